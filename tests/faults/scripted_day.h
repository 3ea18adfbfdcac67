#pragma once

#include "model/acts/reading/open_casebook.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kentering::faults {

/// Where a scripted day is worked: everything that it writes stands below one folder.
struct Workplace {
    std::filesystem::path root;

    [[nodiscard]] std::filesystem::path book() const { return root / "book"; }
    /// Where exports, receipts and backups go.
    [[nodiscard]] std::filesystem::path outside() const { return root / "outside"; }
};

/// One act of the day, done through model/acts as screens and commands do it.
struct DayStep {
    std::string name;
    std::function<void(OpenCasebook& book, const Workplace& place)> act;
    /// The file or folder under `Workplace::outside` that is there, whole and on the disk, once the act has
    /// returned; empty for none. A backup is a folder.
    std::string makes{};
};

/// The day of a team, from a casebook that was just made: a new client, consent, a talk with answers and a
/// safety yes, a plan, a slip, contacts, a referral with a letter, colleagues and a handover, settings and
/// keys, an import, a backup, an export, published figures and an erasure. Each step is one act.
[[nodiscard]] const std::vector<DayStep>& scriptedDay();

/// Makes the folders and the casebook in which the day is worked.
void beginDay(const Workplace& place);

/// Opens it by whichever passphrase of the day holds. @throws as `unlock`.
[[nodiscard]] OpenCasebook openDay(const Workplace& place);

/// All that people can find in it again: the export of everything, drafts, settings, colleagues, figures,
/// exclusions, handovers, agreed letters, kept forms and the history of all acts.
[[nodiscard]] std::string wordsOf(const OpenCasebook& book);
/// By what it opens: the passphrases and codes of the day, tried one by one, and who has a slot.
[[nodiscard]] std::string keysOf(const Workplace& place);

} // namespace kentering::faults

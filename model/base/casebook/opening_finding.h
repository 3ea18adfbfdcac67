#pragma once

#include "model/base/errors.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kentering {

/// What opening a casebook found about its past: it opens and each page is authentic, but something that was
/// stored is gone, or somebody changed what belongs to it. It has to be told before work goes on.
struct OpeningFinding {
    enum class Kind : unsigned char {
        LinksMissing, ///< the history ends at `firstLink - 1`, and had come to `lastLink` at `at`
        OtherHistory, ///< link `lastLink`, written at `at`, is another than it was
        LogDamaged,   ///< changes at the end of the log cannot be read any more
        MarkMissing,  ///< casebook.mark is gone or is not what was written: nothing can be said about the end
        KeysChanged,  ///< keys.json is not the one that this casebook wrote last
        OldFolder,    ///< as LinksMissing, by what this computer has seen: the folder agrees with itself
        OtherFolder,  ///< as OtherHistory, by what this computer has seen
        PutBack,      ///< as OldFolder, and it says itself that it is a backup or was put back from one
    };

    Kind kind = Kind::LinksMissing;
    std::int64_t firstLink = 0;
    std::int64_t lastLink = 0;
    std::string at{};    ///< stamp, UTC
    std::string since{}; ///< stamp, UTC, of the last link that is there; empty when there is none

    /// Somebody chose that it is so: it is told, and is nothing to be alarmed by.
    [[nodiscard]] bool isAnnounced() const { return kind == Kind::PutBack; }

    friend bool operator==(const OpeningFinding&, const OpeningFinding&) = default;
};

/// A sentence in English for `verify` and its like, without a client's data.
[[nodiscard]] std::string inEnglish(const OpeningFinding& finding);

/// A casebook was not opened, because these things have to be told first. (Command line: never thrown there.)
class LostWorkError : public EnvironmentError {
public:
    explicit LostWorkError(std::vector<OpeningFinding> findings);
    [[nodiscard]] const std::vector<OpeningFinding>& findings() const { return m_findings; }

private:
    std::vector<OpeningFinding> m_findings;
};

} // namespace kentering

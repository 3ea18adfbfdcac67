#pragma once

#include "reports/handout/compose/composition.h"
#include "reports/handout/compose/handout_request.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace kentering {

/// Where the golden files lie, seen from the repository's root.
inline const std::filesystem::path kGoldenFolder = "tests/handout/golden";

/// Name of the golden file with the digests of the whole space.
inline constexpr const char* kDigestFile = "digests.txt";

/// Every golden file that is to be read, by its name: which blocks the product's own words give for each
/// phase (with and without a second one), dependence, history, slip, goal and topic, in order, and what is
/// held back and why. Ids, not words: both languages give the same.
[[nodiscard]] std::map<std::string, std::string> goldenFiles();

/// Digests of all sheets there can be, one for each pair of phases and each goal: a change of any sheet is
/// seen, also of those that no file spells out.
class SheetDigests {
public:
    void add(const HandoutRequest& request, const Composition& sheet);
    /// The file.
    [[nodiscard]] std::string text() const;
    /// Its lines without the heading.
    [[nodiscard]] std::string lines() const;

private:
    static constexpr std::uint64_t kSeed = 14'695'981'039'346'656'037U;
    std::map<std::string, std::uint64_t> m_digests{};
};

} // namespace kentering

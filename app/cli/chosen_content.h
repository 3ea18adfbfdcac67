#pragma once

#include "model/content/content.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace CLI {
class App;
}

namespace kentering::cli {

/// Tells every fault on stderr, each on its own line as `FOLDER/FILE:LINE: reason`; where only the style
/// could be better it says so. @returns whether one is a defect.
bool tellFaults(const std::filesystem::path& folder, const std::vector<ContentFault>& faults,
                Language language = Language::English);

/// Adds `--content FOLDER`.
void addContentOption(CLI::App& command, std::optional<std::filesystem::path>& folder);

/// The words of a casebook: those that it brings along, else the built-in ones. A defect of its own is told
/// on stderr, and for that file the built-in one serves; safety boxes in other words are told too.
[[nodiscard]] Content contentForCasebook(const std::filesystem::path& casebook);

/// The words of a call: those of `folder` when it was named, else those of the casebook, else the built-in
/// ones. Nothing when the folder that was named has a defect; its faults were told then.
/// @param casebook empty when the call has none
[[nodiscard]] std::optional<Content> chosenContent(const std::optional<std::filesystem::path>& folder,
                                                   const std::filesystem::path& casebook);

} // namespace kentering::cli

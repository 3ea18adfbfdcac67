#pragma once

#include "model/content/read/content_data.h"
#include "model/content/read/content_files.h"

#include <set>
#include <string>
#include <vector>

namespace kentering {

/// Content read from files, with every fault in order of file and line. Complete only when no fault is a
/// defect.
struct BuiltContent {
    ContentData data{};
    std::vector<ContentFault> faults{};
    std::vector<ContentFault> brokenReferences{}; ///< those of `faults` that may be caused by another file
    std::set<std::string> fellBack{};             ///< names of own files for which the built-in ones serve

    [[nodiscard]] bool isUsable() const;
};

/// Reads `files`, which need not be sound or complete. A file that is missing is not reported (the reader of
/// the folder does that); what is missing because of it is.
/// @param neededTexts keys of fixed sentences that must exist, no more and no less; empty to ask for none
[[nodiscard]] BuiltContent buildContent(const std::vector<ContentFile>& files,
                                        const std::vector<std::string>& neededTexts = {});

/// An organisation's own words, with the floor under them (content_floor.h). A file with a defect falls back
/// alone: the built-in file serves in its place, and the rest of the own words holds. The data is always
/// complete.
/// @param files those of the folder that could be read
/// @param faults what is wrong with the folder itself: missing files, files of another name
/// The faults of the result begin with their causes: files that are missing or cannot be parsed. What follows
/// from these alone is not said.
[[nodiscard]] BuiltContent buildOwnContent(std::vector<ContentFile> files, std::vector<ContentFault> faults);

/// The keys of the fixed sentences that the program was built with.
[[nodiscard]] std::vector<std::string> builtInTextKeys();

} // namespace kentering

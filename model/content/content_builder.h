#pragma once

#include "model/content/content_data.h"
#include "model/content/content_files.h"

#include <vector>

namespace kentering {

/// Content read from files, with every fault in order of file and line. Complete only when no fault is a
/// defect.
struct BuiltContent {
    ContentData data{};
    std::vector<ContentFault> faults{};

    [[nodiscard]] bool isUsable() const;
};

/// Reads `files`, which need not be sound or complete. A file that is missing is not reported (the reader of
/// the folder does that); what is missing because of it is.
/// @param neededTexts keys of fixed sentences that must exist, no more and no less; empty to ask for none
[[nodiscard]] BuiltContent buildContent(const std::vector<ContentFile>& files,
                                        const std::vector<std::string>& neededTexts = {});

/// The keys of the fixed sentences that the program was built with.
[[nodiscard]] std::vector<std::string> builtInTextKeys();

} // namespace kentering

#pragma once

#include "model/content/content.h"
#include "model/domain/language.h"

#include <filesystem>
#include <optional>
#include <string>

namespace kentering {

/// The folder inside a casebook's folder in which an organisation keeps its own words.
inline constexpr const char* kOwnWords = "content";

/// The words to work with in `casebook`: those in its folder `content`, when there is one, else the built-in
/// ones. For a file with a defect the built-in one serves; its faults are told then. Never throws for what is
/// in it.
[[nodiscard]] LoadedContent contentOf(const std::filesystem::path& casebook);

/// What to tell somebody who works with `content`: which of their organisation's own words have a defect and
/// are not used, with the first faults by file and line, causes first; and that the safety boxes are worded
/// otherwise than the built-in ones. Nothing when there is nothing to tell.
[[nodiscard]] std::optional<std::string> contentNotice(const LoadedContent& content, Language language);

} // namespace kentering

#pragma once

#include "model/content/content.h"
#include "model/domain/language.h"

#include <filesystem>
#include <optional>
#include <string>

namespace kentering {

/// The folder inside a casebook's folder in which an organisation keeps its own words.
inline constexpr const char* kOwnWords = "content";

/// The words to work with in `casebook`: those in its folder `content`, when there is one. The built-in words
/// when there is none, and when it has a defect; its faults are told then. Never throws for what is in it.
[[nodiscard]] LoadedContent contentOf(const std::filesystem::path& casebook);

/// What to tell somebody who works with `content`: that his organisation's own words have a defect and are
/// not used, with the first faults by file and line. Nothing when there is nothing to tell.
[[nodiscard]] std::optional<std::string> contentNotice(const LoadedContent& content, Language language);

} // namespace kentering

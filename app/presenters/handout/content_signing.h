#pragma once

#include "model/content/content.h"
#include "model/content/read/content_differences.h"
#include "reports/handout/layout/letter_layout.h"

#include <span>

namespace kentering {

/// The page on which a professional compares an organisation's own words with the built-in ones, and signs:
/// every difference with both wordings, what concerns safety first and named so.
[[nodiscard]] LetterText contentSigningPage(const Content& own,
                                            std::span<const ContentDifference> differences, Date today,
                                            Language language);

} // namespace kentering

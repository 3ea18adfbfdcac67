#pragma once

#include "model/base/dates.h"
#include "model/base/secret.h"
#include "model/domain/language.h"
#include "reports/handout/layout/pages.h"

#include <string>

namespace kentering {

/// The recovery code as it lies in a safe: a page that says what it is for. The print queue shows a neutral
/// name.
/// @param organisation empty: not named
/// @throws MissingFontError when the typeface is not installed.
[[nodiscard]] Pages recoveryPaper(const Secret& code, const std::string& organisation, Date today,
                                  Language language);

} // namespace kentering

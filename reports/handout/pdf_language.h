#pragma once

#include <string>
#include <string_view>

namespace kentering {

/// `pdf` with the language of its text, and the wish that a reader shows its title instead of the file's
/// name, in its catalog. Cairo 1.16 cannot say so; it is added as an incremental update (ISO 32000-1, 7.5.6),
/// which leaves every byte that cairo wrote as it is.
/// @param language an ASCII code such as `nl`
/// @throws std::runtime_error when `pdf` does not end as PDF files with a plain cross-reference table do
[[nodiscard]] std::string withLanguage(std::string pdf, std::string_view language);

} // namespace kentering

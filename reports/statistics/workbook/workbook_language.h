#pragma once

#include "model/domain/language.h"

#include <filesystem>

namespace kentering {

/// Says in the finished workbook at `path` in which language it is: in its properties, and in the charts, of
/// which the library always says that they are in American English. Changes nothing else.
/// @throws OutputFileError when the file cannot be read as a workbook or not be written again.
void setLanguage(const std::filesystem::path& path, Language language);

} // namespace kentering

#pragma once

#include "model/base/output_file.h"
#include "model/domain/language.h"
#include "reports/handout/layout/pages.h"

#include <filesystem>
#include <string>

namespace kentering {

/// The pages as a tagged PDF with its fonts: a neutral title, no author, the content's date as its own. The
/// same pages give the same bytes.
[[nodiscard]] std::string pdfOf(const Pages& pages);
/// `pdfOf`, in a file. @throws OutputFileError
void writePdf(const Pages& pages, const std::filesystem::path& path, IfExists ifExists);
/// One page as a picture on white, `dotsPerInch` large. @throws OutputFileError
void writePng(const Pages& pages, int page, double dotsPerInch, const std::filesystem::path& path,
              IfExists ifExists);

} // namespace kentering

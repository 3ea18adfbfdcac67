#pragma once

#include "model/base/output_file.h"
#include "model/content/content.h"
#include "model/storage/casebook/casebook.h"
#include "reports/statistics/protect/refusal.h"
#include "reports/statistics/workbook/report.h"

#include <filesystem>
#include <optional>
#include <variant>

namespace kentering {

/// The same as `makeCasebookReport` up to the file: to show what would be hidden. Nothing is written, nothing
/// is published.
[[nodiscard]] std::variant<PreparedReport, Refusal> prepareCasebookReport(const Casebook& casebook,
                                                                          const Content& content,
                                                                          const ReportRequest& request,
                                                                          const GoOn& goOn = {});

/// Makes the protected workbook of a casebook: gathers its facts, hands them to the statistics, keeps what is
/// published in the casebook's ledger. For the window and the command line alike.
/// @returns why there is no file, or nothing when it is written.
/// @throws OutputFileError, StorageIoError, DamagedCasebookError.
[[nodiscard]] std::optional<Refusal> makeCasebookReport(const Casebook& casebook, const Content& content,
                                                        const ReportRequest& request,
                                                        const std::filesystem::path& file, IfExists ifExists,
                                                        const GoOn& goOn = {});

} // namespace kentering

#pragma once

#include "app/presenters/figures/casebook_ledger.h"
#include "model/acts/reading/open_casebook.h"
#include "model/base/output_file.h"
#include "model/content/content.h"
#include "reports/statistics/count/cell_key.h"
#include "reports/statistics/count/organisation.h"
#include "reports/statistics/protect/refusal.h"
#include "reports/statistics/workbook/report.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <variant>

namespace kentering {

/// Everything that a report of a closed period is made from: plain values, which may go beside the window.
struct ReportSource {
    /// By the regions of the release that is kept, where there is one. Nothing when the file comes out of
    /// that release: then nobody's facts are read. They are many, and shared.
    std::shared_ptr<const StatsInput> facts{};
    ReportOrganisation organisation;
    ReportKey key;
    KnownReleases known;
    // As in `ReportRequest`, in which they take the place of what was asked.
    std::optional<Date> lastEntry{};
    bool isCoarse = false;
    bool mayBeForgotten = false;
};

/// Whether a period that was released is counted once more.
enum class Counting : bool { WhenNew, Again };

/// Reads it, on the casebook's own thread. @throws StorageIoError, DamagedCasebookError.
[[nodiscard]] ReportSource reportSource(OpenCasebook& book, const Period& period, Counting counting);

/// The report of `source` up to its file: to show what would be hidden. Nothing is written, nothing is
/// published, no casebook is read.
[[nodiscard]] std::variant<PreparedReport, Refusal> prepareReport(const ReportSource& source,
                                                                  const Content& content,
                                                                  const ReportRequest& request,
                                                                  const GoOn& goOn = {});

/// Makes the protected workbook of a casebook on one thread, for the command line: gathers its facts, hands
/// them to the statistics, keeps what is published in the casebook's ledger.
/// @returns why there is no file, or nothing when it is written.
/// @throws OutputFileError, StorageIoError, DamagedCasebookError.
[[nodiscard]] std::optional<Refusal> makeCasebookReport(OpenCasebook& book, const Content& content,
                                                        const ReportRequest& request,
                                                        const std::filesystem::path& file, IfExists ifExists);

} // namespace kentering

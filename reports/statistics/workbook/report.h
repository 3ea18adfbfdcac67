#pragma once

#include "model/base/output_file.h"
#include "model/domain/facts/statistics_facts.h"
#include "reports/statistics/count/cell_key.h"
#include "reports/statistics/protect/refusal.h"
#include "reports/statistics/workbook/report_document.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <variant>

// The one way from facts to a file. Everything that leaves the program as figures comes through here.

namespace kentering {

/// What somebody asks for.
struct ReportRequest {
    std::string period; ///< as typed: "2025", "2025-Q2", "2025-03"
    Profile profile = Profile::Internal;
    Language language = Language::Dutch;
    bool revise = false; ///< make new figures of a period that was released
    Date today;
    /// The day of the last thing that was written in the casebook. What is released for the first time must
    /// lie before it, or a clock that is ahead would freeze a year that still has to come.
    std::optional<Date> lastEntry{};
    bool isCoarse = false; ///< the organisation's choice of rows, for what is released for the first time
    /// The casebook was put back from a backup after the period, and nobody said since that the period was
    /// not released meanwhile.
    bool mayBeForgotten = false;
};

/// Reads the facts when they are needed: a release that is made again takes its figures from the ledger.
/// Never null: they are many, and nobody copies them.
/// @param organisation whose regions the positions in the facts are of
using FactsSource = std::function<std::shared_ptr<const StatsInput>(const ReportOrganisation& organisation)>;

/// A file of a year in which fewer figures could be read is not made.
inline constexpr std::size_t kFewestReadable = 10;
/// Nor is a period released for the first time when nothing was written in the casebook for so many days.
inline constexpr int kLongestSilence = 366;

/// How far it is; the caller says whether to go on.
enum class ReportStage : unsigned char {
    Counting,
    Protecting,
    LayingOut,
    Writing,
};
using GoOn = std::function<bool(ReportStage)>;

/// A report that is ready to be looked at and then written. Nothing has been released yet.
struct PreparedReport {
    Release release;
    bool isNew = false; ///< not in the ledger yet
    ShownReport shown;
    ReportDocument document;
};

/// Counts, protects and lays out; or takes figures, names and rules from the ledger when the period was
/// released before. Changes nothing. @param goOn asked before each stage; false gives `Refusal::Cancelled`.
[[nodiscard]] std::variant<PreparedReport, Refusal>
prepareReport(const FactsSource& facts, const ReportRequest& request, const ReportOrganisation& organisation,
              const ReportKey& key, const ReleaseLedger& ledger, const Content& content,
              const GoOn& goOn = {});

/// The file, a workbook or its rows alone by the ending of its name (`.xlsx`, `.csv`, `.ods`), whole on the
/// disk and still without that name: until it is published there is no file. Knows no ledger: may be made
/// beside the window. @throws OutputFileError.
[[nodiscard]] std::unique_ptr<OutputFile> reportFile(const PreparedReport& report,
                                                     const std::filesystem::path& target, IfExists ifExists);

/// Keeps the figures in the ledger when they are new, and then gives the file its name.
/// @throws OutputFileError when it cannot have its name; whatever the ledger throws: there is no file then.
void publishReport(const PreparedReport& report, ReleaseLedger& ledger, OutputFile& file);

/// Writes the file, as `reportFile`, and, when its figures are new, keeps them in the ledger.
/// @throws OutputFileError when the file cannot be written, and then neither happened, as `publishReport`.
void writeReport(const PreparedReport& report, ReleaseLedger& ledger, const std::filesystem::path& target,
                 IfExists ifExists);

/// Prepares and writes. Nothing when it is done, or why there is no file.
[[nodiscard]] std::optional<Refusal> makeReport(const FactsSource& facts, const ReportRequest& request,
                                                const ReportOrganisation& organisation, const ReportKey& key,
                                                ReleaseLedger& ledger, const Content& content,
                                                const std::filesystem::path& target, IfExists ifExists,
                                                const GoOn& goOn = {});

/// The period that `text` names when it may be reported on `today`, or why not. For refusing early, before
/// anything is read.
[[nodiscard]] std::variant<Period, Refusal> reportablePeriod(std::string_view text, Date today);

/// The name under which a report is offered: `kentering-statistiek-2025-Q2.xlsx`.
[[nodiscard]] std::string reportFileName(const Period& period);

} // namespace kentering

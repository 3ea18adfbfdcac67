#include "reports/statistics/workbook/report.h"

#include "reports/statistics/protect/protect.h"
#include "reports/statistics/workbook/workbook.h"

#include <boost/date_time/gregorian/gregorian.hpp>

namespace kentering {

namespace {

/// More than the largest workbook and its scratch files ever were (about a megabyte).
constexpr std::size_t kRoom = std::size_t{4} << 20;

Period quarterOf(Date day) {
    return Period::quarter(day.year(), (day.month() - 1) / 3 + 1);
}

bool isStopped(const GoOn& goOn, ReportStage stage) {
    return goOn && !goOn(stage);
}

/// The release to show: the latest one, or a new one.
struct ChosenRelease {
    Release release;
    bool isNew = false;
    std::optional<Release> earlier{};
};

std::variant<ChosenRelease, Refusal> choose(const StatsInput& input, const Period& period,
                                            const ReportRequest& request, const Grid& grid,
                                            const ReportKey& key, const ReleaseLedger& ledger,
                                            const GoOn& goOn) {
    std::vector<Release> released = ledger.releases(period);
    if (!released.empty() && !request.revise) {
        ChosenRelease chosen{std::move(released.back()), false, std::nullopt};
        if (released.size() > 1) {
            chosen.earlier = std::move(released.front());
        }
        return chosen;
    }
    if (request.revise && released.empty()) {
        return Refusal::NothingToRevise;
    }
    if (request.revise && released.back().revision >= kLastRevision) {
        return Refusal::AlreadyRevised;
    }

    if (isStopped(goOn, ReportStage::Counting)) {
        return Refusal::Cancelled;
    }
    const CellSets sets = aggregate(input, grid, period.months());
    if (isStopped(goOn, ReportStage::Protecting)) {
        return Refusal::Cancelled;
    }
    if (!request.revise) {
        return ChosenRelease{protect(sets, grid, period, 0, quarterOf(request.today), key), true,
                             std::nullopt};
    }
    const auto marks = contributionMarks(sets, grid, period, key);
    if (changedContributions(released.back().marks, marks) < kFewestChanges) {
        return Refusal::TooFewChanges;
    }
    const int revision = released.back().revision + 1;
    return ChosenRelease{protect(sets, grid, period, revision, quarterOf(request.today), key), true,
                         std::move(released.front())};
}

} // namespace

std::variant<PreparedReport, Refusal> prepareReport(const StatsInput& input, const ReportRequest& request,
                                                    const ReportOrganisation& organisation,
                                                    const ReportKey& key, const ReleaseLedger& ledger,
                                                    const Content& content, const GoOn& goOn) {
    const auto period = reportablePeriod(request.period, request.today);
    if (const Refusal* refusal = std::get_if<Refusal>(&period)) {
        return *refusal;
    }
    const Grid grid(std::get<Period>(period).kind(), organisation.regionIds());
    auto choice = choose(input, std::get<Period>(period), request, grid, key, ledger, goOn);
    if (const Refusal* refusal = std::get_if<Refusal>(&choice)) {
        return *refusal;
    }
    ChosenRelease& chosen = std::get<ChosenRelease>(choice);
    ShownReport shown(chosen.release, grid, request.profile);
    if (shown.cells().empty()) {
        return Refusal::TooFewForAMonth;
    }
    if (isStopped(goOn, ReportStage::LayingOut)) {
        return Refusal::Cancelled;
    }
    const ReportWords words(content, request.language, organisation);
    std::optional<ShownReport> earlier;
    if (chosen.earlier) {
        earlier.emplace(*chosen.earlier, grid, request.profile);
    }
    const Release& first = chosen.earlier ? *chosen.earlier : chosen.release;
    ReportDocument document =
        composeDocument(shown, earlier, {first.releasedIn, chosen.release.releasedIn}, organisation, words);
    return PreparedReport{std::move(chosen.release), chosen.isNew, std::move(shown), std::move(document)};
}

std::unique_ptr<OutputFile> reportFile(const PreparedReport& report, const std::filesystem::path& target,
                                       IfExists ifExists) {
    auto file = std::make_unique<OutputFile>(target, ifExists, kRoom);
    writeWorkbook(report.document, file->path(), folderOf(target));
    file->prepare();
    return file;
}

void publishReport(const PreparedReport& report, ReleaseLedger& ledger, OutputFile& file) {
    const auto publish = [&file] {
        // When the folder could not be written through, a power failure may take the file; failing here would
        // take back the release of a file that somebody can read.
        (void)file.publish();
    };
    if (report.isNew) {
        ledger.record(report.release, publish);
    } else {
        publish();
    }
}

void writeReport(const PreparedReport& report, ReleaseLedger& ledger, const std::filesystem::path& target,
                 IfExists ifExists) {
    publishReport(report, ledger, *reportFile(report, target, ifExists));
}

std::optional<Refusal> makeReport(const StatsInput& input, const ReportRequest& request,
                                  const ReportOrganisation& organisation, const ReportKey& key,
                                  ReleaseLedger& ledger, const Content& content,
                                  const std::filesystem::path& target, IfExists ifExists, const GoOn& goOn) {
    const auto prepared = prepareReport(input, request, organisation, key, ledger, content, goOn);
    if (const Refusal* refusal = std::get_if<Refusal>(&prepared)) {
        return *refusal;
    }
    if (isStopped(goOn, ReportStage::Writing)) {
        return Refusal::Cancelled;
    }
    writeReport(std::get<PreparedReport>(prepared), ledger, target, ifExists);
    return std::nullopt;
}

std::variant<Period, Refusal> reportablePeriod(std::string_view text, Date today) {
    const std::optional<Period> period = Period::parse(text);
    if (!period) {
        return Refusal::NotAPeriod;
    }
    switch (period->stateOn(today)) {
    case PeriodState::Closed:
        return *period;
    case PeriodState::Running:
        return Refusal::StillRunning;
    case PeriodState::Future:
        return Refusal::InTheFuture;
    }
    return Refusal::NotAPeriod;
}

std::string reportFileName(const Period& period) {
    return "kentering-statistiek-" + period.name() + ".xlsx";
}

} // namespace kentering

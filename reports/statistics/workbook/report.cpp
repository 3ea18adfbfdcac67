#include "reports/statistics/workbook/report.h"

#include "reports/statistics/protect/protect.h"
#include "reports/statistics/workbook/csv_file.h"
#include "reports/statistics/workbook/ods_file.h"
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

/// Why `period` cannot be released for the first time; nothing when it can.
std::optional<Refusal> whyNotYet(const Period& period, const ReportRequest& request) {
    if (!request.lastEntry || *request.lastEntry <= period.lastDay()) {
        return Refusal::NoLaterHistory;
    }
    if (daysBetween(*request.lastEntry, request.today) > kLongestSilence) {
        return Refusal::LongAfterwards;
    }
    return request.mayBeForgotten ? std::optional(Refusal::PerhapsReleased) : std::nullopt;
}

std::optional<Refusal> whyNoRevision(const std::vector<Release>& released) {
    if (released.empty()) {
        return Refusal::NothingToRevise;
    }
    if (released.back().form.rules == GridRules::First) {
        return Refusal::OlderRules;
    }
    return released.back().revision >= kLastRevision ? std::optional(Refusal::AlreadyRevised) : std::nullopt;
}

std::variant<ChosenRelease, Refusal> makeNew(const FactsSource& facts, const Period& period,
                                             const ReportRequest& request,
                                             const ReportOrganisation& organisation, GridForm form,
                                             std::optional<Release> earlier, const ReportKey& key,
                                             const GoOn& goOn) {
    if (isStopped(goOn, ReportStage::Counting)) {
        return Refusal::Cancelled;
    }
    const auto input = facts(organisation);
    const Grid grid(period.kind(), organisation.regionIds(), form);
    const CellSets sets = aggregate(*input, grid, period.months());
    if (isStopped(goOn, ReportStage::Protecting)) {
        return Refusal::Cancelled;
    }
    if (earlier &&
        changedContributions(earlier->marks, contributionMarks(sets, grid, period, key)) < kFewestChanges) {
        return Refusal::TooFewChanges;
    }
    const int revision = earlier ? earlier->revision + 1 : 0;
    Release release = protect(sets, grid, period, revision, quarterOf(request.today), organisation, key);
    if (release.exactClients && input->consentOfTwenty) {
        release.consentOfTwenty = *input->consentOfTwenty;
    }
    return ChosenRelease{std::move(release), true, std::move(earlier)};
}

std::variant<ChosenRelease, Refusal> choose(const FactsSource& facts, const Period& period,
                                            const ReportRequest& request,
                                            const ReportOrganisation& organisation, const ReportKey& key,
                                            const ReleaseLedger& ledger, const GoOn& goOn) {
    std::vector<Release> released = ledger.releases(period);
    if (request.revise) {
        if (const auto refusal = whyNoRevision(released)) {
            return *refusal;
        }
        Release& first = released.back(); // its names and rows hold for its revision too
        const ReportOrganisation then = first.organisation;
        const GridForm form = first.form;
        return makeNew(facts, period, request, then, form, std::move(first), key, goOn);
    }
    if (!released.empty()) {
        ChosenRelease chosen{std::move(released.back()), false, std::nullopt};
        if (released.size() > 1) {
            chosen.earlier = std::move(released.front());
        }
        return chosen;
    }
    if (const auto refusal = whyNotYet(period, request)) {
        return *refusal;
    }
    return makeNew(facts, period, request, organisation, {GridRules::Second, request.isCoarse}, std::nullopt,
                   key, goOn);
}

/// Whether a file of `shown` is worth making: of a year there are figures enough, of a shorter period there
/// is at least its total.
std::optional<Refusal> whyNotRead(const ShownReport& shown) {
    if (shown.cells().empty()) {
        return Refusal::TooFewForAMonth;
    }
    if (shown.rules() == GridRules::First) {
        return std::nullopt;
    }
    const bool isWorthIt = shown.period().kind() == PeriodKind::Year ? shown.readable() >= kFewestReadable
                                                                     : shown.cells().front().count.isShown();
    return isWorthIt ? std::nullopt : std::optional(Refusal::TooFewToRead);
}

} // namespace

std::variant<PreparedReport, Refusal> prepareReport(const FactsSource& facts, const ReportRequest& request,
                                                    const ReportOrganisation& organisation,
                                                    const ReportKey& key, const ReleaseLedger& ledger,
                                                    const Content& content, const GoOn& goOn) {
    const auto period = reportablePeriod(request.period, request.today);
    if (const Refusal* refusal = std::get_if<Refusal>(&period)) {
        return *refusal;
    }
    auto choice = choose(facts, std::get<Period>(period), request, organisation, key, ledger, goOn);
    if (const Refusal* refusal = std::get_if<Refusal>(&choice)) {
        return *refusal;
    }
    ChosenRelease& chosen = std::get<ChosenRelease>(choice);
    ShownReport shown(chosen.release, request.profile);
    if (const auto refusal = whyNotRead(shown)) {
        return *refusal;
    }
    if (isStopped(goOn, ReportStage::LayingOut)) {
        return Refusal::Cancelled;
    }
    const ReportWords words(content, request.language, chosen.release.organisation);
    std::optional<ShownReport> earlier;
    if (chosen.earlier) {
        earlier.emplace(*chosen.earlier, request.profile);
    }
    const Release& first = chosen.earlier ? *chosen.earlier : chosen.release;
    ReportDocument document = composeDocument(
        {.release = chosen.release, .report = shown, .earlier = earlier, .firstReleasedIn = first.releasedIn},
        words);
    return PreparedReport{std::move(chosen.release), chosen.isNew, std::move(shown), std::move(document)};
}

std::unique_ptr<OutputFile> reportFile(const PreparedReport& report, const std::filesystem::path& target,
                                       IfExists ifExists) {
    auto file = std::make_unique<OutputFile>(target, ifExists, kRoom);
    if (target.extension() == ".csv") {
        writeCsv(report.document, file->path());
    } else if (target.extension() == ".ods") {
        writeOds(report.document, file->path());
    } else {
        writeWorkbook(report.document, file->path(), folderOf(target));
    }
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

std::optional<Refusal> makeReport(const FactsSource& facts, const ReportRequest& request,
                                  const ReportOrganisation& organisation, const ReportKey& key,
                                  ReleaseLedger& ledger, const Content& content,
                                  const std::filesystem::path& target, IfExists ifExists, const GoOn& goOn) {
    const auto prepared = prepareReport(facts, request, organisation, key, ledger, content, goOn);
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

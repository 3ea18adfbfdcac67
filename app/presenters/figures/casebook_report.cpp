#include "app/presenters/figures/casebook_report.h"

#include "app/presenters/figures/forgotten_releases.h"
#include "app/presenters/figures/report_facts.h"
#include "app/presenters/figures/report_organisation.h"
#include "model/acts/reading/reports.h"
#include "model/acts/reading/settings.h"

#include <stdexcept>

namespace kentering {

namespace {

/// `asked`, with what the casebook says of the period.
ReportRequest completed(ReportRequest asked, const ReportSource& source) {
    asked.lastEntry = source.lastEntry;
    asked.isCoarse = source.isCoarse;
    asked.mayBeForgotten = source.mayBeForgotten;
    return asked;
}

Counting countingFor(const ReportRequest& request) {
    return request.revise ? Counting::Again : Counting::WhenNew;
}

FactsSource factsOf(const ReportSource& source) {
    return [&source](const ReportOrganisation& /*then*/) {
        if (!source.facts) {
            throw std::logic_error("facts of a period that is made again from its ledger");
        }
        return source.facts;
    };
}

} // namespace

ReportSource reportSource(OpenCasebook& book, const Period& period, Counting counting) {
    std::vector<Release> released = CasebookLedger(book).releases(period);
    ReportOrganisation now = reportOrganisation(book);
    std::shared_ptr<const StatsInput> facts;
    if (released.empty() || counting == Counting::Again) {
        // A correction counts by the regions of what it corrects.
        const std::vector<Region> regions = regionsOf(released.empty() ? now : released.back().organisation);
        facts = std::make_shared<const StatsInput>(statsInputOf(
            statisticsFacts(book, period.firstDay(), period.lastDay(), regions), period.lastDay()));
    }
    return {
        .facts = std::move(facts),
        .organisation = std::move(now),
        .key = ReportKey(std::array<std::uint8_t, ReportKey::kSize>(reportKeyOf(book))),
        .known = KnownReleases(period, std::move(released)),
        .lastEntry = lastEntryOf(book),
        .isCoarse = organisationOf(book).coarseFigures,
        .mayBeForgotten = mayBeForgotten(book, period),
    };
}

std::variant<PreparedReport, Refusal> prepareReport(const ReportSource& source, const Content& content,
                                                    const ReportRequest& request, const GoOn& goOn) {
    return prepareReport(factsOf(source), completed(request, source), source.organisation, source.key,
                         source.known, content, goOn);
}

std::optional<Refusal> makeCasebookReport(OpenCasebook& book, const Content& content,
                                          const ReportRequest& request, const std::filesystem::path& file,
                                          IfExists ifExists) {
    const auto period = reportablePeriod(request.period, request.today);
    if (const auto* refusal = std::get_if<Refusal>(&period)) {
        return *refusal;
    }
    const ReportSource source = reportSource(book, std::get<Period>(period), countingFor(request));
    CasebookLedger ledger(book);
    return makeReport(factsOf(source), completed(request, source), source.organisation, source.key, ledger,
                      content, file, ifExists);
}

} // namespace kentering

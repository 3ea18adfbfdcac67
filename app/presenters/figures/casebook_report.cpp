#include "app/presenters/figures/casebook_report.h"

#include "app/presenters/figures/report_facts.h"
#include "app/presenters/figures/report_organisation.h"
#include "model/acts/reading/reports.h"

namespace kentering {

ReportSource reportSource(OpenCasebook& book, const Period& period) {
    return {.facts =
                statsInputOf(statisticsFacts(book, period.firstDay(), period.lastDay()), period.lastDay()),
            .organisation = reportOrganisation(book),
            .key = ReportKey(std::array<std::uint8_t, ReportKey::kSize>(reportKeyOf(book))),
            .known = KnownReleases(period, CasebookLedger(book).releases(period))};
}

std::variant<PreparedReport, Refusal> prepareReport(const ReportSource& source, const Content& content,
                                                    const ReportRequest& request, const GoOn& goOn) {
    return prepareReport(source.facts, request, source.organisation, source.key, source.known, content, goOn);
}

std::optional<Refusal> makeCasebookReport(OpenCasebook& book, const Content& content,
                                          const ReportRequest& request, const std::filesystem::path& file,
                                          IfExists ifExists) {
    const auto period = reportablePeriod(request.period, request.today);
    if (const auto* refusal = std::get_if<Refusal>(&period)) {
        return *refusal;
    }
    const ReportSource source = reportSource(book, std::get<Period>(period));
    CasebookLedger ledger(book);
    return makeReport(source.facts, request, source.organisation, source.key, ledger, content, file,
                      ifExists);
}

} // namespace kentering

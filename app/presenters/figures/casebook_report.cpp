#include "app/presenters/figures/casebook_report.h"

#include "app/presenters/figures/casebook_ledger.h"
#include "app/presenters/figures/report_facts.h"
#include "app/presenters/figures/report_organisation.h"
#include "model/storage/lists/statistics_facts.h"

namespace kentering {

namespace {

/// What a report of a closed period is made from.
struct Source {
    Source(const Casebook& casebook, const Period& period)
        : facts(statsInputOf(statisticsFactsOf(casebook, period.firstDay(), period.lastDay()),
                             period.lastDay())),
          organisation(reportOrganisation(casebook)),
          key(casebook.reportKey()),
          ledger(casebook) {}

    StatsInput facts;
    ReportOrganisation organisation;
    ReportKey key;
    CasebookLedger ledger;
};

} // namespace

std::variant<PreparedReport, Refusal> prepareCasebookReport(const Casebook& casebook, const Content& content,
                                                            const ReportRequest& request, const GoOn& goOn) {
    const auto period = reportablePeriod(request.period, request.today);
    if (const auto* refusal = std::get_if<Refusal>(&period)) {
        return *refusal;
    }
    const Source source(casebook, std::get<Period>(period));
    return prepareReport(source.facts, request, source.organisation, source.key, source.ledger, content,
                         goOn);
}

std::optional<Refusal> makeCasebookReport(const Casebook& casebook, const Content& content,
                                          const ReportRequest& request, const std::filesystem::path& file,
                                          IfExists ifExists, const GoOn& goOn) {
    const auto period = reportablePeriod(request.period, request.today);
    if (const auto* refusal = std::get_if<Refusal>(&period)) {
        return *refusal;
    }
    Source source(casebook, std::get<Period>(period));
    return makeReport(source.facts, request, source.organisation, source.key, source.ledger, content, file,
                      ifExists, goOn);
}

} // namespace kentering

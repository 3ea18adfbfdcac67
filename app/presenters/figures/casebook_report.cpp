#include "app/presenters/figures/casebook_report.h"

#include "app/presenters/figures/casebook_ledger.h"
#include "app/presenters/figures/forgotten_releases.h"
#include "app/presenters/figures/report_facts.h"
#include "app/presenters/figures/report_organisation.h"
#include "model/storage/history/history_store.h"
#include "model/storage/lists/statistics_facts.h"
#include "model/storage/organisation/settings_store.h"

namespace kentering {

namespace {

/// What a report of a closed period is made from. The facts are read when they are asked for: a period that
/// was released comes from the ledger.
struct Source {
    Source(const Casebook& casebook, const Period& period, const ReportRequest& asked)
        : facts([&casebook, period](const ReportOrganisation& then) {
              return statsInputOf(
                  statisticsFactsOf(casebook, period.firstDay(), period.lastDay(), regionsOf(then)),
                  period.lastDay());
          }),
          request(asked),
          organisation(reportOrganisation(casebook)),
          key(casebook.reportKey()),
          ledger(casebook) {
        request.lastEntry = HistoryStore(casebook).lastDay();
        request.isCoarse = SettingsStore(casebook).organisation().coarseFigures;
        request.mayBeForgotten = mayBeForgotten(casebook, period);
    }

    FactsSource facts;
    ReportRequest request;
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
    const Source source(casebook, std::get<Period>(period), request);
    return prepareReport(source.facts, source.request, source.organisation, source.key, source.ledger,
                         content, goOn);
}

std::optional<Refusal> makeCasebookReport(const Casebook& casebook, const Content& content,
                                          const ReportRequest& request, const std::filesystem::path& file,
                                          IfExists ifExists, const GoOn& goOn) {
    const auto period = reportablePeriod(request.period, request.today);
    if (const auto* refusal = std::get_if<Refusal>(&period)) {
        return *refusal;
    }
    Source source(casebook, std::get<Period>(period), request);
    return makeReport(source.facts, source.request, source.organisation, source.key, source.ledger, content,
                      file, ifExists, goOn);
}

} // namespace kentering

#include "app/presenters/casebook_report.h"

#include "app/presenters/casebook_ledger.h"
#include "app/presenters/report_facts.h"
#include "model/storage/settings_store.h"
#include "model/storage/statistics_facts.h"
#include "reports/statistics/organisation.h"

namespace kentering {

namespace {

constexpr const char* kNoName = "Kentering";

ReportOrganisation organisationOf(const Casebook& casebook) {
    const Organisation settings = SettingsStore(casebook).organisation();
    std::vector<ReportRegion> regions;
    for (const Region& region : settings.regions) {
        regions.push_back(
            {.id = region.id,
             .name = region.municipalities.empty() ? region.id : region.municipalities.front()});
    }
    return {settings.name.empty() ? kNoName : settings.name, std::move(regions)};
}

} // namespace

std::optional<Refusal> makeCasebookReport(const Casebook& casebook, const Content& content,
                                          const ReportRequest& request, const std::filesystem::path& file,
                                          IfExists ifExists, const GoOn& goOn) {
    const auto period = reportablePeriod(request.period, request.today);
    if (const auto* refusal = std::get_if<Refusal>(&period)) {
        return *refusal;
    }
    const Date until = std::get<Period>(period).lastDay();
    const StatsInput input = statsInputOf(statisticsFacts(casebook, until), until);
    const ReportKey key(casebook.reportKey());
    CasebookLedger ledger(casebook);
    return makeReport(input, request, organisationOf(casebook), key, ledger, content, file, ifExists, goOn);
}

} // namespace kentering

#include "app/presenters/my_day/work_today.h"

#include "model/storage/organisation/settings_store.h"

#include <algorithm>
#include <stdexcept>

namespace kentering {

const ClientName& WorkToday::name(ClientId client) const {
    const auto at = std::ranges::lower_bound(names, client, {}, &ClientName::id);
    if (at == names.end() || at->id != client) {
        throw std::out_of_range("the client is not on today's list");
    }
    return *at;
}

std::set<ClientId> WorkToday::clients() const {
    std::set<ClientId> result;
    for (const WorkItem& item : items) {
        result.insert(item.client);
    }
    return result;
}

WorklistRules worklistRules(const PresenterContext& context) {
    const Organisation organisation = SettingsStore(*context.casebook).organisation();
    WorklistRules rules;
    rules.silentWeeks = organisation.silentWeeks;
    rules.referralAnswerDays = organisation.noAnswerDays;
    return rules;
}

WorkToday workToday(const PresenterContext& context) {
    const WorklistRules rules = worklistRules(context);
    WorkFacts facts = workFacts(*context.casebook, rules, context.today());
    return {worklist(facts.situations, rules, context.today()), std::move(facts.names),
            std::move(facts.team)};
}

} // namespace kentering

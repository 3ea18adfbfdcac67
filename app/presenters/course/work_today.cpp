#include "app/presenters/course/work_today.h"

#include "model/storage/settings_store.h"

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

WorklistRules worklistRules(const Workspace& workspace) {
    const Organisation organisation = SettingsStore(*workspace.casebook).organisation();
    WorklistRules rules;
    rules.silentWeeks = organisation.silentWeeks;
    rules.referralAnswerDays = organisation.noAnswerDays;
    return rules;
}

WorkToday workToday(const Workspace& workspace) {
    const WorklistRules rules = worklistRules(workspace);
    WorkFacts facts = workFacts(*workspace.casebook, rules, workspace.today());
    return {worklist(facts.situations, rules, workspace.today()), std::move(facts.names),
            std::move(facts.team)};
}

} // namespace kentering

#include "app/presenters/my_day/work_today.h"

#include "model/acts/reading/lists.h"

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

WorkToday workToday(const PresenterContext& context) {
    OpenCasebook& book = context.book();
    WorkFacts facts = workFacts(book);
    return {worklist(facts.situations, worklistRules(book), context.today()), std::move(facts.names),
            std::move(facts.team)};
}

} // namespace kentering

#include "app/presenters/clients/doubles_presenter.h"

#include "model/acts/reading/caseload.h"
#include "model/base/sounds_alike.h"

#include <algorithm>

namespace kentering {

DoublesPresenter::DoublesPresenter(const PresenterContext& context) {
    const Date today = context.today();
    for (const CaseloadRow& row : caseload(context.book())) {
        m_known.push_back({.shown = {.client = row.id,
                                     .name = shownName(row.alias, row.code),
                                     .code = row.code.text(),
                                     .birthYear = row.birthYear,
                                     .municipality = row.municipality,
                                     .isClosed = row.closed && *row.closed <= today},
                           .who = {.sound = soundOf(row.alias),
                                   .birthYear = row.birthYear,
                                   .municipality = row.municipality}});
    }
}

std::vector<DoublesPresenter::Likeness> DoublesPresenter::like(std::string_view alias) const {
    return like(WhoSomebodyIs{.sound = soundOf(alias)}, std::nullopt);
}

std::vector<DoublesPresenter::Likeness> DoublesPresenter::like(ClientId client) const {
    const auto known =
        std::ranges::find_if(m_known, [client](const Known& one) { return one.shown.client == client; });
    return known == m_known.end() ? std::vector<Likeness>() : like(known->who, client);
}

std::vector<DoublesPresenter::Likeness> DoublesPresenter::like(const WhoSomebodyIs& who,
                                                               std::optional<ClientId> except) const {
    std::vector<Likeness> found;
    for (const Known& known : m_known) {
        if (known.shown.client == except) {
            continue;
        }
        auto signs = signsOfDouble(who, known.who);
        if (!signs.empty()) {
            found.push_back(known.shown);
            found.back().signs = std::move(signs);
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater{},
                             [](const Likeness& likeness) { return likeness.signs.size(); });
    found.erase(found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), kMost)), found.end());
    return found;
}

} // namespace kentering

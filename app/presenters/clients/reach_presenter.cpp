#include "app/presenters/clients/reach_presenter.h"

#include "model/acts/agenda.h"

#include <algorithm>

namespace kentering {

ReachPresenter::ReachPresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_dossier(context.dossier(client, ReadingPurpose::Screen)) {
    reload();
}

void ReachPresenter::reload() {
    Dossier dossier = m_dossier.read();
    m_name = shownName(dossier.client);
    m_rules = std::move(dossier.client.contactRules);
    m_consents = std::move(dossier.consents);
}

void ReachPresenter::show() {
    m_ways = showReach(m_dossier);
    std::stable_partition(m_ways.begin(), m_ways.end(), [](const Way& way) { return !way.value.of; });
    m_isShown = true;
}

void ReachPresenter::hide() {
    m_ways.clear();
    m_isShown = false;
}

std::string ReachPresenter::agreedWay() const {
    const Reach* way = m_rules.channel ? wayOf(*m_rules.channel, m_ways) : nullptr;
    return way == nullptr ? std::string() : way->value;
}

std::vector<ContactCaution> ReachPresenter::cautions() const {
    return contactCautions(m_rules, m_consents, m_rules.channel.value_or(ContactChannel::Phone),
                           m_context.today());
}

bool ReachPresenter::mayReachOthers() const {
    return consentsTo(m_consents, ConsentScope(ConsentKind::Relatives), m_context.today());
}

std::vector<ReachFault> ReachPresenter::add(const Reach& reach) {
    auto found = addReach(m_dossier, reach);
    if (found.empty() && m_isShown) {
        show();
    }
    return found;
}

std::vector<ReachFault> ReachPresenter::change(const Way& seen, const Reach& reach) {
    auto found = changeReach(m_dossier, seen.id, seen.value, reach);
    if (found.empty() && m_isShown) {
        show();
    }
    return found;
}

void ReachPresenter::remove(ReachId way) {
    removeReach(m_dossier, way);
    std::erase_if(m_ways, [way](const Way& known) { return known.id == way; });
}

} // namespace kentering

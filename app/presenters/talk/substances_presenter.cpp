#include "app/presenters/talk/substances_presenter.h"

#include "model/acts/talk.h"
#include "model/storage/dossier/entry_store.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace kentering {

namespace {

constexpr int kMostDays = 28;

} // namespace

SubstancesPresenter::SubstancesPresenter(const PresenterContext& context, ClientId client,
                                         std::function<void(const SubstanceStep&)> stored)
    : m_context(context), m_client(client), m_stored(std::move(stored)) {
    reload();
}

void SubstancesPresenter::reload() {
    m_uses = SubstanceStore(*m_context.casebook).of(m_client);
}

std::vector<Substance> SubstancesPresenter::notNamed() const {
    std::vector<Substance> rest;
    for (const Substance substance : all<Substance>()) {
        const bool named = std::ranges::any_of(
            m_uses, [substance](const auto& use) { return use.value.substance == substance; });
        if (!named || substance == Substance::Other) {
            rest.push_back(substance);
        }
    }
    return rest;
}

void SubstancesPresenter::name(Substance substance) {
    const SubstanceUse use{.substance = substance};
    const SubstanceUseId id = nameSubstance(dossier(), nullptr, substance);
    reload();
    tell({.id = id, .after = use});
}

SubstanceUse SubstancesPresenter::get(SubstanceUseId id) const {
    return SubstanceStore(*m_context.casebook).get(m_client, id);
}

void SubstancesPresenter::replace(SubstanceUseId id, const SubstanceUse& use) {
    const SubstanceUse before = get(id);
    if (before == use) {
        return;
    }
    changeSubstance(dossier(), nullptr, id, before, use);
    reload();
    tell({.id = id, .before = before, .after = use});
}

void SubstancesPresenter::setRoute(SubstanceUseId id, std::optional<Route> route) {
    SubstanceUse use = get(id);
    use.route = route;
    replace(id, use);
}

void SubstancesPresenter::setDependence(SubstanceUseId id, SafetyAnswer dependence) {
    SubstanceUse use = get(id);
    use.dependence = dependence;
    replace(id, use);
}

bool SubstancesPresenter::setDays(SubstanceUseId id, std::string_view typed) {
    SubstanceUse use = get(id);
    use.daysPer28.reset();
    if (!typed.empty()) {
        int days = 0;
        const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), days);
        if (error != std::errc() || end != typed.data() + typed.size() || days < 0 || days > kMostDays) {
            return false;
        }
        use.daysPer28 = days;
    }
    replace(id, use);
    return true;
}

void SubstancesPresenter::remove(SubstanceUseId id) {
    const SubstanceUse before = get(id);
    removeSubstance(dossier(), nullptr, id);
    reload();
    tell({.id = id, .before = before});
}

OpenDossier SubstancesPresenter::dossier() const {
    return m_context.dossier(m_client, ReadingPurpose::Screen);
}

void SubstancesPresenter::tell(const SubstanceStep& step) {
    if (m_stored) {
        m_stored(step);
    }
}

} // namespace kentering

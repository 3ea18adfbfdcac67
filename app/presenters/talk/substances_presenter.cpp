#include "app/presenters/talk/substances_presenter.h"

#include "model/acts/talk.h"
#include "model/base/errors.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace kentering {

namespace {

constexpr int kMostDays = 28;

} // namespace

SubstancesPresenter::SubstancesPresenter(const PresenterContext& context, ClientId client,
                                         std::optional<SubstanceTalk> talk)
    : m_dossier(context.dossier(client, talk ? ReadingPurpose::Talk : ReadingPurpose::Screen)),
      m_talk(std::move(talk)) {
    reload();
}

void SubstancesPresenter::reload() {
    m_uses = m_dossier.entries<SubstanceUse>();
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

std::optional<TalkNow> SubstancesPresenter::now() const {
    return m_talk ? std::optional(m_talk->now()) : std::nullopt;
}

void SubstancesPresenter::name(Substance substance) {
    SubstanceStep step{.id = SubstanceUseId(0), .after = SubstanceUse{.substance = substance}};
    const auto talk = now();
    UndoRow undo;
    if (m_talk) {
        undo = [this, &step](std::optional<SubstanceUseId> made) {
            step.id = made.value();
            return m_talk->undoWith(step);
        };
    }
    step.id = nameSubstance(m_dossier, talk ? &*talk : nullptr, substance, undo);
    done(step);
}

SubstanceUse SubstancesPresenter::get(SubstanceUseId id) const {
    for (const auto& use : m_dossier.entries<SubstanceUse>()) {
        if (use.id == id) {
            return use.value;
        }
    }
    throw InvalidValue("there is no such substance any more");
}

void SubstancesPresenter::replace(SubstanceUseId id, const SubstanceUse& use) {
    const SubstanceStep step{.id = id, .before = get(id), .after = use};
    if (step.before == use) {
        return;
    }
    const auto talk = now();
    changeSubstance(m_dossier, talk ? &*talk : nullptr, id, *step.before, use, undoRow(step));
    done(step);
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
    const SubstanceStep step{.id = id, .before = get(id)};
    const auto talk = now();
    removeSubstance(m_dossier, talk ? &*talk : nullptr, id, undoRow(step));
    done(step);
}

std::function<std::string(std::optional<SubstanceUseId>)>
SubstancesPresenter::undoRow(const SubstanceStep& step) const {
    return m_talk ? UndoRow([this, step](auto) { return m_talk->undoWith(step); }) : UndoRow();
}

void SubstancesPresenter::done(const SubstanceStep& step) {
    reload();
    if (m_talk) {
        m_talk->stored(step);
    }
}

} // namespace kentering

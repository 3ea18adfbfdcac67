#pragma once

#include "app/presenters/shared/platform.h"
#include "app/presenters/talk/talk_undo.h"
#include "model/domain/dossier/client.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

struct TalkNow;

/// The talk in which substances are named: a change is stored together with the talk that it begins and with
/// what can be undone after it.
struct SubstanceTalk {
    std::function<TalkNow()> now;
    /// All that can be undone once `step` is done, as the talk keeps it. Asked inside the act.
    std::function<std::string(const SubstanceStep& step)> undoWith;
    /// `step` was stored.
    std::function<void(const SubstanceStep& step)> stored;
};

/// What a client uses, as they tell it: each change is stored at once, in one commit.
class SubstancesPresenter {
public:
    /// @param talk nothing outside a talk @throws WrongClientError, StorageIoError.
    SubstancesPresenter(const PresenterContext& context, ClientId client,
                        std::optional<SubstanceTalk> talk = {});

    void reload();
    /// In the order in which they were named.
    [[nodiscard]] const std::vector<Stored<SubstanceUseId, SubstanceUse>>& uses() const { return m_uses; }
    /// What was not named yet, in the order of the vocabulary; "other" can be named more than once.
    [[nodiscard]] std::vector<Substance> notNamed() const;

    /// Writes down that they use it. Whether they depend on it is not known then, which for a downer is a
    /// question at once.
    void name(Substance substance);
    void setRoute(SubstanceUseId id, std::optional<Route> route);
    void setDependence(SubstanceUseId id, SafetyAnswer dependence);
    /// Days with use in 28, as typed; nothing typed is not known. @returns false for what is no number from
    /// 0 to 28: nothing is stored then.
    bool setDays(SubstanceUseId id, std::string_view typed);
    /// It was named by mistake.
    void remove(SubstanceUseId id);

private:
    [[nodiscard]] SubstanceUse get(SubstanceUseId id) const;
    void replace(SubstanceUseId id, const SubstanceUse& use);
    /// Shows what is stored and tells the talk.
    void done(const SubstanceStep& step);
    [[nodiscard]] std::optional<TalkNow> now() const;
    [[nodiscard]] std::function<std::string(std::optional<SubstanceUseId>)>
    undoRow(const SubstanceStep& step) const;

    OpenDossier m_dossier;
    std::optional<SubstanceTalk> m_talk;
    std::vector<Stored<SubstanceUseId, SubstanceUse>> m_uses;
};

} // namespace kentering

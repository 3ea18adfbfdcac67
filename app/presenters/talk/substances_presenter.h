#pragma once

#include "app/presenters/shared/platform.h"
#include "app/presenters/talk/talk_undo.h"
#include "model/domain/dossier/client.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace kentering {

/// What a client uses, as he tells it: each change is stored at once.
class SubstancesPresenter {
public:
    /// @param stored hears each change that was stored, so that it can be taken back; may be empty
    SubstancesPresenter(const PresenterContext& context, ClientId client,
                        std::function<void(const SubstanceStep&)> stored = {});

    void reload();
    /// In the order in which they were named.
    [[nodiscard]] const std::vector<Stored<SubstanceUseId, SubstanceUse>>& uses() const { return m_uses; }
    /// What was not named yet, in the order of the vocabulary; "other" can be named more than once.
    [[nodiscard]] std::vector<Substance> notNamed() const;

    /// Writes down that he uses it. Whether he depends on it is not known then, which for a downer is a
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
    [[nodiscard]] OpenDossier dossier() const;
    void replace(SubstanceUseId id, const SubstanceUse& use);
    void tell(const SubstanceStep& step);

    const PresenterContext& m_context;
    ClientId m_client;
    std::function<void(const SubstanceStep&)> m_stored;
    std::vector<Stored<SubstanceUseId, SubstanceUse>> m_uses;
};

} // namespace kentering

#pragma once

#include "app/presenters/shared/platform.h"
#include "model/acts/reading/handover_view.h"
#include "model/acts/reading/lists.h"
#include "model/domain/dossier/exclusion.h"
#include "model/domain/dossier/handover.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// Handing over a client inside the tool: fixed headings, open risks first; the receiver accepts; until then
/// the giver or the lead keeps watch. Also who may not open the dossier, and who did.
class HandoverPresenter {
public:
    HandoverPresenter(const PresenterContext& context, ClientId client);

    void reload();
    /// Whose dossier it is.
    [[nodiscard]] ClientId client() const { return m_dossier.client(); }

    [[nodiscard]] const User& owner() const { return m_view.owner; }
    /// The handover that waits for its answer.
    [[nodiscard]] const std::optional<Stored<HandoverId, Handover>>& offered() const {
        return m_view.offered;
    }
    /// Whether the author may give this answer to it.
    [[nodiscard]] bool may(HandoverStatus answer) const;
    /// Everything that was handed over before, latest first.
    [[nodiscard]] const std::vector<Stored<HandoverId, Handover>>& history() const {
        return m_view.handovers;
    }
    /// The name of `user`; empty when nobody is known by that id.
    [[nodiscard]] std::string nameOf(UserId user) const;

    /// Who can be asked: everybody who can open the casebook but the owner and those who are excluded.
    [[nodiscard]] std::vector<User> receivers() const;
    /// What the dossier says now under each heading, each fact on a line, in the language of who reads it. It
    /// is not stored with a handover: whoever takes over sees today's risks.
    [[nodiscard]] HandoverNotes facts() const;

    /// Offers the client to `receiver`. @param notes what is told beyond the facts
    /// Returns what stands in the way; then nothing is stored.
    [[nodiscard]] std::vector<HandoverObstacle> offer(UserId receiver, HandoverReason reason,
                                                      const HandoverNotes& notes);
    /// Only the receiver accepts or refuses, and says why not; only the giver or a lead withdraws. Returns
    /// whether it was done.
    [[nodiscard]] bool answer(HandoverStatus answer, const std::string& whyNot = {});
    /// Whether the author refused the last handover and can take that back.
    [[nodiscard]] bool canTakeRefusalBack() const;
    /// Then it waits for their answer again. Returns whether it was done.
    [[nodiscard]] bool takeRefusalBack();

    /// Colleagues who may not open this dossier.
    [[nodiscard]] const std::vector<ExcludedColleague>& excluded() const { return m_view.excluded; }
    /// Everybody about whom it can be decided, by name: who can open the casebook, and who is excluded.
    [[nodiscard]] std::vector<User> others() const;
    [[nodiscard]] bool isExcluded(UserId user) const;
    /// Whether the author decides about it: the owner and a lead do.
    [[nodiscard]] bool decidesWhoIsExcluded() const;
    /// Return what stands in the way; then nothing is stored.
    [[nodiscard]] std::vector<ExclusionObstacle> exclude(UserId user, const std::string& reason);
    [[nodiscard]] std::vector<ExclusionObstacle> admit(UserId user);

    /// Who opened the dossier, latest first.
    [[nodiscard]] const std::vector<ReadEntry>& readings() const { return m_view.readings; }

private:
    const PresenterContext& m_context;
    OpenDossier m_dossier;
    HandoverView m_view;
};

/// The people of the team, to choose from.
[[nodiscard]] Colleagues colleagues(const PresenterContext& context);

/// Offers every open client of `giver` to `receiver`, for leave or illness. Every client is named in the
/// result; those with obstacles stay where they are.
[[nodiscard]] std::vector<OfferedClient> offerAll(const PresenterContext& context, UserId giver,
                                                  UserId receiver, HandoverReason reason);

} // namespace kentering

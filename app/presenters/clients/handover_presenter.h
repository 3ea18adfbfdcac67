#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/dossier/handover.h"
#include "model/domain/user.h"
#include "model/storage/history/history_store.h"

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
    [[nodiscard]] ClientId client() const { return m_client; }

    [[nodiscard]] const User& owner() const { return m_owner; }
    /// The handover that waits for its answer.
    [[nodiscard]] const std::optional<Stored<HandoverId, Handover>>& offered() const { return m_offered; }
    /// Whether the author is the one who is asked.
    [[nodiscard]] bool asksAuthor() const;
    /// Everything that was handed over before, latest first.
    [[nodiscard]] const std::vector<Stored<HandoverId, Handover>>& history() const { return m_history; }
    /// The name of `user`; empty when nobody is known by that id.
    [[nodiscard]] std::string nameOf(UserId user) const;

    /// Who can be asked: everybody but the owner and those who are excluded.
    [[nodiscard]] std::vector<User> receivers() const;
    /// The headings with what the dossier knows already, each fact on a line; to be completed by hand.
    [[nodiscard]] std::array<std::string, kCount<HandoverHeading>> prepare() const;

    /// Offers the client to `receiver`. Returns what stands in the way; then nothing is stored.
    [[nodiscard]] std::vector<HandoverObstacle> offer(UserId receiver, HandoverReason reason,
                                                      std::array<std::string, kCount<HandoverHeading>> notes);
    /// Only the receiver accepts or refuses; only the giver or a lead withdraws. Returns whether it was done.
    [[nodiscard]] bool answer(HandoverStatus answer);

    /// Colleagues who may not open this dossier.
    [[nodiscard]] std::vector<User> excluded() const;
    /// Returns false for the owner and for somebody who is asked to take over.
    [[nodiscard]] bool exclude(UserId user);
    void admit(UserId user);

    /// Who opened the dossier, latest first.
    [[nodiscard]] std::vector<ReadEntry> readings() const;

private:
    const PresenterContext& m_context;
    ClientId m_client;
    User m_owner;
    std::vector<User> m_users;
    std::vector<UserId> m_excluded;
    bool m_closed = false;
    std::optional<Stored<HandoverId, Handover>> m_offered;
    std::vector<Stored<HandoverId, Handover>> m_history;
};

/// Who keeps watch while a giver is ill: the first lead of the team who is not the giver.
[[nodiscard]] std::optional<UserId> leadOf(const PresenterContext& context, UserId giver);

/// What became of one client in a handover of many.
struct BulkResult {
    ClientId client;
    std::vector<HandoverObstacle> obstacles{};
};

/// Offers every open client of `giver` to `receiver`, for leave or illness, each with what his dossier knows.
/// Every client is named in the result; those with obstacles stay where they are.
[[nodiscard]] std::vector<BulkResult> offerAll(const PresenterContext& context, UserId giver, UserId receiver,
                                               HandoverReason reason);

} // namespace kentering

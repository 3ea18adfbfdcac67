#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/agenda/contact_agenda.h"
#include "model/domain/agenda/reach.h"

#include <string>
#include <vector>

namespace kentering {

/// How a client and people near them can be reached, where one calls. Nothing of it is known here until
/// somebody asks, and that they asked is logged.
class ReachPresenter {
public:
    using Way = Stored<ReachId, Reach>;

    /// Opens the dossier. @throws WrongClientError.
    ReachPresenter(const PresenterContext& context, ClientId client);

    [[nodiscard]] ClientId client() const { return m_dossier.client(); }
    /// How the client is called on the screen.
    [[nodiscard]] const std::string& displayName() const { return m_name; }
    /// Reads anew what was agreed; what is shown stays.
    void reload();

    [[nodiscard]] bool isShown() const { return m_isShown; }
    /// Shows the ways; logged. @throws StorageIoError: nothing is shown then.
    void show();
    /// Forgets them.
    void hide();

    /// The client's own, then those of people near them; empty while nothing is shown.
    [[nodiscard]] const std::vector<Way>& ways() const { return m_ways; }
    [[nodiscard]] const ContactRules& rules() const { return m_rules; }
    /// The number or address that belongs to the agreed channel; empty when there is none, or none is shown.
    [[nodiscard]] std::string agreedWay() const;
    /// What to mind before reaching the client as was agreed; by phone when nothing was.
    [[nodiscard]] std::vector<ContactCaution> cautions() const;
    /// Whether people near the client may be told anything, as the client said.
    [[nodiscard]] bool mayReachOthers() const;

    /// Writes down one more way. Returns what is wrong; then nothing is stored.
    [[nodiscard]] std::vector<ReachFault> add(const Reach& reach);
    /// Corrects a way as it was shown.
    [[nodiscard]] std::vector<ReachFault> change(const Way& seen, const Reach& reach);
    void remove(ReachId way);

private:
    const PresenterContext& m_context;
    OpenDossier m_dossier;
    std::string m_name;
    ContactRules m_rules;
    std::vector<Consent> m_consents;
    std::vector<Way> m_ways;
    bool m_isShown = false;
};

} // namespace kentering

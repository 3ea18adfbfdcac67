#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/agenda/contact_agenda.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// The contacts of one client: what is booked, what became of it, and how they may be reached.
class ContactsPresenter {
public:
    struct Line {
        ContactId id;
        Contact contact;
        AgendaState state;
    };

    ContactsPresenter(const PresenterContext& context, ClientId client);

    void reload();
    /// Whose dossier it is.
    [[nodiscard]] ClientId client() const { return m_dossier.client(); }

    /// What lies ahead, next first.
    [[nodiscard]] const std::vector<Line>& ahead() const { return m_ahead; }
    /// What lies behind, latest first.
    [[nodiscard]] const std::vector<Line>& behind() const { return m_behind; }
    [[nodiscard]] const Attendance& attendance() const { return m_attendance; }
    [[nodiscard]] const ContactRules& rules() const { return m_rules; }
    void setRules(const ContactRules& rules);
    /// What to mind before reaching them by `channel`; shown at that moment.
    [[nodiscard]] std::vector<ContactCaution> cautions(ContactChannel channel) const;
    /// Whether and until when they may be contacted.
    [[nodiscard]] bool hasContactConsent() const;

    /// Writes down a contact that is booked or has been. Returns what is wrong; then nothing is stored.
    [[nodiscard]] std::vector<ContactFault> add(const Contact& contact);
    /// What became of it. A no-show is put on My day by itself, until somebody books or meets them.
    [[nodiscard]] std::vector<ContactFault> setStatus(ContactId id, ContactStatus status);
    /// Corrects it as it was seen; a note may be added to what is still ahead.
    [[nodiscard]] std::vector<ContactFault> change(const Line& seen, const Contact& contact);
    void remove(ContactId id);

private:
    const PresenterContext& m_context;
    OpenDossier m_dossier;
    std::vector<Line> m_ahead;
    std::vector<Line> m_behind;
    Attendance m_attendance;
    ContactRules m_rules;
    std::vector<Consent> m_consents;
};

} // namespace kentering

#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/agenda/contact_agenda.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// What cannot be so about a contact.
enum class ContactFault : unsigned char {
    BookedInThePast, ///< what lies behind has happened or has not
    HappenedAhead,   ///< what lies ahead cannot have happened
    SameTimeTwice,
};

template <>
struct Vocabulary<ContactFault> {
    static constexpr std::array<std::string_view, 3> kCodes{"booked-in-the-past", "happened-ahead",
                                                            "same-time-twice"};
};

/// The contacts of one client: what is booked, what became of it, and how he may be reached.
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
    [[nodiscard]] ClientId client() const { return m_client; }

    /// What lies ahead, next first.
    [[nodiscard]] const std::vector<Line>& ahead() const { return m_ahead; }
    /// What lies behind, latest first.
    [[nodiscard]] const std::vector<Line>& behind() const { return m_behind; }
    [[nodiscard]] const Attendance& attendance() const { return m_attendance; }
    [[nodiscard]] const ContactRules& rules() const { return m_rules; }
    void setRules(const ContactRules& rules);
    /// What to mind before reaching him by `channel`; shown at that moment.
    [[nodiscard]] std::vector<ContactCaution> cautions(ContactChannel channel) const;
    /// Whether and until when he may be contacted.
    [[nodiscard]] bool hasContactConsent() const;

    /// Writes down a contact that is booked or has been. Returns what is wrong; then nothing is stored.
    [[nodiscard]] std::vector<ContactFault> add(const Contact& contact);
    /// What became of it. A no-show is put on My day by itself, until somebody books or meets him.
    [[nodiscard]] std::vector<ContactFault> setStatus(ContactId id, ContactStatus status);
    void setNote(ContactId id, const std::string& note);
    void remove(ContactId id);

private:
    [[nodiscard]] std::vector<ContactFault> check(const Contact& contact,
                                                  std::optional<ContactId> itself) const;

    const PresenterContext& m_context;
    ClientId m_client;
    std::vector<Line> m_ahead;
    std::vector<Line> m_behind;
    Attendance m_attendance;
    ContactRules m_rules;
    std::vector<Consent> m_consents;
};

} // namespace kentering

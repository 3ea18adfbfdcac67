#pragma once

#include "model/domain/consent.h"
#include "model/domain/dossier/client.h"
#include "model/domain/recovery/phase_period.h"

#include <span>
#include <vector>

namespace kentering {

/// What the agenda says of a contact: the seven statuses, and one that nobody has chosen. A booked contact
/// whose time has passed is not a no-show: it is not written down yet.
enum class AgendaState : unsigned char {
    Booked,
    Attended,
    Late,
    CancelledInTime,
    CancelledLate,
    CancelledByUs,
    NoShow,
    NotWrittenDown,
};

template <>
struct Vocabulary<AgendaState> {
    static constexpr std::array<std::string_view, 8> kCodes{
        "booked",         "attended",        "late",    "cancelled-in-time",
        "cancelled-late", "cancelled-by-us", "no-show", "not-written-down"};
};

[[nodiscard]] AgendaState agendaState(const Contact& contact, DateTime now);

/// Whether client and counsellor met or spoke.
[[nodiscard]] constexpr bool tookPlace(ContactStatus status) {
    return status == ContactStatus::Attended || status == ContactStatus::Late;
}

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

/// What cannot be so about `contact` at `now`. A contact later today may have been moved forward without
/// anybody changing its time.
[[nodiscard]] std::vector<ContactFault> contactFaults(const Contact& contact, DateTime now);
/// Whether one of `others` is the same contact: its kind, at its time.
[[nodiscard]] bool isThereAlready(const Contact& contact, std::span<const Stored<ContactId, Contact>> others);

/// How appointments went; each count of `appointments`. Booked ones that lie ahead do not count.
struct Attendance {
    int appointments = 0;
    int tookPlace = 0;
    int noShows = 0;
    int noShowsInARow = 0;                  ///< since the last contact that took place
    std::optional<DateTime> latestNoShow{}; ///< with no later contact that took place or is booked
    friend bool operator==(const Attendance&, const Attendance&) = default;
};

[[nodiscard]] Attendance attendance(std::span<const Contact> contacts, DateTime now);

/// What to mind before calling or writing to a client; shown at that moment.
enum class ContactCaution : unsigned char {
    MayNotBeContacted,  ///< they agreed on no contact at all, or took their consent back
    ConsentNotAsked,    ///< nobody asked whether they may be contacted
    ChannelNotAgreed,   ///< it is not known by which way
    OtherChannelAgreed, ///< they agreed on another way than this one
    NoVoicemail,        ///< leave no voice message
    VoicemailNotAsked,  ///< so leave none
    SenderNotAgreed,    ///< it is not known under which name; name neither organisation nor reason
};

template <>
struct Vocabulary<ContactCaution> {
    static constexpr std::array<std::string_view, 7> kCodes{
        "may-not-be-contacted", "consent-not-asked",   "channel-not-agreed", "other-channel-agreed",
        "no-voicemail",         "voicemail-not-asked", "sender-not-agreed"};
};

/// The cautions for reaching the client by `channel` on `day`, gravest first. Voicemail only matters by
/// phone.
[[nodiscard]] std::vector<ContactCaution> contactCautions(const ContactRules& rules,
                                                          std::span<const Consent> consents,
                                                          ContactChannel channel, Date day);

} // namespace kentering

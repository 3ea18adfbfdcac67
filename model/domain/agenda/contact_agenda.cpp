#include "model/domain/agenda/contact_agenda.h"

#include "model/base/errors.h"

#include <algorithm>

namespace kentering {

AgendaState agendaState(const Contact& contact, DateTime now) {
    switch (contact.status) {
    case ContactStatus::Booked:
        return contact.at < now ? AgendaState::NotWrittenDown : AgendaState::Booked;
    case ContactStatus::Attended:
        return AgendaState::Attended;
    case ContactStatus::Late:
        return AgendaState::Late;
    case ContactStatus::CancelledInTime:
        return AgendaState::CancelledInTime;
    case ContactStatus::CancelledLate:
        return AgendaState::CancelledLate;
    case ContactStatus::CancelledByUs:
        return AgendaState::CancelledByUs;
    case ContactStatus::NoShow:
        return AgendaState::NoShow;
    }
    throw InvalidValue("a status that does not exist");
}

std::vector<ContactFault> contactFaults(const Contact& contact, DateTime now) {
    std::vector<ContactFault> found;
    const bool cancelled = contact.status == ContactStatus::CancelledInTime ||
                           contact.status == ContactStatus::CancelledLate ||
                           contact.status == ContactStatus::CancelledByUs;
    if (contact.status == ContactStatus::Booked && contact.at < now) {
        found.push_back(ContactFault::BookedInThePast);
    }
    if (contact.status != ContactStatus::Booked && !cancelled && contact.at.date() > now.date()) {
        found.push_back(ContactFault::HappenedAhead);
    }
    return found;
}

bool isThereAlready(const Contact& contact, std::span<const Stored<ContactId, Contact>> others) {
    return std::ranges::any_of(others, [&](const Stored<ContactId, Contact>& other) {
        return other.value.at == contact.at && other.value.kind == contact.kind;
    });
}

Attendance attendance(std::span<const Contact> contacts, DateTime now) {
    Attendance result;
    std::optional<DateTime> latestMeeting;
    bool bookedAhead = false;
    for (const Contact& contact : contacts) {
        if (contact.status == ContactStatus::Booked) {
            bookedAhead = bookedAhead || contact.at >= now;
            continue;
        }
        ++result.appointments;
        if (tookPlace(contact.status)) {
            ++result.tookPlace;
            latestMeeting = latestMeeting ? std::max(*latestMeeting, contact.at) : contact.at;
        }
    }
    for (const Contact& contact : contacts) {
        if (contact.status != ContactStatus::NoShow) {
            continue;
        }
        ++result.noShows;
        if (latestMeeting && contact.at <= *latestMeeting) {
            continue;
        }
        ++result.noShowsInARow;
        if (!bookedAhead) {
            result.latestNoShow =
                result.latestNoShow ? std::max(*result.latestNoShow, contact.at) : contact.at;
        }
    }
    return result;
}

std::vector<ContactCaution> contactCautions(const ContactRules& rules, std::span<const Consent> consents,
                                            ContactChannel channel, Date day) {
    const ConsentScope scope(ConsentScope::Kind::Contact);
    const bool asked = std::ranges::any_of(
        consents, [&](const Consent& consent) { return consent.to == scope && consent.on <= day; });
    if (rules.channel == ContactChannel::None || (asked && !consentsTo(consents, scope, day))) {
        return {ContactCaution::MayNotBeContacted};
    }
    std::vector<ContactCaution> cautions;
    if (!asked) {
        cautions.push_back(ContactCaution::ConsentNotAsked);
    }
    if (!rules.channel) {
        cautions.push_back(ContactCaution::ChannelNotAgreed);
    } else if (*rules.channel != channel) {
        cautions.push_back(ContactCaution::OtherChannelAgreed);
    }
    if (channel == ContactChannel::Phone && rules.voicemail != true) {
        cautions.push_back(rules.voicemail ? ContactCaution::NoVoicemail : ContactCaution::VoicemailNotAsked);
    }
    if (!rules.sender) {
        cautions.push_back(ContactCaution::SenderNotAgreed);
    }
    return cautions;
}

} // namespace kentering

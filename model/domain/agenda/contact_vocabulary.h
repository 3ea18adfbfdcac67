#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// How client and counsellor meet.
enum class ContactKind : unsigned char {
    Talk,
    Call,
    Message,
    Group,
};

template <>
struct Vocabulary<ContactKind> {
    static constexpr std::array<std::string_view, 4> kCodes{"talk", "call", "message", "group"};
};

/// What became of a contact.
enum class ContactStatus : unsigned char {
    Booked,
    Attended,
    Late,
    CancelledInTime,
    CancelledLate,
    CancelledByUs,
    NoShow,
};

template <>
struct Vocabulary<ContactStatus> {
    static constexpr std::array<std::string_view, 7> kCodes{
        "booked", "attended", "late", "cancelled-in-time", "cancelled-late", "cancelled-by-us", "no-show"};
};

/// By which channel a client may be reached.
enum class ContactChannel : unsigned char {
    Phone,
    Whatsapp,
    Sms,
    Email,
    Signal,
    Post,
    None,
};

template <>
struct Vocabulary<ContactChannel> {
    static constexpr std::array<std::string_view, 7> kCodes{"phone",  "whatsapp", "sms", "email",
                                                            "signal", "post",     "none"};
};

} // namespace kentering

#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// To what kind of help somebody is referred.
enum class ReferralKind : unsigned char {
    SupportGroup,
    AddictionCare,
    Clinic,
    Gp,
    Psychologist,
    Psychiatrist,
    Sexologist,
    SexualHealth,
    RelativesSupport,
    DebtHelp,
    Crisis,
    Other,
};

template <>
struct Vocabulary<ReferralKind> {
    static constexpr std::array<std::string_view, 12> kCodes{
        "support-group",     "addiction-care", "clinic",     "gp",
        "psychologist",      "psychiatrist",   "sexologist", "sexual-health",
        "relatives-support", "debt-help",      "crisis",     "other"};
};

/// How far a referral has come. Started counts only when confirmed.
enum class ReferralStatus : unsigned char {
    Considered,
    Waiting,
    Sent,
    Accepted,
    Started,
    Completed,
    Declined,
    NoAnswer,
};

template <>
struct Vocabulary<ReferralStatus> {
    static constexpr std::array<std::string_view, 8> kCodes{
        "considered", "waiting", "sent", "accepted", "started", "completed", "declined", "no-answer"};
};

} // namespace kentering

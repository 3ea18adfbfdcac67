#pragma once

#include "model/domain/referral/referral_vocabulary.h"
#include "model/domain/talk/substance.h"
#include "model/domain/vocabulary.h"

// Fixed classes in which figures count: bands of days and numbers, and the coarser rows that an organisation
// may choose instead of the fine ones. A list decides what belongs together, never the data: a merge because
// a count was small would give the count away (privacy.md 5.5, 8.7).

namespace kentering {

/// From asking for help to the first talk, in bands (never an average of few people).
enum class WaitingBand : unsigned char {
    UpToTwoWeeks,
    TwoToSixWeeks,
    SixWeeksOrMore,
};

template <>
struct Vocabulary<WaitingBand> {
    static constexpr std::array<std::string_view, 3> kCodes{"0-2w", "2-6w", "6w+"};
};

/// The band of a wait of `length` days (0 or more): under 14, under 42, longer.
[[nodiscard]] constexpr WaitingBand waitingBand(long length) {
    if (length < 14) {
        return WaitingBand::UpToTwoWeeks;
    }
    return length < 42 ? WaitingBand::TwoToSixWeeks : WaitingBand::SixWeeksOrMore;
}

/// From the first contact or list to the closing of the dossier.
enum class StayBand : unsigned char {
    UpToThreeMonths,
    ThreeToSixMonths,
    SixToTwelveMonths,
    YearOrMore,
};

template <>
struct Vocabulary<StayBand> {
    static constexpr std::array<std::string_view, 4> kCodes{"0-3m", "3-6m", "6-12m", "1y+"};
};

/// The band of a stay of `length` days (0 or more): under 91, under 182, under 365, longer.
[[nodiscard]] constexpr StayBand stayBand(long length) {
    if (length < 91) {
        return StayBand::UpToThreeMonths;
    }
    if (length < 182) {
        return StayBand::ThreeToSixMonths;
    }
    return length < 365 ? StayBand::SixToTwelveMonths : StayBand::YearOrMore;
}

/// How many talks somebody had in a period.
enum class TalkBand : unsigned char {
    One,
    TwoToFive,
    SixOrMore,
};

template <>
struct Vocabulary<TalkBand> {
    static constexpr std::array<std::string_view, 3> kCodes{"1", "2-5", "6+"};
};

/// From this many talks on all numbers are one band.
inline constexpr int kManyTalks = 6;

/// The band of `talks`, which is at least 1.
[[nodiscard]] constexpr TalkBand talkBand(int talks) {
    if (talks >= kManyTalks) {
        return TalkBand::SixOrMore;
    }
    return talks == 1 ? TalkBand::One : TalkBand::TwoToFive;
}

/// How many slips somebody had in a period.
enum class SlipBand : unsigned char {
    One,
    TwoOrThree,
    FourOrMore,
};

template <>
struct Vocabulary<SlipBand> {
    static constexpr std::array<std::string_view, 3> kCodes{"1", "2-3", "4+"};
};

/// Age in years at the end of the period's year.
enum class AgeBand : unsigned char {
    Under25,
    From25,
    From35,
    From45,
    From55,
    From65,
    Unknown,
};

template <>
struct Vocabulary<AgeBand> {
    static constexpr std::array<std::string_view, 7> kCodes{"<25",   "25-34", "35-44",  "45-54",
                                                            "55-64", "65+",   "unknown"};
};

enum class CoarseAge : unsigned char {
    Under35,
    From35,
    From45,
    From55,
    Unknown,
};

template <>
struct Vocabulary<CoarseAge> {
    static constexpr std::array<std::string_view, 5> kCodes{"<35", "35-44", "45-54", "55+", "unknown"};
};

[[nodiscard]] constexpr CoarseAge coarse(AgeBand band) {
    switch (band) {
    case AgeBand::Under25:
    case AgeBand::From25:
        return CoarseAge::Under35;
    case AgeBand::From35:
        return CoarseAge::From35;
    case AgeBand::From45:
        return CoarseAge::From45;
    case AgeBand::From55:
    case AgeBand::From65:
        return CoarseAge::From55;
    case AgeBand::Unknown:
        break;
    }
    return CoarseAge::Unknown;
}

enum class CoarseSubstance : unsigned char {
    Uppers,
    Downers,
    Others,
};

template <>
struct Vocabulary<CoarseSubstance> {
    static constexpr std::array<std::string_view, 3> kCodes{"uppers", "downers", "others"};
};

[[nodiscard]] constexpr CoarseSubstance coarse(Substance substance) {
    if (isDowner(substance)) {
        return CoarseSubstance::Downers;
    }
    return substance <= Substance::Mdma ? CoarseSubstance::Uppers : CoarseSubstance::Others;
}

enum class CoarseReferral : unsigned char {
    AddictionHelp, ///< addiction care, clinic
    MentalHelp,    ///< psychologist, psychiatrist, sexologist
    MedicalHelp,   ///< general practitioner, sexual health, crisis
    OtherHelp,     ///< support group, relatives, debts, other
};

template <>
struct Vocabulary<CoarseReferral> {
    static constexpr std::array<std::string_view, 4> kCodes{"addiction-help", "mental-help", "medical-help",
                                                            "other-help"};
};

[[nodiscard]] constexpr CoarseReferral coarse(ReferralKind kind) {
    switch (kind) {
    case ReferralKind::AddictionCare:
    case ReferralKind::Clinic:
        return CoarseReferral::AddictionHelp;
    case ReferralKind::Psychologist:
    case ReferralKind::Psychiatrist:
    case ReferralKind::Sexologist:
        return CoarseReferral::MentalHelp;
    case ReferralKind::Gp:
    case ReferralKind::SexualHealth:
    case ReferralKind::Crisis:
        return CoarseReferral::MedicalHelp;
    case ReferralKind::SupportGroup:
    case ReferralKind::RelativesSupport:
    case ReferralKind::DebtHelp:
    case ReferralKind::Other:
        break;
    }
    return CoarseReferral::OtherHelp;
}

enum class CoarseStatus : unsigned char {
    Open,    ///< considered, waiting, sent, accepted
    Begun,   ///< started or completed
    NotDone, ///< declined, or no answer came
};

template <>
struct Vocabulary<CoarseStatus> {
    static constexpr std::array<std::string_view, 3> kCodes{"open", "begun", "not-done"};
};

[[nodiscard]] constexpr CoarseStatus coarse(ReferralStatus status) {
    switch (status) {
    case ReferralStatus::Started:
    case ReferralStatus::Completed:
        return CoarseStatus::Begun;
    case ReferralStatus::Declined:
    case ReferralStatus::NoAnswer:
        return CoarseStatus::NotDone;
    case ReferralStatus::Considered:
    case ReferralStatus::Waiting:
    case ReferralStatus::Sent:
    case ReferralStatus::Accepted:
        break;
    }
    return CoarseStatus::Open;
}

} // namespace kentering

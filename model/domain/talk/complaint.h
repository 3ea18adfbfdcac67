#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// The 31 complaints of the brochure's chapter 1, L1-L8, G1-G9, S1-S6, M1-M8 in order.
enum class Complaint : unsigned char {
    WeightLoss,
    PoorResistance,
    DentalDamage,
    SleepProblems,
    NoEnergy,
    BodilyRestlessness,
    MuscleSpasms,
    PassingOut,
    DepressiveFeelings,
    EmptinessLonelinessApathy,
    Despair,
    SuicidalTendencies,
    ShameAndGuilt,
    MoodSwings,
    AnxietyAndPanic,
    ParanoiaOrHallucinations,
    Psychosis,
    ObsessivePornOrCamSex,
    LowLibido,
    CrossingSexualLimits,
    SexualAbuseOrRape,
    NoSexWithoutChems,
    MoreStis,
    WorkOrStudyProblems,
    Debts,
    ContactWithJustice,
    SocialIsolation,
    TroubleWithNeighbours,
    LostFamilyAndFriends,
    LostJobHomeOrPartner,
    SuicideAttempts,
};

template <>
struct Vocabulary<Complaint> {
    static constexpr std::array<std::string_view, 31> kCodes{"weight-loss",
                                                             "poor-resistance",
                                                             "dental-damage",
                                                             "sleep-problems",
                                                             "no-energy",
                                                             "bodily-restlessness",
                                                             "muscle-spasms",
                                                             "passing-out",
                                                             "depressive-feelings",
                                                             "emptiness-loneliness-apathy",
                                                             "despair",
                                                             "suicidal-tendencies",
                                                             "shame-and-guilt",
                                                             "mood-swings",
                                                             "anxiety-and-panic",
                                                             "paranoia-or-hallucinations",
                                                             "psychosis",
                                                             "obsessive-porn-or-cam-sex",
                                                             "low-libido",
                                                             "crossing-sexual-limits",
                                                             "sexual-abuse-or-rape",
                                                             "no-sex-without-chems",
                                                             "more-stis",
                                                             "work-or-study-problems",
                                                             "debts",
                                                             "contact-with-justice",
                                                             "social-isolation",
                                                             "trouble-with-neighbours",
                                                             "lost-family-and-friends",
                                                             "lost-job-home-or-partner",
                                                             "suicide-attempts"};
};

/// The four domains under which the brochure lists complaints (8 + 9 + 6 + 8).
enum class ComplaintDomain : unsigned char {
    Physical,
    Mental,
    Sexual,
    Social,
};

template <>
struct Vocabulary<ComplaintDomain> {
    static constexpr std::array<std::string_view, 4> kCodes{"physical", "mental", "sexual", "social"};
};

/// When a complaint is or was there. "Not asked" is the absence of an answer, never a value.
enum class ComplaintAnswer : unsigned char {
    Now,
    Earlier,
    No,
    Declined,
};

template <>
struct Vocabulary<ComplaintAnswer> {
    static constexpr std::array<std::string_view, 4> kCodes{"now", "earlier", "no", "declined"};
};

/// The domain that `complaint` belongs to.
[[nodiscard]] constexpr ComplaintDomain domainOf(Complaint complaint) {
    if (complaint <= Complaint::PassingOut) {
        return ComplaintDomain::Physical;
    }
    if (complaint <= Complaint::Psychosis) {
        return ComplaintDomain::Mental;
    }
    return complaint <= Complaint::MoreStis ? ComplaintDomain::Sexual : ComplaintDomain::Social;
}

/// Whether `complaint` speaks of suicide: G4 (mental) and M8 (social). Both make a task that stays open
/// until somebody writes its outcome; a view per domain must not hide the second (domain rule on
/// suicide items).
[[nodiscard]] constexpr bool isSuicideItem(Complaint complaint) {
    return complaint == Complaint::SuicidalTendencies || complaint == Complaint::SuicideAttempts;
}

} // namespace kentering

#include "app/demo/demo_people.h"

#include "app/demo/demo_story.h"

#include <utility>

namespace kentering {

namespace {

using namespace demo_telling;
using enum ChecklistItem;
using enum Complaint;

constexpr auto kYes = SafetyAnswer::Yes;
constexpr auto kNo = SafetyAnswer::No;
constexpr auto kUnknown = SafetyAnswer::Unknown;
constexpr auto kAttended = ContactStatus::Attended;
constexpr auto kBooked = ContactStatus::Booked;

/// The worked example of the recovery clock.
Dossier mo() {
    Dossier dossier = begin(2, "Mo", 1988, "Amsterdam", OwnGoal::Stop, "2026-10-01");
    dossier.consents.push_back({.to = ConsentScope(ResourceId("cma-amsterdam")),
                                .given = true,
                                .on = day("2026-11-16"),
                                .textVersion = 1});
    safety(dossier, kNo, kNo, kUnknown);
    uses(dossier, Substance::ThreeMmc, Route::Snort, 9);
    Measurement start =
        list("2026-10-01", MeasurementMoment::Start,
             {MoreOftenOrAlone, MoreThanPlanned, CravingBetweenDates, ExtraAgainstComedown,
              CancelsAppointments, NoSexWithoutDrugs, UseWeighsOnMe, WishToCutDown, FailedAttempts},
             {WeightLoss, PoorResistance, SleepProblems, NoEnergy, DepressiveFeelings,
              EmptinessLonelinessApathy, ShameAndGuilt, MoodSwings, ObsessivePornOrCamSex, NoSexWithoutChems,
              WorkOrStudyProblems, SocialIsolation, LostFamilyAndFriends});
    start.checklist[indexOf(SecretlyWithOthers)] = Answer::Declined;
    start.complaints[indexOf(Debts)] = ComplaintAnswer::Earlier;
    dossier.measurements = {
        start, list("2026-11-09", MeasurementMoment::Review,
                    {MoreThanPlanned, CravingBetweenDates, NoSexWithoutDrugs, UseWeighsOnMe, WishToCutDown,
                     FailedAttempts},
                    {PoorResistance, SleepProblems, EmptinessLonelinessApathy, ShameAndGuilt, MoodSwings,
                     NoSexWithoutChems, WorkOrStudyProblems, SocialIsolation, LostFamilyAndFriends})};
    stopped(dossier, "2026-10-05", 14);
    phase(dossier, Phase::Crash, std::nullopt, "2026-10-05", "2026-10-19");
    phase(dossier, Phase::PinkCloud, std::nullopt, "2026-10-20", "2026-11-08");
    phase(dossier, Phase::PinkCloud, Phase::Wall, "2026-11-09");
    dossier.griefStages.push_back({.stage = GriefStage::Bargaining, .on = day("2026-11-02")});
    slip(dossier, "2026-10-31", "2026-10-31", Substance::ThreeMmc, true,
         "Halloweenfeest, eerst drie biertjes", "eerst bellen, en om elf uur naar huis");
    slip(dossier, "2026-11-14", "2026-11-15", Substance::ThreeMmc, false, "zaterdag, het bliepje van de app",
         "de telefoon 's avonds in de keuken leggen");
    dossier.plan = {.triggers = {"zaterdag, het bliepje van de app", "alleen thuis na het uitgaan"},
                    .innerTriggers = {"me afgewezen voelen"},
                    .tools = {CopingTool::Surf, CopingTool::TellSomeone},
                    .elevatorPitch = "Nee dank je, ik ben gestopt.",
                    .monsterName = "de papegaai",
                    .mayCall = {"mijn zus", "Karim van de sportschool"}};
    dossier.goals = {{.text = "de dealer blokkeren",
                      .horizon = GoalHorizon::OneDay,
                      .on = day("2026-10-08"),
                      .outcome = "gelukt, nog dezelfde avond"},
                     {.text = "iedere dag twee mensen bellen",
                      .horizon = GoalHorizon::SevenDays,
                      .on = day("2026-11-16"),
                      .outcome = std::nullopt}};
    contact(dossier, "2026-10-01T10:00", kAttended,
            "Eerste gesprek. Wil maandag stoppen, na het verjaardagsweekend van een vriend.");
    contact(dossier, "2026-10-08T10:00", kAttended,
            "Slaapt twaalf uur per dag. „Ik wist niet dat ik zo moe was.”");
    talks(dossier, {"2026-10-15T10:00", "2026-10-22T16:30", "2026-10-29T10:00"});
    contact(dossier, "2026-11-05T10:00", kAttended,
            "Halloween besproken. Het totaal blijft staan, dat was een verrassing.");
    contact(dossier, "2026-11-12T10:00", ContactStatus::NoShow);
    contact(dossier, "2026-11-16T10:00", kAttended,
            "„Zaterdag was het bliepje van de app al genoeg. Nu staat de telefoon 's avonds in de keuken.”");
    contact(dossier, "2026-11-25T10:00", kBooked);
    dossier.referrals.push_back({.to = ResourceId("cma-amsterdam"),
                                 .kind = ReferralKind::SupportGroup,
                                 .on = day("2026-11-21"),
                                 .status = ReferralStatus::Started,
                                 .gpLetter = std::nullopt});
    task(dossier, SafetyQuestion::HistoryPsychosisDepressionSuicidality, "2026-11-23");
    return dossier;
}

/// Somebody in the middle of their first talk, today: the list is half filled in.
Dossier ruben() {
    const std::string today = isoDate(demoDay());
    Dossier dossier = begin(7, "Ruben", 1986, "Amsterdam", OwnGoal::Undecided, today);
    safety(dossier, kYes, kYes, kUnknown);
    uses(dossier, Substance::CrystalMeth, Route::Inject, 4);
    uses(dossier, Substance::ThreeMmc, Route::Snort, 6);
    uses(dossier, Substance::Ghb, Route::Swallow, 20, kYes);
    Measurement start =
        list(today, MeasurementMoment::Start,
             {MoreOftenOrAlone, MoreThanPlanned, CravingBetweenDates, ExtraAgainstComedown,
              CancelsAppointments, GoesOnDespiteComplaints, NoSexWithoutDrugs, UseWeighsOnMe, WishToCutDown,
              FailedAttempts, DailyDutiesSuffer},
             {WeightLoss, SleepProblems, NoEnergy, PassingOut, DepressiveFeelings, EmptinessLonelinessApathy,
              SuicidalTendencies, AnxietyAndPanic, ParanoiaOrHallucinations, LowLibido, NoSexWithoutChems,
              Debts, SocialIsolation});
    start.checklist[indexOf(MoreComplaints)] = std::nullopt;
    start.checklist[indexOf(LessTiedToSex)] = std::nullopt;
    start.checklist[indexOf(SecretlyWithOthers)] = Answer::Declined;
    for (const Complaint notAsked :
         {Despair, Psychosis, SexualAbuseOrRape, MoreStis, ContactWithJustice, TroubleWithNeighbours,
          LostFamilyAndFriends, LostJobHomeOrPartner, SuicideAttempts}) {
        start.complaints[indexOf(notAsked)] = std::nullopt;
    }
    dossier.measurements.push_back(start);
    contact(dossier, today + "T09:30", kAttended, "„Door de week slaap ik niet meer zonder.”");
    task(dossier, SuicidalTendencies, today);
    return dossier;
}

Dossier jasper() {
    Dossier dossier = begin(11, "Jasper", 1992, "Utrecht", OwnGoal::Stop, "2026-08-12");
    safety(dossier, kNo, kNo, kNo);
    uses(dossier, Substance::ThreeMmc, Route::Snort, 8);
    uses(dossier, Substance::Ketamine, Route::Snort, 3);
    dossier.measurements = {
        list("2026-08-12", MeasurementMoment::Start,
             {MoreThanPlanned, CravingBetweenDates, NeedsMoreForEffect, CancelsAppointments, UseWeighsOnMe,
              WishToCutDown, FailedAttempts, DailyDutiesSuffer},
             {SleepProblems, NoEnergy, DentalDamage, DepressiveFeelings, MoodSwings, AnxietyAndPanic,
              LowLibido, WorkOrStudyProblems, Debts}),
        list("2026-10-15", MeasurementMoment::Review, {CravingBetweenDates, UseWeighsOnMe, WishToCutDown},
             {NoEnergy, DepressiveFeelings, LowLibido, Debts})};
    stopped(dossier, "2026-08-20", 17);
    phase(dossier, Phase::Crash, std::nullopt, "2026-08-20", "2026-09-02");
    phase(dossier, Phase::PinkCloud, std::nullopt, "2026-09-03", "2026-10-14");
    phase(dossier, Phase::Wall, std::nullopt, "2026-10-15");
    slip(dossier, "2026-09-12", "2026-09-13", Substance::ThreeMmc, true, "festival met oude vrienden",
         "alleen overdag gaan");
    slip(dossier, "2026-10-03", "2026-10-03", Substance::ThreeMmc, true, "salaris op de rekening",
         "de helft meteen naar de spaarrekening");
    slip(dossier, "2026-10-24", "2026-10-25", Substance::Ketamine, false, "een lege zondag",
         "zondag iets vasts afspreken");
    slip(dossier, "2026-11-07", "2026-11-08", Substance::ThreeMmc, std::nullopt, "ruzie op het werk",
         "eerst een uur hardlopen");
    dossier.plan = {.triggers = {"salaris op de rekening", "een lege zondag"},
                    .tools = {CopingTool::Move, CopingTool::TalkHonestly, CopingTool::Visualise},
                    .elevatorPitch = "Ik sla een keer over, maar gezellig dat je vraagt.",
                    .monsterName = std::nullopt};
    talks(dossier, {"2026-08-12T14:00", "2026-08-19T14:00", "2026-08-26T14:00", "2026-09-02T14:00",
                    "2026-09-16T14:00", "2026-09-30T14:00", "2026-10-15T14:00", "2026-10-29T14:00"});
    contact(dossier, "2026-11-12T14:00", kAttended,
            "„Niets is leuk.” Uitgelegd dat dit de muur is en overgaat.");
    contact(dossier, "2026-11-27T14:00", kBooked);
    return dossier;
}

Dossier elif () {
    Dossier dossier = begin(12, "Elif", 1990, "Rotterdam", OwnGoal::Stop, "2026-06-25");
    safety(dossier, kYes, kNo, kYes);
    uses(dossier, Substance::CrystalMeth, Route::Smoke, 6);
    dossier.measurements = {
        list("2026-06-25", MeasurementMoment::Start,
             {MoreOftenOrAlone, MoreThanPlanned, CravingBetweenDates, GoesOnDespiteComplaints, UseWeighsOnMe,
              WishToCutDown, RelationshipProblems, SecretlyWithOthers},
             {WeightLoss, SleepProblems, DepressiveFeelings, Despair, AnxietyAndPanic,
              ParanoiaOrHallucinations, SocialIsolation, LostFamilyAndFriends}),
        list("2026-09-03", MeasurementMoment::Review, {CravingBetweenDates, UseWeighsOnMe},
             {DepressiveFeelings, AnxietyAndPanic, SocialIsolation})};
    stopped(dossier, "2026-07-06", 12);
    phase(dossier, Phase::Crash, std::nullopt, "2026-07-06", "2026-07-21");
    phase(dossier, Phase::PinkCloud, std::nullopt, "2026-07-22", "2026-08-30");
    phase(dossier, Phase::Wall, std::nullopt, "2026-08-31", "2026-10-25");
    phase(dossier, Phase::Adjustment, std::nullopt, "2026-10-26");
    dossier.griefStages.push_back({.stage = GriefStage::Anger, .on = day("2026-09-10")});
    slip(dossier, "2026-07-18", "2026-07-20", Substance::CrystalMeth, false,
         "een bericht van een oude bekende", "nummer wissen en het meteen vertellen");
    slip(dossier, "2026-08-15", "2026-08-17", Substance::CrystalMeth, true, "een bruiloft",
         "met een vriendin gaan");
    slip(dossier, "2026-09-19", "2026-09-21", Substance::CrystalMeth, true, "me afgewezen voelen",
         "naar de eerste bijeenkomst die er is");
    dossier.plan = {.triggers = {"me afgewezen voelen", "een bericht van een oude bekende"},
                    .tools = {CopingTool::FirstMeeting, CopingTool::FastForward},
                    .elevatorPitch = std::nullopt,
                    .monsterName = "de fluisteraar"};
    talks(dossier, {"2026-06-25T11:00", "2026-07-02T11:00", "2026-07-09T11:00", "2026-07-23T11:00",
                    "2026-08-06T11:00", "2026-08-20T11:00", "2026-09-03T11:00", "2026-09-24T11:00",
                    "2026-10-08T11:00", "2026-10-26T11:00"});
    contact(dossier, "2026-11-09T11:00", kAttended, "Belt iedere dag met een zus. Dat blijft zo.");
    contact(dossier, "2026-11-30T11:00", kBooked);
    dossier.referrals.push_back({.to = std::nullopt,
                                 .kind = ReferralKind::Psychologist,
                                 .on = day("2026-09-24"),
                                 .status = ReferralStatus::Started,
                                 .gpLetter = true});
    return dossier;
}

Dossier tom() {
    Dossier dossier = begin(15, "Tom", 1995, "Haarlem", OwnGoal::Stop, "2026-11-10");
    safety(dossier, kNo, kNo, kNo);
    uses(dossier, Substance::ThreeMmc, Route::Snort, 7);
    dossier.measurements = {
        list("2026-11-10", MeasurementMoment::Start,
             {MoreThanPlanned, ExtraAgainstComedown, CancelsAppointments, UseWeighsOnMe},
             {SleepProblems, NoEnergy, BodilyRestlessness, MoodSwings, ShameAndGuilt, WorkOrStudyProblems})};
    stopped(dossier, "2026-11-17", 11);
    phase(dossier, Phase::Crash, std::nullopt, "2026-11-17");
    dossier.goals = {{.text = "ontbijten, iedere dag",
                      .horizon = GoalHorizon::SevenDays,
                      .on = day("2026-11-17"),
                      .outcome = std::nullopt}};
    talks(dossier, {"2026-11-10T13:00", "2026-11-17T13:00"});
    contact(dossier, isoDate(demoDay()) + "T15:30", kBooked);
    return dossier;
}

/// Somebody who gave no name and no alias, and no more is needed.
Dossier withoutAlias() {
    Dossier dossier = begin(18, std::nullopt, 1979, "Amsterdam", OwnGoal::Stop, "2025-09-30");
    safety(dossier, kNo, kNo, kNo);
    uses(dossier, Substance::CrystalMeth, Route::Smoke, 5);
    dossier.measurements = {list("2025-09-30", MeasurementMoment::Start,
                                 {MoreOftenOrAlone, CravingBetweenDates, NoSexWithoutDrugs, UseWeighsOnMe,
                                  WishToCutDown, FailedAttempts},
                                 {DentalDamage, SleepProblems, EmptinessLonelinessApathy, LowLibido,
                                  NoSexWithoutChems, SocialIsolation}),
                            list("2025-12-11", MeasurementMoment::Review,
                                 {CravingBetweenDates, NoSexWithoutDrugs},
                                 {LowLibido, NoSexWithoutChems, SocialIsolation})};
    stopped(dossier, "2025-10-14", 9);
    phase(dossier, Phase::Crash, std::nullopt, "2025-10-14", "2025-10-26");
    phase(dossier, Phase::PinkCloud, std::nullopt, "2025-10-27", "2025-12-10");
    phase(dossier, Phase::Wall, std::nullopt, "2025-12-11", "2026-02-15");
    phase(dossier, Phase::Adjustment, std::nullopt, "2026-02-16", "2026-05-31");
    phase(dossier, Phase::Recovery, std::nullopt, "2026-06-01");
    slip(dossier, "2025-11-22", "2025-11-22", Substance::CrystalMeth, true, "een avond met veel wijn",
         "niet drinken op vrijdag");
    slip(dossier, "2026-01-17", "2026-01-18", Substance::CrystalMeth, false, "een hotelkamer",
         "de laatste trein naar huis nemen");
    talks(dossier, {"2025-09-30T17:00", "2025-10-07T17:00", "2025-10-14T17:00", "2025-10-28T17:00",
                    "2025-11-11T17:00", "2025-11-25T17:00", "2025-12-11T17:00", "2026-01-20T17:00",
                    "2026-02-16T17:00", "2026-04-14T17:00", "2026-06-16T17:00", "2026-08-25T17:00"});
    contact(dossier, "2026-10-14T17:00", kAttended, "Een jaar. Taart gegeten, samen teruggekeken.");
    contact(dossier, "2027-01-14T17:00", kBooked);
    return dossier;
}

/// Open safety work whose day has passed: it stands first until somebody writes what was done.
Dossier dave() {
    Dossier dossier = begin(20, "Dave", 1983, "Zaanstad", OwnGoal::Stop, "2026-09-01");
    safety(dossier, kYes, kNo, kYes);
    uses(dossier, Substance::CrystalMeth, Route::Inject, 10);
    dossier.measurements = {
        list("2026-09-01", MeasurementMoment::Start,
             {MoreOftenOrAlone, MoreThanPlanned, CravingBetweenDates, MoreComplaints, GoesOnDespiteComplaints,
              NoSexWithoutDrugs, UseWeighsOnMe, WishToCutDown, FailedAttempts, DailyDutiesSuffer},
             {WeightLoss, SleepProblems, NoEnergy, DepressiveFeelings, Despair, ShameAndGuilt,
              AnxietyAndPanic, CrossingSexualLimits, Debts, SocialIsolation, LostJobHomeOrPartner}),
        list("2026-11-17", MeasurementMoment::Review,
             {CravingBetweenDates, UseWeighsOnMe, WishToCutDown, NoSexWithoutDrugs},
             {SleepProblems, DepressiveFeelings, SuicidalTendencies, ShameAndGuilt, Debts, SocialIsolation})};
    stopped(dossier, "2026-09-07", 22);
    phase(dossier, Phase::Crash, std::nullopt, "2026-09-07", "2026-09-24");
    phase(dossier, Phase::PinkCloud, std::nullopt, "2026-09-25", "2026-10-27");
    phase(dossier, Phase::Wall, std::nullopt, "2026-10-28");
    slip(dossier, "2026-09-19", "2026-09-20", Substance::CrystalMeth, false, "niet kunnen slapen",
         "de nachtlijn bellen");
    slip(dossier, "2026-10-10", "2026-10-11", Substance::CrystalMeth, true, "zaterdagavond alleen thuis",
         "bij een broer slapen");
    slip(dossier, "2026-10-31", "2026-11-02", Substance::CrystalMeth, true, "uitnodiging voor een feest",
         "meteen nee zeggen en het iemand vertellen");
    talks(dossier, {"2026-09-01T10:00", "2026-09-08T10:00", "2026-09-15T10:00", "2026-09-29T10:00",
                    "2026-10-13T10:00", "2026-11-03T10:00"});
    contact(dossier, "2026-11-17T10:00", kAttended,
            "Somber, gedachten aan de dood genoemd bij het weggaan. Gevraagd: geen plan. Morgen bellen.");
    contact(dossier, "2026-11-24T10:00", kBooked);
    task(dossier, SuicidalTendencies, "2026-11-18");
    dossier.referrals.push_back({.to = std::nullopt,
                                 .kind = ReferralKind::DebtHelp,
                                 .on = day("2026-09-15"),
                                 .status = ReferralStatus::Started,
                                 .gpLetter = std::nullopt});
    return dossier;
}

Dossier nino() {
    Dossier dossier = begin(21, "Nino", 1998, "Almere", OwnGoal::Stop, "2026-10-13");
    safety(dossier, kNo, kNo, kNo);
    uses(dossier, Substance::ThreeMmc, Route::Snort, 5);
    uses(dossier, Substance::Ghb, Route::Swallow, 3);
    dossier.measurements = {
        list("2026-10-13", MeasurementMoment::Start,
             {MoreThanPlanned, CravingBetweenDates, LessTiedToSex, WhileDrivingWorkingStudying},
             {SleepProblems, MuscleSpasms, PassingOut, MoodSwings, MoreStis, WorkOrStudyProblems})};
    stopped(dossier, "2026-10-23", 8);
    phase(dossier, Phase::Crash, std::nullopt, "2026-10-23", "2026-10-31");
    phase(dossier, Phase::PinkCloud, std::nullopt, "2026-11-01");
    slip(dossier, "2026-11-06", "2026-11-06", Substance::Ghb, true, "verjaardag van een huisgenoot",
         "na het eten naar huis");
    talks(dossier, {"2026-10-13T16:00", "2026-10-20T16:00", "2026-10-27T16:00", "2026-11-03T16:00",
                    "2026-11-10T16:00"});
    contact(dossier, "2026-11-17T16:00", kAttended, "Vrolijk. „Ik heb weer een agenda nodig.”");
    contact(dossier, "2026-11-26T16:00", kBooked);
    return dossier;
}

/// Help that ended in 2024: she may ask for her file, and for its destruction.
Dossier sanne() {
    Dossier dossier = begin(1, "Sanne", 1985, "Amsterdam", OwnGoal::UseLess, "2023-11-07");
    dossier.client.cameBy = CameBy::SomebodyNear;
    dossier.client.closed = day("2024-09-17");
    dossier.client.outcome = ClosingOutcome::AgreedEnd;
    safety(dossier, kNo, kNo, kNo);
    uses(dossier, Substance::Mdma, Route::Swallow, 4);
    uses(dossier, Substance::Alcohol, Route::Swallow, 10);
    dossier.measurements = {
        list("2023-11-07", MeasurementMoment::Start,
             {MoreThanPlanned, ExtraAgainstComedown, UseWeighsOnMe, WishToCutDown, RelationshipProblems},
             {SleepProblems, DepressiveFeelings, MoodSwings, WorkOrStudyProblems}),
        list("2024-09-17", MeasurementMoment::End, {WishToCutDown}, {SleepProblems})};
    talks(dossier, {"2023-11-07T12:00", "2023-11-21T12:00", "2023-12-05T12:00", "2024-01-09T12:00",
                    "2024-02-13T12:00", "2024-03-19T12:00", "2024-05-14T12:00", "2024-07-02T12:00"});
    contact(dossier, "2024-09-17T12:00", kAttended, "Laatste gesprek. Het gaat zoals het moet gaan.");
    return dossier;
}

} // namespace

Date demoDay() {
    return day("2026-11-23");
}

std::vector<Dossier> demoPeople() {
    return {sanne(), mo(), ruben(), jasper(), elif (), tom(), withoutAlias(), dave(), nino()};
}

} // namespace kentering

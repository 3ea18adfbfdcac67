// What the history of a dossier says: in words, whatever changed, in both languages.
#include "app/gui/words/field_words.h"

#include "app/gui/words/to_wx.h"
#include "app/gui/words/translation.h"
#include "model/acts/reading/field_history.h"
#include "model/storage/dossier/advice_decision_store.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/handout_given_store.h"
#include "model/storage/dossier/handover_store.h"
#include "model/storage/dossier/letter_agreement_store.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/dossier/plan_store.h"
#include "model/storage/dossier/retention_store.h"
#include "model/storage/dossier/task_store.h"
#include "tests/presenters/support/workspace_fixture.h"

#include <gmock/gmock.h>
#include <regex>
#include <set>

namespace kentering {
namespace {

using ::testing::HasSubstr;

class HistoryInWords : public PresenterContextTest {
protected:
    HistoryInWords() : bram(casebook().addUser("Bram", Secret("bram zelf"))) {}

    /// Every line of the history, as the file shows it: by change, and of each field alone.
    [[nodiscard]] std::vector<std::string> linesIn(Language language) {
        speak(language);
        context->language = language;
        const auto changes = fieldHistory(context->dossier(ruben, ReadingPurpose::Screen));
        std::vector<std::string> lines;
        for (const auto& fields : byChange(changes)) {
            lines.push_back(toUtf8(changeWords(fields, *context)));
        }
        for (const FieldChange& change : changes) {
            lines.push_back(
                toUtf8(fieldWord(change, *context) + ": " + changeOfFieldWords(change, *context)));
        }
        return lines;
    }
    template <typename Store, typename Value>
    void addChangeAndRemove(const Value& first, const Value& second) {
        const Writing<Store> store(casebook());
        const auto id = store->add(ruben, first);
        store->replace(ruben, id, second);
        store->remove(ruben, id);
    }
    void changeClient() {
        const Writing<ClientStore> clients(casebook());
        Client facts = clients.get(ruben);
        facts.alias = "Ruben de Vries";
        facts.name = "Jansen";
        facts.birthYear = 1988;
        facts.municipality = "Haarlem";
        facts.language = Language::English;
        facts.opened = Date(2026, 10, 1);
        facts.closed = kToday;
        facts.contactRules = {.channel = ContactChannel::Whatsapp, .voicemail = false, .sender = "Noor"};
        for (const SafetyQuestion question : all<SafetyQuestion>()) {
            facts.safety[question] = SafetyAnswer::Yes;
        }
        for (const OwnGoal goal : all<OwnGoal>()) {
            facts.ownGoal = goal;
            clients->update(ruben, facts);
        }
        for (const CameBy cameBy : all<CameBy>()) {
            facts.cameBy = cameBy;
            clients->update(ruben, facts);
        }
        for (const ClosingOutcome outcome : all<ClosingOutcome>()) {
            facts.outcome = outcome;
            clients->update(ruben, facts);
        }
        facts.closingWords = "naar een kliniek";
        clients->update(ruben, facts);
        facts.closingWords.reset();
        facts.reopened = kToday;
        facts.contactRules.voicemail = true;
        facts.closed.reset();
        facts.outcome.reset();
        clients->update(ruben, facts);
        clients->setOwner(ruben, bram);
        clients->setOwner(ruben, context->book().author().id);
    }
    void changeEntries() {
        using Kind = ConsentKind;
        const Date until(2027, 3, 1);
        for (const Kind kind : {Kind::Record, Kind::Statistics, Kind::Contact, Kind::Relatives}) {
            addChangeAndRemove<ConsentStore>(
                Consent{.to = ConsentScope(kind), .given = true, .on = kToday, .textVersion = 2},
                Consent{.to = ConsentScope(kind), .given = false, .on = kToday, .until = until});
        }
        for (const ResourceId& party :
             {context->content.resources().front().id, ResourceId("gp"), ResourceId("gone-for-good")}) {
            addChangeAndRemove<ConsentStore>(
                Consent{.to = ConsentScope(party), .given = true, .on = kToday},
                Consent{.to = ConsentScope(party), .given = false, .on = kToday});
            addChangeAndRemove<ReferralStore>(Referral{.to = party,
                                                       .kind = ReferralKind::Clinic,
                                                       .on = kToday,
                                                       .status = ReferralStatus::Sent,
                                                       .gpLetter = true},
                                              Referral{.to = party,
                                                       .kind = ReferralKind::Clinic,
                                                       .on = kToday,
                                                       .status = ReferralStatus::Waiting,
                                                       .since = kToday,
                                                       .insuranceChecked = false,
                                                       .outcome = "plaats"});
        }
        for (const ReferralStatus status : all<ReferralStatus>()) {
            addChangeAndRemove<ReferralStore>(
                Referral{.kind = ReferralKind::DebtHelp, .on = kToday, .status = status},
                Referral{.kind = ReferralKind::RelativesSupport, .on = kToday, .status = status});
        }
        for (const Substance substance : all<Substance>()) {
            addChangeAndRemove<SubstanceStore>(
                SubstanceUse{.substance = substance, .route = Route::Inject, .daysPer28 = 4},
                SubstanceUse{.substance = substance, .route = Route::Other, .dependence = SafetyAnswer::Yes});
            addChangeAndRemove<SlipStore>(
                Slip{.days = UseDays(DateRange(Date(2026, 11, 6), Date(2026, 11, 8)), 1),
                     .substances = {substance, Substance::CrystalMeth},
                     .alcoholOrCannabisFirst = true,
                     .trigger = "app",
                     .nextTime = "zus bellen"},
                Slip{.days = UseDays(DateRange(Date(2026, 11, 6), Date(2026, 11, 7))),
                     .alcoholOrCannabisFirst = false});
        }
        for (const ClosingOutcome outcome : all<ClosingOutcome>()) {
            addChangeAndRemove<EpisodeStore>(
                Episode{.opened = Date(2025, 1, 2), .closed = Date(2025, 3, 1), .words = "belde niet meer"},
                Episode{.closed = Date(2025, 3, 2), .outcome = outcome});
        }
        for (const LegalBasis basis : all<LegalBasis>()) {
            Writing<RetentionStore>(casebook())->set(ruben, {.basis = basis, .years = 20});
        }
        for (const ReachKind kind : all<ReachKind>()) {
            addChangeAndRemove<ReachStore>(Reach{.kind = kind, .value = "0612345678"},
                                           Reach{.kind = kind, .value = "0687654321", .of = "zus"});
        }
        addChangeAndRemove<QuitAttemptStore>(
            QuitAttempt{.period = DatedState(Date(2026, 10, 5)), .useDaysInSixWeeksBefore = 14},
            QuitAttempt{.period = DatedState(Date(2026, 10, 5), kToday)});
        for (const Phase phase : all<Phase>()) {
            addChangeAndRemove<PhaseStore>(
                PhasePeriod{.phase = phase, .period = DatedState(Date(2026, 10, 5))},
                PhasePeriod{.phase = phase == Phase::Recovery ? Phase::Wall : Phase::Recovery,
                            .also = phase,
                            .period = DatedState(Date(2026, 10, 5), kToday)});
        }
        for (const GriefStage stage : all<GriefStage>()) {
            addChangeAndRemove<GriefStore>(GriefObservation{.stage = stage, .on = kToday},
                                           GriefObservation{.stage = stage, .on = Date(2026, 11, 1)});
        }
        for (const GoalHorizon horizon : all<GoalHorizon>()) {
            addChangeAndRemove<GoalStore>(
                Goal{.text = "kliniek bellen", .horizon = horizon, .on = kToday},
                Goal{.text = "kliniek bellen", .horizon = horizon, .on = kToday, .outcome = "gebeld"});
        }
        const DateTime at(kToday, boost::posix_time::hours(10));
        for (const ContactStatus status : all<ContactStatus>()) {
            for (const ContactKind kind : all<ContactKind>()) {
                addChangeAndRemove<ContactStore>(
                    Contact{.at = at, .kind = kind, .status = ContactStatus::Booked},
                    Contact{.at = at, .kind = kind, .status = status, .note = "goed gesproken"});
            }
        }
    }
    void changeLists() {
        const Writing<MeasurementStore> lists(casebook());
        Measurement list{.on = kToday, .moment = MeasurementMoment::Start};
        list.checklist[0] = Answer::Yes;
        list.complaints[0] = ComplaintAnswer::Now;
        const MeasurementId id = lists->add(ruben, list, "2");
        lists->setMoment(ruben, id, Date(2026, 11, 1), MeasurementMoment::After);
        for (const ChecklistItem item : all<ChecklistItem>()) {
            lists->setAnswer(ruben, id, item, Answer::Declined, "2");
            lists->setAnswer(ruben, id, item, std::nullopt, "2");
        }
        for (const Complaint complaint : all<Complaint>()) {
            lists->setAnswer(ruben, id, complaint, ComplaintAnswer::Earlier, "2");
            lists->setAnswer(ruben, id, complaint, std::nullopt, "2");
        }
        lists->remove(ruben, id);
    }
    void changeWork() {
        const Writing<TaskStore> tasks(casebook());
        std::vector<TaskSubject> subjects;
        for (const GeneralSubject subject : all<GeneralSubject>()) {
            subjects.emplace_back(subject);
        }
        for (const SafetyQuestion question : all<SafetyQuestion>()) {
            subjects.emplace_back(question);
        }
        for (const Complaint complaint : all<Complaint>()) {
            subjects.emplace_back(complaint);
        }
        for (const TaskSubject& subject : subjects) {
            const TaskId id = tasks->add(ruben, {.about = subject, .owner = "Noor", .due = kToday});
            tasks->setDue(ruben, id, Date(2026, 11, 25));
            tasks->setOwner(ruben, id, "Bram");
            tasks->close(ruben, id, "gesproken");
        }
        Plan plan{.triggers = {"app", "straat"},
                  .innerTriggers = {"schaamte"},
                  .elevatorPitch = "dank je",
                  .monsterName = "Gerrit",
                  .mayCall = {"zus"}};
        for (const CopingTool tool : all<CopingTool>()) {
            plan.tools.push_back(tool);
        }
        Writing<PlanStore>(casebook())->set(ruben, plan);
        Writing<PlanStore>(casebook())->set(ruben, Plan{});
    }
    void changeTeam() {
        const UserId noor = context->book().author().id;
        HandoverNotes notes;
        for (const HandoverHeading heading : all<HandoverHeading>()) {
            notes[indexOf(heading)] = "nieuw";
        }
        const Writing<HandoverStore> handovers(casebook());
        for (const HandoverReason reason : all<HandoverReason>()) {
            for (const HandoverStatus status :
                 {HandoverStatus::Accepted, HandoverStatus::Refused, HandoverStatus::Withdrawn}) {
                const HandoverId id = handovers->offer(
                    ruben, {.from = noor, .to = bram, .reason = reason, .offered = kToday, .notes = notes});
                handovers->answer(ruben, id, status, kToday, status == HandoverStatus::Refused ? "vol" : "");
            }
        }
        Writing<ExclusionStore>(casebook())->exclude(ruben, bram, "een ex");
        Writing<ExclusionStore>(casebook())->admit(ruben, bram);
        const ReferralId referral =
            Writing<ReferralStore>(casebook())
                ->add(ruben,
                      {.kind = ReferralKind::Clinic, .on = kToday, .status = ReferralStatus::Considered});
        const auto fields = all<LetterField>();
        const Writing<LetterAgreementStore> letters(casebook());
        for (const LetterKind letter : all<LetterKind>()) {
            letters->set(ruben, referral, letter, {fields.begin(), fields.end()});
            letters->recordGiven(ruben, referral, letter);
        }
    }
    void changeSheets() {
        for (const HandoutWay way : all<HandoutWay>()) {
            Writing<HandoutGivenStore>(casebook())->record(ruben, way);
        }
        for (const char* what : {"drop", "reword", "release", "restore", "star", "unstar"}) {
            for (const char* advice : {"tip.crash.01", "craving.surf", "no.such.tip"}) {
                Writing<AdviceDecisionStore>(casebook())
                    ->record(ruben, {.advice = advice,
                                     .what = what,
                                     .words = what == std::string_view("reword")
                                                  ? std::optional<std::string>("rustig aan")
                                                  : std::nullopt,
                                     .reason = "past beter"});
            }
        }
    }
    void changeEverything() {
        changeClient();
        changeEntries();
        changeLists();
        changeWork();
        changeTeam();
        changeSheets();
    }
    UserId bram;
};

/// Codes that are no word of either language: with a hyphen, or English in a Dutch line.
template <typename Enum>
void addCodes(std::set<std::string>& codes) {
    for (const Enum value : all<Enum>()) {
        const std::string word(code(value));
        if (word.find('-') != std::string::npos) {
            codes.insert(word);
        }
    }
}

std::set<std::string> codesWithHyphens() {
    std::set<std::string> codes;
    addCodes<ChecklistItem>(codes);
    addCodes<Complaint>(codes);
    addCodes<SafetyQuestion>(codes);
    addCodes<Phase>(codes);
    addCodes<OwnGoal>(codes);
    addCodes<CameBy>(codes);
    addCodes<ClosingOutcome>(codes);
    addCodes<LegalBasis>(codes);
    addCodes<Substance>(codes);
    addCodes<CopingTool>(codes);
    addCodes<ReferralKind>(codes);
    addCodes<ReferralStatus>(codes);
    addCodes<ContactStatus>(codes);
    addCodes<ContactChannel>(codes);
    addCodes<GeneralSubject>(codes);
    addCodes<GoalHorizon>(codes);
    addCodes<HandoverReason>(codes);
    addCodes<HandoverHeading>(codes);
    addCodes<LetterField>(codes);
    addCodes<LetterKind>(codes);
    return codes;
}

TEST_F(HistoryInWords, SaysEveryKindOfChangeWithoutACodeInBothLanguages) {
    changeEverything();
    const std::set<std::string> codes = codesWithHyphens();
    // An underscore, a path of names, brackets, quotation marks of JSON, a name in camel case, an ISO day.
    const std::regex machine(R"(_|[a-z]\.[a-z]|[\[\]{}"]|[a-z][A-Z]|\d{4}-\d\d|T\d\d:)");
    const std::regex word(R"([a-z0-9]+(-[a-z0-9]+)+)");
    for (const Language language : all<Language>()) {
        const auto lines = linesIn(language);
        ASSERT_GT(lines.size(), 1000U);
        for (std::string line : lines) {
            if (const auto brand = line.find("WhatsApp"); brand != std::string::npos) {
                line.replace(brand, 8, "app"); // a name that is written so
            }
            EXPECT_FALSE(std::regex_search(line, machine)) << line;
            EXPECT_EQ(line.find(language == Language::Dutch ? "onbekend in deze versie"
                                                            : "unknown to this version"),
                      std::string::npos)
                << "a field without words: " << line;
            for (auto at = std::sregex_iterator(line.begin(), line.end(), word); at != std::sregex_iterator();
                 ++at) {
                EXPECT_FALSE(codes.contains(at->str())) << line;
            }
        }
    }
}

TEST_F(HistoryInWords, TellsOneChangeInOneLine) {
    const Writing<ContactStore> contacts(casebook());
    const DateTime at(kToday, boost::posix_time::hours(10));
    Contact contact{.at = at, .kind = ContactKind::Talk, .status = ContactStatus::Booked};
    const ContactId id = contacts->add(ruben, contact);
    contact.status = ContactStatus::Attended;
    contact.note = "goed";
    contacts->replace(ruben, id, contact);
    contacts->remove(ruben, id);
    speak(Language::English);
    context->language = Language::English;
    const auto changes = fieldHistory(context->dossier(ruben, ReadingPurpose::Screen));
    const auto lines = byChange(changes);
    ASSERT_EQ(lines.size(), 4U) << "made, booked, went well, removed";
    EXPECT_THAT(
        toUtf8(changeWords(lines[2], *context)),
        HasSubstr("Noor: Contact · Day and time: 23 November 2026 10:00 · Kind: Talk · Status: Booked"));
    EXPECT_THAT(toUtf8(changeWords(lines[1], *context)),
                HasSubstr("Noor: Contact · Note: – → goed · Status: Booked → "));
    EXPECT_THAT(toUtf8(changeWords(lines[0], *context)),
                HasSubstr("Noor: Contact, removed · Day and time: "));
}

TEST_F(HistoryInWords, TellsWhatAWholeDossierBroughtAlong) {
    Dossier dossier{.client = {.code = ClientCode("K-0009")}};
    dossier.goals = {{.text = "doel", .horizon = GoalHorizon::OneDay, .on = kToday}};
    Act act(casebook().session(), ActKind::ImportDossiers);
    ruben = DossierBatch(act, "import").add(dossier);
    act.commit();
    const auto lines = linesIn(Language::English);
    EXPECT_THAT(lines.front(),
                HasSubstr("Noor: Dossier · Code: K-0009 · Goals: 1 · Dossier: read in from a file"));
}

} // namespace
} // namespace kentering

#include "tests/faults/scripted_day.h"

#include "model/acts/agenda.h"
#include "model/acts/dossier.h"
#include "model/acts/drafts.h"
#include "model/acts/exchange.h"
#include "model/acts/handout.h"
#include "model/acts/handover.h"
#include "model/acts/people.h"
#include "model/acts/reading/forms.h"
#include "model/acts/reading/handover_view.h"
#include "model/acts/reading/open_dossier.h"
#include "model/acts/reading/opening.h"
#include "model/acts/reading/people.h"
#include "model/acts/recovery.h"
#include "model/acts/referral.h"
#include "model/acts/reports.h"
#include "model/acts/safekeeping.h"
#include "model/acts/safety.h"
#include "model/acts/settings.h"
#include "model/acts/talk.h"
#include "model/base/errors.h"
#include "model/base/output_file.h"
#include "model/storage/casebook/session.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/exchange/dossier_exchange.h"

#include <algorithm>
#include <initializer_list>
#include <stdexcept>

namespace kentering::faults {

namespace {

namespace fs = std::filesystem;

const Date kDay(2026, 11, 23);
const DateTime kTwo(kDay, boost::posix_time::hours(14));
const TalkNow kTalk{.startedAt = kTwo, .questionVersion = "7"};
constexpr const char* kFirstPassphrase = "correct horse battery staple";
constexpr const char* kSecondPassphrase = "een heel andere lange zin";
constexpr const char* kFirstCode = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV";
constexpr const char* kSecondCode = "ZYXW-VTSR-QPNM-KJHG-FEDC-BA98-7654";

constexpr const char* kImported = R"({"format":"kentering-dossiers","version":1,"clients":[{"code":"K-0900",
"alias":"Bo","opened":"2026-10-01","consents":[{"to":"record","given":true,"on":"2026-10-01","textVersion":1}],
"slips":[{"from":"2026-10-31","to":"2026-10-31","substances":["3-mmc"]}]}]})";

CasebookOptions dayOptions() {
    return {.clock = Clock::fixed(kDay), .keyCost = KeyCost::forTests()};
}

ClientId clientOf(OpenCasebook& book, const char* code) {
    const auto known = storage::ClientReader(book.casebook()).find(ClientCode(code));
    if (!known) {
        throw std::logic_error("the day has lost its client");
    }
    return *known;
}

OpenDossier dossierIn(OpenCasebook& book, const char* code = "K-0001") {
    auto dossier = openDossier(book, clientOf(book, code), ReadingPurpose::Screen);
    if (!dossier) {
        throw std::logic_error("the day may not open its dossier");
    }
    return *dossier;
}

UserId colleague(OpenCasebook& book, const char* name) {
    return colleagueNamed(book, name).value().user.id;
}

/// What an act gives back stands in its way: on this day nothing does.
template <typename Obstacles>
void unhindered(const Obstacles& obstacles) {
    if (!obstacles.empty()) {
        throw std::logic_error("something stands in the way of a step of the day");
    }
}

void happened(bool done) {
    if (!done) {
        throw std::logic_error("a step of the day was refused");
    }
}

template <typename Value>
auto lastEntry(const OpenDossier& dossier) {
    return dossier.entries<Value>().back();
}

/// The same step on the dossier of the day's client.
DayStep withDossier(std::string name, std::function<void(const OpenDossier&)> act) {
    return {std::move(name),
            [act = std::move(act)](OpenCasebook& book, const Workplace&) { act(dossierIn(book)); }};
}

DayStep withBook(std::string name, std::function<void(OpenCasebook&)> act) {
    return {std::move(name), [act = std::move(act)](OpenCasebook& book, const Workplace&) { act(book); }};
}

void append(std::vector<DayStep>& day, std::vector<DayStep> steps) {
    std::ranges::move(steps, std::back_inserter(day));
}

std::vector<DayStep> intake() {
    return {
        withBook("a new client", [](OpenCasebook& book) { (void)newClient(book, "Mo", Language::Dutch); }),
        withDossier("whose it is",
                    [](const OpenDossier& dossier) {
                        const Client was = dossier.read().client;
                        Client is = was;
                        is.birthYear = 1988;
                        is.municipality = "Amsterdam";
                        unhindered(changeClient(dossier, was, is));
                    }),
        withDossier("consent",
                    [](const OpenDossier& dossier) {
                        unhindered(giveConsent(dossier, ConsentScope(ConsentKind::Record), std::nullopt, 1));
                    }),
        withDossier("consent to statistics",
                    [](const OpenDossier& dossier) {
                        unhindered(
                            giveConsent(dossier, ConsentScope(ConsentKind::Statistics), std::nullopt, 1));
                    }),
        withDossier("a form is kept half filled in",
                    [](const OpenDossier& dossier) {
                        keepForm(dossier.casebook(), {.client = dossier.client(), .name = "slip-dialog"},
                                 {{"trigger", "Saturday"}});
                    }),
    };
}

std::vector<DayStep> talk() {
    return {
        withDossier("a talk begins", [](const OpenDossier& dossier) { (void)takeUpTalk(dossier, kTwo); }),
        withDossier("an answer",
                    [](const OpenDossier& dossier) {
                        answerItem(dossier, kTalk, ChecklistItem::MoreThanPlanned, Answer::Yes);
                    }),
        withDossier("a complaint that asks for work today",
                    [](const OpenDossier& dossier) {
                        answerItem(dossier, kTalk, Complaint::SuicidalTendencies, ComplaintAnswer::Now);
                    }),
        withDossier("a substance",
                    [](const OpenDossier& dossier) { nameSubstance(dossier, &kTalk, Substance::Ghb); }),
        withDossier("how often it is used",
                    [](const OpenDossier& dossier) {
                        const auto use = lastEntry<SubstanceUse>(dossier);
                        SubstanceUse is = use.value;
                        is.daysPer28 = 20;
                        is.dependence = SafetyAnswer::Yes;
                        changeSubstance(dossier, &kTalk, use.id, use.value, is);
                    }),
        withDossier("a safety yes",
                    [](const OpenDossier& dossier) {
                        answerItem(dossier, kTalk, SafetyQuestion::DownerDependence, SafetyAnswer::Yes);
                    }),
        withDossier("a note", [](const OpenDossier& dossier) { keepNote(dossier, kTalk, "slaapt slecht"); }),
        withDossier("the talk ends",
                    [](const OpenDossier& dossier) {
                        endTalk(dossier, kTalk, {.goal = "bel de kliniek"}, "slaapt slecht, komt vrijdag");
                    }),
        withDossier("safety work is done and watched again",
                    [](const OpenDossier& dossier) {
                        for (const auto& task : dossier.entries<Task>()) {
                            if (task.value.isOpen()) {
                                unhindered(closeAndWatchAgain(dossier, task.id, "gesproken",
                                                              kDay + boost::gregorian::days(2)));
                                return;
                            }
                        }
                        throw std::logic_error("a safety yes has raised no work");
                    }),
    };
}

std::vector<DayStep> recovery() {
    return {
        withDossier("what they want", [](const OpenDossier& dossier) { setOwnGoal(dossier, OwnGoal::Stop); }),
        withDossier("an attempt",
                    [](const OpenDossier& dossier) {
                        unhindered(startAttempt(dossier, kDay - boost::gregorian::days(40), 14));
                    }),
        withDossier("a slip",
                    [](const OpenDossier& dossier) {
                        unhindered(noteSlip(dossier, {.first = kDay - boost::gregorian::days(2),
                                                      .last = kDay - boost::gregorian::days(1),
                                                      .substances = {Substance::ThreeMmc},
                                                      .trigger = "zaterdag"}));
                    }),
        withDossier("the kept form is given up",
                    [](const OpenDossier& dossier) {
                        forgetForm(dossier.casebook(), {.client = dossier.client(), .name = "slip-dialog"});
                    }),
        withDossier("a phase",
                    [](const OpenDossier& dossier) {
                        unhindered(setPhase(dossier, Phase::PinkCloud, Phase::Wall, kDay));
                    }),
        withDossier("grief",
                    [](const OpenDossier& dossier) {
                        happened(observeGrief(dossier, GriefStage::Bargaining, kDay));
                    }),
        withDossier("the plan",
                    [](const OpenDossier& dossier) {
                        const Plan was = dossier.read().plan;
                        Plan is = was;
                        is.triggers = {"Saturday, app tone"};
                        is.monsterName = "de papegaai";
                        changePlan(dossier, was, is);
                    }),
        withDossier("an appointment",
                    [](const OpenDossier& dossier) {
                        unhindered(addContact(dossier,
                                              {.at = kTwo + boost::gregorian::days(4),
                                               .kind = ContactKind::Talk,
                                               .status = ContactStatus::Booked},
                                              kTwo));
                    }),
        withBook("a group",
                 [](OpenCasebook& book) {
                     const DateTime ten(kDay, boost::posix_time::hours(10));
                     happened(registerGroup(book, {.at = ten, .is = {clientOf(book, "K-0001")}}, kTwo));
                 }),
    };
}

std::vector<DayStep> elsewhere() {
    return {
        withDossier("help is considered",
                    [](const OpenDossier& dossier) {
                        considerReferral(dossier, ReferralKind::Psychologist, ResourceId("north-clinic"));
                    }),
        withDossier("a letter is agreed to",
                    [](const OpenDossier& dossier) {
                        happened(giveLetterConsent(dossier, lastEntry<Referral>(dossier).id,
                                                   LetterKind::ToParty, std::nullopt, 1));
                    }),
        withDossier("what the letter tells",
                    [](const OpenDossier& dossier) {
                        unhindered(agreeLetterFields(dossier, lastEntry<Referral>(dossier).id,
                                                     LetterKind::ToParty,
                                                     {LetterField::Name, LetterField::Request}));
                    }),
        withDossier(
            "the GP's letter",
            [](const OpenDossier& dossier) { setGpLetter(dossier, lastEntry<Referral>(dossier).id, true); }),
        withDossier("the referral is sent",
                    [](const OpenDossier& dossier) {
                        unhindered(takeStep(dossier, lastEntry<Referral>(dossier).id, ReferralStatus::Sent,
                                            GpLetter::AsTheKindAsks));
                    }),
        withDossier("advice is left out",
                    [](const OpenDossier& dossier) {
                        unhindered(decideAdvice(
                            dossier, {.advice = "craving.surf", .what = "drop", .reason = "zegt niets"}));
                    }),
        withDossier("a handout is given",
                    [](const OpenDossier& dossier) { recordHandoutGiven(dossier, HandoutWay::OnPaper); }),
    };
}

std::vector<DayStep> team() {
    return {
        withBook("a colleague",
                 [](OpenCasebook& book) {
                     unhindered(addColleague(book, "Sam", Secret(kSecondPassphrase), UserRole::Counsellor));
                 }),
        withBook("one more colleague",
                 [](OpenCasebook& book) {
                     unhindered(addColleague(book, "Iris", Secret(kSecondPassphrase), UserRole::Counsellor));
                 }),
        withBook("a colleague changes their name",
                 [](OpenCasebook& book) {
                     unhindered(renameColleague(book, colleague(book, "Iris"), "Iris Ann"));
                 }),
        withDossier("a colleague is kept out",
                    [](const OpenDossier& dossier) {
                        unhindered(excludeColleague(dossier, colleague(dossier.casebook(), "Iris Ann"),
                                                    "kennen elkaar"));
                    }),
        withDossier("a handover",
                    [](const OpenDossier& dossier) {
                        unhindered(offerHandover(dossier, colleague(dossier.casebook(), "Sam"),
                                                 HandoverReason::Leave, {}));
                    }),
        withDossier("the handover is taken back",
                    [](const OpenDossier& dossier) {
                        happened(answerHandover(dossier, handoverView(dossier).offered.value().id,
                                                HandoverStatus::Withdrawn));
                    }),
        withBook("when waiting becomes too long",
                 [](OpenCasebook& book) {
                     unhindered(setWorkRules(book, {.silentWeeks = 3, .noAnswerDays = 21}));
                 }),
        withBook("another passphrase",
                 [](OpenCasebook& book) {
                     unhindered(changePassphrase(book, book.author().id, Secret(kSecondPassphrase)));
                 }),
        withBook("another recovery code",
                 [](OpenCasebook& book) { unhindered(renewRecoveryCode(book, Secret(kSecondCode))); }),
        withBook("a colleague leaves",
                 [](OpenCasebook& book) {
                     unhindered(removeColleague(book, colleague(book, "Iris Ann"), std::nullopt));
                 }),
    };
}

void publishFigures(OpenCasebook& book, const Workplace& place) {
    OutputFile file(place.outside() / "figures.csv", IfExists::Refuse);
    file.write("total;14\n");
    file.prepare();
    publishRelease(book,
                   {.period = "2025",
                    .releasedOn = kDay,
                    .digest = {1, 2, 3},
                    .cells = {{"total", 14}},
                    .marks = {{1, 1}}},
                   [&] {
                       if (!file.publish()) {
                           throw StorageIoError("the folder of the figures");
                       }
                   });
}

void eraseImported(OpenCasebook& book, const Workplace& place) {
    std::optional<OutputFile> receipt;
    const auto result =
        eraseClient(dossierIn(book, "K-0900"), "asked for it",
                    {.namesTheClient = [](std::string_view, const Client&) { return false; },
                     .prepare =
                         [&](const Erasure&) {
                             receipt.emplace(place.outside() / "receipt.txt", IfExists::Refuse);
                             receipt->write("K-0900 is destroyed\n");
                             receipt->prepare();
                         }});
    happened(std::holds_alternative<Erasure>(result));
    if (!receipt->publish()) {
        throw StorageIoError("the folder of the receipt");
    }
}

std::vector<DayStep> files() {
    return {
        withBook("an import", [](OpenCasebook& book) { unhindered(importDossiers(book, kImported)); }),
        {"a backup",
         [](OpenCasebook& book, const Workplace& place) { backUp(book, place.outside() / "backup"); },
         "backup"},
        {"an export",
         [](OpenCasebook& book, const Workplace& place) {
             writeWholeFile(place.outside() / "export.json", exportDossiers(book).value(), IfExists::Refuse);
         },
         "export.json"},
        {"figures are published", publishFigures, "figures.csv"},
        {"a dossier is destroyed", eraseImported, "receipt.txt"},
        {"a backup is put back beside",
         [](OpenCasebook&, const Workplace& place) {
             restore(place.outside() / "backup", place.outside() / "again", kDay);
         },
         "again"},
    };
}

} // namespace

const std::vector<DayStep>& scriptedDay() {
    static const std::vector<DayStep> kSteps = [] {
        std::vector<DayStep> day = intake();
        append(day, talk());
        append(day, recovery());
        append(day, elsewhere());
        append(day, team());
        append(day, files());
        return day;
    }();
    return kSteps;
}

void beginDay(const Workplace& place) {
    fs::create_directories(place.outside());
    (void)createCasebook(place.book(), "Noor", Secret(kFirstPassphrase), dayOptions(), kFirstCode);
}

OpenCasebook openDay(const Workplace& place) {
    try {
        return unlock(place.book(), UserPassphrase{"Noor", Secret(kFirstPassphrase)}, dayOptions());
    } catch (const WrongKeyError&) { // it was changed on this day
        return unlock(place.book(), UserPassphrase{"Noor", Secret(kSecondPassphrase)}, dayOptions());
    }
}

std::string wordsOf(const OpenCasebook& book) {
    std::string all = storage::exportDossiers(book.casebook());
    for (const char* rows :
         {"SELECT client_id || field || '=' || words FROM draft ORDER BY 1",
          "SELECT name || '=' || value FROM setting WHERE name NOT LIKE 'casebook:%' ORDER BY name",
          "SELECT name || ' ' || role FROM person ORDER BY name",
          "SELECT resource || field || '=' || words FROM resource_edit ORDER BY 1",
          "SELECT period || revision || cell || '=' || value FROM release_cell ORDER BY 1",
          "SELECT client_id || ':' || person_id FROM exclusion ORDER BY 1",
          "SELECT id || giver_id || receiver_id || status FROM handover ORDER BY id",
          "SELECT id || ':' || owner_id FROM client ORDER BY id",
          "SELECT referral_id || letter || field FROM letter_agreement ORDER BY 1",
          "SELECT form || field || value FROM form_draft ORDER BY 1",
          "SELECT table_name || ' ' || coalesce(after, '') FROM history ORDER BY id"}) {
        auto lines = book.session().database.query(rows);
        while (lines.step()) {
            all += lines.text(0) + "\n";
        }
    }
    return all;
}

std::string keysOf(const Workplace& place) {
    std::string all;
    for (const std::string& user : usersOf(place.book())) {
        all += user + '\n';
    }
    all += testRecoveryCode(place.book(), Secret(kFirstCode), KeyCost::forTests()) ? "the first code\n" : "";
    all +=
        testRecoveryCode(place.book(), Secret(kSecondCode), KeyCost::forTests()) ? "the second code\n" : "";
    return all;
}

} // namespace kentering::faults

#include "tests/storage/casebook_fixture.h"
#include "tests/storage/erase_client.h"

#include "model/base/errors.h"
#include "model/storage/casebook/verify.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/exchange/dossier_exchange.h"
#include "model/storage/history/history_store.h"
#include "tests/storage/dossier_generator.h"
#include "tests/storage/import_dossiers.h"
#include "tests/storage/writing.h"

#include <array>

#include <nlohmann/json.hpp>

namespace kentering {

using namespace storage;

namespace {

constexpr const char* kExample = R"({ "format": "kentering-dossiers", "version": 1,
  "clients": [ {
    "code": "K-0002", "alias": "Mo", "name": null, "birthYear": 1988, "municipality": "Amsterdam", "language": "nl",
    "ownGoal": "stop", "opened": "2026-10-01", "closed": null,
    "contactRules": { "channel": "whatsapp", "voicemail": false, "sender": "Noor" },
    "consents": [ { "to": "record", "given": true, "on": "2026-10-01", "textVersion": 1 }, { "to": "statistics", "given": true, "on": "2026-10-01" } ],
    "safety": { "antidepressants": "no", "downer-dependence": "no", "history-psychosis-depression-suicidality": "unknown" },
    "substances": [ { "id": "3-mmc", "route": "snort", "daysPer28": 9, "dependence": "no" } ],
    "measurements": [ { "on": "2026-10-01", "moment": "start",
        "checklist": { "more-than-planned": "yes", "secretly-with-others": "declined" },
        "complaints": { "sleep-problems": "now", "debts": "earlier" } } ],
    "quitAttempts": [ { "from": "2026-10-05", "to": null, "useDaysInSixWeeksBefore": 14 } ],
    "phases": [ { "phase": "pink-cloud", "also": "wall", "from": "2026-10-20", "to": null } ],
    "griefStages": [ { "stage": "bargaining", "on": "2026-11-02" } ],
    "slips": [ { "from": "2026-10-31", "to": "2026-10-31", "substances": ["3-mmc"], "alcoholOrCannabisFirst": true, "trigger": "Saturday, app tone", "nextTime": "call first" } ],
    "plan": { "triggers": ["Saturday, app tone"], "tools": ["surf", "tell-someone"], "elevatorPitch": "No thanks, I have stopped.", "monsterName": "the parrot" },
    "goals": [ { "text": "call the clinic", "horizon": "1-day", "on": "2026-11-16", "outcome": null } ],
    "contacts": [ { "at": "2026-11-16T10:00", "kind": "talk", "status": "attended", "note": "…" } ],
    "referrals": [ { "to": "cma-amsterdam", "kind": "support-group", "on": "2026-11-16", "status": "started", "gpLetter": null } ],
    "tasks": [ { "about": "suicidal-tendencies", "owner": "Noor", "due": "2026-11-16", "outcome": null } ]
  } ] })";

class ExchangeTest : public CasebookTest {};

std::string toText(const std::vector<ImportFault>& faults) {
    std::string text;
    for (const ImportFault& fault : faults) {
        text += fault.pointer + ": " + fault.reason + "\n";
    }
    return text;
}

TEST_F(ExchangeTest, ExportOfAnImportIsTheSameDocument) {
    Casebook casebook = create();
    const auto faults = importDossiers(casebook, kExample, kToday);
    for (const ImportFault& fault : faults) {
        ADD_FAILURE() << fault.pointer << ": " << fault.reason;
    }
    EXPECT_EQ(nlohmann::json::parse(exportDossiers(casebook)), nlohmann::json::parse(kExample));
    EXPECT_EQ(nlohmann::json::parse(exportDossiers(casebook, ClientCode("K-0002"))),
              nlohmann::json::parse(kExample));
}

// Whatever a document says, and in whatever form: it comes out as it came in.
TEST_F(ExchangeTest, RandomDocumentsComeOutAsTheyCameIn) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const auto document = DossierGenerator(seed).document(25);
        NewCasebook made =
            Casebook::create(root() / std::to_string(seed), "Noor", Secret(kPassphrase), testOptions());
        made.casebook.addUser("Iris ó", Secret(kPassphrase));
        ASSERT_EQ(toText(importDossiers(made.casebook, document.dump(), kToday)), "") << "seed " << seed;
        const auto exported = nlohmann::json::parse(exportDossiers(made.casebook));
        ASSERT_EQ(exported["clients"].size(), document["clients"].size());
        for (std::size_t index = 0; index < exported["clients"].size(); ++index) {
            ASSERT_EQ(exported["clients"][index], document["clients"][index])
                << "seed " << seed << "\n"
                << nlohmann::json::diff(document["clients"][index], exported["clients"][index]).dump(1);
        }
        EXPECT_EQ(exported, document);
    }
}

TEST_F(ExchangeTest, AChangeSinceTheImportIsNotHiddenByTheOldForm) {
    Casebook casebook = create();
    ASSERT_EQ(toText(importDossiers(casebook, kExample, kToday)), "");
    const ClientId mo = *ClientReader(casebook).find(ClientCode("K-0002"));
    Writing<ClientStore>(casebook)->setSafety(mo, SafetyQuestion::HistoryPsychosisDepressionSuicidality,
                                              SafetyAnswer::Yes);
    Writing<SlipStore> slips(casebook);
    slips->remove(mo, slips.of(mo).front().id);
    const auto tasks = TaskReader(casebook).of(mo);
    Writing<TaskStore>(casebook)->close(mo, tasks.front().id, "talked");
    auto expected = nlohmann::json::parse(kExample);
    auto& client = expected["clients"][0];
    client["safety"]["history-psychosis-depression-suicidality"] = "yes";
    client.erase("slips");
    client["tasks"][0]["outcome"] = "talked";
    EXPECT_EQ(nlohmann::json::parse(exportDossiers(casebook)), expected);
}

TEST_F(ExchangeTest, AnOnlyEpisodeThatWasToldEndsWithTheDossier) {
    Casebook casebook = create();
    auto document = nlohmann::json::parse(kExample);
    document["clients"][0]["episodes"] = nlohmann::json::parse(R"([{"opened":"2026-10-01","closed":null}])");
    ASSERT_EQ(toText(importDossiers(casebook, document.dump(), kToday)), "");
    EXPECT_EQ(nlohmann::json::parse(exportDossiers(casebook)), document);
    Writing<ClientStore> clients(casebook);
    const ClientId mo = *clients.find(ClientCode("K-0002"));
    Client client = clients.get(mo);
    client.closed = kToday;
    clients->update(mo, client);
    const std::string exported = exportDossiers(casebook);
    EXPECT_EQ(nlohmann::json::parse(exported)["clients"][0]["episodes"],
              nlohmann::json::parse(R"([{"opened":"2026-10-01","closed":"2026-11-23"}])"));
    NewCasebook other = Casebook::create(root() / "other", "Noor", Secret(kPassphrase), testOptions());
    EXPECT_EQ(toText(importDossiers(other.casebook, exported, kToday)), "");
}

// One document per defect: `path` is set to `value` (or removed), and exactly this fault is told.
struct Defect {
    friend void PrintTo(const Defect& defect, std::ostream* out) { *out << defect.name; }

    const char* name;
    const char* path;
    const char* value; ///< JSON; null pointer to remove
    const char* pointer;
    const char* reason;
};

class DefectTest : public CasebookTest, public ::testing::WithParamInterface<Defect> {};

TEST_P(DefectTest, IsNamedWithItsPlaceAndNothingIsImported) {
    const Defect& defect = GetParam();
    auto document = nlohmann::json::parse(kExample);
    const nlohmann::json::json_pointer path(defect.path);
    if (defect.value != nullptr) {
        document[path] = nlohmann::json::parse(defect.value);
    } else {
        document[path.parent_pointer()].erase(path.back());
    }
    Casebook casebook = create();
    EXPECT_EQ(toText(importDossiers(casebook, document.dump(), kToday)),
              std::string(defect.pointer) + ": " + defect.reason + "\n");
    EXPECT_TRUE(DossierStore(casebook).all().empty());
    EXPECT_EQ(HistoryReader(casebook).count(), 0);
}

constexpr auto kDefects = std::to_array<Defect>({
    {"AnotherFormat", "/format", "\"other\"", "/format", "must be kentering-dossiers"},
    {"NoFormat", "/format", nullptr, "/format", "is missing"},
    {"AnotherVersion", "/version", "2", "/version", "must be 1"},
    {"VersionAsText", "/version", "\"1\"", "/version", "must be 1"},
    {"NoClients", "/clients", nullptr, "/clients", "is missing"},
    {"ClientsNoList", "/clients", "{}", "/clients", "must be a list"},
    {"UnknownTopKey", "/extra", "1", "/extra", "unknown key"},
    {"ClientNoObject", "/clients/0", "7", "/clients/0", "must be an object"},
    {"UnknownClientKey", "/clients/0/e~1mail~0", "null", "/clients/0/e~1mail~0", "unknown key"},
    {"NoCode", "/clients/0/code", nullptr, "/clients/0/code", "is missing"},
    {"CodeNoText", "/clients/0/code", "2", "/clients/0/code", "must be text"},
    {"AliasNoText", "/clients/0/alias", "[]", "/clients/0/alias", "must be text"},
    {"AliasWithZero", "/clients/0/alias", "\"a\\u0000b\"", "/clients/0/alias", "holds a zero character"},
    {"BirthYearFuture", "/clients/0/birthYear", "2027", "/clients/0/birthYear",
     "must lie between 1900 and 2026"},
    {"BirthYearHuge", "/clients/0/birthYear", "18446744073709551615", "/clients/0/birthYear",
     "must lie between 1900 and 2026"},
    {"BirthYearFraction", "/clients/0/birthYear", "1988.0", "/clients/0/birthYear", "must be a whole number"},
    {"UnknownLanguage", "/clients/0/language", "\"de\"", "/clients/0/language", "not a word of the list"},
    {"OpenedFuture", "/clients/0/opened", "\"2026-11-24\"", "/clients/0/opened", "lies in the future"},
    {"OpenedNoDay", "/clients/0/opened", "\"2026-02-29\"", "/clients/0/opened",
     "must be a day that exists, as YYYY-MM-DD"},
    {"OutcomeOfAnOpenDossier", "/clients/0/outcome", "\"silent\"", "/clients/0/outcome",
     "is of a dossier that is not closed"},
    {"UnknownOutcome", "/clients/0/outcome", "\"cured\"", "/clients/0/outcome", "not a word of the list"},
    {"ClosedBeforeOpened", "/clients/0/closed", "\"2026-09-30\"", "/clients/0/closed",
     "the end lies before the start"},
    {"CodeTooLarge", "/clients/0/code", "\"K-100000000\"", "/clients/0/code",
     "has a number above 99,999,999"},
    {"CodeFarTooLarge", "/clients/0/code", "\"K-999999999999999999\"", "/clients/0/code",
     "has a number above 99,999,999"},
    {"AliasBlank", "/clients/0/alias", "\" \"", "/clients/0/alias", "has no words"},
    {"AliasOfTwoLines", "/clients/0/alias", "\"Mo\\nMo\"", "/clients/0/alias",
     "holds a line break or another control character"},
    {"NameWithEscape", "/clients/0/name", "\"\\u001b[2J\"", "/clients/0/name",
     "holds a line break or another control character"},
    {"MunicipalityBlank", "/clients/0/municipality", "\"\"", "/clients/0/municipality", "has no words"},
    {"SenderOfTwoLines", "/clients/0/contactRules/sender", "\"No\\r\\nor\"", "/clients/0/contactRules/sender",
     "holds a line break or another control character"},
    {"ConsentBackwards", "/clients/0/consents/1/until", "\"2026-09-30\"", "/clients/0/consents/1/until",
     "the end lies before the start"},
    {"ReferralBackwards", "/clients/0/referrals/0/since", "\"2026-11-15\"", "/clients/0/referrals/0/since",
     "lies before the day of the referral"},
    {"AttemptTwiceADay", "/clients/0/quitAttempts/1", "{\"from\":\"2026-10-05\",\"to\":\"2026-10-07\"}",
     "/clients/0/quitAttempts/1/from", "an attempt of this client begins on this day already"},
    {"AttemptWithinAnother", "/clients/0/quitAttempts/1", "{\"from\":\"2026-10-01\",\"to\":\"2026-10-06\"}",
     "/clients/0/quitAttempts/1/from", "begins before another attempt had ended, or the other way round"},
    {"PhasesOverlap", "/clients/0/phases/1",
     "{\"phase\":\"crash\",\"from\":\"2026-10-01\",\"to\":\"2026-10-20\"}", "/clients/0/phases/1/from",
     "has a day in common with another phase of this client"},
    {"TriggerOfTwoLines", "/clients/0/plan/triggers/0", "\"a\\nb\"", "/clients/0/plan/triggers/0",
     "holds a line break or another control character"},
    {"TriggerBlank", "/clients/0/plan/triggers/0", "\"  \"", "/clients/0/plan/triggers/0", "has no words"},
    {"SlipTriggerOfTwoLines", "/clients/0/slips/0/trigger", "\"a\\nb\"", "/clients/0/slips/0/trigger",
     "holds a line break or another control character"},
    {"TaskOfAStranger", "/clients/0/tasks/0/owner", "\"Nobody\"", "/clients/0/tasks/0/owner",
     "is no user of this casebook"},
    {"AnEpisodeThatIsNotTheDossiers", "/clients/0/episodes", R"([{"opened":"2026-10-02"}])",
     "/clients/0/episodes/0/opened", "is not what the dossier itself says"},
    {"AnEndThatIsNotTheDossiers", "/clients/0/episodes", R"([{"opened":"2026-10-01","closed":"2026-10-03"}])",
     "/clients/0/episodes/0/closed", "is not what the dossier itself says"},
    {"WordsOfAnEpisodeThatGoesOn", "/clients/0/episodes", R"([{"opened":"2026-10-01","words":"weg"}])",
     "/clients/0/episodes/0/words", "is of an episode that has not ended"},
    {"AnEpisodeWithoutEnd", "/clients/0/episodes", R"([{"opened":"2026-10-01"},{"opened":"2026-10-09"}])",
     "/clients/0/episodes/0/closed", "is missing"},
    {"AnEpisodeWithinAnother", "/clients/0/episodes",
     R"([{"opened":"2026-10-01","closed":"2026-10-08"},{"opened":"2026-10-07"}])",
     "/clients/0/episodes/1/opened", "lies before the end of the episode before it"},
    {"AnEpisodeThatEndsBeforeItBegan", "/clients/0/episodes",
     R"([{"opened":"2026-10-05","closed":"2026-10-03"},{"opened":"2026-10-09"}])",
     "/clients/0/episodes/0/closed", "the end lies before the start"},
    {"AWayWithoutKind", "/clients/0/reach", R"([{"value":"0612345678"}])", "/clients/0/reach/0/kind",
     "is missing"},
    {"ANumberThatIsNone", "/clients/0/reach", R"([{"kind":"phone","value":"bel maar"}])",
     "/clients/0/reach/0/value", "is no telephone number"},
    {"AMailAddressThatIsNone", "/clients/0/reach", R"([{"kind":"mail","value":"06 123"}])",
     "/clients/0/reach/0/value", "is no mail address"},
    {"AWayOfAnUnknownKind", "/clients/0/reach", R"([{"kind":"pigeon","value":"06 123"}])",
     "/clients/0/reach/0/kind", "not a word of the list"},
    {"UnknownRule", "/clients/0/contactRules/hours", "1", "/clients/0/contactRules/hours", "unknown key"},
    {"VoicemailAsWord", "/clients/0/contactRules/voicemail", "\"no\"", "/clients/0/contactRules/voicemail",
     "must be true or false"},
    {"UnknownScope", "/clients/0/consents/0/to", "\"everything\"", "/clients/0/consents/0/to",
     "not a word of the list"},
    {"ConsentFuture", "/clients/0/consents/1/on", "\"2027-01-01\"", "/clients/0/consents/1/on",
     "lies in the future"},
    {"TextVersionZero", "/clients/0/consents/0/textVersion", "0", "/clients/0/consents/0/textVersion",
     "must lie between 1 and 1000000"},
    {"UnknownSafetyQuestion", "/clients/0/safety/weapons", "\"no\"", "/clients/0/safety/weapons",
     "unknown key"},
    {"UnknownSubstance", "/clients/0/substances/0/id", "\"tina\"", "/clients/0/substances/0/id",
     "not a word of the list"},
    {"TooManyDays", "/clients/0/substances/0/daysPer28", "29", "/clients/0/substances/0/daysPer28",
     "must lie between 0 and 28"},
    {"UnknownItem", "/clients/0/measurements/0/checklist/v18", "\"yes\"",
     "/clients/0/measurements/0/checklist/v18", "unknown key"},
    {"UnknownAnswer", "/clients/0/measurements/0/complaints/debts", "\"yes\"",
     "/clients/0/measurements/0/complaints/debts", "not a word of the list"},
    {"MeasurementFuture", "/clients/0/measurements/0/on", "\"2026-11-24\"", "/clients/0/measurements/0/on",
     "lies in the future"},
    {"AttemptBackwards", "/clients/0/quitAttempts/0/to", "\"2026-10-04\"", "/clients/0/quitAttempts/0/to",
     "the end lies before the start"},
    {"FortyThreeDays", "/clients/0/quitAttempts/0/useDaysInSixWeeksBefore", "43",
     "/clients/0/quitAttempts/0/useDaysInSixWeeksBefore", "must lie between 0 and 42"},
    {"AlsoThePhase", "/clients/0/phases/0/also", "\"pink-cloud\"", "/clients/0/phases/0/also",
     "is the phase itself"},
    {"PhaseFuture", "/clients/0/phases/0/from", "\"2026-12-01\"", "/clients/0/phases/0/from",
     "lies in the future"},
    {"GriefNoObject", "/clients/0/griefStages/0", "\"denial\"", "/clients/0/griefStages/0",
     "must be an object"},
    {"SlipBackwards", "/clients/0/slips/0/to", "\"2026-10-30\"", "/clients/0/slips/0/to",
     "the last day lies before the first"},
    {"SlipFuture", "/clients/0/slips/0/to", "\"2026-11-24\"", "/clients/0/slips/0/to", "lies in the future"},
    {"MoreDaysThanRange", "/clients/0/slips/0/minDays", "2", "/clients/0/slips/0/minDays",
     "there are more days of use than days in the range"},
    {"SlipSubstance", "/clients/0/slips/0/substances/1", "\"beer\"", "/clients/0/slips/0/substances/1",
     "not a word of the list"},
    {"TriggerNoText", "/clients/0/plan/triggers/0", "5", "/clients/0/plan/triggers/0", "must be text"},
    {"UnknownTool", "/clients/0/plan/tools/0", "\"elastic\"", "/clients/0/plan/tools/0",
     "not a word of the list"},
    {"EmptyGoal", "/clients/0/goals/0/text", "\" \"", "/clients/0/goals/0/text", "has no words"},
    {"ContactNoTime", "/clients/0/contacts/0/at", "\"2026-11-16\"", "/clients/0/contacts/0/at",
     "must be a time that exists, as YYYY-MM-DDTHH:MM"},
    {"AttendedFuture", "/clients/0/contacts/0/at", "\"2026-11-24T10:00\"", "/clients/0/contacts/0/at",
     "lies in the future"},
    {"ReferralKindMissing", "/clients/0/referrals/0/kind", nullptr, "/clients/0/referrals/0/kind",
     "is missing"},
    {"TaskNobody", "/clients/0/tasks/0/owner", "\"\"", "/clients/0/tasks/0/owner", "has no words"},
    {"TaskNothing", "/clients/0/tasks/0/about", "\"x\"", "/clients/0/tasks/0/about",
     "not a word of the list"},
    {"TaskClosedByNothing", "/clients/0/tasks/0/outcome", "\" \"", "/clients/0/tasks/0/outcome",
     "has no words"},
});

INSTANTIATE_TEST_SUITE_P(OneEach, DefectTest, ::testing::ValuesIn(kDefects),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_F(ExchangeTest, AllFaultsAreToldAtOnceAndNothingIsImported) {
    auto document = nlohmann::json::parse(kExample);
    document["clients"].push_back({{"code", "K-0003"}});
    document["clients"].push_back({{"code", "K-0003"}, {"alias", 1}});
    document["clients"][0]["slips"][0]["substances"] = {"3-mmc", 4, "beer"};
    document["clients"][0]["goals"][0].erase("on");
    document["extra"] = true;
    Casebook casebook = create();
    EXPECT_EQ(toText(importDossiers(casebook, document.dump(), kToday)),
              "/clients/0/slips/0/substances/1: must be text\n"
              "/clients/0/slips/0/substances/2: not a word of the list\n"
              "/clients/0/goals/0/on: is missing\n"
              "/clients/2/alias: must be text\n"
              "/clients/2/code: occurs twice in this document\n"
              "/extra: unknown key\n");
    EXPECT_TRUE(DossierStore(casebook).all().empty());
}

TEST_F(ExchangeTest, ACodeOfTheCasebookIsNotImportedAgain) {
    Casebook casebook = create();
    ASSERT_EQ(toText(importDossiers(casebook, kExample, kToday)), "");
    EXPECT_EQ(toText(importDossiers(casebook, kExample, kToday)),
              "/clients/0/code: is in the casebook already\n");
    EXPECT_EQ(DossierStore(casebook).all().size(), 1U);
    EXPECT_EQ(ClientReader(casebook).nextCode(), ClientCode("K-0003"));
}

TEST_F(ExchangeTest, WhatIsNoJsonIsSaidWithItsLine) {
    Casebook casebook = create();
    EXPECT_EQ(toText(importDossiers(casebook, "", kToday)), ": is no JSON from line 1, column 1 on\n");
    EXPECT_EQ(toText(importDossiers(casebook, "{\n\"format\": \"kentering-dossiers\",\n  oops }", kToday)),
              ": is no JSON from line 3, column 3 on\n");
    EXPECT_EQ(toText(importDossiers(casebook, "[]", kToday)), ": must be an object\n");
    const std::string whole = kExample;
    for (std::size_t length = 0; length < whole.size(); length += 97) {
        EXPECT_FALSE(importDossiers(casebook, whole.substr(0, length), kToday).empty()) << length;
    }
    EXPECT_FALSE(importDossiers(casebook, whole + "{}", kToday).empty());
    EXPECT_FALSE(importDossiers(casebook, "{\"a\":\"\xff\"}", kToday).empty());
    EXPECT_FALSE(importDossiers(casebook, std::string(100'000, '['), kToday).empty());
    EXPECT_TRUE(DossierStore(casebook).all().empty());
}

TEST_F(ExchangeTest, AKeyThatOccursTwiceWouldLoseTheFirst) {
    Casebook casebook = create();
    EXPECT_EQ(toText(importDossiers(casebook,
                                    R"({"format":"kentering-dossiers","version":1,"clients":[
                                    {"code":"K-0001","alias":"a","plan":{"tools":[],"tools":["surf"]},"alias":"b"}]})",
                                    kToday)),
              "/clients/0/plan/tools: occurs twice\n/clients/0/alias: occurs twice\n");
}

TEST_F(ExchangeTest, ImportedSuicideItemsMakeNoTaskOfTheirOwn) {
    Casebook casebook = create();
    auto document = nlohmann::json::parse(kExample);
    document["clients"][0]["measurements"][0]["complaints"]["suicide-attempts"] = "now";
    ASSERT_EQ(toText(importDossiers(casebook, document.dump(), kToday)), "");
    EXPECT_EQ(nlohmann::json::parse(exportDossiers(casebook)), document);
}

// Phases follow each other and attempts too: what the forms write comes in.
TEST_F(ExchangeTest, PhasesAndAttemptsThatFollowEachOtherComeIn) {
    Casebook casebook = create();
    auto document = nlohmann::json::parse(kExample);
    document["clients"][0]["phases"].push_back(
        {{"phase", "crash"}, {"from", "2026-10-05"}, {"to", "2026-10-19"}});
    document["clients"][0]["quitAttempts"] = {
        {{"from", "2026-09-01"}}, {{"from", "2026-10-01"}, {"to", "2026-10-05"}}, {{"from", "2026-10-05"}}};
    EXPECT_EQ(toText(importDossiers(casebook, document.dump(), kToday)), "");
    EXPECT_EQ(nlohmann::json::parse(exportDossiers(casebook)), document);
}

TEST_F(ExchangeTest, AnOpenTaskNeedsAnOwnerWhoCanOpenTheCasebook) {
    Casebook casebook = create();
    casebook.addUser("Bram", Secret(kPassphrase));
    casebook.removeSlot("Bram");
    auto document = nlohmann::json::parse(kExample);
    document["clients"][0]["tasks"][0]["owner"] = "Bram";
    EXPECT_EQ(toText(importDossiers(casebook, document.dump(), kToday)),
              "/clients/0/tasks/0/owner: cannot open this casebook, and the task is open\n");
    document["clients"][0]["tasks"][0]["outcome"] = "gebeld"; // what is done may be of somebody who has left
    EXPECT_EQ(toText(importDossiers(casebook, document.dump(), kToday)), "");
}

TEST_F(ExchangeTest, ADestroyedCodeNeverComesBack) {
    Casebook casebook = create();
    ASSERT_EQ(toText(importDossiers(casebook, kExample, kToday)), "");
    const std::string document = exportDossiers(casebook);
    eraseClient(casebook, *ClientReader(casebook).find(ClientCode("K-0002")), "asked");
    const std::string refusal =
        "/clients/0/code: is that of a client who was destroyed; it is never used again\n";
    EXPECT_EQ(toText(importDossiers(casebook, document, kToday)), refusal);
    auto otherForm = nlohmann::json::parse(document);
    otherForm["clients"][0]["code"] = "K-00002"; // the same number
    EXPECT_EQ(toText(importDossiers(casebook, otherForm.dump(), kToday)), refusal);
    EXPECT_THROW(Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0002")}), InvalidValue);
    EXPECT_EQ(ClientReader(casebook).nextCode(), ClientCode("K-0003"));
    EXPECT_TRUE(verifyCasebook(casebook).isSound());
}

TEST_F(ExchangeTest, TextsAndDocumentsBeyondAllReasonAreRefused) {
    Casebook casebook = create();
    auto document = nlohmann::json::parse(kExample);
    document["clients"][0]["contacts"][0]["note"] = std::string(1U << 20U, 'a');
    EXPECT_EQ(toText(importDossiers(casebook, document.dump(), kToday)), "");
    document["clients"][0]["code"] = "K-0003";
    document["clients"][0]["contacts"][0]["note"] = std::string((1U << 20U) + 1, 'a');
    EXPECT_EQ(toText(importDossiers(casebook, document.dump(), kToday)),
              "/clients/0/contacts/0/note: is longer than 1 MiB\n");
    EXPECT_EQ(toText(importDossiers(casebook, std::string(kLargestDocument + 1, ' '), kToday)),
              ": is larger than 256 MiB; divide it into several documents\n");
}

} // namespace

} // namespace kentering

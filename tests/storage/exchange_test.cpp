#include "tests/storage/casebook_fixture.h"

#include "model/storage/dossier_exchange.h"

#include <nlohmann/json.hpp>

namespace kentering {

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

} // namespace

} // namespace kentering

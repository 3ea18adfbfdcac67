#include "tests/storage/dossier_generator.h"

#include "model/domain/dossier/dossier.h"

#include <array>
#include <boost/date_time/gregorian/gregorian.hpp>

namespace kentering {

using namespace storage;

namespace {

const Date kFirstDay(2021, 1, 1); // day 0
constexpr int kLastDay = 2150;    // in November 2026

} // namespace

std::string DossierGenerator::text() {
    static constexpr auto kPieces =
        std::to_array<const char*>({"", " ", "zaterdag, app-toon", "\n", "\"", "\\", "é", "🙂",
                                    "'; DROP TABLE client; --", "null", "/~0~1", "\t"});
    std::string words;
    for (int count = upTo(4); count > 0; --count) {
        words += kPieces[static_cast<std::size_t>(upTo(static_cast<int>(kPieces.size()) - 1))];
    }
    return words;
}

std::string DossierGenerator::line() {
    std::string words = text();
    std::erase_if(words, [](char letter) { return letter == '\n' || letter == '\t'; });
    return words;
}

std::string DossierGenerator::words() {
    return "Mo " + line();
}

std::string DossierGenerator::day(int first, int last) {
    return isoDate(kFirstDay + boost::gregorian::days(first + upTo(last - first)));
}

template <typename Enum>
DossierGenerator::Json DossierGenerator::word() {
    return std::string(
        Vocabulary<Enum>::kCodes[static_cast<std::size_t>(upTo(static_cast<int>(kCount<Enum>) - 1))]);
}

void DossierGenerator::maybe(Json& object, const char* key, Json value) {
    switch (upTo(3)) {
    case 0:
        break;
    case 1:
        object[key] = nullptr;
        break;
    default:
        object[key] = std::move(value);
    }
}

DossierGenerator::Json DossierGenerator::period(int& from, bool mayStayOpen) {
    // One after the other: no day belongs to two.
    Json object = Json::object();
    object["from"] = day(from, from);
    const int to = from + upTo(200);
    if (mayStayOpen) {
        maybe(object, "to", day(to, to));
    } else {
        object["to"] = day(to, to);
    }
    from = to + 1 + upTo(30);
    return object;
}

template <typename Make>
void DossierGenerator::maybeList(Json& object, const char* key, int most, Make make) {
    if (chance(20)) {
        maybe(object, key, Json::array());
        return;
    }
    for (int count = upTo(most); count > 0; --count) {
        object[key].push_back(make());
    }
}

template <typename Item, typename Word>
void DossierGenerator::maybeAnswers(Json& object, const char* key) {
    Json answers = Json::object();
    for (const Item item : all<Item>()) {
        if (chance(40)) {
            maybe(answers, std::string(code(item)).c_str(), word<Word>());
        }
    }
    maybe(object, key, answers);
}

void DossierGenerator::addEpisodes(Json& client) {
    const auto said = [&client](const char* key) { return client.contains(key) && !client[key].is_null(); };
    if (!said("opened") || chance(50)) {
        return;
    }
    Json last = Json::object();
    Json episodes = Json::array();
    if (chance(50)) { // they came back
        Json first{{"opened", client["opened"]}, {"closed", "2023-09-29"}};
        maybe(first, "outcome", word<ClosingOutcome>());
        maybe(first, "words", words());
        episodes.push_back(std::move(first));
        last["opened"] = "2023-09-30"; // day 1002
        if (said("closed") && client["closed"] < last["opened"]) {
            client["closed"] = "2023-10-01";
        }
    } else {
        last["opened"] = client["opened"];
    }
    if (said("closed")) {
        last["closed"] = client["closed"];
        if (said("outcome")) {
            last["outcome"] = client["outcome"];
        }
        maybe(last, "words", words());
    }
    episodes.push_back(std::move(last));
    client["episodes"] = std::move(episodes);
}

nlohmann::json DossierGenerator::client(int number) {
    Json client{{"code", "K-" + std::string(number < 1000 ? "0" : "") + std::to_string(100 + number)}};
    for (const char* key : {"alias", "name", "municipality"}) {
        maybe(client, key, words());
    }
    maybe(client, "birthYear", 1940 + upTo(65));
    maybe(client, "language", word<Language>());
    maybe(client, "ownGoal", word<OwnGoal>());
    maybe(client, "opened", day(0, 1000));
    maybe(client, "closed", day(1000, kLastDay));
    if (client.contains("closed") && !client["closed"].is_null()) {
        maybe(client, "outcome", word<ClosingOutcome>());
    }
    addEpisodes(client);
    Json rules = Json::object();
    maybe(rules, "channel", word<ContactChannel>());
    maybe(rules, "voicemail", chance(50));
    maybe(rules, "sender", words());
    maybe(client, "contactRules", rules);
    maybeAnswers<SafetyQuestion, SafetyAnswer>(client, "safety");
    maybeList(client, "reach", 3, [&] {
        const int kind = upTo(2);
        Json way{{"kind", std::string(Vocabulary<ReachKind>::kCodes[static_cast<std::size_t>(kind)])},
                 {"value", kind == 0   ? "+31 6 " + std::to_string(10000000 + upTo(89999999))
                           : kind == 1 ? "mo" + std::to_string(upTo(999)) + "@example.org"
                                       : words()}};
        maybe(way, "of", chance(50) ? "self" : words());
        return way;
    });
    maybeList(client, "consents", 4, [&] {
        static constexpr auto kScopes = std::to_array<const char*>(
            {"record", "statistics", "contact", "relatives", "referral:cma-amsterdam", "referral:antes"});
        Json consent{{"to", kScopes[static_cast<std::size_t>(upTo(5))]},
                     {"given", chance(50)},
                     {"on", day(0, kLastDay)}};
        maybe(consent, "textVersion", 1 + upTo(5));
        maybe(consent, "until", day(kLastDay, kLastDay + 100));
        return consent;
    });
    maybeList(client, "substances", 3, [&] {
        Json use{{"id", word<Substance>()}};
        maybe(use, "route", word<Route>());
        maybe(use, "daysPer28", upTo(28));
        maybe(use, "dependence", word<SafetyAnswer>());
        return use;
    });
    maybeList(client, "measurements", 3, [&] {
        Json measurement{{"on", day(0, kLastDay)}};
        maybe(measurement, "moment", word<MeasurementMoment>());
        maybeAnswers<ChecklistItem, Answer>(measurement, "checklist");
        maybeAnswers<Complaint, ComplaintAnswer>(measurement, "complaints");
        return measurement;
    });
    int attemptDay = upTo(1000);
    maybeList(client, "quitAttempts", 2, [&] {
        Json attempt = period(attemptDay, true);
        maybe(attempt, "useDaysInSixWeeksBefore", upTo(42));
        return attempt;
    });
    int phaseDay = upTo(1000);
    maybeList(client, "phases", 3, [&] {
        Json phase = period(phaseDay, false);
        phase["phase"] = "crash";
        maybe(phase, "also", chance(50) ? "wall" : "recovery");
        return phase;
    });
    maybeList(client, "griefStages", 2, [&] {
        return Json{{"stage", word<GriefStage>()}, {"on", day(0, kLastDay)}};
    });
    maybeList(client, "slips", 4, [&] {
        Json slip = Json::object();
        const int first = upTo(kLastDay - 30);
        slip["from"] = day(first, first);
        if (chance(30)) {
            slip["to"] = day(first + 10, first + 20);
            maybe(slip, "minDays", 1 + upTo(10));
        } else {
            maybe(slip, "to", day(first, first + chance(50) * 5));
        }
        maybeList(slip, "substances", 3, [&] { return word<Substance>(); });
        maybe(slip, "alcoholOrCannabisFirst", chance(50));
        maybe(slip, "trigger", line());
        maybe(slip, "nextTime", line());
        return slip;
    });
    Json plan = Json::object();
    maybeList(plan, "triggers", 3, [&] { return words(); });
    maybeList(plan, "innerTriggers", 3, [&] { return words(); });
    maybeList(plan, "mayCall", 2, [&] { return words(); });
    maybeList(plan, "tools", 3, [&] { return word<CopingTool>(); });
    maybe(plan, "elevatorPitch", line());
    maybe(plan, "monsterName", line());
    maybe(client, "plan", plan);
    maybeList(client, "goals", 2, [&] {
        Json goal{{"text", "bel " + line()}, {"horizon", word<GoalHorizon>()}, {"on", day(0, kLastDay)}};
        maybe(goal, "outcome", text());
        return goal;
    });
    maybeList(client, "contacts", 4, [&] {
        Json contact{{"at", day(0, kLastDay) + "T23:59"},
                     {"kind", word<ContactKind>()},
                     {"status", word<ContactStatus>()}};
        maybe(contact, "note", text());
        return contact;
    });
    maybeList(client, "referrals", 3, [&] {
        Json referral{
            {"kind", word<ReferralKind>()}, {"on", day(0, kLastDay)}, {"status", word<ReferralStatus>()}};
        maybe(referral, "to", "cma-amsterdam");
        maybe(referral, "gpLetter", chance(50));
        maybe(referral, "since", day(kLastDay, kLastDay));
        maybe(referral, "insuranceChecked", chance(50));
        maybe(referral, "outcome", text());
        return referral;
    });
    maybeList(client, "tasks", 3, [&] {
        Json task{{"about", chance(50)   ? word<Complaint>()
                            : chance(50) ? word<SafetyQuestion>()
                                         : word<GeneralSubject>()},
                  {"owner", chance(50) ? "Noor" : "Iris ó"},
                  {"due", day(0, kLastDay + 100)}};
        maybe(task, "outcome", "gebeld " + text());
        return task;
    });
    return client;
}

nlohmann::json DossierGenerator::document(int clients) {
    Json document{{"format", "kentering-dossiers"}, {"version", 1}, {"clients", Json::array()}};
    for (int number = 1; number <= clients; ++number) {
        document["clients"].push_back(client(number));
    }
    return document;
}

} // namespace kentering

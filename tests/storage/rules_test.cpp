#include "tests/storage/casebook_fixture.h"
#include "tests/storage/writing.h"

#include "model/domain/dossier/dossier.h"
#include "model/domain/dossier/worklist.h"
#include "model/domain/talk/safety_strip.h"
#include "model/domain/talk/safety_task_rule.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/lists/caseload.h"
#include "model/storage/lists/statistics_facts.h"
#include "model/storage/lists/work_facts.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace kentering {

using namespace storage;

namespace {

/// Makes up dossiers whose days crowd around today, so that every edge occurs: the day before, the day
/// itself, the day after; two on one day; ends on the first day; what older versions took in, overlaps too.
class CrowdedDays {
public:
    explicit CrowdedDays(std::uint64_t seed) : m_random(seed) {}

    [[nodiscard]] Dossier dossier(int number) {
        Dossier dossier{.client = {.code = ClientCode::fromNumber(number)}};
        if (chance(60)) {
            dossier.client.opened = kToday - boost::gregorian::days(upTo(6));
        }
        if (chance(30)) {
            dossier.client.closed = dossier.client.opened.value_or(kToday - boost::gregorian::days(1)) +
                                    boost::gregorian::days(upTo(8));
        }
        for (const SafetyQuestion question : all<SafetyQuestion>()) {
            dossier.client.safety[question] = safetyAnswer();
        }
        for (int count = upTo(2); count > 0; --count) {
            dossier.substances.push_back({.substance = one<Substance>(), .dependence = safetyAnswer()});
        }
        for (int count = upTo(4); count > 0; --count) {
            dossier.consents.push_back(consent());
        }
        for (int count = upTo(3); count > 0; --count) {
            dossier.quitAttempts.push_back({period(), upTo(42)});
        }
        for (int count = upTo(3); count > 0; --count) {
            dossier.phases.push_back({.phase = Phase(upTo(4)), .period = period()});
        }
        for (int count = upTo(3); count > 0; --count) {
            const Date first = nearToday();
            const DateRange range(first, first + boost::gregorian::days(upTo(3)));
            dossier.slips.push_back({.days = chance(50) ? UseDays(range) : UseDays(range, 1)});
        }
        for (int count = upTo(2); count > 0; --count) {
            Measurement list{.on = nearToday()};
            list.complaints[indexOf(Complaint::SuicidalTendencies)] = one<ComplaintAnswer>();
            dossier.measurements.push_back(list);
        }
        for (int count = upTo(2); count > 0; --count) {
            dossier.contacts.push_back({.at = DateTime(nearToday(), boost::posix_time::hours(10)),
                                        .kind = one<ContactKind>(),
                                        .status = one<ContactStatus>()});
        }
        for (int count = upTo(2); count > 0; --count) {
            dossier.tasks.push_back(
                {.about = taskSubject(), .owner = chance(50) ? "Noor" : "Gone", .due = nearToday()});
            if (chance(50)) {
                dossier.tasks.back().outcome = "gebeld";
            }
        }
        return dossier;
    }

private:
    [[nodiscard]] int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }
    [[nodiscard]] bool chance(int percent) { return upTo(99) < percent; }
    template <typename Enum>
    [[nodiscard]] Enum one() {
        return all<Enum>()[static_cast<std::size_t>(upTo(static_cast<int>(kCount<Enum>) - 1))];
    }
    [[nodiscard]] Date nearToday() {
        return kToday - boost::gregorian::days(4) + boost::gregorian::days(upTo(6));
    }
    [[nodiscard]] SafetyAnswer safetyAnswer() { return chance(50) ? SafetyAnswer::No : one<SafetyAnswer>(); }
    [[nodiscard]] DatedState period() {
        const Date from = nearToday();
        return chance(40) ? DatedState(from) : DatedState(from, from + boost::gregorian::days(upTo(4)));
    }
    [[nodiscard]] Consent consent() {
        const bool isStatistics = chance(70);
        Consent consent{.to = ConsentScope(isStatistics ? ConsentKind::Statistics : ConsentKind::Record),
                        .given = chance(70),
                        .on = nearToday()};
        if (chance(40)) {
            consent.until =
                consent.on +
                boost::gregorian::days(upTo(4) - 1); // once before it was given, as older versions let in
        }
        return consent;
    }
    [[nodiscard]] TaskSubject taskSubject() {
        switch (upTo(3)) {
        case 0:
            return Complaint::SuicidalTendencies;
        case 1:
            return SafetyQuestion::DownerDependence;
        case 2:
            return SafetyQuestion::HistoryPsychosisDepressionSuicidality;
        default:
            return GeneralSubject::FollowUp;
        }
    }

    std::mt19937_64 m_random;
};

constexpr int kClientsOfABook = 60;

/// A casebook of Noor's with made-up clients, beside the same dossiers in memory.
class RulesTest : public CasebookTest, public ::testing::WithParamInterface<std::uint64_t> {
protected:
    void SetUp() override {
        CrowdedDays made(GetParam());
        Act act(casebook.session(), ActKind::MakeDemonstration);
        DossierBatch batch(act, "test");
        for (int number = 1; number <= kClientsOfABook; ++number) {
            dossiers.push_back(made.dossier(number));
            ids.push_back(batch.add(dossiers.back()));
        }
        act.commit();
    }

    Casebook casebook = create();
    std::vector<Dossier> dossiers;
    std::vector<ClientId> ids;
};

TEST_P(RulesTest, TheCaseloadSaysOfEachClientWhatTheDomainSays) {
    const ExclusionReader exclusions(casebook);
    const ClientId hidden = ids[3];
    const UserId bram = casebook.addUser("Bram", Secret(kPassphrase));
    Writing<ClientStore>(casebook)->setOwner(hidden, bram);
    Writing<ExclusionStore>(casebook)->exclude(hidden, casebook.author().id);
    for (int offset = -6; offset <= 6; ++offset) {
        const Date today = kToday + boost::gregorian::days(offset);
        const auto rows = caseload(casebook, today);
        EXPECT_EQ(rows.size(), ids.size() - 1);
        for (std::size_t index = 0; index < ids.size(); ++index) {
            const Dossier& dossier = dossiers[index];
            const auto row = std::ranges::find(rows, ids[index], &CaseloadRow::id);
            ASSERT_EQ(row == rows.end(), exclusions.isExcluded(ids[index], casebook.author().id));
            if (row == rows.end()) {
                continue;
            }
            const PhasePeriod* phase = phaseOn(dossier.phases, today);
            EXPECT_EQ(row->phase, phase == nullptr ? std::nullopt : std::optional(phase->phase));
            EXPECT_EQ(recoveryClock(*row, today), recoveryClock(dossier.quitAttempts, dossier.slips, today))
                << dossier.client.code.text() << " on " << isoDate(today);
            EXPECT_EQ(row->openTasks, std::ranges::count_if(dossier.tasks, &Task::isOpen));
        }
    }
}

TEST_P(RulesTest, FiguresCountWhoConsentsOnTheLastDayAndHasNotTakenItBack) {
    const ConsentScope scope(ConsentKind::Statistics);
    for (int offset = -6; offset <= 6; ++offset) {
        const Date day = kToday + boost::gregorian::days(offset);
        std::size_t expected = 0;
        for (const Dossier& dossier : dossiers) {
            const Consent* last = latestWord(dossier.consents, scope, std::max(day, kToday));
            const bool then = consentsTo(dossier.consents, scope, day);
            expected += then && last->given ? 1U : 0U;
        }
        EXPECT_EQ(statisticsFacts(casebook, day).clients.size(), expected) << isoDate(day);
        EXPECT_EQ(statisticsFactsOf(casebook, day - boost::gregorian::days(3), day).clients.size(), expected)
            << isoDate(day);
    }
}

/// What asks for safety work in a dossier and has never had a task, by the rules of the domain.
std::set<TaskSubject> unwatched(const Dossier& dossier, Date today) {
    std::set<TaskSubject> found;
    if (dossier.client.closed && *dossier.client.closed <= today) {
        return found;
    }
    const auto hasTask = [&](const TaskSubject& about, std::optional<Date> since) {
        return std::ranges::any_of(dossier.tasks, [&](const Task& task) {
            return task.about == about && (task.isOpen() || !since || task.due >= *since);
        });
    };
    const SafetyAnswers holds = safetyThatHolds(dossier.client.safety, dossier.substances, dossier.slips);
    for (const SafetyQuestion question : all<SafetyQuestion>()) {
        if (asksForSafetyWork(question, holds[question]) && !hasTask(question, std::nullopt)) {
            found.insert(question);
        }
    }
    const Measurement* latest = nullptr;
    for (const Measurement& list : dossier.measurements) {
        if (list.on <= today && (latest == nullptr || latest->on <= list.on)) {
            latest = &list;
        }
    }
    const auto item = Complaint::SuicidalTendencies;
    if (latest != nullptr && latest->complaints[indexOf(item)] == ComplaintAnswer::Now &&
        !hasTask(item, latest->on)) {
        found.insert(item);
    }
    return found;
}

TEST_P(RulesTest, WhatAsksForSafetyWorkAndHasNoTaskIsASignal) {
    for (int offset = -4; offset <= 4; ++offset) {
        const Date today = kToday + boost::gregorian::days(offset);
        const WorkFacts facts = workFacts(Reading(casebook.session()), WorklistRules{}, today);
        for (std::size_t index = 0; index < ids.size(); ++index) {
            std::set<TaskSubject> signals;
            for (const ClientSituation& situation : facts.situations) {
                for (const SafetySignal& signal : situation.signals) {
                    if (situation.client == ids[index]) {
                        signals.insert(signal.item);
                        EXPECT_LE(signal.on, today);
                    }
                }
            }
            EXPECT_EQ(signals, unwatched(dossiers[index], today))
                << dossiers[index].client.code.text() << " on " << isoDate(today);
        }
    }
}

/// The clients of everything that lists them.
std::map<std::string, std::set<ClientId>> listed(const Casebook& casebook) {
    std::map<std::string, std::set<ClientId>> lists;
    for (const CaseloadRow& row : caseload(casebook, kToday)) {
        lists["caseload"].insert(row.id);
    }
    const Reading reading(casebook.session());
    for (const ClientSituation& situation : workFacts(reading, WorklistRules{}, kToday).situations) {
        lists["my day"].insert(situation.client);
    }
    for (const WaitingSituation& situation : waitingFacts(reading, kToday).situations) {
        lists["waiting"].insert(situation.client);
    }
    for (const AgendaEntry& entry :
         agenda(reading, kToday - boost::gregorian::days(9), kToday + boost::gregorian::days(9))) {
        lists["agenda"].insert(entry.client.id);
    }
    for (const OpenClient& client : openClients(reading, kToday)) {
        lists["open clients"].insert(client.name.id);
    }
    return lists;
}

TEST_P(RulesTest, EveryListLeavesOutWhomTheAuthorMayNotKnow) {
    auto expected = listed(casebook);
    const UserId bram = casebook.addUser("Bram", Secret(kPassphrase));
    const ExclusionReader exclusions(casebook);
    for (std::size_t index = 0; index < ids.size(); index += 3) {
        Writing<ClientStore>(casebook)->setOwner(ids[index], bram);
        Writing<ExclusionStore>(casebook)->exclude(ids[index], casebook.author().id);
    }
    for (auto& [name, clients] : expected) {
        const std::size_t before = clients.size();
        std::erase_if(clients,
                      [&](ClientId client) { return exclusions.isExcluded(client, casebook.author().id); });
        EXPECT_LT(clients.size(), before) << name << " would not show a difference";
    }
    EXPECT_EQ(listed(casebook), expected);
}

TEST_P(RulesTest, NoListOfWorkShowsAnybodyToAnAdministrator) {
    const auto before = listed(casebook);
    casebook.setRole(casebook.author().id, UserRole::Administrator);
    const auto after = listed(casebook);
    for (const char* list : {"caseload", "my day", "waiting", "agenda", "open clients"}) {
        EXPECT_TRUE(before.contains(list)) << list << " would not show a difference";
        EXPECT_FALSE(after.contains(list)) << list;
    }
}

TEST_P(RulesTest, TheTeamIsWhoCanOpenTheCasebook) {
    casebook.addUser("Bram", Secret(kPassphrase));
    casebook.addUser("Iris", Secret(kPassphrase), UserRole::Lead);
    casebook.addUser("Lies", Secret(kPassphrase), UserRole::Lead);
    casebook.removeSlot("Lies");
    // "Gone" owns tasks, is known by name, and has no slot.
    EXPECT_EQ(workFacts(Reading(casebook.session()), WorklistRules{}, kToday).team,
              (Team{.members = {"Bram", "Iris", "Noor"}, .leads = {"Iris"}}));
}

INSTANTIATE_TEST_SUITE_P(Books, RulesTest, ::testing::Range(std::uint64_t{1}, std::uint64_t{7}));

} // namespace

} // namespace kentering

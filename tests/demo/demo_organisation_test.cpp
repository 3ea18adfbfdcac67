#include "app/demo/demo_organisation.h"

#include "app/demo/demo_people.h"
#include "model/domain/recovery/recovery_clock.h"
#include "model/domain/talk/complaint.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace kentering {
namespace {

using boost::gregorian::days;

std::vector<Dossier> everybody() {
    std::vector<Dossier> dossiers;
    for (const DemoCaseload& caseload : demoOrganisation()) {
        dossiers.insert(dossiers.end(), caseload.dossiers.begin(), caseload.dossiers.end());
    }
    return dossiers;
}

Dossier client(std::string_view code) {
    const auto dossiers = everybody();
    return *std::ranges::find(dossiers, code,
                              [](const Dossier& dossier) { return dossier.client.code.text(); });
}

std::pair<int, int> soberOf(std::string_view code) {
    const Dossier dossier = client(code);
    const auto clock = recoveryClock(dossier.quitAttempts, dossier.slips, demoDay());
    return {clock.value().soberDays, clock.value().elapsedDays};
}

bool allowsStatistics(const Dossier& dossier) {
    bool allowed = false;
    for (const Consent& consent : dossier.consents) {
        if (consent.to.kind() == ConsentScope::Kind::Statistics) {
            allowed = consent.given;
        }
    }
    return allowed;
}

bool wasThere(const Dossier& dossier, int year) {
    return std::ranges::any_of(dossier.contacts,
                               [year](const Contact& contact) {
                                   return contact.at.date().year() == year &&
                                          contact.status == ContactStatus::Attended;
                               }) ||
           std::ranges::any_of(dossier.measurements, [year](const Measurement& measurement) {
               return measurement.on.year() == year;
           });
}

TEST(DemoOrganisation, IsTheSameEveryTime) {
    EXPECT_EQ(everybody(), everybody());
}

TEST(DemoOrganisation, GivesEachClientACodeOfHisOwn) {
    std::set<std::string> codes;
    for (const Dossier& dossier : everybody()) {
        EXPECT_TRUE(codes.insert(dossier.client.code.text()).second) << dossier.client.code.text();
    }
}

TEST(DemoOrganisation, HasTwentyThreeOpenClientsOfNoor) {
    const auto caseloads = demoOrganisation();
    EXPECT_EQ(caseloads.at(0).counsellor, "Noor");
    EXPECT_EQ(std::ranges::count_if(caseloads.at(0).dossiers,
                                    [](const Dossier& dossier) { return !dossier.client.closed; }),
              23);
    EXPECT_EQ(caseloads.at(1).counsellor, "Bram");
}

TEST(DemoOrganisation, TellsTheCoursesOfTheDemonstrationDay) {
    EXPECT_EQ(soberOf("K-0002"), std::pair(46, 49));
    EXPECT_EQ(soberOf("K-0011"), std::pair(88, 95));
    EXPECT_EQ(soberOf("K-0012"), std::pair(131, 140));
    EXPECT_EQ(soberOf("K-0015"), std::pair(6, 6));
    EXPECT_EQ(soberOf("K-0018"), std::pair(402, 405));
    EXPECT_EQ(soberOf("K-0020"), std::pair(70, 77));
    EXPECT_EQ(soberOf("K-0021"), std::pair(30, 31));
    EXPECT_TRUE(client("K-0007").quitAttempts.empty());
    EXPECT_TRUE(client("K-0007").phases.empty());
    EXPECT_EQ(client("K-0018").client.alias, std::nullopt);
}

TEST(DemoOrganisation, MeasuresAsTheDemonstrationDayDoes) {
    const Dossier ruben = client("K-0007");
    EXPECT_EQ(summarise(ruben.measurements.at(0).checklist),
              (ChecklistSummary{.yes = 11, .answered = 14, .declined = 1, .notAsked = 2}));
    EXPECT_EQ(summarise(ruben.measurements.at(0).complaints).now, 13);
    const Dossier mo = client("K-0002");
    EXPECT_EQ(summarise(mo.measurements.at(0).complaints).now, 13);
    EXPECT_EQ(summarise(mo.measurements.at(1).complaints).now, 9);
}

TEST(DemoOrganisation, ReachesTwelvePeopleInAmsterdamAndTwoInHaarlemIn2025) {
    std::map<std::string, int> people;
    for (const Dossier& dossier : everybody()) {
        if (allowsStatistics(dossier) && wasThere(dossier, 2025)) {
            ++people[dossier.client.municipality.value()];
        }
    }
    EXPECT_EQ(people["Amsterdam"], 12);
    EXPECT_EQ(people["Haarlem"], 2);
}

TEST(DemoOrganisation, KnowsSomebodyWhoEndedIn2024) {
    const Dossier sanne = client("K-0001");
    EXPECT_EQ(sanne.client.alias, "Sanne");
    EXPECT_EQ(sanne.client.closed->year(), 2024);
}

TEST(DemoOrganisation, HasOneNoShowToFollowUpAndTwoOverdueTasks) {
    int noShows = 0;
    int overdue = 0;
    const auto caseloads = demoOrganisation();
    for (const Dossier& dossier : caseloads.at(0).dossiers) {
        const auto last = std::ranges::max_element(dossier.contacts, {}, &Contact::at);
        noShows += last->status == ContactStatus::NoShow ? 1 : 0;
        overdue += static_cast<int>(std::ranges::count_if(
            dossier.tasks, [](const Task& task) { return task.isOpen() && task.due < demoDay(); }));
    }
    EXPECT_EQ(noShows, 1);
    EXPECT_EQ(overdue, 2);
}

/// What every made-up dossier must hold to, whoever made it up.
void expectPlausible(const Dossier& dossier, Date today) {
    const std::string& who = dossier.client.code.text();
    const Date opened = dossier.client.opened.value();
    EXPECT_LE(opened, today) << who;
    EXPECT_FALSE(dossier.consents.empty()) << who;
    for (const Consent& consent : dossier.consents) {
        EXPECT_LE(consent.on, today) << who;
    }
    for (const Measurement& measurement : dossier.measurements) {
        EXPECT_LE(opened, measurement.on) << who;
        EXPECT_LE(measurement.on, today) << who;
        for (const Complaint complaint : all<Complaint>()) {
            const auto answer = measurement.complaints[indexOf(complaint)];
            const bool mentioned = answer == ComplaintAnswer::Now || answer == ComplaintAnswer::Earlier;
            if (isSuicideItem(complaint) && mentioned) {
                EXPECT_TRUE(std::ranges::any_of(
                    dossier.tasks, [&](const Task& task) { return task.about == TaskSubject(complaint); }))
                    << who << ": a suicide item without its task";
            }
        }
    }
    for (const Slip& slip : dossier.slips) {
        EXPECT_LT(slip.days.range().last(), today) << who;
        EXPECT_FALSE(slip.substances.empty()) << who;
    }
    for (const QuitAttempt& attempt : dossier.quitAttempts) {
        EXPECT_LE(attempt.period.from(), today) << who;
    }
    for (std::size_t index = 0; index < dossier.phases.size(); ++index) {
        const PhasePeriod& phase = dossier.phases[index];
        EXPECT_LE(phase.period.from(), today) << who;
        EXPECT_NE(phase.also, phase.phase) << who;
        if (index > 0) {
            EXPECT_EQ(dossier.phases[index - 1].period.to(), phase.period.from() - days(1)) << who;
            EXPECT_GE(phase.phase, dossier.phases[index - 1].phase) << who << ": sent back a phase";
        }
    }
    for (const Contact& contact : dossier.contacts) {
        EXPECT_EQ(contact.status == ContactStatus::Booked,
                  contact.at.date() > today ||
                      (contact.status == ContactStatus::Booked && contact.at.date() == today))
            << who;
    }
    for (const Task& task : dossier.tasks) {
        EXPECT_FALSE(task.owner.empty()) << who;
    }
    bool dependent = false;
    for (const SubstanceUse& use : dossier.substances) {
        dependent = dependent || use.dependence == SafetyAnswer::Yes;
        EXPECT_TRUE(use.dependence == SafetyAnswer::No || isDowner(use.substance)) << who;
    }
    if (dependent) {
        EXPECT_EQ(dossier.client.safety[SafetyQuestion::DownerDependence], SafetyAnswer::Yes) << who;
    }
}

TEST(DemoOrganisation, IsPlausible) {
    for (const Dossier& dossier : everybody()) {
        expectPlausible(dossier, demoDay());
    }
}

TEST(GeneratedClients, ArePlausible) {
    const DemoSize size{.clients = 500, .years = 5, .seed = 7};
    for (int index = 0; index < size.clients; ++index) {
        expectPlausible(generatedClient(size, index, demoDay()), demoDay());
    }
}

TEST(GeneratedClients, AreTheSameForTheSameSeedOnly) {
    const DemoSize size{.clients = 20, .years = 5, .seed = 7};
    const DemoSize more{.clients = 1000, .years = 5, .seed = 7};
    const DemoSize other{.clients = 20, .years = 5, .seed = 8};
    int same = 0;
    for (int index = 0; index < size.clients; ++index) {
        EXPECT_EQ(generatedClient(size, index, demoDay()), generatedClient(more, index, demoDay()));
        same += generatedClient(size, index, demoDay()) == generatedClient(other, index, demoDay()) ? 1 : 0;
    }
    EXPECT_EQ(same, 0);
}

TEST(GeneratedClients, OfSeedSevenBeginAsTheyAlwaysDid) {
    // A pinned vector: whoever changes the generator sees that the seed gives other people now.
    const Dossier first = generatedClient({.clients = 1, .years = 5, .seed = 7}, 0, demoDay());
    EXPECT_EQ(first.client.code.text(), "K-0001");
    EXPECT_EQ(isoDate(*first.client.opened), "2025-10-07");
    EXPECT_EQ(first.client.alias, "Luuk");
    EXPECT_EQ(first.contacts.size(), 19U);
}

TEST(GeneratedClients, ComeOverTheWholeTime) {
    const DemoSize size{.clients = 400, .years = 5, .seed = 7};
    std::map<int, int> openedIn;
    for (int index = 0; index < size.clients; ++index) {
        ++openedIn[generatedClient(size, index, demoDay()).client.opened->year()];
    }
    for (int year = 2022; year <= 2026; ++year) {
        EXPECT_GT(openedIn[year], 50) << year;
    }
}

} // namespace
} // namespace kentering

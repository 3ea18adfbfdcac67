// Three years of files of one casebook, laid side by side by somebody who has all of them and knows
// everybody's answers but one person's: the budget of releases per fact (privacy.md 8.3) and what it is for.

#include "tests/statistics/attacks/attacker.h"
#include "tests/statistics/attacks/years_book.h"

#include <gtest/gtest.h>

#include <cmath>
#include <iostream>
#include <set>

namespace kentering::test {
namespace {

constexpr int kYears = 3;
constexpr std::uint32_t kClients = 200;

/// The fact about a person that a cell tells, whatever the file. What happens in a year is a fact of that
/// year; what somebody answers, has or is, is one for good. Who was there at all is told by each file and is
/// no answer: the manual says that presence can be seen.
std::string factOf(const GridCell& cell, const Period& period) {
    switch (cell.table) {
    case GridTable::ItemsAtStart:
        return "item." + cell.code.substr(cell.code.find('.') + 1);
    case GridTable::Reach:
        return cell.code == "total" ? "seen in " + period.name() : cell.code;
    case GridTable::Talks:
    case GridTable::NoShows:
    case GridTable::Groups:
    case GridTable::SlipBase:
    case GridTable::Slips:
    case GridTable::SlipSubstances:
    case GridTable::SlipPhases:
    case GridTable::ReferralBase:
    case GridTable::ReferralKinds:
    case GridTable::ReferralStatuses:
        return cell.code + " in " + std::to_string(period.year());
    default:
        return cell.code;
    }
}

TEST(Years, noFactAboutAPersonStandsInMoreThanTwoCells) {
    std::size_t facts = 0;
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        CaseloadGenerator generator(16'000 + seed);
        const StatsInput input = yearsBook(generator, 16'100 + seed, 60, 5);
        const auto bytes = generator.key();
        std::map<std::pair<Rid, std::string>, std::set<std::string>> cells;
        for (const PublishedFile& file : allFiles(input, ReportKey(bytes), 5)) {
            for (const auto& [rid, place] : file.place) {
                for (CellIndex cell = 0; cell < file.grid.size(); ++cell) {
                    if (file.sets.contributions()[place].test(cell)) {
                        const GridCell& found = file.grid.cells()[cell];
                        cells[{rid, factOf(found, file.shown.period())}].insert(file.shown.period().name() +
                                                                                " " + found.code);
                    }
                }
            }
        }
        for (const auto& [fact, places] : cells) {
            ++facts;
            EXPECT_LE(places.size(), 2U) << fact.second << ": " << *places.begin();
        }
    }
    EXPECT_GT(facts, 20'000U);
}

/// One cell that changes with the fact: who else is in it, and what the file says of it.
struct Sight {
    const PublishedFile* file = nullptr;
    CellIndex cell = 0;
    std::set<Rid> others{};
};

/// What the file says of a cell is so likely when it holds `count` people and the sticky layer is `sticky`.
double likelihoodOf(const Sight& sight, int count, int sticky) {
    const auto report = [](int deviation) {
        return deviation < -5 || deviation > 5 ? 0.0 : layerProbability(deviation);
    };
    const ShownCell& shown = sight.file->shown.cells()[sight.cell];
    if (shown.count.value) {
        return report(*shown.count.value - count - sticky);
    }
    const std::optional<int> whole = sight.file->shown.cells()[*shown.cell.denominator].count.value;
    if (!whole || isLinkedCode(shown.cell.code)) {
        return 1; // tells nothing of this cell alone
    }
    double hidden = 0;
    for (int deviation = -5; deviation <= 5; ++deviation) {
        const int value = count + sticky + deviation;
        hidden += value < 5 || *whole - value < 5 ? report(deviation) : 0;
    }
    return hidden;
}

/// Of all that is published, over both layers: cells with the same people share the sticky one.
double likelihoodOf(const std::vector<Sight>& sights, bool isIn, const Rid& person) {
    std::vector<std::pair<std::set<Rid>, std::vector<const Sight*>>> groups;
    for (const Sight& sight : sights) {
        std::set<Rid> people = sight.others;
        if (isIn) {
            people.insert(person);
        }
        auto group = std::ranges::find(groups, people, [](const auto& known) { return known.first; });
        if (group == groups.end()) {
            group = groups.insert(groups.end(), {people, {}});
        }
        group->second.push_back(&sight);
    }
    double likelihood = 1;
    for (const auto& [people, together] : groups) {
        double sum = 0;
        for (int sticky = -5; sticky <= 5; ++sticky) {
            double product = layerProbability(sticky);
            for (const Sight* sight : together) {
                product *= likelihoodOf(*sight, static_cast<int>(people.size()), sticky);
            }
            sum += product;
        }
        likelihood *= sum;
    }
    return likelihood;
}

/// How often guesses were right, and how often they were more than 95 % sure.
struct Guesses {
    double right = 0;
    int all = 0;
    int sure = 0;
    int certain = 0;

    void add(double with, double without, bool truth) {
        const double chance = with / (with + without);
        right += with == without ? 0.5 : (chance > 0.5) == truth ? 1 : 0;
        ++all;
        sure += chance > 0.95 || chance < 0.05 ? 1 : 0;
        certain += with <= 0 || without <= 0 ? 1 : 0;
    }
    [[nodiscard]] double share() const { return right / all; }
    [[nodiscard]] double shareSure() const { return static_cast<double>(sure) / all; }
};

/// The cells in which `person` stands if the fact is so: those of `codes` in each file in which the whole of
/// the cell holds the person.
std::vector<Sight> sightsOf(const std::vector<PublishedFile>& files, const Rid& person,
                            const std::vector<std::string>& codes) {
    std::vector<Sight> sights;
    for (const PublishedFile& file : files) {
        for (CellIndex cell = 0; cell < file.grid.size(); ++cell) {
            const GridCell& found = file.grid.cells()[cell];
            if (std::ranges::find(codes, found.code) == codes.end() || !found.denominator ||
                !file.holds(person, *found.denominator)) {
                continue;
            }
            Sight sight{&file, cell};
            for (const std::uint32_t member : file.sets.members(cell)) {
                if (file.sets.contributors()[member] != person) {
                    sight.others.insert(file.sets.contributors()[member]);
                }
            }
            sights.push_back(std::move(sight));
        }
    }
    return sights;
}

struct YearsGuessed {
    Guesses start{};
    Guesses substance{};
    Guesses goal{};
};

YearsGuessed guessAll(int years, int books) {
    YearsGuessed guessed;
    for (int book = 0; book < books; ++book) {
        const auto seed = 17'000 + 100 * static_cast<std::uint64_t>(years) + static_cast<std::uint64_t>(book);
        CaseloadGenerator generator(seed);
        const StatsInput input = yearsBook(generator, seed + 50, kClients, years);
        const auto bytes = generator.key();
        const std::vector<PublishedFile> files = allFiles(input, ReportKey(bytes), years);
        const auto guess = [&](Guesses& guesses, const Rid& rid, const std::vector<std::string>& codes,
                               bool truth) {
            if (const auto sights = sightsOf(files, rid, codes); !sights.empty()) {
                guesses.add(likelihoodOf(sights, true, rid), likelihoodOf(sights, false, rid), truth);
            }
        };
        std::set<ClientIndex> told;
        for (const MeasurementFact& list : input.measurements) {
            if (list.moment != MeasurementMoment::Start || !told.insert(list.client).second) {
                continue;
            }
            const Rid& rid = input.clients[list.client].rid;
            for (const ChecklistItem item : {ChecklistItem::MoreThanPlanned, ChecklistItem::FailedAttempts,
                                             ChecklistItem::SecretlyWithOthers}) {
                const std::string word(code(item));
                guess(guessed.start, rid, {"item." + word, "item-start." + word},
                      (list.yes >> indexOf(item) & 1U) != 0);
            }
        }
        for (const ClientFacts& client : input.clients) {
            for (const Substance substance : {Substance::ThreeMmc, Substance::Ghb, Substance::Alcohol}) {
                guess(guessed.substance, client.rid, {"substance." + std::string(code(substance))},
                      (client.substances >> indexOf(substance) & 1U) != 0);
            }
            guess(guessed.goal, client.rid, {"own-goal.stop"}, client.ownGoal == OwnGoal::Stop);
        }
    }
    return guessed;
}

void expectKept(const char* what, const Guesses& guesses) {
    std::cout << what << ": right " << guesses.share() << ", more than 95 % sure " << guesses.shareSure()
              << " of " << guesses.all << '\n';
    EXPECT_LE(guesses.share(), 0.70) << what;
    EXPECT_GT(guesses.share(), 0.55) << what << ": a real attack, not a broken one";
    EXPECT_EQ(guesses.certain, 0) << what;
}

TEST(Years, threeYearsOfFilesLeaveEachFactAGuess) {
    const YearsGuessed guessed = guessAll(kYears, 20 * attackScale());
    int facts = 0;
    int sure = 0;
    for (const auto& [what, guesses] :
         {std::pair("start answer", guessed.start), std::pair("substance", guessed.substance),
          std::pair("own goal", guessed.goal)}) {
        expectKept(what, guesses);
        facts += guesses.all;
        sure += guesses.sure;
    }
    EXPECT_LE(static_cast<double>(sure) / facts, 0.01);
}

} // namespace
} // namespace kentering::test

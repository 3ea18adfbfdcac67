// A5 to A8 of the privacy design: one person more or less between two files.

#include "tests/statistics/attacks/attacker.h"

#include "reports/statistics/count/exact_figures.h"
#include "tests/statistics/support/report_fixture.h"

#include <cmath>
#include <iostream>
#include <set>

namespace kentering::test {
namespace {

/// The 48 answers of a start list by the code of their cell.
std::map<std::string, bool> answersOf(const StatsInput& input, ClientIndex client) {
    std::map<std::string, bool> answers;
    for (const MeasurementFact& fact : input.measurements) {
        if (fact.client != client) {
            continue;
        }
        for (const ChecklistItem item : all<ChecklistItem>()) {
            answers["item." + std::string(code(item))] = (fact.yes >> indexOf(item) & 1U) != 0;
        }
        for (const Complaint complaint : all<Complaint>()) {
            answers["complaint." + std::string(code(complaint))] =
                (fact.complaintsNow >> indexOf(complaint) & 1U) != 0;
        }
    }
    return answers;
}

class CopiesAttacks : public ReportFixture {
protected:
    std::map<std::string, int> truth(const StatsInput& input, const Period& period) const {
        std::map<std::string, int> counts;
        for (const ExactFigure& figure : exactFigures(input, period.months(), m_organisation.regionIds())) {
            counts[figure.cell.code] = figure.count;
        }
        return counts;
    }
};

/// How often a guess was right; a draw counts half.
class Score {
public:
    void add(bool guess, bool truth) { add(guess == truth ? 1.0 : 0.0); }
    void draw() { add(0.5); }
    [[nodiscard]] double share() const { return m_right / m_all; }
    [[nodiscard]] double size() const { return m_all; }

private:
    void add(double right) {
        m_right += right;
        m_all += 1;
    }
    double m_right = 0;
    double m_all = 0;
};

TEST_F(CopiesAttacks, A5_exportingAgainAfterAnIntakeGivesTheSameBytes) {
    for (const char* period : {"2025", "2025-Q2"}) {
        Book book = makeBook(5000, 200);
        const std::string before = bytes(book, request(period));
        CaseloadGenerator(5001).addPerson(book.input, MonthNumber(2025, 5));
        EXPECT_EQ(bytes(book, request(period)), before);
    }
}

TEST_F(CopiesAttacks, A6_aCopyOfTheCasebookWithOnePersonMoreTellsNothingForSure) {
    Score rose;
    Score changed;
    int certain = 0;
    for (int round = 0; round < 60 * attackScale(); ++round) {
        const auto seed = 6000 + static_cast<std::uint64_t>(round);
        Book without = makeBook(seed, 200);
        Book with(without.input, without.key);
        const ClientIndex person = CaseloadGenerator(seed + 500).addPerson(with.input, MonthNumber(2025, 5));
        const auto before = read(without, request("2025")).byCode();
        const auto after = read(with, request("2025")).byCode();
        for (const auto& [code, answer] : answersOf(with.input, person)) {
            const std::optional<int> first = before.at(code).count();
            const std::optional<int> second = after.at(code).count();
            if (!first || !second) {
                continue;
            }
            const int difference = *second - *first;
            rose.add(difference > 0, answer);
            changed.add(difference != 0, answer);
            // Without them in the cell only one layer can change: at most 10 either way.
            certain += std::abs(difference) > 10 ? 1 : 0;
        }
    }
    std::cout << "rose => yes: " << rose.share() << ", changed => yes: " << changed.share() << " of "
              << rose.size() << '\n';
    ASSERT_GE(rose.size(), 2000 * attackScale());
    EXPECT_EQ(certain, 0);
    EXPECT_LE(rose.share(), 0.68);
    EXPECT_LE(changed.share(), 0.68);
}

/// Log of how much likelier a row is with them in the cell, for somebody who knows everybody else's answers.
/// Nothing when the row is possible only one way.
std::optional<double> evidence(const PublishedRow& row, const PublishedRow& whole, int others) {
    const auto likelihood = [&](int count) {
        if (const std::optional<int> shown = row.count()) {
            return noiseProbability(*shown - count);
        }
        double hidden = 0;
        for (int deviation = -10; deviation <= 10; ++deviation) {
            const int value = count + deviation;
            const std::optional<int> rest = whole.count();
            if (value < 5 || !rest || *rest - value < 5) {
                hidden += noiseProbability(deviation);
            }
        }
        return hidden;
    };
    const double without = likelihood(others);
    const double with = likelihood(others + 1);
    if (without <= 0 || with <= 0) {
        return std::nullopt;
    }
    return std::log(with) - std::log(without);
}

void guess(Score& score, double weight, bool truth) {
    if (weight == 0) {
        score.draw();
    } else {
        score.add(weight > 0, truth);
    }
}

TEST_F(CopiesAttacks, A7_whoKnowsEverybodyElseGuessesButNeverKnows) {
    Score year;
    int certain = 0;
    for (int round = 0; round < 60 * attackScale(); ++round) {
        const auto seed = 7000 + static_cast<std::uint64_t>(round);
        Book book = makeBook(seed, 1000);
        const auto othersInYear = truth(book.input, Period::year(2025));
        const ClientIndex person = CaseloadGenerator(seed + 500).addPerson(book.input, MonthNumber(2025, 5));
        const auto inYear = read(book, request("2025")).byCode();
        for (const auto& [code, answer] : answersOf(book.input, person)) {
            const std::string whole = denominatorOf(code);
            const auto one = evidence(inYear.at(code), inYear.at(whole), othersInYear.at(code));
            if (!one) {
                ++certain;
                continue;
            }
            guess(year, *one, answer);
        }
    }
    std::cout << "one release: " << year.share() << " of " << year.size() << '\n';
    EXPECT_EQ(certain, 0);
    EXPECT_LE(year.share(), 0.68);
    EXPECT_GT(year.share(), 0.55); // a real attack, not a broken one
}

TEST_F(CopiesAttacks, A8_repeatingDoesNotAverageTheNoiseAway) {
    Score hits;
    for (int round = 0; round < 10 * attackScale(); ++round) {
        const auto seed = 8000 + static_cast<std::uint64_t>(round);
        Book book = makeBook(seed, 200);
        const auto exact = truth(book.input, Period::year(2025));
        const std::string first = bytes(book, request("2025"));
        for (int repeat = 1; repeat < 12; ++repeat) {
            ASSERT_EQ(bytes(book, request("2025")), first);
        }

        std::map<std::string, std::vector<int>> values;
        for (std::uint64_t copy = 0; copy < 12; ++copy) {
            Book other(book.input, book.key);
            // Somebody with contacts only: no cell below has them.
            CaseloadGenerator generator(seed * 100 + copy);
            StatsInput person;
            generator.addPerson(person, MonthNumber(2025, 5));
            other.input.clients.push_back(person.clients.front());
            other.input.contacts.push_back(
                {static_cast<ClientIndex>(other.input.clients.size() - 1), MonthNumber(2025, 5)});
            for (const auto& [code, row] : read(other, request("2025")).byCode()) {
                const bool isUntouched = code.starts_with("item") || code.starts_with("complaint.");
                if (const auto count = row.count(); count && isUntouched) {
                    values[code].push_back(*count);
                }
            }
        }
        for (const auto& [code, counts] : values) {
            if (counts.size() == 12) {
                double mean = 0;
                for (const int count : counts) {
                    mean += count / 12.0;
                }
                hits.add(std::lround(mean) == exact.at(code), true);
            }
        }
    }
    std::cout << "mean of 12 hits: " << hits.share() << " of " << hits.size() << '\n';
    ASSERT_GE(hits.size(), 400);
    EXPECT_LE(hits.share(), 0.50);
}

} // namespace
} // namespace kentering::test

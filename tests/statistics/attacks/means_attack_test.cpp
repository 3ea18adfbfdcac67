// A13 of the privacy design: averages are honest about their margin, and give nobody's score away.

#include "tests/statistics/attacks/attacker.h"

#include "reports/statistics/count/exact_figures.h"
#include "tests/statistics/support/report_fixture.h"

#include <bit>
#include <cmath>
#include <iostream>

namespace kentering::test {
namespace {

struct TrueMeans {
    double start = 0;
    double later = 0;
    int people = 0;
};

class MeansAttacks : public ReportFixture {
protected:
    TrueMeans truth(const StatsInput& input) const {
        TrueMeans means;
        for (const ExactFigure& figure :
             exactFigures(input, Period::year(2025).months(), m_organisation.regionIds())) {
            means.start += figure.cell.table == GridTable::ItemsAtStart ? figure.count : 0;
            means.later += figure.cell.table == GridTable::ItemsLater ? figure.count : 0;
            means.people += figure.cell.table == GridTable::Matched ? figure.count : 0;
        }
        means.start /= std::max(1, means.people);
        means.later /= std::max(1, means.people);
        return means;
    }
};

TEST_F(MeansAttacks, A13_theTruthIsWithinThePrintedMargin) {
    int printed = 0;
    int within = 0;
    for (int round = 0; round < 200 * attackScale(); ++round) {
        Book book = makeBook(13'000 + static_cast<std::uint64_t>(round), 200);
        const TrueMeans exact = truth(book.input);
        const auto rows = read(book, request("2025")).byCode();
        const std::map<std::string, double> expected{{"mean-start", exact.start},
                                                     {"mean-later", exact.later},
                                                     {"mean-change", exact.later - exact.start}};
        for (const auto& [code, mean] : expected) {
            if (std::holds_alternative<std::string>(rows.at(code).value)) {
                continue; // a count of its table is hidden
            }
            const double value = std::get<double>(rows.at(code).value);
            const double margin = std::get<double>(rows.at(code).beside);
            ++printed;
            within += std::abs(value - mean) <= margin + 0.05 + 1e-9 ? 1 : 0;
        }
    }
    const double share = static_cast<double>(within) / printed;
    std::cout << "within the margin: " << share << " of " << printed << '\n';
    ASSERT_GE(printed, 100 * attackScale());
    EXPECT_GE(share, 0.92);
}

TEST_F(MeansAttacks, noAverageIsMadeOfACountThatIsNotPrinted) {
    // Or the average less the printed counts is the hidden one: "everybody" or "nobody" (42 of 42 files).
    int dots = 0;
    int means = 0;
    for (const std::uint32_t clients : {40U, 100U, 200U, 400U}) {
        for (std::uint64_t round = 0; round < 10; ++round) {
            Book book = makeBook(13'900 + clients + round, clients);
            if (round % 2 == 0) {
                for (MeasurementFact& fact : book.input.measurements) {
                    fact.set(ChecklistItem::FailedAttempts, Answer::Yes);
                }
            }
            for (const Profile profile : {Profile::Internal, Profile::Public}) {
                ReportRequest wanted = request("2025");
                wanted.profile = profile;
                if (make(book, wanted, m_folder / "report.xlsx")) {
                    continue;
                }
                const auto rows = XlsxFile(m_folder / "report.xlsx").byCode();
                for (const auto& [mean, prefix] : std::vector<std::pair<std::string, std::string>>{
                         {"mean-start", "item-start."}, {"mean-later", "item-later."}}) {
                    bool isHidden = false;
                    double sum = 0;
                    for (const auto& [code, row] : rows) {
                        if (code.starts_with(prefix)) {
                            isHidden = isHidden || !row.count();
                            sum += row.count().value_or(0);
                        }
                    }
                    if (const double* printed = std::get_if<double>(&rows.at(mean).value)) {
                        EXPECT_FALSE(isHidden) << mean;
                        // And whoever has the file can work it out again.
                        EXPECT_NEAR(*printed, sum / *rows.at("matched").count(), 0.0501);
                        ++means;
                    } else {
                        EXPECT_EQ(std::get<std::string>(rows.at(mean).value), ".");
                        ++dots;
                    }
                }
            }
        }
    }
    EXPECT_GT(dots, 10);
    EXPECT_GT(means, 10);
}

TEST_F(MeansAttacks, A13_noAverageOfFewPeople) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Book book = makeBook(13'500 + seed, 40);
        const auto rows = read(book, request("2025")).byCode();
        const std::optional<int> matched = rows.at("matched").count();
        for (const char* code : {"mean-start", "mean-later", "mean-change"}) {
            if (!matched || *matched < 20) {
                EXPECT_EQ(std::get<std::string>(rows.at(code).value), ".") << code;
            }
        }
    }
}

TEST_F(MeansAttacks, A13_onePersonMoreDoesNotGiveHisScoreAway) {
    int tries = 0;
    int hits = 0;
    for (int round = 0; round < 60 * attackScale(); ++round) {
        const auto seed = 13'700 + static_cast<std::uint64_t>(round);
        Book without = makeBook(seed, 200);
        Book with(without.input, without.key);
        const ClientIndex person = CaseloadGenerator(seed + 500).addPerson(with.input, MonthNumber(2025, 5));
        MeasurementFact later = with.input.measurements.back();
        later.month = MonthNumber(2025, 12);
        later.moment = MeasurementMoment::Review;
        later.client = person;
        with.input.measurements.push_back(later);

        const TrueMeans exact = truth(without.input);
        const auto first = read(without, request("2025")).byCode().at("mean-later").value;
        const auto second = read(with, request("2025")).byCode().at("mean-later").value;
        if (std::holds_alternative<std::string>(first) || std::holds_alternative<std::string>(second)) {
            continue;
        }
        const double before = std::get<double>(first);
        const double after = std::get<double>(second);
        const double estimate = after * (exact.people + 1) - before * exact.people;
        const auto score = std::popcount(later.yes);
        ++tries;
        hits += std::lround(estimate) == score ? 1 : 0;
    }
    ASSERT_GE(tries, 20 * attackScale());
    std::cout << "score guessed: " << hits << " of " << tries << '\n';
    EXPECT_LE(hits, tries / 5);
}

} // namespace
} // namespace kentering::test

// A1 to A4 of the privacy design: how far published counts are from true ones, what is never printed, and
// what follows from all files of a year together.

#include "tests/statistics/attacks/attacker.h"

#include "reports/statistics/exact_figures.h"
#include "tests/statistics/support/report_fixture.h"

#include <cmath>

namespace kentering::test {
namespace {

class BoundsAttacks : public ReportFixture {
protected:
    std::map<std::string, ExactFigure> truth(const Book& book, const Period& period) const {
        std::map<std::string, ExactFigure> figures;
        for (ExactFigure& figure : exactFigures(book.input, period.months(), m_organisation.regionIds())) {
            figures.emplace(figure.cell.code, std::move(figure));
        }
        return figures;
    }

    static int people(const std::map<std::string, ExactFigure>& truth) { return truth.at("total").count; }
};

/// A2, for any file: what is never printed.
void expectNothingForbidden(const XlsxFile& file, int threshold) {
    const auto rows = file.byCode();
    for (const auto& [code, row] : rows) {
        if (code.starts_with("mean-")) {
            continue;
        }
        if (const std::optional<int> percent = row.percent()) {
            EXPECT_GE(*percent, 1) << code;
            EXPECT_LE(*percent, 99) << code;
            EXPECT_TRUE(row.count()) << code;
        }
        const std::optional<int> count = row.count();
        if (!count) {
            const std::string mark = std::get<std::string>(row.value);
            EXPECT_EQ(mark, denominatorOf(code).empty() ? "<" + std::to_string(threshold) : ".") << code;
            continue;
        }
        EXPECT_GE(*count, threshold) << code;
        if (const std::string denominator = denominatorOf(code); !denominator.empty()) {
            ASSERT_TRUE(rows.at(denominator).count()) << code;
            EXPECT_LE(*count, *rows.at(denominator).count() - 5) << code;
        }
    }
}

TEST_F(BoundsAttacks, A1_deviationsAreAsPromised) {
    std::int64_t cells = 0;
    std::int64_t within2 = 0;
    std::int64_t within3 = 0;
    double sum = 0;
    double squares = 0;
    for (int round = 0; round < 60 * attackScale(); ++round) {
        Book book = makeBook(1000 + static_cast<std::uint64_t>(round), 200);
        const auto exact = truth(book, Period::year(2025));
        for (const auto& [code, row] : read(book, request("2025")).byCode()) {
            const std::optional<int> count = row.count();
            if (!count || code.starts_with("mean-")) {
                continue;
            }
            const ExactFigure& figure = exact.at(code);
            const int deviation = *count - figure.count;
            ASSERT_LE(std::abs(deviation), 10) << code;
            // Counts near the thresholds are shown or not by their deviation, so they would bias the sample.
            if (figure.count < 16 || (figure.whole && *figure.whole - figure.count < 26)) {
                continue;
            }
            ++cells;
            within2 += std::abs(deviation) <= 2 ? 1 : 0;
            within3 += std::abs(deviation) <= 3 ? 1 : 0;
            sum += deviation;
            squares += deviation * deviation;
        }
    }
    ASSERT_GE(cells, 4000);
    const auto n = static_cast<double>(cells);
    EXPECT_GE(static_cast<double>(within2) / n, 0.90);
    EXPECT_GE(static_cast<double>(within3) / n, 0.975);
    EXPECT_LE(std::abs(sum / n), 0.10);
    EXPECT_GT(squares / n, 1.7);
    EXPECT_LT(squares / n, 2.3);
}

TEST_F(BoundsAttacks, A2_noFilePrintsWhatItMustNot) {
    for (const std::uint32_t clients : {0U, 12U, 40U, 200U, 2000U}) {
        Book book = makeBook(2000 + clients, clients);
        for (const Profile profile : {Profile::Internal, Profile::Public}) {
            for (const char* period : {"2025", "2025-Q1", "2025-Q4"}) {
                ReportRequest wanted = request(period);
                wanted.profile = profile;
                expectNothingForbidden(read(book, wanted), profile == Profile::Internal ? 5 : 10);
            }
        }
    }
}

TEST_F(BoundsAttacks, A3_allFilesOfAYearForceNoCell) {
    for (const std::uint32_t clients : {12U, 40U, 200U, 2000U}) {
        for (int round = 0; round < 3 * attackScale(); ++round) {
            Book book = makeBook(3000 + clients + static_cast<std::uint64_t>(round), clients);
            BoundsAttack attack(people(truth(book, Period::year(2025))));
            std::map<std::string, std::map<std::string, ExactFigure>> exact;
            for (const char* name : {"2025", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"}) {
                attack.addFile(name, read(book, request(name)));
                exact[name] = truth(book, *Period::parse(name));
            }
            attack.run();
            for (const auto& [name, possible] : attack.bounds()) {
                if (name != std::pair<std::string, std::string>("2025", "total")) {
                    EXPECT_FALSE(possible.isCertain()) << name.first << ' ' << name.second;
                }
                // The attack is a fair one: it never loses the truth.
                EXPECT_TRUE(possible.holds(exact.at(name.first).at(name.second).count))
                    << name.first << ' ' << name.second;
            }
        }
    }
}

TEST_F(BoundsAttacks, A4_aUnanimousAnswerAndAnEmptyOneLookAlike) {
    int hidden = 0;
    const int books = 20 * attackScale();
    for (int round = 0; round < books; ++round) {
        Book book = makeBook(4000 + static_cast<std::uint64_t>(round), 40);
        for (MeasurementFact& fact : book.input.measurements) {
            fact.set(ChecklistItem::FailedAttempts, Answer::Yes);
            fact.complaintsNow &= ~(1U << indexOf(Complaint::SuicideAttempts));
        }
        const XlsxFile file = read(book, request("2025"));
        const auto rows = file.byCode();
        BoundsAttack attack(people(truth(book, Period::year(2025))));
        attack.addFile("2025", file);
        attack.run();
        for (const char* code : {"item.failed-attempts", "complaint.suicide-attempts"}) {
            const Possible& possible = attack.bounds().at({"2025", code});
            EXPECT_FALSE(possible.isCertain()) << code;
            if (!rows.at(code).count()) {
                ++hidden;
                EXPECT_EQ(std::get<std::string>(rows.at(code).value), ".") << code;
                // Nobody and everybody are both possible.
                EXPECT_TRUE(possible.holds(0)) << code;
                EXPECT_GT(possible.high(), 20) << code;
            }
        }
    }
    // The deviations of a cell and of its whole differ by 5 or more in about 1 of 100 cases. Such a cell
    // prints a number that looks like any other, and the bounds above hold for it too.
    EXPECT_GE(hidden, 2 * books * 95 / 100);
}

} // namespace
} // namespace kentering::test

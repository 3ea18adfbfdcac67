// A1 to A4 of the privacy design: how far published counts are from true ones, what is never printed, and
// what follows from all files of a year together.

#include "tests/statistics/attacks/attacker.h"

#include "reports/statistics/count/exact_figures.h"
#include "reports/statistics/protect/protect.h"
#include "reports/statistics/protect/shown_report.h"
#include "tests/statistics/support/report_fixture.h"

#include <algorithm>
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
        if (code.starts_with("mean-") || code == "clients.exact") {
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
            const std::string under = "<" + std::to_string(threshold);
            if (denominatorOf(code).empty()) {
                EXPECT_EQ(mark, under) << code;
            } else if (!isLinkedCode(code)) {
                EXPECT_EQ(mark, ".") << code;
            } else {
                EXPECT_TRUE(mark == "." || mark == under) << code;
            }
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
            if (!count || code.starts_with("mean-") || code == "clients.exact") {
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
    for (const std::uint32_t clients : {40U, 200U, 2000U}) {
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
    for (const std::uint32_t clients : {40U, 200U, 2000U}) {
        for (int round = 0; round < 3 * attackScale(); ++round) {
            Book book = makeBook(3000 + clients + static_cast<std::uint64_t>(round), clients);
            BoundsAttack attack(people(truth(book, Period::year(2025))));
            std::map<std::string, std::map<std::string, ExactFigure>> exact;
            for (const char* name : {"2025", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"}) {
                if (make(book, request(name), m_folder / "report.xlsx")) {
                    continue; // too few people for a quarter
                }
                attack.addFile(name, XlsxFile(m_folder / "report.xlsx"));
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

/// A book of 40 in which everybody said yes to one question and nobody has one complaint.
Book specialBook(std::uint64_t seed) {
    Book book = makeBook(seed, 40);
    for (MeasurementFact& fact : book.input.measurements) {
        fact.set(ChecklistItem::FailedAttempts, Answer::Yes);
        fact.complaintsNow &= ~(1U << indexOf(Complaint::SuicideAttempts));
    }
    return book;
}

TEST_F(BoundsAttacks, A4_aUnanimousAnswerAndAnEmptyOneReadAsADot) {
    Book book = specialBook(4000);
    const auto exact = truth(book, Period::year(2025));
    const ExactFigure& unanimous = exact.at("item.failed-attempts");
    EXPECT_EQ(unanimous.count, unanimous.whole);
    EXPECT_EQ(exact.at("complaint.suicide-attempts").count, 0);
    const auto rows = read(book, request("2025")).byCode();
    for (const char* code : {"item.failed-attempts", "complaint.suicide-attempts"}) {
        ASSERT_FALSE(rows.at(code).count()) << code;
        EXPECT_EQ(std::get<std::string>(rows.at(code).value), ".") << code;
    }
}

TEST_F(BoundsAttacks, A4_theBoundsNeverForceNobodyOrEverybody) {
    for (int round = 0; round < 20 * attackScale(); ++round) {
        Book book = specialBook(4000 + static_cast<std::uint64_t>(round));
        BoundsAttack attack(people(truth(book, Period::year(2025))));
        attack.addFile("2025", read(book, request("2025")));
        attack.run();
        for (const auto& [name, possible] : attack.bounds()) {
            const std::string whole = denominatorOf(name.second);
            if (whole.empty()) {
                continue;
            }
            EXPECT_FALSE(possible.isCertain()) << name.second;
            // Somebody may have said it, and somebody may not have said it.
            EXPECT_GT(possible.high(), 0) << name.second;
            EXPECT_LT(possible.low(), attack.bounds().at({"2025", whole}).high()) << name.second;
        }
    }
}

/// The chance that a unanimous or an empty cell prints a number all the same.
///
/// In a unanimous cell the same people stand in n and in N, so the layer that is keyed on the set, vS, is the
/// same in both: n' = n + vS + vR1 and N' = n + vS + vR2. It is printed when N' - n' = vR2 - vR1 is 5 or
/// more; n' >= 5 and N' >= 10 hold at once with 32 people or so. An empty cell is printed when n' = vS + vR
/// is 5 or more; N' - n' >= 5 holds at once. Both are the sum of two independent layers, which are symmetric:
/// the chance is P(v1 + v2 >= 5) = 0.00058, once in 1,700. Such a number says nothing: any n from 10 under to
/// 10 over it prints it too (the test above holds for shown cells as well).
double chanceOfBeingShown() {
    double chance = 0;
    for (int deviation = 5; deviation <= 10; ++deviation) {
        chance += noiseProbability(deviation);
    }
    return chance;
}

TEST_F(BoundsAttacks, A4_suchACellPrintsANumberAsOftenAsTheDesignSays) {
    constexpr int kKeys = 3000;
    Book book = makeBook(4900, 40);
    for (MeasurementFact& fact : book.input.measurements) {
        for (const ChecklistItem item : all<ChecklistItem>()) {
            fact.set(item, Answer::Yes);
        }
        fact.complaintsNow = 0;
    }
    const Period year = Period::year(2025);
    const Grid grid(PeriodKind::Year, m_organisation.regionIds());
    const CellSets sets = aggregate(book.input, grid, year.months());
    CaseloadGenerator keys(4901);
    int unanimousShown = 0;
    int emptyShown = 0;
    const int books = kKeys * attackScale();
    for (int round = 0; round < books; ++round) { // the same people under another casebook's key
        const ShownReport shown(
            protect(sets, grid, year, 0, Period::quarter(2026, 1), m_organisation, ReportKey(keys.key())),
            Profile::Internal);
        for (const ShownCell& cell : shown.cells(GridTable::Items)) {
            unanimousShown += cell.count.isShown() ? 1 : 0;
        }
        for (const ShownCell& cell : shown.cells(GridTable::Complaints)) {
            emptyShown += cell.count.isShown() ? 1 : 0;
        }
    }
    const double chance = chanceOfBeingShown();
    EXPECT_NEAR(chance, 0.00058, 0.000005);

    // The 17 questions are independent of each other, given that vS cancels: a binomial number, within four
    // standard deviations. A set layer that differed between n and N would give twenty times as many.
    const double expected = chance * books * kCount<ChecklistItem>;
    EXPECT_NEAR(unanimousShown, expected, 4 * std::sqrt(expected));
    // Nor have the 31 empty cells of a book one draw for nobody at all: they do not come together.
    const double ofEmpty = chance * books * kCount<Complaint>;
    EXPECT_NEAR(emptyShown, ofEmpty, 4 * std::sqrt(ofEmpty));
}

} // namespace
} // namespace kentering::test

// For every dot in a file both sides stay possible, given everything else that stands in the file: a solver
// (lp_solve, a Debian package) is asked whether there are whole numbers of people with which the file could
// have come about and in which the dot is "hardly anybody", and then whether there are some in which it is
// "nearly everybody".

#include "tests/statistics/attacks/attacker.h"
#include "tests/statistics/support/report_fixture.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>

namespace kentering::test {
namespace {

/// Counts under this are hidden; how far a count is off at most is D, which the attacker may also take
/// smaller than it can be, because large deviations are rare.
constexpr int kLimit = 5;

class Solver : public ReportFixture {
protected:
    /// The constraints that a file puts on its true counts, in the language of lp_solve.
    std::string constraintsOf(const std::map<std::string, PublishedRow>& rows, int deviation) {
        std::ostringstream text;
        m_names.clear();
        for (const auto& [code, row] : rows) {
            if (!code.starts_with("mean-") && code != "clients.exact") {
                m_names.emplace(code, "x" + std::to_string(m_names.size()));
            }
        }
        for (const auto& [code, name] : m_names) {
            const PublishedRow& row = rows.at(code);
            if (const auto count = row.count()) {
                text << name << " >= " << std::max(0, *count - deviation) << ";\n";
                text << name << " <= " << *count + deviation << ";\n";
            } else if (std::get<std::string>(row.value) != ".") {
                text << name << " <= " << kLimit - 1 + deviation << ";\n";
            }
            if (const std::string whole = denominatorOf(code); !whole.empty()) {
                text << name << " - " << m_names.at(whole) << " <= 0;\n";
            }
        }
        for (const char* seen : {"intakes", "matched", "answered.checklist", "answered.complaints"}) {
            text << m_names.at(seen) << " - " << m_names.at("total") << " <= 0;\n";
        }
        addSum(text, "age.", "intakes", "=");
        addSum(text, "region.", "intakes", "=");
        addSum(text, "slips.", "slips.any", "=");
        addSum(text, "phase.", "total", "<=");
        addSum(text, "talks.", "total", "<=");
        addSum(text, "own-goal.", "intakes", "<=");
        addSum(text, "stay.", "closures", "<=");
        addSum(text, "outcome.", "closures", "<=");
        addSum(text, "came-by.", "intakes", "<=");
        addSum(text, "waiting.", "first-talk", "<=");
        addSum(text, "referral-kind.", "referral.any", ">=");
        addSum(text, "referral-status.", "referral.any", ">=");
        return text.str();
    }

    void addSum(std::ostringstream& text, std::string_view prefix, const std::string& whole,
                const char* relation) const {
        std::string sum;
        for (const auto& [code, name] : m_names) {
            if (code.starts_with(prefix) && code != whole) {
                sum += " + " + name;
            }
        }
        if (!sum.empty()) {
            text << sum << " - " << m_names.at(whole) << ' ' << relation << " 0;\n";
        }
    }

    bool isPossible(const std::string& constraints) const {
        const std::filesystem::path model = m_folder / "model.lp";
        std::ofstream file(model);
        file << "min: ;\n" << constraints << "int ";
        bool isFirst = true;
        for (const auto& [code, name] : m_names) {
            file << (isFirst ? "" : ",") << name;
            isFirst = false;
        }
        file << ";\n";
        file.close();
        FILE* answer = ::popen(("lp_solve -S3 '" + model.string() + "' 2>&1").c_str(), "r");
        if (answer == nullptr) {
            throw std::runtime_error("lp_solve cannot be started");
        }
        std::string words;
        std::array<char, 4096> buffer{};
        while (std::fgets(buffer.data(), static_cast<int>(buffer.size()), answer) != nullptr) {
            words += buffer.data();
        }
        ::pclose(answer);
        if (words.find("infeasible") != std::string::npos) {
            return false;
        }
        if (words.find("Actual values of the variables") == std::string::npos) {
            throw std::runtime_error("lp_solve says: " + words);
        }
        return true;
    }

    /// Both sides of every dot of a file. Returns the number of dots.
    int expectBothSides(const XlsxFile& file, int deviation) {
        const auto rows = file.byCode();
        const std::string constraints = constraintsOf(rows, deviation);
        EXPECT_TRUE(isPossible(constraints)) << "the attack must allow the truth";
        int dots = 0;
        for (const auto& [code, name] : m_names) {
            const auto* mark = std::get_if<std::string>(&rows.at(code).value);
            if (mark == nullptr || *mark != ".") {
                continue;
            }
            ++dots;
            EXPECT_TRUE(
                isPossible(constraints + name + " <= " + std::to_string(kLimit - 1 + deviation) + ";\n"))
                << code << " cannot be hardly anybody";
            // n' > N' - 5: n is at most so much under its whole.
            EXPECT_TRUE(isPossible(constraints + m_names.at(denominatorOf(code)) + " - " + name +
                                   " <= " + std::to_string(kLimit - 1 + 2 * deviation) + ";\n"))
                << code << " cannot be nearly everybody";
        }
        return dots;
    }

    std::map<std::string, std::string> m_names{};
};

/// A book in which everybody and nobody did a good deal.
Book unanimousBook(std::uint64_t seed, std::uint32_t clients) {
    Book book = makeBook(seed, clients);
    for (MeasurementFact& fact : book.input.measurements) {
        fact.set(ChecklistItem::FailedAttempts, Answer::Yes);
        fact.set(ChecklistItem::SecretlyWithOthers, Answer::No);
        fact.yes &= ~(1U << indexOf(ChecklistItem::SecretlyWithOthers));
        fact.complaintsNow &= ~(1U << indexOf(Complaint::Debts));
    }
    for (SlipFact& slip : book.input.slips) {
        slip.substances = 1U << indexOf(Substance::Ghb);
        slip.phase = Phase::Crash;
    }
    for (ReferralFact& referral : book.input.referrals) {
        referral.kind = ReferralKind::Crisis;
        referral.status = ReferralStatus::Declined;
    }
    for (ClientFacts& client : book.input.clients) {
        client.birthYear = 1985;
        client.region = 0;
        client.ownGoal = seed % 2 == 0 ? OwnGoal::Stop : OwnGoal::UseLess;
        client.add(Substance::ThreeMmc);
        client.add(Route::Inject);
    }
    for (PhaseFact& phase : book.input.phases) {
        phase.phase = Phase::Wall;
    }
    return book;
}

TEST_F(Solver, forEveryDotBothSidesStayPossible) {
    int dots = 0;
    for (const std::uint32_t clients : {40U, 100U, 200U}) {
        for (std::uint64_t round = 0; round < static_cast<std::uint64_t>(attackScale()); ++round) {
            for (const bool isUnanimous : {false, true}) {
                for (const bool isCoarse : {false, true}) {
                    const std::uint64_t seed = 15'000 + clients + 10 * round;
                    Book book = isUnanimous ? unanimousBook(seed, clients) : makeBook(seed, clients);
                    ReportRequest wanted = request("2025");
                    wanted.isCoarse = isCoarse;
                    wanted.profile = Profile::Internal;
                    const XlsxFile file = read(book, wanted);
                    dots += expectBothSides(file, 10);
                    dots += expectBothSides(file, 4);
                }
            }
        }
    }
    EXPECT_GT(dots, 300);
}

TEST_F(Solver, tellsWhenASideIsImpossible) {
    // The attack itself: a dot that the rest of a file does give away is found.
    Book book = makeBook(15'500, 200);
    auto rows = read(book, request("2025")).byCode();
    rows.at("age.35-44").value = std::string(".");
    const std::string constraints = constraintsOf(rows, 4);
    const std::string& name = m_names.at("age.35-44");
    ASSERT_TRUE(isPossible(constraints));
    EXPECT_FALSE(isPossible(constraints + m_names.at("intakes") + " - " + name + " <= 12;\n"));
}

/// Whoever is unanimous is not told: neither who slipped on what, nor to what help all went.
TEST_F(Solver, oneSidedTablesHaveTwoSidesNow) {
    int shown = 0;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        Book book = unanimousBook(15'600 + seed, 200);
        const auto rows = read(book, request("2025")).byCode();
        for (const char* code : {"slip-substance.ghb", "slip-phase.crash", "referral-kind.crisis",
                                 "referral-status.declined", "substance.3-mmc", "injecting", "age.35-44",
                                 "region.amsterdam", "item.failed-attempts", "item.secretly-with-others"}) {
            if (rows.at(code).count()) {
                ++shown;
                std::cout << code << ' ' << *rows.at(code).count() << " of "
                          << rows.at(denominatorOf(code)).count().value_or(0) << '\n';
            }
        }
    }
    EXPECT_LE(shown, 1) << "once in 1,700 the deviation lets one print";
}

} // namespace
} // namespace kentering::test

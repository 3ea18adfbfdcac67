// A9 and A14 of the privacy design: asking for what does not exist, and asking for new figures of one person.

#include "tests/statistics/support/report_fixture.h"

#include <functional>

namespace kentering::test {
namespace {

class ReleaseAttacks : public ReportFixture {
protected:
    ReleaseAttacks() { m_revise.revise = true; }

    /// Refused, without a file and without a release.
    void expectRefused(Book& book, const ReportRequest& wanted, Refusal reason) {
        const std::size_t releases = book.ledger.all().size();
        EXPECT_EQ(make(book, wanted, m_folder / "refused.xlsx"), reason) << wanted.period;
        EXPECT_FALSE(std::filesystem::exists(m_folder / "refused.xlsx")) << wanted.period;
        EXPECT_EQ(book.ledger.all().size(), releases) << wanted.period;
    }

    ReportRequest m_revise = request("2025");
};

TEST_F(ReleaseAttacks, A9_noPeriodOfOnesOwnMaking) {
    Book book = makeBook(9000, 200);
    for (const char* period : {"2025-01..2025-04",
                               "2025-01-2025-04",
                               "2025-02-03..2025-05-01",
                               "2025-02-03/2025-05-01",
                               "2025-02-03",
                               "2025-W05",
                               "2025-H1",
                               "2025-Q0",
                               "2025-Q5",
                               "2025-Q1-Q2",
                               "2025-00",
                               "2025-13",
                               "2024..2025",
                               "2024,2025",
                               "25",
                               "all",
                               "*",
                               " 2025",
                               "2025 ",
                               "2025-q1",
                               "\xD9\xA2\xD9\xA0",
                               ""}) {
        expectRefused(book, request(period), Refusal::NotAPeriod);
    }
    for (const char* period : {"2026", "2026-Q4", "2026-11"}) {
        expectRefused(book, request(period), Refusal::StillRunning);
    }
    for (const char* period : {"2026-12", "2027-Q1", "2027", "2999"}) {
        expectRefused(book, request(period), Refusal::InTheFuture);
    }
    EXPECT_EQ(filesInFolder(), 0U);
}

TEST_F(ReleaseAttacks, A9_aPeriodIsOverOnlyTheDayAfterItsLast) {
    Book book = makeBook(9001, 200);
    ReportRequest onItsLastDay = request("2025");
    onItsLastDay.today = Date(2025, 12, 31);
    expectRefused(book, onItsLastDay, Refusal::StillRunning);
    onItsLastDay.today = Date(2026, 1, 1);
    EXPECT_FALSE(make(book, onItsLastDay, m_folder / "r.xlsx"));
}

/// Ways in which the contribution of one client changes.
using Change = std::function<void(StatsInput&, ClientIndex)>;

void erase(StatsInput& input, ClientIndex client) {
    input.clients[client].consentToStatistics = false;
}

void correct(StatsInput& input, ClientIndex client) {
    // Many answers of one person are one change.
    for (MeasurementFact& fact : input.measurements) {
        if (fact.client == client) {
            fact.yes = ~fact.yes & fact.answered;
            fact.complaintsNow = ~fact.complaintsNow & fact.complaintsAnswered;
        }
    }
}

void addSlips(StatsInput& input, ClientIndex client) {
    input.contacts.push_back({client, MonthNumber(2025, 3), ContactKind::Call});
    for (const int month : {2, 4, 6, 8, 10}) {
        input.slips.push_back({client, MonthNumber(2025, month), 1, Phase::Wall});
    }
}

void addSomebody(StatsInput& input, ClientIndex client) {
    CaseloadGenerator(9100 + client).addPerson(input, MonthNumber(2025, 7));
}

TEST_F(ReleaseAttacks, A14_newFiguresNeedFiveChangedPeopleAndComeOnce) {
    for (const Change& change : {Change(erase), Change(correct), Change(addSlips), Change(addSomebody)}) {
        Book book = makeBook(9002, 200);
        expectRefused(book, m_revise, Refusal::NothingToRevise);
        const std::string first = bytes(book, request("2025"));
        expectRefused(book, m_revise, Refusal::TooFewChanges);
        for (ClientIndex client = 10; client < 14; ++client) {
            change(book.input, client);
            expectRefused(book, m_revise, Refusal::TooFewChanges);
            ASSERT_EQ(bytes(book, request("2025")), first);
        }
        change(book.input, 14);
        const XlsxFile revised = read(book, m_revise);
        for (const PublishedRow& row : revised.rows()) {
            EXPECT_TRUE(row.isRevised || row.sheet == "Herziening") << row.sheet << ' ' << row.code;
        }
        for (ClientIndex client = 15; client < 40; ++client) {
            change(book.input, client);
        }
        expectRefused(book, m_revise, Refusal::AlreadyRevised);
        // Whoever asks without wanting a revision gets the revised figures, and always the same.
        const XlsxFile again = read(book, request("2025"));
        EXPECT_EQ(again.parts(), revised.parts());
    }
}

TEST_F(ReleaseAttacks, A14_toAndFroIsNoChange) {
    // Five people changed and changed back: the figures are those of before, so there is nothing to revise.
    Book book = makeBook(9003, 200);
    const StatsInput before = book.input;
    (void)read(book, request("2025"));
    for (ClientIndex client = 10; client < 15; ++client) {
        correct(book.input, client);
    }
    book.input = before;
    expectRefused(book, m_revise, Refusal::TooFewChanges);
    // Nor is rewriting the list of regions, which moves everybody.
    m_organisation = ReportOrganisation("Stichting Kade", {{"noord", "Noord"}});
    expectRefused(book, m_revise, Refusal::TooFewChanges);
}

TEST_F(ReleaseAttacks, A14_aRevisionDrawsEveryCellAnew) {
    // Otherwise a cell that stayed the same would say that none of the five is in it.
    int same = 0;
    int all = 0;
    for (std::uint64_t seed = 9200; seed < 9210; ++seed) {
        Book book = makeBook(seed, 200);
        const auto before = read(book, request("2025")).byCode();
        for (ClientIndex client = 0; client < 5; ++client) {
            addSlips(book.input, client); // touches no answer of a list
        }
        for (const auto& [code, row] : read(book, m_revise).byCode()) {
            if (!code.starts_with("item.") && !code.starts_with("complaint.")) {
                continue;
            }
            if (row.count() && before.at(code).count()) {
                ++all;
                same += *row.count() == *before.at(code).count() ? 1 : 0;
            }
        }
    }
    // Two draws of the one layer that changes agree with probability 0.28; never always.
    ASSERT_GE(all, 200);
    EXPECT_LT(same, all * 2 / 5);
    EXPECT_GT(same, all / 6);
}

} // namespace
} // namespace kentering::test

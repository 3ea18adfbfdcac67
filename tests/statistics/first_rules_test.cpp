// What version 0.1 released stays as it is: its ledger (data/first_rules.txt, made by that version) gives
// every row that its workbooks printed.

#include "tests/statistics/support/report_fixture.h"

#include <fstream>
#include <sstream>

namespace kentering::test {
namespace {

/// A printed row as version 0.1 wrote it.
struct OldRow {
    std::string profile;
    std::string code;
    std::string value;
    std::string beside;
};

struct OldRelease {
    Release release;
    std::vector<OldRow> rows{};
};

class FirstRules : public ReportFixture {
protected:
    std::vector<OldRelease> load() const {
        std::ifstream file(KENTERING_STATISTICS_DATA "/first_rules.txt");
        std::vector<OldRelease> releases;
        for (std::string line; std::getline(file, line);) {
            std::istringstream words(line);
            std::string kind;
            words >> kind;
            if (kind == "release") {
                std::string period;
                std::string releasedIn;
                int revision = 0;
                words >> period >> revision >> releasedIn;
                releases.push_back({Release{*Period::parse(period),
                                            revision,
                                            *Period::parse(releasedIn),
                                            {},
                                            {},
                                            m_organisation,
                                            {GridRules::First}}});
            } else if (kind == "count") {
                ReleasedCount count;
                words >> count.cell >> count.count;
                releases.back().release.counts.push_back(count);
            } else if (kind == "row") {
                OldRow row;
                std::string sheet;
                words >> row.profile >> sheet >> row.code >> row.value >> row.beside;
                releases.back().rows.push_back(row);
            }
        }
        return releases;
    }

    /// As the file of version 0.1 was written down: shares were whole percents then.
    static std::string text(const std::variant<double, std::string>& value, double scale = 1) {
        if (const auto* number = std::get_if<double>(&value)) {
            std::ostringstream words;
            words << *number * scale;
            return words.str();
        }
        return std::get<std::string>(value);
    }
};

TEST_F(FirstRules, everyRowOfAReleaseComesOutAsItWas) {
    const std::vector<OldRelease> releases = load();
    ASSERT_EQ(releases.size(), 5U);
    for (const OldRelease& old : releases) {
        for (const Profile profile : {Profile::Internal, Profile::Public}) {
            Book book; // without any facts: they are not looked at
            book.ledger.record(old.release, [] {});
            ReportRequest wanted = request(old.release.period.name());
            wanted.profile = profile;
            wanted.lastEntry.reset();
            std::vector<PublishedRow> rows = read(book, wanted).rows();
            std::erase_if(rows, [](const PublishedRow& row) { return row.sheet == "Grafieken"; });
            std::vector<OldRow> expected = old.rows;
            std::erase_if(expected, [&](const OldRow& row) { return row.profile != code(profile); });
            ASSERT_EQ(rows.size(), expected.size()) << old.release.period.name();
            for (std::size_t row = 0; row < rows.size(); ++row) {
                EXPECT_EQ(rows[row].code, expected[row].code);
                EXPECT_EQ(text(rows[row].value), expected[row].value) << rows[row].code;
                std::string beside = "-";
                if (const auto* number = std::get_if<double>(&rows[row].beside)) {
                    beside = text(*number, rows[row].code.starts_with("mean-") ? 1 : 100);
                } else if (const auto* mark = std::get_if<std::string>(&rows[row].beside)) {
                    beside = *mark;
                }
                EXPECT_EQ(beside, expected[row].beside) << rows[row].code;
            }
        }
    }
    EXPECT_EQ(m_readings, 0);
}

TEST_F(FirstRules, regionsThatWentSinceAreStillThere) {
    OldRelease old = load().front();
    old.release.organisation = ReportOrganisation("Stichting Kade", {});
    Book book;
    book.ledger.record(old.release, [] {});
    const auto rows = read(book, request("2025")).byCode();
    EXPECT_TRUE(rows.at("region.amsterdam").count());
}

TEST_F(FirstRules, aRevisionWouldPublishTheSameFactsOnceMore) {
    Book book = makeBook(7, 200);
    book.ledger.record(load().front().release, [] {});
    ReportRequest revise = request("2025");
    revise.revise = true;
    EXPECT_EQ(make(book, revise, m_folder / "r.xlsx"), Refusal::OlderRules);
    EXPECT_EQ(filesInFolder(), 0U);
}

} // namespace
} // namespace kentering::test

#include "app/presenters/figures/exact_figures_presenter.h"
#include "tests/support/temporary_folder.h"

#include "app/demo/demo_casebook.h"

#include "tests/presenters/support/workspace_fixture.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>

namespace kentering {
namespace {

class FakeExactView : public ExactFiguresView {
public:
    void showReading(bool now) override { reading = now; }
    void showFigures() override { ++shown; }
    void showReadingFailure(std::exception_ptr error) override { failure = error; }

    bool reading = false;
    int shown = 0;
    std::exception_ptr failure;
};

/// On the demonstration organisation, which is made once; nothing here changes it.
class ExactFiguresTest : public PresenterContextTest {
protected:
    static void SetUpTestSuite() {
        demonstration = std::make_unique<TemporaryFolder>();
        static_cast<void>(createDemoOrganisation(demonstration->path() / "book", Secret("verzonnen mensen"),
                                                 KeyCost::forTests()));
    }
    static void TearDownTestSuite() { demonstration.reset(); }

    ExactFiguresTest() {
        context->casebook = std::make_shared<OpenCasebook>(
            Casebook::open(demonstration->path() / "book",
                           UserPassphrase{std::string(kNoor), Secret("verzonnen mensen")}, options()));
        presenter.emplace(*context, view);
    }

    void read() {
        presenter->read();
        background.finishAll();
    }
    [[nodiscard]] int reached() const { return presenter->shown().tables.front().rows.front().count; }

    FakeExactView view;
    std::optional<ExactFiguresPresenter> presenter;
    static inline std::unique_ptr<TemporaryFolder> demonstration;
};

TEST_F(ExactFiguresTest, ReadsBesideTheWindowAndShowsThisYear) {
    EXPECT_FALSE(presenter->isRead());
    presenter->read();
    EXPECT_TRUE(view.reading);
    presenter->read();
    EXPECT_EQ(background.waiting(), 1U) << "not twice at the same time";
    background.finishAll();
    EXPECT_FALSE(view.reading);
    EXPECT_EQ(view.shown, 1);
    EXPECT_EQ(presenter->span(), (MonthSpan{MonthNumber(2026, 1), MonthNumber(2026, 11)}))
        << "a running year has exact figures";
    EXPECT_GT(reached(), 0);
}

TEST_F(ExactFiguresTest, HasEveryTableOfTheGridWithDefinitionAndDenominator) {
    read();
    presenter->showMonths({MonthNumber(2025, 1), MonthNumber(2025, 12)});
    std::size_t tables = 0;
    const std::vector<std::string> subjects = presenter->subjects();
    for (std::size_t subject = 0; subject < subjects.size(); ++subject) {
        presenter->showSubject(subject);
        EXPECT_EQ(presenter->shown().name, subjects[subject]);
        EXPECT_FALSE(presenter->shown().definition.empty());
        for (const ExactTable& table : presenter->shown().tables) {
            ++tables;
            EXPECT_FALSE(table.heading.empty());
            EXPECT_FALSE(table.rows.empty()) << table.heading;
            for (const ExactRow& row : table.rows) {
                EXPECT_FALSE(row.label.empty());
                EXPECT_EQ(row.whole.has_value(), !table.ofWhom.empty()) << table.heading;
                EXPECT_LE(row.count, row.whole.value_or(row.count)) << table.heading << row.label;
                EXPECT_LE(row.count, table.fullBar());
            }
        }
    }
    EXPECT_EQ(tables, Grid::kTableCount - 2) << "two are of releases by the first rules only";
}

TEST_F(ExactFiguresTest, ShowsZeroAndEverybodyAsTheyAre) {
    // The file may never print them; the team's screen must.
    EXPECT_EQ((ExactRow{"", 0, 14}.percent()), 0);
    EXPECT_EQ((ExactRow{"", 14, 14}.percent()), 100);
    EXPECT_EQ((ExactRow{"", 1, 3}.percent()), 33);
    EXPECT_EQ((ExactRow{"", 0, 0}.percent()), std::nullopt);
    EXPECT_EQ((ExactRow{"", 3, std::nullopt}.percent()), std::nullopt);
}

TEST_F(ExactFiguresTest, TakesAnyMonthsInEitherOrder) {
    read();
    presenter->showMonths({MonthNumber(2025, 4), MonthNumber(2025, 1)});
    const int fourMonths = reached();
    presenter->showMonths({MonthNumber(2025, 1), MonthNumber(2025, 4)});
    EXPECT_EQ(reached(), fourMonths);
    presenter->showMonths({MonthNumber(2025, 1), MonthNumber(2025, 12)});
    EXPECT_GE(reached(), fourMonths);
    presenter->showMonths({MonthNumber(2001, 1), MonthNumber(2001, 1)});
    EXPECT_EQ(reached(), 0);
    const std::vector<MonthNumber> months = presenter->months();
    EXPECT_EQ(months.back(), MonthNumber(2026, 11));
    EXPECT_TRUE(std::ranges::is_sorted(months));
    EXPECT_EQ(presenter->monthWords(MonthNumber(2025, 3)),
              context->language == Language::Dutch ? "maart 2025" : "March 2025");
}

TEST_F(ExactFiguresTest, CountsTheClientsOfOneCounsellorOrOneGoalAlone) {
    read();
    presenter->showMonths({MonthNumber(2024, 1), MonthNumber(2026, 11)});
    const int all = reached();
    int ofCounsellors = 0;
    ASSERT_GE(presenter->counsellors().size(), 2U);
    for (const User& user : presenter->counsellors()) {
        presenter->showClientsOf(user.id);
        EXPECT_LT(reached(), all) << user.name;
        ofCounsellors += reached();
    }
    EXPECT_EQ(ofCounsellors, all) << "each client has one counsellor";
    presenter->showClientsOf(std::nullopt);
    EXPECT_EQ(reached(), all);

    int withGoals = 0;
    for (const OwnGoal goal : kentering::all<OwnGoal>()) {
        presenter->showClientsWith(goal);
        withGoals += reached();
    }
    EXPECT_GT(withGoals, 0);
    EXPECT_LE(withGoals, all);
}

TEST_F(ExactFiguresTest, WritesNothing) {
    const auto files = [this] {
        std::map<std::string, std::string> found;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(demonstration->path())) {
            if (entry.is_regular_file() && entry.path().extension() != ".db-shm") {
                std::ifstream stream(entry.path(), std::ios::binary);
                found[entry.path().string()] = {std::istreambuf_iterator<char>(stream), {}};
            }
        }
        return found;
    };
    const auto before = files();
    read();
    for (std::size_t subject = 0; subject < presenter->subjects().size(); ++subject) {
        presenter->showSubject(subject);
    }
    EXPECT_EQ(files(), before);
}

} // namespace
} // namespace kentering

// My day in the real window.
#include "tests/gui/support/course_window.h"

namespace kentering::course {

namespace {

TEST_F(CourseInTheWindow, ADayOfManyLinesStandsAtOnceAndLosesNone) {
    constexpr int kMany = 240;
    {
        const storage::Casebook casebook =
            storage::Casebook::open(root / "book", UserPassphrase{"Noor", Secret("verzonnen mensen")},
                                    {.keyCost = KeyCost::forTests()});
        const auto mo = storage::ClientReader(casebook).find(ClientCode("K-0002"));
        storage::Act act(casebook.session(), ActKind::SingleChange);
        storage::TaskStore tasks(act);
        for (int task = 0; task < kMany; ++task) {
            (void)tasks.add(mo.value(),
                            {.about = GeneralSubject::FollowUp, .owner = "Noor", .due = Date(2026, 11, 2)});
        }
        act.commit();
    }
    unlock();
    EXPECT_TRUE(isShown("my-day.act.59"));
    EXPECT_FALSE(isShown("my-day.act.60"));
    int presses = 0;
    while (isShown("my-day.more")) {
        ASSERT_LT(++presses, 6);
        press("my-day.more");
        settle();
    }
    EXPECT_EQ(presses, 4);
    EXPECT_TRUE(isShown("my-day.act.240")) << "every line, after four presses";
}

TEST_F(CourseInTheWindow, MyDayShowsEveryLineAndEachHasItsButton) {
    unlock();
    ASSERT_TRUE(isShown("my-day-screen"));
    ASSERT_TRUE(isShown("my-day.act.0"));
    press("my-day.all");
    settle();
    std::size_t line = 0;
    for (; isShown("my-day.act." + std::to_string(line)); ++line) {
        EXPECT_FALSE(accessibleName(find("my-day.act." + std::to_string(line))).empty());
    }
    EXPECT_EQ(line, window->work()->myDay()->presenter().countOf(MyDayScope::All))
        << "nothing hides behind a number";
}

TEST_F(CourseInTheWindow, MyDayHasHeadingsWithCounts) {
    unlock();
    const MyDayPresenter& day = window->work()->myDay()->presenter();
    const std::array words{"Veiligheid", "Te laat", "Vandaag", "Om naar te kijken"};
    std::size_t counted = 0;
    for (const WorkSection section : all<WorkSection>()) {
        const std::size_t count = day.countOf(section);
        counted += count;
        const std::string name = "my-day.section." + std::string(code(section));
        ASSERT_EQ(isShown(name), count > 0) << name;
        if (count > 0) {
            EXPECT_EQ(textOf(name),
                      std::string(words[indexOf(section)]) + " (" + std::to_string(count) + ")");
        }
    }
    EXPECT_EQ(counted, day.lines().size());
    EXPECT_GT(day.countOf(WorkSection::Safety), 0U);
}

TEST_F(CourseInTheWindow, ThatALineIsAboutSafetyIsHeardToo) {
    unlock();
    std::vector<std::string> dots;
    const std::function<void(const wxWindow&)> visit = [&](const wxWindow& at) {
        const auto* text = dynamic_cast<const wxStaticText*>(&at);
        if (text != nullptr && text->IsShownOnScreen() && toUtf8(text->GetLabelText()) == "●") {
            dots.push_back(toUtf8(accessibleName(*text)));
        }
        for (const wxWindow* child : at.GetChildren()) {
            visit(*child);
        }
    };
    visit(*window);
    ASSERT_GT(dots.size(), 10U);
    EXPECT_EQ(dots.front(), "veiligheid") << "the first line of the day";
    EXPECT_EQ(dots.back(), "werk");
}

TEST_F(CourseInTheWindow, HowMuchThereIsToDoFollowsWhatIsDoneElsewhere) {
    unlock();
    const auto count = [this] { return accessibleName(find("nav.my-day")); };
    const wxString before = count();
    openClientPage("Mo");
    press("tab.contacts");
    settle();
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "contact.day").SetValue("vandaag");
            in<wxTextCtrl>(dialog, "contact.time").SetValue("23:45");
        });
        press("contact.add");
        EXPECT_TRUE(answer.complaint.empty()) << answer.complaint;
    }
    settle();
    EXPECT_NE(count(), before) << "a contact of today stands on My day";
}

} // namespace

} // namespace kentering::course

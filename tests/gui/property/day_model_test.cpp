// The reference model of a day by itself, without a window: where keys go, and what they mean there.

#include "tests/gui/property/day_model.h"

#include <gtest/gtest.h>

namespace kentering::property {
namespace {

/// A model of somebody in a talk, and what they would see if the window did what the model says.
class DayModelTest : public ::testing::Test {
protected:
    DayModelTest() { does(talk("Elif"), inTalk(Focus::Answer)); }

    [[nodiscard]] Seen inTalk(Focus focus, Place place = Place::Topic) const {
        const TalkModel& talk = day.people().at("Elif").talk;
        Seen seen{.place = place, .focus = focus, .active = talk.active(), .note = talk.note()};
        seen.focusName = focus == Focus::Answer ? "answer." + talk.active() + ".yes" : "";
        seen.caret = talk.note().size();
        return seen;
    }
    void does(const Step& step, const Seen& before) { day.apply(step, before); }
    /// Does it and sees what the model says, with the focus at `focus`.
    std::vector<std::string> seesAfter(const Step& step, Focus from, Focus to, Place place = Place::Topic) {
        does(step, inTalk(from, day.place()));
        return day.compare(inTalk(to, place));
    }
    [[nodiscard]] const TalkModel& ofElif() const { return day.people().at("Elif").talk; }

    DayModel day{{{"Elif", {}}, {"Tom", {}}}};
};

TEST_F(DayModelTest, BeginsATalkWithTheFocusOnAnAnswer) {
    EXPECT_TRUE(day.compare(inTalk(Focus::Answer)).empty());
    EXPECT_EQ(day.place(), Place::Topic);
}

TEST_F(DayModelTest, NoControlWithTheFocusIsWrongWhateverWasDone) {
    EXPECT_FALSE(day.compare(inTalk(Focus::Nothing)).empty());
}

TEST_F(DayModelTest, ALetterAnswersOnlyWhereNobodyTypes) {
    ASSERT_TRUE(day.compare(inTalk(Focus::Answer)).empty());
    EXPECT_TRUE(seesAfter(key("J"), Focus::Answer, Focus::Answer).empty());
    EXPECT_EQ(ofElif().answers().size(), 1U);
    EXPECT_TRUE(seesAfter(click("note"), Focus::Answer, Focus::Note).empty());
    EXPECT_TRUE(seesAfter(key("N"), Focus::Note, Focus::Note).empty());
    EXPECT_EQ(ofElif().answers().size(), 1U);
    EXPECT_EQ(ofElif().note(), L"n");
    EXPECT_TRUE(seesAfter(write("een "), Focus::Note, Focus::Note).empty());
    EXPECT_EQ(ofElif().note(), L"neen ");
}

TEST_F(DayModelTest, AWordGoesToTheFieldThatJumpsAndAnswersNothing) {
    ASSERT_TRUE(day.compare(inTalk(Focus::Answer)).empty());
    does(write("dan"), inTalk(Focus::Answer));
    Seen after = inTalk(Focus::Jump);
    after.jump = L"dan";
    EXPECT_TRUE(day.compare(after).empty());
    EXPECT_TRUE(ofElif().answers().empty());
    EXPECT_FALSE(seesAfter(write("schulden"), Focus::Answer, Focus::Answer).empty());
}

TEST_F(DayModelTest, AnAnswerThatNoKeyMeantIsSeen) {
    ASSERT_TRUE(day.compare(inTalk(Focus::Answer)).empty());
    does(write("schulden"), inTalk(Focus::Answer));
    Seen after = inTalk(Focus::Jump);
    after.answers[ofElif().active()] = Said::Declined;
    EXPECT_FALSE(day.compare(after).empty());
}

TEST_F(DayModelTest, AMarkBesideTheFocusIsSeen) {
    Seen seen = inTalk(Focus::Answer);
    seen.focusName = "answer." + questionsOf("questions")[4] + ".yes";
    EXPECT_FALSE(day.compare(seen).empty());
}

TEST_F(DayModelTest, ALostLetterOfTheNoteIsSeen) {
    ASSERT_TRUE(day.compare(inTalk(Focus::Answer)).empty());
    ASSERT_TRUE(seesAfter(click("note"), Focus::Answer, Focus::Note).empty());
    does(write("een zin"), inTalk(Focus::Note));
    Seen after = inTalk(Focus::Note);
    after.note = L"een zi";
    EXPECT_FALSE(day.compare(after).empty());
}

TEST_F(DayModelTest, ALockLeavesSomebodyWhereTheyWere) {
    ASSERT_TRUE(day.compare(inTalk(Focus::Answer)).empty());
    ASSERT_TRUE(seesAfter(click("note"), Focus::Answer, Focus::Note).empty());
    EXPECT_FALSE(seesAfter(lock(), Focus::Note, Focus::Answer).empty());
    EXPECT_TRUE(seesAfter(lock(), Focus::Note, Focus::Note).empty());
}

TEST_F(DayModelTest, WhoeverUnlocksIsTheCounsellor) {
    ASSERT_TRUE(day.compare(inTalk(Focus::Answer)).empty());
    ASSERT_TRUE(seesAfter(key("F9"), Focus::Answer, Focus::Answer, Place::ClientView).empty());
    EXPECT_TRUE(seesAfter(lock(), Focus::Answer, Focus::Answer, Place::Topic).empty());
}

TEST_F(DayModelTest, AWordInTheClientViewIsNoAnswerAndJumpsNowhere) {
    ASSERT_TRUE(day.compare(inTalk(Focus::Answer)).empty());
    EXPECT_TRUE(seesAfter(key("F9"), Focus::Answer, Focus::Answer, Place::ClientView).empty());
    EXPECT_TRUE(seesAfter(write("verzonnen"), Focus::Answer, Focus::Answer, Place::ClientView).empty());
    EXPECT_TRUE(ofElif().answers().empty());
    EXPECT_TRUE(seesAfter(key("F9"), Focus::Answer, Focus::Passphrase, Place::ClientView).empty());
    EXPECT_TRUE(seesAfter(giveBack(), Focus::Passphrase, Focus::Answer, Place::Topic).empty());
}

TEST_F(DayModelTest, APassphraseIsNoAnswer) {
    ASSERT_TRUE(day.compare(inTalk(Focus::Answer)).empty());
    EXPECT_TRUE(seesAfter(key("F9"), Focus::Answer, Focus::Answer, Place::ClientView).empty());
    EXPECT_TRUE(seesAfter(key("N"), Focus::Passphrase, Focus::Passphrase, Place::ClientView).empty());
    EXPECT_TRUE(ofElif().answers().empty());
    EXPECT_TRUE(seesAfter(key("N"), Focus::Answer, Focus::Answer, Place::ClientView).empty());
    EXPECT_EQ(ofElif().answers().size(), 1U) << "the client's own";
    EXPECT_TRUE(seesAfter(key("Ctrl+Z"), Focus::Answer, Focus::Answer, Place::ClientView).empty());
    EXPECT_EQ(ofElif().answers().size(), 1U) << "the talk's own keys do not reach it";
}

TEST_F(DayModelTest, AnEndedTalkPutsItsNoteAwayAndBelongsToItsClientOnly) {
    ASSERT_TRUE(day.compare(inTalk(Focus::Answer)).empty());
    does(key("Ctrl+Q"), inTalk(Focus::Answer));
    EXPECT_EQ(ofElif().note(), L"\u201E\u201D");
    does(key("Ctrl+Enter"), inTalk(Focus::Note));
    EXPECT_TRUE(day.compare(inTalk(Focus::Field, Place::End)).empty());
    does(key("Ctrl+Enter"), inTalk(Focus::Field, Place::End));
    EXPECT_TRUE(day.compare({.place = Place::ClientPage, .focus = Focus::Other}).empty());
    EXPECT_EQ(day.people().at("Elif").ended, std::vector<std::wstring>{L"\u201E\u201D"});
    EXPECT_TRUE(day.people().at("Tom").ended.empty());
    EXPECT_EQ(ofElif().note(), L"");
}

TEST_F(DayModelTest, OnlyWhatCanBeDoneThereIsPossible) {
    EXPECT_FALSE(day.isPossible(giveBack(), inTalk(Focus::Answer)));
    ASSERT_TRUE(day.compare(inTalk(Focus::Answer)).empty());
    EXPECT_TRUE(day.isPossible(click("note"), inTalk(Focus::Answer)));
    EXPECT_FALSE(day.isPossible(form("slip", "a", "Esc"), inTalk(Focus::Answer)));
    EXPECT_FALSE(day.isPossible(key("Space"), inTalk(Focus::Other))) << "it presses what is not known";
}

} // namespace
} // namespace kentering::property

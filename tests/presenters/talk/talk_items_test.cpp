#include "app/presenters/talk/item_search.h"
#include "app/presenters/talk/talk_items.h"

#include <gtest/gtest.h>
#include <set>

namespace kentering {
namespace {

TEST(TalkItems, HoldEveryQuestionOnce) {
    std::set<std::string> codes;
    for (const TalkItem& item : allItems()) {
        codes.emplace(code(item));
    }
    EXPECT_EQ(allItems().size(), 17U + 31U + 3U);
    EXPECT_EQ(codes.size(), 17U + 31U + 3U);
}

TEST(TalkItems, StandInTheirTopics) {
    const auto count = [](TalkTopic topic) { return itemsOf(topic).size(); };
    EXPECT_EQ(count(TalkTopic::Questions), 17U);
    EXPECT_EQ(count(TalkTopic::Physical), 8U);
    EXPECT_EQ(count(TalkTopic::Mental), 9U);
    EXPECT_EQ(count(TalkTopic::Sexual), 6U);
    EXPECT_EQ(count(TalkTopic::Social), 8U);
    EXPECT_EQ(count(TalkTopic::Safety), 3U);
    EXPECT_EQ(topicOf(Complaint::SuicideAttempts), TalkTopic::Social);
    EXPECT_EQ(numberInTopic(Complaint::SuicideAttempts), 8);
    EXPECT_EQ(numberInTopic(ChecklistItem::SecretlyWithOthers), 17);
}

TEST(TalkItems, AnswerFourWaysByOneKey) {
    const TalkItem question = ChecklistItem::MoreComplaints;
    EXPECT_EQ(answerOf(TalkKey::Yes, question), indexOf(Answer::Yes));
    EXPECT_EQ(answerOf(TalkKey::No, question), indexOf(Answer::No));
    EXPECT_EQ(answerOf(TalkKey::Declined, question), indexOf(Answer::Declined));
    EXPECT_FALSE(answerOf(TalkKey::Earlier, question)) << "a question knows no earlier";

    const TalkItem complaint = Complaint::SleepProblems;
    EXPECT_EQ(answerOf(TalkKey::Yes, complaint), indexOf(ComplaintAnswer::Now));
    EXPECT_EQ(answerOf(TalkKey::Earlier, complaint), indexOf(ComplaintAnswer::Earlier));
    EXPECT_EQ(answerOf(TalkKey::No, complaint), indexOf(ComplaintAnswer::No));
    EXPECT_EQ(answerOf(TalkKey::Declined, complaint), indexOf(ComplaintAnswer::Declined));

    const TalkItem safety = SafetyQuestion::Antidepressants;
    EXPECT_EQ(answerOf(TalkKey::Yes, safety), indexOf(SafetyAnswer::Yes));
    EXPECT_EQ(answerOf(TalkKey::Declined, safety), indexOf(SafetyAnswer::Unknown)) << "not told is not no";
}

class ItemSearchTest : public ::testing::Test {
protected:
    [[nodiscard]] TalkItem first(std::string_view typed) const {
        const auto found = search.find(typed);
        return found.empty() ? TalkItem(SafetyQuestion::Antidepressants) : found.front();
    }

    ItemSearch search{Content::builtIn()};
};

TEST_F(ItemSearchTest, JumpsInDutchAndInEnglish) {
    EXPECT_EQ(first("slaap"), TalkItem(Complaint::SleepProblems));
    EXPECT_EQ(first("sleep"), TalkItem(Complaint::SleepProblems));
    EXPECT_EQ(first("schulden"), TalkItem(Complaint::Debts));
    EXPECT_EQ(first("debts"), TalkItem(Complaint::Debts));
}

TEST_F(ItemSearchTest, FindsAPartOfAWord) {
    const auto found = search.find("laap");
    EXPECT_NE(std::ranges::find(found, TalkItem(Complaint::SleepProblems)), found.end());
}

TEST_F(ItemSearchTest, FindsNothingForNothingAndForNonsense) {
    EXPECT_TRUE(search.find("").empty());
    EXPECT_TRUE(search.find("  ").empty());
    EXPECT_TRUE(search.find("xyzzy").empty());
}

TEST_F(ItemSearchTest, ReachesEveryItemByItsQuestionInBothLanguages) {
    const Content& content = Content::builtIn();
    for (const ChecklistItem item : all<ChecklistItem>()) {
        for (const Language language : all<Language>()) {
            const auto found = search.find(content.words(item).question.in(language));
            EXPECT_NE(std::ranges::find(found, TalkItem(item)), found.end()) << code(item);
        }
    }
    for (const Complaint item : all<Complaint>()) {
        for (const Language language : all<Language>()) {
            const auto found = search.find(content.words(item).label.in(language));
            EXPECT_NE(std::ranges::find(found, TalkItem(item)), found.end()) << code(item);
        }
    }
}

} // namespace
} // namespace kentering

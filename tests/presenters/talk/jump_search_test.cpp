#include "app/presenters/talk/keys/jump_search.h"
#include "tests/presenters/talk/talk_world.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

class JumpSearchTest : public ::testing::Test {
protected:
    [[nodiscard]] std::optional<TalkPlace> first(std::string_view typed) const {
        const auto hits = search.find(typed, Language::Dutch);
        return hits.empty() ? std::nullopt : std::optional(hits.front().place);
    }

    JumpSearch search{Content::builtIn()};
};

TEST_F(JumpSearchTest, FindsQuestionsAsBefore) {
    EXPECT_EQ(first("slaap"), TalkPlace(TalkItem(Complaint::SleepProblems)));
    EXPECT_EQ(first("debts"), TalkPlace(TalkItem(Complaint::Debts)));
    EXPECT_EQ(search.find("slaap", Language::Dutch).front().text.substr(0, 2), "L4")
        << search.find("slaap", Language::Dutch).front().text;
}

TEST_F(JumpSearchTest, FindsEveryTopicByItsNameInBothLanguages) {
    const std::pair<std::string_view, TalkTopic> names[] = {
        {"vragen", TalkTopic::Questions},     {"questions", TalkTopic::Questions},
        {"lichamelijk", TalkTopic::Physical}, {"physical", TalkTopic::Physical},
        {"geestelijk", TalkTopic::Mental},    {"mental", TalkTopic::Mental},
        {"seksueel", TalkTopic::Sexual},      {"sexual", TalkTopic::Sexual},
        {"sociaal", TalkTopic::Social},       {"social", TalkTopic::Social},
        {"veiligheid", TalkTopic::Safety},    {"safety", TalkTopic::Safety}};
    for (const auto& [name, topic] : names) {
        EXPECT_EQ(first(name), TalkPlace(topic)) << name;
    }
}

TEST_F(JumpSearchTest, FindsSubstancesAndAgreements) {
    EXPECT_EQ(first("ghb"), TalkPlace(SubstancePlace{Substance::Ghb}));
    EXPECT_EQ(first("tina"), TalkPlace(SubstancePlace{Substance::CrystalMeth}));
    EXPECT_EQ(first("3-mmc"), TalkPlace(SubstancePlace{Substance::ThreeMmc}));
    EXPECT_EQ(first("middelen"), TalkPlace(SubstancePlace{}));
    EXPECT_EQ(first("substances"), TalkPlace(SubstancePlace{}));
    EXPECT_EQ(first("afspraken"), TalkPlace(AgreementsPlace{}));
    EXPECT_EQ(first("goal"), TalkPlace(AgreementsPlace{}));
    for (const Substance substance : all<Substance>()) {
        for (const Language language : all<Language>()) {
            const auto hits = search.find(Content::builtIn().label(substance, language), language);
            EXPECT_TRUE(std::ranges::any_of(hits, [&](const auto& hit) {
                return hit.place == TalkPlace(SubstancePlace{substance});
            })) << code(substance);
        }
    }
}

TEST_F(JumpSearchTest, FindsNothingForNonsense) {
    EXPECT_FALSE(first("xyzzy"));
    EXPECT_FALSE(first(""));
    EXPECT_FALSE(first("  "));
}

} // namespace

namespace talking {

namespace {

TEST_F(TalkPresenterTest, LookingForAWordChangesNothing) {
    presenter->activate(Complaint::Debts);
    EXPECT_FALSE(presenter->find("slaap").empty());
    EXPECT_TRUE(presenter->find("xyzzy").empty());
    EXPECT_EQ(presenter->active(), TalkItem(Complaint::Debts));
    EXPECT_FALSE(presenter->canUndo());
}

} // namespace

} // namespace talking

} // namespace kentering

#include "model/domain/talk/measurement.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>

namespace kentering {
namespace {

void answer(ChecklistAnswers& answers, std::initializer_list<std::string_view> codes, Answer value) {
    for (const auto text : codes) {
        answers.at(indexOf(*fromCode<ChecklistItem>(text))) = value;
    }
}

void answer(ComplaintAnswers& answers, std::initializer_list<std::string_view> codes, ComplaintAnswer value) {
    for (const auto text : codes) {
        answers.at(indexOf(*fromCode<Complaint>(text))) = value;
    }
}

TEST(ChecklistSummary, OfAnEmptyListIsAllNotAsked) {
    EXPECT_EQ(summarise(ChecklistAnswers{}), (ChecklistSummary{.notAsked = 17}));
}

TEST(ChecklistSummary, CountsTheIntakeOfTheDemonstrationDay) {
    ChecklistAnswers answers{};
    answer(answers,
           {"more-often-or-alone", "more-than-planned", "craving-between-dates", "extra-against-comedown",
            "cancels-appointments", "goes-on-despite-complaints", "no-sex-without-drugs", "use-weighs-on-me",
            "wish-to-cut-down", "failed-attempts", "daily-duties-suffer"},
           Answer::Yes);
    answer(answers, {"needs-more-for-effect", "relationship-problems", "while-driving-working-studying"},
           Answer::No);
    answer(answers, {"secretly-with-others"}, Answer::Declined);
    EXPECT_EQ(summarise(answers),
              (ChecklistSummary{.yes = 11, .answered = 14, .declined = 1, .notAsked = 2}));

    answer(answers, {"more-complaints"}, Answer::Yes);
    EXPECT_EQ(summarise(answers),
              (ChecklistSummary{.yes = 12, .answered = 15, .declined = 1, .notAsked = 1}));
}

TEST(ComplaintSummary, CountsTheIntakeOfTheDemonstrationDay) {
    ComplaintAnswers answers{};
    answer(answers,
           {"weight-loss", "sleep-problems", "no-energy", "passing-out", "depressive-feelings",
            "emptiness-loneliness-apathy", "suicidal-tendencies", "anxiety-and-panic",
            "paranoia-or-hallucinations", "low-libido", "no-sex-without-chems", "debts", "social-isolation"},
           ComplaintAnswer::Now);
    const ComplaintSummary total = summarise(answers);
    EXPECT_EQ(total.now, 13);
    EXPECT_EQ(total.total, 31);
    EXPECT_EQ(total.notAsked, 18);

    const auto inDomain = [&](ComplaintDomain domain) {
        const ComplaintSummary part = summarise(answers, domain);
        return std::pair(part.now, part.total);
    };
    EXPECT_EQ(inDomain(ComplaintDomain::Physical), std::pair(4, 8));
    EXPECT_EQ(inDomain(ComplaintDomain::Mental), std::pair(5, 9));
    EXPECT_EQ(inDomain(ComplaintDomain::Sexual), std::pair(2, 6));
    EXPECT_EQ(inDomain(ComplaintDomain::Social), std::pair(2, 8));
}

TEST(ComplaintSummary, KeepsTheFourAnswersApart) {
    ComplaintAnswers answers{};
    answer(answers, {"debts"}, ComplaintAnswer::Earlier);
    answer(answers, {"more-stis", "low-libido"}, ComplaintAnswer::No);
    answer(answers, {"sexual-abuse-or-rape"}, ComplaintAnswer::Declined);
    answer(answers, {"no-energy"}, ComplaintAnswer::Now);
    EXPECT_EQ(
        summarise(answers),
        (ComplaintSummary{.now = 1, .earlier = 1, .no = 2, .declined = 1, .notAsked = 26, .total = 31}));
}

TEST(ComplaintSummary, OfTheDomainsAddsUpToTheWhole) {
    ComplaintAnswers answers{};
    for (std::size_t index = 0; index < answers.size(); index += 2) {
        answers.at(index) = all<ComplaintAnswer>().at(index % kCount<ComplaintAnswer>);
    }
    ComplaintSummary sum;
    for (const ComplaintDomain domain : all<ComplaintDomain>()) {
        const ComplaintSummary part = summarise(answers, domain);
        sum.now += part.now;
        sum.earlier += part.earlier;
        sum.no += part.no;
        sum.declined += part.declined;
        sum.notAsked += part.notAsked;
        sum.total += part.total;
    }
    EXPECT_EQ(sum, summarise(answers));
}

} // namespace
} // namespace kentering

#include "app/gui/words/words.h"

#include "app/gui/words/to_wx.h"
#include "app/gui/words/translation.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

const Date kToday(2026, 11, 23);

TEST(Words, SumUpAsFactsInBothLanguages) {
    const ChecklistSummary summary{.yes = 11, .answered = 14, .declined = 1, .notAsked = 2};
    speak(Language::English);
    EXPECT_EQ(toUtf8(summaryWords(summary)), "Questions: 11 yes of 14 answered · 2 not asked · 1 rather not");
    speak(Language::Dutch);
    EXPECT_EQ(toUtf8(summaryWords(summary)),
              "Vragen: 11 ja van 14 beantwoord · 2 niet gevraagd · 1 liever niet");
    EXPECT_EQ(toUtf8(summaryWords(ComplaintSummary{.now = 13, .total = 31})), "Klachten: 13 van 31");
}

TEST(Words, PutTheTotalFirstAndTheRunSecond) {
    speak(Language::Dutch);
    const RecoveryClock clock{.from = Date(2026, 10, 5),
                              .asOf = kToday,
                              .elapsedDays = 49,
                              .useDays = 3,
                              .soberDays = 46,
                              .soberDaysMax = 46,
                              .currentRun = 7,
                              .longestRun = 26};
    EXPECT_EQ(toUtf8(soberTotalWords(clock)), "46 van 49 dagen zonder gebruik");
    EXPECT_EQ(toUtf8(runWords(clock)), "6 weken en 4 dagen · nu 7 dagen op rij · langste 26");
    RecoveryClock ended = clock;
    ended.ended = Date(2026, 11, 15);
    EXPECT_EQ(toUtf8(runWords(ended)),
              "6 weken en 4 dagen · deze poging eindigde op 15 november 2026 · langste 26");
    EXPECT_EQ(toUtf8(soberTotalShort(ended)), "46/49 dagen, eerder");
}

TEST(Words, SayARangeWhenDaysAreNotKnown) {
    speak(Language::English);
    const RecoveryClock clock{
        .from = Date(2026, 10, 5), .asOf = kToday, .elapsedDays = 49, .soberDays = 44, .soberDaysMax = 46};
    EXPECT_EQ(toUtf8(soberTotalWords(clock)), "44 to 46 of 49 days without use");
}

TEST(Words, NameDaysShortly) {
    speak(Language::Dutch);
    EXPECT_EQ(toUtf8(dayWords(kToday, kToday)), "vandaag");
    EXPECT_EQ(toUtf8(dayWords(Date(2026, 11, 24), kToday)), "morgen");
    EXPECT_EQ(toUtf8(dayWords(Date(2026, 11, 22), kToday)), "gisteren");
    EXPECT_EQ(toUtf8(dayWords(Date(2026, 11, 25), kToday)), "wo 25 nov");
    EXPECT_EQ(toUtf8(dayWords(Date(2027, 3, 2), kToday)), "di 2 mrt 2027");
}

TEST(Words, SayUnknownAsAStateOfItsOwn) {
    for (const Language language : all<Language>()) {
        speak(language);
        for (const SafetyQuestion question : all<SafetyQuestion>()) {
            const wxString unknown = safetyWords(question, SafetyAnswer::Unknown, {});
            EXPECT_FALSE(unknown.empty());
            EXPECT_NE(unknown, safetyWords(question, SafetyAnswer::No, {}));
            EXPECT_NE(unknown, safetyWords(question, SafetyAnswer::Yes, {}));
        }
    }
}

TEST(Words, GiveEveryAnswerAWordInBothLanguages) {
    for (const Language language : all<Language>()) {
        speak(language);
        for (const TalkItem& item : allItems()) {
            for (const std::string_view answer : answersTo(item)) {
                EXPECT_FALSE(answerWord(item, answer).empty()) << code(item) << ' ' << answer;
            }
        }
    }
}

} // namespace
} // namespace kentering

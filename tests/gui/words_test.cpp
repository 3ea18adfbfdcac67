#include "app/gui/words/words.h"

#include "app/gui/words/slip_words.h"
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

TEST(Words, KeepTheRangeInEveryWording) {
    const RecoveryClock clock{
        .from = Date(2026, 10, 5),
        .asOf = kToday,
        .elapsedDays = 49,
        .useDays = 6,
        .soberDays = 43,
        .soberDaysMax = 45,
        .currentRun = 15,
        .longestRun = 26,
        .before = UseWindow{.windowDays = 42, .useDays = 14, .soberDays = 28},
        .after = UseWindow{.windowDays = 42, .useDays = 6, .soberDays = 36, .unsureDays = 2}};
    speak(Language::English);
    EXPECT_EQ(toUtf8(soberTotalShort(clock)), "43–45/49 days");
    EXPECT_EQ(toUtf8(runWords(clock)),
              "6 weeks and 1 day up to 6 weeks and 3 days · now at least 15 days in a "
              "row · longest at least 26");
    EXPECT_EQ(toUtf8(windowWords(clock).value()),
              "Days without use: 6 weeks before 28 of 42 → last 6 weeks 36 to 38 of 42");
    EXPECT_EQ(toUtf8(soberDaysWords(clock.after)), "36 to 38 of 42 days without use");
    speak(Language::Dutch);
    EXPECT_EQ(toUtf8(windowWords(clock).value()),
              "Zonder gebruik: 6 weken ervoor 28 van 42 → laatste 6 weken 36 tot 38 van 42");
    EXPECT_EQ(toUtf8(useDaysShort({Date(2026, 11, 23), 1, 3})), "gebruiksdagen deze week: 1–3");
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

#include "app/presenters/shared/typed_date.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

const Date kTypingDay(2026, 11, 23);

TEST(TypedDate, IsReadAsPeopleTypeIt) {
    const Date slip(2026, 10, 31);
    for (const char* typed : {"31-10-2026", "31/10/26", "31 okt", "31 oct 2026", "31-10", "2026-10-31",
                              "za 31 oktober", " 31.10.2026 "}) {
        EXPECT_EQ(parseTypedDate(typed, kTypingDay), slip) << typed;
    }
    EXPECT_EQ(parseTypedDate("vandaag", kTypingDay), kTypingDay);
    EXPECT_EQ(parseTypedDate("Yesterday", kTypingDay), Date(2026, 11, 22));
    EXPECT_EQ(parseTypedDate("morgen", kTypingDay), Date(2026, 11, 24));
    EXPECT_EQ(parseTypedDate("-3", kTypingDay), Date(2026, 11, 20));
}

TEST(TypedDate, WithoutAYearItIsTheNearest) {
    EXPECT_EQ(parseTypedDate("1-3", kTypingDay), Date(2027, 3, 1));
    EXPECT_EQ(parseTypedDate("1-8", kTypingDay), Date(2026, 8, 1));
    EXPECT_EQ(parseTypedDate("29-2", kTypingDay), std::nullopt);
}

TEST(TypedDate, WhatIsNoDayIsNoDay) {
    for (const char* typed :
         {"", "31", "31-11-2026", "32-1-2026", "somewhere", "1-2-3-4", "1-13-2026", "x 1 y"}) {
        EXPECT_EQ(parseTypedDate(typed, kTypingDay), std::nullopt) << typed;
    }
}

TEST(TypedDate, SaysWhyItIsNone) {
    using Why = NoDay::Why;
    const auto shorter = [](int year, int month, int days) {
        return NoDay{.why = Why::MonthIsShorter, .year = year, .month = month, .days = days};
    };
    EXPECT_EQ(whyNoDay("31-11", kTypingDay), shorter(2026, 11, 30));
    EXPECT_EQ(whyNoDay("31-11-2025", kTypingDay), shorter(2025, 11, 30));
    EXPECT_EQ(whyNoDay("29 feb 2025", kTypingDay), shorter(2025, 2, 28));
    EXPECT_EQ(whyNoDay("2026-01-32", kTypingDay), shorter(2026, 1, 31));
    EXPECT_EQ(whyNoDay("1-13-2026", kTypingDay), (NoDay{.why = Why::NoSuchMonth, .month = 13}));
    EXPECT_EQ(whyNoDay("1-1-1850", kTypingDay), (NoDay{.why = Why::NoSuchYear, .year = 1850}));
    for (const char* typed : {"", "31", "somewhere", "0-1-2026", "x 1 y", "1-2-3-4", "-"}) {
        EXPECT_EQ(whyNoDay(typed, kTypingDay), NoDay{}) << typed;
    }
    for (const char* typed : {"31-10", "vandaag", "29-2-2028"}) {
        EXPECT_EQ(whyNoDay(typed, kTypingDay), std::nullopt) << typed;
    }
}

TEST(TypedDate, ComesBackAsItIsShown) {
    EXPECT_EQ(typedForm(Date(2027, 3, 1)), "01-03-2027");
    EXPECT_EQ(parseTypedDate(typedForm(Date(2027, 3, 1)), kTypingDay), Date(2027, 3, 1));
}

TEST(TypedTime, IsReadAsPeopleTypeIt) {
    using boost::posix_time::time_duration;
    EXPECT_EQ(parseTypedTime("14:30"), time_duration(14, 30, 0));
    EXPECT_EQ(parseTypedTime("14.30"), time_duration(14, 30, 0));
    EXPECT_EQ(parseTypedTime("9"), time_duration(9, 0, 0));
    EXPECT_EQ(parseTypedTime("930"), time_duration(9, 30, 0));
    for (const char* typed : {"", "25:00", "12:60", "noon", "1:2:3", "12:5"}) {
        EXPECT_EQ(parseTypedTime(typed), std::nullopt) << typed;
    }
}

} // namespace
} // namespace kentering

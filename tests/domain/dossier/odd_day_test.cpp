#include "model/domain/dossier/odd_day.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

const Date kOddToday(2026, 11, 23);

Client somebody() {
    return {.code = ClientCode("K-0001"), .birthYear = 1990, .opened = Date(2026, 1, 12)};
}

TEST(OddDay, ADayOfTheFileIsNone) {
    const Client client = somebody();
    for (const Date day : {kOddToday, Date(2026, 1, 1), Date(2023, 1, 12), Date(2029, 11, 23)}) {
        EXPECT_EQ(oddDay(day, &client, kOddToday), std::nullopt) << isoDate(day);
    }
}

TEST(OddDay, BeforeTheirBirthIsAskedAbout) {
    const Client client = somebody();
    EXPECT_EQ(oddDay(Date(1926, 11, 2), &client, kOddToday), OddDay::BeforeBirth);
    EXPECT_EQ(oddDay(Date(1989, 12, 31), &client, kOddToday), OddDay::BeforeBirth);
    EXPECT_EQ(oddDay(Date(1990, 1, 1), &client, kOddToday), OddDay::LongBeforeFile);
}

TEST(OddDay, YearsBeforeTheFileIsAskedAbout) {
    Client client = somebody();
    EXPECT_EQ(oddDay(Date(2023, 1, 11), &client, kOddToday), OddDay::LongBeforeFile);
    client.birthYear.reset();
    EXPECT_EQ(oddDay(Date(1926, 11, 2), &client, kOddToday), OddDay::LongBeforeFile);
    client.opened.reset();
    EXPECT_EQ(oddDay(Date(2023, 11, 23), &client, kOddToday), std::nullopt);
    EXPECT_EQ(oddDay(Date(2023, 11, 22), &client, kOddToday), OddDay::LongBeforeFile);
}

TEST(OddDay, FarAheadIsAskedAboutToo) {
    const Client client = somebody();
    EXPECT_EQ(oddDay(Date(2126, 11, 30), &client, kOddToday), OddDay::FarAhead);
}

TEST(OddDay, OfNobodysDossierTodayIsTheMeasure) {
    EXPECT_EQ(oddDay(Date(2023, 11, 22), nullptr, kOddToday), OddDay::LongBeforeFile);
    EXPECT_EQ(oddDay(Date(2025, 11, 22), nullptr, kOddToday), std::nullopt);
    EXPECT_EQ(oddDay(Date(2030, 11, 22), nullptr, kOddToday), OddDay::FarAhead);
}

} // namespace
} // namespace kentering

#include "model/domain/recovery/phase_rules.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

using FaultsOfPhase = std::vector<PhaseFault>;
const Date kPhasesOn(2026, 11, 23);

TEST(PhaseFaults, TheOneThatRunsEndsTheDayBeforeAndNoOtherMayReachIn) {
    const std::vector<PhasePeriod> known{
        {Phase::PinkCloud, {}, DatedState(Date(2026, 10, 1), Date(2026, 10, 31))},
        {Phase::Wall, {}, DatedState(Date(2026, 11, 1))}};
    const auto next = [](Date from, std::optional<Phase> also = std::nullopt) {
        return PhasePeriod{Phase::Adjustment, also, DatedState(from)};
    };
    EXPECT_EQ(faultsOfNew(next(kPhasesOn), known, kPhasesOn), FaultsOfPhase{});
    EXPECT_EQ(faultsOfNew(next(Date(2026, 11, 1)), known, kPhasesOn), FaultsOfPhase{}) << "it is replaced";
    EXPECT_EQ(faultsOfNew(next(Date(2026, 10, 31)), known, kPhasesOn),
              FaultsOfPhase{PhaseFault::BeforeThePhaseThatHolds});
    EXPECT_EQ(faultsOfNew(next(kPhasesOn + boost::gregorian::days(1), Phase::Adjustment), {}, kPhasesOn),
              (FaultsOfPhase{PhaseFault::InTheFuture, PhaseFault::SameTwice}));
}

TEST(PhaseFaults, NoneBeginsBeforeTheOneThatRunsAlsoWhereNoOtherHeld) {
    const std::vector<PhasePeriod> known{{Phase::Wall, {}, DatedState(Date(2026, 11, 1))}};
    const PhasePeriod earlier{Phase::Adjustment, {}, DatedState(Date(2026, 10, 15))};
    EXPECT_EQ(faultsOfNew(earlier, known, kPhasesOn), FaultsOfPhase{PhaseFault::BeforeThePhaseThatHolds});
}

TEST(PhaseFaults, AnEndLiesNeitherAheadNorBeforeTheBegin) {
    const PhasePeriod running{Phase::Wall, {}, DatedState(Date(2026, 11, 1))};
    EXPECT_EQ(faultsOfEnd(running, kPhasesOn, kPhasesOn), FaultsOfPhase{});
    EXPECT_EQ(faultsOfEnd(running, kPhasesOn + boost::gregorian::days(1), kPhasesOn),
              FaultsOfPhase{PhaseFault::InTheFuture});
    EXPECT_EQ(faultsOfEnd(running, Date(2026, 10, 31), kPhasesOn),
              FaultsOfPhase{PhaseFault::BeforeThePhaseThatHolds});
}

} // namespace
} // namespace kentering

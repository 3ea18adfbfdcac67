#include "model/domain/recovery/slip_draft.h"

#include "model/base/errors.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

using FaultsOfSlip = std::vector<SlipFault>;
const Date kSlipDay(2026, 11, 23);

TEST(SlipFaults, AreNamedWhole) {
    const Date tomorrow = kSlipDay + boost::gregorian::days(1);
    EXPECT_EQ(faultsOf({.first = kSlipDay, .last = kSlipDay}, kSlipDay), FaultsOfSlip{});
    EXPECT_EQ(faultsOf({.first = tomorrow, .last = kSlipDay, .minDays = 0}, kSlipDay),
              (FaultsOfSlip{SlipFault::EndBeforeStart, SlipFault::InTheFuture, SlipFault::NoDays}));
    EXPECT_EQ(faultsOf({.first = kSlipDay, .last = tomorrow}, kSlipDay),
              FaultsOfSlip{SlipFault::InTheFuture});
    EXPECT_EQ(faultsOf({.first = kSlipDay, .last = kSlipDay, .minDays = 2}, kSlipDay),
              FaultsOfSlip{SlipFault::TooManyDays});
    EXPECT_EQ(faultsOf({.first = Date(2026, 11, 22), .last = kSlipDay, .minDays = 2}, kSlipDay),
              FaultsOfSlip{});
}

TEST(SlipDraft, BecomesASlipWithoutBlankWordsAndBack) {
    const SlipDraft draft{.first = Date(2026, 11, 9),
                          .last = Date(2026, 11, 15),
                          .minDays = 2,
                          .substances = {Substance::ThreeMmc},
                          .alcoholOrCannabisFirst = false,
                          .trigger = " app tone ",
                          .nextTime = " "};
    const Slip slip = slipFrom(draft);
    EXPECT_EQ(slip.trigger, "app tone");
    EXPECT_EQ(slip.nextTime, std::nullopt);
    EXPECT_EQ(slipFrom(draftFrom(slip)), slip);
    EXPECT_THROW((void)slipFrom({.first = kSlipDay, .last = Date(2026, 11, 1)}), InvalidValue);
}

} // namespace
} // namespace kentering

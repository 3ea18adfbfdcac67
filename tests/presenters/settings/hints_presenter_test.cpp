#include "app/presenters/settings/hints_presenter.h"

#include "model/acts/settings.h"
#include "tests/presenters/support/workspace_fixture.h"

namespace kentering {
namespace {

class HintsPresenterTest : public PresenterContextTest {};

TEST_F(HintsPresenterTest, WhatWasSwitchedOffComesBack) {
    EXPECT_EQ(HintsPresenter(*context).off(), 0U);
    switchHintOff(context->book(), "prompt.ghb");
    switchHintOff(context->book(), "prompt.sleep");
    HintsPresenter hints(*context);
    EXPECT_EQ(hints.off(), 2U);
    hints.switchOn();
    EXPECT_EQ(hints.off(), 0U);
    EXPECT_EQ(HintsPresenter(*context).off(), 0U);
}

} // namespace
} // namespace kentering

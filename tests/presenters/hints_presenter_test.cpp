#include "app/presenters/course/hints_presenter.h"

#include "model/acts/settings.h"
#include "tests/presenters/support/workspace_fixture.h"

namespace kentering {
namespace {

class HintsPresenterTest : public WorkspaceTest {};

TEST_F(HintsPresenterTest, WhatWasSwitchedOffComesBack) {
    EXPECT_EQ(HintsPresenter(*workspace).off(), 0U);
    switchHintOff(workspace->book(), "prompt.ghb");
    switchHintOff(workspace->book(), "prompt.sleep");
    HintsPresenter hints(*workspace);
    EXPECT_EQ(hints.off(), 2U);
    hints.switchOn();
    EXPECT_EQ(hints.off(), 0U);
    EXPECT_EQ(HintsPresenter(*workspace).off(), 0U);
}

} // namespace
} // namespace kentering

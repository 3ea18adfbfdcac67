#include "tests/gui/support/window_fixture.h"

#include "app/gui/screens/figures_screen.h"
#include "app/gui/screens/handout_screen.h"
#include "app/gui/work_area.h"

#include <fstream>
#include <iterator>
#include <wx/checkbox.h>
#include <wx/choice.h>

namespace kentering {
namespace {

class ReportsTest : public WindowTest {
protected:
    static std::string bytesOf(const std::filesystem::path& file) {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
};

TEST_F(ReportsTest, PreviewsAndSavesAHandoutWithoutAName) {
    unlock();
    openClient("Ruben");
    press("make-handout");
    ASSERT_TRUE(isShown("page-view"));
    EXPECT_FALSE(isShown("advice.stop.06"));
    window->work()->handout()->savePdf(root / "informatie.pdf");
    settle();
    EXPECT_TRUE(isShown("handout-message"));
    const std::string pdf = bytesOf(root / "informatie.pdf");
    EXPECT_TRUE(pdf.starts_with("%PDF"));
    EXPECT_EQ(pdf.find("Ruben"), std::string::npos);
    press("leave-handout");
    EXPECT_TRUE(isShown("client-page"));
}

TEST_F(ReportsTest, LeavingATipOutNeedsAReason) {
    unlock();
    openClient("Ruben");
    press("make-handout");
    ASSERT_TRUE(isShown("advice.craving.surf"));
    const auto untick = [this] {
        auto& box = dynamic_cast<wxCheckBox&>(find("advice.craving.surf"));
        box.SetValue(false);
        wxCommandEvent event(wxEVT_CHECKBOX, box.GetId());
        event.SetEventObject(&box);
        event.SetInt(0);
        box.GetEventHandler()->ProcessEvent(event);
        settle();
    };
    untick();
    EXPECT_TRUE(dynamic_cast<wxCheckBox&>(find("advice.craving.surf")).GetValue());
    type("handout-reason", "past niet");
    untick();
    EXPECT_FALSE(isShown("advice.craving.surf"));
}

TEST_F(ReportsTest, ExportsAClosedPeriodBesideTheWindow) {
    unlock();
    press("nav.figures");
    auto& period = dynamic_cast<wxChoice&>(find("period"));
    ASSERT_NE(period.FindString("het jaar 2025"), wxNOT_FOUND);
    EXPECT_EQ(period.FindString("het jaar 2026"), wxNOT_FOUND) << "a running year is not offered";
    period.SetStringSelection("het jaar 2025");
    window->work()->figures()->exportTo(root / "figures.xlsx");
    EXPECT_TRUE(window->work()->figures()->isWorking());
    waitUntil([this] { return isShown("figures-message"); }, "the workbook");
    EXPECT_TRUE(bytesOf(root / "figures.xlsx").starts_with("PK"));
    EXPECT_NE(textOf("figures-message").find("figures.xlsx"), std::string::npos) << textOf("figures-message");
}

TEST_F(ReportsTest, LockingDuringAnExportWaitsForNobody) {
    unlock();
    press("nav.figures");
    window->work()->figures()->exportTo(root / "figures.xlsx");
    window->lock();
    EXPECT_TRUE(window->isLocked());
    // The work may still hold the casebook for a moment; then it opens again.
    waitUntil(
        [this] {
            unlockTry();
            return !window->isLocked();
        },
        "unlocking after the export");
}

} // namespace
} // namespace kentering

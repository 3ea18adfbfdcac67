// The picture of a course, as it is drawn.
#include "app/gui/theme/palette.h"
#include "app/gui/timeline/timeline_drawing.h"
#include "app/gui/words/translation.h"
#include "tests/presenters/support/workspace_fixture.h"

#include <wx/bitmap.h>
#include <wx/dcmemory.h>
#include <wx/image.h>

namespace kentering {
namespace {

class CoursePicture : public PresenterContextTest {
protected:
    /// Twelve weeks with these bands.
    [[nodiscard]] static Timeline picture(std::vector<PhaseBand> bands) {
        Timeline timeline{.first = kToday - boost::gregorian::days(83), .last = kToday};
        timeline.days.assign(84, DayState::Unknown);
        timeline.bands = std::move(bands);
        return timeline;
    }
    /// How many pixels of the row of second phases are as dark as letters.
    [[nodiscard]] int lettersInTheSecondRow(const Timeline& timeline) const {
        constexpr int kWidth = 900;
        wxBitmap bitmap(kWidth, TimelineDrawing::kHeight, 24);
        wxMemoryDC dc(bitmap);
        TimelineDrawing(timeline, kToday, *context, Palette::light(), *wxNORMAL_FONT)
            .draw(dc, wxSize(kWidth, TimelineDrawing::kHeight), 1.0);
        dc.SelectObject(wxNullBitmap);
        const wxImage image = bitmap.ConvertToImage();
        int dark = 0;
        for (int x = 80; x < kWidth; ++x) {
            for (int y = 32; y < 50; ++y) {
                dark += image.GetRed(x, y) + image.GetGreen(x, y) + image.GetBlue(x, y) < 3 * 70 ? 1 : 0;
            }
        }
        return dark;
    }
};

TEST_F(CoursePicture, NamesTheSecondPhaseOnTheScreenToo) {
    speak(Language::Dutch);
    const Date from = kToday - boost::gregorian::days(60);
    EXPECT_EQ(lettersInTheSecondRow(picture({{Phase::PinkCloud, false, from, kToday}})), 0);
    EXPECT_GT(lettersInTheSecondRow(
                  picture({{Phase::PinkCloud, false, from, kToday}, {Phase::Wall, true, from, kToday}})),
              30)
        << "a band without its name says nothing to who cannot point at it";
}

} // namespace
} // namespace kentering

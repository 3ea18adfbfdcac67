#include "app/presenters/clients/timeline_presenter.h"
#include "tests/presenters/support/course_world.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using boost::gregorian::days;

class OverviewOfMo : public CourseWorld {
protected:
    OverviewOfMo() {
        Dossier dossier = emptyDossier();
        dossier.client.opened = Date(2026, 9, 1);
        dossier.quitAttempts = {{DatedState(Date(2026, 10, 5)), 14}};
        dossier.phases = {{Phase::Crash, std::nullopt, DatedState(Date(2026, 10, 5), Date(2026, 10, 19))},
                          {Phase::PinkCloud, Phase::Wall, DatedState(Date(2026, 10, 20))}};
        dossier.slips = {{UseDays(DateRange(Date(2026, 10, 31), Date(2026, 10, 31)))},
                         {UseDays(DateRange(Date(2026, 11, 14), Date(2026, 11, 15)))}};
        dossier.contacts = {
            {.at = at(Date(2026, 11, 16)), .kind = ContactKind::Talk, .status = ContactStatus::Attended}};
        dossier.measurements = {{.on = Date(2026, 10, 1)}};
        dossier.griefStages = {{GriefStage::Bargaining, Date(2026, 11, 2)}};
        m_mo = addClient("Mo", dossier);
    }
    ClientId m_mo{0};
};

TEST_F(OverviewOfMo, TheDayStripSaysWhatTheClockSays) {
    TimelinePresenter presenter(context(), m_mo);
    EXPECT_EQ(presenter.picture().on(Date(2026, 10, 31)), DayState::Use);
    EXPECT_EQ(presenter.picture().on(Date(2026, 11, 16)), DayState::Sober);
    EXPECT_EQ(presenter.dayCounts().sober, presenter.clock()->soberDays);
    EXPECT_EQ(presenter.dayCounts().use, presenter.clock()->useDays);
}

TEST_F(OverviewOfMo, HoverTellsEverythingOfTheDay) {
    TimelinePresenter presenter(context(), m_mo);
    const DayFacts slip = presenter.facts(Date(2026, 11, 14));
    EXPECT_EQ(slip.state, DayState::Use);
    EXPECT_EQ(slip.slips.size(), 1U);
    ASSERT_EQ(slip.phases.size(), 2U);
    EXPECT_EQ(slip.phases[0].phase, Phase::PinkCloud);
    EXPECT_TRUE(presenter.facts(Date(2026, 10, 5)).stopped);
    EXPECT_EQ(presenter.facts(Date(2026, 11, 16)).contacts.size(), 1U);
    EXPECT_EQ(presenter.facts(Date(2026, 11, 2)).grief.size(), 1U);
    EXPECT_EQ(presenter.facts(Date(1999, 1, 1)).state, DayState::Unknown);
}

TEST_F(OverviewOfMo, TheTableSaysTheSameAsThePicture) {
    TimelinePresenter presenter(context(), m_mo);
    presenter.show(TimeSpan::Everything);
    const auto table = presenter.table();
    EXPECT_EQ(table.size(), 8U); // stop, 2 phases, 2 slips, contact, measurement, grief
    EXPECT_TRUE(std::ranges::is_sorted(table, std::ranges::greater{}, &CourseFact::first));
}

TEST_F(OverviewOfMo, ZoomAndPanStayWithinTheCourse) {
    TimelinePresenter presenter(context(), m_mo);
    presenter.show(TimeSpan::Everything);
    const DateRange whole = presenter.range();
    presenter.zoom(0.5, Date(2026, 11, 1));
    EXPECT_LT(presenter.range().days(), whole.days());
    EXPECT_TRUE(presenter.range().first() <= Date(2026, 11, 1) &&
                Date(2026, 11, 1) <= presenter.range().last());
    presenter.pan(100000);
    EXPECT_EQ(presenter.range().last(), whole.last());
    presenter.pan(-100000);
    EXPECT_EQ(presenter.range().first(), whole.first());
    for (int step = 0; step < 40; ++step) {
        presenter.zoom(0.5, presenter.range().first());
    }
    EXPECT_EQ(presenter.range().days(), 14);
    for (int step = 0; step < 40; ++step) {
        presenter.zoom(2.0, presenter.range().last());
    }
    EXPECT_EQ(presenter.range(), whole);
}

} // namespace
} // namespace kentering

#include "app/presenters/my_day/my_day_presenter.h"
#include "app/presenters/settings/work_rules_presenter.h"
#include "model/storage/organisation/settings_store.h"
#include "tests/presenters/support/course_world.h"
#include "tests/storage/writing.h"

#include <algorithm>

namespace kentering {

using namespace storage;
namespace {

class WorkRules : public CourseWorld {
protected:
    bool isSilent() {
        const MyDayPresenter myDay(context());
        return std::ranges::any_of(myDay.lines(), [](const MyDayPresenter::Line& line) {
            return line.reason == WorkReason::SilentClient;
        });
    }
};

TEST_F(WorkRules, MyDayGoesByTheNumberOfWeeksThatTheOrganisationSet) {
    Dossier dossier = emptyDossier();
    dossier.client.opened = today() - boost::gregorian::days(15);
    addClient("Mo", dossier);
    EXPECT_FALSE(isSilent());
    ASSERT_TRUE(WorkRulesPresenter(context()).set(2, 5));
    EXPECT_TRUE(isSilent());
    EXPECT_EQ(WorkRulesPresenter(context()).answerDays(), 5);
}

TEST_F(WorkRules, ImpossibleNumbersAreNotStoredAndOtherDecisionsStay) {
    Writing<SettingsStore> store(casebook());
    Organisation before = store.organisation();
    before.idleMinutes = 9;
    store->setOrganisation(before);
    for (const auto& [weeks, answerDays] : {std::pair{0L, 3L}, {4L, 0L}, {53L, 3L}, {4L, 91L}, {-1L, -1L}}) {
        EXPECT_FALSE(WorkRulesPresenter(context()).set(weeks, answerDays));
    }
    EXPECT_EQ(store.organisation(), before);
    ASSERT_TRUE(WorkRulesPresenter(context()).set(6, 7));
    EXPECT_EQ(store.organisation().idleMinutes, 9);
}

} // namespace
} // namespace kentering

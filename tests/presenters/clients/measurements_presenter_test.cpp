#include "app/presenters/clients/measurements_presenter.h"

#include "model/storage/dossier/measurement_store.h"
#include "tests/presenters/support/workspace_fixture.h"
#include "tests/storage/writing.h"

namespace kentering {

using namespace storage;
namespace {

class MeasurementsPresenterTest : public PresenterContextTest {
protected:
    MeasurementId add(Date on, MeasurementMoment moment, Answer answer, std::string_view version) {
        Measurement list{.on = on, .moment = moment};
        list.checklist[0] = answer;
        return Writing<MeasurementStore>(casebook())->add(ruben, list, version);
    }
};

TEST_F(MeasurementsPresenterTest, HasNothingToCompareWithoutALists) {
    const MeasurementsPresenter presenter(*context, ruben);
    EXPECT_FALSE(presenter.before());
    EXPECT_TRUE(presenter.rows(TalkTopic::Questions).empty());
}

TEST_F(MeasurementsPresenterTest, ComparesTheFirstWithTheLastAndWhatIsChosen) {
    // Written down in another order than they were taken.
    add(Date(2026, 10, 5), MeasurementMoment::Review, Answer::No, "2");
    add(Date(2026, 8, 3), MeasurementMoment::Start, Answer::Yes, "1");
    add(Date(2026, 11, 2), MeasurementMoment::End, Answer::Yes, "2");
    MeasurementsPresenter presenter(*context, ruben);
    ASSERT_EQ(presenter.lists().size(), 3U);
    EXPECT_EQ(presenter.lists()[presenter.before().value()].value.moment, MeasurementMoment::Start);
    EXPECT_EQ(presenter.lists()[presenter.after().value()].value.moment, MeasurementMoment::End);
    EXPECT_EQ(presenter.change().checklist[0], ItemChange::Same);
    presenter.choose(0, 1);
    const auto row = presenter.rows(TalkTopic::Questions).front();
    EXPECT_EQ(row.before, indexOf(Answer::Yes));
    EXPECT_EQ(row.after, indexOf(Answer::No));
    EXPECT_EQ(row.change, ItemChange::Went);
    EXPECT_EQ(row.versionBefore, "1") << "which question was read out stays known";
    EXPECT_EQ(row.versionAfter, "2");
    presenter.choose(0, 7);
    EXPECT_EQ(presenter.after(), 1U);
}

TEST_F(MeasurementsPresenterTest, DoesNotCompareAListWithItself) {
    add(Date(2026, 8, 3), MeasurementMoment::Start, Answer::Yes, "1");
    MeasurementsPresenter presenter(*context, ruben);
    const auto expectOneList = [&] {
        EXPECT_FALSE(presenter.isComparison());
        const auto row = presenter.rows(TalkTopic::Questions).front();
        EXPECT_EQ(row.after, indexOf(Answer::Yes));
        EXPECT_FALSE(row.before);
        EXPECT_FALSE(row.change);
        EXPECT_FALSE(row.versionBefore);
    };
    expectOneList();
    add(Date(2026, 10, 5), MeasurementMoment::Review, Answer::No, "2");
    presenter.reload();
    presenter.choose(0, 1);
    EXPECT_TRUE(presenter.isComparison());
    EXPECT_EQ(presenter.rows(TalkTopic::Questions).front().change, ItemChange::Went);
    presenter.choose(0, 0);
    expectOneList();
}

TEST_F(MeasurementsPresenterTest, CorrectsTheMomentOfAList) {
    add(Date(2026, 8, 3), MeasurementMoment::Start, Answer::Yes, "1");
    MeasurementsPresenter presenter(*context, ruben);
    presenter.setMoment(0, MeasurementMoment::After);
    EXPECT_EQ(presenter.lists().front().value.moment, MeasurementMoment::After);
    EXPECT_EQ(presenter.lists().front().value.checklist[0], Answer::Yes);
}

} // namespace
} // namespace kentering

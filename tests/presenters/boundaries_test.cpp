// The day on which what a screen begins with turns.
#include "app/presenters/clients/file_presenter.h"
#include "app/presenters/handout/handout_presenter.h"
#include "model/storage/dossier/entry_store.h"
#include "tests/presenters/support/workspace_fixture.h"
#include "tests/storage/writing.h"

#include <algorithm>

namespace kentering::boundaries {

using namespace storage;
namespace {

class BoundariesTest : public PresenterContextTest {
protected:
    /// Whether a sheet begins as one for after a slip, of which the last day was `day`.
    [[nodiscard]] bool isAfterSlip(Date day) {
        Writing<SlipStore> slips(casebook());
        const SlipId id =
            slips->add(ruben, Slip{.days = UseDays(DateRange(day - boost::gregorian::days(1), day))});
        const bool isAfter = HandoutPresenter(*context, ruben).request().afterSlip;
        slips->remove(ruben, id);
        return isAfter;
    }
};

TEST_F(BoundariesTest, ASheetIsOneForAfterASlipFromItsLastDayToTheFourteenthAfterIt) {
    EXPECT_TRUE(isAfterSlip(kToday));
    EXPECT_TRUE(isAfterSlip(kToday - boost::gregorian::days(14)));
    EXPECT_FALSE(isAfterSlip(kToday - boost::gregorian::days(15)));
    EXPECT_FALSE(isAfterSlip(kToday + boost::gregorian::days(1)))
        << "a day that is to come, as an older version let in";
}

TEST_F(BoundariesTest, ASheetKnowsOfADependenceThatStandsWithASubstance) {
    Writing<ClientStore>(casebook())->setSafety(ruben, SafetyQuestion::DownerDependence, SafetyAnswer::No);
    Writing<SubstanceStore>(casebook())
        ->add(ruben, SubstanceUse{.substance = Substance::Ghb, .dependence = SafetyAnswer::Yes});
    EXPECT_EQ(HandoutPresenter(*context, ruben).request().safety[SafetyQuestion::DownerDependence],
              SafetyAnswer::Yes);
}

TEST_F(BoundariesTest, ConsentHoldsOnItsLastDayAndIsShownAsRunOutFromTheNext) {
    const ConsentScope figures(ConsentScope::Kind::Statistics);
    const auto holdsUntil = [&](Date last) {
        Writing<ConsentStore>(casebook())
            ->add(ruben, Consent{.to = figures,
                                 .given = true,
                                 .on = kToday - boost::gregorian::days(30),
                                 .until = last});
        const FilePresenter file(*context, ruben);
        const auto line = std::ranges::find(file.consents(), figures, &FilePresenter::ConsentLine::scope);
        EXPECT_EQ(line->holds, line->effect.empty());
        return line->holds;
    };
    EXPECT_TRUE(holdsUntil(kToday));
    EXPECT_FALSE(holdsUntil(kToday - boost::gregorian::days(1)));
}

} // namespace
} // namespace kentering::boundaries

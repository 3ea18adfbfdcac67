#include "model/acts/handout.h"

#include "model/acts/dossier.h"
#include "model/storage/dossier/advice_decision_store.h"
#include "model/storage/dossier/erasure.h"
#include "model/storage/dossier/handout_given_store.h"
#include "model/storage/history/history_store.h"
#include "tests/acts/acts_fixture.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class HandoutActsTest : public ActsTest {
protected:
    [[nodiscard]] std::vector<std::string> history(std::string_view table) const {
        std::vector<std::string> kept;
        for (const HistoryEntry& entry : HistoryReader(*casebook).of(client)) {
            if (entry.table == table) {
                kept.push_back(entry.after.value_or(""));
            }
        }
        return kept;
    }
};

TEST_F(HandoutActsTest, ADecisionAboutAdviceIsWholeOrNothing) {
    expectWholeOrNothing([&] {
        EXPECT_THAT(decideAdvice(*dossier, {.advice = "craving.surf",
                                            .what = "reword",
                                            .words = "Fiets een blok om.",
                                            .reason = "surfen zegt niets"}),
                    IsEmpty());
    });
    EXPECT_THAT(history(AdviceDecisionStore::kTable),
                ElementsAre(R"({"advice":"craving.surf","decision":"reword","words":"Fiets een blok om.",)"
                            R"("reason":"surfen zegt niets"})"));
    EXPECT_EQ(lastAct(), "decide-advice");
    EXPECT_THAT(decideAdvice(*dossier, {.advice = "craving.surf", .what = "restore"}), IsEmpty());
}

TEST_F(HandoutActsTest, ADecisionWithoutReasonOrWordsIsNotStored) {
    const std::string before = everything();
    EXPECT_THAT(decideAdvice(*dossier, {.advice = "craving.surf", .what = "drop", .reason = " "}),
                ElementsAre(AdviceObstacle::NoReason));
    EXPECT_THAT(decideAdvice(*dossier, {.advice = "tip.crash.02", .what = "release"}),
                ElementsAre(AdviceObstacle::NoReason));
    EXPECT_THAT(decideAdvice(*dossier, {.advice = "craving.surf", .what = "reword", .words = "\n"}),
                ElementsAre(AdviceObstacle::NoReason, AdviceObstacle::NoWords));
    EXPECT_EQ(everything(), before);
}

TEST_F(HandoutActsTest, AHandoutThatWasGivenIsWholeOrNothing) {
    expectWholeOrNothing([&] { recordHandoutGiven(*dossier, HandoutWay::OnPaper); });
    recordHandoutGiven(*dossier, HandoutWay::AsFile);
    recordHandoutGiven(*dossier, HandoutWay::AsText);
    EXPECT_THAT(history(HandoutGivenStore::kTable),
                ElementsAre(R"({"given":"copied"})", R"({"given":"saved"})", R"({"given":"printed"})"));
    EXPECT_EQ(lastAct(), "record-handout-given");
}

TEST_F(HandoutActsTest, NothingIsWrittenAboutAClientWhoIsGone) {
    ASSERT_TRUE(std::holds_alternative<Erasure>(
        eraseClient(*dossier, "asked for it",
                    {.namesTheClient = [](std::string_view, const Client&) { return false; }})));
    EXPECT_THROW(recordHandoutGiven(*dossier, HandoutWay::OnPaper), WrongClientError);
    EXPECT_THROW((void)decideAdvice(*dossier, {.advice = "craving.surf", .what = "restore"}),
                 WrongClientError);
}

} // namespace

} // namespace kentering

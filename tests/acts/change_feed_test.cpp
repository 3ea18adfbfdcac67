#include "model/acts/reading/change_feed.h"

#include "model/acts/safety.h"
#include "model/acts/talk.h"
#include "tests/acts/acts_fixture.h"

#include <gmock/gmock.h>
#include <vector>

namespace kentering {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const TalkNow kTalk{.startedAt = DateTime(kToday, boost::posix_time::hours(14))};

class ChangeFeedTest : public ActsTest {
protected:
    ChangeFeedTest() {
        book->changes().deliverBy([this](std::function<void()> message) { posted.push_back(message); });
        listening =
            book->changes().subscribe([this](const CasebookChanges& changes) { told.push_back(changes); });
    }
    void handlerEnds() {
        for (const auto& message : std::exchange(posted, {})) {
            message();
        }
    }

    std::vector<std::function<void()>> posted;
    std::vector<CasebookChanges> told;
    ChangeFeed::Subscription listening;
};

TEST_F(ChangeFeedTest, TellsClientsAndTopicsAfterTheHandler) {
    answerItem(*dossier, kTalk, Complaint::SuicidalTendencies, ComplaintAnswer::Now);
    EXPECT_THAT(told, IsEmpty()) << "never inside the act";
    handlerEnds();
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_THAT(told[0].clients, ElementsAre(client));
    EXPECT_THAT(told[0].topics, ElementsAre(ChangeTopic::Talk, ChangeTopic::Tasks, ChangeTopic::Agenda));
}

TEST_F(ChangeFeedTest, TellsSeveralActsAtOnce) {
    answerItem(*dossier, kTalk, ChecklistItem::MoreOftenOrAlone, Answer::Yes);
    ASSERT_THAT(setAside(*dossier, SafetyQuestion::Antidepressants, "not today"), IsEmpty());
    handlerEnds();
    EXPECT_THAT(told, SizeIs(1));
    handlerEnds();
    EXPECT_THAT(told, SizeIs(1));
}

TEST_F(ChangeFeedTest, TellsNothingOfWhatWasNotStored) {
    disk->writes = 2;
    EXPECT_THROW(answerItem(*dossier, kTalk, ChecklistItem::MoreOftenOrAlone, Answer::Yes), EnvironmentError);
    disk->writes.reset();
    (void)openDossier(*book, client, ReadingPurpose::Copy); // reading changes nothing
    handlerEnds();
    EXPECT_THAT(told, IsEmpty());
}

TEST_F(ChangeFeedTest, WhoStoppedListeningIsNotTold) {
    answerItem(*dossier, kTalk, ChecklistItem::MoreOftenOrAlone, Answer::Yes);
    listening = {};
    handlerEnds();
    EXPECT_THAT(told, IsEmpty());
}

TEST_F(ChangeFeedTest, ADeliveryAfterLockingTellsNobody) {
    answerItem(*dossier, kTalk, ChecklistItem::MoreOftenOrAlone, Answer::Yes);
    book.reset();
    handlerEnds();
    EXPECT_THAT(told, IsEmpty());
}

} // namespace

} // namespace kentering

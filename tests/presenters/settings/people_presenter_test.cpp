#include "app/presenters/settings/people_presenter.h"

#include "tests/presenters/support/course_world.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class PeoplePresenterTest : public CourseWorld {
protected:
    [[nodiscard]] PeoplePresenter people() { return PeoplePresenter(context()); }
    [[nodiscard]] Colleague called(const std::string& name) {
        return colleagueNamed(context().book(), name).value();
    }
    [[nodiscard]] std::vector<std::string> names(const std::vector<Colleague>& list) {
        std::vector<std::string> found;
        for (const Colleague& colleague : list) {
            found.push_back(colleague.user.name);
        }
        return found;
    }
};

TEST_F(PeoplePresenterTest, ALeadKeepsPeopleAndACounsellorTheirOwnKey) {
    EXPECT_FALSE(people().may(Right::KeepPeople)) << "Noor counsels";
    EXPECT_TRUE(people().isAuthor(called("Noor")));
    EXPECT_THAT(people().setRole(called("Bram"), UserRole::Lead), ElementsAre(PeopleObstacle::NotYourRole));
    EXPECT_THAT(people().changeOwn(Secret("nieuwe woorden")), IsEmpty());
    EXPECT_TRUE(people().isOwnPassphrase(Secret("nieuwe woorden")));
    as("Iris");
    EXPECT_TRUE(people().may(Right::KeepPeople));
    EXPECT_THAT(people().add("Els", Secret("vier woorden zijn genoeg"), UserRole::Administrator), IsEmpty());
    EXPECT_THAT(people().rename(called("Els"), "Else"), IsEmpty());
    EXPECT_THAT(people().reset(called("Bram"), Secret("kort")), ElementsAre(PeopleObstacle::ShortPassphrase));
    EXPECT_THAT(names(people().members()), ElementsAre("Bram", "Else", "Iris", "Noor"));
    EXPECT_THAT(names(people().successorsOf(called("Noor"))), ElementsAre("Bram", "Iris"))
        << "who opens no dossier takes none over";
}

TEST_F(PeoplePresenterTest, WhoeverLeavesNamesWhoTakesOver) {
    addClient("Mo");
    as("Iris");
    EXPECT_TRUE(people().ownsWork(called("Noor")));
    EXPECT_FALSE(people().ownsWork(called("Bram")));
    EXPECT_THAT(people().remove(called("Noor"), {}), ElementsAre(PeopleObstacle::OwnsWork));
    EXPECT_THAT(people().remove(called("Noor"), user("Bram")), IsEmpty());
    EXPECT_THAT(names(people().members()), ElementsAre("Bram", "Iris"));
}

TEST_F(PeoplePresenterTest, ACodeEndsWithTheGroupThatIsTypedOver) {
    as("Iris");
    const std::string code = PeoplePresenter::newRecoveryCode();
    const std::string group = PeoplePresenter::lastGroupOf(code);
    EXPECT_EQ(group.size(), 4U);
    EXPECT_TRUE(code.ends_with("-" + group));
    EXPECT_FALSE(people().isByRecoveryCode());
    EXPECT_THAT(people().renewRecoveryCode(code), IsEmpty());
}

} // namespace
} // namespace kentering

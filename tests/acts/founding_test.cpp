#include "model/acts/safekeeping.h"

#include "model/acts/reading/opening.h"
#include "model/acts/reading/people.h"
#include "model/acts/reading/settings.h"
#include "model/base/casebook/passphrase_rules.h"
#include "tests/acts/acts_fixture.h"

#include <gmock/gmock.h>

namespace kentering {

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace fs = std::filesystem;

class FoundingTest : public ::testing::Test {
protected:
    static Founding founding() {
        Founding made{.user = "Iris",
                      .passphrase = Secret("vier gewone woorden"),
                      .recoveryCode = Secret(newRecoveryCode()),
                      .organisation = "De Kade",
                      .backupFolder = "/media/stick"};
        made.colleagues.push_back({.name = "Noor", .passphrase = Secret("eerste van Noor")});
        made.colleagues.push_back(
            {.name = "Bram", .role = UserRole::Administrator, .passphrase = Secret("eerste van Bram")});
        return made;
    }
    [[nodiscard]] OpenCasebook as(const char* user, const char* passphrase) const {
        return unlock(place, UserPassphrase{user, Secret(passphrase)}, testOptions());
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& entry : fs::directory_iterator(root)) {
            all.push_back(entry.path().filename().string());
        }
        return all;
    }

    TemporaryFolder temporary{quickFolder()};
    fs::path root = temporary.path();
    fs::path place = root / "book";
};

TEST_F(FoundingTest, MakesACasebookOfAWholeTeam) {
    const Founding team = founding();
    foundCasebook(place, team, testOptions());
    EXPECT_THAT(usersOf(place), ElementsAre("Bram", "Iris", "Noor"));
    EXPECT_TRUE(testRecoveryCode(place, team.recoveryCode, KeyCost::forTests()));
    const OpenCasebook book = as("Iris", "vier gewone woorden");
    EXPECT_EQ(book.author().role, UserRole::Lead);
    EXPECT_FALSE(hasFirstPassphrase(book)) << "it is hers";
    EXPECT_EQ(organisationOf(book).name, "De Kade");
    EXPECT_EQ(organisationOf(book).backupFolder, "/media/stick");
    EXPECT_EQ(colleagueNamed(book, "Bram").value().role, UserRole::Administrator);
    EXPECT_FALSE(isTraining(book));
    EXPECT_TRUE(verify(book).isSound());
    EXPECT_THAT(findingsOf(book), IsEmpty());
}

TEST_F(FoundingTest, AColleagueComesInByAFirstPassphrase) {
    foundCasebook(place, founding(), testOptions());
    EXPECT_TRUE(hasFirstPassphrase(as("Noor", "eerste van Noor")));
}

TEST_F(FoundingTest, LeavesNothingWhenAnythingFails) {
    CasebookOptions options = testOptions();
    options.failAfter = std::make_shared<FailAfter>();
    for (int writes = 0;; ++writes) {
        ASSERT_LT(writes, 60) << "it never succeeds";
        options.failAfter->writes = writes;
        bool isDone = true;
        try {
            foundCasebook(place, founding(), options);
        } catch (const EnvironmentError&) {
            isDone = false;
        }
        options.failAfter->writes.reset();
        if (isDone) {
            EXPECT_GT(writes, 2) << "the acts in it did not count";
            break;
        }
        ASSERT_THAT(names(), IsEmpty()) << "failing at write " << writes;
    }
    EXPECT_THAT(names(), ElementsAre("book"));
}

TEST_F(FoundingTest, RefusesWhatCannotBeAndLeavesNothing) {
    Founding weak = founding();
    weak.passphrase = Secret("kort");
    EXPECT_THROW(foundCasebook(place, weak, testOptions()), WeakPassphraseError);
    Founding twice = founding();
    twice.colleagues.push_back({.name = "Noor", .passphrase = Secret("nog een keer Noor")});
    EXPECT_THROW(foundCasebook(place, twice, testOptions()), InvalidValue);
    Founding lost = founding();
    lost.backupFolder = "stick";
    EXPECT_THROW(foundCasebook(place, lost, testOptions()), InvalidValue);
    EXPECT_THAT(names(), IsEmpty());
}

TEST_F(FoundingTest, TouchesNothingThatIsThere) {
    foundCasebook(place, founding(), testOptions());
    EXPECT_THROW(foundCasebook(place, founding(), testOptions()), OutputFileError);
    EXPECT_EQ(as("Iris", "vier gewone woorden").author().name, "Iris");
}

} // namespace

} // namespace kentering

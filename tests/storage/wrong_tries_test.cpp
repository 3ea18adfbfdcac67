// Guessing waits, and starting the program again does not help.
#include "tests/storage/casebook_fixture.h"

#include "model/base/casebook/too_many_tries_error.h"
#include "model/base/errors.h"
#include "model/storage/proof/wrong_tries.h"

#include <fstream>

namespace kentering::tries {

using namespace storage;
using std::chrono::seconds;

namespace {

class WrongTriesTest : public CasebookTest {
protected:
    [[nodiscard]] std::filesystem::path state() const { return root() / "state"; }
    [[nodiscard]] WrongTries at(std::int64_t second) const { return {state(), "an id", seconds(second)}; }
    [[nodiscard]] Casebook openHere(std::string_view passphrase) const {
        CasebookOptions options = testOptions();
        options.stateFolder = state();
        return Casebook::open(folder(), UserPassphrase{"Noor", Secret(passphrase)}, options);
    }
};

TEST_F(WrongTriesTest, EachOneAfterTheFifthWaitsTwiceAsLong) {
    for (int time = 0; time < 4; ++time) {
        at(100).note("Noor");
        EXPECT_EQ(at(100).waitFor("Noor"), seconds(0)) << time;
    }
    for (const int wait : {5, 10, 20, 40, 80, 160, 300, 300}) {
        at(100).note("Noor");
        EXPECT_EQ(at(100).waitFor("Noor"), seconds(wait));
        EXPECT_EQ(at(100 + wait - 1).waitFor("Noor"), seconds(1));
        EXPECT_EQ(at(100 + wait).waitFor("Noor"), seconds(0));
        EXPECT_EQ(at(1).waitFor("Noor"), seconds(wait)) << "the clock was put back";
    }
    EXPECT_EQ(at(100).waitFor("Bram"), seconds(0)) << "each slot has its own";
    EXPECT_EQ(at(100).waitFor(""), seconds(0)) << "and the recovery code too";
    at(100).forget();
    EXPECT_EQ(at(100).waitFor("Noor"), seconds(0));
}

TEST_F(WrongTriesTest, AfterFiveWrongOnesAlsoTheRightOneWaitsAndNothingIsTried) {
    { const Casebook casebook = create(); }
    for (int time = 0; time < WrongTries::kFree; ++time) {
        EXPECT_THROW((void)openHere("iets anders"), WrongKeyError);
    }
    try {
        (void)openHere(kPassphrase);
        FAIL() << "it opened";
    } catch (const TooManyTriesError& error) {
        EXPECT_GT(error.wait(), seconds(0));
        EXPECT_LE(error.wait(), WrongTries::kFirstWait);
    }
    EXPECT_NO_THROW((void)open()) << "a program that keeps nothing";
    std::filesystem::remove_all(state());
    EXPECT_NO_THROW((void)openHere(kPassphrase));
}

TEST_F(WrongTriesTest, ARightOneForgetsTheWrongOnesBefore) {
    { const Casebook casebook = create(); }
    for (int round = 0; round < 3; ++round) {
        for (int time = 0; time < WrongTries::kFree - 1; ++time) {
            EXPECT_THROW((void)openHere("iets anders"), WrongKeyError);
        }
        EXPECT_NO_THROW((void)openHere(kPassphrase)) << round;
    }
}

TEST_F(WrongTriesTest, NobodysNameStandsInTheFileAndADamagedOneStopsNobody) {
    { const Casebook casebook = create(); }
    EXPECT_THROW((void)openHere("iets anders"), WrongKeyError);
    for (const auto& entry : std::filesystem::directory_iterator(state())) {
        std::ifstream stream(entry.path());
        const std::string content{std::istreambuf_iterator<char>(stream), {}};
        EXPECT_EQ(content.find("Noor"), std::string::npos);
        stream.close();
        std::ofstream(entry.path()) << "x y z";
    }
    EXPECT_NO_THROW((void)openHere(kPassphrase));
}

} // namespace

} // namespace kentering::tries

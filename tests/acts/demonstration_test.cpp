#include "model/acts/demonstration.h"

#include "tests/acts/acts_fixture.h"

#include <stdexcept>

namespace kentering {

using namespace storage;

namespace {

class DemonstrationTest : public ActsTest {
protected:
    static Dossier dossier(int number) {
        return Dossier{.client = {.code = ClientCode::fromNumber(number), .alias = "made up"}};
    }
};

TEST_F(DemonstrationTest, IsStoredWholeOrNotAtAllAndIsTheAuthors) {
    expectWholeOrNothing([&] {
        storeDemonstration(*book, [](const StoreDossier& store) {
            store(dossier(101));
            store(dossier(102));
        });
    });
    EXPECT_EQ(count("client"), 3);
    EXPECT_EQ(lastAct(), "make-demonstration");
    for (const int number : {101, 102}) {
        const auto stored = ClientReader(*casebook).find(ClientCode::fromNumber(number));
        ASSERT_TRUE(stored);
        EXPECT_EQ(ClientReader(*casebook).owner(*stored).id, book->author().id);
    }
}

TEST_F(DemonstrationTest, OfOneThatFailsNothingStays) {
    const std::string before = everything();
    EXPECT_THROW(storeDemonstration(*book,
                                    [](const StoreDossier& store) {
                                        store(dossier(101));
                                        throw std::runtime_error("no more");
                                    }),
                 std::runtime_error);
    EXPECT_EQ(everything(), before);
}

} // namespace

} // namespace kentering

#include "model/storage/organisation/settings_store.h"
#include "tests/storage/casebook_fixture.h"
#include "tests/storage/writing.h"

#include <stdexcept>
#include <thread>

namespace kentering {

using namespace storage;

namespace {

/// Whether reading `casebook` on a thread of its own is refused.
bool isRefusedElsewhere(const Casebook& casebook) {
    bool isRefused = false;
    std::thread([&] {
        try {
            static_cast<void>(SettingsReader(casebook).organisation());
        } catch (const std::logic_error&) {
            isRefused = true;
        }
    }).join();
    return isRefused;
}

class ThreadTest : public CasebookTest {};

TEST_F(ThreadTest, ACasebookIsUsedByOneThread) {
    Casebook casebook = create();
    EXPECT_TRUE(isRefusedElsewhere(casebook)) << "it is of the thread that made it";
    Writing<SettingsStore>(casebook)->setOrganisation({.name = "De Kade"});
}

TEST_F(ThreadTest, ACasebookThatWasHandedOverIsOfWhoeverUsesItNext) {
    Casebook casebook = create();
    casebook.handOver();
    EXPECT_FALSE(isRefusedElsewhere(casebook));
    EXPECT_THROW(static_cast<void>(SettingsReader(casebook).organisation()), std::logic_error)
        << "and of nobody else from then on";
}

} // namespace

} // namespace kentering

#include "model/base/fail_after.h"

#include "model/base/errors.h"
#include "model/storage/dossier/client_store.h"
#include "tests/storage/casebook_fixture.h"
#include "tests/storage/writing.h"

namespace kentering {

using namespace storage;

namespace {

class FailAfterTest : public CasebookTest {
protected:
    Casebook createOnFailingDisk() {
        CasebookOptions options = testOptions();
        options.failAfter = disk;
        return Casebook::create(folder(), "Noor", Secret(kPassphrase), options).casebook;
    }

    std::shared_ptr<FailAfter> disk = std::make_shared<FailAfter>();
};

TEST_F(FailAfterTest, NothingOfAChangeIsStoredWhereverItFails) {
    Casebook casebook = createOnFailingDisk();
    Writing<ClientStore> clients(casebook);
    const ClientCode code = clients.nextCode();
    int writes = 0;
    for (bool done = false; !done; ++writes) {
        disk->writes = writes;
        try {
            clients->create(Client{.code = code});
            done = true;
        } catch (const StorageIoError&) {
            EXPECT_FALSE(clients.find(code)) << "failed at write " << writes;
        }
        ASSERT_LT(writes, 20);
    }
    // A client is at least a row, a link of the history and the commit.
    EXPECT_GT(writes, 3);
    EXPECT_TRUE(clients.find(code));
    EXPECT_THROW(clients->create(Client{.code = clients.nextCode()}), StorageIoError) << "no room is left";
    disk->writes.reset();
    EXPECT_NO_THROW(clients->create(Client{.code = clients.nextCode()}));
}

TEST_F(FailAfterTest, ReadingGoesOn) {
    Casebook casebook = createOnFailingDisk();
    Writing<ClientStore> clients(casebook);
    const ClientId client = clients->create(Client{.code = clients.nextCode()});
    disk->writes = 0;
    EXPECT_THROW(clients->create(Client{.code = clients.nextCode()}), StorageIoError);
    EXPECT_THROW(clients->create(Client{.code = clients.nextCode()}), StorageIoError) << "it stays full";
    EXPECT_EQ(disk->refused, 2);
    EXPECT_EQ(clients.owner(client).name, "Noor");
}

} // namespace

} // namespace kentering

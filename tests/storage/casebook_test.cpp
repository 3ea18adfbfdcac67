#include "tests/storage/casebook_fixture.h"
#include "tests/storage/writing.h"

#include "model/base/errors.h"
#include "model/storage/dossier/client_store.h"

namespace kentering {

using namespace storage;

namespace {

TEST_F(CasebookTest, OpensWithPassphraseAndWithRecoveryCode) {
    {
        Casebook casebook = create();
        Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0001"), .alias = "Ruben"});
        EXPECT_EQ(casebook.author().name, "Noor");
    }
    EXPECT_EQ(Casebook::listUsers(folder()), std::vector<std::string>{"Noor"});
    {
        Casebook casebook = open();
        const auto client = ClientReader(casebook).find(ClientCode("K-0001"));
        ASSERT_TRUE(client);
        EXPECT_EQ(ClientReader(casebook).get(*client).alias, "Ruben");
    }
    Casebook casebook = Casebook::open(folder(), RecoveryCode{Secret(recoveryCode)}, testOptions());
    EXPECT_EQ(casebook.author().role, UserRole::Recovery);
    EXPECT_TRUE(ClientReader(casebook).find(ClientCode("K-0001")));
}

} // namespace

} // namespace kentering

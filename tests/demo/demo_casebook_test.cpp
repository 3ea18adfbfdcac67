#include "app/demo/demo_casebook.h"
#include "tests/storage/import_dossiers.h"
#include "tests/support/temporary_folder.h"

#include "app/demo/demo_organisation.h"
#include "app/demo/demo_people.h"
#include "model/base/errors.h"
#include "model/content/content.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/exchange/dossier_exchange.h"
#include "model/storage/organisation/resource_check_store.h"
#include "model/storage/organisation/settings_store.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <stdlib.h>
#include <string>

namespace kentering {

using namespace storage;
namespace {

namespace fs = std::filesystem;

class DemoCasebookTest : public ::testing::Test {
protected:
    Casebook open(const std::string& name, const std::string& user) const {
        return Casebook::open(m_folder / name,
                              UserPassphrase{.user = user, .passphrase = Secret("vier woorden zijn genoeg")},
                              {.clock = Clock::fixed(demoDay()), .keyCost = KeyCost::forTests()});
    }
    std::string exported(const std::string& name) const { return exportDossiers(open(name, "Iris")); }
    void generate(const std::string& name, const DemoSize& size) const {
        const std::string recoveryCode =
            createGeneratedDemo(m_folder / name, m_passphrase, size, demoDay(), KeyCost::forTests());
        EXPECT_FALSE(recoveryCode.empty());
    }

    TemporaryFolder m_temporary;
    fs::path m_folder = m_temporary.path();
    Secret m_passphrase{"vier woorden zijn genoeg"};
};

TEST_F(DemoCasebookTest, BelongsToNoorBramAndIris) {
    (void)createDemoOrganisation(m_folder / "demo", m_passphrase, KeyCost::forTests());
    EXPECT_EQ(Casebook::listUsers(m_folder / "demo"), (std::vector<std::string>{"Bram", "Iris", "Noor"}));
    const Casebook casebook = open("demo", "Noor");
    const ClientReader clients(casebook);
    for (const DemoCaseload& caseload : demoOrganisation()) {
        for (const Dossier& dossier : caseload.dossiers) {
            const auto id = clients.find(dossier.client.code);
            ASSERT_TRUE(id);
            EXPECT_EQ(clients.owner(*id).name, caseload.counsellor);
            EXPECT_EQ(DossierStore(casebook).get(*id), dossier) << dossier.client.code.text();
        }
    }
}

TEST_F(DemoCasebookTest, HasCheckedEntriesOfTheDirectoryThatExist) {
    (void)createDemoOrganisation(m_folder / "demo", m_passphrase, KeyCost::forTests());
    const auto checks = ResourceCheckReader(open("demo", "Noor")).all();
    EXPECT_TRUE(checks.contains(ResourceId("mainline-groups")));
    EXPECT_FALSE(checks.contains(ResourceId("antes-rotterdam")));
    for (const auto& [resource, check] : checks) {
        EXPECT_NE(Content::builtIn().findResource(resource), nullptr) << resource.text();
        EXPECT_EQ(check.by, "Iris");
    }
}

TEST_F(DemoCasebookTest, RefersOnlyToEntriesThatExist) {
    for (const DemoCaseload& caseload : demoOrganisation()) {
        for (const Dossier& dossier : caseload.dossiers) {
            for (const Referral& referral : dossier.referrals) {
                EXPECT_TRUE(!referral.to || Content::builtIn().findResource(*referral.to) != nullptr)
                    << referral.to->text();
            }
        }
    }
}

TEST_F(DemoCasebookTest, ComesThroughTheExchangeUnchanged) {
    generate("made", {.clients = 60, .years = 3, .seed = 7});
    const std::string document = exported("made");
    auto created = Casebook::create(m_folder / "other", "Iris", m_passphrase,
                                    {.clock = Clock::fixed(demoDay()), .keyCost = KeyCost::forTests()});
    // Tasks come in only with an owner who can open the casebook.
    EXPECT_FALSE(importDossiers(created.casebook, document, demoDay()).empty());
    created.casebook.addUser(std::string(kNoor), m_passphrase);
    created.casebook.addUser(std::string(kBram), m_passphrase);
    const auto faults = importDossiers(created.casebook, document, demoDay());
    for (const ImportFault& fault : faults) {
        ADD_FAILURE() << fault.pointer << ": " << fault.reason;
    }
    EXPECT_EQ(exportDossiers(created.casebook), document);
}

TEST_F(DemoCasebookTest, OfOneSeedIsTheSameEveryTime) {
    generate("first", {.clients = 40, .years = 2, .seed = 7});
    generate("second", {.clients = 40, .years = 2, .seed = 7});
    generate("other", {.clients = 40, .years = 2, .seed = 8});
    EXPECT_EQ(exported("first"), exported("second"));
    EXPECT_NE(exported("first"), exported("other"));
}

TEST_F(DemoCasebookTest, LeavesNothingBehindWhenItFails) {
    EXPECT_THROW((void)createGeneratedDemo(m_folder / "none", m_passphrase, {.clients = 0}, demoDay(),
                                           KeyCost::forTests()),
                 InvalidValue);
    EXPECT_FALSE(fs::exists(m_folder / "none"));
    EXPECT_THROW((void)createDemoOrganisation(m_folder / "none", Secret(""), KeyCost::forTests()),
                 InvalidValue);
    EXPECT_FALSE(fs::exists(m_folder / "none"));
}

TEST_F(DemoCasebookTest, TouchesNoFolderThatHoldsSomething) {
    fs::create_directory(m_folder / "mine");
    fs::create_directory(m_folder / "mine" / "work");
    EXPECT_THROW((void)createDemoOrganisation(m_folder / "mine", m_passphrase, KeyCost::forTests()),
                 OutputFileError);
    EXPECT_TRUE(fs::exists(m_folder / "mine" / "work"));
}

} // namespace
} // namespace kentering

// What a slot says about itself is sealed with its key; and a recovery code is read as people copy it.
#include "tests/storage/casebook_fixture.h"

#include "model/base/errors.h"
#include "model/storage/casebook/key_file.h"
#include "model/storage/casebook/session.h"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sodium.h>

namespace kentering::slots {

using namespace storage;

namespace {

using Json = nlohmann::ordered_json;

class KeySlotsTest : public CasebookTest {
protected:
    /// Changes a field of a slot, with a checksum that is right, as somebody without the key can.
    void change(std::size_t slot, const std::string& field, const Json& value) const {
        const auto file = folder() / "keys.json";
        std::ifstream stream(file);
        Json document = Json::parse(stream);
        document["slots"].at(slot)[field] = value;
        const std::string slots = document["slots"].dump();
        std::array<unsigned char, 16> hash{};
        crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(slots.data()),
                           slots.size(), nullptr, 0);
        std::array<char, 33> hex{};
        document["checksum"] = sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
        std::ofstream(file) << document.dump(2);
    }
};

TEST_F(KeySlotsTest, ASlotThatIsGivenAnotherNameOpensNothing) {
    {
        Casebook casebook = create();
        (void)casebook.addUser("Bram", Secret(std::string_view("bram's words")));
    }
    change(2, "user", "Iris");
    EXPECT_THROW((void)open("bram's words", "Iris"), WrongKeyError);
    change(2, "user", "Bram");
    EXPECT_NO_THROW((void)open("bram's words", "Bram"));
}

TEST_F(KeySlotsTest, ACostThatIsNoWholeNumberIsDamage) {
    { const Casebook casebook = create(); }
    std::ifstream stream(folder() / "keys.json");
    const std::string before(std::istreambuf_iterator<char>(stream), {});
    for (const Json& odd : {Json(1e300), Json(1.5), Json(-1), Json("1"), Json(nullptr), Json(true)}) {
        for (const char* cost : {"operations", "memoryBytes"}) {
            change(0, cost, odd);
            EXPECT_THROW((void)open(), DamagedCasebookError) << odd.dump();
            std::ofstream(folder() / "keys.json") << before;
        }
    }
    EXPECT_NO_THROW((void)open());
}

TEST_F(KeySlotsTest, TheRecoverySlotIsNobodysPassphrase) {
    { const Casebook casebook = create(); }
    change(1, "kind", "passphrase");
    const std::string plain(plainRecoveryCode(Secret(recoveryCode)).text());
    EXPECT_THROW((void)open(plain, ""), WrongKeyError);
}

TEST_F(KeySlotsTest, ASlotOpensInItsOwnCasebookAndInItsOwnRoleOnly) {
    { const Casebook casebook = create(); }
    change(0, "role", "lead");
    EXPECT_THROW((void)open(), WrongKeyError) << "nobody is lifted up by hand";
    change(0, "role", "counsellor");
    EXPECT_NO_THROW((void)open());
    const auto file = folder() / "keys.json";
    std::ifstream stream(file);
    Json document = Json::parse(stream);
    document["casebook"] = makeCasebookId();
    std::ofstream(file) << document.dump(2);
    EXPECT_THROW((void)open(), WrongKeyError) << "a slot that was carried to another casebook";
}

TEST_F(KeySlotsTest, ARoleOrANameThatChangesIsSealedWithoutAPassphrase) {
    {
        Casebook casebook = create();
        const UserId bram = casebook.addUser("Bram", Secret("bram's words"));
        casebook.setRole(bram, UserRole::Lead);
        EXPECT_EQ(casebook.session().keys.slotOf("Bram")->role(), UserRole::Lead);
    }
    const Casebook casebook = open("bram's words", "Bram");
    EXPECT_EQ(casebook.author().role, UserRole::Lead);
    EXPECT_TRUE(casebook.findings().empty());
}

/// A role that was changed in the casebook, and a file that did not get its name any more.
TEST_F(KeySlotsTest, AStopBetweenARoleAndItsSlotIsMadeGoodAtTheNextOpening) {
    const auto file = folder() / "keys.json";
    {
        Casebook casebook = create();
        const UserId bram = casebook.addUser("Bram", Secret("bram's words"));
        const KeyFile before = casebook.session().keys;
        casebook.setRole(bram, UserRole::Lead);
        auto& database = casebook.session().database;
        database.execute("UPDATE setting SET value = '" + before.sealUnder(casebook.session().dataKey) +
                         " ' || value WHERE name = 'casebook:keys'");
        before.write(folder(), casebook.session().dataKey);
    }
    EXPECT_TRUE(open().findings().empty());
    const Casebook casebook = open("bram's words", "Bram");
    EXPECT_TRUE(casebook.findings().empty());
    EXPECT_EQ(casebook.session().keys.slotOf("Bram")->role(), UserRole::Lead);
}

TEST_F(KeySlotsTest, ASlotThatCostsLessThanAnyIsRefusedBeforeItIsTried) {
    { const Casebook casebook = create(); }
    CasebookOptions real = testOptions();
    real.keyCost = {}; // as the programs have it: slots of tests are too cheap for them
    EXPECT_THROW((void)Casebook::open(folder(), UserPassphrase{"Noor", Secret(kPassphrase)}, real),
                 DamagedCasebookError);
    EXPECT_THROW((void)Casebook::open(folder(), RecoveryCode{Secret(recoveryCode)}, real),
                 DamagedCasebookError);
    EXPECT_THROW((void)Casebook::isRecoveryCode(folder(), Secret(recoveryCode)), DamagedCasebookError);
    EXPECT_EQ(KeyCost{}.floor().memoryBytes, KeyCost::least().memoryBytes);
    EXPECT_LE(KeyCost::least().operations, KeyCost{}.operations);
}

TEST_F(KeySlotsTest, ASlotOfVersion01GetsKeysOfItsOwnWhenItOpens) {
    namespace fs = std::filesystem;
    fs::copy(fs::path(KENTERING_RELEASED_FOLDER) / "0.1" / "casebook", folder(), fs::copy_options::recursive);
    const auto slots = [&] {
        std::map<std::string, bool> own;
        const KeyFile keys = KeyFile::read(folder());
        for (const KeySlot& slot : keys.slots()) {
            own[slot.user()] = slot.hasOwnKeys();
        }
        return own;
    };
    for (const auto& [user, has] : slots()) {
        EXPECT_FALSE(has) << user;
    }
    for (int time = 0; time < 2; ++time) {
        EXPECT_TRUE(open("verzonnen mensen", "Noor").findings().empty());
    }
    for (const auto& [user, has] : slots()) {
        EXPECT_EQ(has, user == "Noor") << user;
    }
    EXPECT_THROW((void)open("iets anders", "Noor"), WrongKeyError);
}

TEST_F(KeySlotsTest, ASealThatIsNotThatOfTheFileIsTold) {
    { const Casebook casebook = create(); }
    const auto file = folder() / "keys.json";
    std::ifstream stream(file);
    Json document = Json::parse(stream);
    document["seal"] = std::string(64, '0');
    std::ofstream(file) << document.dump(2);
    const Casebook casebook = open();
    ASSERT_EQ(casebook.findings().size(), 1U);
    EXPECT_EQ(casebook.findings()[0].kind, OpeningFinding::Kind::KeysChanged);
}

TEST(RecoveryCode, IsReadAsPeopleCopyIt) {
    const Secret plain = plainRecoveryCode(Secret(std::string_view("0011-1ABC-DEFG-HJKM-NPQR-STVW-XYZ9")));
    for (const std::string_view typed : {"oOiIlabcdefghjkmnpqrstvwxyz9", "00LI1 ABC DEFG hjkm npqr stvw xyz9",
                                         "O0i1L-abcdefg_hjkmnpqrstvwxyz9."}) {
        EXPECT_EQ(plainRecoveryCode(Secret(typed)).text(), plain.text()) << typed;
    }
}

} // namespace

} // namespace kentering::slots

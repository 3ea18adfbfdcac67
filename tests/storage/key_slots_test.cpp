// What a slot says about itself is sealed with its key; and a recovery code is read as people copy it.
#include "tests/storage/casebook_fixture.h"

#include "model/base/errors.h"
#include "model/storage/casebook/key_file.h"

#include <fstream>
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

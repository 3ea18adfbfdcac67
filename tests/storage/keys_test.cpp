// keys.json and passphrases: who changed the file is found, numbers in it are bounded, an accent is an
// accent.
#include "tests/storage/casebook_fixture.h"

#include "model/base/casebook/passphrase_rules.h"
#include "model/base/errors.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/verify.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sodium.h>

namespace kentering {

using namespace storage;

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using Kind = OpeningFinding::Kind;

class KeysTest : public CasebookTest {
protected:
    [[nodiscard]] fs::path keys() const { return folder() / "keys.json"; }
    [[nodiscard]] Json read() const {
        std::ifstream stream(keys());
        return Json::parse(stream);
    }
    /// Writes `document` with a checksum that is right, as somebody without the key can.
    void write(Json document) const {
        const std::string slots = document["slots"].dump();
        std::array<unsigned char, 16> hash{};
        crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(slots.data()),
                           slots.size(), nullptr, 0);
        std::array<char, 33> hex{};
        sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
        document["checksum"] = hex.data();
        std::ofstream(keys()) << document.dump(2);
    }
    void expectToldAs(Kind kind) const {
        const Casebook casebook = open();
        ASSERT_EQ(casebook.findings().size(), 1U);
        EXPECT_EQ(casebook.findings()[0].kind, kind);
        EXPECT_FALSE(verifyCasebook(casebook).isSound());
    }
};

TEST_F(KeysTest, ASlotTakenOutAddedOrDoubledIsTold) {
    {
        Casebook casebook = create();
        casebook.addUser("Bram", Secret("bram's words"));
    }
    const Json right = read();
    ASSERT_EQ(right["slots"].size(), 3U);
    Json changed = right;
    changed["slots"].erase(1); // the recovery slot, which nobody would miss until the day it is needed
    write(changed);
    expectToldAs(Kind::KeysChanged);
    changed = right;
    changed["slots"].push_back(right["slots"][2]);
    write(changed);
    expectToldAs(Kind::KeysChanged);
    changed["slots"][3]["user"] = "Iris";
    write(changed);
    expectToldAs(Kind::KeysChanged);
    changed = right;
    changed.erase("seal");
    write(changed);
    expectToldAs(Kind::KeysChanged);
    write(right);
    EXPECT_TRUE(open().findings().empty());
}

TEST_F(KeysTest, AnOldFilePutBackIsToldUntilSomebodyGoesOn) {
    { create(); }
    const Json before = read();
    {
        Casebook casebook = open();
        casebook.addUser("Bram", Secret("bram's words"));
    }
    write(before);
    expectToldAs(Kind::KeysChanged);
    {
        Casebook casebook = open();
        casebook.goOnAfterFindings();
    }
    EXPECT_TRUE(open().findings().empty());
}

TEST_F(KeysTest, TheFileOfAnotherCasebookOpensNothing) {
    { create(); }
    { const auto other = Casebook::create(root() / "other", "Noor", Secret(kPassphrase), testOptions()); }
    fs::copy(root() / "other" / "keys.json", keys(), fs::copy_options::overwrite_existing);
    EXPECT_THROW((void)open(), DamagedCasebookError);
}

TEST_F(KeysTest, AChangeThatWasStoppedBeforeTheFileGotItsNameIsNoAlarm) {
    { create(); }
    const Json before = read();
    {
        Casebook casebook = open();
        casebook.addUser("Bram", Secret("bram's words"));
        // As it is between the commit and the name of the file.
        const std::string old = before["seal"].get<std::string>();
        casebook.session().database.execute("UPDATE setting SET value = '" + old +
                                            " ' || value WHERE name = 'casebook:keys'");
    }
    write(before);
    EXPECT_TRUE(open().findings().empty());
    EXPECT_TRUE(open().findings().empty());
}

TEST_F(KeysTest, ImpossibleCostsAreRefusedBeforeAnythingIsDerived) {
    { create(); }
    const Json right = read();
    for (const auto& [name, value] :
         std::vector<std::pair<std::string, std::uint64_t>>{{"operations", 0},
                                                            {"operations", 21},
                                                            {"operations", 4294967295U},
                                                            {"memoryBytes", 1},
                                                            {"memoryBytes", (std::uint64_t{1} << 30U) + 1},
                                                            {"memoryBytes", std::uint64_t{4} << 30U}}) {
        Json changed = right;
        changed["slots"][0][name] = value;
        write(changed);
        EXPECT_THROW((void)open(), DamagedCasebookError) << name << " " << value;
    }
}

TEST_F(KeysTest, NestingThatWouldEndTheProgramIsDamage) {
    { create(); }
    const std::string deep(200'000, '[');
    std::ofstream(keys()) << R"({"format":"kentering-keys","version":1,"checksum":"","slots":)" << deep
                          << std::string(200'000, ']') << "}";
    EXPECT_THROW((void)open(), DamagedCasebookError);
    EXPECT_THROW((void)Casebook::listUsers(folder()), DamagedCasebookError);
}

TEST_F(KeysTest, NoSlotLeftIsDamageAndNotAWrongPassphrase) {
    { create(); }
    Json changed = read();
    changed["slots"] = Json::array();
    write(changed);
    EXPECT_THROW((void)open(), DamagedCasebookError);
}

TEST_F(KeysTest, AKeyFileThatCannotBeWrittenChangesNothing) {
    Casebook casebook = create();
    // A link in the place of the file is never replaced.
    fs::rename(keys(), root() / "aside.json");
    fs::create_symlink(root() / "aside.json", keys());
    EXPECT_THROW(casebook.setPassphrase("Noor", Secret("new words")), StorageIoError);
    EXPECT_THROW((void)casebook.renewRecoveryCode(), StorageIoError);
    EXPECT_EQ(casebook.session().database.integer("SELECT count(*) FROM history"), 0)
        << "the history says nothing that is not so";
    EXPECT_TRUE(casebook.isAuthorsPassphrase(Secret(kPassphrase)));
}

constexpr const char* kComposed = "caf\u00e9 met \u00e9\u00e9n";
constexpr const char* kDecomposed = "cafe\u0301 met e\u0301e\u0301n";

TEST_F(KeysTest, AnAccentIsTheSameWhicheverWayItWasTyped) {
    for (const auto& [made, typed] : {std::pair(kComposed, kDecomposed), std::pair(kDecomposed, kComposed)}) {
        const fs::path place = root() / (made == kComposed ? "one" : "two");
        { const auto book = Casebook::create(place, "Noor", Secret(made), testOptions()); }
        for (const char* passphrase : {made, typed}) {
            EXPECT_NO_THROW(
                (void)Casebook::open(place, UserPassphrase{"Noor", Secret(passphrase)}, testOptions()));
        }
    }
}

TEST_F(KeysTest, SlotsOfTheFirstVersionOpenAsTheyWereTypedAlsoWhenTheyAreWeak) {
    for (const char* known : {kDecomposed, "a", " ", "demo"}) {
        const Secret dataKey = Secret::random(32);
        const KeySlot slot = KeySlot::seal(KeySlot::Kind::Passphrase, {.user = "Noor"}, Secret(known),
                                           dataKey, KeyCost::forTests());
        EXPECT_TRUE(slot.openByPassphrase(Secret(known))) << known;
        EXPECT_FALSE(slot.openByPassphrase(Secret("something else")));
    }
}

TEST_F(KeysTest, ANewPassphraseHasALength) {
    for (const char* weak :
         {"", " ", "\t", "a", "        ", "zeven77", "   zeven77   ", "\u00e9\u00e9\u00e9\u00e9",
          "e\u0301e\u0301e\u0301e\u0301", "\u00a0\u2003\u00a0\u2003\u00a0\u2003\u00a0\u2003"}) {
        EXPECT_THROW((void)Casebook::create(folder(), "Noor", Secret(weak), testOptions()),
                     WeakPassphraseError)
            << weak;
        EXPECT_FALSE(fs::exists(folder()));
    }
    for (const char* good :
         {"verzonnen mensen", "acht8888", "a b c d e", "\u4f60\u597d\u4f60\u597d\u4f60\u597d\u4f60\u597d",
          "\xff\xfe\xff\xfe\xff\xfe\xff\xfe"}) {
        EXPECT_TRUE(isLongEnough(Secret(good))) << good;
    }
    Casebook casebook = create();
    EXPECT_THROW(casebook.addUser("Bram", Secret("kort")), WeakPassphraseError);
    EXPECT_THROW(casebook.setPassphrase("Noor", Secret("kort")), WeakPassphraseError);
    EXPECT_EQ(casebook.session().database.integer("SELECT count(*) FROM history"), 0);
}

} // namespace

} // namespace kentering

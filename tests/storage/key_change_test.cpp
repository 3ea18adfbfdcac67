// A change of keys is two files, the casebook and keys.json: what is there when it stops between them.
#include "tests/storage/casebook_fixture.h"

#include "model/base/errors.h"
#include "model/storage/casebook/key_change.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"

namespace kentering::key_change {

using namespace storage;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNewPassphrase = "bram's own words";

class KeyChangeTest : public CasebookTest {
protected:
    [[nodiscard]] static KeyFile withKeyOfBram(const Session& session) {
        KeyFile keys = session.keys;
        keys.put(KeySlot::sealByPassphrase(keys.ownerOf("Bram", UserRole::Counsellor), Secret(kNewPassphrase),
                                           session.dataKey, session.options.keyCost));
        return keys;
    }
    static std::string lastInHistory(Session& session) {
        auto query = session.database.query("SELECT after FROM history ORDER BY id DESC LIMIT 1");
        return query.step() ? query.text(0) : std::string();
    }
};

TEST_F(KeyChangeTest, AStopAfterTheCommitLeavesTheOldKeysAndIsNoAlarm) {
    {
        Casebook casebook = create();
        Act act(casebook.session(), ActKind::AddColleague);
        const KeyChange change(act, withKeyOfBram(casebook.session()));
        act.commit(); // and here the power fails
    }
    EXPECT_TRUE(open().findings().empty());
    EXPECT_THROW((void)open(kNewPassphrase, "Bram"), EnvironmentError);
}

TEST_F(KeyChangeTest, AStopBeforeTheSealsAreSettledLeavesTheNewKeysAndIsNoAlarm) {
    {
        Casebook casebook = create();
        Session& session = casebook.session();
        Act act(session, ActKind::AddColleague);
        const KeyFile keys = withKeyOfBram(session);
        const KeyChange change(act, keys);
        act.commit();
        keys.write(folder(), session.dataKey); // the file has its name, and here the power fails
    }
    EXPECT_TRUE(open(kNewPassphrase, "Bram").findings().empty());
}

TEST_F(KeyChangeTest, AfterAStopOneOpeningSettlesWhichKeysCount) {
    const fs::path keys = folder() / "keys.json";
    const fs::path before = root() / "before.json";
    {
        Casebook casebook = create();
        fs::copy_file(keys, before);
        Session& session = casebook.session();
        Act act(session, ActKind::AddColleague);
        const KeyFile changed = withKeyOfBram(session);
        const KeyChange change(act, changed);
        act.commit();
        changed.write(folder(), session.dataKey);
    }
    EXPECT_TRUE(open().findings().empty());
    fs::copy_file(before, keys, fs::copy_options::overwrite_existing);
    const Casebook casebook = open();
    ASSERT_EQ(casebook.findings().size(), 1U) << "the keys of before were put back";
    EXPECT_EQ(casebook.findings()[0].kind, OpeningFinding::Kind::KeysChanged);
}

TEST_F(KeyChangeTest, AFileThatGetsNoNameIsSaidInTheHistoryAndTheKeysStay) {
    const fs::path keys = folder() / "keys.json";
    {
        Casebook casebook = create();
        Session& session = casebook.session();
        EXPECT_THROW(changeKeys(session, withKeyOfBram(session), ActKind::AddColleague,
                                [&](Act& act) {
                                    act.record(std::nullopt, "person", session.author.id.value(),
                                               std::nullopt, R"({"slot":"added"})");
                                    fs::rename(keys, root() / "aside.json");
                                    fs::create_directory(keys); // nothing takes its place
                                }),
                     StorageIoError);
        EXPECT_EQ(lastInHistory(session), R"({"keys":"not changed after all"})");
        EXPECT_EQ(session.keys.slotOf("Bram"), nullptr);
    }
    fs::remove(keys);
    fs::rename(root() / "aside.json", keys);
    EXPECT_TRUE(open().findings().empty());
}

} // namespace

} // namespace kentering::key_change

#include "tests/storage/casebook_fixture.h"

#include "model/base/casebook/passphrase_rules.h"
#include "model/base/errors.h"
#include "model/storage/casebook/backup.h"
#include "model/storage/casebook/files.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/drafts/draft_store.h"
#include "model/storage/drafts/form_draft_store.h"
#include "tests/storage/child_process.h"
#include "tests/storage/writing.h"

#include <csignal>
#include <fstream>
#include <gmock/gmock.h>
#include <map>
#include <sys/resource.h>

namespace kentering {

using namespace storage;

namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// Name and content of every file below `folder`.
std::map<std::string, std::string> filesOf(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files[fs::relative(entry.path(), folder).string()] = contentOf(entry.path());
        }
    }
    return files;
}

/// Names of the files that differ; the content itself helps nobody who reads a test's output.
std::vector<std::string> changed(const std::map<std::string, std::string>& before, const fs::path& folder) {
    std::vector<std::string> names;
    const auto after = filesOf(folder);
    for (const auto& [name, content] : before) {
        if (!after.contains(name) || after.at(name) != content) {
            names.push_back(name);
        }
    }
    for (const auto& [name, content] : after) {
        if (!before.contains(name)) {
            names.push_back(name);
        }
    }
    return names;
}

void overwrite(const fs::path& file, std::size_t offset, std::string_view bytes) {
    std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
    stream.seekp(static_cast<std::streamoff>(offset));
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

class ProtectionTest : public CasebookTest {
protected:
    /// A casebook with enough in it to have pages of every kind, closed.
    void createFilled(int clients = 40) {
        const Casebook casebook = create();
        fill(casebook, clients);
    }
    static void fill(const Casebook& casebook, int clients) {
        Act act(casebook.session(), ActKind::MakeDemonstration);
        DossierBatch batch(act, "test");
        for (int number = 1; number <= clients; ++number) {
            batch.add({.client = {.code = ClientCode::fromNumber(number),
                                  .alias = "zeppelin-alias",
                                  .name = "Zacharias Canaryman",
                                  .municipality = "Wolvega-Canary"},
                       .contacts = {{.at = DateTime(kToday),
                                     .kind = ContactKind::Talk,
                                     .status = ContactStatus::Attended,
                                     .note = "he told about the canary-note and much more"}}});
        }
        act.commit();
    }
    [[nodiscard]] fs::path database() const { return folder() / "casebook.db"; }
};

TEST_F(ProtectionTest, AWrongPassphraseOrUserOrCodeOpensNothingAndChangesNothing) {
    createFilled(1);
    const auto before = filesOf(folder());
    EXPECT_THROW((void)open("wrong"), WrongKeyError);
    EXPECT_THROW((void)open(""), WrongKeyError);
    EXPECT_THROW((void)open(kPassphrase, "Bram"), WrongKeyError);
    for (const char* code :
         {"", "0000-0000-0000-0000-0000-0000-0000", "no code at all, and a rather long one too"}) {
        EXPECT_THROW(
            (void)Casebook::open(folder(), RecoveryCode{Secret(std::string_view(code))}, testOptions()),
            WrongKeyError);
    }
    EXPECT_THAT(changed(before, folder()), ::testing::IsEmpty());
}

TEST_F(ProtectionTest, TheRecoveryCodeIsReadAsPeopleCopyIt) {
    { create(); }
    std::string sloppy = " ";
    for (const char symbol : recoveryCode) {
        sloppy += symbol == '0'   ? 'o'
                  : symbol == '1' ? 'L'
                  : symbol == '-' ? ' '
                                  : static_cast<char>(std::tolower(symbol));
    }
    EXPECT_NO_THROW((void)Casebook::open(folder(), RecoveryCode{Secret(sloppy)}, testOptions()));
}

TEST_F(ProtectionTest, SlotsAreAddedChangedAndTakenAway) {
    std::string newCode;
    {
        Casebook casebook = create();
        casebook.addUser("Bram", Secret("bram's words"), UserRole::Lead);
        EXPECT_THROW((void)casebook.addUser("Bram", Secret("bram once more")), InvalidValue);
        EXPECT_THROW((void)casebook.addUser(" ", Secret(kPassphrase)), InvalidValue);
        EXPECT_THROW((void)casebook.addUser("Iris", Secret("")), WeakPassphraseError);
        casebook.setPassphrase("Noor", Secret("new words"));
        newCode = casebook.renewRecoveryCode();
        EXPECT_TRUE(casebook.isAuthorsPassphrase(Secret("new words")));
        EXPECT_FALSE(casebook.isAuthorsPassphrase(Secret(kPassphrase)));
    }
    EXPECT_THAT(Casebook::listUsers(folder()), ::testing::ElementsAre("Bram", "Noor"));
    EXPECT_THROW((void)open(), WrongKeyError);
    EXPECT_THROW((void)Casebook::open(folder(), RecoveryCode{Secret(recoveryCode)}, testOptions()),
                 WrongKeyError);
    EXPECT_NO_THROW((void)Casebook::open(folder(), RecoveryCode{Secret(newCode)}, testOptions()));
    EXPECT_EQ(open("new words").author().name, "Noor");
    {
        Casebook casebook = open("bram's words", "Bram");
        EXPECT_EQ(casebook.author().role, UserRole::Lead);
        casebook.removeSlot("Noor");
        EXPECT_THROW(casebook.removeSlot("Bram"), InvalidValue);
        EXPECT_EQ(casebook.users().size(), 2U);
    }
    EXPECT_THROW((void)open("new words"), WrongKeyError);
}

TEST_F(ProtectionTest, OnesSlotIsNoUseUnderAnothersName) {
    {
        Casebook casebook = create();
        casebook.addUser("Bram", Secret("bram's words"));
    }
    std::string keys = contentOf(folder() / "keys.json");
    // A swap of names breaks the checksum: damage, not a wrong passphrase.
    const auto at = keys.find("\"Bram\"");
    ASSERT_NE(at, std::string::npos);
    overwrite(folder() / "keys.json", at, "\"Iris\"");
    EXPECT_THROW((void)open("bram's words", "Iris"), DamagedCasebookError);
    EXPECT_THROW((void)Casebook::listUsers(folder()), DamagedCasebookError);
}

TEST_F(ProtectionTest, MissingIsNotDamagedIsNotEmpty) {
    EXPECT_THROW((void)open(), MissingCasebookError);
    EXPECT_THROW((void)Casebook::listUsers(root()), MissingCasebookError);
    createFilled(1);
    EXPECT_THROW((void)Casebook::create(folder(), "Noor", Secret(kPassphrase), testOptions()),
                 OutputFileError);
    EXPECT_THROW((void)Casebook::create(root() / "other", " ", Secret(kPassphrase), testOptions()),
                 InvalidValue);
    EXPECT_THROW((void)Casebook::create(root() / "other", "Noor", Secret(""), testOptions()),
                 WeakPassphraseError);
    EXPECT_FALSE(fs::exists(root() / "other"));
    fs::rename(database(), root() / "aside.db");
    EXPECT_THROW((void)open(), DamagedCasebookError);
    fs::rename(root() / "aside.db", database());
    fs::remove(folder() / "keys.json");
    EXPECT_THROW((void)open(), DamagedCasebookError);
}

// Every page is authenticated, so wherever a byte is changed somebody notices before using it.
TEST_F(ProtectionTest, AChangedByteInAnyPageIsDamage) {
    createFilled();
    const std::string whole = contentOf(database());
    constexpr std::size_t kPage = 4096;
    ASSERT_GT(whole.size(), 20 * kPage);
    ASSERT_EQ(whole.size() % kPage, 0U);
    for (std::size_t page = 0; page < whole.size() / kPage; ++page) {
        // Begin, middle and end of a page: content, content, and the nonce and tag that authenticate it. The
        // first 24 bytes of the first page are not secret and not content.
        for (const std::size_t within :
             {page == 0 ? std::size_t{24} : std::size_t{0}, kPage / 2, kPage - 1}) {
            const std::size_t offset = page * kPage + within;
            overwrite(database(), offset, std::string(1, static_cast<char>(whole[offset] ^ 0x40)));
            EXPECT_THROW(
                {
                    const Casebook casebook = open();
                    // Reads every page.
                    (void)casebook.session().database.integer("SELECT count(*) FROM pragma_integrity_check");
                },
                DamagedCasebookError)
                << "page " << page << " byte " << within;
            overwrite(database(), offset, whole.substr(offset, 1));
        }
    }
    EXPECT_NO_THROW((void)open());
}

TEST_F(ProtectionTest, PagesOfAnotherCasebookOrAnotherPlaceAreDamage) {
    createFilled();
    const std::string whole = contentOf(database());
    constexpr std::size_t kPage = 4096;
    const std::string tenth = whole.substr(10 * kPage, kPage);
    overwrite(database(), 12 * kPage, tenth);
    EXPECT_THROW(
        {
            const Casebook casebook = open();
            (void)casebook.session().database.integer("SELECT count(*) FROM pragma_integrity_check");
        },
        DamagedCasebookError);
}

TEST_F(ProtectionTest, ATruncatedFileIsDamage) {
    createFilled();
    fs::resize_file(database(), fs::file_size(database()) / 2);
    EXPECT_THROW(
        {
            const Casebook casebook = open();
            (void)casebook.session().database.integer("SELECT count(*) FROM pragma_integrity_check");
        },
        DamagedCasebookError);
}

TEST_F(ProtectionTest, NothingOfAClientStandsInAnyFile) {
    Casebook casebook = create();
    fill(casebook, 5);
    const ClientId client = *ClientReader(casebook).find(ClientCode("K-0001"));
    Writing<DraftStore>(casebook)->set(client, "quote", "canary-draft");
    {
        Act act(casebook.session(), ActKind::KeepForm);
        FormDraftStore(act).set(client, "slip-dialog", {{"slip.trigger", "canary-form"}});
        act.commit();
    }
    const MeasurementId list = Writing<MeasurementStore>(casebook)->add(client, {.on = kToday});
    Writing<MeasurementStore>(casebook)->setAnswer(client, list, Complaint::SuicidalTendencies,
                                                   ComplaintAnswer::Now);
    backUpCasebook(casebook, folder() / "backups" / "one");
    const auto noneIn = [](const std::map<std::string, std::string>& files) {
        for (const auto& [name, content] : files) {
            for (const char* canary : {"zeppelin", "Zacharias", "Canaryman", "Wolvega", "canary", "K-0001",
                                       "suicidal-tendencies", "SQLite format", "CREATE TABLE"}) {
                EXPECT_EQ(content.find(canary), std::string::npos) << canary << " in " << name;
            }
            EXPECT_EQ(name.find("canary"), std::string::npos);
        }
    };
    const auto open = filesOf(folder());
    ASSERT_GT(open.at("casebook.db-wal").size(), 4096U) << "the log must be looked at while it is full";
    noneIn(open);
    { const Casebook closing(std::move(casebook)); }
    noneIn(filesOf(folder()));
}

TEST_F(ProtectionTest, ASecondProgramIsTurnedAway) {
    Casebook casebook = create();
    fill(casebook, 1);
    const auto before = filesOf(folder());
    EXPECT_THROW((void)open(), CasebookInUseError); // the same program, once more
    EXPECT_EQ(ChildProcess::run([&] {
                  try {
                      (void)open();
                      return 1;
                  } catch (const CasebookInUseError&) {
                      return 0;
                  }
              }),
              0);
    EXPECT_THAT(changed(before, folder()), ::testing::IsEmpty());
}

TEST_F(ProtectionTest, ANewerCasebookIsUntouched) {
    createFilled(3);
    {
        const Casebook casebook = open();
        casebook.session().database.execute("PRAGMA user_version = 99");
    }
    const auto before = filesOf(folder());
    EXPECT_THROW((void)open(), NewerCasebookError);
    EXPECT_THAT(changed(before, folder()), ::testing::IsEmpty());
}

TEST_F(ProtectionTest, ANewerCasebookIsUntouchedEvenAfterACrash) {
    createFilled(3);
    // A program that dies leaves a log with changes; an older program must not fold it in.
    ChildProcess::run([&] {
        const Casebook casebook = open();
        casebook.session().database.execute("PRAGMA user_version = 99");
        ::_exit(0);
        return 0;
    });
    const auto before = filesOf(folder());
    ASSERT_GT(before.at("casebook.db-wal").size(), 0U);
    EXPECT_THROW((void)open(), NewerCasebookError);
    EXPECT_THAT(changed(before, folder()), ::testing::IsEmpty());
}

TEST_F(ProtectionTest, AFolderThatCannotBeWrittenToIsSaid) {
    createFilled(3);
    fs::permissions(root(), fs::perms::owner_all | fs::perms::others_exec | fs::perms::others_read);
    const auto readOnly = fs::perms::owner_read | fs::perms::others_read;
    for (const auto& entry : fs::directory_iterator(folder())) {
        fs::permissions(entry.path(), entry.is_directory()
                                          ? readOnly | fs::perms::owner_exec | fs::perms::others_exec
                                          : readOnly);
    }
    fs::permissions(folder(), readOnly | fs::perms::owner_exec | fs::perms::others_exec);
    const auto before = filesOf(folder());
    EXPECT_EQ(ChildProcess::run([&] {
                  ChildProcess::becomeOrdinaryUser();
                  try {
                      (void)open();
                      return 1;
                  } catch (const StorageIoError&) {
                      return 0;
                  }
              }),
              0);
    EXPECT_THAT(changed(before, folder()), ::testing::IsEmpty());
    fs::permissions(folder(), fs::perms::owner_all);
}

TEST_F(ProtectionTest, AFullDiskLosesNothingThatWasAcknowledged) {
    createFilled(3);
    const fs::path told = root() / "told";
    EXPECT_EQ(ChildProcess::run([&] {
                  const Casebook casebook = open();
                  const ClientId client = *ClientReader(casebook).find(ClientCode("K-0001"));
                  const DraftReader drafts(casebook);
                  // From here on no file may grow beyond what the log has room for after some writes.
                  ::signal(SIGXFSZ, SIG_IGN);
                  const rlimit limit{200'000, 200'000};
                  ::setrlimit(RLIMIT_FSIZE, &limit);
                  Writing<ContactStore> contacts(casebook);
                  int stored = 0;
                  try {
                      for (; stored < 10'000; ++stored) {
                          contacts->add(client, {.at = DateTime(kToday),
                                                 .kind = ContactKind::Call,
                                                 .status = ContactStatus::Attended,
                                                 .note = std::to_string(stored)});
                      }
                      return 100;
                  } catch (const StorageIoError&) {
                      std::ofstream(told) << stored;
                  }
                  // The program goes on: what is there can still be read.
                  return contacts.of(client).size() == static_cast<std::size_t>(stored) + 1 ? 0 : 101;
              }),
              0);
    const int stored = std::stoi(contentOf(told));
    EXPECT_GT(stored, 0);
    const Casebook casebook = open();
    const ClientId client = *ClientReader(casebook).find(ClientCode("K-0001"));
    const auto contacts = ContactReader(casebook).of(client);
    ASSERT_EQ(contacts.size(), static_cast<std::size_t>(stored) + 1);
    EXPECT_EQ(contacts.back().value.note, std::to_string(stored - 1));
}

// A counsellor's program is killed at any moment: every answer that the store acknowledged is there
// afterwards.
TEST_F(ProtectionTest, KilledAtAnyMomentEveryAcknowledgedAnswerIsThere) {
    createFilled(1);
    MeasurementId list(0);
    ClientId client(0);
    {
        const Casebook casebook = open();
        client = *ClientReader(casebook).find(ClientCode("K-0001"));
        list = Writing<MeasurementStore>(casebook)->add(client, {.on = kToday});
    }
    int keys = 0;
    for (int round = 0; round < 12; ++round) {
        // The child answers one item after the other and tells each that was stored.
        const auto acknowledged = ChildProcess::killWhileWriting(
            [&](auto&& tell) {
                const Casebook casebook = open();
                Writing<MeasurementStore> measurements(casebook);
                for (int key = keys;; ++key) {
                    const auto item = all<Complaint>()[static_cast<std::size_t>(key) % kCount<Complaint>];
                    const auto word =
                        static_cast<ComplaintAnswer>(key / static_cast<int>(kCount<Complaint>) % 4);
                    measurements->setAnswer(client, list, item, word);
                    tell(key);
                }
            },
            std::chrono::milliseconds(40 + 7 * round));
        keys = std::max(keys, acknowledged + 1);
        const Casebook casebook = open();
        const Measurement stored = MeasurementReader(casebook).get(client, list);
        for (int key = std::max(0, keys - static_cast<int>(kCount<Complaint>)); key < keys; ++key) {
            const auto index = static_cast<std::size_t>(key) % kCount<Complaint>;
            const auto word = static_cast<ComplaintAnswer>(key / static_cast<int>(kCount<Complaint>) % 4);
            const auto next =
                static_cast<ComplaintAnswer>((key / static_cast<int>(kCount<Complaint>) + 1) % 4);
            // The one key after the last acknowledged may have been stored, too.
            EXPECT_TRUE(stored.complaints[index] == word ||
                        (index == static_cast<std::size_t>(keys) % kCount<Complaint> &&
                         stored.complaints[index] == next))
                << "round " << round << " key " << key;
        }
    }
    EXPECT_GT(keys, 12);
}

TEST_F(ProtectionTest, ABackupTakesTheOrganisationsOwnWordsAlongAndARestoreBringsThemBack) {
    createFilled(1);
    const std::filesystem::path words = folder() / kOwnWordsFolder;
    std::filesystem::create_directories(words / "advice");
    storeFile(words / "content.toml", "version = 2\n");
    storeFile(words / "advice" / "stop.toml", "eigen woorden\n");
    storeFile(root() / "elsewhere", "not ours");
    std::filesystem::create_symlink(root() / "elsewhere", words / "link.toml");
    const std::filesystem::path place = root() / "copy";
    backUpCasebook(open(), place);
    std::filesystem::remove_all(words);
    restoreCasebook(place, root() / "again");
    const std::filesystem::path restored = root() / "again" / kOwnWordsFolder;
    EXPECT_EQ(readWholeFile(restored / "content.toml"), "version = 2\n");
    EXPECT_EQ(readWholeFile(restored / "advice" / "stop.toml"), "eigen woorden\n");
    EXPECT_FALSE(std::filesystem::exists(restored / "link.toml")) << "what points elsewhere is not copied";
}

TEST_F(ProtectionTest, ABackupOpensAndARestoreIsTheSame) {
    createFilled(3);
    const fs::path place = root() / "usb" / "copy";
    {
        const Casebook casebook = open();
        backUpCasebook(casebook, place);
        EXPECT_THROW(backUpCasebook(casebook, place), OutputFileError);
        Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0099")});
    }
    restoreCasebook(place, root() / "again");
    EXPECT_THROW(restoreCasebook(place, folder()), OutputFileError);
    EXPECT_THROW(restoreCasebook(root() / "nothing", root() / "x"), MissingCasebookError);
    const Casebook restored =
        Casebook::open(root() / "again", UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions());
    EXPECT_TRUE(ClientReader(restored).find(ClientCode("K-0003")));
    EXPECT_FALSE(ClientReader(restored).find(ClientCode("K-0099")));
}

TEST(PassphraseAdvice, TellsWhatIsGuessedByRuleFromWhatIsNot) {
    for (const char* weak : {"", "wachtwoord", "Kentering1", "qwertyuiop", "chemsex2026", "aaaaaaaaaaaa"}) {
        EXPECT_EQ(passphraseStrength(Secret(weak)), PassphraseStrength::Weak) << weak;
    }
    EXPECT_EQ(passphraseStrength(Secret("kameel gordijn tram azijn")), PassphraseStrength::Strong);
    EXPECT_EQ(passphraseStrength(Secret(std::string(5000, 'x'))), PassphraseStrength::Weak);
}

} // namespace

} // namespace kentering

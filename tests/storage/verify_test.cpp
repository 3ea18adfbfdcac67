#include "tests/storage/casebook_fixture.h"
#include "tests/storage/erase_client.h"
#include "tests/storage/writing.h"

#include "model/base/errors.h"
#include "model/base/wrong_client_error.h"
#include "model/storage/casebook/backup.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/casebook/verify.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/history/history_store.h"

#include <fstream>
#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class VerifyTest : public CasebookTest {
protected:
    VerifyTest() : casebook(create()) {
        Act act(casebook.session(), ActKind::MakeDemonstration);
        DossierBatch batch(act, "test");
        for (int number = 1; number <= 29; ++number) {
            batch.add(dossier(number));
        }
        act.commit();
        const Dossier last = dossier(30);
        const ClientId client = Writing<ClientStore>(casebook)->create(last.client);
        Writing<GoalStore>(casebook)->add(client, last.goals.front());
        Writing<TaskStore>(casebook)->add(client, last.tasks.front());
    }
    static Dossier dossier(int number) {
        return {
            .client = {.code = ClientCode::fromNumber(number), .name = "Somebody " + std::to_string(number)},
            .goals = {{.text = "call",
                       .horizon = GoalHorizon::OneDay,
                       .on = kToday,
                       .outcome = std::string(500, 'x')}},
            .tasks = {{.about = GeneralSubject::FollowUp, .owner = "Noor", .due = kToday}}};
    }
    /// Changes the database behind the stores' back, as somebody who has the key could.
    void tamper(const std::string& sql) {
        casebook.session().database.execute(
            "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;" + sql);
    }

    Casebook casebook;
};

TEST_F(VerifyTest, ASoundCasebookIsSound) {
    const Verification found = verifyCasebook(casebook);
    EXPECT_THAT(found.problems, IsEmpty());
    EXPECT_EQ(found.historyLinks, 32);
    EXPECT_EQ(HistoryReader(casebook).count(), 32);
    EXPECT_EQ(static_cast<std::uintmax_t>(found.pages) * 4096,
              std::filesystem::file_size(folder() / "casebook.db"));
}

TEST_F(VerifyTest, AChangedHistoryIsFound) {
    tamper("UPDATE history SET before = '{}' WHERE id = 7");
    tamper("UPDATE history SET at = '2020-01-01T00:00:00Z' WHERE id = 20");
    EXPECT_THAT(verifyCasebook(casebook).problems, ElementsAre(HasSubstr("link 7 "), HasSubstr("link 20 ")));
}

TEST_F(VerifyTest, ARemovedLinkIsFound) {
    tamper("DELETE FROM history WHERE id = 25");
    EXPECT_THAT(verifyCasebook(casebook).problems, ElementsAre(HasSubstr("link 26 ")));
}

TEST_F(VerifyTest, ALinkThatItsClientWouldNotShowIsFound) {
    const auto shown = HistoryReader(casebook).of(DossierStore(casebook).all().front()).size();
    ASSERT_GT(shown, 0U);
    tamper("DELETE FROM history_block WHERE client_id = (SELECT min(id) FROM client)");
    const auto problems = verifyCasebook(casebook).problems;
    EXPECT_EQ(problems.size(), shown);
    EXPECT_THAT(problems, Each(HasSubstr("is not found with its client")));
}

TEST_F(VerifyTest, AnotherSchemaIsFound) {
    tamper("DROP INDEX task_open; CREATE TABLE extra (x TEXT) STRICT;");
    EXPECT_THAT(verifyCasebook(casebook).problems,
                ElementsAre("schema: task_open is missing", "schema: extra is not known"));
}

TEST_F(VerifyTest, ARowThatBelongsToNobodyIsFound) {
    tamper("UPDATE goal SET client_id = 999 WHERE id = 3");
    EXPECT_THAT(verifyCasebook(casebook).problems,
                ElementsAre("foreign keys: a row of goal belongs to nothing in client",
                            HasSubstr("0 entries came in by the import, and its link says 1")));
}

// Also a page that is not in use must be what was written: nobody knows for what somebody changed it.
TEST_F(VerifyTest, AChangedByteIsFoundInAnyPage) {
    for (const ClientId client : DossierStore(casebook).all()) {
        eraseClient(casebook, client, "asked for it");
    }
    ASSERT_GT(casebook.session().database.integer("PRAGMA freelist_count"), 3);
    const auto pages = verifyCasebook(casebook).pages;
    { const Casebook closing(std::move(casebook)); }
    for (std::int64_t page = 1; page < pages; page += 3) {
        std::fstream file(folder() / "casebook.db", std::ios::binary | std::ios::in | std::ios::out);
        const auto change = [&] {
            file.seekg(page * 4096 + 1000);
            const auto byte = static_cast<char>(file.get() ^ 1);
            file.seekp(page * 4096 + 1000);
            file.put(byte).flush();
        };
        change();
        std::vector<std::string> problems;
        try {
            problems = verifyCasebook(open()).problems;
        } catch (const DamagedCasebookError&) { // a page without which it does not even open
            problems = {"does not open"};
        }
        EXPECT_EQ(problems.size(), 1U) << "page " << page + 1;
        change();
    }
    EXPECT_TRUE(verifyCasebook(open()).isSound());
}

// What `strings` would find for somebody who has the key: in rows, in pages that are free, between the rows.
TEST_F(VerifyTest, NoByteOfADestroyedDossierIsInAnyPage) {
    const auto pagesWith = [this](std::string_view words) {
        int pages = 0;
        (void)casebook.session().database.readEveryPage(
            [&](std::string_view page) { pages += page.find(words) != std::string_view::npos ? 1 : 0; });
        return pages;
    };
    const std::string words(500, 'x'); // of everybody's goal; it fills most of a page with eight of them
    for (const char* canary : {"Somebody 17", "K-0017"}) {
        EXPECT_GT(pagesWith(canary), 0) << canary;
    }
    EXPECT_GT(pagesWith(words), 3);
    eraseClient(casebook, *ClientReader(casebook).find(ClientCode("K-0017")), "asked for it");
    for (const char* canary : {"Somebody 17", "K-0017"}) {
        EXPECT_EQ(pagesWith(canary), 0) << canary;
    }
    EXPECT_GT(pagesWith("Somebody 18"), 0);
    for (const ClientId client : DossierStore(casebook).all()) {
        eraseClient(casebook, client, "asked for it");
    }
    EXPECT_EQ(pagesWith(words), 0);
    EXPECT_EQ(pagesWith("Somebody"), 0);
}

TEST_F(VerifyTest, DestructionLeavesNothingButTheChain) {
    const ClientId client = *ClientReader(casebook).find(ClientCode("K-0030"));
    backUpCasebook(casebook, folder() / "backups" / "monday");
    const Erasure erasure = eraseClient(casebook, client, "asked for it");
    EXPECT_EQ(erasure.code, ClientCode("K-0030"));
    EXPECT_EQ(erasure.by, "Noor");
    EXPECT_EQ(erasure.historyEntries, 3);
    EXPECT_THAT(erasure.backups, ElementsAre("monday"));
    EXPECT_THROW((void)ClientReader(casebook).get(client), WrongClientError);
    EXPECT_THROW(eraseClient(casebook, client, "again"), WrongClientError);
    EXPECT_EQ(std::filesystem::file_size(folder() / "casebook.db-wal"), 0U);

    // No cell of any table holds their name, their code or their row.
    sqlite::Connection& database = casebook.session().database;
    sqlite::Query tables = database.query("SELECT name FROM sqlite_schema WHERE type = 'table'");
    while (tables.step()) {
        sqlite::Query rows = database.query("SELECT * FROM " + tables.text(0));
        while (rows.step()) {
            for (int column = 0; column < rows.columns(); ++column) {
                EXPECT_EQ(rows.view(column).find("Somebody 30"), std::string_view::npos) << tables.text(0);
                EXPECT_EQ(rows.view(column).find("K-0030"), std::string_view::npos) << tables.text(0);
            }
        }
    }
    EXPECT_EQ(
        database.integer("SELECT count(*) FROM history WHERE client_id = " + std::to_string(client.value())),
        0);
    EXPECT_TRUE(verifyCasebook(casebook).isSound());
    EXPECT_EQ(ClientReader(casebook).nextCode(), ClientCode("K-0031"));
}

} // namespace

} // namespace kentering

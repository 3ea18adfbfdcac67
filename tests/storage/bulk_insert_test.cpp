#include "tests/storage/casebook_fixture.h"
#include "tests/storage/import_dossiers.h"

#include "model/storage/casebook/migrations.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/exchange/dossier_exchange.h"
#include "model/storage/history/history_store.h"
#include "model/storage/sqlite/bulk_insert.h"
#include "model/storage/sqlite/errors.h"
#include "model/storage/sqlite/table_checks.h"
#include "tests/storage/dossier_generator.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <regex>

namespace kentering {

using namespace storage;

namespace {

using sqlite::BulkInsert;
using sqlite::Connection;

constexpr const char* kTable = R"(CREATE TABLE drink (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Not a CHECK (a comment, which isn't one).
    name TEXT NOT NULL CONSTRAINT drink_name CHECK (name IN ('tea', 'it''s (coffee', 'CHECK (water)')),
    cups INTEGER CHECK (cups BETWEEN 0 AND (3 + 1)), -- of a day (
    recheck TEXT,
    CHECK (recheck <> name)
) STRICT)";

class BulkInsertTest : public ::testing::Test {
protected:
    BulkInsertTest() { database.execute(kTable); }

    /// id, name and cups of all rows.
    std::vector<std::string> rows() {
        std::vector<std::string> found;
        sqlite::Query query = database.query(
            "SELECT id || ' ' || name || ' ' || coalesce(cups, 'NULL') FROM drink ORDER BY id");
        while (query.step()) {
            found.push_back(query.text(0));
        }
        return found;
    }

    Connection database = Connection::inMemory();
    BulkInsert drinks{"drink", {"name", "cups", "recheck"}};
};

TEST(TableChecks, AreFoundWhateverStandsAroundThem) {
    EXPECT_THAT(sqlite::checksIn(kTable),
                ::testing::ElementsAre("(name IN ('tea', 'it''s (coffee', 'CHECK (water)'))",
                                       "(cups BETWEEN 0 AND (3 + 1))", "(recheck <> name)"));
    EXPECT_THAT(sqlite::checksIn("CREATE TABLE \"CHECK (1)\" (a TEXT)"), ::testing::IsEmpty());
    EXPECT_THROW(static_cast<void>(sqlite::checksIn("a CHECK (b IN (1)")), std::logic_error);
}

// Each table of the casebook: none of its CHECKs is overlooked, and SQLite understands them together.
TEST(TableChecks, OfTheSchemaAreAllFound) {
    Connection database = Connection::inMemory();
    migrate(database, migrations());
    sqlite::Query tables = database.query(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    const std::regex comment("--[^\n]*");
    const std::regex check("\\bCHECK\\b");
    std::size_t all = 0;
    while (tables.step()) {
        const std::string text = std::regex_replace(tables.text(1), comment, "");
        const auto count =
            std::distance(std::sregex_iterator(text.begin(), text.end(), check), std::sregex_iterator());
        EXPECT_EQ(static_cast<std::ptrdiff_t>(sqlite::checksIn(tables.view(1)).size()), count)
            << tables.view(0);
        all += static_cast<std::size_t>(count);
        EXPECT_EQ(database.integer("SELECT count(*) FROM " + tables.text(0) + " WHERE NOT (" +
                                   sqlite::checksOf(database, tables.view(0)) + ")"),
                  0)
            << tables.view(0);
    }
    EXPECT_GT(all, 60U);
    EXPECT_THROW(static_cast<void>(sqlite::checksOf(database, "no_such_table")), std::logic_error);
}

TEST_F(BulkInsertTest, AnyNumberOfRowsComesInInOrder) {
    std::vector<std::string> expected;
    for (const int count : {0, 1, 3, 700}) {
        for (int row = 0; row < count; ++row) {
            drinks.row().bind(":name", row % 2 == 0 ? "tea" : "CHECK (water)");
            if (row % 3 != 0) { // columns in any order, and one that is not bound
                drinks.bind(":cups", row % 5);
            }
            expected.push_back(std::to_string(expected.size() + 1) +
                               (row % 2 == 0 ? " tea " : " CHECK (water) ") +
                               (row % 3 != 0 ? std::to_string(row % 5) : "NULL"));
        }
        drinks.write(database);
    }
    EXPECT_EQ(rows(), expected);
    drinks.write(database);
    EXPECT_EQ(rows().size(), expected.size()) << "what was written is forgotten";
}

TEST_F(BulkInsertTest, TextsAreCopiedAndValuesAreKeptAsTheyAre) {
    {
        std::string word = "tea";
        drinks.row().bind(":recheck", word).bind(":name", word.substr(0, 3));
        word = "gone";
        drinks.bind(":recheck", std::string_view()).bind(":cups", std::optional<int>());
    }
    drinks.row().bind(":name", "tea").bind(":recheck", Date(2026, 1, 5)).bind(":cups", true);
    drinks.write(database);
    EXPECT_THAT(rows(), ::testing::ElementsAre("1 tea NULL", "2 tea 1"));
    EXPECT_EQ(database.integer("SELECT count(*) FROM drink WHERE recheck = ''"), 1) << "empty is not NULL";
    EXPECT_EQ(database.integer("SELECT count(*) FROM drink WHERE recheck = '2026-01-05'"), 1);
    EXPECT_THROW(drinks.row().bind(":sugar", 1), std::logic_error);
}

// Whether SQLite looks at the CHECKs or the statement does: a row that does not satisfy them is not stored.
TEST_F(BulkInsertTest, ARowThatBreaksACheckIsRefused) {
    const std::vector<std::function<void()>> wrong{
        [&] { drinks.bind(":name", "gin"); },
        [&] { drinks.bind(":name", "tea").bind(":cups", 5); },
        [&] { drinks.bind(":name", "tea").bind(":recheck", "tea"); },
    };
    for (const bool isAside : {false, true}) {
        for (const auto& bind : wrong) {
            BulkInsert fresh{"drink", {"name", "cups", "recheck"}};
            std::swap(drinks, fresh);
            drinks.row().bind(":name", "tea");
            drinks.row();
            bind();
            const auto write = [&] { drinks.write(database); };
            const sqlite::Transaction undone(database);
            if (isAside) {
                EXPECT_THROW(sqlite::withChecksAside(database, write), sqlite::ConstraintViolation);
            } else {
                EXPECT_THROW(write(), sqlite::ConstraintViolation);
            }
            EXPECT_EQ(database.integer("PRAGMA ignore_check_constraints"), 0) << "also after a refusal";
        }
    }
    EXPECT_THAT(rows(), ::testing::IsEmpty());
}

TEST_F(BulkInsertTest, OtherConstraintsHoldWhileChecksAreAside) {
    sqlite::withChecksAside(database, [&] {
        drinks.row().bind(":cups", 1); // no name
        EXPECT_THROW(drinks.write(database), sqlite::ConstraintViolation);
    });
    EXPECT_THROW(database.query("INSERT INTO drink (name) VALUES ('gin')").run(),
                 sqlite::ConstraintViolation);
}

/// More clients than are written at once, with full dossiers on both sides of the seam.
class ManyDossiersTest : public CasebookTest {
protected:
    ManyDossiersTest() {
        for (int number = 1; number <= kFew; ++number) {
            clients.push_back({{"code", ClientCode::fromNumber(kAbove + number).text()}});
        }
        const auto full = DossierGenerator(11).document(kFull);
        for (const auto& client : full["clients"]) {
            clients.push_back(client);
        }
        casebook.addUser("Iris ó", Secret(kPassphrase));
    }

    static constexpr int kFull = 40;
    static constexpr int kAbove = 1000; ///< the codes of the full ones
    static constexpr int kFew = static_cast<int>(DossierBatch::kAtOnce) - kFull / 2;

    nlohmann::json document{
        {"format", "kentering-dossiers"}, {"version", 1}, {"clients", nlohmann::json::array()}};
    nlohmann::json& clients = document["clients"];
    Casebook casebook = create();
};

// Nothing is lost, mixed up or left unchecked at the seam.
TEST_F(ManyDossiersTest, ComeOutAsTheyCameIn) {
    const auto links = HistoryReader(casebook).count();
    std::vector<ClientId> heard;
    Act act(casebook.session(), ActKind::ImportDossiers);
    const auto faults =
        importDossiers(act, document.dump(), kToday, [&](ClientId client, const Dossier& dossier) {
            EXPECT_EQ(DossierStore(asReading(act)).get(client), dossier) << "it is stored by now";
            heard.push_back(client);
        });
    ASSERT_TRUE(faults.empty());
    act.commit();
    EXPECT_EQ(heard, DossierStore(casebook).all());
    EXPECT_EQ(HistoryReader(casebook).count(), links + kFew + kFull);
    EXPECT_EQ(nlohmann::json::parse(exportDossiers(casebook)), document);
    // Every CHECK once more, by SQLite itself.
    sqlite::Query check = casebook.session().database.query("PRAGMA integrity_check");
    ASSERT_TRUE(check.step());
    EXPECT_EQ(check.text(0), "ok");
}

// What was written of the first ones goes again when the last one is wrong.
TEST_F(ManyDossiersTest, AFaultInTheLastLeavesNothing) {
    const auto links = HistoryReader(casebook).count();
    clients.back()["code"] = clients.front()["code"];
    const auto faults = importDossiers(casebook, document.dump(), kToday);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults.front().pointer, "/clients/" + std::to_string(kFew + kFull - 1) + "/code");
    EXPECT_THAT(DossierStore(casebook).all(), ::testing::IsEmpty());
    EXPECT_EQ(HistoryReader(casebook).count(), links);
}

} // namespace

} // namespace kentering

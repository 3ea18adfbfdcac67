#include "tests/storage/casebook_fixture.h"

#include "model/base/errors.h"
#include "model/domain/dossier/dossier.h"
#include "model/domain/dossier/handover.h"
#include "model/domain/referral/letter_field.h"
#include "model/domain/retention.h"
#include "model/storage/casebook/migrations.h"
#include "model/storage/organisation/training.h"
#include "model/storage/sqlite/connection.h"

#include <algorithm>
#include <array>
#include <gmock/gmock.h>
#include <map>
#include <regex>
#include <sodium.h>
#include <vector>

namespace kentering {

using namespace storage;

namespace {

using sqlite::Connection;

/// Every table and index with the statement that made it, white space apart.
std::vector<std::string> schemaOf(Connection& database) {
    std::vector<std::string> statements;
    sqlite::Query query =
        database.query("SELECT type, name, coalesce(sql, '') FROM sqlite_schema ORDER BY type, name");
    while (query.step()) {
        statements.push_back(query.text(0) + " " + query.text(1) + ": " +
                             std::regex_replace(query.text(2), std::regex("\\s+"), " "));
    }
    return statements;
}

std::string sha256(std::string_view text) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
    return sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
}

// A released script never changes: casebooks out there were made by it. A new step gets a new line here.
TEST(Migrations, ReleasedScriptsAreFrozen) {
    const std::map<int, std::string> pinned{
        {1, "962cae509d8f1fb23bdd973134fb6862c56b2108d6b0d6334aceef131b58323f"},
        {2, "c9c3004313beeb2c8078ce20d09946ae377c41bd230f5417a661448521a0845b"},
        {3, "d81578b5ca5be42a63facb236ed5f2e3609a54e598ccc11258b545f9936fff2c"},
        {4, "ea85d02c07d54f09f0867d412cad613812b8d7a1711d22e339dec127adc8b290"},
        {5, "56c763f92dc547311ac93d35925b493be5f40c94b9ea147f039a6c9fd41787b8"},
        {6, "47b094cc3196e6781c84db86d7c61d9adfdeb5630d0e60310352d4a948e5d0ab"},
        {7, "957249fa9b9e36d21711f1a168c112c95c4034f02e2eba281bd17281e48efb5c"},
        {8, "af9a52ec913a78666d20f0ac6660ad44299f85780c996b62b59e322aa69f796c"},
        {9, "c2bee51ce27308596be0c620330cfb0250439a1b4ebf4932b11271d72bcf2c30"},
        {10, "7c494f06821be85d36ddf6b6779ed69c4ff128ebacf2932a1529264facbeb19d"},
        {11, "7e395600ab33955f42de0282085a2defbf1233e3caaee2874ab14c38d7fc69f0"},
        {12, "75396cbe2ccee2da4165e951f9fc8526902c9ce09f1de2571d5fd2d0cd958e7c"},
        {13, "98c9490ab2b3178789e995f84daf4a054bc9bfce4f2e0685aae6d343dc9d03fc"},
        {14, "76bd11dabf2d29b26c4aba54b1997de2262e42d20d7217d017db3109ec4d82c8"},
    };
    for (const Migration& step : migrations()) {
        ASSERT_TRUE(pinned.contains(step.version)) << step.name << " has hash " << sha256(step.script);
        EXPECT_EQ(sha256(step.script), pinned.at(step.version)) << step.name;
    }
    EXPECT_EQ(pinned.size(), migrations().size());
}

TEST(Migrations, AreNumberedFromOneWithoutGaps) {
    int version = 0;
    for (const Migration& step : migrations()) {
        EXPECT_EQ(step.version, ++version);
    }
}

TEST(Migrations, FreshIsUpgradedFromEveryVersion) {
    Connection fresh = Connection::inMemory();
    migrate(fresh, migrations());
    for (std::size_t start = 0; start <= migrations().size(); ++start) {
        Connection upgraded = Connection::inMemory();
        if (start > 0) {
            migrate(upgraded, migrations().first(start));
            ASSERT_EQ(upgraded.schemaVersion(), migrations()[start - 1].version);
        }
        migrate(upgraded, migrations());
        EXPECT_EQ(schemaOf(upgraded), schemaOf(fresh)) << "from version " << start;
        EXPECT_EQ(upgraded.schemaVersion(), migrations().back().version);
    }
}

TEST(Migrations, RunWholeScriptsWithTriggersAndUndoAllWhenOneFails) {
    const std::array steps = std::to_array<Migration>(
        {{1, "0001_first",
          "CREATE TABLE a (x INTEGER) STRICT;\n"
          "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET x = x + 1; DELETE FROM a WHERE x > 10; "
          "END;"},
         {2, "0002_second", "CREATE TABLE b (y TEXT) STRICT;"},
         {3, "0003_broken", "CREATE TABLE c (z TEXT) STRICT; CREATE TABLE b (y TEXT) STRICT;"}});
    Connection database = Connection::inMemory();
    migrate(database, std::span(steps).first(1));
    database.execute("INSERT INTO a VALUES (1)");
    EXPECT_EQ(database.integer("SELECT x FROM a"), 2);
    EXPECT_THROW(migrate(database, steps), std::logic_error);
    EXPECT_EQ(database.schemaVersion(), 1);
    EXPECT_EQ(database.integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table'"), 1);
    migrate(database, std::span(steps).first(2));
    EXPECT_EQ(database.schemaVersion(), 2);
}

TEST(Migrations, RefuseANewerDatabase) {
    Connection database = Connection::inMemory();
    database.execute("PRAGMA user_version = 99");
    EXPECT_THROW(migrate(database, migrations()), NewerCasebookError);
    EXPECT_EQ(database.schemaVersion(), 99);
}

// Whether a day that is set may count is asked before anything is written, so also of casebooks without the
// mark.
TEST(Migrations, ACasebookOfMadeUpPeopleIsKnownBeforeItIsUpToDate) {
    for (const auto& [after, isDemonstration] :
         {std::pair(R"({"code":"K-0001","origin":"demo","contacts":2})", true),
          std::pair(R"({"code":"K-0001","origin":"import","contacts":2})", false),
          std::pair(R"({"code":"K-0001","alias":"\"origin\":\"demo\""})", false)}) {
        for (const std::size_t version : {std::size_t{9}, std::size_t{10}}) {
            Connection database = Connection::inMemory();
            migrate(database, migrations().first(version));
            database.execute("INSERT INTO casebook (id, report_key) VALUES (1, zeroblob(32));"
                             "INSERT INTO person (id, name, role) VALUES (1, 'Noor', 'lead');");
            database
                .query("INSERT INTO history (at, person_id, table_name, row_id, after, digest, hash) VALUES "
                       "('2025-01-01T00:00:00Z', 1, 'client', 1, :after, zeroblob(32), zeroblob(32))")
                .bind(":after", std::string_view(after))
                .run();
            EXPECT_EQ(isMarkedForTraining(database), isDemonstration) << after;
            migrate(database, migrations());
            EXPECT_EQ(isMarkedForTraining(database), isDemonstration) << after;
            database.execute("DELETE FROM history");
            EXPECT_EQ(isMarkedForTraining(database), isDemonstration) << "for good";
        }
    }
}

TEST(Schema, EveryTableIsStrict) {
    Connection database = Connection::inMemory();
    migrate(database, migrations());
    sqlite::Query query =
        database.query("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                       "AND strict = 0 AND name NOT LIKE 'sqlite_%'");
    while (query.step()) {
        ADD_FAILURE() << query.text(0) << " is not strict";
    }
}

TEST(Schema, EveryTableOfAClientRefersToHim) {
    Connection database = Connection::inMemory();
    migrate(database, migrations());
    sqlite::Query query = database.query(
        "SELECT t.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c ON c.name = "
        "'client_id' "
        "WHERE t.schema = 'main' AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) AS f "
        "WHERE f.\"from\" = 'client_id')");
    while (query.step()) {
        ADD_FAILURE() << query.text(0) << " has a client_id without a foreign key";
    }
}

/// The words in the list of the CHECK with this constraint name.
std::vector<std::string> wordsOfCheck(Connection& database, const std::string& constraint) {
    // The name ends with white space: one constraint's name may begin another's.
    std::string sql;
    for (const char* end : {" ", "\n"}) {
        const std::string start = "CONSTRAINT " + constraint + end;
        sqlite::Query query = database.query("SELECT sql FROM sqlite_schema WHERE instr(sql, :start) > 0");
        query.bind(":start", start);
        if (query.step()) {
            sql = query.text(0);
            sql = sql.substr(sql.find(start));
        }
    }
    sql = sql.substr(0, sql.find("))"));
    std::vector<std::string> words;
    const std::regex word("'([^']*)'");
    for (std::sregex_iterator match(sql.begin(), sql.end(), word), end; match != end; ++match) {
        words.push_back((*match)[1]);
    }
    return words;
}

template <typename Enum>
void appendCodes(std::vector<std::string>& words) {
    for (const std::string_view word : Vocabulary<Enum>::kCodes) {
        words.emplace_back(word);
    }
}

template <typename... Enums>
void expectCheck(Connection& database, const std::string& constraint) {
    std::vector<std::string> words;
    (appendCodes<Enums>(words), ...);
    EXPECT_THAT(wordsOfCheck(database, constraint), ::testing::UnorderedElementsAreArray(words))
        << constraint;
}

TEST(Schema, ChecksHoldTheWordsOfTheVocabularies) {
    Connection database = Connection::inMemory();
    migrate(database, migrations());
    expectCheck<UserRole>(database, "person_role");
    expectCheck<Language>(database, "client_language");
    expectCheck<OwnGoal>(database, "client_own_goal");
    expectCheck<CameBy>(database, "client_came_by");
    expectCheck<ClosingOutcome>(database, "client_closing_outcome");
    expectCheck<ContactChannel>(database, "client_contact_channel");
    expectCheck<SafetyAnswer>(database, "client_antidepressants");
    expectCheck<SafetyAnswer>(database, "client_downer_dependence");
    expectCheck<SafetyAnswer>(database, "client_history");
    expectCheck<Substance>(database, "substance_use_substance");
    expectCheck<Route>(database, "substance_use_route");
    expectCheck<SafetyAnswer>(database, "substance_use_dependence");
    expectCheck<MeasurementMoment>(database, "measurement_moment");
    expectCheck<ChecklistItem>(database, "checklist_answer_item");
    expectCheck<Answer>(database, "checklist_answer_answer");
    expectCheck<Complaint>(database, "complaint_answer_item");
    expectCheck<ComplaintAnswer>(database, "complaint_answer_answer");
    expectCheck<Phase>(database, "phase_period_phase");
    expectCheck<Phase>(database, "phase_period_also");
    expectCheck<GriefStage>(database, "grief_observation_stage");
    expectCheck<Substance>(database, "slip_substance_substance");
    expectCheck<CopingTool>(database, "plan_tool_tool");
    expectCheck<GoalHorizon>(database, "goal_horizon");
    expectCheck<ContactKind>(database, "contact_kind");
    expectCheck<ContactStatus>(database, "contact_status");
    expectCheck<ReachKind>(database, "reach_kind");
    expectCheck<ClosingOutcome>(database, "episode_outcome");
    expectCheck<LegalBasis>(database, "retention_basis");
    expectCheck<ReferralKind>(database, "referral_kind");
    expectCheck<ReferralStatus>(database, "referral_status");
    expectCheck<Complaint, SafetyQuestion, GeneralSubject>(database, "task_about");
    expectCheck<HandoverReason>(database, "handover_reason");
    expectCheck<HandoverStatus>(database, "handover_status");
    expectCheck<HandoverHeading>(database, "handover_note_heading");
    expectCheck<LetterKind>(database, "letter_agreement_letter");
    expectCheck<LetterField>(database, "letter_agreement_field");
    EXPECT_THAT(wordsOfCheck(database, "consent_scope"),
                ::testing::UnorderedElementsAre("record", "statistics", "contact", "relatives", "referral"));
}

} // namespace

} // namespace kentering

#include "model/base/errors.h"
#include "model/base/fail_after.h"
#include "model/domain/dossier/dossier.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/advice_decision_store.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/handover_store.h"
#include "model/storage/dossier/letter_agreement_store.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/dossier/plan_store.h"
#include "model/storage/dossier/retention_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/drafts/draft_store.h"
#include "model/storage/drafts/form_draft_store.h"
#include "model/storage/exchange/dossier_exchange.h"
#include "model/storage/history/history_store.h"
#include "model/storage/organisation/release_ledger_store.h"
#include "model/storage/organisation/resource_check_store.h"
#include "model/storage/organisation/resource_edit_store.h"
#include "model/storage/organisation/settings_store.h"
#include "tests/storage/casebook_fixture.h"
#include "tests/storage/erase_client.h"
#include "tests/storage/writing.h"

#include <functional>
#include <ostream>

namespace kentering {

using namespace storage;

namespace {

/// What the writes are tried on: a client with an entry of every kind, and two colleagues.
struct Book {
    Casebook& casebook;
    ClientId client;
    UserId noor;
    UserId sam;
    MeasurementId list;
    GoalId goal;
    SlipId slip;
    ReferralId referral;
    TaskId task;
};

struct Write {
    const char* name;
    std::function<void(Book&)> prepare;
    std::function<void(Book&)> run;
};

void PrintTo(const Write& write, std::ostream* stream) {
    *stream << write.name;
}

const Date kDay = kToday - boost::gregorian::days(3);
const Goal kGoalOfFailure{.text = "one free weekend", .horizon = GoalHorizon::SevenDays, .on = kDay};
const Task kTaskOfFailure{.about = GeneralSubject::FollowUp, .owner = "Noor", .due = kToday};

Slip slipOf(std::vector<Substance> substances) {
    return {.days = UseDays(DateRange(kDay, kDay)), .substances = std::move(substances)};
}

void nothing(Book& /*book*/) {}

std::vector<Write> entryWrites() {
    return {
        {"goal add", nothing, [](Book& b) { Writing<GoalStore>(b.casebook)->add(b.client, kGoalOfFailure); }},
        {"goal replace", nothing,
         [](Book& b) {
             Goal goal = kGoalOfFailure;
             goal.outcome = "met";
             Writing<GoalStore>(b.casebook)->replace(b.client, b.goal, goal);
         }},
        {"goal remove", nothing, [](Book& b) { Writing<GoalStore>(b.casebook)->remove(b.client, b.goal); }},
        {"slip add", nothing,
         [](Book& b) {
             Writing<SlipStore>(b.casebook)->add(b.client, slipOf({Substance::Ghb, Substance::Mdma}));
         }},
        {"slip replace", nothing,
         [](Book& b) {
             Writing<SlipStore>(b.casebook)
                 ->replace(b.client, b.slip, slipOf({Substance::Mdma, Substance::Ghb}));
         }},
        {"slip remove", nothing, [](Book& b) { Writing<SlipStore>(b.casebook)->remove(b.client, b.slip); }},
        {"reach add", nothing,
         [](Book& b) {
             Writing<ReachStore>(b.casebook)
                 ->add(b.client, {.kind = ReachKind::Phone, .value = "0612345678", .of = "zus"});
         }},
        {"episode add", nothing,
         [](Book& b) {
             Writing<EpisodeStore>(b.casebook)
                 ->add(b.client, {.opened = kDay, .closed = kToday, .words = "weg"});
         }},
        {"retention", nothing,
         [](Book& b) {
             Writing<RetentionStore>(b.casebook)->set(b.client, {.basis = LegalBasis::Consent, .years = 2});
         }},
        {"task add", nothing, [](Book& b) { Writing<TaskStore>(b.casebook)->add(b.client, kTaskOfFailure); }},
        {"task close", nothing,
         [](Book& b) { Writing<TaskStore>(b.casebook)->close(b.client, b.task, "called"); }},
        {"task due", nothing,
         [](Book& b) { Writing<TaskStore>(b.casebook)->setDue(b.client, b.task, kDay); }},
        {"task owner", nothing,
         [](Book& b) { Writing<TaskStore>(b.casebook)->setOwner(b.client, b.task, "Somebody new"); }},
        {"plan", nothing,
         [](Book& b) {
             Writing<PlanStore>(b.casebook)
                 ->set(b.client, {.triggers = {"a street", "a tone"},
                                  .tools = {CopingTool::Surf},
                                  .mayCall = {"a friend"}});
         }},
        {"list add", nothing,
         [](Book& b) {
             Measurement list{.on = kToday};
             list.complaints[indexOf(Complaint::SuicidalTendencies)] = ComplaintAnswer::Now;
             Writing<MeasurementStore>(b.casebook)->add(b.client, list, "7");
         }},
        {"list moment", nothing,
         [](Book& b) {
             Writing<MeasurementStore>(b.casebook)
                 ->setMoment(b.client, b.list, kToday, MeasurementMoment::End);
         }},
        {"list remove", nothing,
         [](Book& b) { Writing<MeasurementStore>(b.casebook)->remove(b.client, b.list); }},
        {"answer", nothing,
         [](Book& b) {
             Writing<MeasurementStore>(b.casebook)
                 ->setAnswer(b.client, b.list, ChecklistItem::MoreOftenOrAlone, Answer::Yes, "8");
         }},
        {"complaint", nothing,
         [](Book& b) {
             Writing<MeasurementStore>(b.casebook)
                 ->setAnswer(b.client, b.list, Complaint::SuicideAttempts, ComplaintAnswer::Now, "9");
         }},
    };
}

std::vector<Write> clientWrites() {
    return {
        {"client create", nothing,
         [](Book& b) {
             Writing<ClientStore> clients(b.casebook);
             clients->create(Client{.code = clients.nextCode()});
         }},
        {"client update", nothing,
         [](Book& b) {
             Writing<ClientStore> clients(b.casebook);
             Client client = clients.get(b.client);
             client.alias = "Bo";
             clients->update(b.client, client);
         }},
        {"client safety", nothing,
         [](Book& b) {
             Writing<ClientStore>(b.casebook)
                 ->setSafety(b.client, SafetyQuestion::Antidepressants, SafetyAnswer::Yes);
         }},
        {"client owner", nothing,
         [](Book& b) { Writing<ClientStore>(b.casebook)->setOwner(b.client, b.sam); }},
        {"exclude", nothing, [](Book& b) { Writing<ExclusionStore>(b.casebook)->exclude(b.client, b.sam); }},
        {"admit", [](Book& b) { Writing<ExclusionStore>(b.casebook)->exclude(b.client, b.sam); },
         [](Book& b) { Writing<ExclusionStore>(b.casebook)->admit(b.client, b.sam); }},
        {"reading", nothing, [](Book& b) { Writing<HistoryStore>(b.casebook)->logReading(b.client); }},
        {"advice", nothing,
         [](Book& b) {
             Writing<AdviceDecisionStore>(b.casebook)
                 ->record(b.client, {.advice = "sleep", .what = "drop", .reason = "known"});
         }},
        {"erase", nothing, [](Book& b) { eraseClient(b.casebook, b.client, "asked for it"); }},
        {"drafts", nothing,
         [](Book& b) {
             Writing<DraftStore>(b.casebook)->set(b.client, {{"one", "words"}, {"two", "more words"}});
         }},
    };
}

std::vector<Write> organisationWrites() {
    return {
        {"release", nothing,
         [](Book& b) {
             Writing<ReleaseLedgerStore>(b.casebook)
                 ->add({.period = "2025",
                        .releasedOn = kToday,
                        .digest = {1, 2},
                        .cells = {{"a", 1}, {"b", 2}},
                        .marks = {{3}, {4}}});
         }},
        {"resource check", nothing,
         [](Book& b) { Writing<ResourceCheckStore>(b.casebook)->markChecked(ResourceId("ggd"), kToday); }},
        {"resource edit", nothing,
         [](Book& b) {
             Writing<ResourceEditStore>(b.casebook)
                 ->set(ResourceId("ggd"), {{"phone", "1"}, {"name", "GGD"}});
         }},
        {"organisation", nothing,
         [](Book& b) { Writing<SettingsStore>(b.casebook)->setOrganisation({.name = "Anders"}); }},
        {"setting", nothing, [](Book& b) { Writing<SettingsStore>(b.casebook)->setValue("hints", "a b"); }},
        {"role", nothing, [](Book& b) { b.casebook.setRole(b.sam, UserRole::Lead); }},
        {"import", nothing,
         [](Book& b) {
             Act act(b.casebook.session(), ActKind::ImportDossiers);
             DossierBatch batch(act, "import");
             batch.add({.client = {.code = ClientCode("K-0100")},
                        .slips = {slipOf({Substance::Ghb})},
                        .goals = {kGoalOfFailure},
                        .tasks = {kTaskOfFailure}},
                       "{}");
             act.commit();
         }},
    };
}

std::vector<Write> allWrites() {
    std::vector<Write> writes = entryWrites();
    for (const auto& more : {clientWrites(), organisationWrites()}) {
        writes.insert(writes.end(), more.begin(), more.end());
    }
    return writes;
}

class StoreFailureTest : public CasebookTest, public ::testing::WithParamInterface<Write> {
protected:
    StoreFailureTest() {
        CasebookOptions options = testOptions();
        options.failAfter = disk;
        casebook.emplace(Casebook::create(folder(), "Noor", Secret(kPassphrase), options).casebook);
    }

    Book fill() {
        Writing<ClientStore> clients(*casebook);
        const ClientId client = clients->create(Client{.code = clients.nextCode()});
        const MeasurementId list = Writing<MeasurementStore>(*casebook)->add(client, {.on = kDay});
        const GoalId goal = Writing<GoalStore>(*casebook)->add(client, kGoalOfFailure);
        const SlipId slip = Writing<SlipStore>(*casebook)->add(client, slipOf({Substance::Ghb}));
        const ReferralId referral = Writing<ReferralStore>(*casebook)->add(
            client, {.kind = ReferralKind::Gp, .on = kDay, .status = ReferralStatus::Considered});
        const TaskId task = Writing<TaskStore>(*casebook)->add(client, kTaskOfFailure);
        return {.casebook = *casebook,
                .client = client,
                .noor = casebook->author().id,
                .sam = casebook->addUser("Sam", Secret("another long passphrase")),
                .list = list,
                .goal = goal,
                .slip = slip,
                .referral = referral,
                .task = task};
    }

    /// Every row of every table but those of SQLite itself.
    [[nodiscard]] std::string everything() const {
        std::string text = exportDossiers(*casebook);
        sqlite::Connection& database = casebook->session().database;
        std::vector<std::string> tables;
        {
            auto names = database.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT "
                                        "LIKE 'sqlite%' ORDER BY name");
            while (names.step()) {
                tables.push_back(names.text(0));
            }
        }
        for (const std::string& table : tables) {
            auto rows = database.query("SELECT * FROM " + table);
            text += "\n" + table;
            while (rows.step()) {
                text += "\n";
                for (int column = 0; column < rows.columns(); ++column) {
                    text += rows.isNull(column) ? "-" : rows.text(column);
                    text += "|";
                }
            }
        }
        return text;
    }

    std::shared_ptr<FailAfter> disk = std::make_shared<FailAfter>();
    std::optional<Casebook> casebook;
};

TEST_P(StoreFailureTest, StoresAllOrNothing) {
    Book book = fill();
    GetParam().prepare(book);
    const std::string before = everything();
    bool isDone = false;
    int writes = 0;
    for (; !isDone; ++writes) {
        ASSERT_LT(writes, 40) << "it never succeeds";
        disk->writes = writes;
        try {
            GetParam().run(book);
            isDone = true;
        } catch (const EnvironmentError&) {
            isDone = false;
        }
        disk->writes.reset();
        if (!isDone) {
            ASSERT_EQ(everything(), before) << "failing at write " << writes;
        }
    }
    EXPECT_GT(writes, 1) << "at least a row and the commit";
    EXPECT_NE(everything(), before);
}

INSTANTIATE_TEST_SUITE_P(EveryWrite, StoreFailureTest, ::testing::ValuesIn(allWrites()),
                         [](const auto& write) {
                             std::string name;
                             bool upper = true;
                             for (const char letter : std::string_view(write.param.name)) {
                                 if (letter != ' ') {
                                     name += upper ? static_cast<char>(letter - 'a' + 'A') : letter;
                                 }
                                 upper = letter == ' ';
                             }
                             return name;
                         });

} // namespace

} // namespace kentering

// What the casebook costs, beside what plain SQLite costs on the same disk. Build it with
// -DCMAKE_BUILD_TYPE=Release.

#include "app/demo/demo_casebook.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/exchange/dossier_exchange.h"
#include "model/storage/lists/caseload.h"
#include "model/storage/lists/statistics_facts.h"
#include "model/storage/sqlite/wiping_memory.h"
#include "tests/storage/import_dossiers.h"
#include "tests/storage/writing.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <vector>

namespace kentering {

using namespace storage;

namespace {

namespace fs = std::filesystem;
using SteadyClock = std::chrono::steady_clock;

constexpr const char* kPassphrase = "bench words";
constexpr DemoSize kManyClients{.clients = 10'000, .years = 5, .seed = 7};

/// A folder beside the program that is removed at the end: /tmp may be no disk at all.
class WorkFolder {
public:
    WorkFolder() : m_path(fs::current_path() / "bench_storage.work") {
        fs::remove_all(m_path);
        fs::create_directories(m_path);
    }
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    ~WorkFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    [[nodiscard]] fs::path operator/(const char* name) const { return m_path / name; }

private:
    fs::path m_path;
};

const WorkFolder& workFolder() {
    static const WorkFolder folder;
    return folder;
}

Casebook open(const fs::path& folder) {
    return Casebook::open(folder, UserPassphrase{std::string(kNoor), Secret(std::string_view(kPassphrase))},
                          {.keyCost = KeyCost::forTests()});
}

/// The same statement on SQLite without a cipher and without a house around it; as durable.
class PlainSqlite {
public:
    explicit PlainSqlite(const fs::path& file) {
        storage::sqlite::wipeWhatIsFreed(); // as the casebook has it: it is asked for before the first
                                            // database
        check(sqlite3_open(file.c_str(), &m_database));
        check(sqlite3_exec(
            m_database,
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "CREATE TABLE checklist_answer (measurement_id INTEGER NOT NULL, item TEXT NOT NULL, "
            "answer TEXT NOT NULL, question_version_id INTEGER, PRIMARY KEY (measurement_id, item)) "
            "STRICT, WITHOUT ROWID;",
            nullptr, nullptr, nullptr));
        check(sqlite3_prepare_v2(
            m_database,
            "INSERT INTO checklist_answer (measurement_id, item, answer, question_version_id) "
            "VALUES (1, ?1, ?2, NULL) ON CONFLICT (measurement_id, item) "
            "DO UPDATE SET answer = excluded.answer",
            -1, &m_statement, nullptr));
    }
    PlainSqlite(const PlainSqlite&) = delete;
    PlainSqlite& operator=(const PlainSqlite&) = delete;
    ~PlainSqlite() {
        sqlite3_finalize(m_statement);
        sqlite3_close(m_database);
    }
    void answer(std::string_view item, std::string_view word) {
        check(sqlite3_bind_text(m_statement, 1, item.data(), static_cast<int>(item.size()), SQLITE_STATIC));
        check(sqlite3_bind_text(m_statement, 2, word.data(), static_cast<int>(word.size()), SQLITE_STATIC));
        if (sqlite3_step(m_statement) != SQLITE_DONE) {
            throw std::runtime_error(sqlite3_errmsg(m_database));
        }
        sqlite3_reset(m_statement);
    }

private:
    void check(int outcome) {
        if (outcome != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(m_database));
        }
    }
    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

template <typename Work>
double microseconds(Work work) {
    const auto start = SteadyClock::now();
    work();
    return std::chrono::duration<double, std::micro>(SteadyClock::now() - start).count();
}

// A key press: the answer with its history, encrypted and on the disk, in turn with the plain statement so
// that both meet the same disk. The bar: at most 1.5 times.
void keyPress(benchmark::State& state) {
    fs::remove_all(workFolder() / "keys");
    NewCasebook made =
        Casebook::create(workFolder() / "keys", std::string(kNoor), Secret(std::string_view(kPassphrase)),
                         {.keyCost = KeyCost::forTests()});
    const ClientId client = Writing<ClientStore>(made.casebook)->create({.code = ClientCode("K-0001")});
    Writing<MeasurementStore> measurements(made.casebook);
    const MeasurementId list = measurements->add(client, {.on = made.casebook.clock().today()});
    fs::remove(workFolder() / "plain.db");
    PlainSqlite plain(workFolder() / "plain.db");
    std::vector<double> ours;
    std::vector<double> theirs;
    std::size_t key = 0;
    for (auto unused : state) {
        const auto item = all<ChecklistItem>()[key % kCount<ChecklistItem>];
        const auto word = all<Answer>()[key / kCount<ChecklistItem> % kCount<Answer>];
        ++key;
        theirs.push_back(microseconds([&] { plain.answer(code(item), code(word)); }));
        ours.push_back(microseconds([&] { measurements->setAnswer(client, list, item, word); }));
        state.SetIterationTime(ours.back() / 1e6);
    }
    state.counters["casebook_us"] = median(ours);
    state.counters["plain_us"] = median(theirs);
    state.counters["ratio"] = median(ours) / median(theirs);
}
BENCHMARK(keyPress)->UseManualTime()->Iterations(3000)->Unit(benchmark::kMicrosecond);

/// 10,000 clients over 5 years, made once.
const fs::path& manyClients() {
    static const fs::path folder = [] {
        const fs::path place = workFolder() / "many";
        static_cast<void>(createGeneratedDemo(place, Secret(std::string_view(kPassphrase)), kManyClients,
                                              boost::gregorian::day_clock::local_day(), KeyCost::forTests()));
        return place;
    }();
    return folder;
}

void generateManyClients(benchmark::State& state) {
    for (auto unused : state) {
        manyClients();
    }
    state.counters["MB"] = static_cast<double>(fs::file_size(manyClients() / "casebook.db")) / 1e6;
}
BENCHMARK(generateManyClients)->Iterations(1)->Unit(benchmark::kSecond);

// From the key to the first line: the database is opened and the whole list read. The bar: 100 ms.
void unlockToCaseload(benchmark::State& state) {
    const Date today = boost::gregorian::day_clock::local_day();
    manyClients();
    for (auto unused : state) {
        const Casebook casebook = open(manyClients());
        benchmark::DoNotOptimize(caseload(casebook, today));
    }
}
BENCHMARK(unlockToCaseload)->Unit(benchmark::kMillisecond);

void caseloadAgain(benchmark::State& state) {
    const Date today = boost::gregorian::day_clock::local_day();
    const Casebook casebook = open(manyClients());
    for (auto unused : state) {
        benchmark::DoNotOptimize(caseload(casebook, today));
    }
}
BENCHMARK(caseloadAgain)->Unit(benchmark::kMillisecond);

void recoveryClocksOfAScreen(benchmark::State& state) {
    const Date today = boost::gregorian::day_clock::local_day();
    const Casebook casebook = open(manyClients());
    const auto rows = caseload(casebook, today);
    for (auto unused : state) {
        for (std::size_t row = 0; row < 50; ++row) {
            benchmark::DoNotOptimize(recoveryClock(rows[row * 100], today));
        }
    }
}
BENCHMARK(recoveryClocksOfAScreen)->Unit(benchmark::kMicrosecond);

void openADossier(benchmark::State& state) {
    const Casebook casebook = open(manyClients());
    const DossierStore dossiers(casebook);
    const auto clients = dossiers.all();
    std::size_t next = 0;
    for (auto unused : state) {
        benchmark::DoNotOptimize(dossiers.get(clients[next++ % clients.size()]));
    }
}
BENCHMARK(openADossier)->Unit(benchmark::kMicrosecond);

void factsOfAllYears(benchmark::State& state) {
    const Casebook casebook = open(manyClients());
    for (auto unused : state) {
        benchmark::DoNotOptimize(statisticsFacts(casebook, boost::gregorian::day_clock::local_day()));
    }
}
BENCHMARK(factsOfAllYears)->Unit(benchmark::kMillisecond)->Iterations(3);

void exportAndImportAll(benchmark::State& state) {
    const Casebook casebook = open(manyClients());
    for (auto unused : state) {
        std::string document;
        state.counters["export_s"] = microseconds([&] { document = exportDossiers(casebook); }) / 1e6;
        state.counters["MB"] = static_cast<double>(document.size()) / 1e6;
        fs::remove_all(workFolder() / "import");
        NewCasebook made =
            Casebook::create(workFolder() / "import", std::string(kNoor),
                             Secret(std::string_view(kPassphrase)), {.keyCost = KeyCost::forTests()});
        made.casebook.addUser(std::string(kBram), Secret(std::string_view(kPassphrase)));
        made.casebook.addUser(std::string(kIris), Secret(std::string_view(kPassphrase)), UserRole::Lead);
        state.counters["import_s"] =
            microseconds([&] {
                if (!importDossiers(made.casebook, document, boost::gregorian::day_clock::local_day())
                         .empty()) {
                    throw std::runtime_error("an export is not importable");
                }
            }) /
            1e6;
    }
}
BENCHMARK(exportAndImportAll)->Iterations(1)->Unit(benchmark::kSecond);

} // namespace

} // namespace kentering

BENCHMARK_MAIN();

// What the year report costs, beside one plain scan by SQL of the rows in which its figures lie and the cells
// written with bare libxlsxwriter (it costs less, for it leaves out the rows that its days do not need); and
// beside the same tables by Python with sqlite3 and openpyxl. Build it with -DCMAKE_BUILD_TYPE=Release. It
// prints and never fails for a slow machine.

#include "app/presenters/figures/casebook_ledger.h"
#include "app/presenters/figures/casebook_report.h"
#include "app/presenters/figures/report_facts.h"
#include "app/presenters/figures/report_organisation.h"
#include "model/domain/talk/checklist.h"
#include "model/domain/talk/complaint.h"
#include "model/storage/casebook/session.h"
#include "model/storage/lists/statistics_facts.h"
#include "model/storage/organisation/settings_store.h"
#include "reports/statistics/count/exact_figures.h"
#include "tests/storage/writing.h"

#include <algorithm>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <spawn.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>
#include <xlsxwriter.h>

namespace kentering {

using namespace storage;

namespace {

namespace fs = std::filesystem;
using SteadyClock = std::chrono::steady_clock;

constexpr const char* kPassphrase = "bench words";
constexpr int kRounds = 5;
const Date kToday(2026, 11, 23);

/// Processor time of this process, which does not count what else the machine does meanwhile.
double processorMilliseconds() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

template <typename Work>
double milliseconds(Work work) {
    const double start = processorMilliseconds();
    work();
    return processorMilliseconds() - start;
}

/// The fastest of some rounds: what else the machine does only adds.
template <typename Work>
double fastest(Work work) {
    double least = milliseconds(work);
    for (int round = 1; round < kRounds; ++round) {
        least = std::min(least, milliseconds(work));
    }
    return least;
}

CasebookOptions options() {
    return {.clock = Clock::fixed(kToday), .keyCost = KeyCost::forTests(), .isTraining = true};
}

Casebook open(const fs::path& folder) {
    return Casebook::open(folder, UserPassphrase{"Noor", Secret(std::string_view(kPassphrase))}, options());
}

template <typename Word>
std::string rowsOf() {
    std::string rows;
    for (const Word word : all<Word>()) {
        rows += (rows.empty() ? "('" : ",('") + std::string(code(word)) + "'," +
                std::to_string(indexOf(word)) + ")";
    }
    return rows;
}

/// A casebook of `clients` people who may be counted, each with `facts` dated facts spread over 2021 to 2025
/// (two lists with all 48 answers, two phases, five slips, two referrals, the day of opening, contacts).
/// Written by SQL: through the stores it would take an hour.
void makeBook(const fs::path& folder, int clients, int facts) {
    Casebook book =
        Casebook::create(folder, "Noor", Secret(std::string_view(kPassphrase)), options()).casebook;
    const std::string n = std::to_string(clients);
    const std::string contacts = std::to_string(facts - 12);
    const auto day = [](const std::string& number) {
        return "date('2021-01-01', '+' || (" + number + ") || ' days')";
    };
    book.session().database.execute(
        "BEGIN;"
        "CREATE TEMP TABLE number AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i "
        "< "
        "max(" +
        n +
        ", 200)) SELECT i FROM n;"
        "INSERT INTO client (code, report_id, owner_id, birth_year, municipality, own_goal, opened) "
        "SELECT printf('K-%05d', i), randomblob(16), (SELECT min(id) FROM person WHERE role <> 'recovery'), "
        "1955 + i % 50, 'Amsterdam', CASE i % 3 WHEN 0 THEN 'stop' WHEN 1 THEN 'use-less' ELSE 'use-safer' "
        "END, " +
        day("(i * 37) % 1700") + " FROM number WHERE i <= " + n +
        ";"
        "INSERT INTO consent (client_id, scope, given, given_on) SELECT id, 'statistics', 1, opened FROM "
        "client;"
        "INSERT INTO substance_use (client_id, substance, dependence) SELECT id, '3-mmc', 'no' FROM client;"
        "INSERT INTO contact (client_id, at, kind, status) SELECT id, " +
        day("(client.id * 13 + i * 19) % 1826") +
        " || 'T10:00', 'talk', CASE i % 10 WHEN 0 THEN 'no-show' ELSE 'attended' END "
        "FROM client, number WHERE i <= " +
        contacts +
        ";"
        "INSERT INTO measurement (client_id, taken_on, moment) SELECT id, opened, 'start' FROM client;"
        "INSERT INTO measurement (client_id, taken_on, moment) SELECT id, date(opened, '+100 days'), "
        "'review' "
        "FROM client;"
        "WITH item(slug, i) AS (VALUES " +
        rowsOf<ChecklistItem>() +
        ") "
        "INSERT INTO checklist_answer (measurement_id, item, answer) SELECT id, slug, "
        "CASE (id * 7 + i * 11) % 5 WHEN 0 THEN 'yes' WHEN 1 THEN 'yes' WHEN 2 THEN 'declined' ELSE 'no' END "
        "FROM measurement, item;"
        "WITH item(slug, i) AS (VALUES " +
        rowsOf<Complaint>() +
        ") "
        "INSERT INTO complaint_answer (measurement_id, item, answer) SELECT id, slug, "
        "CASE (id * 7 + i * 11) % 6 WHEN 0 THEN 'now' WHEN 1 THEN 'earlier' ELSE 'no' END FROM measurement, "
        "item;"
        "INSERT INTO phase_period (client_id, phase, first_day, last_day) "
        "SELECT id, 'crash', opened, date(opened, '+40 days') FROM client;"
        "INSERT INTO phase_period (client_id, phase, first_day) "
        "SELECT id, CASE id % 2 WHEN 0 THEN 'wall' ELSE 'recovery' END, date(opened, '+41 days') FROM client;"
        "INSERT INTO slip (client_id, first_day, last_day) SELECT id, " +
        day("(client.id * 17 + i * 331) % 1826") + ", " + day("(client.id * 17 + i * 331) % 1826") +
        " FROM client, number WHERE i <= 5;"
        "INSERT INTO slip_substance (slip_id, position, substance) SELECT id, 0, '3-mmc' FROM slip;"
        "INSERT INTO referral (client_id, kind, referred_on, status) SELECT id, "
        "CASE i WHEN 1 THEN 'gp' ELSE 'clinic' END, " +
        day("(client.id * 23 + i * 700) % 1826") +
        ", 'started' FROM client, number WHERE i <= 2;"
        "DROP TABLE number; COMMIT;");
    // A period is released when the casebook's own history has passed it.
    Writing<SettingsStore>(book)->setOrganisation({.name = "Bench"});
}

/// Makes the next report the first one again, so that it counts and is not replayed.
void forgetReleases(const Casebook& book) {
    book.session().database.execute(
        "DELETE FROM release_mark; DELETE FROM release_cell; DELETE FROM release_period;");
}

ReportRequest yearReport() {
    ReportRequest request{.period = "2025", .today = kToday};
    return request;
}

void makeReport(OpenCasebook& book, const fs::path& file) {
    if (makeCasebookReport(book, Content::builtIn(), yearReport(), file, IfExists::Replace)) {
        throw std::runtime_error("the report was refused");
    }
}

/// The rows in which a report's figures lie, every column read, nothing made of them; each table in its
/// quickest order.
void plainScan(const Casebook& book) {
    std::size_t bytes = 0;
    for (const std::string_view sql :
         {"SELECT id, report_id, owner_id, birth_year, municipality, own_goal, opened, closed FROM client",
          "SELECT client_id, given, given_on FROM consent WHERE scope = 'statistics'",
          "SELECT client_id, id, taken_on, moment FROM measurement WHERE taken_on <= '2025-12-31'",
          "SELECT measurement_id, item, answer FROM checklist_answer",
          "SELECT measurement_id, item, answer FROM complaint_answer",
          "SELECT client_id, at, kind, status FROM contact NOT INDEXED WHERE at < '2026-01-01'",
          "SELECT client_id, phase, first_day, last_day FROM phase_period WHERE first_day <= '2025-12-31'",
          "SELECT client_id, id, first_day, last_day FROM slip WHERE first_day <= '2025-12-31'",
          "SELECT slip_id, substance FROM slip_substance",
          "SELECT client_id, kind, referred_on, status FROM referral WHERE referred_on <= '2025-12-31'",
          "SELECT client_id, substance FROM substance_use"}) {
        const auto columns = std::ranges::count(sql.substr(0, sql.find(" FROM ")), ',') + 1;
        auto query = book.session().database.query(sql);
        while (query.step()) {
            bytes += static_cast<std::size_t>(query.integer(0));
            for (int column = 1; column < columns; ++column) {
                bytes += query.isNull(column) ? 0 : query.view(column).size();
            }
        }
    }
    if (bytes == 0) {
        throw std::runtime_error("nothing was read");
    }
}

void writePlainly(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Printed& value) {
    if (const int* whole = std::get_if<int>(&value)) {
        worksheet_write_number(sheet, row, column, *whole, nullptr);
    } else if (const Tenths* tenths = std::get_if<Tenths>(&value)) {
        worksheet_write_number(sheet, row, column, tenths->value / 10.0, nullptr);
    } else if (const Hundredths* share = std::get_if<Hundredths>(&value)) {
        worksheet_write_number(sheet, row, column, share->value / 100.0, nullptr);
    } else {
        worksheet_write_string(sheet, row, column, std::get<std::string>(value).c_str(), nullptr);
    }
}

/// The same cells by the library alone: no styles, no charts, no ledger.
void plainWorkbook(const ReportDocument& document, const fs::path& file) {
    lxw_workbook* workbook = workbook_new(file.c_str());
    for (const DocumentSheet& plan : document.sheets) {
        lxw_worksheet* sheet = workbook_add_worksheet(workbook, plan.name.c_str());
        lxw_row_t line = 0;
        std::vector<const DocumentTable*> tables;
        for (const DocumentTable& table : plan.tables) {
            tables.push_back(&table);
        }
        for (const DocumentChart& chart : plan.charts) {
            for (const DocumentTable& table : chart.series) {
                tables.push_back(&table);
            }
        }
        for (const DocumentTable* table : tables) {
            worksheet_write_string(sheet, line++, 1, table->heading.c_str(), nullptr);
            for (const DocumentRow& row : table->rows) {
                worksheet_write_string(sheet, line, 0, row.code.c_str(), nullptr);
                worksheet_write_string(sheet, line, 1, row.label.c_str(), nullptr);
                writePlainly(sheet, line, 2, row.value);
                if (row.beside) {
                    writePlainly(sheet, line, 3, *row.beside);
                }
                ++line;
            }
        }
    }
    if (workbook_close(workbook) != LXW_NO_ERROR) {
        throw std::runtime_error("the plain workbook cannot be written");
    }
}

struct Child {
    double milliseconds = 0;          ///< by the clock on the wall
    double processorMilliseconds = 0; ///< of the processor
    double megabytes = 0;             ///< the most that it had at once
};

double millisecondsOf(const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

/// Runs a program to its end.
Child run(std::vector<std::string> call) {
    std::vector<char*> arguments;
    arguments.reserve(call.size() + 1);
    for (std::string& word : call) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    rusage usage{};
    int status = 0;
    const auto start = SteadyClock::now();
    pid_t child = -1;
    if (::posix_spawnp(&child, arguments.front(), nullptr, nullptr, arguments.data(), environ) != 0) {
        throw std::runtime_error("cannot start " + call.front());
    }
    ::wait4(child, &status, 0, &usage);
    const double time = std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count();
    if (status != 0) {
        throw std::runtime_error(call.front() + " failed");
    }
    return {time, millisecondsOf(usage.ru_utime) + millisecondsOf(usage.ru_stime),
            static_cast<double>(usage.ru_maxrss) / 1024};
}

/// What the command line needs from start to end, with a key derivation that costs nothing.
Child commandLine(const fs::path& folder) {
    Child least{1e9, 1e9, 0};
    for (int round = 0; round < kRounds; ++round) {
        forgetReleases(open(folder));
        const Child child = run({KENTERING_CLI, "report", folder.string(), "--period", "2025", "-o",
                                 (folder.parent_path() / "cli.xlsx").string(), "--force"});
        least.milliseconds = std::min(least.milliseconds, child.milliseconds);
        least.processorMilliseconds = std::min(least.processorMilliseconds, child.processorMilliseconds);
        least.megabytes = std::max(least.megabytes, child.megabytes);
    }
    return least;
}

/// The same rows in a file without a cipher, for programs that have none; and the exact figures, to compare.
void makePlainCopy(const OpenCasebook& opened, const fs::path& folder) {
    const Casebook& book = opened.casebook();
    std::ofstream(folder / "plain.db").flush(); // a casebook's connection makes no files
    std::string script = "ATTACH DATABASE '" + (folder / "plain.db").string() + "' AS plain KEY '';";
    for (const char* table :
         {"client", "consent", "measurement", "checklist_answer", "complaint_answer", "contact",
          "phase_period", "slip", "slip_substance", "referral", "substance_use", "history"}) {
        script += std::string("CREATE TABLE plain.") + table + " AS SELECT * FROM main." + table + ";";
    }
    book.session().database.execute(script + "DETACH DATABASE plain;");

    const Date until(2025, 12, 31);
    std::ofstream figures(folder / "figures.txt");
    for (const ExactFigure& figure :
         exactFigures(statsInputOf(statisticsFacts(book, until), until), Period::year(2025).months(),
                      reportOrganisation(opened).regionIds())) {
        figures << figure.cell.code << ' ' << figure.count << '\n';
    }
}

void measureLargeBook(const fs::path& work) {
    const fs::path folder = work / "large";
    makeBook(folder, 10'000, 100);
    {
        OpenCasebook opened(open(folder));
        const Casebook& book = opened.casebook();
        std::printf("10,000 clients, 1,000,000 dated facts, 960,000 answers; processor time, fastest of %d\n",
                    kRounds);
        makeReport(opened, work / "warm.xlsx");
        const ReportDocument document =
            std::get<PreparedReport>(
                prepareReport(reportSource(opened, Period::year(2025), Counting::WhenNew), Content::builtIn(),
                              yearReport()))
                .document;
        double report = 1e9;
        for (int round = 0; round < kRounds; ++round) {
            forgetReleases(book);
            report = std::min(report, milliseconds([&] { makeReport(opened, work / "report.xlsx"); }));
        }
        const double scan = fastest([&] { plainScan(book); });
        const double cells = fastest([&] { plainWorkbook(document, work / "bare.xlsx"); });
        std::printf("  year report                                  %8.0f ms\n", report);
        std::printf(
            "  plain SQL scan %.0f ms + bare libxlsxwriter %.0f ms = %.0f ms; ratio %.2f (aim: 1.5)\n", scan,
            cells, scan + cells, report / (scan + cells));
        makePlainCopy(opened, work);
    }
    const Child whole = commandLine(folder);
    std::printf("  whole process: %.0f ms, %.0f ms of the processor, %.0f MB (aim: under 200 MB)\n",
                whole.milliseconds, whole.processorMilliseconds, whole.megabytes);
    const std::string script = std::string(KENTERING_SOURCE) + "/tests/bench/figures_by_hand.py";
    const Child python = run({"/usr/bin/python3", script, (work / "plain.db").string(),
                              (work / "python.xlsx").string(), (work / "figures.txt").string()});
    std::printf(
        "  the same tables by Python, sqlite3, openpyxl: %.0f ms of the processor, %.0f MB; %.1f times as "
        "long (aim: 10)\n",
        python.processorMilliseconds, python.megabytes,
        python.processorMilliseconds / whole.processorMilliseconds);
}

void measureGrowth(const fs::path& work, int largest) {
    std::printf("growth, 20 dated facts and 96 answers a client\n");
    for (int clients = 1'000; clients <= largest; clients *= 10) {
        const fs::path folder = work / std::to_string(clients);
        makeBook(folder, clients, 20);
        OpenCasebook opened(open(folder));
        const Casebook& book = opened.casebook();
        makeReport(opened, work / "warm.xlsx");
        double report = 1e9;
        for (int round = 0; round < kRounds; ++round) {
            forgetReleases(book);
            report = std::min(report, milliseconds([&] { makeReport(opened, work / "report.xlsx"); }));
        }
        std::printf("  %7d clients %8.0f ms, %.1f microseconds a client\n", clients, report,
                    1000 * report / clients);
    }
}

void measureSmallBook(const fs::path& work) {
    makeBook(work / "small", 200, 100);
    const Child whole = commandLine(work / "small");
    std::printf(
        "200 clients: whole process %.0f ms, %.0f ms of the processor, key derivation aside (aim: under 150 "
        "ms); %.0f MB\n",
        whole.milliseconds, whole.processorMilliseconds, whole.megabytes);
}

} // namespace

} // namespace kentering

/// An argument gives the largest casebook of the growth, 100000 when there is none.
int main(int argc, char** argv) {
    using namespace kentering;
    const fs::path work = fs::current_path() / "bench_statistics.work";
    fs::remove_all(work);
    fs::create_directories(work);
    ::setenv("KENTERING_PASSPHRASE", kPassphrase, 1);
    ::setenv("KENTERING_TODAY", "2026-11-23", 1);
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
    int outcome = EXIT_SUCCESS;
    try {
        measureSmallBook(work);
        measureLargeBook(work);
        measureGrowth(work, argc > 1 ? std::atoi(argv[1]) : 100'000);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        outcome = EXIT_FAILURE;
    }
    fs::remove_all(work);
    return outcome;
}

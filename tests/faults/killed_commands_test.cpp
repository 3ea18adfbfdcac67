// kill -9 of the real command line at random moments of mixed commands: what was told as done is there, a
// command is done whole or not at all, and the casebook is sound.

#include "model/storage/casebook/casebook.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/verify.h"
#include "model/storage/exchange/dossier_exchange.h"
#include "tests/storage/casebook_fixture.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace kentering {
namespace {

namespace fs = std::filesystem;
using Milliseconds = std::chrono::duration<double, std::milli>;

/// A casebook, worked on by a program that is killed again and again.
class KilledCommands : public CasebookTest {
protected:
    KilledCommands() {
        CasebookOptions options = testOptions(); // whose keys are cheap, for the program too
        options.clock = Clock();
        (void)Casebook::create(folder(), "Noor", Secret(kPassphrase), options, UserRole::Lead);
    }

    struct Command {
        std::vector<std::string> arguments;
        std::function<void()> whenDone;                      ///< of what is expected
        std::function<void(bool isDone)> look = [](bool) {}; ///< at the file that it makes
    };

    /// Runs it, killed `after` it began. Whether it said that it was done.
    [[nodiscard]] static bool run(const std::vector<std::string>& arguments,
                                  std::optional<Milliseconds> after, bool& wasKilled) {
        std::vector<std::string> words{KENTERING_CLI};
        words.insert(words.end(), arguments.begin(), arguments.end());
        std::vector<char*> call;
        for (std::string& word : words) {
            call.push_back(word.data());
        }
        call.push_back(nullptr);
        std::string passphrase = std::string("KENTERING_PASSPHRASE=") + kPassphrase;
        std::string locale = "LC_ALL=C.UTF-8";
        std::array<char*, 3> environment{passphrase.data(), locale.data(), nullptr};
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        for (const int output : {STDOUT_FILENO, STDERR_FILENO}) {
            posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0);
        }
        pid_t program = -1;
        const int failed =
            ::posix_spawn(&program, KENTERING_CLI, &actions, nullptr, call.data(), environment.data());
        posix_spawn_file_actions_destroy(&actions);
        if (failed != 0) {
            throw std::runtime_error("the program could not be started");
        }
        if (after) {
            std::this_thread::sleep_for(*after);
            ::kill(program, SIGKILL);
        }
        int status = 0;
        ::waitpid(program, &status, 0);
        wasKilled = WIFSIGNALED(status);
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

    [[nodiscard]] std::string outside(const std::string& name) const { return (root() / name).string(); }

    /// Command number `number`, of one of five kinds.
    Command command(int number, unsigned kind) {
        const std::string book = folder().string();
        const std::string name = std::to_string(number);
        if (kind == 1 && !codes.empty()) {
            const std::string code = *codes.begin();
            const std::string receipt = outside("receipt-" + name + ".txt");
            return {{"erase", book, "--client", code, "--reason", "asked for it", "-o", receipt},
                    [this, code] { codes.erase(code); },
                    [this, code, receipt](bool isDone) {
                        EXPECT_TRUE(!isDone || fs::exists(receipt)) << "destroyed without a receipt";
                        EXPECT_TRUE(!fs::exists(receipt) || !held().contains(code))
                            << "a receipt for a client who is still there";
                    }};
        }
        if (kind == 2) {
            const std::string file = outside("export-" + name + ".json");
            return {{"export", book, "-o", file},
                    [] {},
                    [file](bool isDone) {
                        EXPECT_TRUE(!isDone || fs::exists(file));
                        if (fs::exists(file)) {
                            std::ifstream stream(file);
                            EXPECT_TRUE(nlohmann::json::accept(stream)) << "half an export";
                        }
                    }};
        }
        if (kind == 3) {
            const std::string copy = outside("backup-" + name);
            return {{"backup", book, copy},
                    [] {},
                    [copy](bool isDone) {
                        EXPECT_TRUE(!isDone || fs::exists(copy));
                        if (fs::exists(copy)) {
                            const Casebook backup = Casebook::open(
                                copy, UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions());
                            EXPECT_TRUE(verifyCasebook(backup).isSound());
                            EXPECT_TRUE(backup.findings().empty());
                        }
                    }};
        }
        if (kind == 4) {
            return {{"settings", "set", book, "organisation-name", "Kade " + name},
                    [this, name] { organisation = "Kade " + name; }};
        }
        const std::string code = "K-" + std::to_string(10'000 + number);
        const std::string document = outside("import.json");
        std::ofstream(document) << R"({"format":"kentering-dossiers","version":1,"clients":[{"code":")"
                                << code
                                << R"(","alias":"Mo","opened":"2026-10-01","slips":[{"from":"2026-10-31",)"
                                << R"("to":"2026-10-31","substances":["3-mmc"]}]}]})";
        return {{"import", book, document}, [this, code] { codes.insert(code); }};
    }

    /// The codes in the casebook, and it is sound.
    [[nodiscard]] std::set<std::string> held() const {
        const Casebook book = open();
        const Verification found = verifyCasebook(book);
        EXPECT_TRUE(found.isSound()) << found.problems.front();
        EXPECT_TRUE(book.findings().empty()) << inEnglish(book.findings().front());
        std::set<std::string> all;
        const auto document = nlohmann::json::parse(exportDossiers(book));
        for (const auto& client : document.at("clients")) {
            EXPECT_EQ(client.at("slips").size(), 1U) << "half a dossier";
            all.insert(client.at("code").get<std::string>());
        }
        return all;
    }
    [[nodiscard]] std::string heldOrganisation() const {
        const Casebook book = open();
        auto query = book.session().database.query(
            "SELECT value FROM setting WHERE value LIKE '%Kade%' AND name NOT LIKE 'casebook:%'");
        return query.step() ? query.text(0) : "";
    }

    std::set<std::string> codes{};
    std::string organisation{};
};

TEST_F(KilledCommands, LoseNothingThatWasToldAsDone) {
    constexpr unsigned kKinds = 5;
    const char* asked = std::getenv("KENTERING_FAULTS");
    const int trials = asked != nullptr && std::string(asked) == "whole" ? 1000 : 30;
    std::mt19937 chance(20261123);
    std::array<Milliseconds, kKinds> usual{};
    int killed = 0;
    int done = 0;
    for (int trial = 0; trial < trials + static_cast<int>(kKinds) && !HasFailure(); ++trial) {
        // Each kind once to its end, which says how long it takes here.
        const bool isFirst = trial < static_cast<int>(kKinds);
        const auto kind = static_cast<unsigned>(isFirst ? trial : static_cast<int>(chance() % kKinds));
        const Command next = command(trial, kind);
        const auto after =
            isFirst ? std::nullopt
                    : std::optional(usual[kind] * (1.1 * static_cast<double>(chance() % 1000) / 1000.0));
        SCOPED_TRACE("trial " + std::to_string(trial) + ": " + next.arguments.front());
        const auto begin = std::chrono::steady_clock::now();
        bool wasKilled = false;
        const bool isDone = run(next.arguments, after, wasKilled);
        if (isFirst) {
            ASSERT_TRUE(isDone);
            usual[kind] = std::chrono::steady_clock::now() - begin;
        }
        ASSERT_TRUE(isDone || wasKilled) << "it failed by itself";
        killed += wasKilled ? 1 : 0;
        done += isDone ? 1 : 0;
        const std::set<std::string> before = codes;
        const std::string nameBefore = organisation;
        next.whenDone();
        const std::set<std::string> there = held();
        const std::string name = heldOrganisation();
        const bool isThere = there == codes && name.find(organisation) != std::string::npos;
        if (!isDone && !isThere) {
            codes = before;
            organisation = nameBefore;
        }
        EXPECT_EQ(there, codes);
        EXPECT_NE(name.find(organisation), std::string::npos) << name;
        next.look(isDone);
    }
    std::cout << "kill -9 of commands: " << trials << " trials, " << killed << " killed, " << done
              << " done\n";
    EXPECT_GT(killed, trials / 3);
}

} // namespace
} // namespace kentering

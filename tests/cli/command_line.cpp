#include "tests/cli/command_line.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace kentering::testing {

namespace fs = std::filesystem;

namespace {

std::string readFile(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("no such file: " + file.string());
    }
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> list;
    for (std::string& text : texts) {
        list.push_back(text.data());
    }
    list.push_back(nullptr);
    return list;
}

} // namespace

void CommandLine::SetUp() {
    fs::create_directory(m_folder / "work");
}

Outcome CommandLine::run(const std::vector<std::string>& arguments) const {
    // `env --chdir` would do, but setsid is needed too: a test must never ask for a passphrase on somebody's
    // terminal.
    std::vector<std::string> call{"/usr/bin/setsid", "--wait"};
    call.insert(call.end(), m_starter.begin(), m_starter.end());
    call.emplace_back(KENTERING_CLI);
    call.insert(call.end(), arguments.begin(), arguments.end());
    std::vector<std::string> environment;
    for (const auto& [name, value] : m_environment) { // before the usual ones: the first of a name counts
        environment.push_back(name + "=" + value);
    }
    environment.insert(environment.end(),
                       {"PATH=/usr/bin:/bin", "HOME=" + m_folder.string(), "LC_ALL=C.UTF-8"});
    const std::string out = (m_folder / "out").string();
    const std::string err = (m_folder / "err").string();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addchdir_np(&actions, (m_folder / "work").c_str());
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                     0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                     0600);
    pid_t child = -1;
    const int failed = ::posix_spawn(&child, call.front().c_str(), &actions, nullptr, pointers(call).data(),
                                     pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
        throw std::runtime_error("the program could not be started");
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return {.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1, .out = readFile(out), .err = readFile(err)};
}

std::string CommandLine::done(const std::vector<std::string>& arguments) const {
    const Outcome result = run(arguments);
    EXPECT_EQ(result.exit, 0) << result.err;
    EXPECT_EQ(result.err, "");
    return result.out;
}

std::string CommandLine::refused(int exit, const std::string& words,
                                 const std::vector<std::string>& arguments) const {
    const Outcome result = run(arguments);
    EXPECT_EQ(result.exit, exit) << result.err;
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err.find(words), std::string::npos) << result.err;
    EXPECT_TRUE(result.err.ends_with('\n')) << result.err;
    return result.err;
}

std::string CommandLine::read(std::string_view name) const {
    return readFile(m_folder / "work" / name);
}

void CommandLine::write(std::string_view name, std::string_view content) const {
    std::ofstream stream(m_folder / "work" / name, std::ios::binary);
    stream << content;
    ASSERT_TRUE(stream.flush());
}

nlohmann::ordered_json CommandLine::readJson(std::string_view name) const {
    return nlohmann::ordered_json::parse(read(name));
}

std::map<std::string, std::string> CommandLine::files() const {
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(m_folder / "work")) {
        if (entry.is_regular_file()) {
            found[fs::relative(entry.path(), m_folder / "work").string()] = readFile(entry.path());
        }
    }
    return found;
}

void CommandLine::createBook() const {
    done({"create", "book", "--user", "Noor", "--recovery-code-file", "code.txt"});
}

nlohmann::ordered_json exampleDocument() {
    return nlohmann::ordered_json::parse(R"json({ "format": "kentering-dossiers", "version": 1,
  "clients": [ {
    "code": "K-0002", "alias": "Mo", "name": null, "birthYear": 1988, "municipality": "Amsterdam", "language": "nl",
    "ownGoal": "stop", "opened": "2026-10-01", "closed": null,
    "contactRules": { "channel": "whatsapp", "voicemail": false, "sender": "Noor" },
    "consents": [ { "to": "record", "given": true, "on": "2026-10-01", "textVersion": 1 },
                  { "to": "statistics", "given": true, "on": "2026-10-01" } ],
    "safety": { "antidepressants": "no", "downer-dependence": "no",
                "history-psychosis-depression-suicidality": "unknown" },
    "substances": [ { "id": "3-mmc", "route": "snort", "daysPer28": 9, "dependence": "no" } ],
    "measurements": [ { "on": "2026-10-01", "moment": "start",
        "checklist": { "more-than-planned": "yes", "secretly-with-others": "declined" },
        "complaints": { "sleep-problems": "now", "debts": "earlier" } } ],
    "quitAttempts": [ { "from": "2026-10-05", "to": null, "useDaysInSixWeeksBefore": 14 } ],
    "phases": [ { "phase": "pink-cloud", "also": "wall", "from": "2026-10-20", "to": null } ],
    "griefStages": [ { "stage": "bargaining", "on": "2026-11-02" } ],
    "slips": [ { "from": "2026-10-31", "to": "2026-10-31", "substances": ["3-mmc"],
                 "alcoholOrCannabisFirst": true, "trigger": "Saturday, app tone", "nextTime": "call first" } ],
    "plan": { "triggers": ["Saturday, app tone"], "tools": ["surf", "tell-someone"],
              "elevatorPitch": "No thanks, I have stopped.", "monsterName": "the parrot" },
    "goals": [ { "text": "call the clinic", "horizon": "1-day", "on": "2026-11-16", "outcome": null } ],
    "contacts": [ { "at": "2026-11-16T10:00", "kind": "talk", "status": "attended", "note": "…" } ],
    "referrals": [ { "to": "cma-amsterdam", "kind": "support-group", "on": "2026-11-16", "status": "started",
                     "gpLetter": null } ],
    "tasks": [ { "about": "suicidal-tendencies", "owner": "Noor", "due": "2026-11-16", "outcome": null } ]
  } ] })json");
}

} // namespace kentering::testing

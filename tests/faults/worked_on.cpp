#include "tests/faults/worked_on.h"

#include "model/storage/casebook/session.h"
#include "model/storage/casebook/verify.h"
#include "model/storage/exchange/dossier_exchange.h"

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>

namespace kentering::faults {

namespace fs = std::filesystem;

WorkedOn::WorkedOn() {
    CasebookOptions options = testOptions();
    options.keyCost = {}; // the program refuses keys that cost less
    options.clock = Clock();
    (void)Casebook::create(folder(), "Noor", Secret(kPassphrase), options, UserRole::Lead);
}

WorkedOutcome WorkedOn::run(const std::vector<std::string>& arguments, std::optional<double> killedAfter,
                            std::vector<std::string> environment) const {
    std::vector<std::string> words{KENTERING_CLI};
    words.insert(words.end(), arguments.begin(), arguments.end());
    environment.push_back(std::string("KENTERING_PASSPHRASE=") + kPassphrase);
    environment.emplace_back("LC_ALL=C.UTF-8");
    const auto pointers = [](std::vector<std::string>& texts) {
        std::vector<char*> list;
        for (std::string& text : texts) {
            list.push_back(text.data());
        }
        list.push_back(nullptr);
        return list;
    };
    const std::string err = outside("err");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                     0600);
    pid_t program = -1;
    const int failed = ::posix_spawn(&program, KENTERING_CLI, &actions, nullptr, pointers(words).data(),
                                     pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
        throw std::runtime_error("the program could not be started");
    }
    if (killedAfter) {
        std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(*killedAfter));
        ::kill(program, SIGKILL);
    }
    int status = 0;
    ::waitpid(program, &status, 0);
    std::ifstream told(err);
    return {.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
            .err = {std::istreambuf_iterator<char>(told), std::istreambuf_iterator<char>()}};
}

WorkedCommand WorkedOn::command(int number, unsigned kind) {
    const std::string book = folder().string();
    const std::string name = std::to_string(number);
    if (kind == 1 && !m_codes.empty()) {
        const std::string code = *m_codes.begin();
        const std::string receipt = outside("receipt-" + name + ".txt");
        return {{"erase", book, "--client", code, "--reason", "asked for it", "-o", receipt},
                [this, code] { m_codes.erase(code); },
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
                        const Casebook backup =
                            Casebook::open(copy, UserPassphrase{"Noor", Secret(kPassphrase)}, testOptions());
                        EXPECT_TRUE(verifyCasebook(backup).isSound());
                        EXPECT_TRUE(backup.findings().empty());
                    }
                }};
    }
    if (kind == 4) {
        return {{"settings", "set", book, "organisation-name", "Kade " + name},
                [this, name] { m_organisation = "Kade " + name; }};
    }
    const std::string code = "K-" + std::to_string(10'000 + number);
    const std::string document = outside("import.json");
    std::ofstream(document) << R"({"format":"kentering-dossiers","version":1,"clients":[{"code":")" << code
                            << R"(","alias":"Mo","opened":"2026-10-01","slips":[{"from":"2026-10-31",)"
                            << R"("to":"2026-10-31","substances":["3-mmc"]}]}]})";
    return {{"import", book, document}, [this, code] { m_codes.insert(code); }};
}

void WorkedOn::lookAfter(const WorkedCommand& command, bool isDone) {
    const std::set<std::string> codesBefore = m_codes;
    const std::string organisationBefore = m_organisation;
    command.whenDone();
    const std::set<std::string> codes = held();
    const std::string organisation = heldOrganisation();
    if (!isDone && (codes != m_codes || organisation != m_organisation)) {
        m_codes = codesBefore;
        m_organisation = organisationBefore;
    }
    EXPECT_EQ(codes, m_codes);
    EXPECT_EQ(organisation, m_organisation);
    command.look(isDone);
}

std::set<std::string> WorkedOn::held() const {
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

std::string WorkedOn::heldOrganisation() const {
    const Casebook book = open();
    auto query = book.session().database.query(
        "SELECT value FROM setting WHERE value LIKE '%Kade%' AND name NOT LIKE 'casebook:%'");
    return query.step() ? nlohmann::json::parse(query.text(0)).at("name").get<std::string>() : "";
}

} // namespace kentering::faults

// kill -9 while somebody types, at random moments: at most the last second of typed text is missing, and no
// text stands in another client's dossier.

#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/drafts/draft_store.h"
#include "model/storage/lists/caseload.h"
#include "tests/gui/support/typist.h"
#include "tests/gui/support/window_fixture.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <random>
#include <spawn.h>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

extern char** environ;

namespace kentering {

using namespace storage;
namespace {

constexpr int kAtATime = 5;
constexpr int kLatestKill = 900; ///< milliseconds after the first letter
constexpr std::int64_t kMayBeMissing = 1000;

/// Fifty, or a thousand (`ctest -L faults`).
int numberOfKills() {
    const char* asked = std::getenv("KENTERING_FAULTS");
    return asked != nullptr && std::string_view(asked) == "whole" ? 1000 : 50;
}

/// The program with somebody who types, in a process of its own.
class TypingProcess {
public:
    explicit TypingProcess(const std::filesystem::path& casebook) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) {
            throw std::runtime_error("no pipe");
        }
        m_read = ends[0];
        const int inChild = 3;
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], inChild);
        std::string self = "/proc/self/exe";
        std::string mode = "--type-until-killed";
        std::string folder = casebook.string();
        char* arguments[] = {self.data(), mode.data(), folder.data(), nullptr};
        const int failed = ::posix_spawn(&m_process, "/proc/self/exe", &actions, nullptr, arguments, environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        if (failed != 0) {
            throw std::runtime_error("no process");
        }
    }
    ~TypingProcess() {
        kill();
        ::close(m_read);
    }
    TypingProcess(const TypingProcess&) = delete;
    TypingProcess& operator=(const TypingProcess&) = delete;

    /// Waits for the next letter; nothing when there will be none.
    std::optional<TypedLetter> next() const {
        TypedLetter letter;
        return ::read(m_read, &letter, sizeof letter) == static_cast<ssize_t>(sizeof letter)
                   ? std::optional(letter)
                   : std::nullopt;
    }
    void kill() {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
            m_process = 0;
        }
    }

private:
    pid_t m_process = 0;
    int m_read = -1;
};

std::int64_t millisecondsSinceStart() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Kills one process `after` its first letter and looks at what it left behind.
void killAndLook(const std::filesystem::path& casebook, std::chrono::milliseconds after) {
    std::vector<TypedLetter> typed;
    std::int64_t killedAt = 0;
    {
        TypingProcess process(casebook);
        const auto first = process.next();
        ASSERT_TRUE(first) << "it did not come to typing";
        typed.push_back(*first);
        std::this_thread::sleep_for(after);
        killedAt = millisecondsSinceStart();
        process.kill();
        while (const auto letter = process.next()) {
            typed.push_back(*letter);
        }
    }
    const Casebook book = Casebook::open(casebook, UserPassphrase{"Noor", Secret("verzonnen mensen")},
                                         {.keyCost = KeyCost::forTests()});
    for (const CaseloadRow& row : caseload(book, Date(2026, 11, 23))) {
        const auto* which = std::ranges::find(kTypedInto, row.alias);
        const std::string note = DraftReader(book).find(row.id, "talk.note").value_or(std::string());
        if (which == std::ranges::end(kTypedInto)) {
            EXPECT_EQ(note, "") << "text of another stands with " << row.code.text();
            continue;
        }
        const auto client = static_cast<std::int32_t>(which - std::ranges::begin(kTypedInto));
        EXPECT_EQ(note, std::string(note.size(), kLetters[client])) << "text of another in " << row.alias;
        std::int32_t all = 0;
        std::int32_t due = 0; // typed longer than a second before
        for (const TypedLetter& letter : typed) {
            if (letter.client == client) {
                all = std::max(all, letter.count);
                due = letter.at <= killedAt - kMayBeMissing ? std::max(due, letter.count) : due;
            }
        }
        EXPECT_LE(note.size(), static_cast<std::size_t>(all));
        EXPECT_GE(note.size(), static_cast<std::size_t>(due)) << "of " << all << " letters";
        for (const Contact& contact : DossierStore(book).get(row.id).contacts) {
            EXPECT_EQ(contact.note.value_or("").find(std::string(3, kLetters[1 - client])),
                      std::string::npos);
        }
    }
}

class KillTest : public WindowTest {};

TEST_F(KillTest, KillsWhileTypingLoseAtMostASecondAndMixNothing) {
    // Later kills fall after the first change of clients, so that both notes and the switch are hit.
    std::mt19937 chance(20261123);
    std::uniform_int_distribution<int> moment(0, kLatestKill);
    for (int round = 0; round < numberOfKills() / kAtATime; ++round) {
        std::vector<std::thread> kills;
        for (int lane = 0; lane < kAtATime; ++lane) {
            const std::filesystem::path folder = root / ("kill-" + std::to_string(lane));
            std::filesystem::remove_all(folder);
            std::filesystem::copy(root / "book", folder, std::filesystem::copy_options::recursive);
            // Half of them run long enough for text that must be there.
            const int after = moment(chance) + (lane % 2 == 0 ? 0 : static_cast<int>(kMayBeMissing));
            kills.emplace_back([folder, after] { killAndLook(folder, std::chrono::milliseconds(after)); });
        }
        for (std::thread& kill : kills) {
            kill.join();
        }
    }
}

} // namespace
} // namespace kentering

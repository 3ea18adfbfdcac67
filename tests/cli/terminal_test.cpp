#include "tests/cli/command_line.h"

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <chrono>

namespace kentering::testing {
namespace {

/// The program on a terminal of its own, as a person sees it.
class OnTerminal {
public:
    OnTerminal(const std::filesystem::path& folder, std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), KENTERING_CLI);
        std::vector<char*> call;
        for (std::string& argument : arguments) {
            call.push_back(argument.data());
        }
        call.push_back(nullptr);
        m_child = ::forkpty(&m_terminal, nullptr, nullptr, nullptr);
        if (m_child == 0) {
            if (::chdir(folder.c_str()) == 0 && ::unsetenv("KENTERING_PASSPHRASE") == 0) {
                ::execv(call.front(), call.data());
            }
            ::_exit(127);
        }
    }
    OnTerminal(const OnTerminal&) = delete;
    OnTerminal& operator=(const OnTerminal&) = delete;
    ~OnTerminal() {
        if (m_child > 0) {
            ::kill(m_child, SIGKILL);
            ::waitpid(m_child, nullptr, 0);
        }
        ::close(m_terminal);
    }

    /// Reads until `words` stand on the terminal; false when the program ends or a minute passes before.
    bool shows(std::string_view words) {
        const auto until = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        while (m_seen.find(words) == std::string::npos) {
            pollfd wait{.fd = m_terminal, .events = POLLIN, .revents = 0};
            char piece[256];
            if (std::chrono::steady_clock::now() > until || ::poll(&wait, 1, 1000) < 0) {
                return false;
            }
            if (wait.revents == 0) {
                continue;
            }
            const auto got = ::read(m_terminal, piece, sizeof(piece));
            if (got <= 0) { // the program has gone
                return m_seen.find(words) != std::string::npos;
            }
            m_seen.append(piece, static_cast<std::size_t>(got));
        }
        return true;
    }
    void type(std::string_view text) const {
        ASSERT_EQ(::write(m_terminal, text.data(), text.size()), static_cast<ssize_t>(text.size()));
    }
    [[nodiscard]] bool echoes() const {
        termios state{};
        ::tcgetattr(m_terminal, &state);
        return (state.c_lflag & ECHO) != 0;
    }
    /// The exit, or minus the signal that ended it.
    int end() {
        shows("words that no program shows");
        int status = 0;
        ::waitpid(m_child, &status, 0);
        m_child = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    [[nodiscard]] const std::string& seen() const { return m_seen; }

private:
    int m_terminal = -1;
    pid_t m_child = -1;
    std::string m_seen;
};

using Terminal = CommandLine;

TEST_F(Terminal, AsksForANewPassphraseTwiceAndNeverShowsIt) {
    OnTerminal program(path("work"),
                       {"create", "book", "--user", "Noor", "--recovery-code-file", "code.txt"});
    ASSERT_TRUE(program.shows("Passphrase: "));
    EXPECT_FALSE(program.echoes());
    program.type("vier woorden zijn genoeg\n");
    ASSERT_TRUE(program.shows("Once more: "));
    EXPECT_FALSE(program.echoes());
    program.type("vier woorden zijn genoeg\n");
    EXPECT_EQ(program.end(), 0) << program.seen();
    EXPECT_EQ(program.seen().find("woorden"), std::string::npos) << program.seen();
    done({"export", "book", "-o", "all.json"}); // by the same passphrase from the environment
}

TEST_F(Terminal, MakesNoCasebookWhenTheTwoDiffer) {
    OnTerminal program(path("work"), {"create", "book", "--user", "Noor"});
    ASSERT_TRUE(program.shows("Passphrase: "));
    program.type("vier woorden zijn genoeg\n");
    ASSERT_TRUE(program.shows("Once more: "));
    program.type("vier woorden zijn genoegg\n");
    EXPECT_EQ(program.end(), 2) << program.seen();
    EXPECT_FALSE(std::filesystem::exists(path("work") / "book"));
}

TEST_F(Terminal, ShowsTypedTextAgainAfterCtrlC) {
    OnTerminal program(path("work"), {"create", "book", "--user", "Noor"});
    ASSERT_TRUE(program.shows("Passphrase: "));
    program.type("vier woo\x03");
    EXPECT_EQ(program.end(), -SIGINT) << program.seen();
    EXPECT_TRUE(program.echoes());
    EXPECT_FALSE(std::filesystem::exists(path("work") / "book"));
}

} // namespace
} // namespace kentering::testing

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
            if (std::chrono::steady_clock::now() > until || !readMore(std::chrono::seconds(1))) {
                return false;
            }
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
    /// Presses Ctrl-C as a person does: again when nothing came of it. A press in the moment between the
    /// question and the reading of the answer is lost in readpassphrase(), which sees a signal only while it
    /// waits for a key.
    void interrupt() {
        for (int press = 0; press < 100 && !m_gone; ++press) {
            type("\x03");
            readMore(std::chrono::milliseconds(200));
        }
    }
    /// The exit, or minus the signal that ended it; a program that is still there after a minute is killed.
    int end() {
        shows("words that no program shows");
        if (!m_gone) {
            ::kill(m_child, SIGKILL);
        }
        int status = 0;
        ::waitpid(m_child, &status, 0);
        m_child = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    [[nodiscard]] const std::string& seen() const { return m_seen; }

private:
    /// Adds what comes within `time` to what was seen; false when the program has gone.
    bool readMore(std::chrono::milliseconds time) {
        pollfd wait{.fd = m_terminal, .events = POLLIN, .revents = 0};
        if (::poll(&wait, 1, static_cast<int>(time.count())) <= 0 || wait.revents == 0) {
            return !m_gone;
        }
        char piece[256];
        const auto got = ::read(m_terminal, piece, sizeof(piece));
        m_gone = got <= 0;
        if (!m_gone) {
            m_seen.append(piece, static_cast<std::size_t>(got));
        }
        return !m_gone;
    }

    int m_terminal = -1;
    pid_t m_child = -1;
    bool m_gone = false;
    std::string m_seen;
};

using Terminal = CommandLine;

TEST_F(Terminal, AsksForANewPassphraseTwiceAndNeverShowsIt) {
    m_environment.erase("KENTERING_TODAY"); // the program on the terminal knows of none: a real casebook
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
    program.type("vier woo");
    program.interrupt();
    EXPECT_EQ(program.end(), -SIGINT) << program.seen();
    EXPECT_TRUE(program.echoes());
    EXPECT_FALSE(std::filesystem::exists(path("work") / "book"));
}

} // namespace
} // namespace kentering::testing

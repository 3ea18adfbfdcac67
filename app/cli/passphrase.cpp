#include "app/cli/passphrase.h"

#include "app/cli/outcome.h"

#include <cerrno>
#include <cstdlib>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace kentering::cli {

namespace {

constexpr std::size_t kLongest = 4096;
constexpr const char* kVariable = "KENTERING_PASSPHRASE";

class OpenFile {
public:
    OpenFile(const char* path, int flags) : m_descriptor(::open(path, flags | O_CLOEXEC)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (isOpen()) {
            ::close(m_descriptor);
        }
    }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// Switches the terminal's echo off as long as it lives.
class Unseen {
public:
    explicit Unseen(int terminal) : m_terminal(terminal) {
        ::tcgetattr(m_terminal, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (::tcsetattr(m_terminal, TCSAFLUSH, &quiet) != 0) {
            throw WrongCall("the terminal cannot hide what is typed; use --passphrase-file");
        }
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen() { ::tcsetattr(m_terminal, TCSAFLUSH, &m_before); }

private:
    int m_terminal;
    termios m_before{};
};

/// One line, byte by byte, straight into guarded memory: no buffer in between keeps a copy.
Secret readLine(int descriptor) {
    Secret buffer = Secret::ofSize(kLongest);
    std::size_t size = 0;
    while (size < kLongest) {
        const auto got = ::read(descriptor, &buffer.bytes()[size], 1);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            throw WrongCall("the passphrase cannot be read");
        }
        if (got == 0 || buffer.bytes()[size] == '\n') {
            break;
        }
        ++size;
    }
    std::string_view line = buffer.text().substr(0, size);
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return Secret(line);
}

void say(int terminal, std::string_view words) {
    if (::write(terminal, words.data(), words.size()) < 0) {
        throw WrongCall("the terminal cannot be written to; use --passphrase-file");
    }
}

Secret ask(const OpenFile& terminal, std::string_view question) {
    say(terminal.descriptor(), question);
    const Unseen unseen(terminal.descriptor());
    Secret answer = readLine(terminal.descriptor());
    say(terminal.descriptor(), "\n");
    return answer;
}

enum class Times : unsigned char { Once, Twice };

Secret askOnTerminal(Times times) {
    const OpenFile terminal("/dev/tty", O_RDWR | O_NOCTTY);
    if (!terminal.isOpen()) {
        throw WrongCall("no passphrase: give --passphrase-file FILE or set KENTERING_PASSPHRASE");
    }
    Secret passphrase = ask(terminal, "Passphrase: ");
    if (times == Times::Twice && ask(terminal, "Once more: ").text() != passphrase.text()) {
        throw WrongCall("the two passphrases differ; type the same one twice");
    }
    return passphrase;
}

Secret read(const std::optional<std::filesystem::path>& file, Times times) {
    if (file) {
        return readSecretFile(*file);
    }
    if (const char* variable = std::getenv(kVariable)) {
        return Secret(variable);
    }
    return askOnTerminal(times);
}

} // namespace

Secret readPassphrase(const std::optional<std::filesystem::path>& file) {
    return read(file, Times::Once);
}

Secret readNewPassphrase(const std::optional<std::filesystem::path>& file) {
    Secret passphrase = read(file, Times::Twice);
    if (passphrase.isEmpty()) {
        throw WrongCall("the passphrase is empty; choose one of four words or more");
    }
    return passphrase;
}

Secret readSecretFile(const std::filesystem::path& file) {
    const OpenFile opened(file.c_str(), O_RDONLY);
    if (!opened.isOpen()) {
        throw WrongCall("the file with the passphrase or code cannot be opened; check its name");
    }
    return readLine(opened.descriptor());
}

} // namespace kentering::cli

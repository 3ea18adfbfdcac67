#include "app/cli/passphrase.h"

#include "app/cli/outcome.h"

#include <cerrno>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include <bsd/readpassphrase.h>
#include <fcntl.h>
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

std::span<char> asText(Secret& secret) {
    return {reinterpret_cast<char*>(secret.bytes().data()), secret.bytes().size()};
}

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

enum class Times : unsigned char { Once, Twice };

Secret ask(const char* question) {
    Secret buffer = Secret::ofSize(kLongest);
    std::span<char> text = asText(buffer);
    if (::readpassphrase(question, text.data(), text.size(), RPP_REQUIRE_TTY) == nullptr) {
        throw WrongCall("no passphrase: give --passphrase-file FILE or set KENTERING_PASSPHRASE");
    }
    return Secret(text.data());
}

Secret askOnTerminal(Times times, const char* question = "Passphrase: ") {
    Secret passphrase = ask(question);
    if (times == Times::Twice && ask("Once more: ").text() != passphrase.text()) {
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

Secret readPassphraseOf(const char* what, const std::optional<std::filesystem::path>& file) {
    if (file) {
        return readSecretFile(*file);
    }
    try {
        return askOnTerminal(Times::Twice, (std::string("The ") + what + ": ").c_str());
    } catch (const WrongCall&) {
        throw WrongCall(std::string("no ") + what + ": give --new-passphrase-file FILE");
    }
}

Secret readSecretFile(const std::filesystem::path& file) {
    const OpenFile opened(file.c_str(), O_RDONLY);
    if (!opened.isOpen()) {
        throw WrongCall("the file with the passphrase or code cannot be opened; check its name");
    }
    return readLine(opened.descriptor());
}

} // namespace kentering::cli

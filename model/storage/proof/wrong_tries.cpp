#include "model/storage/proof/wrong_tries.h"

#include "model/base/errors.h"
#include "model/storage/casebook/files.h"
#include "model/storage/proof/state_files.h"

#include <algorithm>
#include <array>
#include <sodium.h>
#include <sstream>
#include <system_error>

namespace kentering::storage {

namespace {

constexpr int kMost = 1'000'000;

/// Colleagues are called by a hash: the file says nobody's name.
std::string hashOf(const std::string& text) {
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                       text.size(), nullptr, 0);
    std::array<char, 2 * hash.size() + 1> digits{};
    return sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
}

} // namespace

WrongTries::WrongTries(const std::filesystem::path& stateFolder, const std::string& casebookId,
                       std::chrono::seconds now)
    : m_file(stateFolder.empty() || casebookId.empty() ? std::filesystem::path()
                                                       : stateFolder / ("tries-" + hashOf(casebookId))),
      m_casebookId(casebookId),
      m_now(now) {
    read();
}

void WrongTries::read() {
    std::error_code unreadable;
    if (m_file.empty() || !std::filesystem::exists(m_file, unreadable)) {
        return;
    }
    try {
        std::istringstream lines(readWholeFile(m_file));
        std::string slot;
        int count = 0;
        std::int64_t last = 0;
        while (lines >> slot >> count >> last) {
            m_tries[slot] = {.count = std::clamp(count, 0, kMost), .last = std::chrono::seconds(last)};
        }
    } catch (const StorageIoError&) { // then there is nothing to go by
        m_tries.clear();
    }
}

std::string WrongTries::slotName(const std::string& user) const {
    return hashOf(m_casebookId + '\n' + user);
}

std::chrono::seconds WrongTries::waitFor(const std::string& user) const {
    const auto tries = m_tries.find(slotName(user));
    if (tries == m_tries.end() || tries->second.count < kFree) {
        return std::chrono::seconds(0);
    }
    std::chrono::seconds wait = kFirstWait;
    for (int more = tries->second.count - kFree; more > 0 && wait < kLongestWait; --more) {
        wait *= 2;
    }
    wait = std::min(wait, kLongestWait);
    const std::chrono::seconds since = std::max(m_now - tries->second.last, std::chrono::seconds(0));
    return std::max(wait - since, std::chrono::seconds(0));
}

void WrongTries::note(const std::string& user) noexcept {
    if (m_file.empty()) {
        return;
    }
    try {
        Tries& tries = m_tries[slotName(user)];
        tries = {.count = std::min(tries.count + 1, kMost), .last = m_now};
        std::ostringstream lines;
        for (const auto& [slot, known] : m_tries) {
            lines << slot << ' ' << known.count << ' ' << known.last.count() << '\n';
        }
        makeStateFolder(m_file.parent_path());
        storeFile(m_file, lines.str());
    } catch (const std::exception&) { // nobody is kept from working by it
        return;
    }
}

void WrongTries::forget() noexcept {
    std::error_code ignored;
    if (!m_file.empty() && !m_tries.empty()) {
        std::filesystem::remove(m_file, ignored);
    }
}

} // namespace kentering::storage

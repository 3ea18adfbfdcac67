// What is left in memory after a casebook was closed: nothing of a client, and no core file can hold more.
#include "tests/storage/casebook_fixture.h"
#include "tests/storage/child_process.h"
#include "tests/storage/writing.h"

#include "model/base/process_protection.h"
#include "model/storage/casebook/session.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/exchange/dossier_exchange.h"
#include "model/storage/history/history_store.h"

#include <fstream>
#include <sstream>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace kentering::memory {

using namespace storage;

namespace {

constexpr char kMask = 0x5b;

/// A word that stands nowhere in this program, until `word` makes it.
constexpr std::array<char, 25> kMasked = [] {
    std::array<char, 25> masked{};
    for (std::size_t at = 0; at < masked.size(); ++at) {
        masked[at] = static_cast<char>(('a' + static_cast<int>(at * 7 % 26)) ^ kMask);
    }
    return masked;
}();

std::string word() {
    std::string text;
    for (const char letter : kMasked) {
        text += static_cast<char>(letter ^ kMask);
    }
    return text;
}

/// How often it stands in the memory of this program that can be written to.
int found() {
    int count = 0;
    std::ifstream maps("/proc/self/maps");
    std::string line;
    while (std::getline(maps, line)) {
        std::istringstream fields(line);
        std::uintptr_t begin = 0;
        std::uintptr_t end = 0;
        char dash = 0;
        std::string rights;
        fields >> std::hex >> begin >> dash >> end >> rights;
        if (!rights.starts_with("rw") || line.ends_with("[vvar]")) {
            continue;
        }
        const auto* bytes =
            reinterpret_cast<const volatile char*>(begin); // NOLINT(performance-no-int-to-ptr)
        for (std::uintptr_t at = 0; at + kMasked.size() <= end - begin; ++at) {
            std::size_t same = 0;
            while (same < kMasked.size() && static_cast<char>(bytes[at + same] ^ kMask) == kMasked[same]) {
                ++same;
            }
            count += same == kMasked.size() ? 1 : 0;
        }
    }
    return count;
}

class MemoryTest : public CasebookTest {
protected:
    /// Writes the word into a dossier, and reads it in each way.
    void work() {
        const Casebook casebook = create();
        const ClientId client =
            Writing<ClientStore>(casebook)->create({.code = ClientCode("K-0001"), .alias = word()});
        Client changed = ClientReader(casebook).get(client);
        changed.contactRules.sender = word() + word();
        Writing<ClientStore>(casebook)->update(client, changed);
        m_seen = HistoryReader(casebook).of(client).size() + exportDossiers(casebook).size();
        m_whileOpen = found();
    }
    int m_whileOpen = 0;
    std::size_t m_seen = 0;
};

TEST_F(MemoryTest, NothingOfAClientIsLeftWhenACasebookWasClosed) {
    const int left = ChildProcess::run([this] {
        work();
        if (m_whileOpen == 0) {
            return 150; // this test would find nothing at all
        }
        forgetFreedMemory();
        return std::min(found(), 100);
    });
    EXPECT_EQ(left, 0);
}

TEST_F(MemoryTest, ACasebookForbidsDumpsWhateverProgramOpensIt) {
    EXPECT_EQ(ChildProcess::run([this] {
                  const Casebook casebook = create();
                  rlimit cores{};
                  ::getrlimit(RLIMIT_CORE, &cores);
                  return ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 && cores.rlim_max == 0 ? 0 : 1;
              }),
              0);
}

} // namespace

} // namespace kentering::memory

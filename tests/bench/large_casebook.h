#pragma once

#include "app/demo/demo_casebook.h"
#include "model/acts/reading/open_casebook.h"
#include "model/storage/casebook/casebook.h"
#include "tests/support/temporary_folder.h"

#include <cstdlib>
#include <memory>
#include <string>

namespace kentering {

using namespace storage;

/// A large organisation: 10,000 clients over five years (KENTERING_BENCH_CLIENTS sets another number), always
/// the same ones, opened as its first user on a fixed day. Gone afterwards.
class LargeCasebook {
public:
    LargeCasebook() {
        const auto book = m_folder.path() / "book";
        static_cast<void>(createGeneratedDemo(book, Secret(kPassphrase),
                                              {.clients = clients(), .years = 5, .seed = 7}, today(),
                                              KeyCost::forTests()));
        const std::string user = Casebook::listUsers(book).front();
        m_casebook = std::make_shared<OpenCasebook>(Casebook::open(
            book, UserPassphrase{user, Secret(kPassphrase)}, {.clock = Clock::fixed(today())}));
    }

    [[nodiscard]] static int clients() {
        const char* wish = std::getenv("KENTERING_BENCH_CLIENTS");
        return wish == nullptr ? 10'000 : std::atoi(wish);
    }
    [[nodiscard]] static Date today() { return {2026, 11, 23}; }
    [[nodiscard]] const std::shared_ptr<OpenCasebook>& casebook() const { return m_casebook; }

private:
    static constexpr const char* kPassphrase = "bench words";

    TemporaryFolder m_folder;
    std::shared_ptr<OpenCasebook> m_casebook; ///< closed before its folder goes
};

} // namespace kentering

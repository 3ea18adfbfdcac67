#include "model/base/process_protection.h"

#include "model/base/errors.h"

#include <array>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <mutex>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace kentering {

void forbidMemoryDumps() {
    const rlimit none{};
    // The limit alone does not stop a core handler that the system pipes to, nor a debugger.
    if (::setrlimit(RLIMIT_CORE, &none) != 0 || ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) {
        throw EnvironmentError("memory dumps could not be switched off");
    }
}

void overwriteFreedMemory() noexcept {
    constexpr int kOverIt = 0x5a;
    static_cast<void>(::mallopt(M_PERTURB, kOverIt)); // an allocator that has none does without
}

namespace {

/// What functions that have returned left below this one.
[[gnu::noinline]] void overwriteStack() noexcept {
    std::array<char, std::size_t{256} << 10U> below; // NOLINT(*-member-init): it is overwritten
    ::explicit_bzero(below.data(), below.size());
}

} // namespace

void forgetFreedMemory() noexcept {
    overwriteStack();
    // As glibc's malloc is made: per thread up to seven pieces of each size up to 1032 bytes, in steps of 16,
    // are kept as they were freed. Taking them all, a few more in case, and overwriting them empties them.
    constexpr std::size_t kPieces = 16;
    constexpr std::size_t kStep = 16;
    constexpr std::size_t kLargest = 1056;
    for (std::size_t size = kStep - 8; size <= kLargest; size += kStep) {
        std::array<void*, kPieces> pieces{};
        for (void*& piece : pieces) {
            piece = std::malloc(size); // NOLINT(cppcoreguidelines-no-malloc): it is about malloc itself
            if (piece != nullptr) {
                ::explicit_bzero(piece, ::malloc_usable_size(piece));
            }
        }
        for (void* piece : pieces) {
            std::free(piece); // NOLINT(cppcoreguidelines-no-malloc)
        }
    }
    static_cast<void>(::malloc_trim(0));
}

void protectProcess() {
    static std::once_flag once;
    std::call_once(once, [] {
        forbidMemoryDumps();
        overwriteFreedMemory();
    });
}

} // namespace kentering

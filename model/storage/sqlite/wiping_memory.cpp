#include "model/storage/sqlite/wiping_memory.h"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <sqlite3.h>
#include <stdexcept>

namespace kentering::storage::sqlite {

namespace {

/// SQLite's own allocator, which does the work.
sqlite3_mem_methods& ownMemory() {
    static sqlite3_mem_methods methods{};
    return methods;
}

void wipe(void* memory) {
    ::explicit_bzero(memory, static_cast<std::size_t>(ownMemory().xSize(memory)));
}

void freeWiped(void* memory) {
    if (memory != nullptr) {
        wipe(memory);
        ownMemory().xFree(memory);
    }
}

/// Never in place of another's hands: what moves leaves nothing behind.
void* reallocateWiped(void* memory, int size) {
    void* grown = ownMemory().xMalloc(size);
    if (grown != nullptr) {
        std::memcpy(grown, memory, static_cast<std::size_t>(std::min(size, ownMemory().xSize(memory))));
        freeWiped(memory);
    }
    return grown;
}

} // namespace

void wipeWhatIsFreed() {
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_mem_methods wiping{};
        if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &ownMemory()) != SQLITE_OK) {
            throw std::logic_error("a database was opened before its memory was protected");
        }
        wiping = ownMemory();
        wiping.xFree = freeWiped;
        wiping.xRealloc = reallocateWiped;
        if (sqlite3_config(SQLITE_CONFIG_MALLOC, &wiping) != SQLITE_OK) {
            throw std::logic_error("a database was opened before its memory was protected");
        }
    });
}

} // namespace kentering::storage::sqlite

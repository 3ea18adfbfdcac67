#include "tests/faults/failing_memory.h"

#include <cstdlib>
#include <new>
#include <sqlite3.h>
#include <stdexcept>

namespace kentering::faults {

namespace {

struct State {
    bool isArmed = false;
    bool hasStruck = false;
    std::int64_t counted = 0;
    std::int64_t first = 0;
};
State state;
sqlite3_mem_methods systemsOwn;

bool isExhausted() {
    if (!state.isArmed || state.counted++ != state.first) {
        return false;
    }
    state.hasStruck = true;
    return true;
}

void* requestedBySqlite(int size) {
    return isExhausted() ? nullptr : systemsOwn.xMalloc(size);
}

void* resizedBySqlite(void* place, int size) {
    return isExhausted() ? nullptr : systemsOwn.xRealloc(place, size);
}

void* requested(std::size_t size, std::size_t alignment = 0) {
    if (isExhausted()) {
        return nullptr;
    }
    const std::size_t least = size > 0 ? size : 1;
    return alignment == 0 ? std::malloc(least)
                          : std::aligned_alloc(alignment, (least + alignment - 1) / alignment * alignment);
}

void* orThrow(void* place) {
    if (place == nullptr) {
        throw std::bad_alloc();
    }
    return place;
}

} // namespace

void Memory::takeOver() {
    static const bool kDone = [] {
        if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &systemsOwn) != SQLITE_OK) {
            return false;
        }
        sqlite3_mem_methods watched = systemsOwn;
        watched.xMalloc = requestedBySqlite;
        watched.xRealloc = resizedBySqlite;
        return sqlite3_config(SQLITE_CONFIG_MALLOC, &watched) == SQLITE_OK;
    }();
    if (!kDone) {
        throw std::logic_error("SQLite's memory cannot be watched");
    }
}

void Memory::failAt(std::int64_t first) {
    state = {.isArmed = true, .hasStruck = false, .counted = 0, .first = first};
}

void Memory::mend() {
    state.isArmed = false;
}

std::int64_t Memory::counted() {
    return state.counted;
}

bool Memory::hasStruck() {
    return state.hasStruck;
}

} // namespace kentering::faults

void* operator new(std::size_t size) {
    return kentering::faults::orThrow(kentering::faults::requested(size));
}
void* operator new[](std::size_t size) {
    return kentering::faults::orThrow(kentering::faults::requested(size));
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    return kentering::faults::orThrow(
        kentering::faults::requested(size, static_cast<std::size_t>(alignment)));
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
    return kentering::faults::orThrow(
        kentering::faults::requested(size, static_cast<std::size_t>(alignment)));
}
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
    return kentering::faults::requested(size);
}
void* operator new[](std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
    return kentering::faults::requested(size);
}
void operator delete(void* place) noexcept {
    std::free(place);
}
void operator delete[](void* place) noexcept {
    std::free(place);
}
void operator delete(void* place, std::size_t /*size*/) noexcept {
    std::free(place);
}
void operator delete[](void* place, std::size_t /*size*/) noexcept {
    std::free(place);
}
void operator delete(void* place, std::align_val_t /*alignment*/) noexcept {
    std::free(place);
}
void operator delete[](void* place, std::align_val_t /*alignment*/) noexcept {
    std::free(place);
}
void operator delete(void* place, std::size_t /*size*/, std::align_val_t /*alignment*/) noexcept {
    std::free(place);
}
void operator delete[](void* place, std::size_t /*size*/, std::align_val_t /*alignment*/) noexcept {
    std::free(place);
}
void operator delete(void* place, const std::nothrow_t& /*tag*/) noexcept {
    std::free(place);
}
void operator delete[](void* place, const std::nothrow_t& /*tag*/) noexcept {
    std::free(place);
}

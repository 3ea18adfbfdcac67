#include "model/base/secret.h"

#include <algorithm>
#include <new>
#include <sodium.h>
#include <stdexcept>
#include <utility>

namespace kentering {

namespace {

void startSodium() {
    static const int outcome = sodium_init();
    if (outcome < 0) {
        throw std::runtime_error("libsodium did not start");
    }
}

} // namespace

Secret::Secret(std::size_t size) : m_size(size) {
    startSodium();
    // Guarded, locked into memory and wiped by sodium_free; a locking limit that is too low is no failure of
    // it.
    m_bytes = static_cast<unsigned char*>(sodium_malloc(std::max<std::size_t>(size, 1)));
    if (m_bytes == nullptr) {
        throw std::bad_alloc();
    }
    sodium_memzero(m_bytes, size);
}

Secret::Secret(std::string_view text) : Secret(text.size()) {
    std::ranges::copy(text, m_bytes);
}

Secret Secret::ofSize(std::size_t size) {
    return Secret(size);
}

Secret Secret::random(std::size_t size) {
    Secret secret(size);
    randombytes_buf(secret.m_bytes, size);
    return secret;
}

Secret::Secret(Secret&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_size, other.m_size);
    return *this;
}

Secret::~Secret() {
    sodium_free(m_bytes);
}

std::string_view Secret::text() const {
    return {reinterpret_cast<const char*>(m_bytes), m_size};
}

} // namespace kentering

#include "reports/statistics/count/cell_key.h"

#include <sodium.h>

#include <algorithm>
#include <string>

namespace kentering {

namespace {

using namespace std::string_view_literals;

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

const unsigned char* bytesOf(std::span<const Rid> rids) {
    static_assert(sizeof(Rid) == 16);
    return reinterpret_cast<const unsigned char*>(rids.data());
}

class Hmac {
public:
    explicit Hmac(const ReportKey& key) {
        crypto_auth_hmacsha256_init(&m_state, key.bytes().data(), key.bytes().size());
    }
    ~Hmac() { sodium_memzero(&m_state, sizeof m_state); }
    Hmac(const Hmac&) = delete;
    Hmac& operator=(const Hmac&) = delete;

    void add(std::string_view text) { crypto_auth_hmacsha256_update(&m_state, bytesOf(text), text.size()); }
    void add(const unsigned char* bytes, std::size_t size) {
        crypto_auth_hmacsha256_update(&m_state, bytes, size);
    }
    /// The first four bytes, big-endian.
    std::uint32_t finish() {
        std::array<unsigned char, crypto_auth_hmacsha256_BYTES> mac{};
        crypto_auth_hmacsha256_final(&m_state, mac.data());
        return (std::uint32_t{mac[0]} << 24) | (std::uint32_t{mac[1]} << 16) | (std::uint32_t{mac[2]} << 8) |
               std::uint32_t{mac[3]};
    }

private:
    crypto_auth_hmacsha256_state m_state{};
};

} // namespace

ReportKey::ReportKey(std::span<const std::uint8_t, kSize> bytes) {
    std::ranges::copy(bytes, m_bytes.begin());
}

ReportKey::~ReportKey() {
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

struct GridDigester::State {
    crypto_hash_sha256_state hash;
};

GridDigester::GridDigester() : m_state(std::make_unique<State>()) {
    crypto_hash_sha256_init(&m_state->hash);
}

GridDigester::~GridDigester() = default;

void GridDigester::add(std::string_view cell, std::span<const Rid> contributors) {
    crypto_hash_sha256_update(&m_state->hash, bytesOf(cell), cell.size());
    const auto count = static_cast<std::uint32_t>(contributors.size());
    const std::array<unsigned char, 5> head{
        0, static_cast<unsigned char>(count >> 24), static_cast<unsigned char>(count >> 16 & 0xFF),
        static_cast<unsigned char>(count >> 8 & 0xFF), static_cast<unsigned char>(count & 0xFF)};
    crypto_hash_sha256_update(&m_state->hash, head.data(), head.size());
    crypto_hash_sha256_update(&m_state->hash, bytesOf(contributors), contributors.size_bytes());
}

GridDigest GridDigester::finish() {
    GridDigest digest{};
    crypto_hash_sha256_final(&m_state->hash, digest.data());
    return digest;
}

std::uint32_t setDraw(const ReportKey& key, std::string_view cell, std::span<const Rid> contributors) {
    Hmac hmac(key);
    hmac.add("KTR-S1\0"sv);
    if (contributors.empty()) {
        hmac.add(cell);
    }
    hmac.add(bytesOf(contributors), contributors.size_bytes());
    return hmac.finish();
}

std::uint32_t reportDraw(const ReportKey& key, std::string_view cell, std::string_view period, int revision,
                         const GridDigest& digest) {
    Hmac hmac(key);
    hmac.add("KTR-R1\0"sv);
    hmac.add(cell);
    hmac.add("\0"sv);
    hmac.add(period);
    hmac.add("\0"sv);
    hmac.add(std::to_string(revision));
    hmac.add("\0"sv);
    hmac.add(digest.data(), digest.size());
    return hmac.finish();
}

} // namespace kentering

#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace kentering {

/// Bytes that must not reach a swap file or a later owner of the memory: a passphrase, a recovery code, a
/// key. Kept in locked memory between guard pages, and wiped when it ends.
class Secret {
public:
    /// A copy of `text`; the caller wipes or forgets their own.
    explicit Secret(std::string_view text);
    /// `size` zero bytes to be filled in.
    [[nodiscard]] static Secret ofSize(std::size_t size);
    /// `size` bytes of the system's randomness.
    [[nodiscard]] static Secret random(std::size_t size);

    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    [[nodiscard]] std::span<unsigned char> bytes() { return {m_bytes, m_size}; }
    [[nodiscard]] std::span<const unsigned char> bytes() const { return {m_bytes, m_size}; }
    /// The same bytes as text; valid as long as this secret.
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

private:
    explicit Secret(std::size_t size);

    unsigned char* m_bytes = nullptr;
    std::size_t m_size = 0;
};

} // namespace kentering

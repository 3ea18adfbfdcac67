#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>

namespace kentering::storage {

/// Wrong tries at a casebook on this computer, kept beside what it has seen of it (seen_head.h), so that
/// starting the program again begins nothing anew. The first five of a slot wait for nothing; after the fifth
/// the next one waits five seconds, and each further one twice as long, up to five minutes. Where this
/// computer keeps nothing there is no waiting: Argon2id slows each try all the same, and whoever took the
/// folder elsewhere is slowed by that alone.
class WrongTries {
public:
    static constexpr int kFree = 5;
    static constexpr std::chrono::seconds kFirstWait{5};
    static constexpr std::chrono::seconds kLongestWait{300};

    /// @param stateFolder of `CasebookOptions`; empty: nothing is kept.
    /// @param now since the epoch; a clock that was put back shortens nothing.
    WrongTries(const std::filesystem::path& stateFolder, const std::string& casebookId,
               std::chrono::seconds now);

    /// How long the next try at this slot (a user's name; empty for the recovery code) has to wait still.
    [[nodiscard]] std::chrono::seconds waitFor(const std::string& user) const;
    /// One more, which was wrong. What cannot be kept is not kept.
    void note(const std::string& user) noexcept;
    /// Somebody opened it: all is forgotten.
    void forget() noexcept;

private:
    struct Tries {
        int count = 0;
        std::chrono::seconds last{};
    };
    void read();
    [[nodiscard]] std::string slotName(const std::string& user) const;

    std::filesystem::path m_file; ///< empty: nothing is kept
    std::string m_casebookId;
    std::chrono::seconds m_now;
    std::map<std::string, Tries> m_tries; ///< by a hash of the slot's name
};

} // namespace kentering::storage

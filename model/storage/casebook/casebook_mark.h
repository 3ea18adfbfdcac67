#pragma once

#include "model/base/secret.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace kentering::storage {

/// A link of the history as the mark remembers it.
struct MarkedLink {
    std::int64_t number = 0;
    std::array<std::uint8_t, 32> hash{};
    std::string at{}; ///< its stamp
};

/// `casebook.mark`: the last link of the history, sealed under the data key and kept beside the database. A
/// database that ends below it has lost work that was acknowledged: a log that is gone or cut, an old file
/// put back.
///
/// Two places in the file are written in turn, so that a write that was broken off leaves the other one. They
/// are not written through with each commit (the database is; a mark that is older than it says nothing
/// false): that happens when the casebook closes.
class CasebookMark {
public:
    static constexpr const char* kName = "casebook.mark";
    enum class State : unsigned char { Missing, Damaged, Whole };

    /// Reads the mark. @throws StorageIoError when it is there and cannot be read.
    CasebookMark(const std::filesystem::path& folder, const Secret& dataKey);
    /// The same kind of mark in another file, under a seal of its own. @throws as above.
    struct File {
        std::filesystem::path path;
        Secret sealKey;
    };
    explicit CasebookMark(File file);
    CasebookMark(const CasebookMark&) = delete;
    CasebookMark& operator=(const CasebookMark&) = delete;
    ~CasebookMark();

    /// A new mark in `folder`, on the disk. @throws StorageIoError.
    static void write(const std::filesystem::path& folder, const Secret& dataKey, const MarkedLink& link);

    [[nodiscard]] State state() const { return m_state; }
    /// What was read; only of a whole mark.
    [[nodiscard]] const MarkedLink& link() const { return m_link; }

    /// Remembers the last link, after it was committed. Never fails what is done already: a mark that cannot
    /// be written stays behind.
    void note(std::int64_t number, const std::array<std::uint8_t, 32>& hash, std::string_view at) noexcept;
    /// From now on `note` does nothing: what the mark says is evidence.
    void hold() { m_isHeld = true; }
    /// Makes it anew with `link` and goes on from there. @throws StorageIoError.
    void renew(const MarkedLink& link);
    /// While the data key is changed: one place for `link` under the key of now, and one for `next` under the
    /// key that follows. Whichever counts in the end, its mark is whole. @throws StorageIoError.
    void renewForBoth(const MarkedLink& link, const Secret& nextDataKey, const MarkedLink& next);
    /// Goes on with the place of `dataKey`.
    void goOnUnder(const Secret& dataKey);

private:
    void reopen();
    void read();

    std::filesystem::path m_path;
    Secret m_key; ///< for the seal: derived from the data key
    int m_file = -1;
    std::size_t m_next = 0; ///< the place that is written next
    bool m_isHeld = false;
    State m_state = State::Missing;
    MarkedLink m_link{};
};

} // namespace kentering::storage

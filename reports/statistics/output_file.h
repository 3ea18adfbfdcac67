#pragma once

#include <filesystem>

namespace kentering {

/// Whether a file that is there already may be replaced.
enum class IfExists : unsigned char {
    Refuse,
    Replace,
};

/// A file that appears whole or not at all: it is written beside its place under another name; `commit` moves
/// it there, the destructor removes what was not committed. Only its owner can read it.
class OutputFile {
public:
    /// Makes an empty file beside `target` and sees to it that there is room for `room` bytes.
    /// @throws OutputFileError when `target` exists (and may not be replaced), or its folder is missing,
    ///     read-only or full.
    OutputFile(std::filesystem::path target, IfExists ifExists, std::size_t room);
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    ~OutputFile();

    /// Where to write until then.
    [[nodiscard]] const std::filesystem::path& path() const { return m_temporary; }

    /// Writes it through to the disk and puts it in its place. @throws OutputFileError, and then the place is
    ///     as it was.
    void commit();

private:
    void refuseExisting() const;
    void takeName() const;

    std::filesystem::path m_target;
    std::filesystem::path m_temporary;
    IfExists m_ifExists;
    bool m_isCommitted = false;
};

} // namespace kentering

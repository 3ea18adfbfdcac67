#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace kentering {

/// Whether a file that is there already may be replaced. A folder, a link, a pipe or a device never is.
enum class IfExists : unsigned char {
    Refuse,
    Replace,
};

/// The one writer of files: a file that appears whole or not at all, and that only its owner can read. It is
/// written without a name where the disk can do that, and beside its place under a random one where not;
/// `publish` gives it its name. Whatever was not published is gone with this object. No exception names a
/// path.
class OutputFile {
public:
    /// Makes an empty file in the folder of `target` and sees to it that there is room for `room` bytes.
    /// @throws OutputFileError when something at `target` is in the way, or its folder is missing, read-only
    /// or full.
    OutputFile(std::filesystem::path target, IfExists ifExists, std::size_t room = 0);
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    ~OutputFile();

    /// Where a library that wants a name can write until it is prepared.
    [[nodiscard]] const std::filesystem::path& path() const { return m_writable; }
    /// Adds to the file. @throws OutputFileError.
    void write(std::string_view bytes);

    /// Brings it whole to the disk, under a random name beside its place: after this only the name is
    /// wanting. For a file that belongs to a change in the casebook: prepared before the commit, published
    /// after it.
    /// @throws OutputFileError.
    void prepare();
    /// Gives it its name. False when it has it, but the folder could not be written through: a power failure
    /// may take the name back.
    /// @throws OutputFileError, and then the place is as it was.
    [[nodiscard]] bool publish();

private:
    void openWithoutName(const std::filesystem::path& folder);
    void openBeside(const std::filesystem::path& folder);
    void makeRoom(std::size_t room) const;
    void refuseWhatIsThere() const;
    void bringToDisk() const;
    void close();
    void takeName();

    std::filesystem::path m_target;
    std::filesystem::path m_beside;   ///< the random name
    std::filesystem::path m_writable; ///< that name, or what the system calls the open file
    IfExists m_ifExists;
    int m_descriptor = -1;
    bool m_hasName = false; ///< the random one
};

/// Writes `bytes` to `path` by such a file, on the disk when it returns.
/// @throws OutputFileError, and then nothing is there, or the old file; StorageIoError when the new one is in
/// the place of the old one and the disk then failed.
void writeWholeFile(const std::filesystem::path& path, std::string_view bytes, IfExists ifExists);

/// Puts a folder's list of names on the disk; false when that failed. File systems that do not know of it
/// count as done.
[[nodiscard]] bool writeFolderThrough(const std::filesystem::path& folder);

/// The folder in which `file` is, also for a name alone.
[[nodiscard]] std::filesystem::path folderOf(const std::filesystem::path& file);

/// A name that nobody has, recognisable as one of this program's: `.kentering-` and 16 hexadecimal digits.
[[nodiscard]] std::string randomFileName();

} // namespace kentering

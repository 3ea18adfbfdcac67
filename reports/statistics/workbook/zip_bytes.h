#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <zip.h>

namespace kentering {

/// A ZIP archive in memory. The library writes a file by renaming another one over it, and a file without a
/// name (`OutputFile`) has no place beside it; so bytes go in and out here, and the file is written as it is.
class ZipBytes {
public:
    /// Begins with the archive in `bytes`; empty: with none.
    explicit ZipBytes(std::string bytes = {});
    ~ZipBytes();
    ZipBytes(const ZipBytes&) = delete;
    ZipBytes& operator=(const ZipBytes&) = delete;

    /// Null when the bytes are no archive, or there is no memory for it.
    [[nodiscard]] zip_t* archive() const { return m_archive; }
    /// The bytes of the archive with all changes, and the end of it; nothing when it cannot be made.
    [[nodiscard]] std::optional<std::string> finish();

private:
    std::string m_bytes; ///< outlives the source
    zip_source_t* m_source = nullptr;
    zip_t* m_archive = nullptr;
};

/// Everything in the file; nothing when it cannot be read.
[[nodiscard]] std::optional<std::string> readWhole(const std::filesystem::path& path);
/// Puts `bytes` into the file in place of what is there. Returns whether all of them are written.
[[nodiscard]] bool writeWhole(const std::filesystem::path& path, const std::string& bytes);

} // namespace kentering

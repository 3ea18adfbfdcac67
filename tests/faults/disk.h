#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::faults {

/// What a program asks of a disk.
enum class DiskCall : unsigned char {
    Look, ///< stat, access
    Open, ///< of a file or folder, also to make it
    Read,
    Write,
    Size, ///< ftruncate, posix_fallocate
    Sync,
    Name, ///< rename, link, unlink, mkdir
};

/// A disk that goes wrong at a chosen call.
struct DiskFault {
    std::vector<DiskCall> calls; ///< those that count
    int first = 0;               ///< so many of them go well
    bool lasts = false;          ///< all after it fail too
    int error = 0;               ///< `errno` of the call; 0: it does half of what was asked (Read and Write)
};

/// Hears what happened to the disk. Paths are absolute.
class DiskListener {
public:
    virtual ~DiskListener() = default;
    virtual void opened(int file, const std::string& path, bool isNew, bool isEmptied) = 0;
    virtual void closed(int file) = 0;
    virtual void wrote(int file, std::uint64_t place, std::string_view bytes) = 0;
    virtual void sized(int file, std::uint64_t size) = 0;
    /// Before the disk is told to write through.
    virtual void willSync(int file) = 0;
    virtual void synced(int file) = 0;
    virtual void named(const std::string& from, const std::string& to) = 0;
    virtual void linked(const std::string& from, const std::string& to) = 0;
    /// An open file without a name got one.
    virtual void linkedOpen(int file, const std::string& to) = 0;
    virtual void removed(const std::string& path) = 0;
    virtual void madeFolder(const std::string& path) = 0;
};

/// The disk of a test program, as all its code sees it: SQLite below its cipher, the writer of files, the
/// standard library. `disk_calls.cpp` puts functions of the system's names in front of the system's own; they
/// ask here first. Only what stands below the watched folder is counted, fails and is heard.
class Disk {
public:
    [[nodiscard]] static Disk& instance();

    void watch(const std::filesystem::path& root, DiskListener* listener = nullptr);
    void unwatch();
    void breakAt(DiskFault fault);
    void mend();
    /// Calls that counted since `breakAt`.
    [[nodiscard]] int counted() const { return m_counted; }
    [[nodiscard]] bool hasStruck() const { return m_struck; }

    // For disk_calls.cpp.
    [[nodiscard]] bool isWatched(std::string_view path) const;
    [[nodiscard]] bool isWatched(int file) const;
    void setWatched(int file, bool watched);
    [[nodiscard]] DiskListener* listener() const { return m_listener; }
    /// The error with which a call fails; 0 when it goes on with `size` bytes, which may have become less.
    [[nodiscard]] int ask(DiskCall call, std::size_t* size = nullptr);

private:
    static constexpr std::size_t kMostFiles = 4096;

    std::string m_root;
    DiskListener* m_listener = nullptr;
    std::array<bool, kMostFiles> m_files{};
    DiskFault m_fault{};
    bool m_isBroken = false;
    bool m_struck = false;
    int m_counted = 0;
};

} // namespace kentering::faults

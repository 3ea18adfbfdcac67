#pragma once

#include "tests/faults/disk.h"

#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <variant>
#include <vector>

namespace kentering::faults {

/// What a disk holds after the power failed: its files by name relative to the watched folder; nothing for a
/// folder.
using DiskContent = std::map<std::string, std::shared_ptr<const std::string>>;

/// Remembers of each file what was written through and what was only written, and of each folder which names
/// were. By the strict reading of POSIX a file's `fsync` does not bring its name to the disk; that of its
/// folder does. At each `fsync`, before it is done, `atSync` is called: the power may fail there.
class UnsyncedDisk final : public DiskListener {
public:
    explicit UnsyncedDisk(std::string root);

    /// Called at each sync point.
    std::function<void()> atSync{};
    /// What is left when nothing survives that was not written through.
    [[nodiscard]] DiskContent strict() const;
    /// What is left when of the rest each write and each name came to the disk by chance.
    [[nodiscard]] DiskContent byChance(std::mt19937& chance) const;

    void opened(int file, const std::string& path, bool isNew, bool isEmptied) override;
    void closed(int file) override;
    void wrote(int file, std::uint64_t place, std::string_view bytes) override;
    void sized(int file, std::uint64_t size) override;
    void willSync(int file) override;
    void synced(int file) override;
    void named(const std::string& from, const std::string& to) override;
    void linked(const std::string& from, const std::string& to) override;
    void linkedOpen(int file, const std::string& to) override;
    void removed(const std::string& path) override;
    void madeFolder(const std::string& path) override;

private:
    struct Write {
        std::uint64_t place = 0;
        std::string bytes{};
        bool isSize = false; ///< the file got `place` bytes
    };
    struct File {
        std::shared_ptr<const std::string> onDisk = std::make_shared<const std::string>();
        std::vector<Write> pending{};
    };
    struct Folder;
    using Entry = std::variant<std::monostate, std::shared_ptr<File>, std::shared_ptr<Folder>>;
    struct Naming {
        std::string gone{}; ///< a name that goes; empty for none
        std::string name{}; ///< a name that comes; empty for none
        Entry entry{};
    };
    struct Folder {
        std::map<std::string, Entry> onDisk{};
        std::map<std::string, Entry> now{};
        std::vector<Naming> pending{};
    };

    [[nodiscard]] std::shared_ptr<Folder> folderAt(const std::string& path) const;
    [[nodiscard]] Entry entryAt(const std::string& path) const;
    void rename(const std::string& folder, Naming naming);
    static void apply(std::map<std::string, Entry>& names, const Naming& naming);
    static void apply(std::string& content, const Write& write);
    static void collect(const Folder& folder, const std::string& prefix, std::mt19937* chance,
                        DiskContent& content);

    std::string m_root;
    std::shared_ptr<Folder> m_top = std::make_shared<Folder>();
    std::map<int, Entry> m_open{};
};

/// Makes the folder `root` hold exactly `content`.
void putOnDisk(const DiskContent& content, const std::filesystem::path& root);

} // namespace kentering::faults

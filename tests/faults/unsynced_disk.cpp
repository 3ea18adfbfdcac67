#include "tests/faults/unsynced_disk.h"

#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/syscall.h>
#include <unistd.h>

namespace kentering::faults {

namespace {

std::pair<std::string, std::string> splitPath(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return {path.substr(0, slash), path.substr(slash + 1)};
}

/// As the system has it now, whoever wrote it; not through the calls that are watched.
std::shared_ptr<const std::string> contentOf(int file) {
    std::string content;
    char buffer[65536];
    while (true) {
        const auto count = ::syscall(SYS_pread64, file, buffer, sizeof buffer, content.size());
        if (count <= 0) {
            return std::make_shared<const std::string>(std::move(content));
        }
        content.append(buffer, static_cast<std::size_t>(count));
    }
}

} // namespace

UnsyncedDisk::UnsyncedDisk(std::string root) : m_root(std::move(root)) {}

std::shared_ptr<UnsyncedDisk::Folder> UnsyncedDisk::folderAt(const std::string& path) const {
    if (path == m_root) {
        return m_top;
    }
    const Entry entry = entryAt(path);
    const auto* folder = std::get_if<std::shared_ptr<Folder>>(&entry);
    return folder != nullptr ? *folder : nullptr;
}

UnsyncedDisk::Entry UnsyncedDisk::entryAt(const std::string& path) const {
    if (path == m_root) {
        return m_top;
    }
    const auto [parent, name] = splitPath(path);
    const auto folder = folderAt(parent);
    const auto found = folder != nullptr ? folder->now.find(name) : decltype(folder->now.end()){};
    return folder != nullptr && found != folder->now.end() ? found->second : Entry{};
}

void UnsyncedDisk::rename(const std::string& folder, Naming naming) {
    if (const auto place = folderAt(folder)) {
        apply(place->now, naming);
        place->pending.push_back(std::move(naming));
    }
}

void UnsyncedDisk::apply(std::map<std::string, Entry>& names, const Naming& naming) {
    if (!naming.gone.empty()) {
        names.erase(naming.gone);
    }
    if (!naming.name.empty()) {
        names[naming.name] = naming.entry;
    }
}

void UnsyncedDisk::apply(std::string& content, const Write& write) {
    if (write.isSize) {
        content.resize(write.place);
        return;
    }
    if (content.size() < write.place + write.bytes.size()) {
        content.resize(write.place + write.bytes.size());
    }
    content.replace(write.place, write.bytes.size(), write.bytes);
}

void UnsyncedDisk::opened(int file, const std::string& path, bool isNew, bool isEmptied) {
    Entry entry = isNew ? Entry{} : entryAt(path);
    if (std::holds_alternative<std::shared_ptr<Folder>>(entry) && !isNew) {
        m_open[file] = entry;
        return;
    }
    std::error_code ignored;
    if (std::holds_alternative<std::monostate>(entry)) {
        entry = std::make_shared<File>();
        if (!std::filesystem::is_directory(path, ignored)) { // else: a file without a name
            rename(splitPath(path).first, {.name = splitPath(path).second, .entry = entry});
        }
    }
    m_open[file] = entry;
    if (isEmptied) {
        sized(file, 0);
    }
}

void UnsyncedDisk::closed(int file) {
    m_open.erase(file);
}

void UnsyncedDisk::wrote(int file, std::uint64_t place, std::string_view bytes) {
    if (const auto* known = std::get_if<std::shared_ptr<File>>(&m_open[file])) {
        (*known)->pending.push_back({.place = place, .bytes = std::string(bytes)});
    }
}

void UnsyncedDisk::sized(int file, std::uint64_t size) {
    if (const auto* known = std::get_if<std::shared_ptr<File>>(&m_open[file])) {
        (*known)->pending.push_back({.place = size, .isSize = true});
    }
}

void UnsyncedDisk::willSync(int /*file*/) {
    if (atSync) {
        atSync();
    }
}

void UnsyncedDisk::synced(int file) {
    if (const auto* known = std::get_if<std::shared_ptr<File>>(&m_open[file])) {
        (*known)->onDisk = contentOf(file);
        (*known)->pending.clear();
    } else if (const auto* folder = std::get_if<std::shared_ptr<Folder>>(&m_open[file])) {
        (*folder)->onDisk = (*folder)->now;
        (*folder)->pending.clear();
    }
}

void UnsyncedDisk::named(const std::string& from, const std::string& to) {
    const auto [fromFolder, fromName] = splitPath(from);
    const auto [toFolder, toName] = splitPath(to);
    const Entry entry = entryAt(from);
    if (fromFolder == toFolder) {
        rename(toFolder, {.gone = fromName, .name = toName, .entry = entry});
    } else { // two lists of names, written through one by one
        rename(fromFolder, {.gone = fromName});
        rename(toFolder, {.name = toName, .entry = entry});
    }
}

void UnsyncedDisk::linked(const std::string& from, const std::string& to) {
    rename(splitPath(to).first, {.name = splitPath(to).second, .entry = entryAt(from)});
}

void UnsyncedDisk::linkedOpen(int file, const std::string& to) {
    rename(splitPath(to).first, {.name = splitPath(to).second, .entry = m_open[file]});
}

void UnsyncedDisk::removed(const std::string& path) {
    rename(splitPath(path).first, {.gone = splitPath(path).second});
}

void UnsyncedDisk::madeFolder(const std::string& path) {
    rename(splitPath(path).first, {.name = splitPath(path).second, .entry = std::make_shared<Folder>()});
}

void UnsyncedDisk::collect(const Folder& folder, const std::string& prefix, std::mt19937* chance,
                           DiskContent& content) {
    std::map<std::string, Entry> names = folder.onDisk;
    if (chance != nullptr) {
        for (const Naming& naming : folder.pending) {
            if ((*chance)() % 2 == 0) {
                apply(names, naming);
            }
        }
    }
    for (const auto& [name, entry] : names) {
        if (const auto* file = std::get_if<std::shared_ptr<File>>(&entry)) {
            auto bytes = (*file)->onDisk;
            if (chance != nullptr && !(*file)->pending.empty()) {
                std::string changed = *bytes;
                for (const Write& write : (*file)->pending) {
                    if ((*chance)() % 2 == 0) {
                        apply(changed, write);
                    }
                }
                bytes = std::make_shared<const std::string>(std::move(changed));
            }
            content[prefix + name] = bytes;
        } else if (const auto* inner = std::get_if<std::shared_ptr<Folder>>(&entry)) {
            content[prefix + name + "/"] = nullptr;
            collect(**inner, prefix + name + "/", chance, content);
        }
    }
}

DiskContent UnsyncedDisk::strict() const {
    DiskContent content;
    collect(*m_top, "", nullptr, content);
    return content;
}

DiskContent UnsyncedDisk::byChance(std::mt19937& chance) const {
    DiskContent content;
    collect(*m_top, "", &chance, content);
    return content;
}

void putOnDisk(const DiskContent& content, const std::filesystem::path& root) {
    namespace fs = std::filesystem;
    fs::remove_all(root);
    fs::create_directories(root);
    for (const auto& [name, bytes] : content) {
        if (bytes == nullptr) {
            fs::create_directory(root / name.substr(0, name.size() - 1));
        } else {
            std::ofstream(root / name, std::ios::binary) << *bytes;
        }
    }
}

} // namespace kentering::faults

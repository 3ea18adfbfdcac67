#include "tests/faults/disk.h"

#include <algorithm>

namespace kentering::faults {

Disk& Disk::instance() {
    static Disk disk;
    return disk;
}

void Disk::watch(const std::filesystem::path& root, DiskListener* listener) {
    m_root = root.string();
    m_listener = listener;
}

void Disk::unwatch() {
    mend();
    m_root.clear();
    m_listener = nullptr;
    m_files.fill(false);
}

void Disk::breakAt(DiskFault fault) {
    m_fault = std::move(fault);
    m_isBroken = true;
    m_struck = false;
    m_counted = 0;
}

void Disk::mend() {
    m_isBroken = false;
}

bool Disk::isWatched(std::string_view path) const {
    return !m_root.empty() && path.starts_with(m_root) &&
           (path.size() == m_root.size() || path[m_root.size()] == '/');
}

bool Disk::isWatched(int file) const {
    return file >= 0 && static_cast<std::size_t>(file) < kMostFiles &&
           m_files[static_cast<std::size_t>(file)];
}

void Disk::setWatched(int file, bool watched) {
    if (file >= 0 && static_cast<std::size_t>(file) < kMostFiles) {
        m_files[static_cast<std::size_t>(file)] = watched;
    }
}

int Disk::ask(DiskCall call, std::size_t* size) {
    if (!m_isBroken || std::ranges::find(m_fault.calls, call) == m_fault.calls.end()) {
        return 0;
    }
    const int number = m_counted++;
    if (number < m_fault.first || (number > m_fault.first && !m_fault.lasts)) {
        return 0;
    }
    m_struck = true;
    if (m_fault.error == 0 && size != nullptr && *size > 1) {
        *size /= 2;
    }
    return m_fault.error;
}

} // namespace kentering::faults

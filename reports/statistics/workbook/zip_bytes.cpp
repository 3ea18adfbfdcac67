#include "reports/statistics/workbook/zip_bytes.h"

#include <fstream>
#include <iterator>
#include <utility>

namespace kentering {

ZipBytes::ZipBytes(std::string bytes) : m_bytes(std::move(bytes)) {
    m_source = zip_source_buffer_create(m_bytes.data(), m_bytes.size(), 0, nullptr);
    if (m_source == nullptr) {
        return;
    }
    zip_source_keep(m_source); // closing the archive gives back its own hold of it
    m_archive = zip_open_from_source(m_source, m_bytes.empty() ? ZIP_CREATE | ZIP_TRUNCATE : 0, nullptr);
    if (m_archive == nullptr) {
        zip_source_free(m_source);
    }
}

ZipBytes::~ZipBytes() {
    if (m_archive != nullptr) {
        zip_discard(m_archive);
    }
    if (m_source != nullptr) {
        zip_source_free(m_source);
    }
}

std::optional<std::string> ZipBytes::finish() {
    if (m_archive == nullptr || zip_close(m_archive) != 0) {
        return std::nullopt;
    }
    m_archive = nullptr;
    zip_stat_t about{};
    if (zip_source_stat(m_source, &about) != 0 || zip_source_open(m_source) != 0) {
        return std::nullopt;
    }
    std::string bytes(about.size, '\0');
    const zip_int64_t got = zip_source_read(m_source, bytes.data(), bytes.size());
    zip_source_close(m_source);
    return std::cmp_equal(got, bytes.size()) ? std::optional(std::move(bytes)) : std::nullopt;
}

std::optional<std::string> readWhole(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return file ? std::optional(std::move(bytes)) : std::nullopt;
}

bool writeWhole(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    return file.good();
}

} // namespace kentering

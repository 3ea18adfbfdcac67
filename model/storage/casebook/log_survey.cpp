#include "model/storage/casebook/log_survey.h"

#include "model/storage/casebook/files.h"

#include <array>
#include <cerrno>
#include <span>

namespace kentering::storage {

namespace {

// The form of the file: https://sqlite.org/fileformat2.html#walformat, all numbers big-endian.
constexpr std::size_t kHeaderSize = 32;
constexpr std::size_t kFrameHeaderSize = 24;
constexpr std::size_t kPageSize = 4096; // of each casebook: SQLite's own, and no script sets another
constexpr std::size_t kSaltsInHeader = 16;
constexpr std::size_t kSaltsInFrame = 8;
constexpr std::size_t kSizeAfterCommit = 4;

std::uint32_t numberAt(std::span<const unsigned char> bytes, std::size_t place) {
    return std::uint32_t{bytes[place]} << 24U | std::uint32_t{bytes[place + 1]} << 16U |
           std::uint32_t{bytes[place + 2]} << 8U | std::uint32_t{bytes[place + 3]};
}

} // namespace

CommitsInLog commitsInLog(const std::filesystem::path& log) {
    const ReadableFile file(log);
    if (!file.isThere()) {
        return {};
    }
    std::array<unsigned char, kHeaderSize> header{};
    std::array<unsigned char, kFrameHeaderSize> frame{};
    if (!file.readAt(0, header) || !file.readAt(kHeaderSize, frame)) {
        return {}; // no frame in it
    }
    // The frames of a round carry the two salts of the header; one of the four may be damaged itself. A log
    // that is begun anew counts its first salt up; frames of the round before, which are in the database,
    // stay behind the new ones.
    const std::uint32_t first = numberAt(frame, kSaltsInFrame);
    const std::uint32_t second = numberAt(frame, kSaltsInFrame + 4);
    if (numberAt(header, kSaltsInHeader) == first + 1) {
        return {};
    }
    CommitsInLog commits;
    std::uint64_t place = kHeaderSize;
    for (std::int64_t number = 1; file.readAt(place, frame); ++number) {
        const std::uint32_t salt = numberAt(frame, kSaltsInFrame);
        const std::uint32_t other = numberAt(frame, kSaltsInFrame + 4);
        const bool isOfThisRound = salt == first || other == second ||
                                   salt == numberAt(header, kSaltsInHeader) ||
                                   other == numberAt(header, kSaltsInHeader + 4);
        if (isOfThisRound && numberAt(frame, kSizeAfterCommit) != 0) {
            commits = {.last = number, .beforeLast = commits.last};
        }
        place += kFrameHeaderSize + kPageSize;
    }
    return commits;
}

} // namespace kentering::storage

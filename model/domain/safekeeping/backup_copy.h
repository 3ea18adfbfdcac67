#pragma once

#include "model/base/casebook/folder_fitness.h"
#include "model/base/dates.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// What is known of a copy of the casebook.
enum class BackupState : unsigned char {
    Unopened, ///< nobody has opened it yet
    Proven,   ///< it was opened after it was written, every page is authentic, and it was counted
    Damaged,  ///< empty, cut off, or not what was written
    Apart,    ///< in order, but it holds entries that are not in this casebook: one that was put back goes on
              ///< from an older day
};

/// A copy that the program made by itself, or that somebody asked it for.
struct BackupCopy {
    std::string name{};                              ///< of its folder: `kentering-2026-11-23-1730`
    DateTime at{boost::posix_time::not_a_date_time}; ///< local time; as its name says
    BackupState state = BackupState::Unopened;
    std::int64_t clients = 0;        ///< as counted in it
    std::int64_t changes = 0;        ///< number of the last link of its history
    std::string lastHash{};          ///< of that link, in hexadecimal digits
    std::optional<Date> lastEntry{}; ///< day (UTC) of the last change
    std::uint64_t bytes = 0;         ///< size of its database
    friend bool operator==(const BackupCopy&, const BackupCopy&) = default;
};

/// A copy that was put back into an empty place and read from the first page to the last, for practice.
struct RestoreDrill {
    Date on{boost::gregorian::not_a_date_time};
    std::string copy{}; ///< its name
    bool isSound = false;
    friend bool operator==(const RestoreDrill&, const RestoreDrill&) = default;
};

/// A folder in which copies lie, as it was when somebody looked last.
struct BackupPlace {
    std::string folder{};             ///< a whole path; empty: in the casebook itself
    std::vector<BackupCopy> copies{}; ///< newest first
    std::optional<RestoreDrill> drill{};
    std::optional<FolderFault> fault{}; ///< why nothing could be put there the last time
    std::optional<Date> since{};        ///< since when that is so; only with a fault
    friend bool operator==(const BackupPlace&, const BackupPlace&) = default;
};

/// The newest copy that is proven; null when there is none.
[[nodiscard]] const BackupCopy* newestProven(const BackupPlace& place);

} // namespace kentering

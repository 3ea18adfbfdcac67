#pragma once

#include "model/base/dates.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage {

// A folder in which copies of a casebook lie, perhaps among other things: of those nothing is touched.

/// The local time in the name of a copy that the program made: `kentering-2026-11-23-1730`, with `-2` behind
/// it for a second one of one minute. Nothing for any other name.
[[nodiscard]] std::optional<DateTime> timeOfCopy(std::string_view name);
/// A name for a copy of `now` that nothing in `place` has.
[[nodiscard]] std::string freeNameOfCopy(const std::filesystem::path& place, DateTime now);

/// Names of the copies of this casebook in `place`, newest first: by their key files, which say whose they
/// are. Those in `known` count also when that cannot be read any more. @throws StorageIoError.
[[nodiscard]] std::vector<std::string> copiesIn(const std::filesystem::path& place,
                                                const std::string& casebookId,
                                                const std::vector<std::string>& known);
/// Bytes of the database of a copy, when it has the outside of one; nothing when it is missing, empty or cut
/// off.
[[nodiscard]] std::optional<std::uint64_t> sizeOfCopy(const std::filesystem::path& copy);

/// Removes a copy. It loses its name first, so that one that is half removed is never taken for a copy.
/// @throws StorageIoError.
void removeCopy(const std::filesystem::path& place, const std::string& name);
/// Removes what this program left behind in `place` when it was killed while it made or removed a copy of
/// this casebook, and nothing else. What cannot be removed stays.
void removeRemains(const std::filesystem::path& place, const std::string& casebookId);

} // namespace kentering::storage

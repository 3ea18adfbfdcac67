#pragma once

#include "model/base/clock.h"
#include "model/storage/casebook/casebook.h"

#include <filesystem>
#include <optional>

namespace kentering::storage {

/// The folder inside a casebook's that holds an organisation's own words, where there is one: plain files,
/// which go into a backup and come out of it with the casebook. Nothing protects them from being changed.
inline constexpr const char* kOwnWordsFolder = "content";

/// Copies an organisation's own words, when `from` has some, into the folder `to`. @throws StorageIoError.
void copyOwnWords(const std::filesystem::path& from, const std::filesystem::path& to);

/// A copy of the casebook as it is now, encrypted with the same key and with the same key slots, in the
/// folder `place`: it is there whole, or not at all. It opens as any casebook does. An organisation's own
/// words go along as they are.
/// @throws OutputFileError when there is something at `place`, StorageIoError.
void backUpCasebook(const Casebook& casebook, const std::filesystem::path& place);

/// Puts a backup into the folder `place`, whole or not at all; the backup stays. Needs no key: whether it can
/// be read shows when it is opened. The casebook keeps `today`: what was published after the backup was made
/// it cannot know.
/// @throws MissingCasebookError or DamagedCasebookError when `backup` is none, OutputFileError when there is
/// something at `place`, CasebookInUseError, StorageIoError.
void restoreCasebook(const std::filesystem::path& backup, const std::filesystem::path& place,
                     Date today = Clock::system().today());

/// The day on which the casebook was put back from a backup; nothing when it never was.
/// @throws DamagedCasebookError when that cannot be read, StorageIoError.
[[nodiscard]] std::optional<Date> putBackOn(const Casebook& casebook);

} // namespace kentering::storage

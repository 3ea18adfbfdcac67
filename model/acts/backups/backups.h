#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/base/casebook/file_system.h"
#include "model/domain/safekeeping/backup_care.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace kentering {

// Copies that the program makes of the casebook by itself: in its own folder `backups`, and in the second
// place that the team chose. Three steps, of which the long one needs no casebook: it runs beside the window.

/// What is known of the copies: the casebook's own place, then the second one when one was chosen. Read out
/// of the casebook; nobody looks into the places. @throws StorageIoError, DamagedCasebookError.
[[nodiscard]] std::vector<BackupPlace> backupsOf(const OpenCasebook& book);

/// A round past the places. Its casebook stays open until it is kept or let go.
class BackupRound;

/// Begins a round, on the casebook's own thread: as the casebook is now. Null when nothing is due anywhere.
/// @param now local time
/// @throws StorageIoError, CasebookInUseError while something reads.
[[nodiscard]] std::shared_ptr<BackupRound> beginBackups(const OpenCasebook& book, BackupMoment moment,
                                                        DateTime now,
                                                        const FileSystemOf& fileSystem = fileSystemOf);

/// How a round ended.
enum class RoundEnd : unsigned char {
    Done,      ///< each place has what is due, or says why not
    GivenUp,   ///< as `goOn` said
    Disturbed, ///< the database was written to meanwhile: begin again
};

/// Makes what is due in each place: clears remains of a program that was killed, opens and counts what nobody
/// opened yet, makes a copy, opens and counts it, lets go what is old, and once a week puts the newest one
/// back into a scratch folder to verify all of it. What goes wrong with one place is written down for it and
/// stops no other. On any thread.
/// @param goOn asked now and then; false gives up, and no half copy stays
RoundEnd makeBackups(BackupRound& round, const std::function<bool()>& goOn);

/// Keeps what came of it in the casebook, on its own thread. @throws StorageIoError: the copies are there all
/// the same, and the next round counts them.
void keepBackups(const OpenCasebook& book, BackupRound& round);

/// Looks into each place now: opens and counts what nobody opened yet, and keeps what it found. Makes no
/// copy, removes none. @throws StorageIoError.
[[nodiscard]] std::vector<BackupPlace> lookAtBackups(const OpenCasebook& book, DateTime now,
                                                     const FileSystemOf& fileSystem = fileSystemOf);

/// What a round did, to be told.
struct RoundResult {
    std::vector<std::string> made{};   ///< names of copies that are proven, the own place first
    std::vector<BackupPlace> places{}; ///< as they are now
};
[[nodiscard]] RoundResult resultOf(const BackupRound& round);

/// Who opened a copy when it was made: names of colleagues, who open it with the passphrase of that day. The
/// recovery code of that day opens it too. @throws MissingCasebookError, DamagedCasebookError,
/// StorageIoError.
[[nodiscard]] std::vector<std::string> whoOpens(const std::filesystem::path& copy);
/// Where a copy lies. @param casebook the folder of the casebook
[[nodiscard]] std::filesystem::path folderOfCopy(const std::filesystem::path& casebook,
                                                 const BackupPlace& place, const BackupCopy& copy);

} // namespace kentering

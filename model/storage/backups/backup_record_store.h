#pragma once

#include "model/domain/safekeeping/backup_copy.h"
#include "model/storage/casebook/store.h"

#include <string>
#include <vector>

namespace kentering::storage {

class Session;

/// What the program knows of the copies that it made: in a row of the casebook itself, where it is encrypted
/// and authenticated, and a count of clients stands nowhere in clear. It is no change by anybody and has no
/// history, which it would make longer with each backup of it. When it is lost, opening the copies makes it
/// anew.
class BackupRecordReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// The casebook's own place first. A copy whose last entry is not in this casebook is `Apart`.
    [[nodiscard]] std::vector<BackupPlace> places() const;
};

/// Keeps it, in one statement. @throws StorageIoError.
void writeBackupRecord(Session& session, const std::vector<BackupPlace>& places);

} // namespace kentering::storage

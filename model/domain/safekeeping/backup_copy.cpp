#include "model/domain/safekeeping/backup_copy.h"

namespace kentering {

const BackupCopy* newestProven(const BackupPlace& place) {
    const BackupCopy* newest = nullptr;
    for (const BackupCopy& copy : place.copies) {
        if (copy.state == BackupState::Proven && (newest == nullptr || copy.at > newest->at)) {
            newest = &copy;
        }
    }
    return newest;
}

} // namespace kentering

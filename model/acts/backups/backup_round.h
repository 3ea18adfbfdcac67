#pragma once

#include "model/acts/backups/backups.h"
#include "model/storage/backups/casebook_snapshot.h"

namespace kentering {

/// See backups.h, which is the door.
class BackupRound {
public:
    BackupRound(storage::Session& session, std::vector<BackupPlace> places, BackupMoment moment, DateTime now,
                FileSystemOf fileSystem);

    [[nodiscard]] RoundEnd make(const std::function<bool()>& goOn);
    void release(storage::Session& session) noexcept { m_snapshot.release(session); }

    [[nodiscard]] const std::vector<BackupPlace>& places() const { return m_places; }
    [[nodiscard]] const std::vector<std::string>& made() const { return m_made; }

private:
    [[nodiscard]] std::filesystem::path folderOf(const BackupPlace& place) const;
    /// False when it gave up.
    [[nodiscard]] bool makeIn(BackupPlace& place, const std::function<bool()>& goOn);
    [[nodiscard]] std::optional<FolderFault> faultOf(const BackupPlace& place) const;
    /// After something went wrong there.
    [[nodiscard]] FolderFault faultNow(const BackupPlace& place) const;
    void note(BackupPlace& place, FolderFault fault) const;
    /// Brings what is known of the copies up to what is there; opens those that nobody opened.
    [[nodiscard]] std::vector<std::string> lookAround(BackupPlace& place) const;
    [[nodiscard]] BackupCopy opened(const std::filesystem::path& folder, const std::string& name) const;
    [[nodiscard]] bool makeCopy(BackupPlace& place, const std::function<bool()>& goOn);
    /// Whether the copy that was just made is proven; one that is not goes again.
    [[nodiscard]] bool dropUnproven(BackupPlace& place) const;
    void letGo(BackupPlace& place, const std::vector<std::string>& openedNow) const;
    void practise(BackupPlace& place) const;

    std::filesystem::path m_casebook;
    std::vector<BackupPlace> m_places;
    BackupMoment m_moment;
    DateTime m_now;
    FileSystemOf m_fileSystem;
    storage::CasebookSnapshot m_snapshot;
    std::vector<std::string> m_made;
};

} // namespace kentering

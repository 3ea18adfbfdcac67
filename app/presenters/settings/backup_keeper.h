#pragma once

#include "app/presenters/shared/platform.h"
#include "model/acts/reading/opening.h"
#include "model/base/casebook/file_system.h"
#include "model/domain/safekeeping/backup_care.h"

#include <atomic>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// A backup that is to be put back from a casebook that is open now.
struct BackupToRestore {
    std::filesystem::path backup;
    std::filesystem::path casebook; ///< in whose place it may come
    CasebookSummary present;        ///< what is in that casebook
};

struct BackupJob;

/// Sees to it that there are backups as long as a casebook is open: looks now and then whether one is due,
/// makes it beside the window, and keeps what came of it. A casebook of made-up people has none by itself.
class BackupKeeper {
public:
    explicit BackupKeeper(const PresenterContext& context, FileSystemOf fileSystem = fileSystemOf);
    /// Gives up what is under way; nothing half stays.
    ~BackupKeeper();
    BackupKeeper(const BackupKeeper&) = delete;
    BackupKeeper& operator=(const BackupKeeper&) = delete;

    /// Begins to look: soon, and every so often from then on.
    void watch();
    /// Makes one in each place now, also when none is due. Does nothing while one is being made.
    void backUpNow();
    [[nodiscard]] bool isWorking() const { return m_working; }

    /// What is known of the copies, the casebook's own place first. @throws StorageIoError.
    [[nodiscard]] std::vector<BackupPlace> places() const;
    /// Whether one was asked for and is made since then; names of the copies that are proven.
    [[nodiscard]] const std::optional<std::vector<std::string>>& made() const { return m_made; }
    /// Hears when one is begun or ended; nobody else does. Empty: nobody.
    void setListener(std::function<void()> listener) { m_listener = std::move(listener); }

    /// What putting `copy` back has to know. @throws MissingCasebookError, DamagedCasebookError when it is
    /// not there as it was (a stick that was taken out), StorageIoError.
    [[nodiscard]] BackupToRestore toRestore(const BackupPlace& place, const BackupCopy& copy) const;

private:
    void look();
    void begin(BackupMoment moment);
    void ended(BackupJob& job, BackupMoment moment, const std::exception_ptr& error);

    const PresenterContext& m_context;
    FileSystemOf m_fileSystem;
    std::unique_ptr<Alarm> m_alarm;
    bool m_working = false;
    int m_disturbed = 0; ///< times one after the other
    std::optional<std::vector<std::string>> m_made;
    std::function<void()> m_listener;
    std::shared_ptr<std::atomic<bool>> m_stop;
    std::shared_ptr<bool> m_alive; ///< false once this is gone, for work that comes back later
};

/// Makes at closing what is due then, and waits for it: nobody sees the window any more.
/// @throws StorageIoError: what is there stays as it is.
void backUpAtClosing(OpenCasebook& book, DateTime now, const FileSystemOf& fileSystem = fileSystemOf);

/// What a lead or an administrator has to hear on My day; nothing for anybody else, and nothing in a casebook
/// of made-up people.
[[nodiscard]] std::vector<BackupCare> backupCaresOf(const PresenterContext& context);

} // namespace kentering

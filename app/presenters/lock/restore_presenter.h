#pragma once

#include "app/presenters/lock/lock_presenter.h"
#include "app/presenters/lock/start_surroundings.h"
#include "app/presenters/settings/backup_keeper.h"
#include "model/base/casebook/folder_fitness.h"

#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// What the pages about putting a backup back show.
class RestoreView {
public:
    virtual ~RestoreView() = default;

    /// Looking or putting back has begun or ended; it takes some seconds.
    virtual void showWorking(bool working) = 0;
    /// The backup did not open, or was not put back; nothing of it is there.
    virtual void showFailure(std::exception_ptr error) = 0;
    /// It opened: `found` tells what is in it.
    virtual void showFound() = 0;
    /// It was put back, holds what was found, and is open.
    virtual void showUnlocked(Unlocked unlocked) = 0;
};

/// Putting a backup back into a new folder, or in the place of the casebook that it was made of, which then
/// stands aside. First it is looked into, so that nobody puts the wrong one back; the backup itself stays as
/// it is.
class RestorePresenter {
public:
    RestorePresenter(CasebookOptions options, const StartSurroundings& surroundings, const Platform& platform,
                     RestoreView& view);
    ~RestorePresenter();
    RestorePresenter(const RestorePresenter&) = delete;
    RestorePresenter& operator=(const RestorePresenter&) = delete;

    /// Begins with a backup of a casebook that was open until now.
    void beginWith(BackupToRestore start);
    /// The casebook that was open until now; nothing when nobody came from one.
    [[nodiscard]] const std::optional<BackupToRestore>& start() const { return m_start; }
    /// Whether the backup comes in the place of that casebook. False where nobody came from one.
    [[nodiscard]] bool isReplacing() const { return m_isReplacing; }
    void setReplacing(bool isReplacing) { m_isReplacing = isReplacing && m_start.has_value(); }

    [[nodiscard]] const std::filesystem::path& backup() const { return m_backup; }
    /// The folder of the backup, or a file in it; what was found in another one is forgotten.
    void setBackup(const std::filesystem::path& named);
    /// Who can open it. @throws MissingCasebookError, DamagedCasebookError, StorageIoError.
    [[nodiscard]] std::vector<std::string> users() const;

    /// Looks into it beside the window. Does nothing while something is under way.
    void look(const std::string& user, Secret passphrase);
    void lookByRecoveryCode(Secret code);
    /// What is in it; nothing until it was looked into.
    [[nodiscard]] const std::optional<CasebookSummary>& found() const { return m_found; }

    [[nodiscard]] const std::string& place() const { return m_place; }
    void setPlace(std::string place) { m_place = std::move(place); }
    [[nodiscard]] FolderFitness placeFitness() const;
    /// Puts it into the new folder, opens it there and compares it with what was found; then, when it
    /// replaces the casebook, both exchange their places. Does nothing before it was looked into, or where
    /// the folder is not fit.
    void putBack();

    [[nodiscard]] bool isWorking() const { return m_working; }
    /// The screen is left alone: wipes the key. @returns whether there was one
    bool forgetSecrets();

private:
    void lookBy(Unlock unlock);
    [[nodiscard]] std::filesystem::path placeFolder() const;
    void opened(std::function<Unlocked()> putBackAndOpen);

    CasebookOptions m_options;
    const StartSurroundings& m_surroundings;
    const Platform& m_platform;
    RestoreView& m_view;
    bool m_working = false;
    std::filesystem::path m_backup;
    std::string m_place;
    std::optional<BackupToRestore> m_start;
    bool m_isReplacing = false;
    std::shared_ptr<Unlock> m_by; ///< what opened it; null until then
    std::optional<CasebookSummary> m_found;
    std::shared_ptr<bool> m_alive; ///< false once this presenter is gone, for work that comes back later
};

} // namespace kentering

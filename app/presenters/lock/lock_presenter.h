#pragma once

#include "app/presenters/shared/platform.h"
#include "model/acts/reading/opening.h"
#include "model/content/content_choice.h"

#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace kentering {

/// What unlocking brings: the casebook, and the words to work with in it.
struct Unlocked {
    std::shared_ptr<OpenCasebook> casebook;
    LoadedContent words;
    /// Where the casebook stands now that was in its place until a backup came there; empty: none was.
    std::filesystem::path aside{};
};

/// What the locked screen shows.
class LockView {
public:
    virtual ~LockView() = default;

    /// Unlocking has begun or ended; it can take a second, since trying passphrases must be slow.
    virtual void showWorking(bool working) = 0;
    /// The casebook did not open. `error` says why; the view describes it and keeps the user's choice.
    virtual void showFailure(std::exception_ptr error) = 0;
    /// It opened; the view makes place for the workspace.
    virtual void showUnlocked(Unlocked unlocked) = 0;
};

/// The locked screen: who are you, and your passphrase. It knows no client, no count, nothing of the inside.
class LockPresenter {
public:
    LockPresenter(std::filesystem::path folder, CasebookOptions options, const Platform& platform,
                  LockView& view);
    ~LockPresenter();
    LockPresenter(const LockPresenter&) = delete;
    LockPresenter& operator=(const LockPresenter&) = delete;

    /// Who can be chosen. @throws MissingCasebookError, DamagedCasebookError, StorageIoError.
    [[nodiscard]] std::vector<std::string> users() const;

    /// Tries `passphrase` in the background. A casebook from which something is missing does not open the
    /// first time: what is missing is told (LostWorkError), and the next try goes on with what is there. Does
    /// nothing while a try is under way.
    void unlock(const std::string& user, Secret passphrase);
    /// Tries the printed recovery code in the background.
    void unlockByRecoveryCode(Secret code);

    [[nodiscard]] bool isWorking() const { return m_working; }

private:
    void open(Unlock unlock);

    std::filesystem::path m_folder;
    CasebookOptions m_options;
    const Platform& m_platform;
    LockView& m_view;
    bool m_working = false;
    std::vector<OpeningFinding> m_told{}; ///< what was told to be missing, at the last try
    std::shared_ptr<bool> m_alive; ///< false once this presenter is gone, for work that comes back later
};

} // namespace kentering

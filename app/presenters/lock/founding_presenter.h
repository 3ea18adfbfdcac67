#pragma once

#include "app/presenters/lock/lock_presenter.h"
#include "app/presenters/lock/start_surroundings.h"
#include "model/base/casebook/folder_fitness.h"
#include "model/domain/user_role.h"

#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// The pages of making a casebook, in their order.
enum class FoundingStep : unsigned char {
    Language,
    Organisation,
    Place,
    You,
    RecoveryCode,
    Backups,
    Colleagues,
};
inline constexpr int kFoundingSteps = 7;

/// What has to be put right before the next page.
enum class FoundingFault : unsigned char {
    OrganisationName,    ///< over 100 bytes, or with a control character
    Place,               ///< see `placeFitness`
    NoName,              ///< a name is not blank, and of one line
    ShortPassphrase,     ///< below the floor (passphrase_rules.h)
    PassphrasesDiffer,   ///< the two that were typed
    LastGroup,           ///< not that of the recovery code
    Backups,             ///< see `backupFitness`
    ColleagueName,       ///< as `NoName`
    NameTaken,           ///< of a colleague: somebody is called so already
    ColleaguePassphrase, ///< of a colleague: below the floor
    PassphraseMissing,   ///< a colleague in the list has none (any more)
};

/// What the pages show while the casebook is being made.
class FoundingView {
public:
    virtual ~FoundingView() = default;

    /// Making it has begun or ended; it takes some seconds.
    virtual void showWorking(bool working) = 0;
    /// It was not made, and nothing of it is there. Everything that was typed is kept.
    virtual void showFailure(std::exception_ptr error) = 0;
    /// It was made, and is open.
    virtual void showUnlocked(Unlocked unlocked) = 0;
};

/// Somebody who can open the casebook from its first day on.
struct ColleagueToBe {
    std::string name;
    UserRole role;
    bool hasPassphrase; ///< a first one, which they change at their first unlocking
};

/// A new casebook, page by page. Until the last page nothing is on the disk; then all of it is there at once,
/// or nothing is. Going back keeps what was typed.
class FoundingPresenter {
public:
    FoundingPresenter(CasebookOptions options, const StartSurroundings& surroundings,
                      const Platform& platform, FoundingView& view);
    ~FoundingPresenter();
    FoundingPresenter(const FoundingPresenter&) = delete;
    FoundingPresenter& operator=(const FoundingPresenter&) = delete;

    [[nodiscard]] FoundingStep step() const { return m_step; }
    /// Goes on, when nothing is wrong with this page; after the last one makes the casebook. Does nothing
    /// while it is being made.
    [[nodiscard]] std::optional<FoundingFault> next();
    /// The page before, with everything that was typed. @returns false at the first one.
    [[nodiscard]] bool back();
    [[nodiscard]] bool isWorking() const { return m_working; }

    [[nodiscard]] const std::string& organisation() const { return m_organisation; }
    void setOrganisation(std::string name) { m_organisation = std::move(name); }

    /// As it was typed; "~" is the home folder.
    [[nodiscard]] const std::string& place() const { return m_place; }
    void setPlace(std::string place) { m_place = std::move(place); }
    [[nodiscard]] std::filesystem::path placeFolder() const;
    [[nodiscard]] FolderFitness placeFitness() const;

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const Secret& passphrase() const { return m_passphrase; }
    [[nodiscard]] const Secret& passphraseAgain() const { return m_again; }
    void setYou(std::string name, Secret passphrase, Secret again);

    /// Shown on its page and on paper, and nowhere else.
    [[nodiscard]] const Secret& recoveryCode() const { return m_code; }
    [[nodiscard]] const std::string& lastGroup() const { return m_lastGroup; }
    void setLastGroup(std::string typed) { m_lastGroup = std::move(typed); }

    [[nodiscard]] const std::string& backups() const { return m_backups; }
    /// Empty: decided later.
    void setBackups(std::string folder) { m_backups = std::move(folder); }
    [[nodiscard]] FolderFitness backupFitness() const;

    [[nodiscard]] std::vector<ColleagueToBe> colleagues() const;
    /// Somebody in the list who has no passphrase any more is replaced.
    [[nodiscard]] std::optional<FoundingFault> addColleague(const std::string& name, UserRole role,
                                                            Secret passphrase);
    void removeColleague(std::size_t number);

    /// The screen is left alone: wipes passphrases and code, and goes back to where they are asked for. A
    /// code that somebody may have seen opens nothing; there will be a new one. @returns whether any were
    /// there
    bool forgetSecrets();

private:
    struct Colleague {
        std::string name;
        UserRole role;
        Secret passphrase;
    };

    [[nodiscard]] std::optional<FoundingFault> faultOfStep() const;
    [[nodiscard]] std::filesystem::path folderOf(const std::string& typed) const;
    void found();

    CasebookOptions m_options;
    const StartSurroundings& m_surroundings;
    const Platform& m_platform;
    FoundingView& m_view;
    FoundingStep m_step = FoundingStep::Language;
    bool m_working = false;
    std::string m_organisation;
    std::string m_place;
    std::string m_name;
    Secret m_passphrase{""};
    Secret m_again{""};
    Secret m_code;
    std::string m_lastGroup;
    std::string m_backups;
    std::vector<Colleague> m_colleagues;
    std::shared_ptr<bool> m_alive; ///< false once this presenter is gone, for work that comes back later
};

} // namespace kentering

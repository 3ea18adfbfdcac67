#include "app/presenters/lock/restore_presenter.h"

#include "model/acts/backups/replacing.h"
#include "model/acts/safekeeping.h"
#include "model/base/text_rules.h"

#include <utility>

namespace kentering {

RestorePresenter::RestorePresenter(CasebookOptions options, const StartSurroundings& surroundings,
                                   const Platform& platform, RestoreView& view)
    : m_options(std::move(options)),
      m_surroundings(surroundings),
      m_platform(platform),
      m_view(view),
      m_place((surroundings.home / "Kentering").string()),
      m_alive(std::make_shared<bool>(true)) {}

RestorePresenter::~RestorePresenter() {
    *m_alive = false;
}

void RestorePresenter::beginWith(BackupToRestore start) {
    setBackup(start.backup);
    m_start = std::move(start);
}

void RestorePresenter::setBackup(const std::filesystem::path& named) {
    const std::filesystem::path folder = casebookFolder(named);
    if (folder != m_backup) {
        m_backup = folder;
        m_found.reset();
        m_by.reset();
    }
}

std::vector<std::string> RestorePresenter::users() const {
    return usersOf(m_backup);
}

void RestorePresenter::look(const std::string& user, Secret passphrase) {
    lookBy(UserPassphrase{user, std::move(passphrase)});
}

void RestorePresenter::lookByRecoveryCode(Secret code) {
    lookBy(RecoveryCode{std::move(code)});
}

void RestorePresenter::lookBy(Unlock by) {
    if (m_working) {
        return;
    }
    m_working = true;
    m_found.reset();
    m_view.showWorking(true);
    struct Look {
        Unlock by;
        CasebookSummary found{};
    };
    auto look = std::make_shared<Look>(Look{std::move(by)});
    m_platform.background.run(
        [look, backup = m_backup, options = m_options] {
            look->found = lookInto(backup, look->by, std::filesystem::temp_directory_path(), options);
        },
        [this, look, alive = m_alive](const std::exception_ptr& error) {
            if (!*alive) {
                return;
            }
            m_working = false;
            m_view.showWorking(false);
            if (error) {
                m_view.showFailure(error);
                return;
            }
            m_found = look->found;
            m_by = std::make_shared<Unlock>(std::move(look->by));
            m_view.showFound();
        });
}

std::filesystem::path RestorePresenter::placeFolder() const {
    const std::string typed = wordsOrNothing(m_place).value_or(std::string());
    return typed.starts_with("~/") ? m_surroundings.home / typed.substr(2) : std::filesystem::path(typed);
}

FolderFitness RestorePresenter::placeFitness() const {
    return fitnessForCasebook(placeFolder(), m_surroundings.fileSystem);
}

void RestorePresenter::putBack() {
    if (m_working || !m_found || !m_by || (!m_isReplacing && !placeFitness().isFit())) {
        return;
    }
    const auto openIn = [by = m_by, options = m_options](const std::filesystem::path& place,
                                                         std::filesystem::path aside) {
        OpenCasebook book = unlock(place, *by, options);
        book.handOver(); // to the window
        return Unlocked{.casebook = std::make_shared<OpenCasebook>(std::move(book)),
                        .words = contentOf(place),
                        .aside = std::move(aside)};
    };
    if (m_isReplacing) {
        opened([openIn, by = m_by, backup = m_backup, found = *m_found, options = m_options,
                casebook = m_start->casebook, now = m_platform.localNow()] {
            const std::filesystem::path aside = placeAside(casebook, now);
            replaceAsFound(backup, casebook, aside, *by, found, options);
            return openIn(casebook, aside);
        });
    } else {
        opened([openIn, by = m_by, backup = m_backup, found = *m_found, options = m_options,
                place = placeFolder()] {
            restoreAsFound(backup, place, *by, found, options);
            return openIn(place, {});
        });
    }
}

void RestorePresenter::opened(std::function<Unlocked()> putBackAndOpen) {
    m_working = true;
    m_view.showWorking(true);
    auto result = std::make_shared<std::optional<Unlocked>>();
    m_platform.background.run(
        [result, putBackAndOpen = std::move(putBackAndOpen)] { *result = putBackAndOpen(); },
        [this, result, alive = m_alive](const std::exception_ptr& error) {
            if (!*alive) {
                return; // the window has gone meanwhile; what was put back stays, closed
            }
            m_working = false;
            m_view.showWorking(false);
            if (error) {
                m_view.showFailure(error);
            } else {
                m_view.showUnlocked(std::move(**result));
            }
        });
}

bool RestorePresenter::forgetSecrets() {
    if (m_working) {
        return false;
    }
    const bool wasOpen = m_by != nullptr;
    m_by.reset();
    m_found.reset();
    return wasOpen;
}

} // namespace kentering

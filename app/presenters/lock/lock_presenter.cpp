#include "app/presenters/lock/lock_presenter.h"

#include "model/acts/safekeeping.h"

#include <optional>
#include <utility>

namespace kentering {

namespace {

/// What a failure tells to be missing; nothing for any other one.
std::vector<OpeningFinding> findingsIn(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const LostWorkError& lost) {
        return lost.findings();
    } catch (...) {
        return {};
    }
}

} // namespace

LockPresenter::LockPresenter(std::filesystem::path folder, CasebookOptions options, const Platform& platform,
                             LockView& view)
    : m_folder(std::move(folder)),
      m_options(std::move(options)),
      m_platform(platform),
      m_view(view),
      m_alive(std::make_shared<bool>(true)) {}

LockPresenter::~LockPresenter() {
    *m_alive = false;
}

std::vector<std::string> LockPresenter::users() const {
    return usersOf(m_folder);
}

void LockPresenter::unlock(const std::string& user, Secret passphrase) {
    open(UserPassphrase{user, std::move(passphrase)});
}

void LockPresenter::unlockByRecoveryCode(Secret code) {
    open(RecoveryCode{std::move(code)});
}

void LockPresenter::open(Unlock unlock) {
    if (m_working) {
        return;
    }
    m_working = true;
    m_view.showWorking(true);

    struct Try {
        Unlock unlock;
        std::optional<Unlocked> opened{};
    };
    auto attempt = std::make_shared<Try>(Try{std::move(unlock)});
    m_platform.background.run(
        [attempt, folder = m_folder, options = m_options, told = m_told] {
            OpenCasebook book = kentering::unlock(folder, attempt->unlock, options);
            const auto findings = findingsOf(book);
            if (!findings.empty() && findings != told) {
                throw LostWorkError(findings);
            }
            goOnAfterFindings(book);
            // Read here and not before: the locked screen needs none of them and comes the sooner.
            book.shared()->handOver(); // to the window
            attempt->opened = Unlocked{.casebook = book.shared(), .words = contentOf(folder)};
        },
        [this, attempt, alive = m_alive](const std::exception_ptr& error) {
            if (!*alive) {
                return; // the window has gone meanwhile; the casebook closes with `attempt`
            }
            m_working = false;
            m_view.showWorking(false);
            if (error) {
                m_told = findingsIn(error);
                m_view.showFailure(error);
            } else {
                m_view.showUnlocked(std::move(*attempt->opened));
            }
        });
}

} // namespace kentering

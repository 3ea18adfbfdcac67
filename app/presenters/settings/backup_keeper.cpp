#include "app/presenters/settings/backup_keeper.h"

#include "model/acts/backups/backups.h"
#include "model/acts/reading/people.h"
#include "model/acts/reading/settings.h"

#include <utility>

namespace kentering {

namespace {

// Not at once: whoever unlocks wants to work.
constexpr std::chrono::minutes kFirstLook{2};
constexpr std::chrono::minutes kNextLook{30};
constexpr int kMostDisturbed = 3;

} // namespace

/// Lent to the thread beside.
struct BackupJob {
    std::shared_ptr<BackupRound> round;
    RoundEnd end = RoundEnd::GivenUp;
};

BackupKeeper::BackupKeeper(const PresenterContext& context, FileSystemOf fileSystem)
    : m_context(context),
      m_fileSystem(std::move(fileSystem)),
      m_alarm(context.platform.makeAlarm()),
      m_stop(std::make_shared<std::atomic<bool>>(false)),
      m_alive(std::make_shared<bool>(true)) {}

BackupKeeper::~BackupKeeper() {
    *m_stop = true;
    *m_alive = false;
}

void BackupKeeper::watch() {
    if (!isTraining(m_context.book())) {
        m_alarm->set(kFirstLook, [this] { look(); });
    }
}

void BackupKeeper::look() {
    m_alarm->set(kNextLook, [this] { look(); }); // first: looking may fail
    if (!m_working) {
        begin(BackupMoment::Daily);
    }
}

void BackupKeeper::backUpNow() {
    if (!m_working) {
        m_made.reset();
        begin(BackupMoment::Asked);
    }
}

void BackupKeeper::begin(BackupMoment moment) {
    auto job = std::make_shared<BackupJob>();
    job->round = beginBackups(m_context.book(), moment, m_context.platform.localNow(), m_fileSystem);
    if (!job->round) {
        return;
    }
    m_working = true;
    if (m_listener) {
        m_listener();
    }
    m_context.platform.background.run(
        // The casebook stays open meanwhile, also behind a lock: closing it would change its file.
        [job, stop = m_stop, open = m_context.casebook] {
            job->end = makeBackups(*job->round, [&] { return !stop->load(); });
        },
        [this, job, moment, alive = m_alive](const std::exception_ptr& error) {
            if (*alive) {
                ended(*job, moment, error);
            }
        });
}

void BackupKeeper::ended(BackupJob& job, BackupMoment moment, const std::exception_ptr& error) {
    m_working = false;
    const bool isDisturbed = !error && job.end == RoundEnd::Disturbed;
    keepBackups(m_context.book(), *job.round);
    if (isDisturbed && ++m_disturbed < kMostDisturbed) {
        begin(moment);
        return;
    }
    m_disturbed = 0;
    if (moment == BackupMoment::Asked) {
        m_made = resultOf(*job.round).made;
    }
    if (m_listener) {
        m_listener();
    }
    if (error) {
        std::rethrow_exception(error);
    }
}

std::vector<BackupPlace> BackupKeeper::places() const {
    return backupsOf(m_context.book());
}

BackupToRestore BackupKeeper::toRestore(const BackupPlace& place, const BackupCopy& copy) const {
    const std::filesystem::path backup = folderOfCopy(m_context.book().folder(), place, copy);
    static_cast<void>(whoOpens(backup)); // what is not here is told before anything is locked
    return {.backup = backup, .casebook = m_context.book().folder(), .present = summaryOf(m_context.book())};
}

void backUpAtClosing(OpenCasebook& book, DateTime now, const FileSystemOf& fileSystem) {
    if (isTraining(book)) {
        return;
    }
    if (const auto round = beginBackups(book, BackupMoment::Closing, now, fileSystem)) {
        static_cast<void>(makeBackups(*round, [] { return true; }));
        keepBackups(book, *round);
    }
}

std::vector<BackupCare> backupCaresOf(const PresenterContext& context) {
    // As people are kept: by leads and administrators.
    if (isTraining(context.book()) || !authorMay(context.book(), Right::KeepPeople)) {
        return {};
    }
    return backupCares(backupsOf(context.book()), context.today());
}

} // namespace kentering

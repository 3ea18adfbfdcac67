#include "model/acts/backups/backups.h"

#include "model/acts/backups/backup_round.h"
#include "model/acts/reading/opening.h"
#include "model/acts/reading/settings.h"
#include "model/storage/backups/backup_record_store.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"

#include <algorithm>

namespace kentering {

std::vector<BackupPlace> backupsOf(const OpenCasebook& book) {
    const storage::Reading reading(book.session());
    std::vector<BackupPlace> known = storage::BackupRecordReader(reading).places();
    std::vector<BackupPlace> places{std::move(known.front())};
    if (const std::string folder = organisationOf(book).backupFolder; !folder.empty()) {
        // Of a place that was chosen before nothing is known any more: nobody brings copies there.
        const auto second = std::ranges::find(known, folder, &BackupPlace::folder);
        places.push_back(second != known.end() ? std::move(*second) : BackupPlace{.folder = folder});
    }
    return places;
}

std::shared_ptr<BackupRound> beginBackups(const OpenCasebook& book, BackupMoment moment, DateTime now,
                                          const FileSystemOf& fileSystem) {
    std::vector<BackupPlace> places = backupsOf(book);
    const std::int64_t changes = storage::countIn(book.session().database).changes;
    const bool isDue = std::ranges::any_of(places, [&](const BackupPlace& place) {
        return moment == BackupMoment::Look || isBackupDue(place, changes, now.date(), moment) ||
               isDrillDue(place, now.date());
    });
    if (!isDue) {
        return nullptr;
    }
    return std::make_shared<BackupRound>(book.session(), std::move(places), moment, now, fileSystem);
}

RoundEnd makeBackups(BackupRound& round, const std::function<bool()>& goOn) {
    return round.make(goOn);
}

std::vector<BackupPlace> lookAtBackups(const OpenCasebook& book, DateTime now,
                                       const FileSystemOf& fileSystem) {
    const auto round = beginBackups(book, BackupMoment::Look, now, fileSystem);
    static_cast<void>(makeBackups(*round, [] { return true; }));
    keepBackups(book, *round);
    return backupsOf(book);
}

void keepBackups(const OpenCasebook& book, BackupRound& round) {
    round.release(book.session());
    storage::writeBackupRecord(book.session(), round.places());
}

RoundResult resultOf(const BackupRound& round) {
    return {.made = round.made(), .places = round.places()};
}

std::vector<std::string> whoOpens(const std::filesystem::path& copy) {
    return usersOf(copy);
}

std::filesystem::path folderOfCopy(const std::filesystem::path& casebook, const BackupPlace& place,
                                   const BackupCopy& copy) {
    return (place.folder.empty() ? casebook / storage::Session::kBackupsName
                                 : std::filesystem::path(place.folder)) /
           copy.name;
}

} // namespace kentering

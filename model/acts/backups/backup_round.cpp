#include "model/acts/backups/backup_round.h"

#include "model/base/errors.h"
#include "model/domain/safekeeping/backup_rotation.h"
#include "model/storage/backups/backup_folder.h"
#include "model/storage/casebook/session.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace kentering {

namespace fs = std::filesystem;

namespace {

/// In the casebook's own place; recognised as ours when a drill was cut short.
constexpr const char* kDrillFolder = ".kentering-drill";

std::vector<std::string> namesOf(const std::vector<BackupCopy>& copies) {
    std::vector<std::string> names;
    names.reserve(copies.size());
    for (const BackupCopy& copy : copies) {
        names.push_back(copy.name);
    }
    return names;
}

void tell(BackupCopy& copy, const storage::CasebookCount& count) {
    copy.clients = count.clients;
    copy.changes = count.changes;
    copy.lastHash = count.lastHash;
    copy.lastEntry = count.lastEntry;
}

} // namespace

BackupRound::BackupRound(storage::Session& session, std::vector<BackupPlace> places, BackupMoment moment,
                         DateTime now, FileSystemOf fileSystem)
    : m_casebook(session.folder),
      m_places(std::move(places)),
      m_moment(moment),
      m_now(now),
      m_fileSystem(std::move(fileSystem)),
      m_snapshot(session) {}

RoundEnd BackupRound::make(const std::function<bool()>& goOn) {
    for (BackupPlace& place : m_places) {
        try {
            if (!makeIn(place, goOn)) {
                return m_snapshot.stands() ? RoundEnd::GivenUp : RoundEnd::Disturbed;
            }
        } catch (const EnvironmentError&) {
            note(place, faultNow(place));
        } catch (const fs::filesystem_error&) {
            note(place, faultNow(place));
        }
    }
    return RoundEnd::Done;
}

fs::path BackupRound::folderOf(const BackupPlace& place) const {
    return place.folder.empty() ? m_casebook / storage::Session::kBackupsName : fs::path(place.folder);
}

bool BackupRound::makeIn(BackupPlace& place, const std::function<bool()>& goOn) {
    if (const auto fault = faultOf(place)) {
        note(place, *fault);
        return true;
    }
    storage::removeRemains(folderOf(place), m_snapshot.casebookId());
    const std::vector<std::string> openedNow = lookAround(place);
    if (m_moment == BackupMoment::Look) {
        return true;
    }
    const Date today = m_now.date();
    bool isWell = true;
    if (isBackupDue(place, m_snapshot.count().changes, today, m_moment)) {
        if (m_fileSystem(folderOf(place)).freeBytes < m_snapshot.bytes() + kLeastRoom) {
            note(place, FolderFault::NoRoom);
            return true;
        }
        if (!makeCopy(place, goOn)) {
            return false;
        }
        isWell = dropUnproven(place);
    }
    letGo(place, openedNow);
    if (!goOn()) {
        return false;
    }
    if (isDrillDue(place, today)) {
        practise(place);
    }
    if (isWell) {
        place.fault.reset();
        place.since.reset();
    } else {
        note(place, FolderFault::Failing);
    }
    return true;
}

std::optional<FolderFault> BackupRound::faultOf(const BackupPlace& place) const {
    const fs::path folder = folderOf(place);
    if (place.folder.empty()) {
        if (!fs::exists(folder)) { // somebody took it away; it is the casebook's own
            fs::create_directory(folder);
            fs::permissions(folder, fs::perms::owner_all);
        }
        return std::nullopt;
    }
    const FolderFitness fitness = fitnessForBackups(folder, m_casebook, m_fileSystem);
    if (fitness.fault) {
        return fitness.fault;
    }
    // An empty folder on the casebook's own disk, where a stick with copies was before.
    const auto isThere = [&](const BackupCopy& copy) { return fs::exists(folder / copy.name); };
    const bool isStickAway =
        fitness.isSameDisk && !place.copies.empty() && std::ranges::none_of(place.copies, isThere);
    return isStickAway && fs::is_empty(folder) ? std::optional(FolderFault::NoFolder) : std::nullopt;
}

FolderFault BackupRound::faultNow(const BackupPlace& place) const {
    std::error_code hidden;
    if (!fs::is_directory(folderOf(place), hidden)) {
        return FolderFault::NoFolder;
    }
    try {
        const FileSystem system = m_fileSystem(folderOf(place));
        if (system.isReadOnly) {
            return FolderFault::ReadOnly;
        }
        return system.freeBytes < m_snapshot.bytes() + kLeastRoom ? FolderFault::NoRoom
                                                                  : FolderFault::Failing;
    } catch (const UnreadableDiskError&) {
        return FolderFault::Failing;
    }
}

void BackupRound::note(BackupPlace& place, FolderFault fault) const {
    place.fault = fault;
    if (!place.since || *place.since > m_now.date()) {
        place.since = m_now.date();
    }
}

std::vector<std::string> BackupRound::lookAround(BackupPlace& place) const {
    std::vector<std::string> openedNow;
    std::vector<BackupCopy> there;
    const fs::path folder = folderOf(place);
    for (const std::string& name :
         storage::copiesIn(folder, m_snapshot.casebookId(), namesOf(place.copies))) {
        const auto known = std::ranges::find(place.copies, name, &BackupCopy::name);
        const bool isAsKnown = known != place.copies.end() && known->state != BackupState::Unopened &&
                               storage::sizeOfCopy(folder / name) == known->bytes;
        if (isAsKnown || (known != place.copies.end() && known->state == BackupState::Damaged)) {
            there.push_back(*known);
        } else {
            there.push_back(opened(folder, name));
            openedNow.push_back(name);
        }
    }
    place.copies = std::move(there);
    return openedNow;
}

BackupCopy BackupRound::opened(const fs::path& folder, const std::string& name) const {
    BackupCopy copy{.name = name, .at = storage::timeOfCopy(name).value()};
    copy.bytes = storage::sizeOfCopy(folder / name).value_or(0);
    try {
        tell(copy, storage::openAndCount(folder / name, m_snapshot.dataKey()));
        copy.state = BackupState::Proven;
    } catch (const DamagedCasebookError&) {
        copy.state = BackupState::Damaged;
    } catch (const MissingCasebookError&) {
        copy.state = BackupState::Damaged;
    } catch (const EnvironmentError&) { // of a newer Kentering, in use, on a stick that gives errors
        copy.state = BackupState::Unopened;
    }
    return copy;
}

bool BackupRound::makeCopy(BackupPlace& place, const std::function<bool()>& goOn) {
    const fs::path folder = folderOf(place);
    const std::string name = storage::freeNameOfCopy(folder, m_now);
    if (!m_snapshot.copyTo(folder / name, goOn)) {
        return false;
    }
    BackupCopy copy = opened(folder, name);
    const bool isSame = copy.clients == m_snapshot.count().clients &&
                        copy.changes == m_snapshot.count().changes &&
                        copy.lastHash == m_snapshot.count().lastHash;
    if (copy.state == BackupState::Proven && !isSame) {
        copy.state = BackupState::Damaged;
    }
    if (copy.state == BackupState::Proven) {
        m_made.push_back(name);
    }
    place.copies.insert(place.copies.begin(), std::move(copy));
    return true;
}

bool BackupRound::dropUnproven(BackupPlace& place) const {
    if (place.copies.front().state == BackupState::Proven) {
        return true;
    }
    // Of the disk that does this one more is made at each round: together they would fill it.
    const std::string name = place.copies.front().name;
    storage::removeCopy(folderOf(place), name);
    std::erase_if(place.copies, [&](const BackupCopy& copy) { return copy.name == name; });
    return false;
}

void BackupRound::letGo(BackupPlace& place, const std::vector<std::string>& openedNow) const {
    std::vector<BackupCopy> judged = place.copies;
    for (BackupCopy& copy : judged) {
        // Whether its entries are in this casebook shows when the record is read again.
        if (std::ranges::find(openedNow, copy.name) != openedNow.end()) {
            copy.state = BackupState::Unopened;
        }
    }
    for (const std::string& name : copiesThatMayGo(judged, m_now.date())) {
        storage::removeCopy(folderOf(place), name);
        std::erase_if(place.copies, [&](const BackupCopy& copy) { return copy.name == name; });
    }
}

void BackupRound::practise(BackupPlace& place) const {
    const BackupCopy* newest = newestProven(place);
    if (newest == nullptr) {
        return;
    }
    const fs::path own = m_casebook / storage::Session::kBackupsName;
    if (m_fileSystem(own).freeBytes < newest->bytes + kLeastRoom) {
        return; // practising may not fill the disk of the casebook; that there was no drill is told
    }
    RestoreDrill drill{.on = m_now.date(), .copy = newest->name};
    try {
        const storage::CasebookCount found = storage::practiseRestore(
            folderOf(place) / newest->name, m_snapshot.dataKey(), own / kDrillFolder, m_now.date());
        drill.isSound = found.clients == newest->clients && found.changes == newest->changes &&
                        found.lastHash == newest->lastHash;
    } catch (const DamagedCasebookError&) {
        drill.isSound = false;
    }
    if (!drill.isSound) {
        std::ranges::find(place.copies, drill.copy, &BackupCopy::name)->state = BackupState::Damaged;
    }
    place.drill = drill;
}

} // namespace kentering

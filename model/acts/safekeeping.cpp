#include "model/acts/safekeeping.h"

#include "model/acts/people.h"
#include "model/acts/settings.h"
#include "model/base/errors.h"
#include "model/storage/casebook/backup.h"
#include "model/storage/casebook/casebook_folder.h"
#include "model/storage/casebook/history_chain.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/casebook/verify.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/history/history_store.h"
#include "model/storage/organisation/settings_store.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace kentering {

namespace {

/// A copy of a backup in a folder that nobody else has, gone with this object.
class CopyToLookAt {
public:
    CopyToLookAt(const std::filesystem::path& backup, const std::filesystem::path& scratch, Date today)
        : m_folder(scratch / ("kentering-" + randomName())) {
        storage::restoreCasebook(backup, m_folder, today);
    }
    CopyToLookAt(const CopyToLookAt&) = delete;
    CopyToLookAt& operator=(const CopyToLookAt&) = delete;
    ~CopyToLookAt() {
        std::error_code ignored; // nothing can be done about a folder that does not go
        std::filesystem::remove_all(m_folder, ignored);
    }

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
    static std::string randomName() {
        const Secret random = Secret::random(16);
        std::string name;
        for (const unsigned char byte : random.bytes()) {
            name += static_cast<char>('a' + byte % 26);
        }
        return name;
    }

    std::filesystem::path m_folder;
};

void requireFounding(bool holds) {
    if (!holds) {
        throw InvalidValue("a casebook cannot begin so");
    }
}

/// Makes it in a folder that has no name yet, in which nobody looks. Each act in it is whole; so is their
/// sum, for the folder gets its name when the last one is done.
void fillFounded(const std::filesystem::path& building, const Founding& founding,
                 const CasebookOptions& options) {
    MadeCasebook made = createCasebook(building, founding.user, founding.passphrase, options,
                                       std::string(founding.recoveryCode.text()));
    const Organisation unknown;
    Organisation told;
    told.name = founding.organisation;
    told.backupFolder = founding.backupFolder;
    if (told != unknown) {
        requireFounding(setOrganisation(made.book, unknown, told).empty());
    }
    for (const FirstColleague& colleague : founding.colleagues) {
        requireFounding(
            addColleague(made.book, colleague.name, colleague.passphrase, colleague.role).empty());
    }
}

} // namespace

std::filesystem::path casebookFolder(const std::filesystem::path& named) {
    const std::filesystem::path file = named.filename();
    std::error_code ignored; // what cannot be looked at is told when it is opened
    const bool isFileOfOne = (file == storage::Session::kDatabaseName || file == storage::KeyFile::kName) &&
                             !std::filesystem::is_directory(named, ignored);
    return isFileOfOne ? std::filesystem::absolute(named).parent_path() : named;
}

CasebookSummary summaryOf(const OpenCasebook& book) {
    const storage::Reading reading(book.session());
    const storage::HistoryReader history(reading);
    return {.organisation = storage::SettingsReader(reading).organisation().name,
            .clients = storage::ClientReader(reading).count(),
            .changes = history.count(),
            .lastChange = history.lastDay(),
            .isTraining = book.casebook().isTraining()};
}

std::vector<std::string> usersOf(const std::filesystem::path& folder) {
    return storage::Casebook::listUsers(folder);
}

bool testRecoveryCode(const std::filesystem::path& folder, const Secret& code, KeyCost cost) {
    return storage::Casebook::isRecoveryCode(folder, code, cost);
}

HistoryMark historyMarkOf(const OpenCasebook& book) {
    const storage::Reading reading(book.session());
    const storage::HistoryHead head = storage::historyHead(book.session().database);
    return {.link = head.number, .mark = storage::shortMark(head.hash)};
}

std::vector<OpeningFinding> findingsOf(const OpenCasebook& book) {
    return book.casebook().findings();
}

MadeCasebook createCasebook(const std::filesystem::path& folder, const std::string& user,
                            const Secret& passphrase, CasebookOptions options,
                            std::optional<std::string> recoveryCode) {
    storage::NewCasebook made = storage::Casebook::create(folder, user, passphrase, std::move(options),
                                                          UserRole::Lead, std::move(recoveryCode));
    return {OpenCasebook(std::move(made.casebook)), std::move(made.recoveryCode)};
}

void foundCasebook(const std::filesystem::path& folder, const Founding& founding,
                   const CasebookOptions& options) {
    storage::makeFolderWhole(
        folder, [&](const std::filesystem::path& building) { fillFounded(building, founding, options); });
}

OpenCasebook unlock(const std::filesystem::path& folder, const Unlock& by, CasebookOptions options) {
    return OpenCasebook(storage::Casebook::open(folder, by, std::move(options)));
}

void goOnAfterFindings(OpenCasebook& book) {
    book.casebook().goOnAfterFindings();
}

void backUp(const OpenCasebook& book, const std::filesystem::path& place) {
    backUpCasebook(book.casebook(), place);
}

void restore(const std::filesystem::path& backup, const std::filesystem::path& place, Date today) {
    storage::restoreCasebook(backup, place, today);
}

CasebookSummary lookInto(const std::filesystem::path& backup, const Unlock& by,
                         const std::filesystem::path& scratch, CasebookOptions options) {
    const CopyToLookAt copy(backup, scratch, options.clock.today());
    options.stateFolder.clear(); // a copy that goes again is nothing that this computer has seen
    return summaryOf(unlock(copy.folder(), by, std::move(options)));
}

void restoreAsFound(const std::filesystem::path& backup, const std::filesystem::path& place, const Unlock& by,
                    const CasebookSummary& found, const CasebookOptions& options) {
    // Nobody can see before it is open whether a day that is set may count: the later one forgets nothing.
    const Date today = std::max(options.clock.today(), Clock::system().today());
    storage::makeFolderWhole(place, [&](const std::filesystem::path& building) {
        storage::restoreCasebook(backup, building, today);
        CasebookOptions lookingInto = options;
        lookingInto.stateFolder.clear(); // what is missing in it is told when it is unlocked for work
        if (summaryOf(unlock(building, by, lookingInto)) != found) {
            throw DamagedCasebookError("what was put back is not what was found in the backup");
        }
    });
}

std::string storageVersion() {
    return storage::libraryVersions();
}

Verification verify(const OpenCasebook& book) {
    return verifyCasebook(book.casebook());
}

} // namespace kentering

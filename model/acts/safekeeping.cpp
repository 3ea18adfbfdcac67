#include "model/acts/safekeeping.h"

#include "model/storage/casebook/backup.h"
#include "model/storage/casebook/verify.h"

#include <utility>

namespace kentering {

std::vector<std::string> usersOf(const std::filesystem::path& folder) {
    return storage::Casebook::listUsers(folder);
}

bool testRecoveryCode(const std::filesystem::path& folder, const Secret& code) {
    return storage::Casebook::isRecoveryCode(folder, code);
}

std::vector<OpeningFinding> findingsOf(const OpenCasebook& book) {
    return book.casebook().findings();
}

MadeCasebook createCasebook(const std::filesystem::path& folder, const std::string& user,
                            const Secret& passphrase, CasebookOptions options) {
    storage::NewCasebook made =
        storage::Casebook::create(folder, user, passphrase, std::move(options), UserRole::Lead);
    return {OpenCasebook(std::move(made.casebook)), std::move(made.recoveryCode)};
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

std::string storageVersion() {
    return storage::libraryVersions();
}

Verification verify(const OpenCasebook& book) {
    return verifyCasebook(book.casebook());
}

} // namespace kentering

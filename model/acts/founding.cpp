#include "model/acts/founding.h"

#include "model/acts/people.h"
#include "model/acts/safekeeping.h"
#include "model/acts/settings.h"
#include "model/base/errors.h"
#include "model/storage/casebook/casebook_folder.h"

namespace kentering {

namespace {

void require(bool holds) {
    if (!holds) {
        throw InvalidValue("a casebook cannot begin so");
    }
}

/// Makes it in a folder that has no name yet, in which nobody looks. Each act in it is whole; so is their
/// sum, for the folder gets its name when the last one is done.
void fill(const std::filesystem::path& building, const Founding& founding, const CasebookOptions& options) {
    MadeCasebook made = createCasebook(building, founding.user, founding.passphrase, options,
                                       std::string(founding.recoveryCode.text()));
    const Organisation unknown;
    Organisation told;
    told.name = founding.organisation;
    told.backupFolder = founding.backupFolder;
    if (told != unknown) {
        require(setOrganisation(made.book, unknown, told).empty());
    }
    for (const FirstColleague& colleague : founding.colleagues) {
        require(addColleague(made.book, colleague.name, colleague.passphrase, colleague.role).empty());
    }
}

} // namespace

void foundCasebook(const std::filesystem::path& folder, const Founding& founding,
                   const CasebookOptions& options) {
    storage::makeFolderWhole(
        folder, [&](const std::filesystem::path& building) { fill(building, founding, options); });
}

} // namespace kentering

#include "app/presenters/settings/backups.h"

#include "app/presenters/settings/organisation_settings.h"
#include "model/base/text_rules.h"

namespace kentering {

std::string backupFolderOf(const PresenterContext& context) {
    return organisationOf(context.book()).backupFolder;
}

FolderFitness fitnessOfBackupFolder(const PresenterContext& context, const std::string& folder,
                                    const FileSystemOf& fileSystem) {
    return fitnessForBackups(folder, context.book().folder(), fileSystem);
}

FolderFitness chooseBackupFolder(const PresenterContext& context, const std::string& typed,
                                 const FileSystemOf& fileSystem) {
    const std::string folder = wordsOrNothing(typed).value_or(std::string());
    const FolderFitness fitness =
        folder.empty() ? FolderFitness{} : fitnessOfBackupFolder(context, folder, fileSystem);
    if (fitness.isFit()) {
        const Organisation was = organisationOf(context.book());
        Organisation is = was;
        is.backupFolder = folder;
        if (is != was && keepOrganisation(context.book(), was, is)) {
            return {.fault = FolderFault::NoName};
        }
    }
    return fitness;
}

} // namespace kentering

#include "app/cli/unlocking.h"

#include "app/cli/outcome.h"
#include "app/cli/passphrase.h"
#include "app/presenters/shared/describe_folder.h"
#include "model/acts/reading/people.h"
#include "model/acts/safekeeping.h"
#include "model/base/casebook/state_folder.h"
#include "model/base/casebook/too_many_tries_error.h"
#include "model/base/errors.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <iostream>
#include <vector>

namespace kentering::cli {

void addUnlockOptions(CLI::App& command, Unlocking& unlocking, RecoveryCodeFile codeFile) {
    command
        .add_option("--passphrase-file", unlocking.passphraseFile, "File whose first line is the passphrase")
        ->type_name("FILE");
    if (codeFile == RecoveryCodeFile::Opens) {
        command
            .add_option("--recovery-code-file", unlocking.recoveryCodeFile,
                        "File whose first line is the recovery code, to open without a passphrase")
            ->type_name("FILE");
    }
    command.add_option("--user", unlocking.user, "Whose passphrase it is (default: whoever it fits)")
        ->type_name("NAME");
}

void addCasebook(CLI::App& command, Unlocking& unlocking, RecoveryCodeFile codeFile) {
    command.add_option("CASEBOOK", unlocking.casebook, "Folder of the casebook")->required()->type_name("");
    addUnlockOptions(command, unlocking, codeFile);
}

Clock programClock() {
    if (const char* text = std::getenv("KENTERING_TODAY")) {
        const auto today = parseDate(text);
        if (!today) {
            throw WrongCall("KENTERING_TODAY is a day as YYYY-MM-DD");
        }
        return Clock::onDay(*today);
    }
    return Clock::system();
}

CasebookOptions programOptions() {
    return {.clock = programClock(),
            .isTraining = std::getenv("KENTERING_TODAY") != nullptr,
            .stateFolder = stateFolder()};
}

namespace {

OpenCasebook tryToOpen(const Unlocking& unlocking, std::optional<Right> right) {
    const CasebookOptions options = programOptions();
    if (unlocking.recoveryCodeFile) {
        return unlock(unlocking.casebook, RecoveryCode{readSecretFile(*unlocking.recoveryCodeFile)}, options);
    }
    const std::vector<std::string> users =
        unlocking.user ? std::vector{*unlocking.user} : usersOf(unlocking.casebook);
    const Secret passphrase = readPassphrase(unlocking.passphraseFile);
    const auto openAs = [&](const std::string& user) {
        return unlock(unlocking.casebook, UserPassphrase{user, Secret(passphrase.text())}, options);
    };
    std::optional<std::string> fits; // but may not
    std::optional<TooManyTriesError> waits;
    for (const std::string& user : users) {
        try {
            OpenCasebook book = openAs(user);
            if (!right || authorMay(book, *right)) {
                return book;
            }
            fits = fits.value_or(user);
        } catch (const TooManyTriesError& error) {
            waits = error; // perhaps it is a colleague's, whose turn it is
        } catch (const WrongKeyError&) {
            continue; // perhaps it is a colleague's
        }
    }
    if (fits) {
        return openAs(*fits); // the act says why not
    }
    if (waits) {
        throw TooManyTriesError(*waits);
    }
    throw WrongKeyError("the passphrase fits no slot");
}

} // namespace

namespace {

void tellFindings(const OpenCasebook& book) {
    for (const OpeningFinding& finding : findingsOf(book)) {
        std::cerr << "kentering-cli: " << inEnglish(finding) << '\n';
    }
}

} // namespace

OpenCasebook openCasebook(const Unlocking& unlocking, Telling telling) {
    OpenCasebook book = tryToOpen(unlocking, std::nullopt);
    if (telling == Telling::Aloud) {
        tellFindings(book);
    }
    return book;
}

OpenCasebook openCasebook(const Unlocking& unlocking, Right right) {
    OpenCasebook book = tryToOpen(unlocking, right);
    tellFindings(book);
    return book;
}

void requireFitFolder(const std::filesystem::path& folder) {
    std::error_code nameless; // which is found when it is made
    const FolderFitness fitness = fitnessForCasebook(std::filesystem::absolute(folder, nameless));
    if (fitness.fault == FolderFault::NetworkDrive || fitness.fault == FolderFault::SyncedFolder) {
        throw RuleRefusal(describeFolder(fitness, Language::English));
    }
    if (fitness.isFit() && fitness.hasLittleRoom) {
        std::cerr << "kentering-cli: " << remarkOnFolder(fitness, Language::English) << '\n';
    }
}

} // namespace kentering::cli

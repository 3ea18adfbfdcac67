#include "app/cli/unlocking.h"

#include "app/cli/outcome.h"
#include "app/cli/passphrase.h"
#include "model/acts/reading/people.h"
#include "model/base/errors.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/exclusion_store.h"

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
    return {.clock = programClock(), .isTraining = std::getenv("KENTERING_TODAY") != nullptr};
}

namespace {

/// Whether whoever opened it may do this.
bool may(const std::shared_ptr<Casebook>& casebook, Right right) {
    return authorMay(OpenCasebook(casebook), right);
}

Casebook tryToOpen(const Unlocking& unlocking, std::optional<Right> right) {
    const CasebookOptions options = programOptions();
    if (unlocking.recoveryCodeFile) {
        return Casebook::open(unlocking.casebook, RecoveryCode{readSecretFile(*unlocking.recoveryCodeFile)},
                              options);
    }
    const std::vector<std::string> users =
        unlocking.user ? std::vector{*unlocking.user} : Casebook::listUsers(unlocking.casebook);
    const Secret passphrase = readPassphrase(unlocking.passphraseFile);
    const auto openAs = [&](const std::string& user) {
        return Casebook::open(unlocking.casebook, UserPassphrase{user, Secret(passphrase.text())}, options);
    };
    std::optional<std::string> fits; // but may not
    for (const std::string& user : users) {
        try {
            auto casebook = std::make_shared<Casebook>(openAs(user));
            if (!right || may(casebook, *right)) {
                return std::move(*casebook);
            }
            fits = fits.value_or(user);
        } catch (const WrongKeyError&) {
            continue; // perhaps it is a colleague's
        }
    }
    if (fits) {
        return openAs(*fits); // the act says why not
    }
    throw WrongKeyError("the passphrase fits no slot");
}

} // namespace

namespace {

void tellFindings(const Casebook& casebook) {
    for (const OpeningFinding& finding : casebook.findings()) {
        std::cerr << "kentering-cli: " << inEnglish(finding) << '\n';
    }
}

} // namespace

Casebook openCasebook(const Unlocking& unlocking, Telling telling) {
    Casebook casebook = tryToOpen(unlocking, std::nullopt);
    if (telling == Telling::Aloud) {
        tellFindings(casebook);
    }
    return casebook;
}

Casebook openCasebook(const Unlocking& unlocking, Right right) {
    Casebook casebook = tryToOpen(unlocking, right);
    tellFindings(casebook);
    return casebook;
}

ClientId clientOf(const Casebook& casebook, const std::string& code) {
    const auto client = ClientStore(casebook).find(ClientCode(code));
    if (!client) {
        throw WrongCall("no client of this casebook has that code");
    }
    if (ExclusionStore(casebook).isExcluded(*client, casebook.author().id)) {
        throw RuleRefusal("you are excluded from this client's dossier; ask their counsellor or the lead");
    }
    return *client;
}

} // namespace kentering::cli

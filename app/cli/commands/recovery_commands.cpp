#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/passphrase.h"
#include "app/cli/people_words.h"
#include "app/cli/unlocking.h"
#include "model/acts/safekeeping.h"
#include "model/base/errors.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace kentering::cli {

namespace {

struct RecoveryOptions {
    Unlocking unlocking{};
    std::optional<std::filesystem::path> codeFile{};
};

ExitCode renew(const RecoveryOptions& options) {
    const Output codeFile{.file = options.codeFile.value_or("")};
    if (options.codeFile) {
        codeFile.check();
    }
    OpenCasebook book = openCasebook(options.unlocking, Right::RenewRecoveryCode);
    const std::string code = newRecoveryCode();
    refuseFor(renewRecoveryCode(book, Secret(code)));
    giveRecoveryCode(code, options.codeFile);
    return ExitCode::Done;
}

ExitCode test(const RecoveryOptions& options) {
    if (!testRecoveryCode(options.unlocking.casebook, readSecretFile(options.codeFile.value()))) {
        std::cerr << "kentering-cli: this recovery code does not open the casebook\n";
        return ExitCode::KeyNotAccepted;
    }
    std::cout << "The recovery code opens this casebook.\n";
    return ExitCode::Done;
}

} // namespace

void giveRecoveryCode(const std::string& code, const std::optional<std::filesystem::path>& file) {
    if (!file) {
        std::cout << "Recovery code, shown this once; print it and keep it apart from the computer:\n"
                  << code << '\n';
        return;
    }
    try {
        Output{.file = *file}.write(code + "\n");
    } catch (...) {
        // The code opens the casebook from now on, and must not be lost with the file.
        std::cout << code << '\n';
        throw;
    }
}

void addRecovery(CLI::App& app, Command& chosen) {
    CLI::App& recovery = *app.add_subcommand("recovery", "The printed code that opens a casebook");
    recovery.require_subcommand(1);

    auto renewed = std::make_shared<RecoveryOptions>();
    CLI::App& renewing = *recovery.add_subcommand(
        "renew", "Make another code, shown once; the old one opens nothing any more");
    addCasebook(renewing, renewed->unlocking, RecoveryCodeFile::IsForNewCode);
    renewing
        .add_option("--recovery-code-file", renewed->codeFile,
                    "New file for the new code, instead of showing it")
        ->type_name("FILE");
    renewing.callback([renewed, &chosen] { chosen = [renewed] { return renew(*renewed); }; });

    auto tested = std::make_shared<RecoveryOptions>();
    CLI::App& testing =
        *recovery.add_subcommand("test", "Check whether a code opens the casebook, without opening it");
    testing.add_option("CASEBOOK", tested->unlocking.casebook, "Folder of the casebook")
        ->required()
        ->type_name("");
    testing
        .add_option("--recovery-code-file", tested->codeFile, "File whose first line is the recovery code")
        ->required()
        ->type_name("FILE");
    testing.callback([tested, &chosen] { chosen = [tested] { return test(*tested); }; });
}

} // namespace kentering::cli

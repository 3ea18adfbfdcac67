#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/passphrase.h"
#include "app/cli/unlocking.h"
#include "model/acts/safekeeping.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace kentering::cli {

namespace {

struct CreateOptions {
    std::filesystem::path casebook{};
    std::string user{};
    std::optional<std::filesystem::path> passphraseFile{};
    std::optional<std::filesystem::path> recoveryCodeFile{};
};

ExitCode create(const CreateOptions& options) {
    const Output codeFile{.file = options.recoveryCodeFile.value_or("")};
    if (options.recoveryCodeFile) {
        codeFile.check();
    }
    requireFitFolder(options.casebook);
    const Secret passphrase = readNewPassphrase(options.passphraseFile);
    const MadeCasebook made = createCasebook(options.casebook, options.user, passphrase, programOptions());
    giveRecoveryCode(made.recoveryCode, options.recoveryCodeFile);
    return ExitCode::Done;
}

} // namespace

void addCreate(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<CreateOptions>();
    CLI::App& command = *app.add_subcommand("create", "Make a new casebook; shows its recovery code once");
    command.add_option("CASEBOOK", options->casebook, "Folder, absent or empty")->required()->type_name("");
    command.add_option("--user", options->user, "Name of the first counsellor")
        ->required()
        ->type_name("NAME");
    command
        .add_option("--passphrase-file", options->passphraseFile, "File whose first line is the passphrase")
        ->type_name("FILE");
    command
        .add_option("--recovery-code-file", options->recoveryCodeFile,
                    "New file for the recovery code, instead of showing it")
        ->type_name("FILE");
    command.callback([options, &chosen] { chosen = [options] { return create(*options); }; });
}

} // namespace kentering::cli

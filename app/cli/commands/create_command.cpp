#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/passphrase.h"
#include "app/cli/unlocking.h"

#include <CLI/CLI.hpp>

#include <iostream>
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
    const Secret passphrase = readNewPassphrase(options.passphraseFile);
    const NewCasebook made =
        Casebook::create(options.casebook, options.user, passphrase, {.clock = programClock()});
    if (!options.recoveryCodeFile) {
        std::cout << "Recovery code, shown this once; print it and keep it apart from the computer:\n"
                  << made.recoveryCode << '\n';
        return ExitCode::Done;
    }
    try {
        codeFile.write(made.recoveryCode + "\n");
    } catch (...) {
        // The casebook is there and its code must not be lost with the file.
        std::cout << made.recoveryCode << '\n';
        throw;
    }
    return ExitCode::Done;
}

} // namespace

void addCreate(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<CreateOptions>();
    CLI::App& command = *app.add_subcommand("create", "Make a new casebook; gives its recovery code once");
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

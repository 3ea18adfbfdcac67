#include "app/cli/commands.h"
#include "model/acts/safekeeping.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace kentering::cli {

void addVersion(CLI::App& app, Command& chosen) {
    CLI::App& command = *app.add_subcommand("version", "Version of the program, of SQLite and of the cipher");
    command.callback([&chosen] {
        chosen = [] {
            std::cout << "Kentering " << KENTERING_VERSION << '\n' << storageVersion() << '\n';
            return ExitCode::Done;
        };
    });
}

} // namespace kentering::cli

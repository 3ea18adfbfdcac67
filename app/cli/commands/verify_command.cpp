#include "app/cli/commands.h"
#include "app/cli/unlocking.h"
#include "model/base/errors.h"
#include "model/storage/casebook/verify.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace kentering::cli {

namespace {

ExitCode verify(const Unlocking& unlocking) {
    Verification found;
    try {
        found = verifyCasebook(openCasebook(unlocking, Telling::ByCaller));
    } catch (const DamagedCasebookError& damage) { // so badly that it does not even open
        found.problems.emplace_back(damage.what());
    }
    if (found.isSound()) {
        std::cout << "The casebook is sound: every page is as it was written (" << found.pages
                  << "), the schema is that of this version, no row belongs to nothing, and the chain of the "
                     "history holds ("
                  << found.historyLinks << " links).\n";
        return ExitCode::Done;
    }
    for (const std::string& problem : found.problems) {
        std::cerr << "kentering-cli: " << problem << '\n';
    }
    return ExitCode::Damaged;
}

} // namespace

void addVerify(CLI::App& app, Command& chosen) {
    auto unlocking = std::make_shared<Unlocking>();
    CLI::App& command = *app.add_subcommand(
        "verify", "Check every page, the schema, foreign keys and the chain of the history");
    addCasebook(command, *unlocking);
    command.callback([unlocking, &chosen] { chosen = [unlocking] { return verify(*unlocking); }; });
}

} // namespace kentering::cli

#include "app/cli/commands.h"
#include "app/cli/unlocking.h"
#include "model/acts/safekeeping.h"
#include "model/base/errors.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace kentering::cli {

namespace {

struct VerifyOptions {
    Unlocking unlocking{};
    bool goOn = false;
};

/// Goes on with what is there, when nothing is wrong but what opening found. Whether it did.
bool goOn(OpenCasebook& book, const Verification& found) {
    if (findingsOf(book).empty() || found.problems.size() + found.remarks.size() != findingsOf(book).size()) {
        return false;
    }
    goOnAfterFindings(book);
    return true;
}

ExitCode verifyAll(const VerifyOptions& options) {
    Verification found;
    bool wentOn = false;
    try {
        OpenCasebook book = openCasebook(options.unlocking, Telling::ByCaller);
        found = verify(book);
        wentOn = options.goOn && goOn(book, found);
    } catch (const DamagedCasebookError& damage) { // so badly that it does not even open
        found.problems.emplace_back(damage.what());
    }
    if (found.isSound()) {
        std::cout << "The casebook is sound: every page is as it was written (" << found.pages
                  << "), the schema is that of this version, every row belongs to something and is what the "
                     "history says, and the chain of the "
                     "history holds ("
                  << found.historyLinks << " links).\n";
        for (const std::string& remark : found.remarks) {
            std::cout << remark << '\n';
        }
        return ExitCode::Done;
    }
    for (const std::string& problem : found.problems) {
        std::cerr << "kentering-cli: " << problem << '\n';
    }
    if (wentOn) {
        std::cout << "All else is sound. From now on the casebook goes on with what is there; the history "
                     "keeps what was found.\n";
        return ExitCode::Done;
    }
    return ExitCode::Damaged;
}

} // namespace

void addVerify(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<VerifyOptions>();
    CLI::App& command = *app.add_subcommand(
        "verify", "Check every page, the schema, foreign keys and the chain of the history");
    addCasebook(command, options->unlocking);
    command.add_flag("--go-on", options->goOn,
                     "When something is missing or was changed, and no page is damaged: go on with what is "
                     "there; the history keeps what was found");
    command.callback([options, &chosen] { chosen = [options] { return verifyAll(*options); }; });
}

} // namespace kentering::cli

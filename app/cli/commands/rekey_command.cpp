#include "app/cli/commands.h"
#include "app/cli/unlocking.h"
#include "model/acts/people.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <string>

namespace kentering::cli {

namespace {

[[noreturn]] void refuseToRekey(const DataKeyObstacles& obstacles) {
    std::string told;
    const auto say = [&](const std::string& sentence) { told += (told.empty() ? "" : ". ") + sentence; };
    if (obstacles.isNotYourRole) {
        say("your role may not do this; ask a lead");
    }
    if (obstacles.isNotGoneOn) {
        say("something was found at opening; look at it with verify, and go on first (verify --go-on)");
    }
    if (obstacles.isRecoveryCodeOld) {
        say("the recovery code is one of version 0.1; make another first (recovery renew)");
    }
    for (const std::string& user : obstacles.mustUnlock) {
        say("the key of " + user +
            " is one of version 0.1; they open the casebook once, or get a new passphrase (user passphrase)");
    }
    throw RuleRefusal(told + ". Nothing was changed");
}

ExitCode rekeyCasebook(const Unlocking& unlocking) {
    OpenCasebook book = openCasebook(unlocking, Right::RenewRecoveryCode);
    const DataKeyObstacles obstacles = changeDataKey(book);
    if (!obstacles.isEmpty()) {
        refuseToRekey(obstacles);
    }
    std::cout << "The casebook has another data key. Everybody's passphrase and the recovery code stay.\n"
                 "Backups from before still open with the keys that they have: keep them locked away, or "
                 "destroy them.\n";
    return ExitCode::Done;
}

} // namespace

void addRekey(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<Unlocking>();
    CLI::App& command = *app.add_subcommand(
        "rekey", "Write the casebook anew under another data key, after somebody left; passphrases stay");
    addCasebook(command, *options);
    command.callback([options, &chosen] { chosen = [options] { return rekeyCasebook(*options); }; });
}

} // namespace kentering::cli

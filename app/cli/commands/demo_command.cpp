#include "app/cli/commands.h"
#include "app/cli/passphrase.h"
#include "app/cli/unlocking.h"
#include "app/demo/demo_casebook.h"
#include "app/demo/demo_people.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace kentering::cli {

namespace {

struct DemoOptions {
    std::filesystem::path casebook{};
    std::optional<std::filesystem::path> passphraseFile{};
    std::optional<int> clients{};
    int years = 1;
    std::uint64_t seed = 1;
};

ExitCode demo(const DemoOptions& options) {
    const Date today = programClock().today();
    const Secret passphrase = readNewPassphrase(options.passphraseFile);
    const std::string recoveryCode =
        options.clients
            ? createGeneratedDemo(options.casebook, passphrase,
                                  {.clients = *options.clients, .years = options.years, .seed = options.seed},
                                  today)
            : createDemoOrganisation(options.casebook, passphrase);
    std::cout << "Users: " << kNoor << ", " << kBram << " and " << kIris
              << " (lead), all with this passphrase.\n"
              << "Recovery code: " << recoveryCode << '\n';
    if (!options.clients) {
        std::cout << "It is as it was on " << isoDate(demoDay())
                  << "; set KENTERING_TODAY=" << isoDate(demoDay()) << " to see it so.\n";
    }
    return ExitCode::Done;
}

} // namespace

void addDemo(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<DemoOptions>();
    CLI::App& command = *app.add_subcommand("demo", "Make a casebook of made-up clients");
    command.add_option("CASEBOOK", options->casebook, "Folder, absent or empty")->required()->type_name("");
    command
        .add_option("--passphrase-file", options->passphraseFile, "File whose first line is the passphrase")
        ->type_name("FILE");
    CLI::Option* clients = command.add_option(
        "--clients", options->clients,
        "How many clients to generate (default: the fictional organisation, always the same)");
    clients->check(CLI::Range(1, 1'000'000));
    command.add_option("--years", options->years, "Years over which they came, ending today (default 1)")
        ->check(CLI::Range(1, 50))
        ->needs(clients);
    command.add_option("--seed", options->seed, "The same seed gives the same clients (default 1)")
        ->needs(clients);
    command.callback([options, &chosen] { chosen = [options] { return demo(*options); }; });
}

} // namespace kentering::cli

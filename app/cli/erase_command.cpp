#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/unlocking.h"
#include "app/presenters/file/erasure_receipt.h"
#include "model/storage/client_store.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <system_error>

namespace kentering::cli {

namespace {

struct EraseOptions {
    Unlocking unlocking{};
    std::string client{};
    std::string reason{};
    Output output{};
};

ExitCode erase(const EraseOptions& options) {
    options.output.check();
    Casebook casebook = openCasebook(options.unlocking);
    const ClientId client = clientOf(casebook, options.client);
    if (namesTheClient(options.reason, ClientStore(casebook).get(client))) {
        throw RuleRefusal("the reason names the client; it stays in the history and on the receipt, so say "
                          "it without a name. Nothing was destroyed");
    }
    const Date today = casebook.clock().today();
    const Erasure erasure =
        eraseClient(casebook, client, options.reason,
                    {.give = [&](const Erasure& done) { options.output.write(erasureReceipt(done, today)); },
                     .takeBack =
                         [&] {
                             std::error_code gone; // the casebook's own failure is told
                             std::filesystem::remove(options.output.file, gone);
                         }});
    if (!erasure.backups.empty()) {
        std::cout << "Backups in the casebook's folder that still hold the dossier, or may:\n";
        for (const std::string& backup : erasure.backups) {
            std::cout << backup << '\n';
        }
    }
    return ExitCode::Done;
}

} // namespace

void addErase(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<EraseOptions>();
    CLI::App& command = *app.add_subcommand(
        "erase", "Destroy a client's dossier for good, with a receipt; exports and prints are out of reach");
    addCasebook(command, options->unlocking);
    command.add_option("--client", options->client, "Whose dossier, such as K-0002")
        ->required()
        ->type_name("CODE");
    command
        .add_option("--reason", options->reason,
                    "Why, in general words such as \"asked for it\". No names: other programs can read "
                    "arguments, and the reason stays in the history and on the receipt")
        ->required()
        ->type_name("TEXT");
    addOutput(command, options->output,
              "The receipt, as text in Dutch and English; it names the backups that still hold the dossier");
    command.callback([options, &chosen] { chosen = [options] { return erase(*options); }; });
}

} // namespace kentering::cli

#include "app/cli/commands.h"
#include "app/cli/opened_dossier.h"
#include "app/cli/outcome.h"
#include "app/cli/output.h"
#include "app/cli/unlocking.h"
#include "app/presenters/letters/erasure_receipt.h"
#include "model/acts/dossier.h"
#include "model/base/errors.h"
#include "model/base/output_file.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

namespace kentering::cli {

namespace {

struct EraseOptions {
    Unlocking unlocking{};
    std::string client{};
    std::string reason{};
    bool clientAsks = false;
    Output output{};
};

/// The dossier is gone by now, so whatever happens here is told as that.
ExitCode publish(OutputFile& receipt, const std::string& text) {
    try {
        if (!receipt.publish()) {
            std::cerr
                << "kentering-cli: The dossier is destroyed and the receipt is there, but the disk did not "
                   "confirm it; print it now.\n";
        }
        return ExitCode::Done;
    } catch (const OutputFileError&) {
        std::cerr
            << "kentering-cli: The dossier is destroyed, but the receipt could not be put in its place. "
               "This is its text; keep it:\n";
        std::cout << text << '\n';
        return ExitCode::Other;
    }
}

[[noreturn]] void refuse(const std::vector<ErasureObstacle>& obstacles) {
    switch (obstacles.at(0)) {
    case ErasureObstacle::NoReason:
        throw WrongCall("give a reason for destroying the dossier");
    case ErasureObstacle::NotYourRole:
        throw RuleRefusal("only a lead destroys a dossier. Nothing was destroyed");
    case ErasureObstacle::WithinLegalTerm:
        throw RuleRefusal(
            "the law wants this dossier to be kept for longer. Only when the client asks for it "
            "(--client-asks) is it destroyed before. Nothing was destroyed");
    case ErasureObstacle::ReasonNamesTheClient:
        throw RuleRefusal("the reason names the client; it stays in the history and on the receipt, so say "
                          "it without a name. Nothing was destroyed");
    }
    throw std::logic_error("an obstacle that does not exist");
}

ExitCode erase(const EraseOptions& options) {
    options.output.check();
    OpenCasebook book = openCasebook(options.unlocking, Right::DestroyDossiers);
    const OpenDossier dossier = dossierOf(book, options.client, ReadingPurpose::Command);
    const Date today = book.today();
    std::optional<OutputFile> receipt; // gets its name when the dossier is gone, and not before
    const auto result = eraseClient(dossier, options.reason,
                                    {.namesTheClient = namesTheClient,
                                     .prepare =
                                         [&](const Erasure& done) {
                                             receipt.emplace(options.output.file, options.output.ifExists());
                                             receipt->write(erasureReceipt(done, today));
                                             receipt->prepare();
                                         }},
                                    options.clientAsks ? AskedBy::Client : AskedBy::Organisation);
    if (const auto* obstacles = std::get_if<std::vector<ErasureObstacle>>(&result)) {
        refuse(*obstacles);
    }
    const auto& erasure = std::get<Erasure>(result);
    const ExitCode outcome = publish(*receipt, erasureReceipt(erasure, today));
    if (!erasure.isLogEmptied) {
        std::cout << "The log of the casebook could not be emptied yet: the dossier's pages are still in it, "
                     "encrypted, until the casebook is opened and closed the next time.\n";
    }
    if (!erasure.backups.empty()) {
        std::cout << "Backups that still hold the dossier, or may hold it:\n";
        for (const std::string& backup : erasure.backups) {
            std::cout << backup << '\n';
        }
    }
    return outcome;
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
    command.add_flag(
        "--client-asks", options->clientAsks,
        "The client asks for it: also within the time for which the law wants it kept. That they "
        "asked is written down, and stands on the receipt");
    addOutput(command, options->output,
              "The receipt, as text in Dutch and English; it names the backups that still hold the dossier");
    command.callback([options, &chosen] { chosen = [options] { return erase(*options); }; });
}

} // namespace kentering::cli

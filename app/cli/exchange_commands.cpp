#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/unlocking.h"
#include "model/storage/dossier_exchange.h"
#include "model/storage/history_store.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

namespace kentering::cli {

namespace {

struct ImportOptions {
    Unlocking unlocking{};
    std::filesystem::path file{};
};

struct ExportOptions {
    Unlocking unlocking{};
    std::optional<std::string> client{};
    Output output{};
};

std::string readInput(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string content(std::istreambuf_iterator<char>(stream), {});
    if (!stream.is_open() || stream.bad() || std::filesystem::is_directory(file)) {
        throw WrongCall("the file to import cannot be read; check its name");
    }
    return content;
}

ExitCode importFrom(const ImportOptions& options) {
    const std::string document = readInput(options.file);
    Casebook casebook = openCasebook(options.unlocking);
    const auto faults = importDossiers(casebook, document, casebook.clock().today());
    for (const ImportFault& fault : faults) {
        std::cerr << options.file.string() << ':' << fault.pointer << ": " << fault.reason << '\n';
    }
    return faults.empty() ? ExitCode::Done : ExitCode::InputRefused;
}

ExitCode exportInto(const ExportOptions& options) {
    options.output.check();
    const Casebook casebook = openCasebook(options.unlocking);
    std::optional<ClientCode> only;
    if (options.client) {
        HistoryStore(casebook).logReading(clientOf(casebook, *options.client));
        only = ClientCode(*options.client);
    }
    options.output.write(exportDossiers(casebook, only));
    return ExitCode::Done;
}

} // namespace

void addImport(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<ImportOptions>();
    CLI::App& command =
        *app.add_subcommand("import", "Take dossiers in: all of them, or none and every fault is named");
    addCasebook(command, options->unlocking);
    command.add_option("FILE", options->file, "A kentering-dossiers document (JSON)")
        ->required()
        ->type_name("");
    command.callback([options, &chosen] { chosen = [options] { return importFrom(*options); }; });
}

void addExport(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<ExportOptions>();
    CLI::App& command = *app.add_subcommand("export", "Write dossiers out as a kentering-dossiers document");
    addCasebook(command, options->unlocking);
    command.add_option("--client", options->client, "Only this client, such as K-0002")->type_name("CODE");
    addOutput(command, options->output, "The document");
    command.callback([options, &chosen] { chosen = [options] { return exportInto(*options); }; });
}

} // namespace kentering::cli

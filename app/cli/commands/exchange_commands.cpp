#include "app/cli/commands.h"
#include "app/cli/opened_dossier.h"
#include "app/cli/output.h"
#include "app/cli/printable.h"
#include "app/cli/unlocking.h"
#include "model/acts/exchange.h"
#include "model/acts/reading/open_dossier.h"

#include <CLI/CLI.hpp>

#include <array>
#include <fstream>
#include <iostream>
#include <memory>
#include <system_error>
#include <vector>

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

/// The document; nothing when it is too large to be one. Never more of it is read than that.
std::optional<std::string> readInput(const std::filesystem::path& file) {
    std::error_code problem;
    std::ifstream stream;
    if (!std::filesystem::is_directory(file, problem)) {
        stream.open(file, std::ios::binary);
    }
    if (!stream.is_open()) {
        throw WrongCall("the file to import cannot be read; check its name");
    }
    std::string content;
    std::array<char, 1U << 16U> part{};
    while (stream.read(part.data(), part.size()), stream.gcount() > 0) {
        content.append(part.data(), static_cast<std::size_t>(stream.gcount()));
        if (content.size() > kLargestDocument) {
            return std::nullopt;
        }
    }
    if (stream.bad()) {
        throw WrongCall("the file to import cannot be read; check its name");
    }
    return content;
}

ExitCode importFrom(const ImportOptions& options) {
    const std::optional<std::string> document = readInput(options.file);
    OpenCasebook book = openCasebook(options.unlocking);
    const auto faults =
        document ? importDossiers(book, *document) : std::vector<ImportFault>{{{}, kDocumentTooLarge}};
    for (const ImportFault& fault : faults) {
        std::cerr << printable(options.file.string() + ':' + fault.pointer) << ": " << fault.reason << '\n';
    }
    return faults.empty() ? ExitCode::Done : ExitCode::InputRefused;
}

ExitCode exportInto(const ExportOptions& options) {
    options.output.check();
    if (options.client) {
        OpenCasebook book = openCasebook(options.unlocking);
        options.output.write(exportDossier(dossierOf(book, *options.client, ReadingPurpose::Copy)));
        return ExitCode::Done;
    }
    OpenCasebook book = openCasebook(options.unlocking, Right::ExportDossiers);
    const auto document = exportDossiers(book);
    if (!document) {
        throw RuleRefusal("your role may not export all dossiers; ask a lead, or name one client");
    }
    options.output.write(*document);
    return ExitCode::Done;
}

} // namespace

void addImport(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<ImportOptions>();
    CLI::App& command =
        *app.add_subcommand("import", "Import dossiers: all of them, or none, with every fault named");
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

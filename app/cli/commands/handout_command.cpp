#include "app/cli/chosen_content.h"
#include "app/cli/commands.h"
#include "app/cli/opened_dossier.h"
#include "app/cli/output.h"
#include "app/cli/unlocking.h"
#include "app/cli/words.h"
#include "app/presenters/handout/handout_start.h"
#include "model/acts/handout.h"
#include "model/acts/reading/directory.h"
#include "reports/handout/compose/compose.h"
#include "reports/handout/layout/layout.h"
#include "reports/handout/output/composition_json.h"
#include "reports/handout/output/message_text.h"
#include "reports/handout/output/page_files.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace kentering::cli {

namespace {

struct HandoutOptions {
    Unlocking unlocking{};
    std::optional<std::string> client{};
    std::optional<std::string> phase{};
    std::optional<std::string> also{};
    std::optional<std::string> dependence{};
    std::optional<std::string> language{};
    std::vector<std::string> starred{};
    bool afterSlip = false;
    bool largePrint = false;
    std::optional<std::string> format{};
    std::optional<std::string> topic{};
    std::optional<std::string> goal{};
    bool withoutAddresses = false;
    bool neutral = false;
    bool shortMessage = false;
    std::optional<std::filesystem::path> content{};
    Output output{};
};

/// What a sheet is made of.
struct Material {
    HandoutRequest request{};
    Content content;
    std::unique_ptr<OpenCasebook> book{}; ///< of a client; open until the sheet is given
    std::optional<OpenDossier> dossier{};
};

/// What is known of the client, and the directory as their team keeps it; for a passer-by nothing and the
/// directory as it came.
Material start(const HandoutOptions& options, const Content& words) {
    if (!options.client) {
        Material material{.request = {}, .content = words};
        material.request.today = programClock().today();
        return material;
    }
    auto book = std::make_unique<OpenCasebook>(openCasebook(options.unlocking));
    const OpenDossier dossier = dossierOf(*book, *options.client, ReadingPurpose::Handout);
    HandoutRequest request = handoutStart(dossier, Language::Dutch);
    request.afterSlip = false; // in a call, what is not asked for is not on the sheet
    Content content = withTeamDirectory(words, *book);
    return {std::move(request), std::move(content), std::move(book), dossier};
}

/// More careful than the dossier is allowed, less careful is not: an option typed in a hurry must not put
/// advice on paper that can kill somebody.
SafetyAnswer dependenceFor(const HandoutOptions& options, SafetyAnswer known) {
    const auto asked = wordOf<SafetyAnswer>(options.dependence, "--dependence");
    if (!asked || *asked == known || !options.client) {
        return asked.value_or(known);
    }
    const bool moreCareful = *asked == SafetyAnswer::Yes || known == SafetyAnswer::No;
    if (!moreCareful) {
        throw RuleRefusal(
            "the dossier says more about dependence on downers than --dependence; change the answer "
            "in the dossier first");
    }
    return *asked;
}

SheetFormat formatOf(const HandoutOptions& options) {
    const auto format = wordOf<SheetFormat>(options.format, "--format");
    if (options.largePrint && format && format != SheetFormat::LargePrint) {
        throw WrongCall("--large-print is a format of its own; leave it out, or --format");
    }
    return options.largePrint ? SheetFormat::LargePrint : format.value_or(SheetFormat::A4);
}

/// A topic sheet is about its topic and nothing else; asking for more than that was a mistake.
void checkTopic(const HandoutOptions& options) {
    if (options.topic && (options.phase || options.also || options.afterSlip)) {
        throw WrongCall("--topic is a sheet of its own; leave it out, or --phase, --also and --after-slip");
    }
    if (options.topic && options.neutral) {
        throw WrongCall("a sheet about one topic says what it is about; leave out --topic or --neutral");
    }
}

Material materialOf(const HandoutOptions& options, const Content& words) {
    checkTopic(options);
    const auto topic = wordOf<SheetTopic>(options.topic, "--topic");
    const auto goal = wordOf<OwnGoal>(options.goal, "--goal");
    const SheetFormat format = formatOf(options);
    const auto phase = wordOf<Phase>(options.phase, "--phase");
    const auto also = wordOf<Phase>(options.also, "--also");
    const auto language = wordOf<Language>(options.language, "--lang");
    Material material = start(options, words);
    HandoutRequest& request = material.request;
    if (phase) {
        request.phase = phase;
        request.also = std::nullopt;
    }
    if (also) {
        request.also = also;
    }
    if (request.also && (!request.phase || request.also == request.phase)) {
        throw WrongCall("--also names a second phase beside another main phase");
    }
    request.language = language.value_or(request.language);
    SafetyAnswer& dependence = request.safety[SafetyQuestion::DownerDependence];
    dependence = dependenceFor(options, dependence);
    request.afterSlip = options.afterSlip;
    request.topic = topic;
    if (goal) {
        request.ownGoal = goal;
    }
    request.withoutAddresses = options.withoutAddresses;
    request.isNeutral = options.neutral;
    request.format = format;
    for (const std::string& advice : options.starred) {
        if (material.content.findTip(advice) == nullptr) {
            throw WrongCall("--star takes the id of advice, such as craving.tell-someone");
        }
        request.starred.emplace_back(advice);
    }
    if (request.starred.size() > kMostStars) {
        throw WrongCall("at most three things come first");
    }
    return material;
}

enum class FileKind : unsigned char { Pdf, Text, Json };

FileKind kindOf(const std::filesystem::path& file) {
    const auto extension = file.extension();
    if (extension == ".pdf") {
        return FileKind::Pdf;
    }
    if (extension == ".txt") {
        return FileKind::Text;
    }
    if (extension == ".json") {
        return FileKind::Json;
    }
    throw WrongCall("the name after -o ends in .pdf, .txt or .json");
}

std::string fileOf(const Composition& composition, FileKind kind, bool isShort) {
    switch (kind) {
    case FileKind::Pdf:
        return pdfOf(layout(composition));
    case FileKind::Text:
        return isShort ? shortMessageText(composition) : messageText(composition);
    case FileKind::Json:
        return compositionJson(composition);
    }
    throw WrongCall("the name after -o ends in .pdf, .txt or .json");
}

/// Of a client's sheet it is written down that it is given, and only then does its file get its name.
void give(const Material& material, const std::string& sheet, const Output& output) {
    if (!material.dossier) {
        output.write(sheet);
        return;
    }
    output.check();
    OutputFile file(output.file, output.ifExists());
    file.write(sheet);
    file.prepare();
    recordHandoutGiven(*material.dossier, HandoutWay::AsFile);
    (void)file.publish(); // it has its name, even if a power failure could still take it
}

ExitCode handout(const HandoutOptions& options) {
    const FileKind kind = kindOf(options.output.file);
    if (options.unlocking.casebook.empty() != !options.client) {
        throw WrongCall("a casebook needs --client CODE, and --client needs a casebook");
    }
    if (options.shortMessage && kind != FileKind::Text) {
        throw WrongCall("--short is for a message: the name after -o ends in .txt");
    }
    options.output.check();
    const std::optional<Content> words = chosenContent(options.content, options.unlocking.casebook);
    if (!words) {
        return ExitCode::InputRefused;
    }
    const Material material = materialOf(options, *words);
    give(material, fileOf(compose(material.request, material.content), kind, options.shortMessage),
         options.output);
    return ExitCode::Done;
}

} // namespace

void addHandout(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<HandoutOptions>();
    CLI::App& command =
        *app.add_subcommand("handout", "The sheet for a client, or without a casebook for a passer-by");
    command.add_option("CASEBOOK", options->unlocking.casebook, "Folder of the casebook")->type_name("");
    addUnlockOptions(command, options->unlocking);
    command.add_option("--client", options->client, "Code, such as K-0002")->type_name("CODE");
    command.add_option("--phase", options->phase, "crash, pink-cloud, wall, adjustment or recovery")
        ->type_name("PHASE");
    command.add_option("--also", options->also, "A second phase")->type_name("PHASE");
    command
        .add_option("--dependence", options->dependence,
                    "Dependent on downers: yes, no or unknown; for a client it may only be more careful than "
                    "the dossier")
        ->type_name("ANSWER");
    command.add_option("--star", options->starred, "Advice that comes first, by its id; at most three")
        ->type_name("ID");
    command.add_flag("--after-slip", options->afterSlip, "With the advice after a slip");
    command
        .add_option("--topic", options->topic,
                    "One page about one topic: sex, timing, grief, triggers, help or family")
        ->type_name("TOPIC");
    command
        .add_option(
            "--goal", options->goal,
            "What the client wants: stop, use-less, use-safer or undecided (default: as in the dossier)")
        ->type_name("GOAL");
    command.add_flag("--without-addresses", options->withoutAddresses,
                     "No addresses: of services and groups only names, dates and the QR code");
    command.add_flag("--neutral", options->neutral,
                     "Names no substance, sex or use outside the safety boxes, for paper that may be found");
    command.add_flag("--short", options->shortMessage, "With .txt: a message of at most 700 characters");
    command.add_option("--lang", options->language, "nl or en")->type_name("LANGUAGE");
    command.add_flag("--large-print", options->largePrint, "The same as --format large-print");
    command.add_option("--format", options->format, "a4 (default), large-print, folded-a5 or wallet-card")
        ->type_name("FORMAT");
    addContentOption(command, options->content);
    addOutput(command, options->output, "The sheet: .pdf, .txt for a message, .json for its composition");
    command.callback([options, &chosen] { chosen = [options] { return handout(*options); }; });
}

} // namespace kentering::cli

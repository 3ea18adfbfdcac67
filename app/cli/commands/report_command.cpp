#include "app/cli/chosen_content.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/unlocking.h"
#include "app/cli/words.h"
#include "app/presenters/figures/casebook_report.h"
#include "app/presenters/figures/forgotten_releases.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace kentering::cli {

namespace {

struct ReportOptions {
    Unlocking unlocking{};
    std::string period{};
    std::string profile{code(Profile::Internal)};
    std::string language{code(Language::Dutch)};
    bool revise = false;
    bool neverPublished = false;
    Output output{};
};

std::string sentenceOf(Refusal refusal) {
    const std::string key = "statistics.refusal." + std::string(code(refusal));
    return std::string(Content::builtIn().text(key, Language::English));
}

/// The periods that a casebook from a backup may have forgotten, one behind the other.
std::string forgottenIn(const OpenCasebook& book) {
    std::string names;
    for (const Period& period : perhapsForgotten(book)) {
        names += (names.empty() ? " Not known of: " : ", ") + period.name();
    }
    return names.empty() ? names : names + ".";
}

ExitCode report(const ReportOptions& options) {
    const ReportRequest request{.period = options.period,
                                .profile = wordOf<Profile>(options.profile, "--profile"),
                                .language = wordOf<Language>(options.language, "--lang"),
                                .revise = options.revise,
                                .today = programClock().today()};
    const auto kind = options.output.file.extension();
    if (kind != ".xlsx" && kind != ".csv" && kind != ".ods") {
        throw WrongCall("the name after -o ends in .xlsx, .csv or .ods");
    }
    options.output.check();
    const auto period = reportablePeriod(request.period, request.today);
    if (const auto* refusal = std::get_if<Refusal>(&period)) {
        throw RuleRefusal(sentenceOf(*refusal)); // before anybody has to type a passphrase
    }
    OpenCasebook book = openCasebook(options.unlocking);
    if (options.neverPublished && !confirmNeverReleased(book, std::get<Period>(period))) {
        throw RuleRefusal("only a lead can say that these figures were never published");
    }
    const Content words = contentForCasebook(options.unlocking.casebook);
    const auto refusal =
        makeCasebookReport(book, words, request, options.output.file, options.output.ifExists());
    if (refusal) {
        throw RuleRefusal(sentenceOf(*refusal) +
                          (*refusal == Refusal::PerhapsReleased ? forgottenIn(book) : ""));
    }
    return ExitCode::Done;
}

} // namespace

void addReport(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<ReportOptions>();
    CLI::App& command =
        *app.add_subcommand("report", "Protected figures of a period that is over, as a workbook");
    addCasebook(command, options->unlocking);
    command
        .add_option("--period", options->period, "A year 2025, quarter 2025-Q3 or month 2025-03 that is over")
        ->required()
        ->type_name("PERIOD");
    command.add_option("--profile", options->profile, "internal (default) or public")->type_name("PROFILE");
    command.add_option("--lang", options->language, "nl (default) or en")->type_name("LANGUAGE");
    command.add_flag("--revise", options->revise, "New figures of a published period; allowed once");
    command.add_flag(
        "--never-published", options->neverPublished,
        "In a restored casebook: a lead says that the period was not published since the backup");
    addOutput(command, options->output, "The workbook: .xlsx; or its rows alone: .csv, .ods");
    command.callback([options, &chosen] { chosen = [options] { return report(*options); }; });
}

} // namespace kentering::cli

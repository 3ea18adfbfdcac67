#include "app/cli/chosen_content.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/unlocking.h"
#include "app/cli/user_language.h"
#include "app/cli/words.h"
#include "app/presenters/handout/content_signing.h"
#include "model/base/output_file.h"
#include "model/content/read/content_differences.h"
#include "model/content/read/content_files.h"
#include "reports/handout/output/page_files.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <vector>

namespace kentering::cli {

namespace {

/// What is asked of a folder of words.
struct ContentOptions {
    std::filesystem::path folder{};
    std::optional<std::string> language{};
    Output output{};

    [[nodiscard]] Language languageOf() const {
        return wordOf<Language>(language, "--lang").value_or(languageOfUser());
    }
};

/// How many pieces of advice and entries the built-in words have, and how many of those are left.
void tellWhatIsGone(const std::vector<ContentDifference>& differences, Language language) {
    const auto gone = std::ranges::count_if(differences, [](const ContentDifference& difference) {
        return difference.after.empty() && difference.place.ends_with(".id");
    });
    if (gone > 0) {
        std::cout << gone
                  << (language == Language::Dutch
                          ? " van de ingebouwde adviezen of adressen ontbreken; content diff "
                            "noemt ze\n"
                          : " of the built-in pieces of advice or addresses are gone; content diff names "
                            "them\n");
    }
}

std::vector<ContentDifference> differencesIn(const std::filesystem::path& folder) {
    std::vector<ContentFault> told; // by the check before
    return differencesFromBuiltIn(readContentFolder(folder, told));
}

ExitCode check(const ContentOptions& options) {
    const Language language = options.languageOf();
    const std::vector<ContentFault> faults = validate(options.folder);
    if (tellFaults(options.folder, faults, language)) {
        return ExitCode::InputRefused;
    }
    const bool isDutch = language == Language::Dutch;
    const Content content = Content::load(options.folder);
    std::cout << (isDutch ? "in orde: versie " : "sound: version ") << content.version()
              << (isDutch ? ", nagekeken op " : ", last checked ") << isoDate(content.lastChecked()) << '\n';
    const std::vector<ContentDifference> differences = differencesIn(options.folder);
    if (content.hasOwnSafetyWords()) {
        std::cout
            << (isDutch ? "de veiligheidskaders zijn anders dan de ingebouwde: laat content diff lezen en "
                          "tekenen\n"
                        : "the safety boxes are not the built-in ones: have content diff read and signed\n");
    }
    tellWhatIsGone(differences, language);
    return ExitCode::Done;
}

/// What the page of differences is written as.
std::string fileOf(const LetterText& page, const std::filesystem::path& file) {
    return file.extension() == ".pdf" ? pdfOf(layout(page)) : plainText(page) + "\n";
}

ExitCode diff(const ContentOptions& options) {
    const Language language = options.languageOf();
    const bool hasFile = !options.output.file.empty();
    if (hasFile) {
        if (options.output.file.extension() != ".pdf" && options.output.file.extension() != ".txt") {
            throw WrongCall("the name after -o ends in .pdf or .txt");
        }
        options.output.check();
    }
    const std::vector<ContentFault> faults = validate(options.folder);
    if (hasDefect(faults)) { // of style, content check tells
        tellFaults(options.folder, faults, language);
        return ExitCode::InputRefused;
    }
    const LetterText page = contentSigningPage(Content::load(options.folder), differencesIn(options.folder),
                                               programClock().today(), language);
    if (hasFile) {
        options.output.write(fileOf(page, options.output.file));
    } else {
        std::cout << plainText(page) << '\n';
    }
    return ExitCode::Done;
}

ExitCode copy(const std::filesystem::path& folder) {
    std::error_code unreadable; // writing will say so
    if (std::filesystem::exists(std::filesystem::symlink_status(folder, unreadable))) {
        throw WrongCall("there is something at that place already; name a new folder");
    }
    for (const ContentFile& file : builtInFiles()) {
        const std::filesystem::path place = folder / std::filesystem::path(file.name);
        std::filesystem::create_directories(place.parent_path());
        writeWholeFile(place, file.text, IfExists::Refuse);
    }
    writeWholeFile(folder / "README.md", builtInRules(), IfExists::Refuse);
    return ExitCode::Done;
}

void addFolder(CLI::App& command, std::filesystem::path& folder, const char* description) {
    command.add_option("FOLDER", folder, description)->required()->type_name("");
}

} // namespace

void addContent(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<ContentOptions>();
    CLI::App& content = *app.add_subcommand(
        "content", "The words: check an organisation's own, compare or copy the built-in ones");
    content.require_subcommand(1);
    const auto addLanguage = [&options](CLI::App& command) {
        command.add_option("--lang", options->language, "nl or en (default: the terminal's)")
            ->type_name("LANGUAGE");
    };
    CLI::App& checking =
        *content.add_subcommand("check", "Show every fault in a folder of words, with file and line");
    addFolder(checking, options->folder, "Folder of words, such as CASEBOOK/content");
    addLanguage(checking);
    checking.callback([options, &chosen] { chosen = [options] { return check(*options); }; });
    CLI::App& comparing = *content.add_subcommand(
        "diff", "Every difference from the built-in words, on a page that a professional can sign");
    addFolder(comparing, options->folder, "Folder of words, such as CASEBOOK/content");
    addLanguage(comparing);
    comparing.add_option("-o", options->output.file, "The page: .pdf or .txt (default: on the terminal)")
        ->type_name("FILE");
    comparing.add_flag("--force", options->output.force, "Replace a file that is there already");
    comparing.callback([options, &chosen] { chosen = [options] { return diff(*options); }; });
    CLI::App& copying = *content.add_subcommand(
        "copy", "The built-in words as files, with their rules (README.md), to begin with");
    addFolder(copying, options->folder, "A new folder");
    copying.callback([options, &chosen] { chosen = [options] { return copy(options->folder); }; });
}

} // namespace kentering::cli

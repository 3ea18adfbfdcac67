#include "app/cli/chosen_content.h"

#include "model/content/content_choice.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace kentering::cli {

bool tellFaults(const std::filesystem::path& folder, const std::vector<ContentFault>& faults,
                Language language) {
    const char* const style = language == Language::Dutch ? "stijl: " : "style: ";
    for (const ContentFault& fault : faults) {
        const bool isDefect = fault.weight == ContentFault::Weight::Defect;
        const std::string place = fault.file.empty() ? folder.string() : (folder / fault.file).string();
        const std::string line = fault.line > 0 ? ':' + std::to_string(fault.line) : std::string();
        std::cerr << place << line << ": " << (isDefect ? "" : style) << fault.reason.in(language) << '\n';
    }
    return hasDefect(faults);
}

void addContentOption(CLI::App& command, std::optional<std::filesystem::path>& folder) {
    command.add_option("--content", folder, "Words of your own (default: CASEBOOK/content, else built in)")
        ->type_name("FOLDER");
}

Content contentForCasebook(const std::filesystem::path& casebook) {
    const LoadedContent own = contentOf(casebook);
    if (hasDefect(own.faults)) {
        tellFaults(casebook / kOwnWords, own.faults);
        std::cerr
            << "kentering-cli: the words of this casebook have a defect; the built-in words are used for: ";
        for (const std::string& file : own.fellBack) {
            std::cerr << (file == own.fellBack.front() ? "" : ", ") << file;
        }
        std::cerr << '\n';
    }
    if (own.content.hasOwnSafetyWords()) {
        std::cerr << "kentering-cli: the safety boxes are not worded like the built-in ones\n";
    }
    return own.content;
}

std::optional<Content> chosenContent(const std::optional<std::filesystem::path>& folder,
                                     const std::filesystem::path& casebook) {
    if (!folder) {
        return casebook.empty() ? Content::builtIn() : contentForCasebook(casebook);
    }
    const LoadedContent named = Content::loadOrBuiltIn(*folder);
    if (hasDefect(named.faults)) {
        tellFaults(*folder, named.faults);
        return std::nullopt;
    }
    return named.content;
}

} // namespace kentering::cli

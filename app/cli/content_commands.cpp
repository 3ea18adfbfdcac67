#include "app/cli/chosen_content.h"
#include "app/cli/commands.h"
#include "model/base/output_file.h"
#include "model/content/content_files.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace kentering::cli {

namespace {

ExitCode check(const std::filesystem::path& folder) {
    const std::vector<ContentFault> faults = validate(folder);
    if (tellFaults(folder, faults)) {
        return ExitCode::InputRefused;
    }
    const Content content = Content::load(folder);
    std::cout << "sound: version " << content.version() << ", last checked " << isoDate(content.lastChecked())
              << '\n';
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
    return ExitCode::Done;
}

void addFolder(CLI::App& command, std::filesystem::path& folder, const char* description) {
    command.add_option("FOLDER", folder, description)->required()->type_name("");
}

} // namespace

void addContent(CLI::App& app, Command& chosen) {
    auto folder = std::make_shared<std::filesystem::path>();
    CLI::App& content =
        *app.add_subcommand("content", "The words: check an organisation's own, or copy the built-in ones");
    content.require_subcommand(1);
    CLI::App& checking =
        *content.add_subcommand("check", "Every fault of a folder of words, with file and line");
    addFolder(checking, *folder, "Folder of words, such as CASEBOOK/content");
    checking.callback([folder, &chosen] { chosen = [folder] { return check(*folder); }; });
    CLI::App& copying = *content.add_subcommand("copy", "The built-in words as files, to begin with");
    addFolder(copying, *folder, "A new folder");
    copying.callback([folder, &chosen] { chosen = [folder] { return copy(*folder); }; });
}

} // namespace kentering::cli

#include "app/cli/output.h"

#include <CLI/CLI.hpp>

#include <string>
#include <system_error>

namespace kentering::cli {

void Output::check() const {
    std::error_code unreadable; // writing will say so
    const auto there = std::filesystem::symlink_status(file, unreadable);
    if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there)) {
        const char* const what = std::filesystem::is_directory(there) ? "a folder"
                                 : std::filesystem::is_symlink(there) ? "a link"
                                                                      : "a pipe or a device";
        throw WrongCall(std::string("what has that name is ") + what +
                        ", which --force does not replace; name a file");
    }
    if (!force && std::filesystem::exists(there)) {
        throw WrongCall("there is already a file with that name; --force replaces it");
    }
}

void Output::write(std::string_view content) const {
    check();
    writeWholeFile(file, content, ifExists());
}

void addOutput(CLI::App& command, Output& output, const char* description) {
    command.add_option("-o,--output", output.file, description)->required()->type_name("FILE");
    command.add_flag("--force", output.force, "Replace a file that is there already");
}

} // namespace kentering::cli

#include "app/cli/output.h"

#include "reports/handout/output_file.h"

#include <CLI/CLI.hpp>

#include <system_error>

namespace kentering::cli {

void Output::check() const {
    std::error_code unreadable; // writing will say so
    if (!force && std::filesystem::exists(std::filesystem::symlink_status(file, unreadable))) {
        throw WrongCall("there is such a file already; --force replaces it");
    }
}

void Output::write(std::string_view content) const {
    check();
    writeWholeFile(file, content, force ? Overwrite::Yes : Overwrite::No);
}

void addOutput(CLI::App& command, Output& output, const char* description) {
    command.add_option("-o,--output", output.file, description)->required()->type_name("FILE");
    command.add_flag("--force", output.force, "Replace a file that is there already");
}

} // namespace kentering::cli

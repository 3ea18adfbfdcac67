#pragma once

#include "app/cli/outcome.h"
#include "model/base/output_file.h"

#include <filesystem>
#include <string_view>

namespace CLI {
class App;
}

namespace kentering::cli {

/// Where a call wants its result.
struct Output {
    std::filesystem::path file{};
    bool force = false; ///< replace a file that is there already

    /// Refuses before any work is done. @throws WrongCall when the file is there and may not be
    /// replaced: a folder, a link, a pipe or a device never.
    void check() const;
    [[nodiscard]] IfExists ifExists() const { return force ? IfExists::Replace : IfExists::Refuse; }
    /// The file appears whole or not at all. @throws WrongCall as above, OutputFileError.
    void write(std::string_view content) const;
};

/// Adds `-o FILE`, which must be given, and `--force`.
void addOutput(CLI::App& command, Output& output, const char* description);

} // namespace kentering::cli

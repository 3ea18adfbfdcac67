#pragma once

#include "model/domain/language.h"

#include <filesystem>
#include <optional>
#include <string>

namespace kentering {

/// What this computer's user prefers; kept beside other programs' settings, never anything of a client.
class Preferences {
public:
    /// @param file may be absent; it is made when something is set.
    explicit Preferences(std::filesystem::path file);
    /// The file for the user who runs the program.
    [[nodiscard]] static std::filesystem::path defaultFile();

    [[nodiscard]] std::optional<Language> language() const;
    void setLanguage(Language language) const;
    /// The casebook that was opened last; never a demonstration of the program's own.
    [[nodiscard]] std::optional<std::filesystem::path> casebook() const;
    void setCasebook(const std::filesystem::path& folder) const;
    /// Who unlocked last on this computer.
    [[nodiscard]] std::optional<std::string> user() const;
    void setUser(const std::string& name) const;

private:
    std::filesystem::path m_file;
};

} // namespace kentering

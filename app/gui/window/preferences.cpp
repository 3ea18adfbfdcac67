#include "app/gui/window/preferences.h"

#include "app/gui/words/to_wx.h"

#include <wx/fileconf.h>
#include <wx/log.h>
#include <wx/stdpaths.h>

#include <utility>

namespace kentering {

namespace {

std::string read(const std::filesystem::path& file, const char* key) {
    const wxLogNull quiet; // a preference that cannot be read is one that was never set
    const wxFileConfig config(wxString(), wxString(), toWx(file.string()), wxString(),
                              wxCONFIG_USE_LOCAL_FILE);
    return toUtf8(config.Read(key, wxString()));
}

void write(const std::filesystem::path& file, const char* key, const std::string& value) {
    const wxLogNull quiet; // one that cannot be kept is asked for again; nothing is lost by it
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    wxFileConfig config(wxString(), wxString(), toWx(file.string()), wxString(), wxCONFIG_USE_LOCAL_FILE);
    config.Write(key, toWx(value));
    config.Flush();
}

} // namespace

Preferences::Preferences(std::filesystem::path file) : m_file(std::move(file)) {}

std::filesystem::path Preferences::defaultFile() {
    wxStandardPaths& paths = wxStandardPaths::Get();
    paths.SetFileLayout(wxStandardPaths::FileLayout_XDG);
    return std::filesystem::path(toUtf8(paths.GetUserConfigDir())) / "kentering" / "kentering.conf";
}

std::optional<Language> Preferences::language() const {
    return fromCode<Language>(read(m_file, "language"));
}

void Preferences::setLanguage(Language language) const {
    write(m_file, "language", std::string(code(language)));
}

std::optional<std::filesystem::path> Preferences::casebook() const {
    const std::string folder = read(m_file, "casebook");
    return folder.empty() ? std::nullopt : std::optional<std::filesystem::path>(folder);
}

void Preferences::setCasebook(const std::filesystem::path& folder) const {
    write(m_file, "casebook", folder.string());
}

std::optional<std::string> Preferences::user() const {
    std::string name = read(m_file, "user");
    return name.empty() ? std::nullopt : std::optional(std::move(name));
}

void Preferences::setUser(const std::string& name) const {
    write(m_file, "user", name);
}

} // namespace kentering

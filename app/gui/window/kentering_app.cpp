#include "app/demo/demo_casebook.h"
#include "app/demo/demo_people.h"
#include "app/gui/controls/guard.h"
#include "app/gui/theme/font_preload.h"
#include "app/gui/theme/recent_files.h"
#include "app/gui/theme/theme.h"
#include "app/gui/window/main_window.h"
#include "app/gui/window/wx_platform.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/translation.h"
#include "app/presenters/shared/process_protection.h"
#include "model/base/casebook/state_folder.h"

#include <wx/cmdline.h>
#include <wx/utils.h>

#include <memory>
#include <optional>

namespace kentering {

namespace {

// The day that counts as today, for demonstrations: KENTERING_TODAY=YYYY-MM-DD.
std::optional<Date> dayFromEnvironment() {
    wxString text;
    return wxGetEnv("KENTERING_TODAY", &text) ? parseDate(toUtf8(text)) : std::nullopt;
}

StartSurroundings startSurroundings() {
    const std::filesystem::path home(toUtf8(wxGetHomeDir()));
    // https://specifications.freedesktop.org/basedir-spec/: a path that is not whole counts for nothing.
    wxString named;
    const std::filesystem::path data = wxGetEnv("XDG_DATA_HOME", &named) && named.StartsWith("/")
                                           ? std::filesystem::path(toUtf8(named))
                                           : home / ".local/share";
    return {.home = home,
            .data = data / "kentering",
            .makeDemonstration =
                [](const std::filesystem::path& folder, const Secret& passphrase, KeyCost cost) {
                    static_cast<void>(
                        createDemoOrganisation(folder, passphrase, cost)); // its code: nobody needs it
                },
            .demonstrationUser = std::string(kNoor),
            .demonstrationDay = demoDay()};
}

/// `kentering [CASEBOOK]`: the desktop program. The casebook is a folder, or a file of a casebook.
class KenteringApp : public GuardedApp {
public:
    bool OnInit() override {
        forbidMemoryDumps();
        SetAppName("kentering");
        SetAppDisplayName("Kentering");
        if (!GuardedApp::OnInit()) {
            return false;
        }
        keepRecentFilesToOurselves();
        m_look = std::make_unique<Theme>(Theme::systemPalette());
        m_platform = std::make_unique<Platform>(Platform{m_thread, makeWindowAlarm, localNow});
        MainWindow::Options options{.casebook = m_casebook ? m_casebook : m_preferences.casebook(),
                                    .language = m_preferences.language().value_or(systemLanguage())};
        options.start = startSurroundings();
        options.opening.stateFolder = stateFolder();
        if (const auto day = dayFromEnvironment()) {
            options.opening.clock = Clock::onDay(*day);
            options.opening.isTraining = true; // with any other casebook it counts for nothing
            m_platform->localNow = [day] { return DateTime(*day, localNow().time_of_day()); };
        }
        auto* window = new MainWindow(*m_look, *m_platform, m_preferences, std::move(options));
        window->Show();
        return true;
    }

    void OnInitCmdLine(wxCmdLineParser& parser) override {
        GuardedApp::OnInitCmdLine(parser);
        parser.AddParam("CASEBOOK", wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
    }

    bool OnCmdLineParsed(wxCmdLineParser& parser) override {
        if (parser.GetParamCount() > 0) {
            m_casebook = casebookFolder(std::filesystem::path(toUtf8(parser.GetParam(0))));
        }
        return GuardedApp::OnCmdLineParsed(parser);
    }

private:
    FontPreload m_fonts; // this object is made before the toolkit starts
    std::optional<std::filesystem::path> m_casebook;
    Preferences m_preferences{Preferences::defaultFile()};
    std::unique_ptr<Theme> m_look;
    WorkThread m_thread;
    std::unique_ptr<Platform> m_platform;
};

} // namespace

} // namespace kentering

// The macro also makes a wxGetApp() that nothing here calls.
wxIMPLEMENT_APP(kentering::KenteringApp); // NOLINT(clang-diagnostic-unused-function)

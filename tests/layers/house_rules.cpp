#include "tests/layers/house_rules.h"

namespace kentering::layers {

const std::vector<Room>& rooms() {
    static const std::vector<Room> all{
        {"model/base", {}, {"boost-dates", "sodium", "utf8proc", "zxcvbn", "posix"}},
        {"model/domain", {"model/base"}, {"boost-dates"}},
        {"model/content", {"model/base", "model/domain"}, {"boost-dates", "toml++", "cmark"}},
        {"model/exchange", {"model/base", "model/domain"}, {"boost-dates", "nlohmann"}},
        {"model/storage/sqlite",
         {"model/base", "model/domain", "model/storage"},
         {"boost-dates", "sqlite", "sodium", "nlohmann", "posix"}},
        {"model/storage",
         {"model/base", "model/domain", "model/exchange"},
         {"boost-dates", "sodium", "utf8proc", "nlohmann", "posix"}},
        {"model/acts",
         {"model/base", "model/domain", "model/content", "model/exchange", "model/storage"},
         {"boost-dates", "nlohmann"}},
        {"reports/handout",
         {"model/base", "model/domain", "model/content"},
         {"boost-dates", "pango", "cairo", "qrencode", "qpdf", "posix"}},
        {"reports/statistics",
         {"model/base", "model/domain", "model/content"},
         {"boost-dates", "xlsxwriter", "zip", "pugixml", "sodium", "posix"}},
        // What stands above acts reaches the casebook through them only.
        {"app/presenters",
         {"model/base", "model/domain", "model/content", "model/exchange", "model/acts", "reports"},
         {"boost-dates"}},
        {"app/demo", {"model/base", "model/domain", "model/content", "model/acts"}, {"boost-dates"}},
        // Only the program itself knows the invented people, whom the window shows as any others.
        {"app/gui/window/kentering_app.cpp",
         {"app/presenters", "app/demo/demo_casebook.h", "app/demo/demo_people.h", "app/gui", "model/base",
          "model/domain"},
         {"wx"}},
        // The preview and the printer draw the very pages that become the PDF.
        {"app/gui",
         {"app/presenters", "model/base", "model/domain", "reports/handout/layout/pages.h"},
         {"boost-dates", "wx", "gtk", "cairo", "fontconfig"}},
        {"app/cli",
         {"app/presenters", "app/demo", "model/base", "model/domain", "model/content", "model/exchange",
          "model/acts", "reports"},
         {"boost-dates", "cli11", "nlohmann", "posix"}},
        // Tests may look into every room; the rule against accidents is the link line of each test.
        {"tests",
         {"app", "model", "reports"},
         {"boost-dates", "gtest", "benchmark", "toml++",   "cmark", "sqlite",   "sodium",
          "nlohmann",    "pango", "cairo",     "qrencode", "qpdf",  "utf8proc", "xlsxwriter",
          "pugixml",     "zip",   "x11",       "wx",       "gtk",   "cli11",    "posix"}},
    };
    return all;
}

const std::vector<Library>& libraries() {
    static const std::vector<Library> all{
        {"benchmark", {"benchmark/"}},
        {"boost-dates", {"boost/date_time"}},
        {"cairo", {"cairo.h", "cairo-", "cairo/"}},
        {"cli11", {"CLI/"}},
        {"cmark", {"cmark"}},
        {"fontconfig", {"fontconfig/"}},
        {"gtest", {"gtest/", "gmock/"}},
        {"gtk", {"gtk/", "gdk/", "glib", "gio/", "atk/"}},
        {"nlohmann", {"nlohmann/"}},
        {"pugixml", {"pugixml"}},
        {"pango", {"pango/", "hb.h", "hb-"}},
        {"posix",
         {"stdio.h", "stdlib.h", "malloc.h", "locale.h", "unistd.h", "fcntl.h", "poll.h", "signal.h",
          "termios.h", "spawn.h", "sched.h", "pwd.h", "grp.h", "pty.h", "bsd/", "sys/", "cxxabi.h", "dlfcn.h",
          "execinfo.h"}},
        {"qpdf", {"qpdf/"}},
        {"qrencode", {"qrencode"}},
        {"sodium", {"sodium"}},
        {"sqlite", {"sqlite3"}},
        {"toml++", {"toml++/"}},
        {"wx", {"wx/"}},
        {"x11", {"X11/"}},
        {"zip", {"zip.h"}},
        {"utf8proc", {"utf8proc"}},
        {"xlsxwriter", {"xlsxwriter"}},
        {"zxcvbn", {"zxcvbn.h"}},
    };
    return all;
}

const std::vector<Ban>& bans() {
    // Exact figures and files keep away from each other from both sides.
    static const Names kWriters{"model/base/output_file.h",
                                "reports/statistics/workbook/report.h",
                                "reports/statistics/workbook/workbook.h",
                                "app/presenters/figures/casebook_report.h",
                                "app/presenters/figures/report_presenter.h",
                                "model/storage/casebook/dossier_exchange.h"};
    static const Names kExact{"reports/statistics/count/exact_figures.h", "app/presenters/figures/exact_"};
    constexpr std::string_view kScreenOnly = "exact figures are for the screen only";
    static const std::vector<Ban> all{
        {"reports/statistics",
         {"model/domain/dossier/", "model/domain/recovery/phase_period.h"},
         "statistics may not know a type that can name a person"},
        {"reports/handout",
         {"model/domain/dossier/client.h", "model/domain/dossier/dossier.h"},
         "a handout may not know who it is for"},
        {"app/presenters/figures/exact_figures_presenter.cpp", kWriters, kScreenOnly},
        {"app/presenters/figures/exact_words.cpp", kWriters, kScreenOnly},
        {"app/gui/controls/figure_table.cpp", kWriters, kScreenOnly},
        {"app/gui/figures/exact_figures_page.cpp", kWriters, kScreenOnly},
        {"app/cli", kExact, kScreenOnly},
        {"app/presenters/figures/report_presenter.cpp", kExact, kScreenOnly},
        {"app/presenters/figures/casebook_report.cpp", kExact, kScreenOnly},
        {"reports/statistics/workbook/report.cpp", kExact, kScreenOnly},
        {"reports/statistics/workbook/report_document.cpp", kExact, kScreenOnly},
        {"reports/statistics/workbook/workbook.cpp", kExact, kScreenOnly},
    };
    return all;
}

const std::regex& typesOfAClient() {
    static const std::regex pattern(R"(\b(ClientCode|ClientId)\b)");
    return pattern;
}

const Names& headersWithoutText() {
    static const Names all{"model/domain/facts/statistics_facts.h"};
    return all;
}

const std::map<std::string_view, Names>& tablesWithARule() {
    static const std::map<std::string_view, Names> all{
        {"consent", {"model/storage/lists/statistics_facts.cpp"}},
        {"phase_period", {"model/storage/lists/caseload.cpp", "model/storage/lists/statistics_facts.cpp"}},
        {"quit_attempt", {}},
        {"exclusion",
         {"model/storage/dossier/exclusion_store.cpp", "model/storage/proof/row_proof.cpp",
          "model/storage/lists/caseload.cpp", "model/storage/lists/work_facts.cpp"}},
    };
    return all;
}

const std::set<std::string_view>& placesThatCatch() {
    static const std::set<std::string_view> all{"app/cli/commands/erase_command.cpp",
                                                "app/cli/commands/recovery_commands.cpp",
                                                "app/cli/commands/settings_commands.cpp",
                                                "app/cli/commands/verify_command.cpp",
                                                "app/cli/main.cpp",
                                                "app/cli/passphrase.cpp",
                                                "app/cli/unlocking.cpp",
                                                "app/demo/demo_casebook.cpp",
                                                "app/gui/clients/file_tab.cpp",
                                                "app/gui/clients/new_client_form.cpp",
                                                "app/gui/controls/autosaved_fields.cpp",
                                                "app/gui/controls/guard.cpp",
                                                "app/gui/handout/handout_screen.cpp",
                                                "app/gui/talk/substances_panel.cpp",
                                                "app/gui/talk/talk_screen.cpp",
                                                "app/gui/window/locked_screen.cpp",
                                                "app/gui/window/wx_platform.cpp",
                                                "app/presenters/clients/file_presenter.cpp",
                                                "app/presenters/clients/retention_presenter.cpp",
                                                "app/presenters/figures/report_presenter.cpp",
                                                "app/presenters/handout/handout_presenter.cpp",
                                                "app/presenters/lock/demonstration_presenter.cpp",
                                                "app/presenters/lock/lock_presenter.cpp",
                                                "app/presenters/settings/organisation_settings.cpp",
                                                "app/presenters/shared/describe_error.cpp",
                                                "app/presenters/shared/form_draft.cpp",
                                                "app/presenters/talk/conversation_presenter.cpp",
                                                "app/presenters/talk/talk_record.cpp",
                                                "app/presenters/talk/talk_side.cpp",
                                                "app/presenters/handout/handout_choices.cpp"};
    return all;
}

const std::map<std::string_view, std::size_t, std::less<>>& wideFolders() {
    static const std::map<std::string_view, std::size_t, std::less<>> all{};
    return all;
}

const std::set<std::string_view>& actsOfTheDemonstration() {
    static const std::set<std::string_view> all{"storeDemonstration"};
    return all;
}

const std::set<std::string_view>& rootFolders() {
    static const std::set<std::string_view> all{"app", "content", "model", "packaging", "reports", "tests"};
    return all;
}

const std::set<std::string_view>& rootFiles() {
    static const std::set<std::string_view> all{"CHANGELOG.md",      "CONTRIBUTING.md", "CMakeLists.txt",
                                                "CMakePresets.json", "LICENSE",         "README.md"};
    return all;
}

} // namespace kentering::layers

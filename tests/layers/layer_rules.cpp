#include "tests/layers/layer_rules.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace kentering::layers {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string_view>;

// ---- The rules ----

/// A room, the rooms that it may include besides itself, and the libraries whose headers it may include.
/// Standard C++ headers may be included everywhere.
struct Room {
    std::string_view folder;
    Names rooms;
    Names libraries;
};

/// The first room whose folder holds the file counts, so narrower folders stand above wider ones.
const std::vector<Room>& rooms() {
    static const std::vector<Room> all{
        {"model/base", {}, {"boost-dates", "sodium", "utf8proc", "posix"}},
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
        {"app/presenters", {"model", "reports"}, {"boost-dates"}},
        {"app/demo", {"app/presenters", "model", "reports"}, {"boost-dates"}},
        // The preview and the printer draw the very pages that become the PDF.
        {"app/gui",
         {"app/presenters", "model/base", "model/domain", "reports/handout/layout/pages.h"},
         {"boost-dates", "wx", "gtk", "cairo", "fontconfig"}},
        {"app/cli",
         {"app/presenters", "app/demo", "model", "reports"},
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

/// How the headers of a library begin. An include that is no standard header, no file of the house and in no
/// line here is a violation: a new library is a decision, made by adding it here.
struct Library {
    std::string_view name;
    Names headers;
};

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
         {"stdio.h", "stdlib.h", "locale.h", "unistd.h", "fcntl.h", "poll.h", "signal.h", "termios.h",
          "spawn.h", "pwd.h", "grp.h", "pty.h", "bsd/", "sys/"}},
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
    };
    return all;
}

/// Files under `folder` may not reach a header that begins with one of `headers`, by whatever way.
struct Ban {
    std::string_view folder;
    Names headers;
    std::string_view because;
};

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

/// Files under `reports` may not use these types: what leaves the house on paper or in a file does not know a
/// client. (Their header is reached all the same, for the ids of the directory.)
const std::regex& typesOfAClient() {
    static const std::regex pattern(R"(\b(ClientCode|ClientId)\b)");
    return pattern;
}

/// Headers that, with all that they include from the house, can hold no text.
const Names& headersWithoutText() {
    static const Names all{"model/domain/facts/statistics_facts.h"};
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

// ---- Reading the tree ----

struct Include {
    std::string header;
    int line;
};

struct Source {
    std::string path;
    std::string text;
    std::vector<Include> includes;
};

using Sources = std::map<std::string, Source, std::less<>>;

bool isUnder(std::string_view path, std::string_view folder) {
    return path == folder ||
           (path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/');
}

bool isSource(const fs::path& path) {
    static const std::set<std::string> extensions{".c",   ".cc",  ".cpp", ".cxx", ".h",
                                                  ".hpp", ".hxx", ".in",  ".inc", ".ipp"};
    return extensions.contains(path.extension().string());
}

Source readSource(const fs::path& root, const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream) {
        throw std::runtime_error("cannot read " + path.string());
    }
    static const std::regex kInclude(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
    Source source{path.lexically_relative(root).generic_string(), std::move(text).str(), {}};
    std::istringstream lines(source.text);
    std::smatch match;
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const bool mayInclude = line.find("include") != std::string::npos; // the pattern is slow
        if (mayInclude && std::regex_search(line, match, kInclude)) {
            source.includes.push_back({match[1].str(), number});
        }
    }
    return source;
}

Sources readSources(const fs::path& root) {
    Sources sources;
    for (const std::string_view folder : {"app", "model", "reports", "tests"}) {
        if (!fs::exists(root / folder)) {
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (entry.is_regular_file() && isSource(entry.path())) {
                Source source = readSource(root, entry.path());
                sources.emplace(source.path, std::move(source));
            }
        }
    }
    if (sources.empty()) {
        throw std::runtime_error("no sources under " + root.string());
    }
    return sources;
}

// ---- Judging ----

const Room* roomOf(std::string_view path) {
    const auto found =
        std::ranges::find_if(rooms(), [&](const Room& room) { return isUnder(path, room.folder); });
    return found == rooms().end() ? nullptr : &*found;
}

const Library* libraryOf(std::string_view header) {
    const auto found = std::ranges::find_if(libraries(), [&](const Library& library) {
        return std::ranges::any_of(library.headers,
                                   [&](std::string_view start) { return header.starts_with(start); });
    });
    return found == libraries().end() ? nullptr : &*found;
}

bool isHouseHeader(std::string_view header) {
    return std::ranges::any_of(Names{"app", "model", "reports", "tests"},
                               [&](std::string_view folder) { return isUnder(header, folder); });
}

bool isStandardHeader(std::string_view header) {
    return header.find_first_of("./") == std::string_view::npos;
}

/// Why `room` may not include `header`; empty when it may.
std::string objectionTo(const Room& room, const std::string& header) {
    if (isStandardHeader(header)) {
        return {};
    }
    if (isHouseHeader(header)) {
        const bool allowed =
            isUnder(header, room.folder) ||
            std::ranges::any_of(room.rooms, [&](auto folder) { return isUnder(header, folder); });
        return allowed ? std::string{} : std::string(room.folder) + " may not include " + header;
    }
    const Library* library = libraryOf(header);
    if (library == nullptr) {
        return header + " is neither written from the root nor of a library that the house knows";
    }
    const bool allowed = std::ranges::find(room.libraries, library->name) != room.libraries.end();
    return allowed ? std::string{} : std::string(room.folder) + " may not include " + header;
}

/// `start` and every file of the house that it includes, itself or through others; the value is the line in
/// `start` that leads there.
std::map<std::string, int> reachedFrom(const Sources& sources, const Source& start) {
    std::map<std::string, int> reached{{start.path, 0}};
    std::vector<std::string> open;
    for (const Include& include : start.includes) {
        if (isHouseHeader(include.header) && reached.emplace(include.header, include.line).second) {
            open.push_back(include.header);
        }
    }
    while (!open.empty()) {
        const std::string path = open.back();
        open.pop_back();
        const auto source = sources.find(path);
        if (source == sources.end()) {
            continue; // generated at build; what it includes is its generator's
        }
        const int line = reached.at(path);
        for (const Include& include : source->second.includes) {
            if (isHouseHeader(include.header) && reached.emplace(include.header, line).second) {
                open.push_back(include.header);
            }
        }
    }
    return reached;
}

void judgeBans(const Sources& sources, const Source& source, std::vector<Violation>& violations) {
    for (const Ban& ban : bans()) {
        if (!isUnder(source.path, ban.folder)) {
            continue;
        }
        for (const auto& [path, line] : reachedFrom(sources, source)) {
            const bool banned = line > 0 && std::ranges::any_of(ban.headers, [&](auto start) {
                                    return path.starts_with(start);
                                });
            if (banned) {
                violations.push_back(
                    {source.path, line, "reaches " + path + ": " + std::string(ban.because)});
            }
        }
    }
}

void judgeTypes(const Source& source, std::vector<Violation>& violations) {
    if (!isUnder(source.path, "reports")) {
        return;
    }
    std::istringstream lines(source.text);
    std::smatch match;
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const bool mayUse = line.find("Client") != std::string::npos;
        if (mayUse && std::regex_search(line, match, typesOfAClient())) {
            violations.push_back(
                {source.path, number, "uses " + match.str() + ": a report may not know a client"});
        }
    }
}

/// `text` without what stands behind `//`.
std::string withoutComments(const std::string& text) {
    static const std::regex kComment("//[^\n]*");
    return std::regex_replace(text, kComment, "");
}

std::ptrdiff_t occurrences(const std::string& text, const std::regex& pattern) {
    return std::distance(std::sregex_iterator(text.begin(), text.end(), pattern), std::sregex_iterator());
}

/// An act is whole: it is begun and committed by the function that a presenter calls, and by nobody else.
void judgeActs(const Source& source, std::vector<Violation>& violations) {
    static const std::regex kAct(R"(\bAct\b)");
    static const std::regex kBegun(R"(\bAct act\()");
    static const std::regex kCommit(R"(\bcommit\s*\()");
    const auto say = [&](const char* what) { violations.push_back({source.path, 0, what}); };
    if (source.path.starts_with("app/presenters/") && source.path.ends_with(".h")) {
        for (const Include& include : source.includes) {
            if (isUnder(include.header, "model/acts") && !isUnder(include.header, "model/acts/reading")) {
                violations.push_back({source.path, include.line,
                                      "a header of a presenter includes of acts only model/acts/reading"});
            }
        }
    }
    if (!isUnder(source.path, "model/acts")) {
        return;
    }
    const std::string code = withoutComments(source.text);
    if (isUnder(source.path, "model/acts/steps")) {
        if (occurrences(code, kCommit) > 0) {
            say("a step never commits: the act that it is a part of does");
        }
        return;
    }
    if (source.path.ends_with(".h") && occurrences(code, kAct) > 0) {
        say("the header of a topic does not show an Act: acts are whole");
    }
    if (occurrences(code, kBegun) != occurrences(code, kCommit)) {
        say("each act that is begun is committed at one place");
    }
}

void judgeCalls(const Source& source, std::vector<Violation>& violations) {
    if (!isUnder(source.path, "app/gui") || source.path == "app/gui/controls/guard.cpp") {
        return;
    }
    static const std::regex kBare(R"(\bCallAfter\s*[(<])");
    std::istringstream lines(source.text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const bool mayCall = line.find("CallAfter") != std::string::npos;
        if (mayCall && std::regex_search(line, kBare)) {
            violations.push_back(
                {source.path, number,
                 "calls CallAfter: what it throws ends the program; use later() of guard.h"});
        }
    }
}

void judgeText(const Sources& sources, const Source& source, std::vector<Violation>& violations) {
    if (std::ranges::find(headersWithoutText(), source.path) == headersWithoutText().end()) {
        return;
    }
    static const std::regex kText(
        R"(#\s*include\s*<(string|filesystem|sstream)>|\bstd::(w|u8|u16|u32)?string\b)");
    for (const auto& [path, line] : reachedFrom(sources, source)) {
        const auto reached = sources.find(path);
        if (reached != sources.end() && std::regex_search(reached->second.text, kText)) {
            violations.push_back(
                {source.path, line, path + " can hold text, and " + source.path + " may not"});
        }
    }
}

void judgeRoot(const fs::path& root, std::vector<Violation>& violations) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(root)) {
        const std::string name = entry.path().filename().string();
        const bool isBuildTree = name == "build" || name.starts_with("build-");
        const auto& known = entry.is_directory() ? rootFolders() : rootFiles();
        if (!name.starts_with('.') && !(entry.is_directory() && isBuildTree) && !known.contains(name)) {
            names.insert(name);
        }
    }
    for (const std::string& name : names) {
        violations.push_back({name, 0, "does not belong at the root of the house"});
    }
}

} // namespace

std::vector<Violation> findViolations(const std::filesystem::path& root) {
    const Sources sources = readSources(root);
    std::vector<Violation> violations;
    judgeRoot(root, violations);
    for (const auto& [path, source] : sources) {
        const Room* room = roomOf(path);
        if (room == nullptr) {
            violations.push_back({path, 0, "stands in no room of the house"});
            continue;
        }
        for (const Include& include : source.includes) {
            if (std::string objection = objectionTo(*room, include.header); !objection.empty()) {
                violations.push_back({path, include.line, std::move(objection)});
            }
        }
        judgeBans(sources, source, violations);
        judgeTypes(source, violations);
        judgeActs(source, violations);
        judgeCalls(source, violations);
        judgeText(sources, source, violations);
    }
    return violations;
}

std::size_t countSources(const std::filesystem::path& root) {
    return readSources(root).size();
}

} // namespace kentering::layers

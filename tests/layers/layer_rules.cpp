#include "tests/layers/layer_rules.h"

#include "tests/layers/house_rules.h"
#include "tests/layers/source_tree.h"

#include <algorithm>
#include <iterator>
#include <regex>
#include <sstream>
#include <string_view>

namespace kentering::layers {
namespace {

namespace fs = std::filesystem;

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

/// SQL, and the beginning and end of transactions, have a room of their own.
void judgeSql(const Source& source, std::vector<Violation>& violations) {
    if (!isUnder(source.path, "app") && !isUnder(source.path, "model") && !isUnder(source.path, "reports")) {
        return;
    }
    const std::string code = withoutComments(source.text);
    const auto say = [&](const std::string& what) { violations.push_back({source.path, 0, what}); };
    const auto holds = [&code](Names words, const std::regex& pattern) { // the pattern is slow
        return std::ranges::any_of(words, [&](auto word) { return code.find(word) != std::string::npos; }) &&
               std::regex_search(code, pattern);
    };
    static const std::regex kSql(R"re("[^"\n]*\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b)re");
    if (!isUnder(source.path, "model/storage") && holds({"SELECT", "INSERT", "UPDATE", "DELETE"}, kSql)) {
        say("holds SQL, which stands in model/storage only");
    }
    static const std::regex kTransaction(R"re("[^"\n]*\b(BEGIN|COMMIT|ROLLBACK)\b)re");
    if (source.path != "model/storage/sqlite/connection.cpp" &&
        holds({"BEGIN", "COMMIT", "ROLLBACK"}, kTransaction)) {
        say("begins or ends a transaction, which stands in model/storage/sqlite/connection.cpp only");
    }
    static const std::regex kCommit(R"(\bcommit\s*\()");
    if (isUnder(source.path, "model/storage") && !isUnder(source.path, "model/storage/casebook") &&
        !isUnder(source.path, "model/storage/proof") && !isUnder(source.path, "model/storage/sqlite") &&
        holds({"commit"}, kCommit)) {
        say("a store never commits: the act that it is a part of does");
    }
    for (const auto& [table, places] : tablesWithARule()) {
        const std::regex reads("FROM " + std::string(table) + R"(\b)");
        if (std::ranges::find(places, source.path) == places.end() && holds({"FROM"}, reads)) {
            say("reads " + std::string(table) + ", a table with a rule of its own that has its readers");
        }
    }
}

/// Errors are caught at the doors of the program. Whoever catches elsewhere stands in a list.
void judgeCatches(const Source& source, std::vector<Violation>& violations) {
    static const std::regex kCatch(R"(\bcatch\s*\()");
    if (!isUnder(source.path, "app") || placesThatCatch().contains(source.path)) {
        return;
    }
    if (std::regex_search(withoutComments(source.text), kCatch)) {
        violations.push_back({source.path, 0, "catches: errors go through the doors (guard.h, main.cpp)"});
    }
}

/// A folder that nobody can take in at a glance is two folders.
void judgeFolders(const Sources& sources, std::vector<Violation>& violations) {
    std::map<std::string, std::set<std::string>, std::less<>> ideas;
    for (const auto& [path, source] : sources) {
        if (!isUnder(path, "tests")) { // tests stand as what they test
            const fs::path file(path);
            ideas[file.parent_path().generic_string()].insert(file.stem().string());
        }
    }
    for (const auto& [folder, names] : ideas) {
        const auto allowed = wideFolders().find(folder);
        const std::size_t most = allowed == wideFolders().end() ? kMostInAFolder : allowed->second;
        if (names.size() > most) {
            violations.push_back(
                {folder, 0,
                 "holds " + std::to_string(names.size()) + " ideas, more than " + std::to_string(most)});
        }
    }
}

/// Names of the functions that the topics of acts declare.
std::set<std::string> actsOf(const Sources& sources) {
    static const std::regex kDeclared(
        R"((?:^|\n)(?:\[\[nodiscard\]\] )?[A-Za-z_][\w:<>,&* ]*[\s&*>]([a-z]\w*)\()");
    std::set<std::string> names;
    for (const auto& [path, source] : sources) {
        if (!path.ends_with(".h") || fs::path(path).parent_path() != "model/acts") {
            continue;
        }
        const std::string code = withoutComments(source.text);
        for (std::sregex_iterator found(code.begin(), code.end(), kDeclared), end; found != end; ++found) {
            names.insert((*found)[1].str());
        }
    }
    return names;
}

/// An ability without a door is a fault, and one without a test is a promise that nobody holds.
void judgeDoors(const Sources& sources, std::vector<Violation>& violations) {
    for (const std::string& act : actsOf(sources)) {
        const std::regex called("\\b" + act + "\\(");
        bool hasDoor = false;
        bool hasTest = false;
        for (const auto& [path, source] : sources) {
            const bool isDoor = isUnder(path, "app/presenters") || isUnder(path, "app/cli");
            const bool isTest = isUnder(path, "tests/acts");
            if ((isDoor && !hasDoor) || (isTest && !hasTest)) {
                const bool names = source.text.find(act + "(") != std::string::npos &&
                                   std::regex_search(source.text, called);
                hasDoor = hasDoor || (isDoor && names);
                hasTest = hasTest || (isTest && names);
            }
        }
        if (!hasDoor && !actsOfTheDemonstration().contains(act)) {
            violations.push_back({"model/acts", 0, act + " is called by no presenter and no command"});
        }
        if (!hasTest) {
            violations.push_back({"model/acts", 0, act + " is named by no test of tests/acts"});
        }
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
        judgeSql(source, violations);
        judgeCatches(source, violations);
        judgeText(sources, source, violations);
    }
    judgeFolders(sources, violations);
    judgeDoors(sources, violations);
    return violations;
}

std::size_t countSources(const std::filesystem::path& root) {
    return readSources(root).size();
}

} // namespace kentering::layers

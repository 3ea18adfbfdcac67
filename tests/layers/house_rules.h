#pragma once

#include <cstddef>
#include <map>
#include <regex>
#include <set>
#include <string_view>
#include <vector>

// The rules of the house, as tables. A rule is changed here, and what it says is judged in layer_rules.cpp.

namespace kentering::layers {

using Names = std::vector<std::string_view>;

/// A room, the rooms that it may include besides itself, and the libraries whose headers it may include.
/// Standard C++ headers may be included everywhere.
struct Room {
    std::string_view folder;
    Names rooms;
    Names libraries;
};

/// How the headers of a library begin. An include that is no standard header, no file of the house and in no
/// line here is a violation: a new library is a decision, made by adding it here.
struct Library {
    std::string_view name;
    Names headers;
};

/// Files under `folder` may not reach a header that begins with one of `headers`, by whatever way.
struct Ban {
    std::string_view folder;
    Names headers;
    std::string_view because;
};

inline constexpr std::size_t kMostInAFolder = 16;

/// The first room whose folder holds the file counts, so narrower folders stand above wider ones.
[[nodiscard]] const std::vector<Room>& rooms();
[[nodiscard]] const std::vector<Library>& libraries();
[[nodiscard]] const std::vector<Ban>& bans();
/// Files under `reports` may not use these types: what leaves the house on paper or in a file does not know a
/// client. (Their header is reached all the same, for the ids of the directory.)
[[nodiscard]] const std::regex& typesOfAClient();
/// Headers that, with all that they include from the house, can hold no text.
[[nodiscard]] const Names& headersWithoutText();
/// Tables of which the domain says what holds on a day, and who may read them in SQL: their store, and fast
/// paths that a test compares with the rule.
[[nodiscard]] const std::map<std::string_view, Names>& tablesWithARule();
/// Files under `app` that catch, besides the two doors. The list only becomes shorter.
[[nodiscard]] const std::set<std::string_view>& placesThatCatch();
/// Folders that hold more, and how many. The list only becomes shorter.
[[nodiscard]] const std::map<std::string_view, std::size_t, std::less<>>& wideFolders();
/// Acts whose only door is the demonstration, which is none.
[[nodiscard]] const std::set<std::string_view>& actsOfTheDemonstration();
[[nodiscard]] const std::set<std::string_view>& rootFolders();
[[nodiscard]] const std::set<std::string_view>& rootFiles();

} // namespace kentering::layers

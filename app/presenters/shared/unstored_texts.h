#pragma once

#include "model/base/secret.h"
#include "model/domain/ids.h"

#include <compare>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace kentering {

/// Whose text it is and where it stood.
struct UnstoredPlace {
    std::filesystem::path casebook;
    std::string user;
    std::optional<ClientId> client{}; ///< nothing: about no client
    std::string form;                 ///< the name of the form or field

    friend auto operator<=>(const UnstoredPlace&, const UnstoredPlace&) = default;
};

/// What was typed and could not be stored when the screen was locked: kept in locked memory, under the user
/// who typed it, until they are back at the place where they typed it. Nobody else is ever given it.
class UnstoredTexts {
public:
    using Fields = std::map<std::string, std::string>;

    /// Keeps `fields` instead of what was kept of that place before; without fields nothing is kept of it.
    void keep(const UnstoredPlace& place, const Fields& fields);
    /// Gives back what is kept of that place, and forgets it here.
    [[nodiscard]] Fields take(const UnstoredPlace& place);
    /// Whether anything is kept for this user of this casebook.
    [[nodiscard]] bool has(const std::filesystem::path& casebook, const std::string& user) const;

private:
    std::map<UnstoredPlace, std::map<std::string, Secret>> m_kept;
};

} // namespace kentering

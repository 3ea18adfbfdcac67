#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// What two dossiers are compared by: what is known of who somebody is, without a name.
struct WhoSomebodyIs {
    std::string sound{}; ///< of the alias (`soundOf`); empty when there is none
    std::optional<int> birthYear{};
    std::string municipality{}; ///< as it is written; empty when not known
};

/// In what two dossiers agree.
enum class DoubleSign : unsigned char { Alias, BirthYear, Municipality };

/// How far years of birth that are guessed may lie apart.
inline constexpr int kYearsOfBirthApart = 1;

/// In what `one` and `other` agree, when they may be one person: their aliases sound alike, or year of birth
/// and municipality are the very same while one of them has no alias; and nothing that is known of both
/// speaks against it. Empty otherwise. It warns: whether they are is for people to say.
[[nodiscard]] std::vector<DoubleSign> signsOfDouble(const WhoSomebodyIs& one, const WhoSomebodyIs& other);

} // namespace kentering

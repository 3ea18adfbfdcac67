#pragma once

#include <optional>
#include <string>

namespace kentering {

/// What a counsellor decided about one piece of advice on a client's handout, and why.
struct AdviceDecision {
    std::string advice; ///< id of the content
    /// `drop`, `reword`, `release`, or `restore` for taking it back; `star` for what comes first, `unstar`
    std::string what;
    std::optional<std::string> words{}; ///< the other words of a rewording
    std::string reason{};               ///< may be empty for `restore`, `star` and `unstar`
};

} // namespace kentering

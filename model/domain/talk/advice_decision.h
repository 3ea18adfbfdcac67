#pragma once

#include <optional>
#include <string>

namespace kentering {

/// What a counsellor decided about one piece of advice on a client's handout, and why.
struct AdviceDecision {
    std::string advice; ///< id of the content
    /// `drop`, `reword`, `release`, or `restore` for taking it back
    std::string what;
    std::optional<std::string> words{}; ///< the other words of a rewording
    std::string reason{};               ///< may be empty only for `restore`
};

} // namespace kentering

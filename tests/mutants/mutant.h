#pragma once

// Included by the copies of sources that `tests/mutants/run` makes; no part of any program.

#include <cstdlib>
#include <string>
#include <string_view>
#include <type_traits>

// What is planted is written for its effect: a mutant that the compiler would notice is still a mutant.
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wsign-compare"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wunused"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-but-set-variable"

/// Whether the mutant `id` is the one that lives in this run: the one that the environment variable
/// KENTERING_MUTANT names. None lives while the compiler evaluates a constant.
[[nodiscard]] constexpr bool kentering_mutant(std::string_view id) {
    if (std::is_constant_evaluated()) {
        return false;
    }
    return [] {
        static const char* const living = std::getenv("KENTERING_MUTANT");
        return std::string_view(living == nullptr ? "" : living);
    }() == id;
}

/// `text` with `from`, which stands in it once, replaced by `to`: for statements of the database. Ends the
/// program when it does not stand in it, by a code that the runner knows.
[[nodiscard]] inline std::string kentering_swapped(std::string_view text, std::string_view from,
                                                   std::string_view to) {
    std::string result(text);
    const std::size_t place = result.find(from);
    if (place == std::string::npos || result.find(from, place + 1) != std::string::npos) {
        std::_Exit(77);
    }
    return result.replace(place, from.size(), to);
}

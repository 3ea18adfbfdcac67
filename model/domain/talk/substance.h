#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// Substances that people name in a talk.
enum class Substance : unsigned char {
    CrystalMeth,
    ThreeMmc,
    Crack,
    Cocaine,
    Amphetamine,
    Mdma,
    Ketamine,
    Cannabis,
    Ghb,
    Gbl,
    Alcohol,
    Benzodiazepines,
    Opiates,
    Other,
};

template <>
struct Vocabulary<Substance> {
    static constexpr std::array<std::string_view, 14> kCodes{
        "crystal-meth", "3-mmc", "crack", "cocaine", "amphetamine",     "mdma",    "ketamine",
        "cannabis",     "ghb",   "gbl",   "alcohol", "benzodiazepines", "opiates", "other"};
};

/// How a substance is taken.
enum class Route : unsigned char {
    Snort,
    Smoke,
    Inject,
    Swallow,
    Rectal,
    Other,
};

template <>
struct Vocabulary<Route> {
    static constexpr std::array<std::string_view, 6> kCodes{"snort",   "smoke",  "inject",
                                                            "swallow", "rectal", "other"};
};

/// Whether `substance` is a downer on which somebody can become physically dependent, so that stopping
/// alone can be fatal: GHB, GBL, alcohol, benzodiazepines, opiates (safety rule S-B, brochure chapter 5).
[[nodiscard]] constexpr bool isDowner(Substance substance) {
    return substance >= Substance::Ghb && substance <= Substance::Opiates;
}

} // namespace kentering

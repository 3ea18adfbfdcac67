#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// What a letter to another party may tell about a client. Nothing is told that they did not agree to, field
/// by field.
enum class LetterField : unsigned char {
    Name,
    BirthYear,
    HowToReach,
    Request,
    OwnGoal,
    Substances,
    Complaints,
    Safety,
    Course,
};

template <>
struct Vocabulary<LetterField> {
    static constexpr std::array<std::string_view, 9> kCodes{"name",       "birth-year", "how-to-reach",
                                                            "request",    "own-goal",   "substances",
                                                            "complaints", "safety",     "course"};
};

/// Which letter: to the client's GP (who must refer them), or to the party itself.
enum class LetterKind : unsigned char {
    ToGp,
    ToParty,
};

template <>
struct Vocabulary<LetterKind> {
    static constexpr std::array<std::string_view, 2> kCodes{"to-gp", "to-party"};
};

} // namespace kentering

#pragma once

#include "tests/gui/property/questionnaire.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace kentering::property {

enum class Place : unsigned char {
    Locked,
    Elsewhere,  ///< My day, settings and what else is about no client
    ClientPage, ///< a client's page beside the list
    Topic,      ///< a talk, at the questions of a topic
    Substances,
    End,
    ClientView, ///< the screen turned to the client
};

/// What letters go to.
enum class Focus : unsigned char {
    Nothing,    ///< no control at all: never right
    Answer,     ///< a button of an answer
    Note,       ///< the note of the talk
    Jump,       ///< the field that jumps to a question
    Passphrase, ///< the field of the client view
    Field,      ///< another field to type in
    Choice,     ///< a list or choice, which has its own use for arrows
    Other,      ///< a button, or nothing that has a use for letters
};

/// What can be seen at the window between two steps.
struct Seen {
    Place place = Place::Locked;
    Focus focus = Focus::Nothing;
    std::string focusName{};
    std::string active{}; ///< the question that is marked; empty: none is shown
    /// The answers of the questions that are shown; nothing for one that has none.
    std::map<std::string, std::optional<Said>> answers{};
    std::optional<std::wstring> note{}; ///< nothing: it is not shown
    std::size_t caret = 0;              ///< in the note
    std::optional<std::wstring> goal{};
    std::wstring jump{};
};

} // namespace kentering::property

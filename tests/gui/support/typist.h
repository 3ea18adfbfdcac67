#pragma once

#include <cstdint>
#include <filesystem>

namespace kentering {

/// One letter that was typed into the note of a client.
struct TypedLetter {
    std::int64_t at = 0;     ///< milliseconds of the steady clock, which all processes share
    std::int32_t client = 0; ///< 0 or 1
    std::int32_t count = 0;  ///< letters in this client's note by now
};

/// What the clients' notes are made of: nothing else may ever stand in them.
inline constexpr const char* kTypedInto[] = {"Elif", "Tom"};
inline constexpr char kLetters[] = {'e', 't'};

/// Opens the casebook in the real window and types into the notes of two clients in turn, a letter every few
/// milliseconds, and writes each `TypedLetter` to `pipe` just before it is typed, until somebody kills it.
int typeUntilKilled(const std::filesystem::path& casebook, int pipe);

} // namespace kentering

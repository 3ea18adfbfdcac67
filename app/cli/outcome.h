#pragma once

#include <stdexcept>

namespace kentering::cli {

/// What the program says to the script that called it.
enum class ExitCode : int {
    Done = 0,
    Other = 1,
    WrongCall = 2,
    KeyNotAccepted = 3, ///< passphrase or recovery code
    InputRefused = 4,   ///< each fault on its own line of stderr
    Damaged = 5,
    RuleRefused = 6, ///< by a privacy or safety rule; nothing was written
};

/// The call itself is wrong. `what()` is a sentence that says what is right; it never repeats a value.
class WrongCall : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A privacy or safety rule forbids it. `what()` says which, and what can be done.
class RuleRefusal : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace kentering::cli

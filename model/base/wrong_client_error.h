#pragma once

#include <stdexcept>

namespace kentering {

/// A row was asked for, or about to be changed, in the name of a client whose row it is not (or who does not
/// exist). This is a mistake in the program, never something a user did: nothing was stored.
class WrongClientError : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

} // namespace kentering

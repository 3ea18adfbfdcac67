#pragma once

#include "model/base/errors.h"

#include <chrono>

namespace kentering {

/// So many wrong tries were made on this computer that the next one has to wait; nothing was tried.
/// (Command line: exit 3.)
class TooManyTriesError : public WrongKeyError {
public:
    explicit TooManyTriesError(std::chrono::seconds wait)
        : WrongKeyError("too many wrong tries"), m_wait(wait) {}
    [[nodiscard]] std::chrono::seconds wait() const { return m_wait; }

private:
    std::chrono::seconds m_wait;
};

} // namespace kentering

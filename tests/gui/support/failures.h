#pragma once

#include <exception>

namespace kentering {

/// What went wrong in a handler and was told: a failure of the test, unless it said that it may.
class Failures {
public:
    /// While one lives, things may go wrong: the test looks at what is said of them.
    class Allowance {
    public:
        Allowance() { ++s_allowances; }
        ~Allowance() { --s_allowances; }
        Allowance(const Allowance&) = delete;
        Allowance& operator=(const Allowance&) = delete;
    };

    [[nodiscard]] static bool areAllowed() { return s_allowances > 0; }

private:
    static inline int s_allowances = 0;
};

} // namespace kentering

#pragma once

#include <optional>

namespace kentering {

/// Test seam of `CasebookOptions`: a disk that takes `writes` more writing statements or commits, and then no
/// more. Shared with the casebook, so that it can be switched on, and off again, while the casebook is open.
struct FailAfter {
    /// How many more may succeed; without a number, all of them.
    std::optional<int> writes{};
    /// How many were refused so far.
    int refused = 0;

    /// Called before each statement that writes and before each commit. @throws StorageIoError when no more
    /// may succeed.
    void beforeWrite();
};

} // namespace kentering

#pragma once

#include <cstdint>

namespace kentering::faults {

/// The memory of a test program: `operator new` of all its C++, and what SQLite asks for. At a chosen request
/// there is none left; after it there is again.
class Memory {
public:
    /// Before the first database is opened: puts this memory before SQLite's own.
    static void takeOver();
    /// The request after `first` good ones fails.
    static void failAt(std::int64_t first);
    static void mend();
    /// Requests since `failAt`.
    [[nodiscard]] static std::int64_t counted();
    [[nodiscard]] static bool hasStruck();
};

} // namespace kentering::faults

#pragma once

#include <thread>

namespace kentering {

/// Reads which fonts the machine has, beside whatever else a start does. The first text that is laid out
/// needs it, and would wait for it.
class FontPreload {
public:
    FontPreload();

private:
    std::jthread m_reading;
};

} // namespace kentering

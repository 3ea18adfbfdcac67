#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <wx/eventfilter.h>

class wxKeyEvent;

namespace kentering {

/// Tells the press of a key from its repeats while it is held down. The toolkit's own mark of a repeat
/// (wxKeyEvent::IsAutoRepeat) has no defined value on GTK in wxWidgets 3.2.
class HeldKeys : private wxEventFilter {
public:
    HeldKeys();
    ~HeldKeys() override;
    HeldKeys(const HeldKeys&) = delete;
    HeldKeys& operator=(const HeldKeys&) = delete;

    /// A key came down, or repeats: to be told once for each wxEVT_CHAR_HOOK. Whether it is a repeat.
    [[nodiscard]] bool isRepeat(const wxKeyEvent& press);

private:
    int FilterEvent(wxEvent& event) override;

    /// The keys that are down, by their place on the keyboard, and when they were heard of last.
    std::map<std::uint32_t, std::chrono::milliseconds> m_down;
};

} // namespace kentering

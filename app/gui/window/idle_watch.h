#pragma once

#include "app/gui/theme/native_dialogs.h"

#include <wx/eventfilter.h>
#include <wx/timer.h>
#include <wx/window.h>

#include <chrono>
#include <functional>

namespace kentering {

/// Watches for a time without key or mouse, in every window and dialog of the program, and for the lock key
/// F12 in all of them. Time that the computer slept counts: a laptop that is opened again is locked at once.
class IdleWatch : public wxEventFilter {
public:
    /// `lock` is called from the event loop, while `window` is there.
    IdleWatch(wxWindow& window, std::function<void()> lock);
    ~IdleWatch() override;
    IdleWatch(const IdleWatch&) = delete;
    IdleWatch& operator=(const IdleWatch&) = delete;

    /// Begins to watch; `after` without a key or mouse it calls `lock` once.
    void start(std::chrono::milliseconds after);
    void stop();

    int FilterEvent(wxEvent& event) override;

private:
    void ask();

    wxWindow& m_window;
    std::function<void()> m_lock;
    wxTimer m_timer;
    std::chrono::milliseconds m_after{};
    std::chrono::nanoseconds m_lastActive{};
    NativeKeys m_keys; ///< keys in dialogs that the toolkit runs by itself
};

} // namespace kentering

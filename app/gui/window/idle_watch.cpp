#include "app/gui/window/idle_watch.h"

#include "app/gui/controls/guard.h"

#include <wx/event.h>

#include <algorithm>
#include <ctime>
#include <utility>

namespace kentering {

namespace {

// Looked at often enough that the lock comes within a second of its time.
constexpr std::chrono::milliseconds kLookEvery{250};

/// Since this computer was started. Unlike the steady clock of C++ it goes on while the computer sleeps.
std::chrono::nanoseconds sinceStart() {
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

} // namespace

IdleWatch::IdleWatch(wxWindow& window, std::function<void()> lock)
    : m_window(window), m_lock(std::move(lock)), m_keys([this](bool isF12) {
          m_lastActive = sinceStart();
          if (isF12 && m_timer.IsRunning()) {
              ask();
              return true;
          }
          return false;
      }) {
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (sinceStart() - m_lastActive >= m_after) {
            stop();
            m_lock();
        }
    });
    wxEvtHandler::AddFilter(this);
}

IdleWatch::~IdleWatch() {
    wxEvtHandler::RemoveFilter(this);
}

void IdleWatch::start(std::chrono::milliseconds after) {
    m_after = after;
    m_lastActive = sinceStart();
    m_timer.Start(static_cast<int>(std::min(after, kLookEvery).count()));
}

void IdleWatch::stop() {
    m_timer.Stop();
}

void IdleWatch::ask() {
    later(m_window, [this] {
        if (m_timer.IsRunning()) {
            stop();
            m_lock();
        }
    });
}

int IdleWatch::FilterEvent(wxEvent& event) {
    const wxEventType type = event.GetEventType();
    if (type == wxEVT_CHAR_HOOK || type == wxEVT_KEY_DOWN || type == wxEVT_MOTION ||
        type == wxEVT_LEFT_DOWN || type == wxEVT_RIGHT_DOWN || type == wxEVT_MOUSEWHEEL) {
        m_lastActive = sinceStart();
    }
    if (type == wxEVT_CHAR_HOOK && static_cast<wxKeyEvent&>(event).GetKeyCode() == WXK_F12 &&
        m_timer.IsRunning()) {
        ask();
        return Event_Processed;
    }
    return Event_Skip;
}

} // namespace kentering

#include "app/gui/idle_watch.h"

#include <wx/app.h>
#include <wx/event.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

// Looked at often enough that the lock comes within a second of its time.
constexpr std::chrono::milliseconds kLookEvery{250};

} // namespace

IdleWatch::IdleWatch(std::function<void()> lock)
    : m_lock(std::move(lock)), m_keys([this](bool isF12) {
          m_lastActive = std::chrono::steady_clock::now();
          if (isF12 && m_timer.IsRunning()) {
              ask();
              return true;
          }
          return false;
      }) {
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        if (std::chrono::steady_clock::now() - m_lastActive >= m_after) {
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
    m_lastActive = std::chrono::steady_clock::now();
    m_timer.Start(static_cast<int>(std::min(after, kLookEvery).count()));
}

void IdleWatch::stop() {
    m_timer.Stop();
}

void IdleWatch::ask() {
    wxTheApp->CallAfter([this] {
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
        m_lastActive = std::chrono::steady_clock::now();
    }
    if (type == wxEVT_CHAR_HOOK && static_cast<wxKeyEvent&>(event).GetKeyCode() == WXK_F12 &&
        m_timer.IsRunning()) {
        ask();
        return Event_Processed;
    }
    return Event_Skip;
}

} // namespace kentering

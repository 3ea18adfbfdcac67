#include "app/gui/talk/held_keys.h"

#include "app/gui/talk/talk_keys.h"

#include <wx/event.h>

namespace kentering {

namespace {

// Longer than a keyboard waits before it repeats. A key whose release went to another window counts as
// released after that.
constexpr std::chrono::milliseconds kSlowestRepeat{1000};

} // namespace

HeldKeys::HeldKeys() {
    wxEvtHandler::AddFilter(this);
}

HeldKeys::~HeldKeys() {
    wxEvtHandler::RemoveFilter(this);
}

bool HeldKeys::isRepeat(const wxKeyEvent& press) {
    if (press.GetTimestamp() == 0) {
        return false; // made by the program, which releases nothing
    }
    const auto now = timeOf(press);
    const auto [down, isNew] = m_down.try_emplace(press.GetRawKeyFlags(), now);
    const auto since = now - down->second;
    down->second = now;
    return !isNew && since >= std::chrono::milliseconds(0) && since <= kSlowestRepeat;
}

int HeldKeys::FilterEvent(wxEvent& event) {
    if (event.GetEventType() == wxEVT_KEY_UP) {
        m_down.erase(static_cast<const wxKeyEvent&>(event).GetRawKeyFlags());
    }
    return Event_Skip;
}

} // namespace kentering

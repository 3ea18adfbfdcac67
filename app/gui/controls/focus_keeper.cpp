#include "app/gui/controls/focus_keeper.h"

#include "app/gui/theme/native_focus.h"

#include <wx/panel.h>
#include <wx/textctrl.h>
#include <wx/textentry.h>

#include <algorithm>

namespace kentering {

namespace {

/// What takes keys in `area`, in the order of Tab.
void collectTakers(wxWindow& area, std::vector<wxWindow*>& takers) {
    for (wxWindow* child : area.GetChildren()) {
        if (child->IsTopLevel() || !child->IsShown() || !child->IsThisEnabled() || child->IsBeingDeleted()) {
            continue;
        }
        const std::size_t before = takers.size();
        if (child->AcceptsFocusFromKeyboard() && dynamic_cast<wxPanel*>(child) == nullptr) {
            takers.push_back(child);
        }
        if (takers.size() == before) { // the parts of a control are its own business
            collectTakers(*child, takers);
        }
    }
}

std::vector<wxWindow*> takersOf(wxWindow& area) {
    std::vector<wxWindow*> takers;
    collectTakers(area, takers);
    return takers;
}

wxTopLevelWindow* topOf(wxWindow& window) {
    return dynamic_cast<wxTopLevelWindow*>(wxGetTopLevelParent(&window));
}

} // namespace

bool takesKeys(const wxWindow& window) {
    return window.IsShownOnScreen() && window.IsEnabled() && window.AcceptsFocusFromKeyboard() &&
           dynamic_cast<const wxPanel*>(&window) == nullptr;
}

bool hasFocus(wxWindow& area) {
    const wxTopLevelWindow* top = topOf(area);
    wxWindow* focus = top != nullptr ? focusIn(*top) : nullptr;
    return focus != nullptr && area.IsDescendant(focus);
}

std::optional<FocusPlace> FocusPlace::in(wxWindow& area) {
    const std::vector<wxWindow*> takers = takersOf(area);
    const wxTopLevelWindow* top = topOf(area);
    wxWindow* focus = top != nullptr ? focusIn(*top) : nullptr;
    const auto at = std::ranges::find_if(
        takers, [focus](const wxWindow* taker) { return focus != nullptr && taker->IsDescendant(focus); });
    if (at == takers.end()) {
        return std::nullopt;
    }
    FocusPlace place;
    place.m_at = static_cast<std::size_t>(at - takers.begin());
    place.m_order.reserve(takers.size());
    for (const wxWindow* taker : takers) {
        place.m_order.push_back(taker->GetName());
    }
    if (const auto* text = dynamic_cast<const wxTextEntryBase*>(*at)) {
        place.m_caret = text->GetInsertionPoint();
    }
    return place;
}

wxWindow* FocusPlace::find(wxWindow& area, std::size_t position) const {
    // Several may have one name, as the fields of two pieces of work: the one that stands as far down.
    const wxString& name = m_order[position];
    auto before = std::count(m_order.begin(), m_order.begin() + static_cast<std::ptrdiff_t>(position), name);
    wxWindow* found = nullptr;
    for (wxWindow* taker : takersOf(area)) {
        if (taker->GetName() == name) {
            found = taker;
            if (before-- == 0) {
                break;
            }
        }
    }
    return found;
}

bool FocusPlace::restoreSame(wxWindow& area) const {
    wxWindow* same = find(area, m_at);
    if (same == nullptr) {
        return false;
    }
    same->SetFocus();
    if (auto* text = dynamic_cast<wxTextEntryBase*>(same); text != nullptr && m_caret >= 0) {
        text->SetInsertionPoint(std::min(m_caret, text->GetLastPosition()));
    }
    return true;
}

bool FocusPlace::restore(wxWindow& area) const {
    if (restoreSame(area)) {
        return true;
    }
    std::vector<std::size_t> neighbours;
    for (std::size_t next = m_at + 1; next < m_order.size(); ++next) {
        neighbours.push_back(next);
    }
    for (std::size_t before = m_at; before-- > 0;) {
        neighbours.push_back(before);
    }
    for (const std::size_t neighbour : neighbours) {
        if (wxWindow* found = find(area, neighbour)) {
            found->SetFocus();
            return true;
        }
    }
    return false;
}

void keepFocus(wxWindow& area, const std::function<void()>& replace, const std::function<void()>& orElse) {
    const auto place = FocusPlace::in(area);
    replace();
    const wxTopLevelWindow* top = topOf(area);
    if (!place || top == nullptr) {
        return;
    }
    const wxWindow* now = focusIn(*top);
    const bool isSomewhere = now != nullptr && takesKeys(*now);
    if (!isSomewhere && !place->restore(area) && orElse) {
        orElse();
    }
}

void focusAtEnd(wxWindow& field) {
    field.SetFocus();
    if (auto* text = dynamic_cast<wxTextEntryBase*>(&field)) {
        text->SetInsertionPointEnd();
    }
}

FocusWatch::FocusWatch(wxTopLevelWindow& top) : m_top(top) {
    top.Bind(wxEVT_IDLE, [this](wxIdleEvent& event) {
        event.Skip();
        look();
    });
}

void FocusWatch::look() {
    // Before it is shown it gets its focus from whoever shows it; behind a dialog it needs none.
    if (!m_top.IsShown() || !m_top.IsEnabled() || m_top.IsBeingDeleted()) {
        return;
    }
    if (auto place = FocusPlace::in(m_top)) {
        m_last = std::move(place);
        return;
    }
    if (m_last && m_last->restore(m_top)) {
        return;
    }
    if (const std::vector<wxWindow*> takers = takersOf(m_top); !takers.empty()) {
        takers.front()->SetFocus();
    }
}

} // namespace kentering

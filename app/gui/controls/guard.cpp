#include "app/gui/controls/guard.h"

#include "model/base/errors.h"

#include <wx/checkbox.h>
#include <wx/dataview.h>
#include <wx/event.h>
#include <wx/log.h>
#include <wx/msgout.h>
#include <wx/tglbtn.h>
#include <wx/toplevel.h>
#include <wx/weakref.h>
#include <wx/window.h>

#include <utility>

namespace kentering {

namespace {

/// The window on top that can say something: the form that is open, else the main window.
FailurePlace* placeOnTop() {
    FailurePlace* found = nullptr;
    for (wxWindow* window : wxTopLevelWindows) {
        auto* place = dynamic_cast<FailurePlace*>(window);
        if (place != nullptr && window->IsShown() && !window->IsBeingDeleted()) {
            found = place;
        }
    }
    return found;
}

/// @param outermost the last place on the way up, not the first
FailurePlace* placeAbove(wxWindow* origin, bool outermost) {
    FailurePlace* found = nullptr;
    for (wxWindow* at = origin; at != nullptr; at = at->GetParent()) {
        auto* place = dynamic_cast<FailurePlace*>(at);
        // What was locked away is hidden, and says nothing any more; a form may fail before it shows itself.
        if (place == nullptr || at->IsBeingDeleted() || (!at->IsTopLevel() && !at->IsShownOnScreen())) {
            continue;
        }
        found = place;
        if (!outermost) {
            break;
        }
    }
    return found;
}

void tell(wxWindow* origin, const std::exception_ptr& error, bool outermost) noexcept {
    try {
        if (auto* app = dynamic_cast<GuardedApp*>(wxTheApp)) {
            app->hearFailure(error);
        }
        FailurePlace* place = placeAbove(origin, outermost);
        if (place == nullptr) {
            place = placeOnTop();
        }
        if (place != nullptr) {
            place->tellFailure(error);
        }
    } catch (...) { // whoever cannot even be told goes on working with what is stored
        wxLogDebug("A failure could not be told.");
    }
}

void tell(wxWindow* origin, const std::exception_ptr& error) noexcept {
    tell(origin, error, isDamage(error));
}

/// A box that was ticked stands as before: it may not claim what is not stored.
void takeTickBack(wxWindow* origin, wxEventType what) {
    auto* box = dynamic_cast<wxCheckBox*>(origin);
    if (box != nullptr && what == wxEVT_CHECKBOX) {
        box->SetValue(!box->GetValue());
    }
}

/// What somebody does to a control. Its own thread only.
int s_handledInputs = 0;

bool isInput(const wxEvent& event) {
    const wxEventType type = event.GetEventType();
    return type == wxEVT_BUTTON || type == wxEVT_TOGGLEBUTTON || type == wxEVT_CHECKBOX ||
           type == wxEVT_CHOICE || type == wxEVT_LISTBOX || type == wxEVT_CHECKLISTBOX ||
           type == wxEVT_TEXT || type == wxEVT_TEXT_ENTER || type == wxEVT_CHAR_HOOK ||
           type == wxEVT_DATAVIEW_ITEM_ACTIVATED || type == wxEVT_DATAVIEW_SELECTION_CHANGED;
}

class HandledInput {
public:
    explicit HandledInput(const wxEvent& event) : m_step(isInput(event) ? 1 : 0) {
        s_handledInputs += m_step;
    }
    ~HandledInput() { s_handledInputs -= m_step; }
    HandledInput(const HandledInput&) = delete;
    HandledInput& operator=(const HandledInput&) = delete;

private:
    int m_step;
};

wxWindow* windowOf(wxEvtHandler* handler, const wxEvent& event) {
    auto* window = dynamic_cast<wxWindow*>(event.GetEventObject());
    return window != nullptr ? window : dynamic_cast<wxWindow*>(handler);
}

} // namespace

bool isDamage(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const DamagedCasebookError&) {
        return true;
    } catch (...) {
        return false;
    }
}

bool guarded(wxWindow& origin, const std::function<void()>& what) noexcept {
    const wxWeakRef<wxWindow> alive(&origin);
    try {
        what();
        return true;
    } catch (...) {
        tell(alive.get(), std::current_exception());
        return false;
    }
}

bool guardedAsItGoes(wxWindow& origin, const std::function<void()>& what) noexcept {
    const wxWeakRef<wxWindow> alive(&origin);
    try {
        what();
        return true;
    } catch (...) {
        tell(alive.get(), std::current_exception(), true);
        return false;
    }
}

void tellFailureOf(wxWindow& origin, const std::exception_ptr& error) noexcept {
    tell(&origin, error);
}

void later(wxWindow& origin, std::function<void()> what) {
    // What waits for a window goes with it.
    origin.CallAfter([&origin, what = std::move(what)] { guarded(origin, what); });
}

void later(std::function<void()> what) {
    wxTheApp->CallAfter([what = std::move(what)] {
        try {
            what();
        } catch (...) {
            tell(nullptr, std::current_exception());
        }
    });
}

void GuardedApp::CallEventHandler(wxEvtHandler* handler, wxEventFunctor& functor, wxEvent& event) const {
    // The handler may take its own window away before it fails.
    const wxWeakRef<wxWindow> origin(windowOf(handler, event));
    const wxEventType what = event.GetEventType();
    const HandledInput handled(event);
    try {
        wxApp::CallEventHandler(handler, functor, event);
    } catch (...) {
        takeTickBack(origin.get(), what);
        tell(origin.get(), std::current_exception());
    }
}

bool GuardedApp::OnExceptionInMainLoop() {
    tell(nullptr, std::current_exception());
    return true;
}

void GuardedApp::OnUnhandledException() {
    // Not in a window: there may be none any more.
    wxMessageOutputStderr().Output("kentering: ended by something that it does not know");
}

bool GuardedApp::isHandlingInput() {
    return s_handledInputs > 0;
}

void GuardedApp::hearFailure(const std::exception_ptr& /*error*/) {}

} // namespace kentering

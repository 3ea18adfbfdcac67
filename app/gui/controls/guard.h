#pragma once

#include <wx/app.h>

#include <exception>
#include <functional>

class wxWindow;

namespace kentering {

/// A window that can say what went wrong: a form, a screen, in the end the main window.
class FailurePlace {
public:
    virtual ~FailurePlace() = default;

    /// Says in words (`describeError`) what went wrong, and leaves everything as it was. A main window locks
    /// when the casebook is damaged. @param error not null.
    virtual void tellFailure(const std::exception_ptr& error) = 0;
};

/// Whether `error` says that the casebook is damaged: nobody should work on in it.
[[nodiscard]] bool isDamage(const std::exception_ptr& error);

/// Does `what`. What it throws is told by the nearest `FailurePlace` at or above `origin`, also when `origin`
/// has gone meanwhile; damage is told by the main window, which locks. Whether it was done.
bool guarded(wxWindow& origin, const std::function<void()>& what) noexcept;

/// The same where `origin` goes as soon as it is done: the main window tells what is thrown, for it stays.
bool guardedAsItGoes(wxWindow& origin, const std::function<void()>& what) noexcept;

/// Tells what went wrong elsewhere in the work of `origin`, as `guarded` does. @param error not null
void tellFailureOf(wxWindow& origin, const std::exception_ptr& error) noexcept;

/// Does `what` after the present event, guarded; forgotten when `origin` has gone by then. An exception that
/// leaves a bare call of the toolkit's own kind ends the program: nobody else may make one.
void later(wxWindow& origin, std::function<void()> what);

/// The same for who has no window, on the window's own thread. May be called from any thread.
void later(std::function<void()> what);

/// An application in which every handler of an event (button, key, choice, timer, selection, idle) is
/// guarded: its origin is the window that the event is about.
class GuardedApp : public wxApp {
public:
    void CallEventHandler(wxEvtHandler* handler, wxEventFunctor& functor, wxEvent& event) const override;
    /// The net below: what no handler held, such as an exception out of the toolkit's own code.
    bool OnExceptionInMainLoop() override;
    /// The last one: says in the log that the program ends, without the words of the exception.
    void OnUnhandledException() override;
    /// Whether a press, a key or a choice is being handled right now. No dialog may open within one: whoever
    /// pressed by assistive technology would wait for the end of that dialog, and the window with them.
    /// `later` opens it.
    [[nodiscard]] static bool isHandlingInput();
    /// Hears of everything that is told; for tests.
    virtual void hearFailure(const std::exception_ptr& error);
};

} // namespace kentering

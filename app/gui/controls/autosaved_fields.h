#pragma once

#include "app/presenters/shared/form_draft.h"

#include <wx/timer.h>

#include <exception>
#include <functional>

class wxSizer;
class wxWindow;

namespace kentering {

/// Keeps what is typed, chosen and ticked in the named fields of a form while it is filled in: within half a
/// second, and once more when the form goes. A form that was closed by the lock or a crash opens as it was
/// left.
class AutosavedFields {
public:
    /// Begins: `form` is filled in as it opens. What was kept of it is put into it, as if somebody typed it.
    /// @param failed hears why something could not be kept
    AutosavedFields(wxWindow& form, FormDraft draft, std::function<void(std::exception_ptr)> failed);
    /// Keeps what was typed last, unless the form was stored or given up.
    ~AutosavedFields();
    AutosavedFields(const AutosavedFields&) = delete;
    AutosavedFields& operator=(const AutosavedFields&) = delete;

    /// Whether the form opened with something that was kept.
    [[nodiscard]] bool returned() const { return m_returned; }
    /// Whether the form has a field of which something can be kept.
    [[nodiscard]] bool keepsAnything() const;
    /// Everything stands there again as the form opened.
    void startAgain();
    /// What stood there before somebody started again comes back, but to fields that were filled in since.
    void takeBack();
    /// The form was stored, or given up: nothing of it is kept any more. The main window tells when that
    /// fails, for the form goes.
    void close();

private:
    void look();
    void fillIn(const FormDraft::Fields& fields);

    wxWindow& m_form;
    FormDraft m_draft;
    std::function<void(std::exception_ptr)> m_failed;
    wxTimer m_timer;
    bool m_returned = false;
    FormDraft::Fields m_before; ///< what stood there when somebody started again
};

/// A quiet line that says that something was kept, with a way to start again, and then a way to take that
/// back; null when nothing was kept. In the order of Tab it stands before the fields: nobody comes to it on
/// the way to the button that stores.
/// @param changed is told after the line says something else
[[nodiscard]] wxSizer* makeReturnedLine(wxWindow* parent, AutosavedFields& fields,
                                        std::function<void()> changed);

} // namespace kentering

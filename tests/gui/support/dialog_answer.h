#pragma once

#include "app/gui/controls/form_dialog.h"
#include "tests/gui/support/dialog_guard.h"

#include <gtest/gtest.h>
#include <wx/modalhook.h>

#include <functional>
#include <stdexcept>
#include <string>
#include <utility>

namespace kentering {

/// Fills in the next dialog and presses its button, as a user would.
class DialogAnswer : public wxModalDialogHook {
public:
    explicit DialogAnswer(std::function<void(FormDialog&)> fill) : m_fill(std::move(fill)) { Register(); }
    ~DialogAnswer() override {
        Unregister();
        EXPECT_TRUE(m_asked) << "the dialog did not come";
    }
    DialogAnswer(const DialogAnswer&) = delete;
    DialogAnswer& operator=(const DialogAnswer&) = delete;

    /// What the dialog said to be wrong; empty when it stored.
    wxString complaint;

protected:
    int Enter(wxDialog* dialog) override {
        expectOpenedAfterThePress(*dialog);
        auto* form = dynamic_cast<FormDialog*>(dialog);
        if (form == nullptr) {
            ADD_FAILURE() << "another dialog came";
            return wxID_CANCEL;
        }
        m_asked = true;
        m_fill(*form);
        if (form->submit()) {
            return wxID_OK;
        }
        complaint = form->complaint();
        return wxID_CANCEL;
    }

private:
    std::function<void(FormDialog&)> m_fill;
    bool m_asked = false;
};

/// The control of a dialog by its window name.
template <typename Control>
Control& in(FormDialog& dialog, const char* name) {
    auto* control = dynamic_cast<Control*>(wxWindow::FindWindowByName(name, &dialog));
    if (control == nullptr) {
        throw std::runtime_error(std::string("the dialog has no ") + name);
    }
    return *control;
}

} // namespace kentering

#pragma once

#include "app/gui/controls/guard.h"

#include <gtest/gtest.h>
#include <wx/dialog.h>
#include <wx/modalhook.h>

namespace kentering {

/// No dialog opens within the press that asks for it: assistive technology would wait for its end, and the
/// window with it. Every hook of the tests asks this of every dialog that comes.
inline void expectOpenedAfterThePress(const wxDialog& dialog) {
    EXPECT_FALSE(GuardedApp::isHandlingInput())
        << "the dialog " << dialog.GetName().utf8_string() << " opens within a press";
}

/// A dialog that no test asked for is a failure, and is cancelled instead of waiting for ever.
class DialogGuard : public wxModalDialogHook {
public:
    DialogGuard() { Register(); }
    ~DialogGuard() override { Unregister(); }
    DialogGuard(const DialogGuard&) = delete;
    DialogGuard& operator=(const DialogGuard&) = delete;

    /// While one lives, dialogs may come: the test closes them itself.
    class Allowance {
    public:
        Allowance() { ++s_allowances; }
        ~Allowance() { --s_allowances; }
        Allowance(const Allowance&) = delete;
        Allowance& operator=(const Allowance&) = delete;
    };

protected:
    int Enter(wxDialog* dialog) override {
        expectOpenedAfterThePress(*dialog);
        if (s_allowances > 0) {
            return wxID_NONE;
        }
        ADD_FAILURE() << "an unexpected dialog: " << dialog->GetTitle().utf8_string();
        return wxID_CANCEL;
    }

private:
    static inline int s_allowances = 0;
};

} // namespace kentering

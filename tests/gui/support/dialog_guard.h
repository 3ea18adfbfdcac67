#pragma once

#include <gtest/gtest.h>
#include <wx/dialog.h>
#include <wx/modalhook.h>

namespace kentering {

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

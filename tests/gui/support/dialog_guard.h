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

protected:
    int Enter(wxDialog* dialog) override {
        ADD_FAILURE() << "an unexpected dialog: " << dialog->GetTitle().utf8_string();
        return wxID_CANCEL;
    }
};

} // namespace kentering

#pragma once

#include <wx/dialog.h>
#include <wx/modalhook.h>
#include <wx/weakref.h>

#include <functional>
#include <vector>

namespace kentering {

/// Knows which dialogs are open, so that a lock can wait for whoever opened one before it takes the screen
/// behind it away.
class DialogWatch : private wxModalDialogHook {
public:
    /// `allClosed` is called when the last open dialog has closed; whoever opened it still runs then.
    explicit DialogWatch(std::function<void()> allClosed);
    ~DialogWatch() override;
    DialogWatch(const DialogWatch&) = delete;
    DialogWatch& operator=(const DialogWatch&) = delete;

    [[nodiscard]] bool areOpen() const;

private:
    int Enter(wxDialog* dialog) override;
    void Exit(wxDialog* dialog) override;

    std::function<void()> m_allClosed;
    std::vector<wxWeakRef<wxDialog>> m_open;
};

} // namespace kentering

#include "app/gui/window/dialog_watch.h"

#include <algorithm>
#include <utility>

namespace kentering {

DialogWatch::DialogWatch(std::function<void()> allClosed) : m_allClosed(std::move(allClosed)) {
    Register();
}

DialogWatch::~DialogWatch() {
    Unregister();
}

bool DialogWatch::areOpen() const {
    // Another hook may answer for a dialog that never showed and so never leaves: then it is gone by now.
    return std::ranges::any_of(m_open,
                               [](const wxWeakRef<wxDialog>& dialog) { return dialog.get() != nullptr; });
}

int DialogWatch::Enter(wxDialog* dialog) {
    m_open.emplace_back(dialog);
    return wxID_NONE;
}

void DialogWatch::Exit(wxDialog* dialog) {
    std::erase_if(m_open, [dialog](const wxWeakRef<wxDialog>& open) {
        return open.get() == nullptr || open.get() == dialog;
    });
    if (m_open.empty()) {
        m_allClosed();
    }
}

} // namespace kentering

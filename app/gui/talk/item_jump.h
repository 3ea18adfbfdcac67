#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/talk/conversation_presenter.h"

#include <wx/srchctrl.h>

#include <functional>
#include <vector>

class wxKeyEvent;
class wxStaticText;

namespace kentering {

class Theme;

/// Jumps to a question while the client talks: any part of it, in either language. Arrow down goes to the
/// next that was found, Enter lets keys answer it.
class ItemJump : public ThemedPanel {
public:
    ItemJump(wxWindow* parent, const Theme& look, TalkPresenter& presenter, std::function<void()> arrived);

    void begin();
    [[nodiscard]] bool isTyping() const { return m_search->HasFocus(); }
    /// Whether the key was meant for this field and was used.
    [[nodiscard]] bool onKey(const wxKeyEvent& event);

private:
    void typed();
    void end();

    TalkPresenter& m_presenter;
    std::function<void()> m_arrived;
    std::vector<TalkItem> m_hits;
    std::size_t m_hit = 0;
    wxSearchCtrl* m_search;
    wxStaticText* m_found;
};

} // namespace kentering

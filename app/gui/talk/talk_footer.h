#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/talk/conversation_presenter.h"

#include <wx/string.h>

#include <functional>

class wxButton;
class wxStaticText;

namespace kentering {

class Theme;

/// Below a talk: the counts as facts, whether the note is stored, what went wrong, and the way to its end.
class TalkFooter : public ThemedPanel {
public:
    TalkFooter(wxWindow* parent, const Theme& look, std::function<void()> end);

    void showSummary(const wxString& summary);
    void showSaved(TalkPresenter::Saved saved);
    /// Whether the button stands there that shows the end of the talk.
    void offerEnd(bool offers);
    /// Says what the last key did, and lets assistive technology say it.
    void showDone(const wxString& words);
    /// Says what went wrong; empty takes it away.
    void say(const wxString& message);
    [[nodiscard]] bool says() const;
    /// Breaks the summary where a foot of `width` pixels needs it.
    void fitTo(int width);

private:
    wxStaticText* m_summary;
    wxStaticText* m_stored;
    wxStaticText* m_done;
    wxStaticText* m_message;
    wxButton* m_end;
};

} // namespace kentering

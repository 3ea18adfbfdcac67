#pragma once

#include "app/gui/controls/surface.h"
#include "app/presenters/conversation_presenter.h"

#include <wx/string.h>

#include <functional>

class wxButton;
class wxStaticText;

namespace kentering {

class Look;

/// Below a talk: the counts as facts, whether the note is stored, what went wrong, and the way to its end.
class TalkFoot : public Surface {
public:
    TalkFoot(wxWindow* parent, const Look& look, std::function<void()> end);

    void showSummary(const wxString& summary);
    void showSaved(ConversationPresenter::Saved saved);
    /// Whether the button stands there that shows the end of the talk.
    void offerEnd(bool offers);
    /// Says what went wrong; empty takes it away.
    void say(const wxString& message);
    [[nodiscard]] bool says() const;
    /// Breaks the summary where a foot of `width` pixels needs it.
    void fitTo(int width);

private:
    wxStaticText* m_summary;
    wxStaticText* m_stored;
    wxStaticText* m_message;
    wxButton* m_end;
};

} // namespace kentering

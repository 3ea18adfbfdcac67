#pragma once

#include "app/gui/controls/surface.h"
#include "app/presenters/conversation_presenter.h"

#include <wx/textctrl.h>

#include <functional>
#include <string>
#include <vector>

class wxBoxSizer;
class wxStaticText;

namespace kentering {

class Look;

/// Beside the questions: the note, open safety work as a quiet banner, and what the counsellor may ask next.
class TalkSide : public Surface {
public:
    struct Actions {
        std::function<void(const wxString&)> typed;
        /// Somebody wrote what came of safety work.
        std::function<bool(TaskId, const wxString&)> closed;
        /// This hint is not wanted any more.
        std::function<void(const std::string&)> switchedOff;
    };

    TalkSide(wxWindow* parent, const Look& look, Actions actions);

    void setNote(const wxString& note);
    void showSafetyWork(const std::vector<Stored<TaskId, Task>>& tasks, Date today);
    void showHints(const std::vector<ConversationPresenter::Hint>& hints);

    [[nodiscard]] wxTextCtrl& note() { return *m_note; }
    /// Puts quotation marks where the note goes on, with the cursor between them.
    void beginQuote();

private:
    void addTask(const Stored<TaskId, Task>& task, Date today);
    void fit();

    const Look& m_look;
    Actions m_actions;
    wxTextCtrl* m_note;
    wxBoxSizer* m_work;
    wxBoxSizer* m_hints;
    std::vector<wxStaticText*> m_wrapped; ///< texts that are broken at the width of this column
};

} // namespace kentering

#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/shared/form_draft.h"
#include "app/presenters/talk/conversation_presenter.h"

#include <wx/listbox.h>
#include <wx/srchctrl.h>
#include <wx/weakref.h>

#include <functional>
#include <string>
#include <vector>

class wxKeyEvent;
class wxStaticText;

namespace kentering {

class Theme;

/// Jumps while the client talks, by a word in either language: to a question, a topic, a substance or the
/// agreements. What is found is listed below the field; nothing moves before Enter, or a click, goes there,
/// and Escape leads back to where one was. Arrows choose among what was found.
class ItemJump : public ThemedPanel {
public:
    struct Actions {
        std::function<void(const TalkPlace&)> go;
        /// Keys are for the questions, or what else is shown, again.
        std::function<void()> back;
        /// Something to be said aloud: which place is chosen, or that there is none.
        std::function<void(const wxString&)> say;
    };

    ItemJump(wxWindow* parent, const Theme& look, const PresenterContext& context, TalkPresenter& presenter,
             Actions actions);
    ~ItemJump() override;

    void begin();
    /// Begins with `text` typed already, or behind what stands there.
    void beginWith(const std::string& text);
    /// Whether keys go into the field.
    [[nodiscard]] bool isTyping() const { return m_search->HasFocus(); }
    /// Whether the key was meant for this field and was used.
    [[nodiscard]] bool onKey(const wxKeyEvent& event);
    /// Takes away what was typed and found, and leads back when keys were for this field.
    void dismiss();
    /// The same when somebody has gone elsewhere meanwhile.
    void dismissIfLeft();

private:
    [[nodiscard]] bool hasKeys() const { return isTyping() || m_list->HasFocus(); }
    void typed();
    void choose(int step);
    void sayChosen();
    void go();
    void clear();
    /// Where the focus was before this field took it.
    void remember();

    TalkPresenter& m_presenter;
    Actions m_actions;
    std::vector<JumpSearch::Hit> m_hits;
    wxSearchCtrl* m_search;
    wxStaticText* m_found;
    wxListBox* m_list;
    wxWeakRef<wxWindow> m_before;
    long m_caret = -1; ///< of a field that had the focus
    FormDraft m_kept;  ///< what is typed, over a lock
};

} // namespace kentering

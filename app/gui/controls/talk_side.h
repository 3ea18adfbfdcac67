#pragma once

#include "app/gui/controls/surface.h"
#include "app/gui/talk/safety_banner.h"
#include "app/presenters/conversation_presenter.h"

#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class wxBoxSizer;
class wxStaticText;

namespace kentering {

class Look;

/// Beside the questions: the note, and below it cards that only the counsellor needs: open safety work, a
/// safety question that may be set aside, who answered what before, and what may be asked next.
class TalkSide : public Surface {
public:
    struct Actions {
        std::function<void(const wxString&)> typed;
        SafetyBanner::Actions safety;
        /// Somebody says why a safety question is not asked today.
        std::function<void(SafetyQuestion, const wxString&)> setAside;
        /// This hint is not wanted any more.
        std::function<void(const std::string&)> switchedOff;
    };

    TalkSide(wxWindow* parent, const Look& look, Actions actions);

    void setNote(const wxString& note);
    void showSafetyWork(const std::vector<SafetyWork::Open>& tasks, Date today);
    void showHints(const std::vector<ConversationPresenter::Hint>& hints);
    /// Offers to set a question aside; nothing offers nothing.
    void showSetAside(std::optional<SafetyQuestion> question);
    /// Who answered what and when, a line each; nothing hides the card.
    void showHistory(const std::optional<std::vector<wxString>>& lines);

    [[nodiscard]] wxTextCtrl& note() { return *m_note; }
    /// Puts quotation marks where the note goes on, with the cursor between them.
    void beginQuote();

private:
    struct Card {
        Surface* surface;
        wxBoxSizer* column;
    };
    Card addCard(wxSizer& into, const char* name);
    void addText(const Card& card, const char* name, const wxString& text);
    void clear(wxSizer& cards);
    void fit();

    const Look& m_look;
    Actions m_actions;
    wxTextCtrl* m_note;
    wxScrolledWindow* m_cards;
    wxBoxSizer* m_work;
    wxBoxSizer* m_aside;
    wxBoxSizer* m_history;
    wxBoxSizer* m_hints;
    std::vector<SafetyBanner*> m_banners;
    std::vector<wxStaticText*> m_wrapped; ///< texts that are broken at the width of this column
};

} // namespace kentering

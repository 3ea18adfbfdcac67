#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/gui/talk/safety_banner.h"
#include "app/presenters/talk/conversation_presenter.h"

#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class wxBoxSizer;
class wxButton;
class wxStaticText;

namespace kentering {

class AutosavedFields;
class Theme;

/// Beside the questions: the note, and below it cards that only the counsellor needs: open safety work, a
/// safety question that may be set aside, who answered what before, and what may be asked next.
class TalkSide : public ThemedPanel {
public:
    struct Actions {
        std::function<void(const wxString&)> typed;
        SafetyBanner::Actions safety;
        /// Somebody says why a safety question is not asked today. @returns whether that was stored.
        std::function<bool(SafetyQuestion, const wxString&)> setAside;
        /// This hint is not wanted any more.
        std::function<void(const std::string&)> switchedOff;
        /// What this hint about safety says was asked.
        std::function<void(const std::string&)> asked;
        /// Somebody wants to know who wrote what in the note, or to know it no longer.
        std::function<void()> noteHistory;
        /// What had the focus is done and gone: the talk goes on elsewhere.
        std::function<void()> goOn;
    };

    TalkSide(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
             Actions actions);
    ~TalkSide() override;

    void setNote(const wxString& note);
    void showSafetyWork(const std::vector<SafetyTasks::Open>& tasks);
    /// Help that nobody has thought of for somebody who depends on downers; nothing when there is none.
    void showHelp(const std::vector<ReferralKind>& kinds);
    void showHints(const TalkPresenter::Hints& hints);
    /// Offers to set a question aside; nothing offers nothing.
    void showSetAside(std::optional<SafetyQuestion> question);
    /// Who did what and when, a line each; `nothing` says that there are none.
    void showHistory(const wxString& heading, const std::vector<wxString>& lines, const wxString& nothing);
    void hideHistory();

    /// Note and cards beside each other: where this stands below the questions.
    void setFlat(bool flat);
    [[nodiscard]] wxTextCtrl& note() { return *m_note; }
    /// Puts quotation marks where the note goes on, with the cursor between them.
    void beginQuote();

private:
    struct Card {
        ThemedPanel* surface;
        wxBoxSizer* column;
    };
    Card addCard(wxSizer& into, const char* name);
    void addHeading(const Card& card, const wxString& text);
    void addText(const Card& card, const char* name, const wxString& text);
    void addHint(const Card& card, const TalkPresenter::Hint& hint);
    void clear(wxSizer& cards);
    void makeBanners(const std::vector<SafetyTasks::Open>& tasks);
    void makeHelp(const std::vector<ReferralKind>& kinds);
    void makeSetAside(std::optional<SafetyQuestion> question);
    /// Makes one part of the cards anew. Whoever typed in it stands in the same field again; when there is
    /// none any more the talk goes on: no other card gets the keys that were for this one.
    void replace(const wxSizer& part, const std::function<void()>& make);
    void fit();
    /// What the cards get of `whole` pixels when they stand beside the note.
    [[nodiscard]] int widthOfCards(int whole) const;

    const Theme& m_look;
    const PresenterContext& m_context;
    ClientId m_client;
    Actions m_actions;
    wxStaticText* m_heading;
    wxButton* m_historyButton;
    wxTextCtrl* m_note;
    wxScrolledWindow* m_cards;
    wxBoxSizer* m_parts; ///< note and cards
    bool m_isFlat = false;
    bool m_showsAllHints = false;
    wxBoxSizer* m_work;
    wxBoxSizer* m_help;
    wxBoxSizer* m_aside;
    wxBoxSizer* m_history;
    wxBoxSizer* m_hints;
    std::vector<SafetyBanner*> m_banners;
    std::unique_ptr<AutosavedFields> m_keptReason; ///< why a question is set aside, while it is typed
    std::vector<wxStaticText*> m_wrapped;          ///< texts that are broken at the width of this column
};

} // namespace kentering

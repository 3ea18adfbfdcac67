#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/handout/handout_presenter.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>

#include <functional>

class wxStaticText;

namespace kentering {

class AdviceList;
class Theme;
class PageView;

/// A handout: options and the advice at the left, the real pages at the right, the safety answers above both.
class HandoutScreen : public ThemedPanel {
public:
    struct Actions {
        std::function<void()> left;
        std::function<void()> startTalk; ///< where the safety questions are answered
    };

    HandoutScreen(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
                  Actions actions);

    [[nodiscard]] ClientId client() const { return m_presenter.id(); }
    /// The sheet as text, as it is now.
    [[nodiscard]] std::string text() const { return m_presenter.text(); }
    /// Saves the sheet without asking for a place, as the dialog does after one was chosen.
    void savePdf(const std::filesystem::path& file);

private:
    wxWindow* makeSafety();
    wxWindow* makeOptions();
    void addChoice(wxSizer& column, const wxString& label, wxChoice*& choice, const char* name,
                   std::function<void()> changed);
    void fillOptions();
    void refresh();
    void phaseChosen();
    void askWhereToSave();
    void print();
    wxCheckBox* addSwitch(wxSizer& column, const wxString& label, const char* name, int gap,
                          std::function<void(bool)> changed);
    void topicChosen();
    void showWhatApplies();
    void copyText(bool isShort);
    void say(const wxString& message);

    const Theme& m_look;
    const PresenterContext& m_context;
    Actions m_actions;
    HandoutPresenter m_presenter;
    wxScrolledWindow* m_options = nullptr;
    wxChoice* m_language = nullptr;
    wxChoice* m_format = nullptr;
    wxChoice* m_phase = nullptr;
    wxChoice* m_also = nullptr;
    wxChoice* m_goal = nullptr;
    wxChoice* m_topic = nullptr;
    wxCheckBox* m_afterSlip = nullptr;
    wxCheckBox* m_total = nullptr;
    wxCheckBox* m_withoutAddresses = nullptr;
    wxCheckBox* m_neutral = nullptr;
    wxStaticText* m_ownWords = nullptr;
    AdviceList* m_advice = nullptr;
    wxStaticText* m_message = nullptr;
    PageView* m_view = nullptr;
};

} // namespace kentering

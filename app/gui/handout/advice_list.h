#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/handout/handout_presenter.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>

namespace kentering {

class Theme;

/// The advice on a handout, piece by piece: the counsellor leaves out, says in other words or gives what was
/// held back, each with a reason. What may do harm to some is marked. Safety boxes are not in the list.
class AdviceList : public ThemedPanel {
public:
    struct Actions {
        std::function<void()> changed;                   ///< the sheet is another now
        std::function<void(const wxString& words)> said; ///< something to tell beside the list
    };

    /// @param width of its contents, in pixels
    AdviceList(wxWindow* parent, const Theme& look, HandoutPresenter& presenter, int width, Actions actions);

    /// Shows the sheet as it is now.
    void fill();

private:
    void addAdvice(const Block& block);
    /// Whether it is one of the three things to do now.
    void addStar(wxSizer& row, const std::string& id);
    void addEditor(const Block& block);
    void addHeldBack();
    void addText(const wxString& text, std::initializer_list<std::string_view> classes);
    [[nodiscard]] wxButton* makeLink(const char* name, const wxString& label, const std::string& id,
                                     std::function<void()> pressed);
    void askForReason();

    const Theme& m_look;
    HandoutPresenter& m_presenter;
    int m_width;
    Actions m_actions;
    wxTextCtrl* m_reason = nullptr;
    wxSizer* m_rows = nullptr;
    std::string m_rewording; ///< id of the advice that is being said in other words; mostly empty
};

} // namespace kentering

#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/handout/handout_presenter.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <functional>
#include <memory>
#include <string>

namespace kentering {

class AutosavedFields;
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
    AdviceList(wxWindow* parent, const Theme& look, const PresenterContext& context,
               HandoutPresenter& presenter, int width, Actions actions);
    ~AdviceList() override;
    AdviceList(const AdviceList&) = delete;
    AdviceList& operator=(const AdviceList&) = delete;

    /// Shows the sheet as it is now.
    void fill();
    /// The counsellor goes back to the client: what stands half typed is given up.
    void close();

private:
    void addAdvice(const Block& block);
    /// Whether it is one of the three things to do now.
    void addStar(wxSizer& row, const std::string& id);
    void addEditor(const Block& block);
    void endEditor();
    /// What is typed in `form` comes back after a lock.
    [[nodiscard]] std::unique_ptr<AutosavedFields> keep(wxWindow& form, std::string name);
    void addHeldBack();
    void addText(const wxString& text, std::initializer_list<std::string_view> classes);
    [[nodiscard]] wxButton* makeLink(const char* name, const wxString& label, const std::string& id,
                                     std::function<void()> pressed);
    void askForReason();

    const Theme& m_look;
    const PresenterContext& m_context;
    HandoutPresenter& m_presenter;
    int m_width;
    Actions m_actions;
    wxTextCtrl* m_reason = nullptr;
    wxSizer* m_rows = nullptr;
    std::string m_rewording; ///< id of the advice that is being said in other words; mostly empty
    std::unique_ptr<AutosavedFields> m_keptReason;
    std::unique_ptr<AutosavedFields> m_keptWords; ///< null while nothing is said in other words
};

} // namespace kentering

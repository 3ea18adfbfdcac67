#pragma once

#include "app/presenters/talk/substances_presenter.h"

#include <wx/scrolwin.h>
#include <wx/string.h>

#include <functional>

class wxBoxSizer;
class wxStaticText;

namespace kentering {

class Theme;

/// What they use: one row for each substance, with route, days in 28 and whether they depend on it. Naming a
/// downer asks about dependence at once.
class SubstancesPanel : public wxScrolledWindow {
public:
    struct Actions {
        /// After each stored change that others have to be told of.
        std::function<void()> changed;
        /// The talk in which they are named.
        std::optional<SubstanceTalk> talk{};
    };

    SubstancesPanel(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
                    Actions actions);

    void takeFocus();
    /// Gives the focus to what is known of `substance`, or, while it is not named, to the list of names;
    /// names nothing.
    void goTo(Substance substance);
    /// Something changed elsewhere.
    void reload();

private:
    void rebuild();
    void makeAgain();
    void addUse(wxSizer& column, const Stored<SubstanceUseId, SubstanceUse>& use);
    void addNames(wxSizer& column);
    /// Does `change`, then draws and tells; says so when it could not be stored.
    void store(const std::function<void()>& change);

    const Theme& m_look;
    const PresenterContext& m_context;
    SubstancesPresenter m_presenter;
    std::function<void()> m_changed;
    wxStaticText* m_message = nullptr;
};

} // namespace kentering

#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/clients/doubles_presenter.h"
#include "app/presenters/shared/platform.h"

#include <exception>
#include <functional>
#include <memory>

class wxStaticText;
class wxTextCtrl;
class wxWindow;

namespace kentering {

class AutosavedFields;
class Theme;

/// Makes a new client: the code is given, an alias may be; everything else is written in their file. Whoever
/// sounds alike and has a dossier is named while one types: the dossier can be opened instead.
class NewClientForm : public ThemedPanel {
public:
    NewClientForm(wxWindow* parent, const Theme& look, const PresenterContext& context,
                  std::function<void(ClientId)> made);
    ~NewClientForm() override;

    void takeFocus();

private:
    void make();
    void showAlike();
    void openLater(ClientId client);
    void say(const std::exception_ptr& error);

    const PresenterContext& m_context;
    std::function<void(ClientId)> m_made;
    DoublesPresenter m_doubles;
    wxTextCtrl* m_alias = nullptr;
    ThemedPanel* m_alike = nullptr; ///< who may be the same
    wxStaticText* m_message = nullptr;
    std::unique_ptr<AutosavedFields> m_kept;
};

} // namespace kentering

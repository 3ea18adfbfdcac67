#pragma once

#include "app/gui/controls/themed_panel.h"
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

/// Makes a new client: the code is given, an alias may be; everything else is written in their file.
class NewClientForm : public ThemedPanel {
public:
    NewClientForm(wxWindow* parent, const Theme& look, const PresenterContext& context,
                  std::function<void(ClientId)> made);
    ~NewClientForm() override;

    void takeFocus();

private:
    void make();
    void say(const std::exception_ptr& error);

    const PresenterContext& m_context;
    std::function<void(ClientId)> m_made;
    wxTextCtrl* m_alias = nullptr;
    wxStaticText* m_message = nullptr;
    std::unique_ptr<AutosavedFields> m_kept;
};

} // namespace kentering

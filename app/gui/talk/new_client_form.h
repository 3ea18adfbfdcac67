#pragma once

#include "app/gui/controls/surface.h"
#include "app/presenters/surroundings.h"

#include <functional>

class wxStaticText;
class wxTextCtrl;
class wxWindow;

namespace kentering {

class Look;

/// Makes a new client: the code is given, an alias may be; everything else is written in his file.
class NewClientForm : public Surface {
public:
    NewClientForm(wxWindow* parent, const Look& look, const Workspace& workspace,
                  std::function<void(ClientId)> made);

    void takeFocus();

private:
    void make();

    const Workspace& m_workspace;
    std::function<void(ClientId)> m_made;
    wxTextCtrl* m_alias = nullptr;
    wxStaticText* m_message = nullptr;
};

} // namespace kentering

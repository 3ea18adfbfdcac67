#pragma once

#include "app/gui/controls/card_page.h"

namespace kentering {

/// Settings: what My day looks at, the short words that notes write out, and leave or illness of a colleague.
class SettingsScreen : public CardPage {
public:
    SettingsScreen(wxWindow* parent, const Theme& look, const PresenterContext& context);

    void reload() { rebuild(); }

private:
    void build(wxSizer& column) override;
    void addWorkRules(wxSizer& column);
    void addPhrases(wxSizer& column);
    void addHints(wxSizer& column);
    void addLeave(wxSizer& column);
    void editWorkRules();
    void editPhrases();
    void handOverAll();
};

} // namespace kentering

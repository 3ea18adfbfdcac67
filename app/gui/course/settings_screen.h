#pragma once

#include "app/gui/course/course_panel.h"

namespace kentering {

/// Settings: what My day looks at, the short words that notes write out, and leave or illness of a colleague.
class SettingsScreen : public CoursePanel {
public:
    SettingsScreen(wxWindow* parent, const Look& look, const Workspace& workspace);

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

#pragma once

#include "app/gui/course/course_panel.h"
#include "model/domain/handover.h"

namespace kentering {

/// Settings: what My day looks at, the short words that notes write out, and leave or illness of a colleague.
class SettingsScreen : public CoursePanel {
public:
    SettingsScreen(wxWindow* parent, const Look& look, const Workspace& workspace);

    void reload() {
        m_offered.clear();
        rebuild();
    }

private:
    void build(wxSizer& column) override;
    void addWorkRules(wxSizer& column);
    void addPhrases(wxSizer& column);
    void addLeave(wxSizer& column);
    void editWorkRules();
    void editPhrases();
    void handOverAll();
    /// Keeps for this page what became of each client.
    void sayOffered(const std::vector<OfferedClient>& results, const wxString& receiver);

    std::vector<wxString> m_offered; ///< what the last handover of many did
};

} // namespace kentering

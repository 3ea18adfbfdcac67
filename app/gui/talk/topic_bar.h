#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/talk/conversation_presenter.h"

#include <wx/scrolwin.h>
#include <wx/tglbtn.h>

#include <array>
#include <functional>
#include <optional>

namespace kentering {

class Theme;

/// The parts of a talk at the left, with how much of each was asked.
class TopicBar : public ThemedPanel {
public:
    struct Actions {
        std::function<void(TalkTopic)> topic;
        std::function<void()> substances;
        std::function<void()> end;
        std::function<void()> history;
        std::function<void()> nextUnasked;
    };

    TopicBar(wxWindow* parent, const Theme& look, Actions actions);

    void showCounts(const TalkPresenter& presenter);
    /// Shows which part stands in the middle.
    void mark(std::optional<TalkTopic> topic, bool substances, bool end);

private:
    wxToggleButton* add(const wxString& name, const wxString& label, std::function<void()> pressed);

    Actions m_actions;
    wxScrolledWindow* m_page; ///< scrolls when there are more topics than room
    std::array<wxToggleButton*, kCount<TalkTopic>> m_topics{};
    wxToggleButton* m_substances;
    wxToggleButton* m_end;
};

} // namespace kentering

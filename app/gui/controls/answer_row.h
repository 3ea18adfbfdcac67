#pragma once

#include "app/gui/controls/themed_panel.h"

#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class wxBoxSizer;

namespace kentering {

class Theme;

/// One question with its answers as toggles: number, text, and a real button for each answer. Pressing the
/// answer that is given already takes it away. Rows are used again for another topic.
class AnswerRow : public ThemedPanel {
public:
    struct Choice {
        std::string code; ///< stable; part of the window name
        wxString label;
    };
    struct Content {
        std::string code; ///< of the question; part of the window names
        wxString number;
        wxString text;
        std::vector<Choice> choices;
        std::optional<std::size_t> chosen{};
    };

    /// `answered` hears the position of the pressed choice, `reached` that the focus came into the row.
    AnswerRow(wxWindow* parent, const Theme& look, std::function<void(std::size_t)> answered,
              std::function<void()> reached, bool large = false);

    void setContent(const Content& content);
    void setChosen(std::optional<std::size_t> chosen);
    /// Whether this is the row that keys answer.
    void setActive(bool active);
    /// Breaks the question into as many lines as it needs in a row of `width` pixels.
    void fitTo(int width);
    /// Gives the focus to the chosen answer, or to the first.
    void takeFocus();
    /// Whether an answer of this row has the focus.
    [[nodiscard]] bool hasFocus() const { return focused().has_value(); }
    /// Gives it to the answer `step` further, at most to the first or last. Whether the row has the focus.
    [[nodiscard]] bool moveFocus(int step);

private:
    /// The answer that has the focus.
    [[nodiscard]] std::optional<std::size_t> focused() const;

    const Theme& m_look;
    std::function<void(std::size_t)> m_answered;
    std::function<void()> m_reached;
    wxStaticText* m_number;
    wxStaticText* m_text;
    std::vector<wxToggleButton*> m_toggles;
    wxBoxSizer* m_beside; ///< the words beside their answers, or above them when there is little room
    std::optional<std::size_t> m_chosen;
    int m_leastHeight;
    int m_width = 0; ///< last known, in pixels
};

} // namespace kentering

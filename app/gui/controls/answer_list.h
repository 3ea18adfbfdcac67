#pragma once

#include "app/gui/controls/answer_row.h"
#include "app/presenters/talk/conversation_presenter.h"

#include <wx/scrolwin.h>

#include <functional>
#include <vector>

namespace kentering {

class Theme;

/// The questions of one topic below each other, with their answers. The same rows serve every topic.
class AnswerList : public wxScrolledWindow {
public:
    struct Actions {
        /// An answer's button was pressed.
        std::function<void(const TalkItem&, std::size_t)> pressed;
        /// The focus came to a question by mouse or Tab.
        std::function<void(const TalkItem&)> reached;
    };

    enum class Size : unsigned char {
        Normal,
        Large, ///< for the client's eyes
    };

    AnswerList(wxWindow* parent, const Theme& look, Actions actions, Size size = Size::Normal);

    /// Shows the questions of a topic, `active` among them.
    void show(const std::vector<TalkPresenter::Row>& rows, const TalkItem& active);
    void showAnswer(const TalkItem& item, std::optional<std::size_t> chosen);
    /// Marks the question that keys answer and brings it into view.
    void setActive(const TalkItem& item);
    void focusActive();
    /// The same, unless an answer of the marked question has the focus already: the one that was pressed.
    void focusPressed();
    /// Moves among the answers of the marked question while it has the focus, at most to the last. Whether it
    /// has it.
    [[nodiscard]] bool moveInRow(int step);
    /// Whether the row of `item` stands in view as a whole.
    [[nodiscard]] bool isInView(const TalkItem& item) const;
    [[nodiscard]] bool has(const TalkItem& item) const { return rowOf(item) != nullptr; }

private:
    [[nodiscard]] AnswerRow* rowOf(const TalkItem& item) const;
    void fitRows();
    void bringIntoView(const AnswerRow& row);

    const Theme& m_look;
    Actions m_actions;
    Size m_size;
    std::vector<AnswerRow*> m_rows;
    std::vector<TalkItem> m_items;
    AnswerRow* m_active = nullptr;
    bool m_changing = false; ///< focus events of our own making are no news
};

} // namespace kentering

#include "app/gui/controls/answer_list.h"

#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/sizer.h>
#include <wx/wupdlock.h>

#include <algorithm>
#include <utility>

namespace kentering {

AnswerList::AnswerList(wxWindow* parent, const Theme& look, Actions actions, Size size)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxBORDER_NONE | wxTAB_TRAVERSAL, "answer-list"),
      m_look(look),
      m_actions(std::move(actions)),
      m_size(size) {
    SetBackgroundColour(look.colour("card"));
    SetScrollRate(0, FromDIP(11));
    SetSizer(new wxBoxSizer(wxVERTICAL));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fitRows();
        event.Skip();
    });
}

void AnswerList::show(const std::vector<TalkPresenter::Row>& rows, const TalkItem& active) {
    const wxWindowUpdateLocker calm(this);
    m_changing = true;
    while (m_rows.size() < rows.size()) {
        const std::size_t index = m_rows.size();
        auto* row = new AnswerRow(
            this, m_look, [this, index](std::size_t choice) { m_actions.pressed(m_items[index], choice); },
            [this, index] {
                if (!m_changing) {
                    m_actions.reached(m_items[index]);
                }
            },
            m_size == Size::Large);
        GetSizer()->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(8)));
        GetSizer()->AddSpacer(FromDIP(2));
        m_rows.push_back(row);
    }
    m_items.clear();
    m_active = nullptr;
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        AnswerRow& row = *m_rows[index];
        row.Show(index < rows.size());
        row.setActive(false);
        if (index >= rows.size()) {
            row.setContent({});
            continue;
        }
        const TalkPresenter::Row& shown = rows[index];
        m_items.push_back(shown.item);
        std::vector<AnswerRow::Choice> choices;
        for (const std::string_view answer : shown.answers) {
            choices.push_back({std::string(answer), answerWord(shown.item, answer)});
        }
        row.setContent({.code = shown.code,
                        .number = wxString::Format("%d", shown.number),
                        .text = toWx(shown.text),
                        .choices = std::move(choices),
                        .chosen = shown.chosen});
    }
    m_changing = false;
    fitRows();
    setActive(active);
}

AnswerRow* AnswerList::rowOf(const TalkItem& item) const {
    const auto found = std::ranges::find(m_items, item);
    return found == m_items.end() ? nullptr : m_rows[static_cast<std::size_t>(found - m_items.begin())];
}

void AnswerList::showAnswer(const TalkItem& item, std::optional<std::size_t> chosen) {
    if (AnswerRow* row = rowOf(item)) {
        row->setChosen(chosen);
    }
}

void AnswerList::setActive(const TalkItem& item) {
    AnswerRow* row = rowOf(item);
    if (row == m_active) {
        return;
    }
    bool otherHeight = false; // the active question stands in bold and may need a line more
    const auto setTo = [&](AnswerRow& which, bool active) {
        const int before = which.GetMinSize().y;
        which.setActive(active);
        otherHeight |= which.GetMinSize().y != before;
    };
    if (m_active != nullptr) {
        setTo(*m_active, false);
    }
    m_active = row;
    if (row != nullptr) {
        setTo(*row, true);
    }
    if (otherHeight) {
        FitInside();
        Layout();
    }
    if (row != nullptr) {
        bringIntoView(*row);
    }
}

void AnswerList::focusActive() {
    if (m_active != nullptr) {
        m_changing = true;
        m_active->takeFocus();
        m_changing = false;
        bringIntoView(*m_active);
    }
}

void AnswerList::focusPressed() {
    if (m_active != nullptr && !m_active->hasFocus()) {
        focusActive();
    }
}

bool AnswerList::moveInRow(int step) {
    return m_active != nullptr && m_active->moveFocus(step);
}

bool AnswerList::isInView(const TalkItem& item) const {
    const AnswerRow* row = rowOf(item);
    if (row == nullptr || !IsShownOnScreen()) {
        return false;
    }
    const int top = row->GetPosition().y;
    return top >= 0 && top + row->GetSize().y <= GetClientSize().y;
}

void AnswerList::fitRows() {
    const int width = GetClientSize().x - 2 * FromDIP(8);
    if (width <= 0) {
        return;
    }
    for (std::size_t index = 0; index < m_items.size(); ++index) {
        m_rows[index]->fitTo(width);
    }
    FitInside();
    Layout();
}

void AnswerList::bringIntoView(const AnswerRow& row) {
    int rate = 1;
    GetScrollPixelsPerUnit(nullptr, &rate);
    const int top = CalcUnscrolledPosition(row.GetPosition()).y;
    const int bottom = top + row.GetSize().y;
    const int viewTop = CalcUnscrolledPosition(wxPoint(0, 0)).y;
    const int viewHeight = GetClientSize().y;
    if (rate > 0 && top < viewTop) {
        Scroll(-1, top / rate);
    } else if (rate > 0 && bottom > viewTop + viewHeight) {
        Scroll(-1, (bottom - viewHeight + rate - 1) / rate);
    }
}

} // namespace kentering

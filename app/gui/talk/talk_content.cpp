#include "app/gui/talk/talk_content.h"

#include "app/gui/controls/answer_list.h"
#include "app/gui/controls/guard.h"
#include "app/gui/talk/end_of_talk.h"
#include "app/gui/talk/goal_question.h"
#include "app/gui/talk/item_jump.h"
#include "app/gui/talk/substances_panel.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kTalkMiddleGap = 12;

} // namespace

TalkContent::TalkContent(wxWindow* parent, const Theme& look, const PresenterContext& context,
                         TalkPresenter& presenter, Actions actions)
    : ThemedPanel(parent, {.ground = look.colour("card")}),
      m_look(look),
      m_context(context),
      m_presenter(presenter),
      m_actions(std::move(actions)) {
    SetName("talk-middle");
    m_jump = new ItemJump(this, look, presenter, [this] { takeFocus(); });
    m_list = new AnswerList(
        this, look,
        {.pressed = [this](const TalkItem& item, std::size_t choice) { pressed(item, choice); },
         .reached = [this](const TalkItem& item) { m_presenter.activate(item); }},
        AnswerList::Size::Normal,
        [this](Substance substance) { return toWx(m_context.content.label(substance, m_context.language)); });
    m_column = new wxBoxSizer(wxVERTICAL);
    m_column->Add(m_jump, wxSizerFlags().Expand().Border(wxALL, FromDIP(kTalkMiddleGap)));
    m_column->Add(m_list, wxSizerFlags(1).Expand());
    SetSizer(m_column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        if (m_goal != nullptr) {
            m_goal->fitTo(event.GetSize().x - FromDIP(2 * kTalkMiddleGap));
        }
        event.Skip();
    });
}

void TalkContent::pressed(const TalkItem& item, std::size_t choice) {
    const bool again = m_presenter.row(item).chosen == choice;
    m_presenter.activate(item);
    if (again) {
        m_presenter.clearActive();
    } else {
        m_presenter.answer(item, choice);
    }
}

void TalkContent::takeFocus() {
    if (m_page == Page::Items) {
        m_list->focusActive();
    }
}

void TalkContent::showPage(Page page) {
    m_page = page;
    m_list->Show(page == Page::Items);
    if (m_substances != nullptr) {
        m_substances->Show(page == Page::Substances);
    }
    if (m_end != nullptr) {
        m_end->Show(page == Page::End);
    }
    m_actions.shown();
    Layout();
}

void TalkContent::showTopic(TalkTopic topic) {
    m_topic = topic;
    m_list->show(m_presenter.rows(topic), m_presenter.active());
    showPage(Page::Items);
}

void TalkContent::showActive(const TalkItem& item) {
    if (m_page != Page::Items || m_topic != topicOf(item)) {
        showTopic(topicOf(item));
    } else {
        m_list->setActive(item);
    }
}

void TalkContent::showAnswer(const TalkItem& item) {
    if (std::holds_alternative<SafetyQuestion>(item)) {
        m_list->showRow(m_presenter.row(item)); // what substances say of it stands in its words
    } else {
        m_list->showAnswer(item, m_presenter.row(item).chosen);
    }
}

void TalkContent::showSubstances() {
    if (m_substances == nullptr) {
        m_substances = new SubstancesPanel(
            this, m_look, m_context, m_presenter.id(),
            {.changed = [this] { m_presenter.substancesChanged(); }, .talk = m_presenter.substanceTalk()});
        m_column->Add(m_substances, wxSizerFlags(1).Expand());
    }
    showPage(Page::Substances);
    m_substances->takeFocus();
}

void TalkContent::showSubstancesAgain() {
    if (m_substances != nullptr) {
        m_substances->reload();
    }
    showSubstances();
}

void TalkContent::showEnd() {
    if (m_end == nullptr) {
        m_end = new EndOfTalk(this, m_look, m_context, m_presenter.id(),
                              [this] { later(*this, [this] { finish(); }); });
        m_column->Add(m_end, wxSizerFlags(1).Expand());
    }
    m_end->showOpenSafetyWork(m_presenter.openSafetyWork());
    showPage(Page::End);
    m_end->takeFocus();
}

void TalkContent::showOpenSafetyWork(const std::vector<SafetyTasks::Open>& work) {
    if (m_end != nullptr) {
        m_end->showOpenSafetyWork(work);
    }
}

void TalkContent::showLastGoal() {
    const bool asks = GoalQuestion::isNeeded(m_presenter.agreements());
    if (m_goal != nullptr) {
        if (!asks) {
            m_goal->close();
        }
        m_column->Detach(m_goal);
        m_goal->Destroy();
        m_goal = nullptr;
    }
    if (asks) {
        m_goal = new GoalQuestion(
            this, m_look, m_context, m_presenter.id(), m_presenter.agreements(),
            {.met = [this](GoalMet met,
                           const wxString& words) { m_presenter.answerGoal(met, toUtf8(words)); },
             .thought =
                 [this](const wxString& words) {
                     static_cast<void>(m_presenter.answerThinking(toUtf8(words)));
                 }});
        m_column->Insert(0, m_goal,
                         wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(kTalkMiddleGap)));
    }
    Layout();
}

void TalkContent::finish() {
    const auto next = m_end->nextContact();
    if (next.isWrong) {
        m_end->say(_("The next talk needs a day and time to come, such as 30-11 and 14:00. Leave both empty "
                     "when nothing was agreed."));
        return;
    }
    Agreements::End agreed = m_end->agreed();
    agreed.nextContact = next.at;
    if (m_presenter.end(agreed)) {
        m_end->close();
        m_actions.left();
    }
}

} // namespace kentering

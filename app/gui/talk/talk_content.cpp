#include "app/gui/talk/talk_content.h"

#include "app/gui/controls/answer_list.h"
#include "app/gui/controls/focus_keeper.h"
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
    m_jump = new ItemJump(this, look, context, presenter,
                          {.go = [this](const TalkPlace& place) { goTo(place); },
                           .back = [this] { takeFocus(); },
                           .say = [this](const wxString& words) { m_actions.say(words); }});
    m_list = new AnswerList(
        this, look,
        {.pressed = [this](const TalkItem& item, std::size_t choice) { pressed(item, choice); },
         .reached =
             [this](const TalkItem& item) {
                 m_jump->dismissIfLeft();
                 m_presenter.reach(item);
             }});
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
    m_jump->dismissIfLeft();
    m_presenter.activate(item);
    if (again) {
        m_presenter.clearActive();
    } else {
        m_presenter.answer(item, choice);
    }
    m_list->focusPressed(); // a press by assistive technology moves no focus
}

wxWindow* TalkContent::windowOf(Page page) const {
    switch (page) {
    case Page::Substances:
        return m_substances;
    case Page::End:
        return m_end;
    case Page::Items:
        break;
    }
    return m_list;
}

void TalkContent::takeFocus() {
    wxWindow* shown = windowOf(m_page);
    wxWindow* focus = wxWindow::FindFocus();
    if (m_page == Page::Items) {
        m_list->focusActive();
    } else if (focus == nullptr || !shown->IsDescendant(focus)) {
        const auto place = m_places.find(m_page);
        if (place != m_places.end() && place->second.restoreSame(*shown)) {
            return;
        }
        if (m_page == Page::Substances) {
            m_substances->takeFocus();
        } else {
            m_end->takeFocus();
        }
    }
}

bool TalkContent::moveInRow(int step) {
    return m_page == Page::Items && m_list->moveInRow(step);
}

bool TalkContent::isInList() const {
    return m_page == Page::Items && hasFocus(*m_list);
}

bool TalkContent::isInView(const TalkItem& item) const {
    return m_page == Page::Items && m_list->isInView(item);
}

void TalkContent::goTo(const TalkPlace& place) {
    if (const auto* item = std::get_if<TalkItem>(&place)) {
        m_presenter.activate(*item);
        takeFocus();
    } else if (const auto* topic = std::get_if<TalkTopic>(&place)) {
        m_presenter.goTo(*topic);
        takeFocus();
    } else if (const auto* substances = std::get_if<SubstancePlace>(&place)) {
        showSubstances();
        if (substances->substance) {
            m_substances->goTo(*substances->substance);
        }
    } else {
        showEnd();
    }
}

void TalkContent::showPage(Page page) {
    if (page != m_page) {
        if (const auto place = FocusPlace::in(*windowOf(m_page))) {
            m_places.insert_or_assign(m_page, *place);
        }
    }
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
    m_list->showAnswer(item, m_presenter.row(item).chosen);
}

void TalkContent::makeSubstances() {
    if (m_substances == nullptr) {
        m_substances = new SubstancesPanel(
            this, m_look, m_context, m_presenter.id(),
            {.changed = [this] { m_presenter.substancesChanged(); }, .talk = m_presenter.substanceTalk()});
        m_column->Add(m_substances, wxSizerFlags(1).Expand());
    }
}

void TalkContent::showSubstances() {
    makeSubstances();
    showPage(Page::Substances);
    takeFocus();
}

void TalkContent::showSubstancesAgain() {
    if (m_substances != nullptr) {
        m_substances->reload();
    } else {
        makeSubstances();
    }
    showPage(Page::Substances); // whoever writes in the note goes on writing
}

void TalkContent::showEnd() {
    if (m_end == nullptr) {
        m_end = new EndOfTalk(this, m_look, m_context, m_presenter.id(),
                              [this] { later(*this, [this] { finish(); }); });
        m_column->Add(m_end, wxSizerFlags(1).Expand());
    }
    m_end->showOpenSafetyWork(m_presenter.openSafetyWork());
    showPage(Page::End);
    takeFocus();
}

void TalkContent::showOpenSafetyWork(const std::vector<SafetyTasks::Open>& work) {
    if (m_end != nullptr) {
        m_end->showOpenSafetyWork(work);
    }
}

void TalkContent::showLastGoal() {
    const bool asks = GoalQuestion::isNeeded(m_presenter.agreements());
    const bool hadFocus = m_goal != nullptr && hasFocus(*m_goal);
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
    if (hadFocus) {
        takeFocus(); // it is answered: on with the talk
    }
}

void TalkContent::finish() {
    const auto next = m_end->nextContact();
    if (!next.wrong.empty()) {
        m_end->say(next.wrong);
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

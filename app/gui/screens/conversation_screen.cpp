#include "app/gui/screens/conversation_screen.h"

#include "app/gui/controls/answer_list.h"
#include "app/gui/controls/build.h"
#include "app/gui/controls/end_of_talk.h"
#include "app/gui/controls/phrase_typing.h"
#include "app/gui/controls/talk_side.h"
#include "app/gui/talk/client_view.h"
#include "app/gui/talk/goal_question.h"
#include "app/gui/talk/history_words.h"
#include "app/gui/talk/item_jump.h"
#include "app/gui/talk/substances_panel.h"
#include "app/gui/talk/talk_foot.h"
#include "app/gui/talk/talk_header.h"
#include "app/gui/talk/talk_keys.h"
#include "app/gui/talk/topic_bar.h"
#include "app/gui/text/to_wx.h"
#include "app/gui/text/words.h"
#include "app/gui/theme/look.h"
#include "app/presenters/course/phrases_presenter.h"
#include "app/presenters/describe_error.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kSideWidth = 280;
constexpr int kMillisecondsPerMinute = 60'000;
constexpr int kConversationScreenGap = 12;

} // namespace

ConversationScreen::ConversationScreen(wxWindow* parent, const Look& look, const Workspace& workspace,
                                       ClientId client, Actions actions)
    : Surface(parent, {.ground = look.colour("page")}),
      m_look(look),
      m_workspace(workspace),
      m_actions(std::move(actions)),
      m_presenter(workspace, client, *this) {
    SetName("conversation-screen");
    m_header = new TalkHeader(this, look, workspace, m_presenter,
                              {.safety = [this](SafetyQuestion question) { goToSafety(question); },
                               .moment = [this](MeasurementMoment moment) { m_presenter.setMoment(moment); },
                               .clientView = [this] { turnToClient(); },
                               .left = [this] { m_actions.left(); }});
    auto* middle = new wxBoxSizer(wxHORIZONTAL);
    m_topics = new TopicBar(this, look,
                            {.topic =
                                 [this](TalkTopic topic) {
                                     m_presenter.activate(itemsOf(topic).front());
                                     takeFocus();
                                 },
                             .substances = [this] { showSubstances(); },
                             .end = [this] { showEnd(); },
                             .history = [this] { toggleHistory(); },
                             .nextUnasked =
                                 [this] {
                                     m_presenter.activateNextUnasked();
                                     takeFocus();
                                 }});
    middle->Add(m_topics, wxSizerFlags().Expand());
    middle->Add(makeMiddle(), wxSizerFlags(1).Expand());
    makeSide();
    middle->Add(m_side, wxSizerFlags().Expand());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_header, wxSizerFlags().Expand());
    column->Add(middle, wxSizerFlags(1).Expand());
    m_foot = new TalkFoot(this, look, [this] { showEnd(); });
    column->Add(m_foot, wxSizerFlags().Expand());
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fitTo(event.GetSize().x);
        event.Skip();
    });

    m_side->setNote(toWx(m_presenter.note()));
    expandPhrases(m_side->note(), PhrasesPresenter(workspace).phrases());
    showTopic(TalkTopic::Questions);
    showCounts();
    showSafetyWork();
    showPrompts();
    showLastGoal();
    Bind(wxEVT_CHAR_HOOK, &ConversationScreen::onKey, this);
    m_minute.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_header->showMinutes(); });
    m_minute.Start(kMillisecondsPerMinute / 4);
}

void ConversationScreen::makeSide() {
    const auto refusedBlank = [this](bool done) {
        if (!done && !m_foot->says()) { // what could not be stored has said so already
            m_foot->say(_("This stays open until you write a few words."));
        }
    };
    m_side = new TalkSide(
        this, m_look,
        {.typed = [this](const wxString& note) { m_presenter.noteTyped(toUtf8(note)); },
         .safety = {.close =
                        [this, refusedBlank](TaskId task, const wxString& outcome) {
                            refusedBlank(m_presenter.closeSafetyWork(task, toUtf8(outcome)));
                        },
                    .closeAndAgain =
                        [this, refusedBlank](TaskId task, const wxString& outcome, Date again) {
                            refusedBlank(m_presenter.closeSafetyWorkAndAgain(task, toUtf8(outcome), again));
                        },
                    .guidance =
                        [this, refusedBlank](TaskId task, const wxString& with) {
                            refusedBlank(m_presenter.guidanceArranged(task, toUtf8(with)));
                        },
                    .dailyContact =
                        [this, refusedBlank](TaskId task, const wxString& with) {
                            refusedBlank(m_presenter.dailyContact(task, toUtf8(with)));
                        }},
         .setAside =
             [this, refusedBlank](SafetyQuestion question, const wxString& reason) {
                 refusedBlank(m_presenter.setAside(question, toUtf8(reason)));
             },
         .switchedOff = [this](const std::string& id) { m_presenter.switchOff(id); }});
}

wxWindow* ConversationScreen::makeMiddle() {
    auto* ground = new Surface(this, {.ground = m_look.colour("card")});
    m_jump = new ItemJump(ground, m_look, m_presenter, [this] { takeFocus(); });
    m_list = new AnswerList(ground, m_look,
                            {.pressed =
                                 [this](const TalkItem& item, std::size_t choice) {
                                     const auto row = m_presenter.row(item);
                                     const bool again = row.chosen == choice;
                                     m_presenter.activate(item);
                                     if (again) {
                                         m_presenter.clearActive();
                                     } else {
                                         m_presenter.answer(item, choice);
                                     }
                                 },
                             .reached = [this](const TalkItem& item) { m_presenter.activate(item); }});
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_jump, wxSizerFlags().Expand().Border(wxALL, FromDIP(kConversationScreenGap)));
    column->Add(m_list, wxSizerFlags(1).Expand());
    ground->SetSizer(column);
    m_middle = column;
    ground->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        if (m_goal != nullptr) {
            m_goal->fitTo(event.GetSize().x - FromDIP(2 * kConversationScreenGap));
        }
        event.Skip();
    });
    return ground;
}

void ConversationScreen::fitTo(int width) {
    // With large letters the questions keep the most room.
    m_side->SetMinSize(wxSize(std::min(withText(*this, kSideWidth), width * 32 / 100), -1));
    m_foot->fitTo(width);
}

void ConversationScreen::takeFocus() {
    if (m_clientView != nullptr) {
        m_clientView->takeFocus();
    } else if (m_page == Page::Items) {
        m_list->focusActive();
    }
}

void ConversationScreen::showPage(Page page) {
    m_page = page;
    m_list->Show(page == Page::Items);
    if (m_substances != nullptr) {
        m_substances->Show(page == Page::Substances);
    }
    if (m_end != nullptr) {
        m_end->Show(page == Page::End);
    }
    m_topics->mark(page == Page::Items ? std::optional(m_topic) : std::nullopt, page == Page::Substances,
                   page == Page::End);
    m_middle->Layout();
}

void ConversationScreen::showTopic(TalkTopic topic) {
    m_topic = topic;
    m_list->show(m_presenter.rows(topic), m_presenter.active());
    showPage(Page::Items);
}

void ConversationScreen::showSubstances() {
    if (m_substances == nullptr) {
        m_substances = new SubstancesPanel(m_list->GetParent(), m_look, m_workspace, m_presenter.id(),
                                           [this] { m_presenter.substancesChanged(); });
        m_middle->Add(m_substances, wxSizerFlags(1).Expand());
    }
    showPage(Page::Substances);
    m_substances->takeFocus();
}

void ConversationScreen::showEnd() {
    if (m_end == nullptr) {
        m_end = new EndOfTalk(m_list->GetParent(), m_look, m_workspace.today(),
                              [this] { CallAfter([this] { finish(); }); });
        m_middle->Add(m_end, wxSizerFlags(1).Expand());
    }
    m_end->showOpenSafetyWork(m_presenter.openSafetyWork());
    showPage(Page::End);
    m_end->takeFocus();
}

void ConversationScreen::goToSafety(SafetyQuestion question) {
    if (question == SafetyQuestion::DownerDependence && m_presenter.asksAboutNamedDowner()) {
        showSubstances();
        return;
    }
    m_presenter.activate(question);
    takeFocus();
}

void ConversationScreen::turnToClient() {
    if (m_clientView != nullptr) {
        return;
    }
    // The counsellor's own safety questions are not for the client's eyes.
    const TalkTopic topic = ClientViewPresenter::canShow(m_topic) ? m_topic : TalkTopic::Questions;
    if (topicOf(m_presenter.active()) != topic) {
        m_presenter.activate(itemsOf(topic).front());
    }
    m_topic = topic;
    // Hidden, not covered: nothing behind it can be reached by Tab or read out.
    for (wxWindow* child : GetChildren()) {
        child->Hide();
    }
    m_clientView = new ClientView(this, m_look, m_workspace, m_presenter, m_topic, [this] { turnBack(); });
    GetSizer()->Add(m_clientView, wxSizerFlags(1).Expand());
    Layout();
    m_clientView->takeFocus();
}

void ConversationScreen::turnBack() {
    GetSizer()->Detach(m_clientView);
    m_clientView->Destroy();
    m_clientView = nullptr;
    for (wxWindow* child : GetChildren()) {
        child->Show();
    }
    m_foot->say(wxString());
    showTopic(m_topic);
    showCounts();
    showSafetyWork();
    showPrompts();
    Layout();
    takeFocus();
}

void ConversationScreen::toggleHistory() {
    m_withHistory = !m_withHistory;
    showHistory();
}

void ConversationScreen::showHistory() {
    if (!m_withHistory) {
        m_side->showHistory(std::nullopt);
        return;
    }
    try {
        auto lines = historyWords(m_workspace, m_presenter.id(), m_presenter.active());
        if (lines.empty() && m_presenter.row(m_presenter.active()).chosen) {
            lines.push_back(_("Came with the dossier when it was read in."));
        }
        m_side->showHistory(lines);
    } catch (const std::exception&) {
        showFailure(std::current_exception());
    }
}

void ConversationScreen::finish() {
    const auto next = m_end->nextContact();
    if (next.isWrong) {
        m_end->say(_("The next talk needs a day and time to come, such as 30-11 and 14:00. Leave both empty "
                     "when nothing was agreed."));
        return;
    }
    Agreements::End agreed = m_end->agreed();
    agreed.nextContact = next.at;
    if (m_presenter.end(agreed)) {
        m_actions.left();
    }
}

bool ConversationScreen::typesNote() const {
    return m_side->note().HasFocus();
}

bool ConversationScreen::typesText() const {
    return wxDynamicCast(wxWindow::FindFocus(), wxTextCtrl) != nullptr || m_jump->isTyping();
}

void ConversationScreen::onKey(wxKeyEvent& event) {
    if (m_clientView != nullptr) {
        m_clientView->onKey(event);
        return;
    }
    if (onFunctionKey(event.GetKeyCode()) || onControlKey(event) || m_jump->onKey(event) ||
        (m_page == Page::Items && !typesText() && onAnswerKey(event))) {
        return;
    }
    event.Skip();
}

bool ConversationScreen::onFunctionKey(int key) {
    switch (key) {
    case WXK_F7:
        toggleHistory();
        return true;
    case WXK_F8:
        m_presenter.activateNextUnasked();
        takeFocus();
        return true;
    case WXK_F9:
        turnToClient();
        return true;
    default:
        return false;
    }
}

bool ConversationScreen::onControlKey(const wxKeyEvent& event) {
    if (!event.ControlDown() || event.AltDown()) {
        return false;
    }
    // The note belongs to the talk; any other field has its own undo.
    const bool ownUndo = typesText() && !typesNote() && !m_jump->isTyping();
    switch (event.GetKeyCode()) {
    case 'F':
        m_jump->begin();
        return true;
    case 'Q':
        m_side->beginQuote();
        return true;
    case 'Z':
        if (!ownUndo) {
            m_presenter.undo();
        }
        return !ownUndo;
    case 'Y':
        if (!ownUndo) {
            m_presenter.redo();
        }
        return !ownUndo;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (m_page != Page::End) {
            showEnd();
        } else {
            CallAfter([this] { finish(); });
        }
        return true;
    default:
        return false;
    }
}

bool ConversationScreen::onAnswerKey(const wxKeyEvent& event) {
    if (event.HasModifiers()) {
        return false;
    }
    if (const auto answer = talkKeyOf(event)) {
        m_presenter.answerActive(*answer);
        takeFocus();
        return true;
    }
    switch (event.GetKeyCode()) {
    case WXK_BACK:
        m_presenter.clearActive();
        break;
    case WXK_UP:
        m_presenter.moveActive(-1);
        break;
    case WXK_DOWN:
        m_presenter.moveActive(1);
        break;
    default:
        return false;
    }
    takeFocus();
    return true;
}

void ConversationScreen::showAnswer(const TalkItem& item) {
    if (m_clientView != nullptr) {
        m_clientView->showAnswer(item);
    }
    m_list->showAnswer(item, m_presenter.row(item).chosen);
    if (m_withHistory) {
        showHistory();
    }
}

void ConversationScreen::showActive(const TalkItem& item) {
    if (m_clientView != nullptr) {
        m_clientView->showActive(item);
        return;
    }
    if (m_page != Page::Items || m_topic != topicOf(item)) {
        showTopic(topicOf(item));
    } else {
        m_list->setActive(item);
    }
    showSetAside();
    if (m_withHistory) {
        showHistory();
    }
}

void ConversationScreen::showCounts() {
    m_topics->showCounts(m_presenter);
    m_foot->showSummary(summaryWords(m_presenter.questionSummary()) + "     " +
                        summaryWords(m_presenter.complaintSummary()));
    m_foot->say(wxString());
    showNoteStored(m_presenter.isNoteStored());
}

void ConversationScreen::showSafety() {
    m_header->showSafety();
    showSetAside();
}

void ConversationScreen::showSetAside() {
    const auto* question = std::get_if<SafetyQuestion>(&m_presenter.active());
    const bool canSetAside = question != nullptr &&
                             m_presenter.safety()[*question] == SafetyAnswer::Unknown &&
                             !m_presenter.setAsideToday(*question);
    m_side->showSetAside(canSetAside ? std::optional(*question) : std::nullopt);
}

void ConversationScreen::showSafetyWork() {
    const auto open = m_presenter.openSafetyWork();
    m_side->showSafetyWork(open, m_workspace.today());
    if (m_end != nullptr) {
        m_end->showOpenSafetyWork(open);
    }
}

void ConversationScreen::showPrompts() {
    m_side->showHints(m_presenter.hints());
}

void ConversationScreen::showNote() {
    m_side->setNote(toWx(m_presenter.note()));
}

void ConversationScreen::showLastGoal() {
    if (m_goal != nullptr) {
        m_middle->Detach(m_goal);
        m_goal->Destroy();
        m_goal = nullptr;
    }
    if (GoalQuestion::isNeeded(m_presenter.agreements())) {
        m_goal = new GoalQuestion(
            m_list->GetParent(), m_look, m_presenter.agreements(), m_workspace.today(),
            {.met = [this](GoalMet met,
                           const wxString& words) { m_presenter.answerGoal(met, toUtf8(words)); },
             .thought =
                 [this](const wxString& words) {
                     static_cast<void>(m_presenter.answerThinking(toUtf8(words)));
                 }});
        m_middle->Insert(
            0, m_goal,
            wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(kConversationScreenGap)));
    }
    m_middle->Layout();
}

void ConversationScreen::showNoteStored(bool stored) {
    m_foot->showStored(stored);
}

void ConversationScreen::showFailure(std::exception_ptr error) {
    m_foot->say(toWx(describeError(error, m_workspace.language)));
}

} // namespace kentering

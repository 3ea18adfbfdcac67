#include "app/gui/screens/conversation_screen.h"

#include "app/gui/controls/answer_list.h"
#include "app/gui/controls/build.h"
#include "app/gui/controls/end_of_talk.h"
#include "app/gui/controls/phrase_typing.h"
#include "app/gui/controls/safety_strip.h"
#include "app/gui/controls/talk_side.h"
#include "app/gui/text/to_wx.h"
#include "app/gui/text/words.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/look.h"
#include "app/presenters/course/phrases_presenter.h"
#include "app/presenters/describe_error.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/statline.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kTopicsWidth = 200;
constexpr int kMillisecondsPerMinute = 60'000;

const wxString& dot() {
    static const wxString text = wxString::FromUTF8(" · ");
    return text;
}

} // namespace

ConversationScreen::ConversationScreen(wxWindow* parent, const Look& look, const Workspace& workspace,
                                       ClientId client, Actions actions)
    : Surface(parent, {.ground = look.colour("page")}),
      m_look(look),
      m_workspace(workspace),
      m_actions(std::move(actions)),
      m_presenter(workspace, client, *this) {
    SetName("conversation-screen");
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeHeader(), wxSizerFlags().Expand());
    auto* middle = new wxBoxSizer(wxHORIZONTAL);
    middle->Add(makeTopics(), wxSizerFlags().Expand());
    middle->Add(makeMiddle(), wxSizerFlags(1).Expand());
    m_side = new TalkSide(this, look,
                          {.typed = [this](const wxString& note) { m_presenter.noteTyped(toUtf8(note)); },
                           .closed =
                               [this](TaskId task, const wxString& outcome) {
                                   return m_presenter.closeSafetyWork(task, toUtf8(outcome));
                               },
                           .switchedOff = [this](const std::string& id) { m_presenter.switchOff(id); }});
    middle->Add(m_side, wxSizerFlags().Expand());
    column->Add(middle, wxSizerFlags(1).Expand());
    column->Add(makeFoot(), wxSizerFlags().Expand());
    SetSizer(column);

    m_side->setNote(toWx(m_presenter.note()));
    expandPhrases(m_side->note(), PhrasesPresenter(workspace).phrases());
    showTopic(TalkTopic::Questions);
    showCounts();
    showSafety();
    showSafetyWork();
    showPrompts();
    Bind(wxEVT_CHAR_HOOK, &ConversationScreen::onKey, this);
    m_minute.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { showMinutes(); });
    m_minute.Start(kMillisecondsPerMinute / 4);
}

wxWindow* ConversationScreen::makeHeader() {
    auto* header = new Surface(this, {.ground = m_look.colour("card")});
    auto* title = new wxBoxSizer(wxHORIZONTAL);
    title->Add(makeNamedText(header, "talk-client", toWx(m_presenter.displayName()), {"title"}),
               wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(16)));
    m_facts = makeNamedText(header, "talk-facts", wxString(), {"quiet"});
    title->Add(m_facts, wxSizerFlags().CentreVertical());
    m_strip = new SafetyStrip(header, [this](SafetyQuestion question) {
        m_presenter.activate(question);
        takeFocus();
    });
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(title, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    left->Add(m_strip, wxSizerFlags().Expand());

    auto* right = new wxBoxSizer(wxVERTICAL);
    const auto& goal = m_presenter.lastGoal();
    auto* last = makeNamedText(
        header, "last-goal",
        wxString::Format(_("Goal of last time: %s"), goal ? toWx(goal->text) : wxString::FromUTF8("–")),
        {"quiet"});
    right->Add(last, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    right->Add(makeButton(header, "leave-talk", _("Back to client"), {"link"},
                          [this] { CallAfter([this] { m_actions.left(); }); }),
               wxSizerFlags().Right());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(left, wxSizerFlags(1).Border(wxLEFT | wxTOP, FromDIP(20)));
    row->Add(right, wxSizerFlags().Border(wxALL, FromDIP(20)));
    header->SetSizer(row);
    showMinutes();
    return header;
}

wxWindow* ConversationScreen::makeTopics() {
    auto* bar = new Surface(this, {.ground = m_look.colour("page")});
    bar->SetName("topics");
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddSpacer(FromDIP(10));
    const auto flags = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(8));
    for (const TalkTopic topic : all<TalkTopic>()) {
        const wxString name = "topic." + toWx(code(topic));
        wxToggleButton* toggle = makeToggle(bar, name, topicWord(topic), {"topic"}, [this, topic] {
            m_presenter.activate(itemsOf(topic).front());
            takeFocus();
        });
        m_topics[indexOf(topic)] = toggle;
        column->Add(toggle, flags);
        column->AddSpacer(FromDIP(3));
    }
    m_toEnd = makeToggle(bar, "topic.end", _("Agreements"), {"topic"}, [this] { showEnd(); });
    setButtonParts(*m_toEnd, _("Agreements"), wxString());
    column->Add(m_toEnd, flags);
    column->AddStretchSpacer();
    auto* unasked = makeButton(bar, "next-unasked", _("Next not asked") + "  F8", {"link"}, [this] {
        m_presenter.activateNextUnasked();
        takeFocus();
    });
    column->Add(unasked, wxSizerFlags().Border(wxALL, FromDIP(8)));
    bar->SetSizer(column);
    bar->SetMinSize(wxSize(withText(*this, kTopicsWidth), -1));
    return bar;
}

wxWindow* ConversationScreen::makeMiddle() {
    auto* ground = new Surface(this, {.ground = m_look.colour("card")});
    m_search = new wxSearchCtrl(ground, wxID_ANY);
    m_search->SetDescriptiveText(_("Type a word: sleep, debts, alone ..."));
    nameControl(*m_search, "item-search", _("Jump to a question (Ctrl+F)"));
    m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { searchTyped(); });
    m_found = makeNamedText(ground, "found", wxString(), {"quiet", "small"});
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
    column->Add(m_search, wxSizerFlags().Expand().Border(wxALL, FromDIP(14)));
    column->Add(m_found, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(14)));
    column->Add(m_list, wxSizerFlags(1).Expand());
    ground->SetSizer(column);
    m_found->Hide();
    m_middle = column;
    return ground;
}

wxWindow* ConversationScreen::makeFoot() {
    auto* foot = new Surface(this, {.ground = m_look.colour("card")});
    m_summary = makeNamedText(foot, "summary", wxString(), {"quiet"});
    m_stored = makeNamedText(foot, "stored", _("stored"), {"quiet"});
    m_failure = makeNamedText(foot, "failure", wxString(), {"message"});
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_summary, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(22)));
    row->Add(m_stored, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(20)));
    row->AddStretchSpacer();
    row->Add(makeButton(foot, "end-talk", _("End talk") + "  Ctrl+Enter", {"primary", "round"},
                        [this] { showEnd(); }),
             wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(8)));
    row->AddSpacer(FromDIP(14));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new wxStaticLine(foot), wxSizerFlags().Expand());
    column->Add(m_failure, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    column->Add(row, wxSizerFlags().Expand());
    foot->SetSizer(column);
    m_failure->Hide();
    return foot;
}

void ConversationScreen::takeFocus() {
    if (m_topic) {
        m_list->focusActive();
    }
}

void ConversationScreen::showTopic(TalkTopic topic) {
    if (m_end != nullptr) {
        m_end->Hide();
    }
    m_list->Show();
    m_topic = topic;
    m_list->show(m_presenter.rows(topic), m_presenter.active());
    for (const TalkTopic other : all<TalkTopic>()) {
        m_topics[indexOf(other)]->SetValue(other == topic);
    }
    m_toEnd->SetValue(false);
    m_middle->Layout();
}

void ConversationScreen::showEnd() {
    if (m_end == nullptr) {
        m_end = new EndOfTalk(m_list->GetParent(), m_look, m_workspace.today(),
                              [this] { CallAfter([this] { finish(); }); });
        m_middle->Add(m_end, wxSizerFlags(1).Expand());
    }
    m_topic.reset();
    m_list->Hide();
    m_end->Show();
    m_end->showOpenSafetyWork(static_cast<int>(m_presenter.openSafetyWork().size()));
    for (wxToggleButton* toggle : m_topics) {
        toggle->SetValue(false);
    }
    m_toEnd->SetValue(true);
    m_middle->Layout();
    m_end->takeFocus();
}

void ConversationScreen::finish() {
    const auto next = m_end->nextContact();
    if (next.isWrong) {
        m_end->say(
            _("The next talk needs a day and time to come, such as 2026-11-30 and 14:00. Leave both empty "
              "when nothing was agreed."));
        return;
    }
    if (m_presenter.end(m_end->goal(), next.at)) {
        m_actions.left();
    }
}

bool ConversationScreen::typesText() const {
    return wxDynamicCast(wxWindow::FindFocus(), wxTextCtrl) != nullptr || m_search->HasFocus();
}

void ConversationScreen::onKey(wxKeyEvent& event) {
    if (onControlKey(event) || (m_search->HasFocus() && onSearchKey(event.GetKeyCode())) ||
        (m_topic && !typesText() && onAnswerKey(event))) {
        return;
    }
    event.Skip();
}

bool ConversationScreen::onControlKey(const wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    if (key == WXK_F8) {
        m_presenter.activateNextUnasked();
        takeFocus();
        return true;
    }
    if (!event.ControlDown() || event.AltDown()) {
        return false;
    }
    switch (key) {
    case 'F':
        m_search->SetFocus();
        m_search->SelectAll();
        return true;
    case 'Q':
        m_side->beginQuote();
        return true;
    case 'Z':
        if (typesText() && !m_search->HasFocus()) {
            return false; // the text's own undo
        }
        m_presenter.undo();
        takeFocus();
        return true;
    case 'Y':
        if (typesText() && !m_search->HasFocus()) {
            return false;
        }
        m_presenter.redo();
        takeFocus();
        return true;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (m_topic) {
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
    switch (event.GetKeyCode()) {
    case 'J':
    case 'Y':
        m_presenter.answerActive(TalkKey::Yes);
        break;
    case 'E':
        m_presenter.answerActive(TalkKey::Earlier);
        break;
    case 'N':
        m_presenter.answerActive(TalkKey::No);
        break;
    case 'W':
    case 'D':
        m_presenter.answerActive(TalkKey::Declined);
        break;
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

bool ConversationScreen::onSearchKey(int key) {
    switch (key) {
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
    case WXK_ESCAPE:
        m_search->ChangeValue(wxString());
        m_hits.clear();
        m_found->Hide();
        m_middle->Layout();
        takeFocus();
        return true;
    case WXK_DOWN:
    case WXK_UP:
        if (!m_hits.empty()) {
            const std::size_t count = m_hits.size();
            m_hit = (m_hit + (key == WXK_DOWN ? 1 : count - 1)) % count;
            m_presenter.activate(m_hits[m_hit]);
        }
        return true;
    default:
        return false;
    }
}

void ConversationScreen::searchTyped() {
    m_hits = m_presenter.find(toUtf8(m_search->GetValue()));
    m_hit = 0;
    const bool empty = m_search->IsEmpty();
    m_found->Show(!empty);
    m_found->SetLabelText(
        m_hits.empty()
            ? _("No question with this word")
            : wxString::Format(_("%zu found, arrow down for the next, Enter to answer"), m_hits.size()));
    m_middle->Layout();
    if (!m_hits.empty()) {
        m_presenter.activate(m_hits.front());
    }
}

void ConversationScreen::showMinutes() {
    const wxString moment = toWx(m_workspace.content.label(m_presenter.moment(), m_workspace.language));
    changeText(*m_facts, toWx(m_presenter.client().code.text()) + dot() + moment + dot() +
                             wxString::Format(_("%d minutes"), m_presenter.minutes()));
}

void ConversationScreen::showAnswer(const TalkItem& item) {
    m_list->showAnswer(item, m_presenter.row(item).chosen);
}

void ConversationScreen::showActive(const TalkItem& item) {
    if (m_topic != topicOf(item)) {
        showTopic(topicOf(item));
    } else {
        m_list->setActive(item);
    }
}

void ConversationScreen::showCounts() {
    for (const TalkTopic topic : all<TalkTopic>()) {
        const auto count = m_presenter.count(topic);
        setButtonParts(*m_topics[indexOf(topic)], topicWord(topic),
                       wxString::Format(_("%d of %d"), count.asked, count.total));
    }
    changeText(*m_summary, summaryWords(m_presenter.questionSummary()) + "     " +
                               summaryWords(m_presenter.complaintSummary()));
    m_failure->Hide();
    showNoteStored(m_presenter.isNoteStored());
}

void ConversationScreen::showSafety() {
    std::vector<wxString> downers;
    for (const Substance downer : m_presenter.namedDowners()) {
        downers.push_back(toWx(m_workspace.content.label(downer, m_workspace.language)));
    }
    m_strip->show(m_presenter.safety(), downers);
}

void ConversationScreen::showSafetyWork() {
    m_side->showSafetyWork(m_presenter.openSafetyWork(), m_workspace.today());
    if (m_end != nullptr) {
        m_end->showOpenSafetyWork(static_cast<int>(m_presenter.openSafetyWork().size()));
    }
}

void ConversationScreen::showPrompts() {
    m_side->showHints(m_presenter.hints());
}

void ConversationScreen::showNoteStored(bool stored) {
    changeText(*m_stored, stored ? _("stored") : wxString::FromUTF8("…"));
}

void ConversationScreen::showFailure(std::exception_ptr error) {
    m_failure->SetLabelText(toWx(describeError(error, m_workspace.language)));
    m_failure->Show();
    fitText(*m_failure, GetClientSize().x - FromDIP(40));
    Layout();
}

} // namespace kentering

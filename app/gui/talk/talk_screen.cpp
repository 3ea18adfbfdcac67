#include "app/gui/talk/talk_screen.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/controls/phrase_typing.h"
#include "app/gui/controls/scroll_to_focus.h"
#include "app/gui/talk/client_view.h"
#include "app/gui/talk/item_jump.h"
#include "app/gui/talk/talk_content.h"
#include "app/gui/talk/talk_footer.h"
#include "app/gui/talk/talk_header.h"
#include "app/gui/talk/talk_side.h"
#include "app/gui/talk/topic_bar.h"
#include "app/gui/theme/announce.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/history_words.h"
#include "app/gui/words/talk_done_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "app/presenters/settings/phrases_presenter.h"
#include "app/presenters/shared/describe_error.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kSideWidth = 280;
constexpr int kLeastMiddle = 440; ///< heights where both are below each other
constexpr int kLeastSide = 260;
constexpr int kLeastForThree = 900; ///< columns: topics, questions, note
constexpr int kMillisecondsPerMinute = 60'000;

} // namespace

TalkScreen::TalkScreen(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
                       Actions actions)
    : ThemedPanel(parent, {.ground = look.colour("page")}),
      m_look(look),
      m_context(context),
      m_actions(std::move(actions)),
      m_presenter(context, client, *this) {
    SetName("conversation-screen");
    makeHeader();
    m_body = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                  wxVSCROLL | wxBORDER_NONE | wxTAB_TRAVERSAL, "talk-body");
    m_body->SetBackgroundColour(look.colour("page"));
    m_body->SetScrollRate(0, FromDIP(11));
    followFocus(*m_body);
    makeTopics();
    m_foot = new TalkFooter(this, look, [this] { m_middle->showEnd(); });
    m_middle = new TalkContent(m_body, look, context, m_presenter,
                               {.shown = [this] { markTopic(); },
                                .left = [this] { leave(); },
                                .say = [this](const wxString& words) { announce(*this, words); }});
    makeSide();
    m_keyboard = std::make_unique<TalkKeyboard>(
        m_presenter, *m_middle, *m_side,
        TalkKeyboard::Actions{
            .history =
                [this] { toggleHistory(m_side->note().HasFocus() ? History::OfNote : History::OfItem); },
            .nextUnasked = [this] { goToNextUnasked(); },
            .clientView = [this] { turnToClient(); }});
    m_work = new wxBoxSizer(wxHORIZONTAL);
    m_work->Add(m_middle, wxSizerFlags(1).Expand());
    m_work->Add(m_side, wxSizerFlags().Expand());
    auto* beside = new wxBoxSizer(wxHORIZONTAL);
    beside->Add(m_topics, wxSizerFlags().Expand());
    beside->Add(m_work, wxSizerFlags(1).Expand());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_header, wxSizerFlags().Expand());
    m_body->SetSizer(beside);
    column->Add(m_body, wxSizerFlags(1).Expand());
    column->Add(m_foot, wxSizerFlags().Expand());
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fitTo(event.GetSize().x);
        event.Skip();
    });

    m_side->setNote(toWx(m_presenter.note()));
    expandPhrases(m_side->note(), PhrasesPresenter(context).phrases());
    m_middle->showTopic(TalkTopic::Questions);
    showCounts();
    showSafetyWork();
    showPrompts();
    showLastGoal();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (m_clientView != nullptr) {
            m_clientView->onKey(event);
        } else if (!m_keyboard->onKey(event)) {
            event.Skip();
        }
    });
    m_minute.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_header->showMinutes(); });
    m_minute.Start(kMillisecondsPerMinute / 4);
}

void TalkScreen::makeHeader() {
    m_header = new TalkHeader(this, m_look, m_context, m_presenter,
                              {.safety = [this](SafetyQuestion question) { goToSafety(question); },
                               .moment = [this](MeasurementMoment moment) { m_presenter.setMoment(moment); },
                               .clientView = [this] { turnToClient(); },
                               .left = [this] { leave(); }});
}

void TalkScreen::makeTopics() {
    m_topics = new TopicBar(m_body, m_look,
                            {.topic =
                                 [this](TalkTopic topic) {
                                     m_presenter.goTo(topic);
                                     takeFocus();
                                 },
                             .substances = [this] { m_middle->showSubstances(); },
                             .end = [this] { m_middle->showEnd(); },
                             .history = [this] { toggleHistory(History::OfItem); },
                             .nextUnasked = [this] { goToNextUnasked(); }});
}

void TalkScreen::makeSide() {
    const auto refusedBlank = [this](bool done) {
        if (!done && !m_foot->says()) { // what could not be stored has said so already
            m_foot->say(_("This stays open until you write a few words."));
        }
    };
    m_side = new TalkSide(
        m_body, m_look, m_context, m_presenter.id(),
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
                        },
                    .mistake =
                        [this](TaskId task) {
                            static_cast<void>(m_presenter.takeBackMistake(task));
                            takeFocus(); // its button has gone
                        },
                    .consider = [this](ReferralKind kind) { m_presenter.considerHelp(kind); }},
         .setAside =
             [this, refusedBlank](SafetyQuestion question, const wxString& reason) {
                 const bool done = m_presenter.setAside(question, toUtf8(reason));
                 refusedBlank(done);
                 return done;
             },
         .switchedOff = [this](const std::string& id) { m_presenter.switchOff(id); },
         .asked = [this](const std::string& id) { m_presenter.askedHint(id); },
         .noteHistory = [this] { toggleHistory(History::OfNote); },
         .goOn = [this] { takeFocus(); }});
}

void TalkScreen::fitTo(int width) {
    // With large letters there is no room for three columns: the note comes below the questions.
    const bool below = width < withText(*this, kLeastForThree);
    m_work->SetOrientation(below ? wxVERTICAL : wxHORIZONTAL);
    m_work->GetItem(m_middle)->SetProportion(below ? 3 : 1);
    m_work->GetItem(m_side)->SetProportion(below ? 2 : 0);
    m_middle->SetMinSize(wxSize(-1, below ? FromDIP(kLeastMiddle) : -1));
    m_side->SetMinSize(wxSize(below ? -1 : withText(*this, kSideWidth), below ? FromDIP(kLeastSide) : -1));
    m_side->setFlat(below);
    m_body->FitInside();
    m_foot->fitTo(width);
}

void TalkScreen::takeFocus() {
    if (m_clientView != nullptr) {
        m_clientView->takeFocus();
    } else {
        m_middle->takeFocus();
    }
}

void TalkScreen::markTopic() {
    const auto page = m_middle->page();
    m_topics->mark(page == TalkContent::Page::Items ? std::optional(m_middle->topic()) : std::nullopt,
                   page == TalkContent::Page::Substances, page == TalkContent::Page::End);
    m_foot->offerEnd(page != TalkContent::Page::End); // a button of its own ends it there
}

void TalkScreen::goToSafety(SafetyQuestion question) {
    if (question == SafetyQuestion::DownerDependence && m_presenter.asksAboutNamedDowner()) {
        m_middle->showSubstances();
        return;
    }
    m_presenter.activate(question);
    takeFocus();
}

void TalkScreen::goToNextUnasked() {
    m_presenter.activateNextUnasked();
    takeFocus();
}

void TalkScreen::turnToClient() {
    if (m_clientView != nullptr) {
        return;
    }
    // The counsellor's own safety questions are not for the client's eyes.
    const TalkTopic topic =
        ClientViewPresenter::canShow(m_middle->topic()) ? m_middle->topic() : TalkTopic::Questions;
    m_pageBefore = m_middle->page();
    if (topicOf(m_presenter.active()) != topic) {
        m_presenter.goTo(topic);
    }
    m_before = m_middle->isInList() ? std::nullopt : FocusPlace::in(*this);
    // Hidden, not covered: nothing behind it can be reached by Tab or read out.
    for (wxWindow* child : GetChildren()) {
        child->Hide();
    }
    m_clientView = new ClientView(this, m_look, m_context, m_presenter, topic, [this] { turnBack(); });
    GetSizer()->Add(m_clientView, wxSizerFlags(1).Expand());
    Layout();
    m_clientView->takeFocus();
}

void TalkScreen::turnBack() {
    GetSizer()->Detach(m_clientView);
    m_clientView->Destroy();
    m_clientView = nullptr;
    for (wxWindow* child : GetChildren()) {
        child->Show();
    }
    m_foot->say(wxString());
    showPage(m_pageBefore);
    showCounts();
    showSafetyWork();
    showPrompts();
    Layout();
    // The client may have gone on in the list: there the row of now has the focus.
    if (!m_before || !m_before->restoreSame(*this)) {
        takeFocus();
    }
    m_before.reset();
}

void TalkScreen::showPage(TalkPage page) {
    switch (page) {
    case TalkPage::Items:
        m_middle->showTopic(topicOf(m_presenter.active()));
        break;
    case TalkPage::Substances:
        m_middle->showSubstances();
        break;
    case TalkPage::End:
        m_middle->showEnd();
        break;
    }
}

void TalkScreen::leave() {
    m_middle->jump().dismiss(); // what was looked for is no matter of the next time
    m_actions.left();
}

TalkReturn TalkScreen::place() const {
    return {.page = m_middle->page(), .spot = m_presenter.spot()};
}

void TalkScreen::goTo(const TalkReturn& place) {
    m_presenter.goTo(place.spot);
    showPage(place.page);
    takeFocus();
}

void TalkScreen::toggleHistory(History history) {
    m_history = m_history == history ? History::None : history;
    showHistory();
}

void TalkScreen::showHistory() {
    try {
        switch (m_history) {
        case History::None:
            m_side->hideHistory();
            return;
        case History::OfItem: {
            auto lines = historyWords(m_context, m_presenter.id(), m_presenter.active());
            if (lines.empty() && m_presenter.row(m_presenter.active()).chosen) {
                lines.push_back(_("Imported with the file."));
            }
            m_side->showHistory(_("Answers to this question"), lines, _("Not answered before."));
            return;
        }
        case History::OfNote:
            m_side->showHistory(_("Who wrote what in this note"),
                                historyWords(m_presenter.noteHistory(), m_context.today()),
                                _("Nothing is written yet."));
            return;
        }
    } catch (const std::exception&) {
        showFailure(std::current_exception());
    }
}

void TalkScreen::showAnswer(const TalkItem& item) {
    if (m_clientView != nullptr) {
        m_clientView->showAnswer(item);
    }
    m_middle->showAnswer(item);
    if (m_history == History::OfItem) {
        showHistory();
    }
}

void TalkScreen::showActive(const TalkItem& item) {
    if (m_clientView != nullptr) {
        m_clientView->showActive(item);
        return;
    }
    m_middle->showActive(item);
    showSetAside();
    if (m_history == History::OfItem) {
        showHistory();
    }
}

void TalkScreen::showCounts() {
    m_topics->showCounts(m_presenter);
    m_foot->showSummary(summaryWords(m_presenter.questionSummary()) + "     " +
                        summaryWords(m_presenter.complaintSummary()));
    m_foot->say(wxString());
    showNoteStored(m_presenter.isNoteStored());
}

void TalkScreen::showSafety() {
    m_header->showSafety();
    showSetAside();
}

void TalkScreen::showSetAside() {
    const auto* question = std::get_if<SafetyQuestion>(&m_presenter.active());
    const bool canSetAside = question != nullptr &&
                             m_presenter.safety()[*question] == SafetyAnswer::Unknown &&
                             !m_presenter.setAsideToday(*question);
    m_side->showSetAside(canSetAside ? std::optional(*question) : std::nullopt);
}

void TalkScreen::showSafetyWork() {
    const auto open = m_presenter.openSafetyWork();
    m_side->showSafetyWork(open);
    m_side->showHelp(m_presenter.helpWithoutWork());
    m_middle->showOpenSafetyWork(open);
}

void TalkScreen::showPrompts() {
    m_side->showHints(m_presenter.hints());
}

void TalkScreen::showNote() {
    m_side->setNote(toWx(m_presenter.note()));
}

void TalkScreen::showSubstances() {
    m_middle->showSubstancesAgain();
}

void TalkScreen::showLastGoal() {
    m_middle->showLastGoal();
}

void TalkScreen::showNoteStored(bool stored) {
    m_foot->showSaved(m_presenter.saved());
    if (stored && m_history == History::OfNote) {
        showHistory();
    }
}

void TalkScreen::showFailure(std::exception_ptr error) {
    tellFailure(error);
}

void TalkScreen::showDone(const TalkDone& done) {
    // What was answered is not for reading out while the client has the screen.
    if (m_clientView == nullptr) {
        m_foot->showDone(talkDoneWords(done, m_context));
    }
}

bool TalkScreen::isInView(const TalkItem& item) const {
    return m_middle->isInView(item);
}

bool TalkScreen::areSubstancesInView() const {
    return m_middle->page() == TalkContent::Page::Substances;
}

void TalkScreen::tellFailure(const std::exception_ptr& error) {
    if (m_clientView != nullptr) {
        m_clientView->say(toWx(describeError(error, m_context.language)));
    }
    m_foot->say(toWx(describeError(error, m_context.language)));
}

} // namespace kentering

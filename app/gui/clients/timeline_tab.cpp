#include "app/gui/clients/timeline_tab.h"

#include "app/gui/controls/guard.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/timeline/before_after_bars.h"
#include "app/gui/timeline/timeline_print.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/words/my_day_words.h"
#include "app/gui/words/slip_words.h"
#include "app/gui/words/timeline_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>
#include <wx/wrapsizer.h>

namespace kentering {

TimelineTab::TimelineTab(wxWindow* parent, const Theme& look, const PresenterContext& context,
                         const ClientPresenter& client)
    : CardPage(parent, look, context, "overview-tab"), m_client(client), m_presenter(context, client.id()) {
    rebuild();
}

void TimelineTab::build(wxSizer& column) {
    const Card card = addCard(column, {});
    addSpans(card);
    m_picture = new TimelineView(card.surface, m_look, m_context, m_presenter,
                                 [this] { stretchChanged(std::nullopt); });
    card.column->Add(m_picture, wxSizerFlags().Expand());
    addOpenWork(column);
    addLastNote(column);
    addBars(column);
    addTable(column);
    column.AddSpacer(FromDIP(12));
}

void TimelineTab::addOpenWork(wxSizer& column) {
    const Card card = addCard(column, _("Open"));
    card.surface->SetName("open-work");
    const Date today = m_context.today();
    const auto line = [&](const wxString& what, const wxString& when, bool safety) {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(makeDot(card.surface, safety), wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(10)));
        wxStaticText* words = makeText(card.surface, what);
        int beside = 0;
        words->GetTextExtent(when, &beside, nullptr);
        wrapIn(*words, *card.surface, beside + FromDIP(90));
        row->Add(words, wxSizerFlags(1).CentreVertical());
        row->Add(makeText(card.surface, when, {"quiet"}),
                 wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(12)));
        card.column->Add(row, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(4)));
    };
    const auto goal = m_client.openGoal();
    const auto next = m_client.nextContact();
    for (const auto& task : m_client.openTasks()) {
        line(taskWords(task.value.about, m_context),
             toWx(task.value.owner) + dot() + dayWords(task.value.due, today),
             isSafetyWork(task.value.about));
    }
    if (goal) {
        line(wxString::Format(_("Last goal: %s"), toWx(goal->text)), dayWords(goal->on, today), false);
    }
    const auto referrals = m_client.openReferrals();
    for (const auto& referral : referrals) {
        wxString what = toWx(referral.to) + ": " +
                        toWx(m_context.content.label(referral.status, m_context.language)) + " " +
                        dayWords(referral.since, today);
        if (referral.worthTryingUntil) {
            what +=
                ", " + wxString::Format(_("to try until %s"), dayWords(*referral.worthTryingUntil, today));
        }
        line(what, _("referral"), false);
    }
    if (next) {
        line(_("Next contact"), dayWords(next->at.date(), today), false);
    }
    if (m_client.openTasks().empty() && referrals.empty() && !goal && !next) {
        addParagraph(card, _("Nothing is open."), {"quiet"});
    }
}

void TimelineTab::addLastNote(wxSizer& column) {
    if (const auto contact = m_client.lastNote()) {
        const Card card =
            addCard(column, _("Last note") + dot() + dayWords(contact->at.date(), m_context.today()));
        addParagraph(card, toWx(*contact->note))->SetName("last-note");
    }
}

void TimelineTab::addSpans(const Card& card) {
    auto* row = new wxWrapSizer(wxHORIZONTAL, 0);
    for (const TimeSpan span : all<TimeSpan>()) {
        m_spans[indexOf(span)] =
            makeToggle(card.surface, "span." + toWx(code(span)), spanWord(span), {"answer"}, [this, span] {
                m_presenter.show(span);
                m_picture->refreshWords();
                stretchChanged(span);
            });
        row->Add(m_spans[indexOf(span)], wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(4)));
    }
    m_spans[indexOf(TimeSpan::TwelveWeeks)]->SetValue(true);
    // Together: in a narrow window they come below the stretches as one.
    auto* moves = new wxBoxSizer(wxHORIZONTAL);
    const auto move = [&](const char* name, const char* sign, const wxString& spoken, auto change) {
        wxButton* button = makeButton(card.surface, name, wxString::FromUTF8(sign), {"link"}, [this, change] {
            change();
            m_picture->refreshWords();
            stretchChanged(std::nullopt);
        });
        setAccessibleName(*button, spoken);
        button->SetToolTip(spoken);
        moves->Add(button);
    };
    const auto centre = [this] {
        return m_presenter.range().first() + boost::gregorian::days(m_presenter.range().days() / 2);
    };
    move("picture.earlier", "←", _("Earlier"), [this] { m_presenter.pan(-m_presenter.range().days() / 3); });
    move("picture.later", "→", _("Later"), [this] { m_presenter.pan(m_presenter.range().days() / 3); });
    move("picture.closer", "+", _("Closer"), [this, centre] { m_presenter.zoom(0.5, centre()); });
    move("picture.further", "−", _("Further away"), [this, centre] { m_presenter.zoom(2.0, centre()); });
    moves->Add(makeButton(card.surface, "picture.print", _("Print"), {"link"},
                          [this] { later(*this, [this] { print(); }); }));
    row->Add(moves);
    card.column->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
}

void TimelineTab::addBars(wxSizer& column) {
    const auto& clock = m_presenter.clock();
    if (!clock) {
        return;
    }
    const Card card = addCard(column, _("Six weeks before, and the last six weeks"));
    if (!clock->before) {
        addParagraph(card, _("Not asked: use days in the six weeks before the stop."), {"quiet"});
    }
    card.column->Add(new BeforeAfterBars(card.surface, m_look, *clock), wxSizerFlags().Expand());
}

void TimelineTab::addTable(wxSizer& column) {
    const Card card = addCard(column, _("The same as a table"));
    m_table = new wxDataViewListCtrl(card.surface, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxDV_ROW_LINES | wxBORDER_NONE);
    nameControl(*m_table, "course-table", _("Course as a table, latest first"));
    m_table->AppendTextColumn(_("Day"), wxDATAVIEW_CELL_INERT, FromDIP(190));
    m_table->AppendTextColumn(_("What"), wxDATAVIEW_CELL_INERT, FromDIP(130));
    m_table->AppendTextColumn(_("Facts"), wxDATAVIEW_CELL_INERT, FromDIP(420));
    m_table->SetMinSize(wxSize(-1, FromDIP(210)));
    card.column->Add(m_table, wxSizerFlags(1).Expand());
    fillTable();
}

void TimelineTab::stretchChanged(std::optional<TimeSpan> span) {
    for (const TimeSpan each : all<TimeSpan>()) {
        m_spans[indexOf(each)]->SetValue(each == span);
    }
    fillTable();
}

void TimelineTab::fillTable() {
    m_table->DeleteAllItems();
    const Date today = m_presenter.today();
    for (const CourseFact& fact : m_presenter.table()) {
        wxString day = dayWords(fact.first, today);
        if (fact.last && std::holds_alternative<PhasePeriod>(fact.what)) {
            day = wxString::Format(_("%s to %s"), day, dayWords(*fact.last, today));
        } else if (fact.last) {
            day = spanWords(fact.first, *fact.last, today);
        }
        wxVector<wxVariant> cells;
        cells.push_back(wxVariant(day));
        cells.push_back(wxVariant(factKind(fact)));
        cells.push_back(wxVariant(factWords(fact, m_context)));
        m_table->AppendItem(cells);
    }
}

void TimelineTab::print() {
    printPicture(*this, *m_picture);
}

} // namespace kentering

#include "app/gui/figures/exact_figures_page.h"

#include "app/gui/controls/figure_table.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/shared/describe_error.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kSubjectWidth = 150;
constexpr int kLeastTable = 160;
constexpr int kTextWidth = 560;

} // namespace

ExactFiguresPage::ExactFiguresPage(wxWindow* parent, const Theme& look, const PresenterContext& context,
                                   std::function<void(bool)> busy)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE,
              "exact-figures"),
      m_context(context),
      m_busy(std::move(busy)),
      m_presenter(context, static_cast<ExactFiguresView&>(*this)) {
    build(look);
    fillMonths();
}

void ExactFiguresPage::build(const Theme& look) {
    auto* card = new ThemedPanel(this, {.ground = look.colour("card"),
                                        .edge = look.colour("line"),
                                        .radius = 10,
                                        .around = look.colour("page")});
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(makeFilters(card), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    m_title = makeNamedText(card, "exact-title", wxString(), {"heading"});
    right->Add(m_title, wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
    m_definition = makeNamedText(card, "exact-definition", wxString(), {"quiet"});
    right->Add(m_definition, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    m_table = new FigureTable(card, look);
    m_table->SetMinSize(wxSize(-1, withText(*this, kLeastTable)));
    right->Add(m_table, wxSizerFlags(1).Expand());
    m_table->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (event.GetSize().x != m_fitted) {
            m_fitted = event.GetSize().x;
            later(*this, [this] { fitWords(); });
        }
    });

    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(makeSubjects(card), wxSizerFlags().Border(wxRIGHT, FromDIP(16)));
    row->Add(right, wxSizerFlags(1).Expand());
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(row, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    card->SetSizer(inside);
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(card, wxSizerFlags(1).Expand());
    SetSizer(page);
}

wxChoice* ExactFiguresPage::addChoice(wxWindow* parent, wxSizer& row, const char* name,
                                      const wxString& label) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeText(parent, label, {"quiet", "small"}));
    auto* choice = new wxChoice(parent, wxID_ANY);
    nameControl(*choice, name, label);
    column->Add(choice);
    row.Add(column, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(8)));
    return choice;
}

wxSizer* ExactFiguresPage::makeFilters(wxWindow* parent) {
    auto* row = new wxWrapSizer(wxHORIZONTAL, 0);
    m_from = addChoice(parent, *row, "exact-from", _("From"));
    m_to = addChoice(parent, *row, "exact-to", _("Up to and including"));
    m_counsellor = addChoice(parent, *row, "exact-counsellor", _("Clients of"));
    m_goal = addChoice(parent, *row, "exact-goal", _("Own goal"));

    m_counsellor->Append(_("everybody"));
    for (const User& user : m_presenter.counsellors()) {
        m_counsellor->Append(toWx(user.name));
    }
    m_counsellor->SetSelection(0);
    m_goal->Append(_("any"));
    for (const OwnGoal goal : all<OwnGoal>()) {
        m_goal->Append(toWx(m_context.content.label(goal, m_context.language)));
    }
    m_goal->SetSelection(0);

    m_from->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { chooseMonths(); });
    m_to->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { chooseMonths(); });
    m_counsellor->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const int chosen = event.GetSelection();
        m_presenter.showClientsOf(
            chosen > 0 ? std::optional(m_presenter.counsellors()[static_cast<std::size_t>(chosen) - 1].id)
                       : std::nullopt);
    });
    m_goal->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const int chosen = event.GetSelection();
        m_presenter.showClientsWith(
            chosen > 0 ? std::optional(all<OwnGoal>()[static_cast<std::size_t>(chosen) - 1]) : std::nullopt);
    });
    return row;
}

wxSizer* ExactFiguresPage::makeSubjects(wxWindow* parent) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    const std::vector<std::string> names = m_presenter.subjects();
    for (std::size_t subject = 0; subject < names.size(); ++subject) {
        const wxString label = toWx(names[subject]);
        wxToggleButton* toggle = makeToggle(parent, "exact." + toWx(reportSubjects()[subject].id), label,
                                            {"topic"}, [this, subject] {
                                                m_presenter.showSubject(subject);
                                                showFigures();
                                            });
        setButtonParts(*toggle, label, wxString());
        toggle->SetMinSize(wxSize(withText(*this, kSubjectWidth), -1));
        column->Add(toggle, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(2)));
        m_subjects.push_back(toggle);
    }
    return column;
}

void ExactFiguresPage::fillMonths() {
    m_months = m_presenter.months();
    wxArrayString words;
    for (const MonthNumber month : m_months) {
        words.Add(toWx(m_presenter.monthWords(month)));
    }
    const auto select = [&](wxChoice& choice, MonthNumber month) {
        choice.Set(words);
        for (std::size_t position = 0; position < m_months.size(); ++position) {
            if (m_months[position] == month) {
                choice.SetSelection(static_cast<int>(position));
            }
        }
    };
    select(*m_from, m_presenter.span().first);
    select(*m_to, m_presenter.span().last);
}

void ExactFiguresPage::chooseMonths() {
    m_presenter.showMonths({m_months[static_cast<std::size_t>(m_from->GetSelection())],
                            m_months[static_cast<std::size_t>(m_to->GetSelection())]});
}

void ExactFiguresPage::showReading(bool reading) {
    m_busy(reading);
    if (reading && !m_presenter.isRead()) {
        changeText(*m_title, _("Counting") + wxString::FromUTF8("…"));
    }
}

void ExactFiguresPage::showFigures() {
    for (std::size_t subject = 0; subject < m_subjects.size(); ++subject) {
        m_subjects[subject]->SetValue(subject == m_presenter.subject());
    }
    if (!m_presenter.isRead()) {
        return;
    }
    fillMonths();
    const ExactSubject& shown = m_presenter.shown();
    const MonthSpan span = m_presenter.span();
    const wxString first = toWx(m_presenter.monthWords(span.first));
    changeText(*m_title,
               toWx(shown.name) + wxString::FromUTF8(" · ") +
                   (span.first == span.last ? first
                                            : wxString::Format(_("%s up to and including %s"), first,
                                                               toWx(m_presenter.monthWords(span.last)))));
    m_definition->SetLabelText(toWx(shown.definition));
    m_table->show(shown);
    fitWords();
}

void ExactFiguresPage::fitWords() {
    const int room = std::min(withText(*this, kTextWidth), m_table->GetSize().x);
    if (room > 0) {
        fitText(*m_title, room);
        fitText(*m_definition, room);
    }
    InvalidateBestSize();
    GetParent()->FitInside();
    Layout();
}

void ExactFiguresPage::showReadingFailure(std::exception_ptr error) {
    changeText(*m_title, _("The figures cannot be shown."));
    m_definition->SetLabelText(toWx(describeError(error, m_context.language)));
    fitWords();
}

} // namespace kentering

#include "app/gui/talk/measurements_tab.h"

#include "app/gui/controls/build.h"
#include "app/gui/text/to_wx.h"
#include "app/gui/text/words.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/look.h"

#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/intl.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <set>
#include <utility>

namespace kentering {

namespace {

constexpr int kMeasurementsTabGap = 12;

wxString changeWord(ItemChange change) {
    switch (change) {
    case ItemChange::NotBothAnswered:
        return _("not answered twice");
    case ItemChange::Same:
        return _("the same");
    case ItemChange::Came:
        return _("new");
    case ItemChange::Went:
        return _("gone");
    case ItemChange::Otherwise:
        return _("other answer");
    }
    return {};
}

wxString answerText(const TalkItem& item, std::optional<std::size_t> answer) {
    return answer ? answerWord(item, answersTo(item)[*answer]) : _("not asked");
}

wxString countWords(const PairedCount& count) {
    return wxString::Format(_("then %d, now %d of %d answered both times (%d on the list); %d new, %d gone"),
                            count.before, count.after, count.both, count.total, count.came, count.went);
}

wxVector<wxVariant> line(const wxString& first, const wxString& second = {}, const wxString& third = {},
                         const wxString& fourth = {}) {
    wxVector<wxVariant> cells;
    for (const wxString& cell : {first, second, third, fourth}) {
        cells.push_back(wxVariant(cell));
    }
    return cells;
}

} // namespace

MeasurementsTab::MeasurementsTab(wxWindow* parent, const Look& look, const Workspace& workspace,
                                 ClientId client, std::function<void()> changed)
    : Surface(parent, {.ground = look.colour("page")}),
      m_workspace(workspace),
      m_presenter(workspace, client),
      m_changed(std::move(changed)) {
    SetName("measurements-tab");
    auto* column = new wxBoxSizer(wxVERTICAL);
    if (m_presenter.lists().empty()) {
        column->Add(makeNamedText(this, "no-lists",
                                  _("No list has been filled in yet. The first answer in a talk begins one."),
                                  {"quiet"}),
                    wxSizerFlags().Border(wxALL, FromDIP(kMeasurementsTabGap)));
        SetSizer(column);
        return;
    }
    column->Add(makeChoices(),
                wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(kMeasurementsTabGap)));
    m_summary = makeNamedText(this, "measurement-summary", wxString());
    column->Add(m_summary,
                wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kMeasurementsTabGap)));
    m_table = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxDV_ROW_LINES | wxBORDER_NONE);
    nameControl(*m_table, "measurement-table", _("Two lists side by side"));
    const auto add = [this](const wxString& title, int width) {
        m_table->AppendTextColumn(title, wxDATAVIEW_CELL_INERT, withText(*this, width), wxALIGN_LEFT,
                                  wxDATAVIEW_COL_RESIZABLE);
    };
    add(_("Question"), 300);
    add(_("Then"), 110);
    add(_("Now"), 110);
    add(_("What changed"), 150);
    column->Add(m_table,
                wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kMeasurementsTabGap)));
    SetSizer(column);
    fillChoices();
    fillTable();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fitText(*m_summary, event.GetSize().x - FromDIP(2 * kMeasurementsTabGap));
        event.Skip();
    });
}

wxChoice* MeasurementsTab::makeChoice(const char* name, const wxString& spoken) {
    auto* choice = new wxChoice(this, wxID_ANY);
    nameControl(*choice, name, spoken);
    return choice;
}

wxSizer* MeasurementsTab::makeChoices() {
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto flags = wxSizerFlags().CentreVertical().Border(wxRIGHT | wxBOTTOM, FromDIP(8));
    m_before = makeChoice("measurement-before", _("The list of then"));
    m_after = makeChoice("measurement-after", _("The list of now"));
    for (wxChoice* choice : {m_before, m_after}) {
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
            m_presenter.choose(static_cast<std::size_t>(m_before->GetSelection()),
                               static_cast<std::size_t>(m_after->GetSelection()));
            fillChoices();
            fillTable();
        });
    }
    m_moment = makeChoice("measurement-moment", _("Moment of the list of now"));
    for (const MeasurementMoment moment : all<MeasurementMoment>()) {
        m_moment->Append(toWx(m_workspace.content.label(moment, m_workspace.language)));
    }
    m_moment->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_presenter.setMoment(m_presenter.after().value(),
                              static_cast<MeasurementMoment>(event.GetSelection()));
        fillChoices();
        fillTable();
        m_changed();
    });
    row->Add(m_before, flags);
    row->Add(makeText(this, _("beside"), {"quiet"}), flags);
    row->Add(m_after, flags);
    row->Add(makeText(this, _("moment"), {"quiet"}), flags);
    row->Add(m_moment, flags);
    return row;
}

void MeasurementsTab::fillChoices() {
    wxArrayString words;
    for (const auto& list : m_presenter.lists()) {
        words.Add(toWx(m_workspace.content.label(list.value.moment, m_workspace.language)) + ", " +
                  longDay(list.value.on));
    }
    m_before->Set(words);
    m_after->Set(words);
    const std::size_t after = m_presenter.after().value();
    m_before->SetSelection(static_cast<int>(m_presenter.before().value()));
    m_after->SetSelection(static_cast<int>(after));
    m_moment->SetSelection(static_cast<int>(indexOf(m_presenter.lists()[after].value.moment)));
}

void MeasurementsTab::addTopic(TalkTopic topic) {
    for (const auto& row : m_presenter.rows(topic)) {
        m_table->AppendItem(line(wxString::Format("%d  ", row.number) + toWx(row.label),
                                 answerText(row.item, row.before), answerText(row.item, row.after),
                                 changeWord(row.change)));
    }
}

wxString MeasurementsTab::versions() const {
    std::set<std::string> versions;
    for (const TalkTopic topic : all<TalkTopic>()) {
        for (const auto& row : m_presenter.rows(topic)) {
            for (const auto& version : {row.versionBefore, row.versionAfter}) {
                if (version) {
                    versions.insert(*version);
                }
            }
        }
    }
    wxString text;
    for (const std::string& version : versions) {
        text += (text.empty() ? "" : ", ") + toWx(version);
    }
    return text.empty() ? _("not known") : text;
}

void MeasurementsTab::fillTable() {
    const MeasurementChange change = m_presenter.change();
    wxString summary = _("Questions") + ": " + countWords(change.questions) + "\n" + _("Complaints") + ": " +
                       countWords(change.allComplaints);
    m_table->DeleteAllItems();
    addTopic(TalkTopic::Questions);
    for (const ComplaintDomain domain : all<ComplaintDomain>()) {
        const TalkTopic topic = static_cast<TalkTopic>(indexOf(TalkTopic::Physical) + indexOf(domain));
        const PairedCount& count = change.domains[indexOf(domain)];
        m_table->AppendItem(line(topicWord(topic), wxString::Format(_("%d of %d"), count.before, count.both),
                                 wxString::Format(_("%d of %d"), count.after, count.both),
                                 wxString::Format(_("%d new, %d gone"), count.came, count.went)));
        addTopic(topic);
    }
    summary += "\n" + wxString::Format(_("Edition of the questions: %s"), versions());
    m_summary->SetLabelText(summary);
    fitText(*m_summary, GetClientSize().x - FromDIP(2 * kMeasurementsTabGap));
    Layout();
}

} // namespace kentering

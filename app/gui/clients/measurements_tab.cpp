#include "app/gui/clients/measurements_tab.h"

#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/intl.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <set>
#include <utility>

namespace kentering {

namespace {

constexpr int kMeasurementsTabGap = 12;
constexpr int kLeastRows = 8; ///< below that the whole page scrolls
constexpr int kTableRowHeight = 26;
constexpr int kAroundCell = 18;
constexpr int kLeastQuestion = 120;
constexpr int kScrollBarWidth = 16;

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

/// Knows which of its rows are the name of a topic with its counts.
class TopicStore : public wxDataViewListStore {
public:
    static constexpr wxUIntPtr kTopic = 1;

    bool GetAttrByRow(unsigned row, unsigned /*column*/, wxDataViewItemAttr& style) const override {
        const bool topic = GetItemData(GetItem(row)) == kTopic;
        style.SetBold(topic);
        return topic;
    }
};

} // namespace

MeasurementsTab::MeasurementsTab(wxWindow* parent, const Theme& look, const PresenterContext& context,
                                 ClientId client, std::function<void()> changed, std::function<void()> grown)
    : ThemedPanel(parent, {.ground = look.colour("page")}),
      m_context(context),
      m_presenter(context, client),
      m_changed(std::move(changed)),
      m_grown(std::move(grown)) {
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
    makeTable();
    column->Add(m_table,
                wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kMeasurementsTabGap)));
    SetSizer(column);
    fillChoices();
    fillTable();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit();
        event.Skip();
    });
}

void MeasurementsTab::makeTable() {
    m_table = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxDV_ROW_LINES | wxBORDER_NONE);
    nameControl(*m_table, "measurement-table", _("Two lists side by side"));
    const wxObjectDataPtr<TopicStore> store(new TopicStore);
    m_table->AssociateModel(store.get());
    const std::array titles{_("Question"), _("Then"), _("Now"), _("What changed")};
    for (std::size_t column = 0; column < titles.size(); ++column) {
        m_table
            ->AppendTextColumn(titles[column], wxDATAVIEW_CELL_INERT, wxCOL_WIDTH_DEFAULT, wxALIGN_LEFT,
                               wxDATAVIEW_COL_RESIZABLE)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
        m_widths[column] = m_table->GetTextExtent(titles[column]).x;
    }
    m_table->SetMinSize(wxSize(-1, (kLeastRows + 1) * withText(*this, kTableRowHeight)));
}

void MeasurementsTab::addLine(const std::array<wxString, 4>& cells, bool heading) {
    wxVector<wxVariant> row;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        row.push_back(wxVariant(cells[column]));
        int width = 0;
        const wxFont bold = m_table->GetFont().Bold();
        m_table->GetTextExtent(cells[column], &width, nullptr, nullptr, nullptr, heading ? &bold : nullptr);
        m_widths[column] = std::max(m_widths[column], width);
    }
    m_table->AppendItem(row, heading ? TopicStore::kTopic : 0);
}

void MeasurementsTab::fitColumns() {
    const int room = GetClientSize().x - FromDIP(2 * kMeasurementsTabGap + kScrollBarWidth);
    int taken = 0;
    for (unsigned column = 1; column < m_widths.size(); ++column) {
        const int width = m_widths[column] + FromDIP(kAroundCell);
        m_table->GetColumn(column)->SetWidth(width);
        taken += width;
    }
    m_table->GetColumn(0)->SetWidth(std::max(withText(*this, kLeastQuestion), room - taken));
}

void MeasurementsTab::fit() {
    fitText(*m_summary, GetClientSize().x - FromDIP(2 * kMeasurementsTabGap));
    fitColumns();
    Layout();
    // Only now is it known into how many lines the choices break.
    const int height = GetSizer()->CalcMin().y;
    if (height != GetMinSize().y) {
        SetMinSize(wxSize(-1, height));
        later(*this, [this] { m_grown(); });
    }
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
        m_moment->Append(toWx(m_context.content.label(moment, m_context.language)));
    }
    m_moment->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto moment = static_cast<MeasurementMoment>(event.GetSelection());
        const bool stored =
            guarded(*this, [&] { m_presenter.setMoment(m_presenter.after().value(), moment); });
        fillChoices(); // also after a failure: what is stored
        fillTable();
        if (stored) {
            m_changed();
        }
    });
    wxStaticText* beside = makeText(this, _("beside"), {"quiet"});
    row->Add(m_before, flags);
    row->Add(beside, flags);
    if (m_presenter.lists().size() == 1) {
        m_before->Hide();
        beside->Hide();
    }
    row->Add(m_after, flags);
    row->Add(makeText(this, _("moment"), {"quiet"}), flags);
    row->Add(m_moment, flags);
    return row;
}

void MeasurementsTab::fillChoices() {
    wxArrayString words;
    for (const auto& list : m_presenter.lists()) {
        words.Add(toWx(m_context.content.label(list.value.moment, m_context.language)) + ", " +
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
        addLine({wxString::Format("%d  ", row.number) + toWx(row.label),
                 row.change ? answerText(row.item, row.before) : wxString(), answerText(row.item, row.after),
                 row.change ? changeWord(*row.change) : wxString()},
                false);
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

wxString MeasurementsTab::summary() const {
    if (m_presenter.isComparison()) {
        const MeasurementChange change = m_presenter.change();
        return _("Questions") + ": " + countWords(change.questions) + "\n" + _("Complaints") + ": " +
               countWords(change.allComplaints);
    }
    // A list beside itself would say that nothing changed.
    const Measurement& list = m_presenter.lists()[m_presenter.after().value()].value;
    return (m_presenter.lists().size() == 1
                ? _("One list so far. A second one, at a review or at the end, makes a comparison.")
                : _("This is the same list twice. Choose two different lists to compare.")) +
           "\n" + summaryWords(summarise(list.checklist)) + "\n" + summaryWords(summarise(list.complaints));
}

void MeasurementsTab::fillTable() {
    const auto change = m_presenter.isComparison() ? std::optional(m_presenter.change()) : std::nullopt;
    m_table->DeleteAllItems();
    addTopic(TalkTopic::Questions);
    for (const ComplaintDomain domain : all<ComplaintDomain>()) {
        const TalkTopic topic = static_cast<TalkTopic>(indexOf(TalkTopic::Physical) + indexOf(domain));
        std::array<wxString, 4> cells{topicWord(topic)};
        if (change) {
            const PairedCount& count = change->domains[indexOf(domain)];
            cells[1] = wxString::Format(_("%d of %d"), count.before, count.both);
            cells[2] = wxString::Format(_("%d of %d"), count.after, count.both);
            cells[3] = wxString::Format(_("%d new, %d gone"), count.came, count.went);
        }
        addLine(cells, true);
        addTopic(topic);
    }
    m_summary->SetLabelText(summary() + "\n" +
                            wxString::Format(_("Edition of the questions: %s"), versions()));
    fit();
}

} // namespace kentering

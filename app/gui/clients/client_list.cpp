#include "app/gui/clients/client_list.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/slip_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

enum Column : unsigned { kName, kPhase, kNext };

} // namespace

// Words a line only when the list draws it.
class ClientList::Rows : public wxDataViewVirtualListModel {
public:
    Rows(const Theme& look, const CaseloadPresenter& presenter)
        : m_presenter(presenter), m_palette(look.palette()) {}

    void setToday(Date today) { m_today = today; }

    [[nodiscard]] unsigned int GetCount() const override {
        return static_cast<unsigned int>(m_presenter.size());
    }
    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        if (row >= m_presenter.size()) {
            value = wxString();
            return;
        }
        const CaseloadPresenter::Line line = m_presenter.line(row);
        switch (column) {
        case kName:
            // Both lines a little in, to stand under the field above; the cells have no margin of their own.
            value = indent() + "<span size=\"large\" weight=\"bold\">" + escapedMarkup(toWx(line.name)) +
                    "</span>\n" + indent() + small("quiet", toWx(line.code));
            break;
        case kPhase:
            value = phaseText(line);
            break;
        default:
            value = nextText(line);
        }
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

    std::function<wxString(Phase)> phaseWord;

private:
    [[nodiscard]] static wxString indent() { return wxString::FromUTF8("<small>\u2003</small>"); }
    [[nodiscard]] wxString coloured(const char* colour, const wxString& markup) const {
        return "<span foreground=\"" + toWx(m_palette.at(colour).hex()) + "\">" + markup + "</span>";
    }
    [[nodiscard]] wxString small(const char* colour, const wxString& text) const {
        return coloured(colour, "<small>" + escapedMarkup(text) + "</small>");
    }
    /// Nobody who wants to use less or safer is measured by days without use.
    [[nodiscard]] static wxString standingShort(const CaseloadPresenter::Line& line) {
        if (line.thisWeek) {
            return useDaysShort(*line.thisWeek);
        }
        if (line.picture == GoalPicture::Complaints) {
            return {};
        }
        return line.clock ? soberTotalShort(*line.clock) : _("not stopped");
    }
    [[nodiscard]] wxString phaseText(const CaseloadPresenter::Line& line) const {
        if (line.closed) {
            return escapedMarkup(_("closed")) + "\n" + small("quiet", dayWords(*line.closed, m_today));
        }
        wxString text;
        if (line.phase) {
            std::string colour(code(*line.phase));
            std::ranges::replace(colour, '-', '_');
            text = coloured(colour.c_str(), wxString::FromUTF8("●")) + " " +
                   escapedMarkup(phaseWord(*line.phase));
        }
        return text + "\n" + small("quiet", standingShort(line));
    }
    [[nodiscard]] wxString nextText(const CaseloadPresenter::Line& line) const {
        wxString text = line.overdueSince  ? small("amber", _("overdue"))
                        : line.nextContact ? small("quiet", dayWords(*line.nextContact, m_today))
                                           : wxString();
        if (line.openSafetyWork) {
            text += "\n<small><span weight=\"bold\" foreground=\"" + toWx(m_palette.at("red").hex()) +
                    "\" background=\"" + toWx(m_palette.at("red_ground").hex()) + "\">" +
                    wxString::FromUTF8("\u2009") + escapedMarkup(_("safety")) + wxString::FromUTF8("\u2009") +
                    "</span></small>";
        }
        return text;
    }

    const CaseloadPresenter& m_presenter;
    const Palette& m_palette;
    Date m_today;
};

ClientList::ClientList(wxWindow* parent, const Theme& look, const CaseloadPresenter& presenter,
                       std::function<wxString(Phase)> phaseWord, std::function<void(std::size_t)> chosen)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                     wxDV_NO_HEADER | wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_NONE, wxDefaultValidator,
                     "client-list"),
      m_rows(new Rows(look, presenter)) {
    m_rows->phaseWord = std::move(phaseWord);
    addStyle(*this, "rows");
    setAccessibleName(*this, _("Clients"));
    const auto addColumn = [this](unsigned column, const wxString& title, int width) {
        auto* renderer = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT,
                                                    wxALIGN_LEFT | wxALIGN_CENTRE_VERTICAL);
        renderer->EnableMarkup();
        renderer->EnableEllipsize(wxELLIPSIZE_END);
        AppendColumn(new wxDataViewColumn(title, renderer, column, withText(*this, width)));
    };
    addColumn(kName, _("Client"), 106);
    addColumn(kPhase, _("Phase"), 128);
    addColumn(kNext, _("Next contact"), 90);
    AssociateModel(m_rows.get());
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this, chosen = std::move(chosen)](wxDataViewEvent& event) {
        if (!m_marking && event.GetItem().IsOk()) {
            chosen(m_rows->GetRow(event.GetItem()));
        }
    });
}

void ClientList::refreshRows(Date today) {
    m_marking = true;
    m_rows->setToday(today);
    m_rows->Reset(m_rows->GetCount());
    m_marking = false;
}

void ClientList::mark(std::optional<std::size_t> position) {
    m_marking = true;
    UnselectAll();
    if (position) {
        const wxDataViewItem item = m_rows->GetItem(static_cast<unsigned>(*position));
        Select(item);
        EnsureVisible(item);
    }
    m_marking = false;
}

} // namespace kentering

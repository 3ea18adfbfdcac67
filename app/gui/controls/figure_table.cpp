#include "app/gui/controls/figure_table.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"

#include <wx/dc.h>
#include <wx/intl.h>
#include <wx/numformatter.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace kentering {

namespace {

enum FigureColumn : unsigned { kLabel, kPeople, kOf, kShare, kBar, kColumns };

/// A bar over the part of its cell that a share from 0 to 1 says; below 0 there is none.
class BarRenderer : public wxDataViewCustomRenderer {
public:
    BarRenderer(const wxColour& bar, const wxColour& ground)
        : wxDataViewCustomRenderer("double", wxDATAVIEW_CELL_INERT), m_bar(bar), m_ground(ground) {}

    bool SetValue(const wxVariant& value) override {
        m_share = value.GetDouble();
        return true;
    }
    bool GetValue(wxVariant& value) const override {
        value = m_share;
        return true;
    }
    [[nodiscard]] wxSize GetSize() const override { return GetView()->FromDIP(wxSize(100, 14)); }
    bool Render(wxRect cell, wxDC* dc, int) override {
        if (m_share < 0) {
            return true;
        }
        cell.Deflate(0, std::max(0, (cell.height - GetView()->FromDIP(12)) / 2));
        dc->SetPen(*wxTRANSPARENT_PEN);
        dc->SetBrush(wxBrush(m_ground));
        dc->DrawRectangle(cell);
        cell.width = static_cast<int>(cell.width * std::min(m_share, 1.0));
        dc->SetBrush(wxBrush(m_bar));
        dc->DrawRectangle(cell);
        return true;
    }

private:
    wxColour m_bar;
    wxColour m_ground;
    double m_share = -1;
};

} // namespace

class FigureTable::Lines : public wxDataViewVirtualListModel {
public:
    struct Line {
        wxString label;
        wxString note{}; ///< of a heading: what its shares are of
        wxString people{};
        wxString whole{};
        wxString share{};
        double bar = -1;
        bool isHeading = false;
    };

    explicit Lines(const Theme& look) : m_quiet(toWx(look.palette().at("quiet").hex())) {}

    void set(std::vector<Line> lines) {
        m_all = std::move(lines);
        Reset(static_cast<unsigned>(m_all.size()));
    }
    [[nodiscard]] const std::vector<Line>& all() const { return m_all; }
    [[nodiscard]] unsigned GetCount() const override { return static_cast<unsigned>(m_all.size()); }

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        if (row >= m_all.size()) {
            value = column == kBar ? wxVariant(-1.0) : wxVariant(wxString());
            return;
        }
        const Line& line = m_all[row];
        switch (column) {
        case kLabel:
            value = labelOf(line);
            break;
        case kPeople:
            value = line.people;
            break;
        case kOf:
            value = line.whole;
            break;
        case kShare:
            value = line.share;
            break;
        default:
            value = line.bar;
        }
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    [[nodiscard]] wxString labelOf(const Line& line) const {
        if (!line.isHeading) {
            return escapedMarkup(line.label);
        }
        wxString text = "<b>" + escapedMarkup(line.label) + "</b>";
        if (!line.note.empty()) {
            text += "\n<small><span foreground=\"" + m_quiet + "\">" + escapedMarkup(line.note) +
                    "</span></small>";
        }
        return text;
    }

    wxString m_quiet;
    std::vector<Line> m_all{};
};

FigureTable::FigureTable(wxWindow* parent, const Theme& look)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                     wxDV_SINGLE | wxDV_HORIZ_RULES | wxDV_VARIABLE_LINE_HEIGHT | wxBORDER_NONE,
                     wxDefaultValidator, "exact-table"),
      m_lines(new Lines(look)) {
    addStyle(*this, "figures");
    setAccessibleName(*this, _("Exact figures"));
    const auto addText = [this](unsigned column, const wxString& title, int width, wxAlignment align) {
        auto* renderer =
            new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT, align | wxALIGN_CENTRE_VERTICAL);
        if (column == kLabel) {
            renderer->EnableMarkup();
        }
        renderer->EnableEllipsize(wxELLIPSIZE_END);
        AppendColumn(new wxDataViewColumn(title, renderer, column, withText(*this, width), align));
    };
    addText(kLabel, _("What was counted"), 340, wxALIGN_LEFT);
    addText(kPeople, _("People"), 60, wxALIGN_RIGHT);
    addText(kOf, _("of"), 48, wxALIGN_RIGHT);
    addText(kShare, _("Share"), 60, wxALIGN_RIGHT);
    AppendColumn(new wxDataViewColumn(_("Chart"),
                                      new BarRenderer(look.colour("accent"), look.colour("grey_ground")),
                                      kBar, withText(*this, 110), wxALIGN_LEFT));
    AssociateModel(m_lines.get());
}

void FigureTable::show(const ExactSubject& subject) {
    std::vector<Lines::Line> lines;
    for (const ExactTable& table : subject.tables) {
        const wxString note =
            table.ofWhom.empty() ? wxString() : wxString::Format(_("share of: %s"), toWx(table.ofWhom));
        lines.push_back({.label = toWx(table.heading), .note = note, .isHeading = true});
        const double full = table.fullBar();
        for (const ExactRow& row : table.rows) {
            Lines::Line line{.label = toWx(row.label),
                             .people = wxString::Format("%d", row.count),
                             .bar = row.count / full};
            if (row.whole) {
                line.whole = wxString::Format("%d", *row.whole);
            }
            if (const auto percent = row.percent()) {
                line.share = wxString::Format("%d %%", *percent);
            }
            lines.push_back(std::move(line));
        }
    }
    if (!subject.means.empty()) {
        lines.push_back({.label = toWx(subject.meansHeading), .isHeading = true});
        for (const ExactMean& mean : subject.means) {
            lines.push_back(
                {.label = toWx(mean.label), .people = wxNumberFormatter::ToString(mean.value, 1)});
        }
    }
    m_lines->set(std::move(lines));
}

unsigned FigureTable::lines() const {
    return m_lines->GetCount();
}

wxString FigureTable::lineText(unsigned line) const {
    const Lines::Line& found = m_lines->all().at(line);
    return found.label + (found.note.empty() ? wxString() : " (" + found.note + ")") + "\t" + found.people +
           "\t" + found.whole + "\t" + found.share;
}

} // namespace kentering

#include "app/gui/manual/manual_dialog.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/manual/manual_text.h"
#include "app/gui/words/to_wx.h"
#include "model/base/search_text.h"

#include <wx/intl.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace kentering {

namespace {

constexpr int kListWidth = 260;
constexpr int kPageWidth = 560;
constexpr int kHeight = 420;
constexpr int kMargin = 20;

wxString lineText(const ManualLine& line) {
    wxString text;
    for (const std::string& cell : line.cells) {
        text += (text.empty() ? wxString() : wxString("   ")) + toWx(cell);
    }
    switch (line.kind) {
    case ManualLine::Kind::Heading:
        return "\n" + text;
    case ManualLine::Kind::Item:
        return wxString::FromUTF8("\u2022 ") + text;
    default:
        return text;
    }
}

wxFont fontOf(const ManualLine& line, const wxFont& usual) {
    switch (line.kind) {
    case ManualLine::Kind::Title:
        return usual.Scaled(1.5F).Bold();
    case ManualLine::Kind::Heading:
        return usual.Scaled(1.15F).Bold();
    default:
        return usual;
    }
}

} // namespace

ManualDialog::ManualDialog(wxWindow* parent, Language language, const std::string& page)
    : wxDialog(parent, wxID_ANY, "Kentering", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER, "manual-dialog"),
      m_language(language),
      m_words(new wxTextCtrl(this, wxID_ANY)),
      m_sections(new wxListBox(this, wxID_ANY)),
      m_page(new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                            wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxBORDER_NONE)) {
    nameControl(*m_words, "manual-words", _("Search the manual"));
    m_words->SetHint(_("Search the manual"));
    nameControl(*m_sections, "manual-sections", _("Parts of the manual"));
    nameControl(*m_page, "manual-page", _("Page of the manual"));
    m_sections->SetMinSize(FromDIP(wxSize(kListWidth, kHeight)));
    m_page->SetMinSize(FromDIP(wxSize(kPageWidth, kHeight)));
    m_words->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { find(); });
    m_sections->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (event.GetSelection() >= 0) {
            show(m_found[static_cast<std::size_t>(event.GetSelection())]);
        }
    });
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(m_words, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    left->Add(m_sections, wxSizerFlags(1).Expand());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(left, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(kMargin)));
    row->Add(m_page, wxSizerFlags(1).Expand());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(row, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(kMargin)));
    column->Add(makeButton(this, "manual-close", _("Close"), {"primary"}, [this] { EndModal(wxID_CLOSE); }),
                wxSizerFlags().Right().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kMargin)));
    SetSizerAndFit(column);
    SetEscapeId(wxID_CLOSE);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) {
            EndModal(wxID_CLOSE);
        } else {
            event.Skip();
        }
    });
    find();
    const auto at = std::ranges::find(m_found, page, &ManualSection::page);
    if (at != m_found.end()) {
        m_sections->SetSelection(static_cast<int>(at - m_found.begin()));
        show(*at);
    }
    m_words->SetFocus();
    CentreOnParent();
}

void ManualDialog::find() {
    m_found = manualSections(manualPages(m_language), searchWords(toUtf8(m_words->GetValue())));
    m_sections->Clear();
    for (const ManualSection& section : m_found) {
        m_sections->Append(toWx(section.heading));
    }
    if (!m_found.empty()) {
        m_sections->SetSelection(0);
        show(m_found.front());
    }
}

void ManualDialog::show(const ManualSection& section) {
    if (m_shown != section.page) {
        m_shown = section.page;
        m_places.clear();
        m_page->Clear();
        const auto& pages = manualPages(m_language);
        const auto page = std::ranges::find(pages, section.page, &ManualPage::name);
        for (const ManualLine& line : manualLines(page->text)) {
            m_places.push_back(m_page->GetLastPosition());
            m_page->SetDefaultStyle(wxTextAttr(wxNullColour, wxNullColour, fontOf(line, m_page->GetFont())));
            m_page->AppendText(lineText(line) + "\n");
        }
    }
    // From the end upwards, so that the heading comes to stand at the top.
    m_page->ShowPosition(m_page->GetLastPosition());
    m_page->SetInsertionPoint(m_places[section.line]);
    m_page->ShowPosition(m_places[section.line]);
}

} // namespace kentering

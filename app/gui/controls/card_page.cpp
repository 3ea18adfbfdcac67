#include "app/gui/controls/card_page.h"

#include "app/gui/controls/focus_keeper.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/scroll_to_focus.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"

#include <wx/weakref.h>

#include <algorithm>
#include <memory>

namespace kentering {

namespace {

constexpr int kMargin = 12;       ///< beside the cards
constexpr int kPanelInside = 16;  ///< within a card
constexpr int kStartWidth = 178;  ///< of a column of days or names at the left of a card
constexpr int kLeastWords = 150;  ///< what would get less comes above its buttons
constexpr int kNarrowBelow = 500; ///< what stands beside each other comes below each other

} // namespace

CardPage::CardPage(wxWindow* parent, const Theme& look, const PresenterContext& context, const char* name)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxBORDER_NONE, name),
      m_look(look),
      m_context(context) {
    SetScrollRate(0, FromDIP(12));
    SetBackgroundColour(look.colour("page"));
    followFocus(*this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fitParagraphs();
        event.Skip();
    });
}

void CardPage::rebuild() {
    // Whoever works by keyboard stays where they were.
    keepFocus(*this, [this] { makeAgain(); });
}

void CardPage::makeAgain() {
    int x = 0;
    int y = 0;
    GetViewStart(&x, &y);
    m_paragraphs.clear();
    m_rows.clear();
    DestroyChildren();
    auto* column = new wxBoxSizer(wxVERTICAL);
    build(*column);
    SetSizer(column);
    m_fitted = 0;
    fitParagraphs();
    FitInside();
    Layout();
    Scroll(x, y);
}

void CardPage::rebuildLater() {
    later(*this, [this] { rebuild(); });
}

std::function<void()> CardPage::remembered(const wxString& name, std::function<void()> pressed) {
    return [this, name, pressed = std::move(pressed)] {
        // Afterwards: a form that opens within the press would keep whoever pressed waiting, and assistive
        // technology waits for its press to end before it lets go of the window.
        later(*this, [this, name, pressed] {
            // The button may lead away from this page, and then takes it along.
            const wxWeakRef<CardPage> self(this);
            const wxString before = std::exchange(m_pressed, name);
            const auto forget = [&self, &before](void* /*press*/) {
                if (self) {
                    self->m_pressed = before;
                }
            };
            const std::unique_ptr<void, decltype(forget)> press(this, forget); // also when it fails
            pressed();
        });
    };
}

void CardPage::press(const wxString& name) {
    if (wxWindow* button = FindWindowByName(name, this)) {
        wxCommandEvent event(wxEVT_BUTTON, button->GetId());
        event.SetEventObject(button);
        button->GetEventHandler()->ProcessEvent(event);
    }
}

void CardPage::fitParagraphs() {
    const int width = GetClientSize().x;
    if (width <= 0 || width == m_fitted) {
        return;
    }
    m_fitted = width;
    const bool narrow = width < withText(*this, kNarrowBelow);
    const int room = width - FromDIP(2 * (kMargin + kPanelInside));
    const auto left = fitRows(room, narrow);
    for (const Paragraph& paragraph : m_paragraphs) {
        paragraph.text->SetLabelText(paragraph.whole);
        fitText(*paragraph.text,
                std::max(FromDIP(120), paragraph.row == nullptr ? room : left.at(paragraph.row)));
    }
}

std::map<const wxBoxSizer*, int> CardPage::fitRows(int room, bool narrow) {
    std::map<const wxBoxSizer*, int> left;
    for (const RowOfWords& row : m_rows) {
        int beside = 0;
        for (wxSizerItem* item : row.sizer->GetChildren()) {
            if (item->GetSizer() != row.words && item->IsShown()) {
                beside += item->CalcMin().x;
            }
        }
        const bool below = narrow || room - beside < withText(*this, kLeastWords);
        row.sizer->SetOrientation(below ? wxVERTICAL : wxHORIZONTAL);
        left[row.sizer] = below ? room : room - beside;
    }
    return left;
}

CardPage::Card CardPage::addCard(wxSizer& column, const wxString& heading) {
    auto* card = new ThemedPanel(this, {.ground = m_look.colour("card"),
                                        .edge = m_look.colour("line"),
                                        .radius = 10,
                                        .around = m_look.colour("page")});
    auto* inside = new wxBoxSizer(wxVERTICAL);
    if (!heading.empty()) {
        wxStaticText* text = makeText(card, heading, {"heading"});
        inside->Add(text, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
        m_paragraphs.push_back({text, heading});
    }
    auto* edge = new wxBoxSizer(wxVERTICAL);
    edge->Add(inside, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(kPanelInside)));
    card->SetSizer(edge);
    column.Add(card, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(kMargin)));
    return {card, inside};
}

wxStaticText* CardPage::addParagraph(const Card& card, const wxString& text, StyleClasses classes) {
    wxStaticText* paragraph = makeText(card.surface, text, classes);
    card.column->Add(paragraph, wxSizerFlags().Border(wxBOTTOM, FromDIP(5)));
    m_paragraphs.push_back({paragraph, text});
    return paragraph;
}

CardPage::Row CardPage::addRowBehind(const Card& card, wxStaticText* left, const wxString& text,
                                     const wxString& quiet) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* start = new wxBoxSizer(wxVERTICAL);
    start->SetMinSize(wxSize(withText(*this, kStartWidth), -1));
    start->Add(left, wxSizerFlags().Border(wxRIGHT, FromDIP(12))); // also beside a long one
    // One line stands beside the middle of its buttons, several begin at the top.
    const bool isOneLine = quiet.empty() && !text.Contains("\n");
    const wxSizerFlags place = isOneLine ? wxSizerFlags().CentreVertical() : wxSizerFlags().Top();
    row->Add(start, place);
    auto* words = new wxBoxSizer(wxVERTICAL);
    m_rows.push_back({row, words});
    wxStaticText* label = makeText(card.surface, text);
    words->Add(label);
    m_paragraphs.push_back({label, text, row});
    if (!quiet.empty()) {
        wxStaticText* below = makeText(card.surface, quiet, {"quiet"});
        words->Add(below, wxSizerFlags().Border(wxTOP, FromDIP(2)));
        m_paragraphs.push_back({below, quiet, row});
    }
    row->Add(words, wxSizerFlags(place).Proportion(1));
    card.column->Add(row, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(5)));
    return {row, label};
}

void CardPage::addFact(const Card& card, const wxString& name, const wxString& words) {
    addRowBehind(card, makeText(card.surface, name, {"quiet"}), words);
}

CardPage::Row CardPage::addRow(const Card& card, const wxString& text, const wxString& quiet, bool strong) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* words = new wxBoxSizer(wxVERTICAL);
    m_rows.push_back({row, words});
    wxStaticText* label = makeText(card.surface, text, {strong ? "strong" : "plain"});
    words->Add(label);
    m_paragraphs.push_back({label, text, row});
    if (!quiet.empty()) {
        wxStaticText* below = makeText(card.surface, quiet, {"quiet"});
        words->Add(below, wxSizerFlags().Border(wxTOP, FromDIP(1)));
        m_paragraphs.push_back({below, quiet, row});
    }
    row->Add(words, wxSizerFlags(1).CentreVertical());
    card.column->Add(row, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(4)));
    return {row, label};
}

wxButton* CardPage::addButton(const Card& card, wxSizer& row, const wxString& name, const wxString& label,
                              const wxString& spoken, std::function<void()> pressed, StyleClasses classes) {
    wxButton* button =
        makeButton(card.surface, name.utf8_str(), label, classes, remembered(name, std::move(pressed)));
    if (!spoken.empty()) {
        setAccessibleName(*button, spoken);
    }
    row.Add(button, wxSizerFlags().CentreVertical().Border(wxLEFT, row.IsEmpty() ? 0 : FromDIP(6)));
    return button;
}

} // namespace kentering

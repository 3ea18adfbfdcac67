#include "app/gui/controls/answer_row.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"

#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kMostChoices = 4;
constexpr int kRadius = 6;
constexpr int kNumberWidth = 28;
constexpr int kLeastHeight = 42;
constexpr int kLargeHeight = 64;
constexpr int kLeastTextWidth = 120;

} // namespace

AnswerRow::AnswerRow(wxWindow* parent, const Theme& look, std::function<void(std::size_t)> answered,
                     std::function<void()> reached, bool large)
    : ThemedPanel(parent, {.ground = look.colour("card")}),
      m_look(look),
      m_answered(std::move(answered)),
      m_reached(std::move(reached)),
      m_number(makeText(this, wxString(), {"quiet"})),
      m_text(makeText(this, wxString(), {"question"})),
      m_leastHeight(FromDIP(large ? kLargeHeight : kLeastHeight)) {
    auto* words = new wxBoxSizer(wxHORIZONTAL);
    m_number->SetMinSize(wxSize(withText(*this, kNumberWidth), -1));
    words->Add(m_number, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(14)));
    words->Add(m_text, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, FromDIP(10)));
    auto* answers = new wxBoxSizer(wxHORIZONTAL);
    for (std::size_t index = 0; index < kMostChoices; ++index) {
        wxToggleButton* toggle = makeToggle(this, wxString(), wxString(), {"answer"}, [this, index] {
            // The toolkit has moved the toggle already; what is shown is what is stored.
            setChosen(m_chosen);
            m_answered(index);
        });
        toggle->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
            m_reached();
            event.Skip();
        });
        setStyle(*toggle, "large", large);
        m_toggles.push_back(toggle);
        answers->Add(toggle, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(3)));
    }
    answers->AddSpacer(FromDIP(6));
    m_beside = new wxBoxSizer(wxHORIZONTAL);
    m_beside->Add(words, wxSizerFlags(1).CentreVertical());
    m_beside->Add(answers, wxSizerFlags().CentreVertical());
    setStyle(*m_text, "large", large);
    SetSizer(m_beside);
    SetMinSize(wxSize(-1, m_leastHeight));
    const auto clicked = [this](wxMouseEvent& event) {
        takeFocus();
        event.Skip();
    };
    Bind(wxEVT_LEFT_DOWN, clicked);
    m_text->Bind(wxEVT_LEFT_DOWN, clicked);
}

void AnswerRow::setContent(const Content& content) {
    SetName("row." + wxString::FromUTF8(content.code));
    m_number->SetLabelText(content.number);
    m_text->SetLabelText(content.text);
    for (std::size_t index = 0; index < m_toggles.size(); ++index) {
        wxToggleButton& toggle = *m_toggles[index];
        const bool used = index < content.choices.size();
        toggle.Show(used);
        if (used) {
            const Choice& choice = content.choices[index];
            toggle.SetLabel(choice.label);
            nameControl(toggle,
                        "answer." + wxString::FromUTF8(content.code) + "." + wxString::FromUTF8(choice.code),
                        content.text + " " + choice.label);
        }
    }
    setChosen(content.chosen);
}

void AnswerRow::setChosen(std::optional<std::size_t> chosen) {
    m_chosen = chosen;
    for (std::size_t index = 0; index < m_toggles.size(); ++index) {
        m_toggles[index]->SetValue(chosen == index);
    }
}

void AnswerRow::setActive(bool active) {
    setPaint({.ground = m_look.colour(active ? "selected" : "card"),
              .radius = active ? kRadius : 0,
              .around = m_look.colour("card")});
    setStyle(*m_text, "strong", active);
    for (wxToggleButton* toggle : m_toggles) {
        setStyle(*toggle, "active", active);
    }
    if (m_width > 0) {
        fitTo(m_width);
        Layout();
    }
}

void AnswerRow::fitTo(int width) {
    m_width = width;
    const int number = FromDIP(14 + 10) + withText(*this, kNumberWidth);
    int answers = FromDIP(6);
    int answerHeight = 0;
    for (const wxToggleButton* toggle : m_toggles) {
        if (toggle->IsShown()) {
            answers += toggle->GetBestSize().x + FromDIP(3);
            answerHeight = std::max(answerHeight, toggle->GetBestSize().y);
        }
    }
    const int beside = width - number - answers;
    const bool above = beside < withText(*this, kLeastTextWidth);
    m_beside->SetOrientation(above ? wxVERTICAL : wxHORIZONTAL);
    m_beside->GetItem(std::size_t{0})
        ->SetFlag(above ? static_cast<int>(wxEXPAND) : static_cast<int>(wxALIGN_CENTRE_VERTICAL));
    m_beside->GetItem(std::size_t{1})->SetFlag(above ? wxALIGN_RIGHT : wxALIGN_CENTRE_VERTICAL);
    const int height = wrappedHeight(*m_text, std::max(above ? width - number : beside, FromDIP(40)));
    m_text->SetMinSize(wxSize(FromDIP(40), height));
    SetMinSize(
        wxSize(-1, std::max(m_leastHeight, height + FromDIP(14) + (above ? answerHeight + FromDIP(4) : 0))));
    InvalidateBestSize();
}

std::optional<std::size_t> AnswerRow::focused() const {
    const wxWindow* focus = wxWindow::FindFocus();
    const auto found = std::ranges::find(m_toggles, focus);
    return found == m_toggles.end() ? std::nullopt
                                    : std::optional(static_cast<std::size_t>(found - m_toggles.begin()));
}

void AnswerRow::takeFocus() {
    m_toggles[m_chosen.value_or(0)]->SetFocus();
}

bool AnswerRow::moveFocus(int step) {
    const auto at = focused();
    if (!at) {
        return false;
    }
    const auto shown = std::ranges::count_if(m_toggles, [](const auto* toggle) { return toggle->IsShown(); });
    const int last = static_cast<int>(shown) - 1;
    m_toggles[static_cast<std::size_t>(std::clamp(static_cast<int>(*at) + step, 0, last))]->SetFocus();
    return true;
}

} // namespace kentering

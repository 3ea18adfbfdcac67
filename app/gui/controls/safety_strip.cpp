#include "app/gui/controls/safety_strip.h"

#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <algorithm>
#include <wx/wrapsizer.h>

namespace kentering {

SafetyStrip::SafetyStrip(wxWindow* parent, const std::function<void(SafetyQuestion)>& pressed)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE,
              "safety-strip") {
    auto* sizer = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    for (const SafetyQuestion question : all<SafetyQuestion>()) {
        const std::string name = "safety." + std::string(code(question));
        wxButton* chip =
            makeButton(this, name.c_str(), wxString(), {"chip"}, [pressed, question] { pressed(question); });
        m_chips[indexOf(question)] = chip;
        sizer->Add(chip, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(6)));
    }
    SetSizer(sizer);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit();
    });
}

void SafetyStrip::fit() {
    int width = 0;
    int height = 0;
    int rowHeight = 0;
    for (const wxButton* chip : m_chips) {
        const wxSize size = chip->GetBestSize() + wxSize(FromDIP(6), FromDIP(6));
        if (width > 0 && width + size.x > GetClientSize().x) {
            height += rowHeight;
            width = 0;
            rowHeight = 0;
        }
        width += size.x;
        rowHeight = std::max(rowHeight, size.y);
    }
    height += rowHeight;
    if (height == GetMinSize().y) {
        return;
    }
    SetMinSize(wxSize(-1, height));
    // Whatever stands around it gives it that height, from the outside inwards.
    later(*this, [this] {
        std::vector<wxWindow*> around;
        for (wxWindow* at = GetParent(); at != nullptr && !at->IsTopLevel(); at = at->GetParent()) {
            at->InvalidateBestSize();
            around.insert(around.begin(), at);
        }
        for (wxWindow* at : around) {
            at->Layout();
        }
    });
}

void SafetyStrip::show(const SafetyAnswers& answers, const std::vector<wxString>& namedDowners) {
    for (const SafetyQuestion question : all<SafetyQuestion>()) {
        wxButton& chip = *m_chips[indexOf(question)];
        const SafetyAnswer answer = answers[question];
        chip.SetLabel(wxControl::EscapeMnemonics(safetyWords(question, answer, namedDowners)));
        for (const SafetyAnswer state : all<SafetyAnswer>()) {
            setStyle(chip, code(state), state == answer);
        }
    }
    InvalidateBestSize();
    Layout();
    fit();
}

void SafetyStrip::showSetAside(SafetyQuestion question, const wxString& reason) {
    wxButton& chip = *m_chips[indexOf(question)];
    setStyle(chip, "soft", !reason.empty());
    if (reason.empty()) {
        chip.UnsetToolTip();
    } else {
        chip.SetToolTip(reason);
    }
    setAccessibleDescription(chip, reason);
}

} // namespace kentering

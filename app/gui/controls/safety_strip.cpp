#include "app/gui/controls/safety_strip.h"

#include "app/gui/controls/build.h"
#include "app/gui/text/to_wx.h"
#include "app/gui/text/words.h"
#include "app/gui/theme/gtk_style.h"

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
}

} // namespace kentering

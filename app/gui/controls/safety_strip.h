#pragma once

#include "model/domain/talk/safety.h"

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/string.h>

#include <array>
#include <functional>
#include <vector>

namespace kentering {

/// The three safety questions, always in view: yes, no, and not known as a state of its own. Each is a button
/// that leads to its question.
class SafetyStrip : public wxPanel {
public:
    SafetyStrip(wxWindow* parent, const std::function<void(SafetyQuestion)>& pressed);

    void show(const SafetyAnswers& answers, const std::vector<wxString>& namedDowners);
    /// A question that is not known is set aside for today, and why; empty: it is not. It stays in view.
    void showSetAside(SafetyQuestion question, const wxString& reason);

private:
    /// Gives the strip the height that its chips need when they wrap.
    void fit();

    std::array<wxButton*, kCount<SafetyQuestion>> m_chips{};
};

} // namespace kentering

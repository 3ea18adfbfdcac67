#include "app/gui/clients/phase_dialog.h"

#include "app/gui/controls/fault_words.h"
#include "app/gui/controls/form_dialog.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/words/to_wx.h"

#include <wx/intl.h>

namespace kentering {

bool askForPhase(wxWindow* parent, const PresenterContext& context, PhasesPresenter& phases,
                 ClientId client) {
    FormDialog dialog(parent, "phase-dialog", _("Choose phase"), {context, client});
    std::vector<wxString> names;
    for (const Phase phase : all<Phase>()) {
        names.push_back(toWx(context.content.label(phase, context.language)));
    }
    const auto current = phases.current();
    wxChoice* main = dialog.addChoice("phase.main", _("Phase"), names,
                                      current ? static_cast<int>(indexOf(current->phase)) : 0);
    names.insert(names.begin(), _("none"));
    wxChoice* also =
        dialog.addChoice("phase.also", _("Also"), names,
                         current && current->also ? static_cast<int>(indexOf(*current->also)) + 1 : 0);
    wxTextCtrl* from = dialog.addDate("phase.from", _("From"), context.today());
    const auto chosen = [main] { return static_cast<Phase>(main->GetSelection()); };
    const auto windowText = [&] {
        return wxString::Format(_("What the brochure says about time: %s"), toWx(phases.window(chosen())));
    };
    wxStaticText* window = dialog.addRemark("phase.window", windowText());
    main->Bind(wxEVT_CHOICE, [&](wxCommandEvent&) {
        window->SetLabelText(windowText());
        fitText(*window, dialog.FromDIP(460));
        dialog.fit();
    });
    dialog.finish(_("Save"), [&] {
        const auto day = dialog.day(*from);
        if (!day) {
            return wxString(_("Write a day, for instance 31-10."));
        }
        const auto second = also->GetSelection() > 0
                                ? std::optional(static_cast<Phase>(also->GetSelection() - 1))
                                : std::nullopt;
        return faultLines(phases.set(chosen(), second, *day));
    });
    return dialog.ShowModal() == wxID_OK;
}

bool askForEndOfPhase(wxWindow* parent, const PresenterContext& context, PhasesPresenter& phases,
                      ClientId client) {
    FormDialog dialog(parent, "phase-end-dialog", _("This phase is over"), {context, client});
    wxTextCtrl* on = dialog.addDate("phase.end.on", _("Last day"), context.today());
    dialog.finish(_("Save"), [&] {
        const auto day = dialog.day(*on);
        return day ? faultLines(phases.end(*day)) : wxString(_("Write a day, for instance 31-10."));
    });
    return dialog.ShowModal() == wxID_OK;
}

} // namespace kentering

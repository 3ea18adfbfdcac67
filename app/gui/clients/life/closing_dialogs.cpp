#include "app/gui/clients/life/closing_dialogs.h"

#include "app/gui/controls/fault_words.h"
#include "app/gui/controls/form_dialog.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>
#include <wx/translation.h>

namespace kentering {

namespace {

/// The fields that a closing and its correction have in common.
class ClosingFields {
public:
    ClosingFields(FormDialog& dialog, const PresenterContext& context, const Closing& shown)
        : m_dialog(dialog), m_on(dialog.addDate("closing.on", _("Closed on"), shown.on)) {
        std::vector<wxString> outcomes{_("not told")};
        for (const ClosingOutcome outcome : all<ClosingOutcome>()) {
            outcomes.push_back(outcomeWords(outcome, context));
        }
        m_outcome = dialog.addChoice("closing.outcome", _("How it ended"), outcomes,
                                     shown.outcome ? static_cast<int>(indexOf(*shown.outcome)) + 1 : 0);
        m_words = dialog.addLines("closing.words", _("How it ended, in your own words"), shown.words, 3);
    }

    /// What is typed; nothing when that is no day.
    [[nodiscard]] std::optional<Closing> typed() const {
        const auto on = m_dialog.day(*m_on);
        if (!on) {
            return std::nullopt;
        }
        Closing closing{.on = *on, .words = textOf(*m_words)};
        if (const int at = m_outcome->GetSelection(); at > 0) {
            closing.outcome = static_cast<ClosingOutcome>(at - 1);
        }
        return closing;
    }

private:
    FormDialog& m_dialog;
    wxTextCtrl* m_on;
    wxChoice* m_outcome = nullptr;
    wxTextCtrl* m_words = nullptr;
};

wxString noDay() {
    return _("Write a day, for instance 31-10.");
}

} // namespace

wxString outcomeWords(const std::optional<ClosingOutcome>& outcome, const PresenterContext& context) {
    return outcome ? toWx(context.content.text("statistics.cell.outcome." + std::string(code(*outcome)),
                                               context.language))
                   : wxString();
}

wxString timeOfEpisode(const Episode& episode) {
    const wxString from = episode.opened ? longDay(*episode.opened) : wxString(_("not known"));
    return episode.closed ? wxString::Format(_("%s to %s"), from, longDay(*episode.closed))
                          : wxString::Format(_("since %s"), from);
}

bool askToClose(wxWindow* parent, const PresenterContext& context, ClosingPresenter& presenter) {
    FormDialog dialog(parent, "closing-dialog", _("Close the dossier"), {context, presenter.client()});
    const ClosingFields fields(dialog, context, presenter.closing());
    const auto open = presenter.openWork();
    if (open.safety > 0) {
        dialog.addRemark("closing.safety",
                         wxString::Format(wxGetTranslation("%d safety task is open. It stays on My day.",
                                                           "%d safety tasks are open. They stay on My day.",
                                                           static_cast<unsigned>(open.safety)),
                                          open.safety));
    }
    if (open.other > 0) {
        dialog.addRemark("closing.other",
                         wxString::Format(wxGetTranslation("%d other task is open. It stays on My day.",
                                                           "%d other tasks are open. They stay on My day.",
                                                           static_cast<unsigned>(open.other)),
                                          open.other));
    }
    if (open.booked > 0) {
        dialog.addRemark("closing.booked",
                         wxString::Format(wxGetTranslation("%d contact is booked. Cancel it if it is off.",
                                                           "%d contacts are booked. Cancel what is off.",
                                                           static_cast<unsigned>(open.booked)),
                                          open.booked));
    }
    dialog.finish(_("Close the dossier"), [&] {
        const auto typed = fields.typed();
        return typed ? faultLines(presenter.close(*typed)) : noDay();
    });
    return dialog.ShowModal() == wxID_OK;
}

bool askHowItEnded(wxWindow* parent, const PresenterContext& context, ClosingPresenter& presenter) {
    FormDialog dialog(parent, "closing-change-dialog", _("How it ended"), {context, presenter.client()});
    const Closing seen = presenter.closing();
    const ClosingFields fields(dialog, context, seen);
    dialog.finish(_("Save"), [&] {
        const auto typed = fields.typed();
        return typed ? faultLines(presenter.correct(seen, *typed)) : noDay();
    });
    return dialog.ShowModal() == wxID_OK;
}

bool askToOpenAgain(wxWindow* parent, const PresenterContext& context, ClosingPresenter& presenter) {
    FormDialog dialog(parent, "open-again-dialog", _("Open the dossier again"),
                      {context, presenter.client()});
    wxChoice* why = dialog.addChoice(
        "open-again.why", _("What happened"),
        {_("They came back: a new time begins"), _("It was closed by mistake: all is as it was")}, 0);
    wxTextCtrl* on = dialog.addDate("open-again.on", _("First day of the new time"), context.today());
    dialog.addRemark("open-again.remark",
                     _("What was before stays in this dossier. Figures of the time in which it was closed "
                       "stay as they were."));
    dialog.finish(_("Open it again"), [&] {
        const auto reason = static_cast<Reopening>(why->GetSelection());
        const auto day = dialog.day(*on);
        if (!day && reason == Reopening::CameBack) {
            return noDay();
        }
        return faultLines(presenter.openAgain(reason, day.value_or(context.today())));
    });
    return dialog.ShowModal() == wxID_OK;
}

} // namespace kentering

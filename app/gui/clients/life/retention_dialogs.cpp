#include "app/gui/clients/life/retention_dialogs.h"

#include "app/gui/controls/fault_words.h"
#include "app/gui/controls/form_dialog.h"
#include "app/gui/words/sentences.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>
#include <wx/stdpaths.h>
#include <wx/translation.h>

namespace kentering {

namespace {

wxString refusalWords(RetentionPresenter::Refusal refusal) {
    switch (refusal) {
    case RetentionPresenter::Refusal::NoReason:
        return _("Write in a few words why.");
    case RetentionPresenter::Refusal::ReasonNamesTheClient:
        return _("The reason stays on the receipt: leave names and aliases out.");
    case RetentionPresenter::Refusal::NotYourRole:
        return _("Only a lead destroys a dossier.");
    case RetentionPresenter::Refusal::WithinLegalTerm:
        return _("The law wants this dossier to be kept. Only when the client asks for it is it destroyed.");
    }
    return {};
}

void sayDestroyed(wxWindow* parent, const PresenterContext& context,
                  const RetentionPresenter::Destroyed& destroyed) {
    FormDialog dialog(parent, "destroyed-dialog", _("The dossier is destroyed"), {context});
    if (!destroyed.isReceiptThere) {
        dialog.addRemark("destroyed.no-receipt",
                         _("The receipt could not be put in its place. This is its text. Keep it:"));
        dialog.addRemark("destroyed.receipt", toWx(destroyed.receipt));
    }
    dialog.addRemark("destroyed.backups", destroyed.backups.empty()
                                              ? _("No backup in the casebook's folder holds it.")
                                              : _("These backups still hold it, or may hold it:"));
    for (const std::string& backup : destroyed.backups) {
        dialog.addRemark("destroyed.backup", toWx(backup));
    }
    dialog.finish(_("Close"), [] { return wxString(); });
    dialog.ShowModal();
}

} // namespace

wxString retentionWords(const Retention& retention) {
    return basisWord(retention.basis) + dot() +
           wxString::Format(wxGetTranslation("%d year after the closing", "%d years after the closing",
                                             static_cast<unsigned>(retention.years)),
                            retention.years);
}

bool askHowLongKept(wxWindow* parent, const PresenterContext& context, RetentionPresenter& presenter) {
    FormDialog dialog(parent, "retention-dialog", _("How long it is kept"), {context, presenter.client()});
    std::vector<wxString> bases{_("not chosen yet")};
    for (const LegalBasis basis : all<LegalBasis>()) {
        bases.push_back(basisWord(basis));
    }
    const auto& known = presenter.retention();
    wxChoice* basis = dialog.addChoice("retention.basis", _("Why it is kept"), bases,
                                       known ? static_cast<int>(indexOf(known->basis)) + 1 : 0);
    wxTextCtrl* years = dialog.addText("retention.years", _("Years after the closing"),
                                       known ? std::to_string(known->years) : std::string());
    dialog.addRemark("retention.law", _("By law: treatment at least 20 years, support (Wmo) at least 15."));
    dialog.finish(_("Save"), [&] {
        long number = 0;
        if (basis->GetSelection() < 1) {
            return wxString(_("Choose why it is kept."));
        }
        if (!years->GetValue().ToLong(&number) || number < 0 || number > kMostYearsKept) {
            return wxString::Format(_("Enter a number of years from 0 to %d."), kMostYearsKept);
        }
        return faultLines(presenter.set({.basis = static_cast<LegalBasis>(basis->GetSelection() - 1),
                                         .years = static_cast<int>(number)}));
    });
    return dialog.ShowModal() == wxID_OK;
}

bool askToDestroy(wxWindow* parent, const PresenterContext& context, RetentionPresenter& presenter) {
    std::optional<RetentionPresenter::Destroyed> done;
    {
        FormDialog dialog(parent, "destroy-dialog", _("Destroy this dossier?"), {context});
        dialog.addRemark(
            "destroy.remark",
            _("Everything about this client goes: the dossier and what the history says of it. It "
              "cannot be undone. Prints, letters and exports have to be destroyed apart."));
        wxTextCtrl* reason = dialog.addText("destroy.reason", _("Why, without names"), {});
        wxCheckBox* asked = dialog.addCheck("destroy.asked", _("The client asks for it"), false);
        if (presenter.isWithinLegalTerm()) {
            dialog.addRemark(
                "destroy.law",
                _("The law wants this dossier to be kept. Only when the client asks for it is it "
                  "destroyed."));
        }
        const wxString place =
            wxStandardPaths::Get().GetDocumentsDir() + "/" + _("receipt of a destruction") + ".txt";
        wxTextCtrl* file = dialog.addText("destroy.receipt", _("Where the receipt goes"), toUtf8(place));
        dialog.finish(_("Destroy"), [&] {
            auto outcome = presenter.destroy(
                textOf(*reason), asked->GetValue() ? AskedBy::Client : AskedBy::Organisation, textOf(*file));
            done = std::move(outcome.done);
            return lines(worded(outcome.refusals, refusalWords));
        });
        if (dialog.ShowModal() != wxID_OK) {
            return false;
        }
    }
    sayDestroyed(parent, context, *done);
    return true;
}

} // namespace kentering

#include "app/gui/clients/life/reach_dialog.h"

#include "app/gui/controls/fault_words.h"
#include "app/gui/controls/form_dialog.h"
#include "app/gui/words/contact_words.h"
#include "app/gui/words/to_wx.h"
#include "model/base/text_rules.h"

#include <wx/intl.h>

namespace kentering {

bool askForWay(wxWindow* parent, const PresenterContext& context, ReachPresenter& presenter,
               const std::optional<ReachPresenter::Way>& seen) {
    FormDialog dialog(parent, "way-dialog", seen ? _("Change how to reach") : _("Write down how to reach"),
                      {context, presenter.client(), seen ? entryOf(seen->id) : std::string()});
    std::vector<wxString> kinds;
    for (const ReachKind kind : all<ReachKind>()) {
        kinds.push_back(kindWord(kind));
    }
    wxTextCtrl* of = dialog.addText("way.of", _("Of whom: sister, friend (empty: the client)"),
                                    seen ? seen->value.of.value_or(std::string()) : std::string());
    wxChoice* kind = dialog.addChoice("way.kind", _("What"), kinds,
                                      seen ? static_cast<int>(indexOf(seen->value.kind)) : 0);
    wxTextCtrl* value =
        dialog.addText("way.value", _("Number or address"), seen ? seen->value.value : std::string());
    dialog.addRemark("way.remark",
                     _("It stands on no list, sheet or letter. Whoever asks for it sees it, and that is "
                       "written down."));
    dialog.finish(_("Save"), [&] {
        const Reach typed{.kind = static_cast<ReachKind>(kind->GetSelection()),
                          .value = textOf(*value),
                          .of = lineOrNothing(textOf(*of))};
        return faultLines(seen ? presenter.change(*seen, typed) : presenter.add(typed));
    });
    return dialog.ShowModal() == wxID_OK;
}

bool askToRemoveWay(wxWindow* parent, const PresenterContext& context, ReachPresenter& presenter,
                    const ReachPresenter::Way& way) {
    FormDialog dialog(parent, "remove-way-dialog", wxString::Format(_("Remove %s?"), wayWords(way.value)),
                      {context, presenter.client(), entryOf(way.id)});
    dialog.addRemark(
        "remove-way.remark",
        _("It disappears from this page. The history of the dossier keeps that it was written."));
    dialog.finish(_("Remove"), [&] {
        presenter.remove(way.id);
        return wxString();
    });
    return dialog.ShowModal() == wxID_OK;
}

void showWays(wxWindow* parent, const PresenterContext& context, ClientId client) {
    ReachPresenter presenter(context, client);
    presenter.show();
    FormDialog dialog(parent, "reach-dialog",
                      wxString::Format(_("How to reach %s"), toWx(presenter.displayName())),
                      {context, client});
    dialog.addHeading(agreedWords(presenter.rules(), context, presenter.agreedWay()));
    for (const ContactCaution caution : presenter.cautions()) {
        dialog.addRemark("reach.caution", cautionWords(caution));
    }
    bool isOfOthers = false;
    for (const ReachPresenter::Way& way : presenter.ways()) {
        if (way.value.of && !isOfOthers) {
            isOfOthers = true;
            dialog.addHeading(_("People near them"));
            if (!presenter.mayReachOthers()) {
                dialog.addRemark("reach.others-caution",
                                 _("The client has not agreed that people near them are told anything."));
            }
        }
        dialog.addRemark("reach.way", wayWords(way.value));
    }
    if (presenter.ways().empty()) {
        dialog.addRemark("reach.none", _("No number or address is written down."));
    }
    dialog.addRemark("reach.logged", _("It is written down that you looked this up."));
    dialog.finish(_("Close"), [] { return wxString(); });
    dialog.ShowModal();
}

} // namespace kentering

#include "app/gui/settings/settings_screen.h"

#include "app/gui/controls/fault_words.h"
#include "app/gui/controls/form_dialog.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/handover_words.h"
#include "app/gui/words/sentences.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/clients/handover_presenter.h"
#include "app/presenters/settings/hints_presenter.h"
#include "app/presenters/settings/phrases_presenter.h"
#include "app/presenters/settings/work_rules_presenter.h"

#include <wx/intl.h>
#include <wx/translation.h>

namespace kentering {

SettingsScreen::SettingsScreen(wxWindow* parent, const Theme& look, const PresenterContext& context)
    : CardPage(parent, look, context, "settings-screen") {
    rebuild();
}

void SettingsScreen::build(wxSizer& column) {
    addWorkRules(column);
    addPhrases(column);
    addHints(column);
    addLeave(column);
    column.AddSpacer(FromDIP(12));
}

void SettingsScreen::addWorkRules(wxSizer& column) {
    const Card card = addCard(column, _("What My day looks at"));
    const WorkRulesPresenter rules(m_context);
    addFact(
        card, _("Clients you have not heard from"),
        wxString::Format(wxGetTranslation("after %d week without contact", "after %d weeks without contact",
                                          static_cast<unsigned>(rules.silentWeeks())),
                         rules.silentWeeks()));
    addFact(
        card, _("No answer"),
        wxString::Format(wxGetTranslation("after %d day without an answer", "after %d days without an answer",
                                          static_cast<unsigned>(rules.answerDays())),
                         rules.answerDays()));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addButton(card, *row, "settings.work-rules", _("Change"), _("Change what My day looks at"),
              [this] { editWorkRules(); });
    card.column->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(8)));
}

void SettingsScreen::addPhrases(wxSizer& column) {
    const Card card = addCard(column, _("Short words"));
    addParagraph(card, _("In a note, a semicolon and a short word become a sentence."), {"quiet"});
    const PhrasesPresenter phrases(m_context);
    for (const KeyboardPhrase& phrase : phrases.phrases().all()) {
        addFact(card, ";" + toWx(phrase.key), toWx(phrase.text));
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addButton(card, *row, "settings.phrases", _("Change"), _("Change the short words"),
              [this] { editPhrases(); });
    card.column->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(8)));
}

void SettingsScreen::addHints(wxSizer& column) {
    const Card card = addCard(column, _("Hints in a talk"));
    const HintsPresenter hints(m_context);
    const auto off = static_cast<unsigned>(hints.off());
    addParagraph(
        card,
        off == 0 ? _("You see all of them. In a talk you can switch off what you know by now.")
                 : wxString::Format(
                       wxGetTranslation("You switched %u hint off.", "You switched %u hints off.", off), off),
        {"quiet"});
    if (off == 0) {
        return;
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addButton(card, *row, "settings.hints-on", _("Show all hints again"), {}, [this] {
        HintsPresenter(m_context).switchOn();
        rebuildLater();
    });
    card.column->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(8)));
}

void SettingsScreen::addLeave(wxSizer& column) {
    const Card card = addCard(column, _("Leave or illness"));
    addParagraph(card,
                 _("All clients of a colleague at once: each is asked about separately, open risks first."),
                 {"quiet"});
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addButton(card, *row, "settings.hand-over-all", _("Hand over all"), {}, [this] { handOverAll(); });
    card.column->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(8)));
}

void SettingsScreen::editWorkRules() {
    FormDialog dialog(this, "work-rules-dialog", _("What My day looks at"), {m_context});
    WorkRulesPresenter rules(m_context);
    wxTextCtrl* weeks = dialog.addText("work-rules.weeks", _("Silent: weeks without any contact"),
                                       std::to_string(rules.silentWeeks()));
    wxTextCtrl* days = dialog.addText("work-rules.days", _("Referral: days without an answer"),
                                      std::to_string(rules.answerDays()));
    dialog.finish(_("Save"), [&] {
        long silentWeeks = 0;
        long answerDays = 0;
        const bool stored = weeks->GetValue().ToLong(&silentWeeks) && days->GetValue().ToLong(&answerDays) &&
                            rules.set(silentWeeks, answerDays);
        return stored ? wxString()
                      : wxString::Format(_("Weeks are 1 to %d, days 1 to %d."),
                                         WorkRulesPresenter::kMostWeeks, WorkRulesPresenter::kMostDays);
    });
    if (dialog.ShowModal() == wxID_OK) {
        rebuildLater();
    }
}

void SettingsScreen::editPhrases() {
    FormDialog dialog(this, "phrases-dialog", _("Short words"), {m_context});
    PhrasesPresenter phrases(m_context);
    dialog.addRemark("phrases.remark",
                     _("One per line: the short word, a space, the sentence. In a note, type a "
                       "semicolon and the short word."));
    wxTextCtrl* text = dialog.addLines("phrases.text", _("Short words"), phrases.asText(), 8);
    dialog.finish(_("Save"), [&] {
        std::vector<wxString> wrong;
        for (const auto& [line, fault] : phrases.replaceAll(textOf(*text))) {
            wrong.push_back(wxString::Format(_("Line %d: %s"), line, faultWords(fault)));
        }
        return lines(wrong);
    });
    if (dialog.ShowModal() == wxID_OK) {
        rebuildLater();
    }
}

void SettingsScreen::handOverAll() {
    FormDialog dialog(this, "bulk-dialog", _("Hand over all"), {m_context});
    const auto users = m_context.casebook->users();
    std::vector<wxString> names;
    int self = 0;
    for (std::size_t index = 0; index < users.size(); ++index) {
        names.push_back(toWx(users[index].name));
        if (users[index].id == m_context.casebook->author().id) {
            self = static_cast<int>(index);
        }
    }
    std::vector<wxString> reasons;
    for (const HandoverReason reason : all<HandoverReason>()) {
        reasons.push_back(reasonWord(reason));
    }
    wxChoice* from = dialog.addChoice("bulk.from", _("All clients of"), names, self);
    wxChoice* to =
        dialog.addChoice("bulk.to", _("To"), names, self == 0 ? static_cast<int>(names.size()) - 1 : 0);
    wxChoice* reason = dialog.addChoice("bulk.reason", _("Because of"), reasons, 0);
    dialog.addRemark(
        "bulk.remark",
        _("Each client is asked about separately; until then whoever hands over stays responsible, "
          "or the lead if they are ill."));
    std::size_t stayed = 0;
    dialog.finish(_("Ask to take over"), [&] {
        if (from->GetSelection() == to->GetSelection()) {
            return wxString(_("Choose two colleagues."));
        }
        stayed = 0;
        for (const BulkResult& result :
             offerAll(m_context, users[static_cast<std::size_t>(from->GetSelection())].id,
                      users[static_cast<std::size_t>(to->GetSelection())].id,
                      static_cast<HandoverReason>(reason->GetSelection()))) {
            stayed += result.obstacles.empty() ? 0U : 1U;
        }
        return stayed == 0 ? wxString()
                           : wxString::Format(
                                 wxGetTranslation("Asked. %zu client stays: a colleague may not know them, "
                                                  "or somebody was asked already.",
                                                  "Asked. %zu clients stay: a colleague may not know "
                                                  "them, or somebody was asked already.",
                                                  static_cast<unsigned>(stayed)),
                                 stayed);
    });
    dialog.ShowModal();
}

} // namespace kentering

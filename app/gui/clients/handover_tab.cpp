#include "app/gui/clients/handover_tab.h"

#include "app/gui/clients/life/reach_dialog.h"
#include "app/gui/controls/form_dialog.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/handover_words.h"
#include "app/gui/words/history_words.h"
#include "app/gui/words/sentences.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "model/base/text_rules.h"

#include <wx/intl.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr std::size_t kReadingsShown = 15;

} // namespace

HandoverTab::HandoverTab(wxWindow* parent, const Theme& look, const PresenterContext& context,
                         ClientId client, std::function<void()> changed)
    : CardPage(parent, look, context, "handover-tab"),
      m_presenter(context, client),
      m_changed(std::move(changed)) {
    rebuild();
}

void HandoverTab::reload() {
    m_presenter.reload();
    rebuild();
}

void HandoverTab::stored() {
    rebuildLater();
    m_changed();
}

void HandoverTab::build(wxSizer& column) {
    if (m_presenter.offered()) {
        addOffered(column);
    }
    addOwner(column);
    addColleagues(column);
    addReadings(column);
    column.AddSpacer(FromDIP(12));
}

void HandoverTab::addOffered(wxSizer& column) {
    const Handover& handover = m_presenter.offered()->value;
    const Card card = addCard(column, wxString::Format(_("Handed over by %s to %s"),
                                                       toWx(m_presenter.nameOf(handover.from)),
                                                       toWx(m_presenter.nameOf(handover.to))));
    addParagraph(card,
                 wxString::Format(_("%s, since %s. Until it is taken over, %s stays responsible."),
                                  reasonWord(handover.reason), dayWords(handover.offered, m_context.today()),
                                  toWx(m_presenter.owner().name)),
                 {"quiet"});
    const HandoverNotes facts = m_presenter.facts();
    for (const HandoverHeading heading : all<HandoverHeading>()) {
        const std::string& fact = facts[indexOf(heading)];
        const std::string& note = handover.note(heading);
        if (!fact.empty() || !note.empty()) {
            addParagraph(card, headingWord(heading),
                         {heading == HandoverHeading::OpenRisks ? "red" : "strong"});
        }
        if (!fact.empty()) {
            addParagraph(card, toWx(fact));
        }
        if (!note.empty()) {
            addParagraph(card, toWx(note));
        }
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    if (m_presenter.may(HandoverStatus::Accepted)) {
        addButton(card, *row, "handover.accept", _("I take over"), {},
                  [this] { answer(HandoverStatus::Accepted); }, {"primary"});
        addButton(card, *row, "handover.refuse", _("I cannot"), {}, [this] { refuse(); });
    }
    addButton(card, *row, "handover.reach", _("How to reach"), {},
              [this] { showWays(this, m_context, m_presenter.client()); }, {"link"});
    if (m_presenter.may(HandoverStatus::Withdrawn)) {
        addButton(card, *row, "handover.withdraw", _("Withdraw"), {},
                  [this] { answer(HandoverStatus::Withdrawn); });
    }
    card.column->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(8)));
}

void HandoverTab::addOwner(wxSizer& column) {
    const Card card = addCard(column, _("Whose client"));
    const Row row = addRow(card, toWx(m_presenter.owner().name), {}, true);
    row.text->SetName("client-owner");
    if (!m_presenter.offered()) {
        addButton(card, *row.sizer, "handover.offer", _("Hand over"), {}, [this] { offer(); });
    }
    for (const auto& past : m_presenter.history()) {
        if (past.value.status != HandoverStatus::Offered) {
            addRow(card,
                   wxString::Format(_("from %s to %s"), toWx(m_presenter.nameOf(past.value.from)),
                                    toWx(m_presenter.nameOf(past.value.to))),
                   statusWord(past.value.status) + dot() +
                       dayWords(past.value.answered.value_or(past.value.offered), m_context.today()) +
                       (past.value.whyNot.empty() ? wxString() : dot() + toWx(past.value.whyNot)));
        }
    }
    if (m_presenter.canTakeRefusalBack()) {
        auto* buttons = new wxBoxSizer(wxHORIZONTAL);
        addButton(card, *buttons, "handover.take-back", _("I can after all"), {}, [this] {
            if (m_presenter.takeRefusalBack()) {
                stored();
            } else {
                wxBell();
            }
        });
        card.column->Add(buttons, wxSizerFlags().Border(wxTOP, FromDIP(6)));
    }
}

void HandoverTab::addColleagues(wxSizer& column) {
    const Card card = addCard(column, _("Who may not open this dossier"));
    addParagraph(card, _("A partner, an ex, somebody from an app: they will not see the client in any list."),
                 {"quiet"});
    const bool decides = m_presenter.decidesWhoIsExcluded();
    for (const User& user : m_presenter.others()) {
        auto* box = new wxCheckBox(card.surface, wxID_ANY, toWx(user.name));
        box->SetName("exclude." + toWx(user.name));
        box->SetValue(m_presenter.isExcluded(user.id));
        box->Enable(decides);
        box->Bind(wxEVT_CHECKBOX, [this, user](wxCommandEvent& event) {
            if (event.IsChecked()) {
                // Afterwards: the box waits for nobody's form.
                later(*this, [this, user] { exclude(user); });
            } else {
                // Allowed: the box is for who decides. What is stored stands in the box again.
                static_cast<void>(m_presenter.admit(user.id));
                stored();
            }
        });
        card.column->Add(box, wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
    }
    for (const ExcludedColleague& excluded : m_presenter.excluded()) {
        if (!excluded.reason.empty()) {
            addParagraph(card, toWx(excluded.user.name) + dot() + toWx(excluded.reason), {"quiet"});
        }
    }
    if (!decides) {
        addParagraph(card, _("The client's own counsellor and a lead decide this."), {"quiet"});
    }
}

void HandoverTab::exclude(const User& colleague) {
    FormDialog dialog(this, "exclusion-dialog",
                      wxString::Format(_("%s may not open this dossier"), toWx(colleague.name)),
                      {m_context, m_presenter.client(), entryOf(colleague.id)});
    wxTextCtrl* reason = dialog.addLines("exclusion.reason", _("Why"), {}, 2);
    dialog.addRemark("exclusion.remark", _("You will see it here and in the history of the dossier."));
    dialog.finish(_("Save"), [&] {
        return lines(worded(m_presenter.exclude(colleague.id, textOf(*reason)),
                            [](ExclusionObstacle obstacle) { return obstacleWords(obstacle); }));
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    } else {
        rebuildLater();
    }
}

void HandoverTab::addReadings(wxSizer& column) {
    const Card card = addCard(column, _("Who opened it"));
    const auto& readings = m_presenter.readings();
    for (std::size_t index = 0; index < std::min(kReadingsShown, readings.size()); ++index) {
        const ReadEntry& reading = readings[index];
        addFact(card, momentWords(reading.at, m_context.today()),
                reading.isOfReach ? toWx(reading.reader) + dot() + _("looked up how to reach them")
                                  : toWx(reading.reader));
    }
    if (readings.size() > kReadingsShown) {
        addParagraph(card, wxString::Format(_("and %zu more"), readings.size() - kReadingsShown), {"quiet"});
    }
}

void HandoverTab::answer(HandoverStatus status) {
    if (m_presenter.answer(status)) {
        stored();
    } else {
        wxBell();
    }
}

void HandoverTab::refuse() {
    FormDialog dialog(this, "refusal-dialog", _("I cannot"),
                      {m_context, m_presenter.client(), entryOf(m_presenter.offered()->id)});
    wxTextCtrl* why = dialog.addLines("refusal.why", _("Why not"), {}, 2);
    dialog.addRemark("refusal.remark",
                     _("Whoever asked reads this. You can take it back while nobody else was asked."));
    dialog.finish(_("Save"), [&] {
        const std::string words = textOf(*why);
        if (!wordsOrNothing(words)) {
            return wxString(_("Write in a few words why."));
        }
        return m_presenter.answer(HandoverStatus::Refused, words)
                   ? wxString()
                   : wxString(_("This was answered or withdrawn meanwhile."));
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

void HandoverTab::offer() {
    FormDialog dialog(this, "handover-dialog", _("Hand over"), {m_context, m_presenter.client()});
    const auto receivers = m_presenter.receivers();
    const auto names = worded(receivers, [](const User& user) { return toWx(user.name); });
    if (names.empty()) {
        dialog.addRemark("handover.nobody", _("There is no colleague who can be asked."));
        dialog.finish(_("Close"), [] { return wxString(); });
        dialog.ShowModal();
        return;
    }
    std::vector<wxString> reasons;
    for (const HandoverReason reason : all<HandoverReason>()) {
        reasons.push_back(reasonWord(reason));
    }
    wxChoice* to = nullptr;
    wxChoice* reason = nullptr;
    dialog.beside([&] {
        to = dialog.addChoice("handover.to", _("To"), names, 0);
        reason = dialog.addChoice("handover.reason", _("Reason"), reasons, 0);
    });
    // What the dossier says is not typed again: whoever takes over reads it in their own language, as it is
    // then.
    const HandoverNotes facts = m_presenter.facts();
    std::array<wxTextCtrl*, kCount<HandoverHeading>> fields{};
    for (const HandoverHeading heading : all<HandoverHeading>()) {
        const std::string name(code(heading));
        dialog.addHeading(headingWord(heading));
        if (!facts[indexOf(heading)].empty()) {
            dialog.addRemark(("handover.fact." + name).c_str(), toWx(facts[indexOf(heading)]));
        }
        fields[indexOf(heading)] = dialog.addLines(
            ("handover." + name).c_str(), wxString::Format(_("%s: to add"), headingWord(heading)), {}, 1);
    }
    dialog.finish(_("Ask to take over"), [&] {
        HandoverNotes notes;
        for (std::size_t index = 0; index < notes.size(); ++index) {
            notes[index] = textOf(*fields[index]);
        }
        std::vector<wxString> found;
        for (const HandoverObstacle obstacle :
             m_presenter.offer(receivers[static_cast<std::size_t>(to->GetSelection())].id,
                               static_cast<HandoverReason>(reason->GetSelection()), notes)) {
            found.push_back(obstacleWords(obstacle));
        }
        return lines(found);
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

} // namespace kentering

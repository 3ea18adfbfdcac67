#include "app/gui/clients/referrals_tab.h"

#include "app/gui/clients/letter_dialog.h"
#include "app/gui/controls/form_dialog.h"
#include "app/gui/controls/guard.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/referral_words.h"
#include "app/gui/words/sentences.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "model/base/text_rules.h"

#include <wx/intl.h>
#include <wx/translation.h>
#include <wx/wrapsizer.h>

#include <utility>

namespace kentering {

namespace {

wxString named(const wxString& part, ReferralId id) {
    return part + wxString::Format(".%lld", static_cast<long long>(id.value()));
}

/// What a button to a status says.
wxString stepWords(ReferralStatus next) {
    switch (next) {
    case ReferralStatus::Considered:
        return _("Consider again");
    case ReferralStatus::Waiting:
        return _("Wait");
    case ReferralStatus::Sent:
        return _("Sent");
    case ReferralStatus::Accepted:
        return _("Accepted");
    case ReferralStatus::Started:
        return _("Started");
    case ReferralStatus::Completed:
        return _("Completed");
    case ReferralStatus::Declined:
        return _("Not going ahead");
    case ReferralStatus::NoAnswer:
        return _("No answer");
    }
    return {};
}

} // namespace

ReferralsTab::ReferralsTab(wxWindow* parent, const Theme& look, const PresenterContext& context,
                           ClientId client, std::function<void()> changed)
    : CardPage(parent, look, context, "referrals-tab"),
      m_presenter(context, client),
      m_changed(std::move(changed)) {
    rebuild();
}

void ReferralsTab::reload() {
    m_presenter.reload();
    rebuild();
}

void ReferralsTab::stored() {
    rebuildLater();
    m_changed();
}

void ReferralsTab::build(wxSizer& column) {
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(makeButton(this, "referral.add", _("Consider other help"), {"primary"},
                        remembered("referral.add", [this] { consider(); })));
    column.Add(top, wxSizerFlags().Border(wxLEFT | wxTOP, FromDIP(12)));
    addProposal(column);
    for (const auto& line : m_presenter.lines()) {
        addReferral(column, line);
    }
    if (m_presenter.lines().empty() && m_presenter.proposed().empty()) {
        const Card card = addCard(column, {});
        addParagraph(card, _("No other help is being considered yet."), {"quiet"});
    }
    column.AddSpacer(FromDIP(12));
}

void ReferralsTab::addProposal(wxSizer& column) {
    const auto& proposed = m_presenter.proposed();
    if (proposed.empty()) {
        return;
    }
    const Card card = addCard(column, _("Think of this first"));
    card.surface->SetName("referral.proposal");
    addParagraph(card, proposalWords(), {"red"});
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    for (const ReferralKind kind : proposed) {
        row->Add(makeButton(card.surface, ("referral.propose." + std::string(code(kind))).c_str(),
                            considerWords(kind, m_context), {},
                            [this, kind] {
                                m_presenter.consider(kind);
                                stored();
                            }),
                 wxSizerFlags().Border(wxRIGHT | wxTOP, FromDIP(6)));
    }
    card.column->Add(row, wxSizerFlags().Expand());
    addParagraph(card, _("This sends nothing."), {"quiet"});
}

void ReferralsTab::addReferral(wxSizer& column, const ReferralsPresenter::Line& line) {
    const auto label = [this](auto value) {
        return toWx(m_context.content.label(value, m_context.language));
    };
    const wxString kind = label(line.referral.kind);
    const Card card = addCard(column, line.party.empty() ? kind : toWx(line.party) + dot() + kind);
    wxString status =
        label(line.referral.status) + dot() +
        wxString::Format(_("since %s"), dayWords(statusSince(line.referral), m_context.today()));
    wxStaticText* shown = makeNamedText(card.surface, named("referral.status", line.id).utf8_str(), status,
                                        {line.withoutAnswer ? "amber" : "strong"});
    card.column->Add(shown, wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
    if (line.withoutAnswer) {
        addParagraph(card,
                     wxString::Format(wxGetTranslation("No answer for %d day: ask for it.",
                                                       "No answer for %d days: ask for it.",
                                                       static_cast<unsigned>(line.daysInStatus)),
                                      line.daysInStatus),
                     {"amber"});
    }
    if (line.worthTryingUntil) {
        addParagraph(card, wxString::Format(_("To try until %s, before deciding whether it helps"),
                                            longDay(*line.worthTryingUntil)));
    }
    if (!line.expectation.empty()) {
        addParagraph(card, wxString::Format(_("What to expect: %s"), toWx(line.expectation)), {"quiet"});
    }
    addFacts(card, line);
    if (line.referral.outcome) {
        addParagraph(card, wxString::Format(_("Outcome: %s"), toWx(*line.referral.outcome)));
    }
    addSteps(card, line);
}

void ReferralsTab::addFacts(const Card& card, const ReferralsPresenter::Line& line) {
    const ReferralId id = line.id;
    if (line.referral.to) {
        addConsent(card, id, LetterKind::ToParty,
                   !line.consent ? _("The client has not agreed to this service yet.")
                   : line.consentUntil
                       ? wxString::Format(_("The client agrees, until %s"), longDay(*line.consentUntil))
                       : _("The client agrees."),
                   line.consent);
    }
    if (line.gpLetterNeeded) {
        addConsent(card, id, LetterKind::ToGp,
                   !line.gpConsent ? _("The client has not agreed to a letter to the GP yet.")
                   : line.gpConsentUntil
                       ? wxString::Format(_("The client agrees to a letter to the GP, until %s"),
                                          longDay(*line.gpConsentUntil))
                       : _("The client agrees to a letter to the GP."),
                   line.gpConsent);
    }
    const auto check = [&](const char* name, const wxString& text, bool value, auto set) {
        auto* box = new wxCheckBox(card.surface, wxID_ANY, text);
        box->SetName(named(name, id));
        box->SetValue(value);
        box->Bind(wxEVT_CHECKBOX, [this, set](wxCommandEvent& event) {
            set(event.IsChecked());
            stored();
        });
        card.column->Add(box, wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
    };
    if (line.gpLetterNeeded) {
        check("referral.gp-letter", _("The letter from the GP is there"), line.referral.gpLetter == true,
              [this, id](bool there) { m_presenter.setGpLetter(id, there); });
    }
    if (line.insuranceCheckNeeded) {
        check("referral.insurance", _("Checked what the insurer pays"),
              line.referral.insuranceChecked == true,
              [this, id](bool checked) { m_presenter.setInsuranceChecked(id, checked); });
    }
}

void ReferralsTab::addConsent(const Card& card, ReferralId id, LetterKind letter, const wxString& words,
                              bool agrees) {
    const wxString of = letter == LetterKind::ToGp ? "-gp" : wxString();
    const Row row = addRow(card, words);
    row.text->SetName(named("referral.consent" + of, id));
    if (agrees) {
        addButton(card, *row.sizer, named("referral.withdraw" + of, id), _("Withdraw consent"), {},
                  [this, id, letter] {
                      m_presenter.withdrawConsent(id, letter);
                      stored();
                  },
                  {"link"});
    } else {
        addButton(card, *row.sizer, named("referral.agree" + of, id), _("Client agrees"), {},
                  [this, id, letter] { askConsent(id, letter); }, {"link"});
    }
}

void ReferralsTab::addSteps(const Card& card, const ReferralsPresenter::Line& line) {
    auto* row = new wxWrapSizer(wxHORIZONTAL);
    const ReferralId id = line.id;
    for (const auto& step : line.steps) {
        const ReferralStatus next = step.to;
        wxButton* button = makeButton(
            card.surface,
            (std::string("referral.") + std::string(code(next)) + "." + std::to_string(id.value())).c_str(),
            stepWords(next), {}, [this, id, next] { takeStep(id, next); });
        std::vector<wxString> reasons;
        for (const ReferralObstacle obstacle : step.obstacles) {
            reasons.push_back(obstacleWords(obstacle));
        }
        if (!reasons.empty()) {
            button->SetToolTip(lines(reasons));
        }
        row->Add(button, wxSizerFlags().Border(wxRIGHT | wxTOP, FromDIP(6)));
    }
    const auto link = [&](const char* name, const wxString& label, std::function<void()> pressed) {
        row->Add(makeButton(card.surface, named(name, id).utf8_str(), label, {"link"},
                            remembered(named(name, id), std::move(pressed))),
                 wxSizerFlags().Border(wxRIGHT | wxTOP, FromDIP(6)));
    };
    if (line.hasStepBefore) {
        link("referral.back", _("Take last step back"), [this, id] {
            if (const auto found = m_presenter.takeBack(id); !found.empty()) {
                sayRefused(id, found);
            } else {
                stored();
            }
        });
    }
    link("referral.outcome", _("Outcome"), [this, id] { askOutcome(id); });
    if (line.gpLetterNeeded) {
        link("referral.letter-gp", _("Letter to the GP"), [this, id] { makeLetter(id, LetterKind::ToGp); });
    }
    if (line.referral.to) {
        link("referral.letter-party", _("Letter to this service"),
             [this, id] { makeLetter(id, LetterKind::ToParty); });
    }
    card.column->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    wxStaticText* refused =
        makeNamedText(card.surface, named("referral.refused", id).utf8_str(), {}, {"amber"});
    refused->Hide();
    card.column->Add(refused, wxSizerFlags().Border(wxTOP, FromDIP(4)));
}

void ReferralsTab::decline(ReferralId id) {
    FormDialog dialog(this, "decline-dialog", _("Not going ahead"),
                      {m_context, m_presenter.client(), entryOf(id)});
    wxTextCtrl* why = dialog.addLines("decline.why", _("Why not"),
                                      m_presenter.line(id).referral.outcome.value_or(std::string()), 2);
    dialog.addRemark("decline.remark", _("It stands as the outcome. You can consider it again later."));
    dialog.finish(_("Save"), [&] {
        const std::string words = textOf(*why);
        if (!wordsOrNothing(words)) {
            return wxString(_("Write in a few words why."));
        }
        m_presenter.setOutcome(id, words);
        return lines(worded(m_presenter.take(id, ReferralStatus::Declined),
                            [](ReferralObstacle obstacle) { return obstacleWords(obstacle); }));
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

void ReferralsTab::takeStep(ReferralId id, ReferralStatus next) {
    if (next == ReferralStatus::Declined) {
        later(*this, [this, id] { decline(id); }); // a form never opens within the press that asks for it
        return;
    }
    const auto found = m_presenter.take(id, next);
    if (found.empty()) {
        stored();
    } else {
        sayRefused(id, found);
    }
}

void ReferralsTab::sayRefused(ReferralId id, const std::vector<ReferralObstacle>& found) {
    const auto reasons = worded(found, [](ReferralObstacle obstacle) { return obstacleWords(obstacle); });
    if (auto* refused = dynamic_cast<wxStaticText*>(FindWindowByName(named("referral.refused", id), this))) {
        refused->SetLabelText(lines(reasons));
        refused->Show();
        FitInside();
        Layout();
    }
}

void ReferralsTab::consider() {
    FormDialog dialog(this, "referral-dialog", _("Consider other help"), {m_context, m_presenter.client()});
    const auto choices = m_presenter.choices();
    const auto names = worded(choices, [this](const ReferralsPresenter::Choice& choice) {
        const wxString kind = toWx(m_context.content.label(choice.kind, m_context.language));
        if (!choice.party) {
            return wxString::Format(_("%s, not in the directory"), kind);
        }
        const wxString name = toWx(choice.party->resource.name.in(m_context.language)) + dot() + kind;
        const auto& checked = choice.party->resource.lastChecked;
        const Freshness freshness = kentering::freshness(checked, m_context.today());
        return freshness == Freshness::Checked
                   ? name
                   : name + dot() + freshnessWords(freshness, checked, m_context.today());
    });
    wxChoice* to = dialog.addChoice("referral.to", _("Help by"), names, 0);
    dialog.addRemark("referral.remark", _("This sends nothing."));
    dialog.finish(_("Save"), [&] {
        const auto& chosen = choices[static_cast<std::size_t>(to->GetSelection())];
        if (chosen.party) {
            m_presenter.consider(chosen.party->resource.id);
        } else {
            m_presenter.consider(chosen.kind);
        }
        return wxString();
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

void ReferralsTab::askConsent(ReferralId id, LetterKind letter) {
    FormDialog dialog(
        this, "consent-dialog", _("Client agrees"),
        {m_context, m_presenter.client(),
         entryOf(id) + (letter == LetterKind::ToGp ? "/" + std::string(code(letter)) : std::string())});
    dialog.addRemark(
        "consent.remark",
        letter == LetterKind::ToGp
            ? wxString(_("The client agrees that their GP gets a letter. Only what the letter lists."))
            : wxString::Format(_("The client agrees that %s may hear about them. Only this service; only "
                                 "what a letter lists."),
                               toWx(m_presenter.line(id).party)));
    wxTextCtrl* until =
        dialog.addDate("consent.until", _("Until (empty: until it is withdrawn)"), std::nullopt);
    dialog.finish(_("Save"), [&] {
        if (dialog.isNoDay(*until)) {
            return wxString(_("Write a day, for instance 31-10."));
        }
        return m_presenter.giveConsent(id, dialog.day(*until), letter) ? wxString()
                                                                       : wxString(_("This day has passed."));
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

void ReferralsTab::askOutcome(ReferralId id) {
    FormDialog dialog(this, "outcome-dialog", _("Outcome"), {m_context, m_presenter.client(), entryOf(id)});
    wxTextCtrl* words = dialog.addLines("outcome.words", wxString(),
                                        m_presenter.line(id).referral.outcome.value_or(std::string()));
    dialog.finish(_("Save"), [&] {
        m_presenter.setOutcome(id, textOf(*words));
        return wxString();
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

void ReferralsTab::makeLetter(ReferralId id, LetterKind kind) {
    if (const auto found = m_presenter.letterObstacles(id, kind); !found.empty()) {
        sayRefused(id, found);
        return;
    }
    LetterDialog dialog(this, m_look, m_context, m_presenter, id, kind);
    dialog.ShowModal();
}

} // namespace kentering

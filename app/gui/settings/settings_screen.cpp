#include "app/gui/settings/settings_screen.h"

#include "app/gui/controls/fault_words.h"
#include "app/gui/controls/form_dialog.h"
#include "app/gui/settings/people_dialogs.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/handover_words.h"
#include "app/gui/words/sentences.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/clients/handover_presenter.h"
#include "app/presenters/figures/forgotten_releases.h"
#include "app/presenters/settings/hints_presenter.h"
#include "app/presenters/settings/organisation_settings.h"
#include "app/presenters/settings/people_presenter.h"
#include "app/presenters/settings/phrases_presenter.h"
#include "app/presenters/settings/work_rules_presenter.h"

#include <wx/intl.h>
#include <wx/translation.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

wxString organisationFaultWords(OrganisationFault fault) {
    switch (fault) {
    case OrganisationFault::Name:
        return _("The name has at most 100 characters.");
    case OrganisationFault::TooMany:
        return _("There are at most eight regions.");
    case OrganisationFault::Region:
        return _("Each region has a municipality.");
    case OrganisationFault::Municipality:
        return _("A municipality is in one region only.");
    case OrganisationFault::IdleMinutes:
        return wxString::Format(_("Enter 1 to %d minutes."), kLongestIdleMinutes);
    case OrganisationFault::Phone:
        return wxString::Format(_("A number has digits, and at most %d characters."), kLongestOurNumber);
    case OrganisationFault::Hours:
        return wxString::Format(_("The hours have at most %d characters."), kLongestOurHours);
    case OrganisationFault::BackupFolder:
        return _("Write the whole name of a folder, or choose one.");
    case OrganisationFault::WorkRules:
        return wxString::Format(_("Enter 1 to %d weeks and 1 to %d days."), WorkRulesPresenter::kMostWeeks,
                                WorkRulesPresenter::kMostDays);
    }
    return {};
}

} // namespace

SettingsScreen::SettingsScreen(wxWindow* parent, const Theme& look, const PresenterContext& context,
                               Actions actions)
    : CardPage(parent, look, context, "settings-screen"), m_actions(std::move(actions)) {
    watchBackups();
    rebuild();
}

SettingsScreen::~SettingsScreen() {
    forgetBackups();
}

void SettingsScreen::build(wxSizer& column) {
    addWorkRules(column);
    addOurNumber(column);
    addFigures(column);
    addPhrases(column);
    addHints(column);
    addLeave(column);
    addPeople(column);
    addBackups(column);
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

void SettingsScreen::addOurNumber(wxSizer& column) {
    const Card card = addCard(column, _("Our number"));
    const Organisation organisation = organisationOf(m_context.book());
    addParagraph(card, _("It is at the top of every sheet, but not on a neutral one."), {"quiet"});
    const auto told = [](const std::string& words) {
        return words.empty() ? wxString(_("none")) : toWx(words);
    };
    addFact(card, _("Number"), told(organisation.phone));
    addFact(card, _("When somebody answers"), told(organisation.hours));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addButton(card, *row, "settings.our-number", _("Change"), _("Change our number and hours"),
              [this] { editOurNumber(); });
    card.column->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(8)));
}

void SettingsScreen::addFigures(wxSizer& column) {
    const Card card = addCard(column, _("Figures"));
    const Organisation organisation = organisationOf(m_context.book());
    addFact(card, _("Name of the organisation"),
            organisation.name.empty() ? wxString("Kentering") : toWx(organisation.name));
    const wxString regions = toWx(linesOf(organisation.regions)).Trim();
    addFact(card, _("Regions"), regions.empty() ? wxString(_("none")) : regions);
    addFact(card, _("Rows"),
            organisation.coarseFigures ? _("few and wide: for few clients") : _("many and narrow"));
    const std::vector<Period> forgotten = perhapsForgotten(m_context.book());
    if (!forgotten.empty()) {
        addParagraph(card, _("This casebook was put back from a backup. It does not know which figures were "
                             "published after that backup was made. They can only be made when a lead says "
                             "that they were not published."));
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addButton(card, *row, "settings.figures", _("Change"), _("Change what figures say"),
              [this] { editFigures(); });
    if (!forgotten.empty()) {
        addButton(card, *row, "settings.never-published", _("Not published"), _("Say what was not published"),
                  [this] { confirmNotPublished(); });
    }
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
    for (const wxString& line : m_offered) {
        addParagraph(card, line)->SetName("settings.offered");
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addButton(card, *row, "settings.hand-over-all", _("Hand over all"), {}, [this] { handOverAll(); });
    card.column->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(8)));
}

void SettingsScreen::addPeople(wxSizer& column) {
    const Card card = addCard(column, _("People and keys"));
    const PeoplePresenter people(m_context);
    const auto asks = [this](bool (*ask)(wxWindow*, const PresenterContext&)) {
        return [this, ask] {
            if (ask(this, m_context)) {
                rebuildLater();
            }
        };
    };
    const auto asksAbout = [this](const Colleague& who,
                                  bool (*ask)(wxWindow*, const PresenterContext&, const Colleague&)) {
        return [this, who, ask] {
            if (ask(this, m_context, who)) {
                rebuildLater();
            }
        };
    };
    for (const Colleague& who : people.members()) {
        const wxString name = toWx(who.user.name);
        const auto number = static_cast<long long>(who.user.id.value());
        const Row row = addRow(card, name, roleWord(who.role), people.isAuthor(who));
        const auto addAct = [&](const char* act, const wxString& label, const wxString& spoken, auto ask) {
            addButton(card, *row.sizer, wxString::Format("people.%s.%lld", act, number), label,
                      wxString::Format(spoken, name), asksAbout(who, ask));
        };
        if (people.may(Right::KeepPeople)) {
            addAct("role", _("Role"), _("Role of %s"), askForRole);
        }
        if (people.isAuthor(who) || people.may(Right::KeepPeople)) {
            addAct("name", _("Name"), _("Name of %s"), askForName);
        }
        if (!people.isAuthor(who) && people.may(Right::ResetPassphrases)) {
            addAct("reset", _("New passphrase"), _("New passphrase for %s"), askForReset);
        }
        if (people.may(Right::KeepPeople)) {
            addAct("remove", _("Take away"), _("Take the key of %s away"), askForRemoval);
        }
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addButton(card, *row, "people.own-passphrase", _("Change my passphrase"), {}, asks(askForOwnPassphrase));
    if (people.may(Right::KeepPeople)) {
        addButton(card, *row, "people.add", _("Add a colleague"), {}, asks(askForColleague));
    }
    if (people.may(Right::RenewRecoveryCode)) {
        addButton(card, *row, "people.recovery", _("New recovery code"), {}, asks(askForRecoveryCode));
    }
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
                      : wxString::Format(_("Enter 1 to %d weeks and 1 to %d days."),
                                         WorkRulesPresenter::kMostWeeks, WorkRulesPresenter::kMostDays);
    });
    if (dialog.ShowModal() == wxID_OK) {
        rebuildLater();
    }
}

void SettingsScreen::editOurNumber() {
    FormDialog dialog(this, "our-number-dialog", _("Our number"), {m_context});
    const Organisation was = organisationOf(m_context.book());
    wxTextCtrl* phone = dialog.addText("our-number.phone", _("Number"), was.phone);
    wxTextCtrl* hours = dialog.addText("our-number.hours", _("When somebody answers"), was.hours);
    dialog.addRemark("our-number.remark",
                     _("The number of the organisation, not of a colleague. The hours in your own words."));
    dialog.finish(_("Save"), [&] {
        Organisation organisation = was;
        organisation.phone = textOf(*phone);
        organisation.hours = textOf(*hours);
        const auto fault = keepOrganisation(m_context.book(), was, organisation);
        return fault ? organisationFaultWords(*fault) : wxString();
    });
    if (dialog.ShowModal() == wxID_OK) {
        rebuildLater();
    }
}

void SettingsScreen::editFigures() {
    FormDialog dialog(this, "figures-dialog", _("Figures"), {m_context});
    const Organisation was = organisationOf(m_context.book());
    wxTextCtrl* name = dialog.addText("figures.name", _("Name of the organisation"), was.name);
    wxTextCtrl* regions =
        dialog.addLines("figures.regions", _("Regions: one per line, municipalities separated by commas"),
                        linesOf(was.regions), 6);
    wxCheckBox* coarse =
        dialog.addCheck("figures.coarse", _("Few wide rows instead of many narrow ones"), was.coarseFigures);
    dialog.addRemark("figures.remark",
                     _("Figures that were published keep their names and rows. What you choose here is for "
                       "periods that are still to be published."));
    dialog.finish(_("Save"), [&] {
        Organisation organisation = was;
        organisation.name = textOf(*name);
        organisation.regions = regionsOfLines(textOf(*regions), was.regions);
        organisation.coarseFigures = coarse->GetValue();
        const auto fault = keepOrganisation(m_context.book(), was, organisation);
        return fault ? organisationFaultWords(*fault) : wxString();
    });
    if (dialog.ShowModal() == wxID_OK) {
        rebuildLater();
    }
}

void SettingsScreen::confirmNotPublished() {
    FormDialog dialog(this, "never-published-dialog", _("Not published"), {m_context});
    const std::vector<Period> periods = perhapsForgotten(m_context.book());
    std::vector<wxString> names;
    names.reserve(periods.size());
    for (const Period& period : periods) {
        names.push_back(toWx(period.name()));
    }
    wxChoice* period = dialog.addChoice("never-published.period", _("Period"), names, 0);
    dialog.addRemark("never-published.remark",
                     _("Were figures of this period published after the backup was made? Then do not publish "
                       "them again: two versions laid side by side can give somebody away."));
    dialog.finish(_("They were not published"), [&] {
        const auto chosen = static_cast<std::size_t>(period->GetSelection());
        return confirmNeverReleased(m_context.book(), periods[chosen])
                   ? wxString()
                   : wxString(_("Only a lead can say this."));
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
    // Whoever left has no key any more, and clients all the same; whoever has no key cannot take over.
    const Colleagues team = colleagues(m_context);
    const auto nameOf = [](const User& user) { return toWx(user.name); };
    const auto self = std::ranges::find(team.known, m_context.userName(), &User::name);
    const auto other = std::ranges::find_if(
        team.canOpen, [this](const User& user) { return user.name != m_context.userName(); });
    std::vector<wxString> reasons;
    for (const HandoverReason reason : all<HandoverReason>()) {
        reasons.push_back(reasonWord(reason));
    }
    wxChoice* from =
        dialog.addChoice("bulk.from", _("All clients of"), worded(team.known, nameOf),
                         self == team.known.end() ? 0 : static_cast<int>(self - team.known.begin()));
    wxChoice* to =
        dialog.addChoice("bulk.to", _("To"), worded(team.canOpen, nameOf),
                         other == team.canOpen.end() ? 0 : static_cast<int>(other - team.canOpen.begin()));
    wxChoice* reason = dialog.addChoice("bulk.reason", _("Reason"), reasons, 0);
    dialog.addRemark("bulk.remark", _("Each client is asked about separately; until then whoever hands over "
                                      "stays responsible, or a lead when they are ill."));
    dialog.finish(_("Ask to take over"), [&] {
        const User& giver = team.known[static_cast<std::size_t>(from->GetSelection())];
        const User& receiver = team.canOpen[static_cast<std::size_t>(to->GetSelection())];
        if (giver.id == receiver.id) {
            return wxString(_("Choose two colleagues."));
        }
        sayOffered(
            offerAll(m_context, giver.id, receiver.id, static_cast<HandoverReason>(reason->GetSelection())),
            toWx(receiver.name));
        return wxString();
    });
    if (dialog.ShowModal() == wxID_OK) {
        rebuildLater();
    }
}

void SettingsScreen::sayOffered(const std::vector<OfferedClient>& results, const wxString& receiver) {
    m_offered.clear();
    const auto asked = static_cast<unsigned>(
        std::ranges::count_if(results, [](const OfferedClient& result) { return result.obstacles.empty(); }));
    m_offered.push_back(wxString::Format(wxGetTranslation("%s is asked to take over %u client.",
                                                          "%s is asked to take over %u clients.", asked),
                                         receiver, asked));
    for (const OfferedClient& result : results) {
        if (!result.obstacles.empty()) {
            const auto reasons =
                worded(result.obstacles, [](HandoverObstacle obstacle) { return obstacleWords(obstacle); });
            m_offered.push_back(wxString::Format(_("%s stays:"), toWx(result.client.shown())) + " " +
                                lines(reasons));
        }
    }
}

} // namespace kentering

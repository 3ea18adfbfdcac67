#include "app/gui/settings/people_dialogs.h"

#include "app/gui/controls/form_dialog.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/settings/passphrase_strength.h"
#include "app/gui/words/sentences.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/settings/people_presenter.h"

#include <wx/checkbox.h>
#include <wx/intl.h>
#include <wx/utils.h>

#include <algorithm>
#include <array>

namespace kentering {

namespace {

constexpr std::array kRolesToGive{UserRole::Counsellor, UserRole::Lead, UserRole::Administrator};

wxString peopleFault(PeopleObstacle obstacle) {
    switch (obstacle) {
    case PeopleObstacle::NotYourRole:
        return _("Only a lead can do this.");
    case PeopleObstacle::NoSuchPerson:
        return _("This colleague cannot open the casebook any more.");
    case PeopleObstacle::NoName:
        return _("Write a name on one line.");
    case PeopleObstacle::NameTaken:
        return _("That name is taken. Choose another one.");
    case PeopleObstacle::ShortPassphrase:
        return _("This passphrase is too short: use at least 8 characters, for instance four words.");
    case PeopleObstacle::OnlyLead:
        return _("There is no other lead. Make a colleague a lead first.");
    case PeopleObstacle::NoSuchRole:
        return _("Choose a role.");
    case PeopleObstacle::OwnsWork:
        return _("They still have clients or open tasks. Choose who takes these over.");
    case PeopleObstacle::CannotTakeOver:
        return _("Choose a colleague who works with dossiers.");
    case PeopleObstacle::MayNotKnow:
        return _("This colleague may not open one of the dossiers. Choose somebody else.");
    }
    return {};
}

wxString peopleFaults(const std::vector<PeopleObstacle>& obstacles) {
    std::vector<wxString> told;
    told.reserve(obstacles.size());
    for (const PeopleObstacle obstacle : obstacles) {
        told.push_back(peopleFault(obstacle));
    }
    return lines(told);
}

Secret secretIn(wxTextCtrl& field) {
    return Secret(toUtf8(field.GetValue()));
}

/// Two fields for a passphrase that somebody will have from now on.
class NewPassphrase {
public:
    explicit NewPassphrase(FormDialog& dialog)
        : m_first(dialog.addSecret("people.passphrase", _("New passphrase"))) {
        followStrength(*m_first, *dialog.addRemark("people.strength", wxString()));
        m_again = dialog.addSecret("people.again", _("The same once more"));
    }

    [[nodiscard]] wxString fault() const {
        return m_first->GetValue() == m_again->GetValue()
                   ? wxString()
                   : wxString(_("The two passphrases differ. Type the same one twice."));
    }
    [[nodiscard]] Secret value() const { return secretIn(*m_first); }

private:
    wxTextCtrl* m_first;
    wxTextCtrl* m_again = nullptr;
};

wxChoice* addRoles(FormDialog& dialog, UserRole chosen) {
    std::vector<wxString> words;
    int at = 0;
    for (const UserRole role : kRolesToGive) {
        if (role == chosen) {
            at = static_cast<int>(words.size());
        }
        words.push_back(roleWord(role));
    }
    return dialog.addChoice("people.role", _("Role"), words, at);
}

UserRole roleIn(const wxChoice& field) {
    return kRolesToGive.at(static_cast<std::size_t>(std::max(field.GetSelection(), 0)));
}

std::vector<wxString> namesOf(const std::vector<Colleague>& people) {
    std::vector<wxString> names;
    names.reserve(people.size());
    for (const Colleague& known : people) {
        names.push_back(toWx(known.user.name));
    }
    return names;
}

/// A choice whose first line is nobody.
std::optional<Colleague> chosenIn(const wxChoice& field, const std::vector<Colleague>& people) {
    const int at = field.GetSelection();
    return at > 0 ? std::optional(people[static_cast<std::size_t>(at - 1)]) : std::nullopt;
}

/// Offers another data key with a removal, or says what has to be done first; nothing for whom may not.
wxCheckBox* addDataKey(FormDialog& dialog, const PeoplePresenter& people, const Colleague& leaving) {
    DataKeyObstacles obstacles = people.dataKeyObstacles();
    std::erase(obstacles.mustUnlock, leaving.user.name);
    if (obstacles.isNotYourRole || obstacles.isNotGoneOn) {
        return nullptr;
    }
    if (obstacles.isEmpty()) {
        dialog.addRemark("people.copies",
                         _("They may have kept a copy of the casebook. With a new data key, their old key "
                           "opens nothing that is written from now on. Old backups keep their old keys."));
        return dialog.addCheck("people.data-key", _("Change the data key too"), true);
    }
    wxString first = _("The data key cannot be changed yet.");
    if (obstacles.isRecoveryCodeOld) {
        first += " " + _("Make a new recovery code first.");
    }
    for (const std::string& user : obstacles.mustUnlock) {
        first +=
            " " + wxString::Format(_("%s has to unlock once first, or get a new passphrase."), toWx(user));
    }
    dialog.addRemark("people.copies", first);
    return nullptr;
}

} // namespace

wxString roleWord(UserRole role) {
    switch (role) {
    case UserRole::Counsellor:
        return _("Counsellor");
    case UserRole::Lead:
        return _("Lead");
    case UserRole::Administrator:
        return _("Administrator, without dossiers");
    case UserRole::Recovery:
        return _("Recovery code");
    }
    return {};
}

bool askForColleague(wxWindow* parent, const PresenterContext& context) {
    const PeoplePresenter people(context);
    FormDialog dialog(parent, "colleague-dialog", _("Add a colleague"), {context});
    wxTextCtrl* name = dialog.addText("people.name", _("Name"), {});
    wxChoice* role = addRoles(dialog, UserRole::Counsellor);
    const NewPassphrase passphrase(dialog);
    dialog.addRemark(
        "people.remark",
        _("It is a first passphrase: your colleague chooses one of their own at the first unlocking."));
    dialog.finish(_("Add"), [&] {
        const wxString fault = passphrase.fault();
        return fault.empty() ? peopleFaults(people.add(textOf(*name), passphrase.value(), roleIn(*role)))
                             : fault;
    });
    return dialog.ShowModal() == wxID_OK;
}

bool askForRole(wxWindow* parent, const PresenterContext& context, const Colleague& colleague) {
    const PeoplePresenter people(context);
    FormDialog dialog(parent, "role-dialog", wxString::Format(_("Role of %s"), toWx(colleague.user.name)),
                      {.context = context, .entry = entryOf(colleague.user.id)});
    wxChoice* role = addRoles(dialog, colleague.role);
    dialog.finish(_("Save"), [&] { return peopleFaults(people.setRole(colleague, roleIn(*role))); });
    return dialog.ShowModal() == wxID_OK;
}

bool askForName(wxWindow* parent, const PresenterContext& context, const Colleague& colleague) {
    const PeoplePresenter people(context);
    FormDialog dialog(parent, "name-dialog", wxString::Format(_("Name of %s"), toWx(colleague.user.name)),
                      {.context = context, .entry = entryOf(colleague.user.id)});
    wxTextCtrl* name = dialog.addText("people.name", _("Name"), colleague.user.name);
    dialog.finish(_("Save"), [&] { return peopleFaults(people.rename(colleague, textOf(*name))); });
    return dialog.ShowModal() == wxID_OK;
}

bool askForReset(wxWindow* parent, const PresenterContext& context, const Colleague& colleague) {
    const PeoplePresenter people(context);
    FormDialog dialog(parent, "reset-dialog",
                      wxString::Format(_("New passphrase for %s"), toWx(colleague.user.name)),
                      {.context = context, .entry = entryOf(colleague.user.id)});
    const NewPassphrase passphrase(dialog);
    dialog.addRemark("people.remark",
                     _("The old one opens nothing any more. Your colleague chooses one of their own "
                       "at the next unlocking."));
    dialog.finish(_("Save"), [&] {
        const wxString fault = passphrase.fault();
        return fault.empty() ? peopleFaults(people.reset(colleague, passphrase.value())) : fault;
    });
    return dialog.ShowModal() == wxID_OK;
}

bool askForRemoval(wxWindow* parent, const PresenterContext& context, const Colleague& colleague) {
    const PeoplePresenter people(context);
    FormDialog dialog(parent, "removal-dialog",
                      wxString::Format(_("Take the key of %s away"), toWx(colleague.user.name)),
                      {.context = context, .entry = entryOf(colleague.user.id)});
    dialog.addRemark("people.remark", _("What they wrote stays. They cannot open the casebook any more."));
    const std::vector<Colleague> successors = people.successorsOf(colleague);
    std::vector<wxString> names = namesOf(successors);
    names.insert(names.begin(), people.ownsWork(colleague) ? _("Choose") : _("Nobody: they have none"));
    wxChoice* to = dialog.addChoice("people.successor", _("Their clients and open tasks go to"), names, 0);
    const wxCheckBox* rekeying = addDataKey(dialog, people, colleague);
    dialog.finish(_("Take away"), [&] {
        const auto chosen = chosenIn(*to, successors);
        const auto obstacles =
            people.remove(colleague, chosen ? std::optional(chosen->user.id) : std::nullopt);
        if (obstacles.empty() && rekeying != nullptr && rekeying->GetValue()) {
            const wxBusyCursor busy;                   // every page is written anew
            static_cast<void>(people.changeDataKey()); // what could stand in its way was looked at before
        }
        return peopleFaults(obstacles);
    });
    return dialog.ShowModal() == wxID_OK;
}

bool askForOwnPassphrase(wxWindow* parent, const PresenterContext& context) {
    const PeoplePresenter people(context);
    FormDialog dialog(parent, "own-passphrase-dialog", _("Change my passphrase"), {context});
    wxTextCtrl* old = dialog.addSecret("people.old", _("Current passphrase"));
    const NewPassphrase passphrase(dialog);
    dialog.finish(_("Save"), [&] {
        if (!people.isOwnPassphrase(secretIn(*old))) {
            return wxString(_("Your current passphrase is not right."));
        }
        const wxString fault = passphrase.fault();
        return fault.empty() ? peopleFaults(people.changeOwn(passphrase.value())) : fault;
    });
    return dialog.ShowModal() == wxID_OK;
}

bool askForFirstPassphrase(wxWindow* parent, const PresenterContext& context) {
    const PeoplePresenter people(context);
    FormDialog dialog(parent, "first-passphrase-dialog", _("Your own passphrase"), {context});
    dialog.addRemark("people.remark",
                     _("Somebody else chose this passphrase for you. Choose one that only you "
                       "know; you unlock by it from now on."));
    const NewPassphrase passphrase(dialog);
    dialog.finish(_("Go on"), [&] {
        const wxString fault = passphrase.fault();
        if (!fault.empty()) {
            return fault;
        }
        if (people.isOwnPassphrase(passphrase.value())) {
            return wxString(_("That is the one you were given. Choose another one."));
        }
        return peopleFaults(people.changeOwn(passphrase.value()));
    });
    return dialog.ShowModal() == wxID_OK;
}

bool askForRecoveryCode(wxWindow* parent, const PresenterContext& context) {
    const PeoplePresenter people(context);
    const std::string code = PeoplePresenter::newRecoveryCode();
    FormDialog dialog(parent, "recovery-code-dialog", _("New recovery code"), {context});
    dialog.addRemark("people.remark",
                     _("Copy it onto paper now: it is shown only once. It opens everything when a passphrase "
                       "is lost. Keep it locked away, not near this computer."));
    dialog.addField(_("Recovery code"), makeNamedText(dialog.page(), "people.code", toWx(code), {"title"}));
    wxTextCtrl* typed = dialog.addSecret("people.last-group", _("Type its last group"));
    dialog.addRemark("people.until", _("Until then the old code stays valid."));
    dialog.finish(_("I have it on paper"), [&] {
        const wxString group = wxString(typed->GetValue()).Upper().Trim().Trim(false);
        return group == toWx(PeoplePresenter::lastGroupOf(code))
                   ? peopleFaults(people.renewRecoveryCode(code))
                   : wxString(_("That is not the last group. Look at the code once more."));
    });
    return dialog.ShowModal() == wxID_OK;
}

bool askWhoGoesOn(wxWindow* parent, const PresenterContext& context) {
    const PeoplePresenter people(context);
    const std::vector<Colleague> members = people.members();
    FormDialog dialog(parent, "go-on-dialog", _("A new passphrase"), {context});
    dialog.addRemark("people.remark", _("The recovery code is right. Say who you are and choose a new "
                                        "passphrase; the code stays valid."));
    std::vector<wxString> names = namesOf(members);
    names.insert(names.begin(), _("Choose"));
    wxChoice* who = dialog.addChoice("people.who", _("Who are you?"), names, members.size() == 1 ? 1 : 0);
    const NewPassphrase passphrase(dialog);
    dialog.finish(_("Go on"), [&] {
        const auto chosen = chosenIn(*who, members);
        if (!chosen) {
            return wxString(_("Choose who you are first."));
        }
        const wxString fault = passphrase.fault();
        return fault.empty() ? peopleFaults(people.goOnAs(*chosen, passphrase.value())) : fault;
    });
    return dialog.ShowModal() == wxID_OK;
}

} // namespace kentering

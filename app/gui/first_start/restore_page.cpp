#include "app/gui/first_start/restore_page.h"

#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "app/presenters/shared/describe_error.h"
#include "app/presenters/shared/describe_folder.h"

#include <wx/intl.h>

#include <utility>

namespace kentering {

RestorePage::RestorePage(wxWindow* parent, const Theme& look, Language language,
                         const CasebookOptions& options, const StartSurroundings& surroundings,
                         const Platform& platform, Actions actions, std::optional<BackupToRestore> start)
    : StartPage(parent, look, language, "restore-page"),
      m_presenter(options, surroundings, platform, static_cast<RestoreView&>(*this)),
      m_actions(std::move(actions)) {
    if (start) {
        m_presenter.beginWith(std::move(*start));
        m_step = Step::Key;
    }
    build();
}

void RestorePage::build() {
    m_text = nullptr;
    m_user = nullptr;
    m_where = nullptr;
    switch (m_step) {
    case Step::Backup:
        return buildBackup();
    case Step::Key:
        return buildKey();
    case Step::Found:
        return buildFound();
    }
}

void RestorePage::buildBackup() {
    begin(_("Which backup?"), wxString::Format(_("Step %d of %d"), 1, 3));
    addParagraph(
        _("Choose the folder of the backup, for instance on a stick. The backup itself stays as it is."),
        {"quiet"});
    m_text = addFolder("restore.backup", _("Folder of the backup"), m_presenter.backup().string(),
                       [this](const std::string& folder) {
                           m_presenter.setBackup(folder);
                           build();
                       });
    finish(_("Next"));
}

void RestorePage::buildKey() {
    begin(_("Open the backup"), wxString::Format(_("Step %d of %d"), 2, 3));
    addParagraph(_("It opens with the passphrase that you had when it was made, or with the recovery code."),
                 {"quiet"});
    if (m_byRecoveryCode) {
        m_text = addSecret("restore.code", _("Recovery code"), Secret(""));
    } else {
        std::vector<wxString> names;
        for (const std::string& name : m_presenter.users()) {
            names.push_back(toWx(name));
        }
        m_user = addChoice("restore.user", _("Who are you?"), names, names.size() == 1 ? 0 : wxNOT_FOUND);
        m_text = addSecret("restore.passphrase", _("Passphrase"), Secret(""));
    }
    addRow({makeButton(card(), "restore.recovery",
                       m_byRecoveryCode ? _("Use passphrase") : _("Use recovery code"), {"link"},
                       [this] { later(*this, [this] { toggleRecovery(); }); })});
    finish(_("Look into it"));
}

void RestorePage::buildFound() {
    begin(_("What is in the backup"), wxString::Format(_("Step %d of %d"), 3, 3));
    addFacts();
    addPlace();
    finish(_("Put it back"));
}

void RestorePage::addFacts() {
    const CasebookSummary& found = m_presenter.found().value();
    // What the casebook holds is shown only here, to whoever opened a backup of it.
    const BackupToRestore* const start = m_presenter.start() ? &*m_presenter.start() : nullptr;
    const auto fact = [&](const char* name, const wxString& what, const wxString& words,
                          const wxString& now = {}) {
        addParagraph(what + ": " + words +
                         (now.empty() ? wxString() : wxString::Format(_(" (in the casebook: %s)"), now)),
                     {}, name);
    };
    const auto number = [](std::int64_t count) {
        return wxString::Format("%lld", static_cast<long long>(count));
    };
    const auto day = [](const std::optional<Date>& date) {
        return date ? longDay(*date) : wxString(_("none"));
    };
    if (!found.organisation.empty()) {
        fact("restore.organisation", _("Organisation"), toWx(found.organisation));
    }
    fact("restore.clients", _("Clients"), number(found.clients),
         start != nullptr ? number(start->present.clients) : wxString());
    fact("restore.changes", _("Changes"), number(found.changes),
         start != nullptr ? number(start->present.changes) : wxString());
    fact("restore.last-change", _("Last change"), day(found.lastChange),
         start != nullptr ? day(start->present.lastChange) : wxString());
}

void RestorePage::addPlace() {
    addParagraph(
        _("Is it the right one? It comes into a new folder and is compared there. What was written after "
          "that day is not in it."),
        {"quiet"});
    if (m_presenter.start()) {
        m_where = addChoice("restore.where", _("Where does it come?"),
                            {_("In a new folder; the casebook stays as it is"),
                             _("In the place of the casebook, which is kept aside")},
                            m_presenter.isReplacing() ? 1 : 0);
        m_where->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
            const bool isReplacing = event.GetSelection() == 1;
            later(*this, [this, isReplacing] {
                if (m_text != nullptr) {
                    m_presenter.setPlace(toUtf8(m_text->GetValue()));
                }
                m_presenter.setReplacing(isReplacing);
                build();
            });
        });
    }
    if (m_presenter.isReplacing()) {
        addParagraph(_("The casebook gets another name beside its place. You are told where it stands."), {},
                     "restore.aside");
        return;
    }
    m_text =
        addFolder("restore.place", _("New folder"), m_presenter.place(), [this](const std::string& folder) {
            m_presenter.setPlace(folder);
            build();
        });
}

void RestorePage::toggleRecovery() {
    m_byRecoveryCode = !m_byRecoveryCode;
    build();
}

void RestorePage::goOn() {
    if (m_presenter.isWorking()) {
        return;
    }
    switch (m_step) {
    case Step::Backup:
        m_presenter.setBackup(toUtf8(m_text->GetValue()));
        static_cast<void>(m_presenter.users()); // a folder without a backup is told here
        m_step = Step::Key;
        return build();
    case Step::Key:
        if (m_user != nullptr && m_user->GetSelection() == wxNOT_FOUND) {
            say(_("Choose who you are first."));
            return m_user->SetFocus();
        }
        if (m_byRecoveryCode) {
            return m_presenter.lookByRecoveryCode(secretOf(*m_text));
        }
        return m_presenter.look(toUtf8(m_user->GetStringSelection()), secretOf(*m_text));
    case Step::Found:
        if (m_presenter.isReplacing()) {
            return m_presenter.putBack();
        }
        m_presenter.setPlace(toUtf8(m_text->GetValue()));
        if (const FolderFitness fitness = m_presenter.placeFitness(); !fitness.isFit()) {
            say(toWx(describeFolder(fitness, m_language)));
            return m_text->SetFocus();
        }
        return m_presenter.putBack();
    }
}

void RestorePage::goBack() {
    switch (m_step) {
    case Step::Backup:
        return m_actions.back();
    case Step::Key:
        if (m_presenter.start()) {
            return m_actions.back();
        }
        m_step = Step::Backup;
        return build();
    case Step::Found:
        if (m_text != nullptr) {
            m_presenter.setPlace(toUtf8(m_text->GetValue()));
        }
        m_step = Step::Key;
        return build();
    }
}

void RestorePage::leaveAlone() {
    const bool wasOpen = m_presenter.forgetSecrets();
    if (m_step == Step::Backup || m_presenter.isWorking()) {
        return;
    }
    m_step = Step::Key;
    build();
    if (wasOpen) {
        say(_("The screen was left alone, so the backup was closed. Open it again."));
    }
}

void RestorePage::showWorking(bool working) {
    setWorking(working);
}

void RestorePage::showFailure(std::exception_ptr error) {
    tellFailure(error);
    if (m_step == Step::Key) {
        m_text->Clear(); // nothing of a passphrase stays on the screen
    }
    if (m_text != nullptr) {
        m_text->SetFocus();
    }
}

void RestorePage::showFound() {
    m_step = Step::Found;
    build();
}

void RestorePage::showUnlocked(Unlocked unlocked) {
    m_actions.unlocked(std::move(unlocked));
}

} // namespace kentering

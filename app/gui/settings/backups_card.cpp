// The part of the settings that is about backups.
#include "app/gui/settings/settings_screen.h"

#include "app/gui/controls/form_dialog.h"
#include "app/gui/first_start/start_page.h"
#include "app/gui/settings/backup_words.h"
#include "app/gui/theme/announce.h"
#include "app/gui/words/sentences.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/settings/backup_keeper.h"
#include "app/presenters/settings/backups.h"
#include "app/presenters/shared/describe_folder.h"

#include <wx/intl.h>

namespace kentering {

namespace {

constexpr std::size_t kCopiesAtOnce = 4; ///< of each place, until all are asked for

} // namespace

void SettingsScreen::watchBackups() {
    if (m_context.backups) {
        m_context.backups->setListener([this] { hearBackups(); });
    }
}

void SettingsScreen::forgetBackups() {
    if (m_context.backups) {
        m_context.backups->setListener(nullptr);
    }
}

void SettingsScreen::hearBackups() {
    if (FormDialog::isOneOpen()) {
        return; // the page is made again when it closes
    }
    rebuild();
    if (wxWindow* said = FindWindowByName("settings.backed-up", this)) {
        announce(*said, said->GetLabel());
    }
}

void SettingsScreen::addBackups(wxSizer& column) {
    const Card card = addCard(column, _("Backups"));
    addParagraph(
        card,
        _("Encrypted copies, made every day and when you close the program. Take the stick with you, "
          "or lock it away."),
        {"quiet"});
    addParagraph(
        card, _("A copy opens with the passphrases and the recovery code of the day on which it was made."),
        {"quiet"});
    const std::string folder = backupFolderOf(m_context);
    addFact(card, _("Second place"), folder.empty() ? wxString(_("not chosen yet")) : toWx(folder));
    if (!folder.empty()) {
        const FolderFitness fitness = fitnessOfBackupFolder(m_context, folder);
        const std::string said = fitness.isFit() ? remarkOnFolder(fitness, m_context.language)
                                                 : describeFolder(fitness, m_context.language);
        if (!said.empty()) {
            addParagraph(card, toWx(said), {"amber"})->SetName("settings.backups-remark");
        }
    }
    if (m_context.backups) {
        const std::vector<BackupPlace> places = m_context.backups->places();
        bool hasMore = false;
        for (std::size_t number = 0; number < places.size(); ++number) {
            addCopies(card, places[number], number);
            hasMore = hasMore || places[number].copies.size() > kCopiesAtOnce;
        }
        addBackupWord(card);
        addBackupButtons(card, hasMore);
        return;
    }
    addBackupButtons(card, false);
}

void SettingsScreen::addCopies(const Card& card, const BackupPlace& place, std::size_t number) {
    const Date today = m_context.today();
    card.column->AddSpacer(FromDIP(8));
    addParagraph(card, place.folder.empty() ? _("Copies with the casebook") : _("Copies in the second place"),
                 {"strong"})
        ->SetName(wxString::Format("settings.copies.%zu", number));
    if (const wxString fault = faultWords(place, m_context); !fault.empty()) {
        addParagraph(card, fault, {"amber"})->SetName(wxString::Format("settings.place-fault.%zu", number));
    }
    if (place.copies.empty()) {
        addParagraph(card, _("none"), {"quiet"});
        return;
    }
    addFact(card, _("Putting back practised"), drillWords(place, today));
    std::size_t shown = 0;
    for (const BackupCopy& copy : place.copies) {
        if (!m_allCopies && shown == kCopiesAtOnce) {
            return;
        }
        const Row row = addRow(card, copyWords(copy, today), stateWords(copy, today));
        if (copy.state != BackupState::Damaged) {
            addButton(card, *row.sizer, wxString::Format("settings.restore.%zu.%zu", number, shown),
                      _("Put back") + wxString::FromUTF8("…"),
                      wxString::Format(_("Put the copy of %s back"), copyWords(copy, today)),
                      [this, place, copy] { m_actions.restore(m_context.backups->toRestore(place, copy)); },
                      {"link"});
        }
        ++shown;
    }
}

void SettingsScreen::addBackupWord(const Card& card) {
    wxString word;
    if (m_context.backups->isWorking()) {
        word = _("A backup is being made. You can go on meanwhile.");
    } else if (const auto& made = m_context.backups->made()) {
        word = made->empty() ? wxString(_("No backup was made."))
                             : wxString::Format(_("A backup was made: %s."), toWx(made->front()));
    }
    if (!word.empty()) {
        addParagraph(card, word)->SetName("settings.backed-up");
    }
}

void SettingsScreen::addBackupButtons(const Card& card, bool hasMore) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addButton(card, *row, "settings.backups", _("Change"), _("Change where backups go"),
              [this] { editBackups(); });
    if (m_context.backups) {
        addButton(card, *row, "settings.back-up", _("Back up now"), {},
                  [this] { m_context.backups->backUpNow(); });
    }
    if (hasMore) {
        addButton(card, *row, "settings.all-copies", m_allCopies ? _("Show fewer") : _("Show all copies"), {},
                  [this] {
                      m_allCopies = !m_allCopies;
                      rebuildLater();
                  });
    }
    card.column->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(8)));
}

void SettingsScreen::editBackups() {
    FormDialog dialog(this, "backups-dialog", _("Where backups go"), {m_context});
    wxTextCtrl* folder = dialog.addText("backups.folder", _("Folder for backups"), backupFolderOf(m_context));
    const auto choose = [&dialog, folder] {
        if (const auto chosen = askForFolder(&dialog, _("Folder for backups"), textOf(*folder))) {
            folder->SetValue(toWx(chosen->string()));
        }
    };
    dialog.addField({}, makeButton(dialog.page(), "backups.choose", _("Choose") + wxString::FromUTF8("…"), {},
                                   [&dialog, choose] { later(dialog, choose); }));
    dialog.addRemark("backups.remark",
                     _("A stick or another disk, so that nothing is lost with this computer."));
    dialog.finish(_("Save"), [&] {
        return toWx(describeFolder(chooseBackupFolder(m_context, textOf(*folder)), m_context.language));
    });
    dialog.ShowModal();
    rebuildLater();
}

} // namespace kentering

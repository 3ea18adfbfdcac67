#include "app/gui/first_start/founding_page.h"

#include "app/gui/handout/sheet_print.h"
#include "app/gui/settings/passphrase_strength.h"
#include "app/gui/settings/people_dialogs.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/lock/recovery_paper.h"
#include "app/presenters/shared/describe_error.h"
#include "app/presenters/shared/describe_folder.h"

#include <wx/intl.h>

#include <array>
#include <utility>

namespace kentering {

namespace {

constexpr std::array kRolesAtFirst{UserRole::Counsellor, UserRole::Lead, UserRole::Administrator};

wxString stepWords(FoundingStep step) {
    return wxString::Format(_("Step %d of %d"), static_cast<int>(step) + 1, kFoundingSteps);
}

} // namespace

FoundingPage::FoundingPage(wxWindow* parent, const Theme& look, Language language,
                           const CasebookOptions& options, const StartSurroundings& surroundings,
                           const Platform& platform, Actions actions)
    : StartPage(parent, look, language, "founding-page"),
      m_presenter(options, surroundings, platform, static_cast<FoundingView&>(*this)),
      m_today(options.clock.today()),
      m_actions(std::move(actions)) {
    build();
}

void FoundingPage::build() {
    m_text = m_name = m_passphrase = m_again = nullptr;
    m_role = nullptr;
    m_openThere = nullptr;
    switch (m_presenter.step()) {
    case FoundingStep::Language:
        return buildLanguage();
    case FoundingStep::Organisation:
        return buildOrganisation();
    case FoundingStep::Place:
        return buildPlace();
    case FoundingStep::You:
        return buildYou();
    case FoundingStep::RecoveryCode:
        return buildRecoveryCode();
    case FoundingStep::Backups:
        return buildBackups();
    case FoundingStep::Colleagues:
        return buildColleagues();
    }
}

void FoundingPage::buildLanguage() {
    begin(_("Which language do you work in?"), stepWords(FoundingStep::Language));
    addParagraph(_("Everybody can change it later on their own computer."), {"quiet"});
    std::vector<wxWindow*> buttons;
    for (const Language language : {Language::Dutch, Language::English}) {
        const bool isDutch = language == Language::Dutch;
        buttons.push_back(makeButton(card(), isDutch ? "founding.dutch" : "founding.english",
                                     isDutch ? "Nederlands" : "English",
                                     {language == m_language ? "primary" : "plain"}, [this, language] {
                                         later(*this, [this, language] {
                                             m_actions.speak(language);
                                             m_language = language;
                                             goOn();
                                         });
                                     }));
    }
    addRow(buttons);
    finish({});
    beginAt(*buttons[m_language == Language::Dutch ? 0 : 1]);
}

void FoundingPage::buildOrganisation() {
    begin(_("Your organisation"), stepWords(FoundingStep::Organisation));
    addParagraph(_("The name stands on letters and figures. You can change it later."), {"quiet"});
    m_text = addField("founding.organisation", _("Name of the organisation"), m_presenter.organisation());
    finish(_("Next"));
}

void FoundingPage::buildPlace() {
    begin(_("Where the casebook is kept"), stepWords(FoundingStep::Place));
    addParagraph(
        _("A folder on the disk of this computer. Everything that you write is encrypted in it. Only "
          "people with a passphrase can read it."),
        {"quiet"});
    m_text = addFolder("founding.place", _("Folder"), m_presenter.place(), [this](const std::string& folder) {
        m_presenter.setPlace(folder);
        build();
        if (!m_presenter.placeFitness().isFit()) {
            tell(FoundingFault::Place);
        }
    });
    remark(m_presenter.placeFitness());
    m_openThere = makeButton(card(), "founding.open-there", _("Open that casebook"), {}, [this] {
        later(*this, [this] {
            m_presenter.setPlace(toUtf8(m_text->GetValue()));
            m_actions.openCasebook(m_presenter.placeFolder());
        });
    });
    m_openThere->Hide();
    addRow({m_openThere}, 0);
    finish(_("Next"));
}

void FoundingPage::remark(const FolderFitness& fitness) {
    const std::string words = remarkOnFolder(fitness, m_language);
    if (fitness.isFit() && !words.empty()) {
        addParagraph(toWx(words), {"amber"}, "founding.remark");
    }
}

void FoundingPage::buildYou() {
    begin(_("Who are you?"), stepWords(FoundingStep::You));
    addParagraph(
        _("You make the casebook, so you lead it. Choose a passphrase that nobody guesses, for instance "
          "four ordinary words. It has at least 8 characters."),
        {"quiet"});
    m_name = addField("founding.name", _("Your name"), m_presenter.name());
    m_passphrase = addSecret("founding.passphrase", _("Passphrase"), m_presenter.passphrase());
    followStrength(*m_passphrase, *addParagraph(wxString(), {"quiet"}, "founding.strength"));
    m_again = addSecret("founding.again", _("The same once more"), m_presenter.passphraseAgain());
    finish(_("Next"));
}

void FoundingPage::buildRecoveryCode() {
    begin(_("The recovery code"), stepWords(FoundingStep::RecoveryCode));
    addParagraph(_("Print it, or copy it onto paper: it is shown this once. It opens the casebook when a "
                   "passphrase is lost. Keep it locked away, not near this computer."),
                 {"quiet"});
    addParagraph(toWx(m_presenter.recoveryCode().text()), {"figure"}, "founding.code");
    addRow({makeButton(card(), "founding.print", _("Print") + wxString::FromUTF8("…"), {},
                       [this] { later(*this, [this] { print(); }); })});
    m_text =
        addField("founding.last-group", _("Type its last group from the paper"), m_presenter.lastGroup());
    finish(_("I have it on paper"));
    beginAt(*m_text);
}

void FoundingPage::buildBackups() {
    begin(_("Where backups go"), stepWords(FoundingStep::Backups));
    addParagraph(_("A stick or another disk: then nothing is lost when this computer breaks. Backups are "
                   "encrypted. You can leave this open and choose later, in Settings."),
                 {"quiet"});
    m_text = addFolder("founding.backups", _("Folder for backups"), m_presenter.backups(),
                       [this](const std::string& folder) {
                           m_presenter.setBackups(folder);
                           build();
                           if (!m_presenter.backupFitness().isFit()) {
                               tell(FoundingFault::Backups);
                           }
                       });
    if (!m_presenter.backups().empty()) {
        remark(m_presenter.backupFitness());
    }
    finish(_("Next"));
}

void FoundingPage::buildColleagues() {
    begin(_("Your colleagues"), stepWords(FoundingStep::Colleagues));
    addParagraph(
        _("You give each of them a first passphrase. At their first unlocking they choose their own. You "
          "can add colleagues later too."),
        {"quiet"});
    const auto colleagues = m_presenter.colleagues();
    for (std::size_t number = 0; number < colleagues.size(); ++number) {
        addColleagueRow(colleagues[number], number);
    }
    m_name = addField("founding.colleague-name", _("Name"), {});
    std::vector<wxString> roles;
    roles.reserve(kRolesAtFirst.size());
    for (const UserRole role : kRolesAtFirst) {
        roles.push_back(roleWord(role));
    }
    m_role = addChoice("founding.colleague-role", _("Role"), roles, 0);
    // Shown as it is typed: it has to be told to somebody, and lasts until they come in.
    m_text = addField("founding.colleague-passphrase", _("First passphrase, at least 8 characters"), {});
    addRow({makeButton(card(), "founding.colleague-add", _("Add a colleague"), {},
                       [this] { later(*this, [this] { addColleague(); }); })});
    finish(_("Make the casebook"));
    beginAt(*m_name);
}

void FoundingPage::addColleagueRow(const ColleagueToBe& colleague, std::size_t number) {
    const wxString name = toWx(colleague.name);
    const wxString words = colleague.hasPassphrase
                               ? name + wxString::FromUTF8(" · ") + roleWord(colleague.role)
                               : wxString::Format(_("%s: type a first passphrase again"), name);
    wxStaticText* text = makeText(card(), words, {"strong"});
    text->SetName(wxString::Format("founding.colleague.%zu", number));
    wxButton* remove =
        makeButton(card(), wxString::Format("founding.colleague-remove.%zu", number).utf8_str(), _("Remove"),
                   {"link"}, [this, number] {
                       later(*this, [this, number] {
                           m_presenter.removeColleague(number);
                           build();
                       });
                   });
    setAccessibleName(*remove, wxString::Format(_("Remove %s"), name));
    addRow({text, remove}, 6);
}

void FoundingPage::keep() {
    switch (m_presenter.step()) {
    case FoundingStep::Language:
    case FoundingStep::Colleagues:
        return;
    case FoundingStep::Organisation:
        return m_presenter.setOrganisation(toUtf8(m_text->GetValue()));
    case FoundingStep::Place:
        return m_presenter.setPlace(toUtf8(m_text->GetValue()));
    case FoundingStep::You:
        return m_presenter.setYou(toUtf8(m_name->GetValue()), secretOf(*m_passphrase), secretOf(*m_again));
    case FoundingStep::RecoveryCode:
        return m_presenter.setLastGroup(toUtf8(m_text->GetValue()));
    case FoundingStep::Backups:
        return m_presenter.setBackups(toUtf8(m_text->GetValue()));
    }
}

void FoundingPage::goOn() {
    if (m_presenter.isWorking()) {
        return;
    }
    keep();
    const bool isLast = m_presenter.step() == FoundingStep::Colleagues;
    if (isLast && isColleagueTyped()) {
        // Somebody who is typed and not added yet must not be forgotten.
        addColleague();
        if (!m_name->IsEmpty()) {
            return;
        }
    }
    if (const auto fault = m_presenter.next()) {
        tell(*fault);
    } else if (!isLast) {
        build();
    }
}

bool FoundingPage::isColleagueTyped() const {
    return !m_name->IsEmpty() || !m_text->IsEmpty();
}

void FoundingPage::enter() {
    if (m_presenter.step() == FoundingStep::Colleagues && isColleagueTyped()) {
        addColleague(); // there may be more of them
    } else {
        goOn();
    }
}

void FoundingPage::goBack() {
    if (m_presenter.isWorking()) {
        return;
    }
    keep();
    if (m_presenter.back()) {
        build();
    } else {
        m_actions.back();
    }
}

void FoundingPage::print() {
    // Neither its name in the queue nor a file name says what it is.
    printSheet(this,
               recoveryPaper(m_presenter.recoveryCode(), m_presenter.organisation(), m_today, m_language));
}

void FoundingPage::addColleague() {
    const UserRole role = kRolesAtFirst.at(static_cast<std::size_t>(std::max(m_role->GetSelection(), 0)));
    if (const auto fault = m_presenter.addColleague(toUtf8(m_name->GetValue()), role, secretOf(*m_text))) {
        tell(*fault);
        return;
    }
    build();
}

wxString FoundingPage::faultWords(FoundingFault fault) const {
    switch (fault) {
    case FoundingFault::OrganisationName:
        return _("The name has at most 100 characters.");
    case FoundingFault::Place:
        return toWx(describeFolder(m_presenter.placeFitness(), m_language));
    case FoundingFault::NoName:
    case FoundingFault::ColleagueName:
        return _("Write a name on one line.");
    case FoundingFault::ShortPassphrase:
    case FoundingFault::ColleaguePassphrase:
        return _("This passphrase is too short: use at least 8 characters, for instance four words.");
    case FoundingFault::PassphrasesDiffer:
        return _("The two passphrases differ. Type the same one twice.");
    case FoundingFault::LastGroup:
        return _("That is not the last group. Look at the code once more.");
    case FoundingFault::Backups:
        return toWx(describeFolder(m_presenter.backupFitness(), m_language));
    case FoundingFault::NameTaken:
        return _("That name is taken. Choose another one.");
    case FoundingFault::PassphraseMissing:
        return _("One of your colleagues has no first passphrase any more. Type name and passphrase again.");
    }
    return {};
}

void FoundingPage::tell(FoundingFault fault) {
    say(faultWords(fault));
    wxWindow* where = nullptr;
    switch (fault) {
    case FoundingFault::Place:
        offerToOpen();
        [[fallthrough]];
    case FoundingFault::OrganisationName:
    case FoundingFault::LastGroup:
    case FoundingFault::Backups:
    case FoundingFault::ColleaguePassphrase:
        where = m_text;
        break;
    case FoundingFault::NoName:
    case FoundingFault::ColleagueName:
    case FoundingFault::NameTaken:
    case FoundingFault::PassphraseMissing:
        where = m_name;
        break;
    case FoundingFault::ShortPassphrase:
        where = m_passphrase;
        break;
    case FoundingFault::PassphrasesDiffer:
        where = m_again;
        break;
    }
    if (where != nullptr) {
        where->SetFocus();
    }
}

void FoundingPage::offerToOpen() {
    m_openThere->Show(m_presenter.placeFitness().fault == FolderFault::HasCasebook);
    FitInside();
    Layout();
}

void FoundingPage::leaveAlone() {
    if (!m_presenter.forgetSecrets()) {
        return;
    }
    build();
    say(_(
        "The screen was left alone, so your passphrases were wiped. Type them again. There is a new recovery "
        "code: one that you copied already opens nothing."));
}

void FoundingPage::showWorking(bool working) {
    setWorking(working);
}

void FoundingPage::showFailure(std::exception_ptr error) {
    tellFailure(error);
}

void FoundingPage::showUnlocked(Unlocked unlocked) {
    m_actions.unlocked(std::move(unlocked));
}

} // namespace kentering

#include "app/presenters/lock/founding_presenter.h"

#include "app/presenters/settings/organisation_settings.h"
#include "app/presenters/settings/people_presenter.h"
#include "model/acts/safekeeping.h"
#include "model/base/casebook/passphrase_rules.h"
#include "model/base/text.h"
#include "model/base/text_rules.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

Secret anotherOf(const Secret& secret) {
    return Secret(secret.text());
}

std::string typedWords(std::string_view typed) {
    return wordsOrNothing(typed).value_or(std::string());
}

bool isNameOfSomebody(const std::string& name) {
    return !isBlank(name) && isOneLine(name) && name != kRecoveryUser;
}

/// "K7QD" for what somebody typed of it: without spaces around it, in capitals.
std::string typedGroup(std::string_view typed) {
    std::string group;
    for (const char letter : typed) {
        if (letter != ' ' && letter != '-') {
            group += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        }
    }
    return group;
}

} // namespace

FoundingPresenter::FoundingPresenter(CasebookOptions options, const StartSurroundings& surroundings,
                                     const Platform& platform, FoundingView& view)
    : m_options(std::move(options)),
      m_surroundings(surroundings),
      m_platform(platform),
      m_view(view),
      m_place((surroundings.home / "Kentering").string()),
      m_code(newRecoveryCode()),
      m_alive(std::make_shared<bool>(true)) {}

FoundingPresenter::~FoundingPresenter() {
    *m_alive = false;
}

std::filesystem::path FoundingPresenter::folderOf(const std::string& typed) const {
    const std::string text = typedWords(typed);
    if (text == "~" || text.starts_with("~/")) {
        return m_surroundings.home / text.substr(std::min<std::size_t>(2, text.size()));
    }
    return text;
}

std::filesystem::path FoundingPresenter::placeFolder() const {
    return folderOf(m_place);
}

FolderFitness FoundingPresenter::placeFitness() const {
    return fitnessForCasebook(placeFolder(), m_surroundings.fileSystem);
}

FolderFitness FoundingPresenter::backupFitness() const {
    return fitnessForBackups(folderOf(m_backups), placeFolder(), m_surroundings.fileSystem);
}

void FoundingPresenter::setYou(std::string name, Secret passphrase, Secret again) {
    m_name = std::move(name);
    m_passphrase = std::move(passphrase);
    m_again = std::move(again);
}

std::optional<FoundingFault> FoundingPresenter::faultOfStep() const {
    const auto unless = [](bool holds, FoundingFault fault) {
        return holds ? std::nullopt : std::optional(fault);
    };
    switch (m_step) {
    case FoundingStep::Language:
        return std::nullopt;
    case FoundingStep::Organisation: {
        Organisation tried;
        tried.name = typedWords(m_organisation);
        return unless(!faultOf(tried), FoundingFault::OrganisationName);
    }
    case FoundingStep::Place:
        return unless(placeFitness().isFit(), FoundingFault::Place);
    case FoundingStep::You:
        if (!isNameOfSomebody(typedWords(m_name))) {
            return FoundingFault::NoName;
        }
        if (!isLongEnough(m_passphrase)) {
            return FoundingFault::ShortPassphrase;
        }
        return unless(m_passphrase.text() == m_again.text(), FoundingFault::PassphrasesDiffer);
    case FoundingStep::RecoveryCode:
        return unless(typedGroup(m_lastGroup) == PeoplePresenter::lastGroupOf(std::string(m_code.text())),
                      FoundingFault::LastGroup);
    case FoundingStep::Backups:
        return unless(isBlank(m_backups) || backupFitness().isFit(), FoundingFault::Backups);
    case FoundingStep::Colleagues:
        return unless(std::ranges::none_of(m_colleagues,
                                           [](const Colleague& known) { return known.passphrase.isEmpty(); }),
                      FoundingFault::PassphraseMissing);
    }
    return std::nullopt;
}

std::optional<FoundingFault> FoundingPresenter::next() {
    if (m_working) {
        return std::nullopt;
    }
    if (const auto fault = faultOfStep()) {
        return fault;
    }
    if (m_step == FoundingStep::Colleagues) {
        found();
    } else {
        m_step = static_cast<FoundingStep>(static_cast<int>(m_step) + 1);
    }
    return std::nullopt;
}

bool FoundingPresenter::back() {
    if (m_step == FoundingStep::Language || m_working) {
        return false;
    }
    m_step = static_cast<FoundingStep>(static_cast<int>(m_step) - 1);
    return true;
}

std::vector<ColleagueToBe> FoundingPresenter::colleagues() const {
    std::vector<ColleagueToBe> all;
    all.reserve(m_colleagues.size());
    for (const Colleague& known : m_colleagues) {
        all.push_back({known.name, known.role, !known.passphrase.isEmpty()});
    }
    return all;
}

std::optional<FoundingFault> FoundingPresenter::addColleague(const std::string& typed, UserRole role,
                                                             Secret passphrase) {
    const std::string name = typedWords(typed);
    if (!isNameOfSomebody(name)) {
        return FoundingFault::ColleagueName;
    }
    const auto known = std::ranges::find(m_colleagues, name, &Colleague::name);
    const bool isWaiting = known != m_colleagues.end() && known->passphrase.isEmpty();
    if (name == typedWords(m_name) || (known != m_colleagues.end() && !isWaiting)) {
        return FoundingFault::NameTaken;
    }
    if (!isLongEnough(passphrase)) {
        return FoundingFault::ColleaguePassphrase;
    }
    if (isWaiting) {
        *known = {name, role, std::move(passphrase)};
    } else {
        m_colleagues.push_back({name, role, std::move(passphrase)});
    }
    return std::nullopt;
}

void FoundingPresenter::removeColleague(std::size_t number) {
    if (number < m_colleagues.size()) {
        m_colleagues.erase(m_colleagues.begin() + static_cast<std::ptrdiff_t>(number));
    }
}

bool FoundingPresenter::forgetSecrets() {
    if (m_working) {
        return false; // it will be open in a moment, and then locks as every casebook does
    }
    const bool wasSeen = m_step > FoundingStep::You || !m_passphrase.isEmpty() || !m_again.isEmpty();
    m_passphrase = Secret("");
    m_again = Secret("");
    m_code = Secret(newRecoveryCode());
    m_lastGroup.clear();
    for (Colleague& known : m_colleagues) {
        known.passphrase = Secret("");
    }
    m_step = std::min(m_step, FoundingStep::You);
    return wasSeen;
}

void FoundingPresenter::found() {
    m_working = true;
    m_view.showWorking(true);
    struct Making {
        std::filesystem::path folder;
        Founding founding;
        std::optional<Unlocked> opened{};
    };
    auto making = std::make_shared<Making>(Making{
        .folder = placeFolder(),
        .founding = {.user = typedWords(m_name),
                     .passphrase = anotherOf(m_passphrase),
                     .recoveryCode = anotherOf(m_code),
                     .organisation = typedWords(m_organisation),
                     .backupFolder = isBlank(m_backups) ? std::string() : folderOf(m_backups).string()}});
    for (const Colleague& known : m_colleagues) {
        making->founding.colleagues.push_back({known.name, known.role, anotherOf(known.passphrase)});
    }
    m_platform.background.run(
        [making, options = m_options] {
            foundCasebook(making->folder, making->founding, options);
            OpenCasebook book = unlock(
                making->folder, UserPassphrase{making->founding.user, anotherOf(making->founding.passphrase)},
                options);
            book.handOver(); // to the window
            making->opened = Unlocked{.casebook = std::make_shared<OpenCasebook>(std::move(book)),
                                      .words = contentOf(making->folder)};
        },
        [this, making, alive = m_alive](const std::exception_ptr& error) {
            if (!*alive) {
                return; // the window has gone meanwhile; the casebook closes with `making`
            }
            m_working = false;
            m_view.showWorking(false);
            if (error) {
                m_view.showFailure(error);
            } else {
                m_view.showUnlocked(std::move(*making->opened));
            }
        });
}

} // namespace kentering

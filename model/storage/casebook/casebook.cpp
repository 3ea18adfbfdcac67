#include "model/storage/casebook/casebook.h"

#include "model/base/casebook/passphrase_rules.h"
#include "model/base/casebook/too_many_tries_error.h"
#include "model/base/errors.h"
#include "model/base/process_protection.h"
#include "model/base/wrong_recovery_code_error.h"
#include "model/storage/casebook/casebook_folder.h"
#include "model/storage/casebook/files.h"
#include "model/storage/casebook/key_change.h"
#include "model/storage/casebook/key_file.h"
#include "model/storage/casebook/look_back.h"
#include "model/storage/casebook/migrations.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/organisation/people_store.h"
#include "model/storage/organisation/training.h"
#include "model/storage/proof/seen_head.h"
#include "model/storage/proof/wrong_tries.h"

#include <algorithm>
#include <chrono>
#include <sodium.h>
#include <system_error>

namespace kentering::storage {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDataKeySize = 32;

void requireLongEnough(const Secret& passphrase) {
    if (!isLongEnough(passphrase)) {
        throw WeakPassphraseError("a passphrase has at least 8 characters");
    }
}

void requireName(const std::string& name) {
    if (isBlank(name) || name == kRecoveryUser) {
        throw InvalidValue("a user has a name of their own");
    }
}

void requireCost(const KeySlot* slot, KeyCost cost) {
    if (slot != nullptr) {
        slot->requireCost(cost.floor());
    }
}

void fillNewCasebook(const fs::path& folder, const KeyFile& keys, const Secret& dataKey,
                     const std::string& user, UserRole userRole, bool isTraining) {
    makeOwnFolder(folder / Session::kBackupsName);
    keys.write(folder, dataKey);
    CasebookMark::write(folder, dataKey, {});
    sqlite::Connection database(folder / Session::kDatabaseName, dataKey,
                                sqlite::Connection::Mode::CreateNew);
    database.startWriting();
    migrate(database, migrations());
    sqlite::Transaction transaction(database);
    const Secret reportKey = Secret::random(32);
    database.query("INSERT INTO casebook (id, report_key, is_training) VALUES (1, :key, :training)")
        .bind(":key", reportKey.bytes())
        .bind(":training", isTraining)
        .run();
    for (const auto& [name, role] :
         {std::pair<std::string_view, UserRole>{user, userRole},
          std::pair<std::string_view, UserRole>{kRecoveryUser, UserRole::Recovery}}) {
        database.query("INSERT INTO person (name, role) VALUES (:name, :role)")
            .bind(":name", name)
            .bind(":role", role)
            .run();
    }
    writeBelongings(database, {.casebookId = keys.casebookId(), .keySeals = {keys.sealUnder(dataKey)}});
    transaction.commit();
}

/// keys.json and database are written one after the other: a slot may not know yet that its user has another
/// name, and one that is new may have no user yet.
User userOfSlot(Session& session, const std::string& name) {
    if (const auto known = session.findUser(name)) {
        return *known;
    }
    std::optional<User> renamed;
    {
        const Reading reading(session);
        renamed = PeopleReader(reading).formerly(name);
    }
    if (renamed && session.keys.slotOf(renamed->name) == nullptr) {
        session.author = *renamed;
        KeyFile keys = session.keys;
        keys.rename(name, renamed->name, session.dataKey);
        changeKeys(session, std::move(keys), ActKind::UnlockCasebook, [](Act&) {});
        return *renamed;
    }
    Act act(session, ActKind::UnlockCasebook);
    const User made{act.userNamed(name), name, UserRole::Counsellor};
    session.author = made;
    act.commit();
    return made;
}

/// The slot that just opened gets keys of its own, where Kentering 0.1 made it; and slots say which role
/// somebody has, where a change was stopped halfway.
void bringSlotsUpToDate(Session& session, const Unlock& by) {
    KeyFile keys = session.keys;
    const auto* known = std::get_if<UserPassphrase>(&by);
    const KeySlot* opened = known != nullptr ? keys.slotOf(session.author.name) : keys.recoverySlot();
    bool isOther = false;
    if (opened != nullptr && !opened->hasOwnKeys()) {
        isOther = true;
        const KeyCost cost = session.options.keyCost;
        keys.put(known != nullptr
                     ? KeySlot::sealByPassphrase(keys.ownerOf(session.author.name, session.author.role),
                                                 known->passphrase, session.dataKey, cost)
                     : KeySlot::seal(KeySlot::Kind::Recovery, keys.ownerOf({}, {}),
                                     plainRecoveryCode(std::get<RecoveryCode>(by).code), session.dataKey,
                                     cost));
    }
    for (const User& user : session.users()) {
        const KeySlot* slot = keys.slotOf(user.name);
        if (slot != nullptr && slot->hasOwnKeys() && slot->role() != user.role) {
            isOther = true;
            keys.setRole(user.name, user.role, session.dataKey);
        }
    }
    if (isOther) {
        changeKeys(session, std::move(keys), ActKind::UnlockCasebook, [](Act&) {});
    }
}

} // namespace

std::vector<std::string> Casebook::listUsers(const fs::path& folder) {
    requireCasebook(folder);
    std::vector<std::string> names;
    const KeyFile keys = KeyFile::read(folder);
    for (const KeySlot& slot : keys.slots()) {
        if (slot.kind() == KeySlot::Kind::Passphrase) {
            names.push_back(slot.user());
        }
    }
    std::ranges::sort(names);
    return names;
}

NewCasebook Casebook::create(const fs::path& folder, const std::string& user, const Secret& passphrase,
                             CasebookOptions options, UserRole role, std::optional<std::string> knownCode) {
    protectProcess();
    requireName(user);
    requireLongEnough(passphrase);
    Secret dataKey = Secret::random(kDataKeySize);
    std::string recoveryCode = knownCode ? std::move(*knownCode) : makeRecoveryCode();
    KeyFile keys;
    keys.setCasebookId(makeCasebookId());
    keys.put(KeySlot::sealByPassphrase(keys.ownerOf(user, role), passphrase, dataKey, options.keyCost));
    keys.put(KeySlot::seal(KeySlot::Kind::Recovery, keys.ownerOf({}, {}),
                           plainRecoveryCode(Secret(recoveryCode)), dataKey, options.keyCost));
    keys.seal(dataKey);
    std::optional<FolderLock> lock; // from before it has its name: nobody comes in between
    makeFolderWhole(folder, [&](const fs::path& building) {
        fillNewCasebook(building, keys, dataKey, user, role, options.isTraining);
        lock.emplace(building);
    });
    try {
        auto session = std::make_unique<Session>(fs::absolute(folder), std::move(*lock), std::move(keys),
                                                 std::move(dataKey), std::move(options));
        session->author = session->findUser(user).value();
        return {Casebook(std::move(session)), std::move(recoveryCode)};
    } catch (...) {
        // A casebook whose recovery code nobody has seen would be a trap; this run made it, nobody was in it.
        std::error_code ignored;
        fs::remove_all(folder, ignored);
        throw;
    }
}

Casebook Casebook::open(const fs::path& folder, const Unlock& unlock, CasebookOptions options) {
    protectProcess();
    requireCasebook(folder);
    FolderLock lock(folder);
    KeyFile keys = KeyFile::read(folder);

    std::string user(kRecoveryUser);
    std::optional<Secret> dataKey;
    const auto* byPassphrase = std::get_if<UserPassphrase>(&unlock);
    const std::string slotName = byPassphrase != nullptr ? byPassphrase->user : std::string();
    WrongTries tries(options.stateFolder, keys.casebookId(),
                     std::chrono::duration_cast<std::chrono::seconds>(
                         std::chrono::system_clock::now().time_since_epoch()));
    if (const auto wait = tries.waitFor(slotName); wait > std::chrono::seconds(0)) {
        throw TooManyTriesError(wait);
    }
    if (const auto* known = byPassphrase) {
        const KeySlot* slot = keys.slotOf(known->user);
        requireCost(slot, options.keyCost);
        dataKey = slot != nullptr ? slot->openByPassphrase(known->passphrase) : std::nullopt;
        user = known->user;
    } else {
        const KeySlot* slot = keys.recoverySlot();
        requireCost(slot, options.keyCost);
        dataKey = slot != nullptr ? slot->open(plainRecoveryCode(std::get<RecoveryCode>(unlock).code))
                                  : std::nullopt;
    }
    if (dataKey) {
        tries.forget();
    } else {
        tries.note(slotName);
    }
    if (!dataKey && std::holds_alternative<RecoveryCode>(unlock)) {
        throw WrongRecoveryCodeError("the recovery slot does not open by this");
    }
    if (!dataKey) {
        throw WrongKeyError("no slot opens by this");
    }
    auto session = std::make_unique<Session>(fs::absolute(folder), std::move(lock), std::move(keys),
                                             std::move(*dataKey), std::move(options));
    session->author = userOfSlot(*session, user);
    if (session->findings.empty()) {
        bringSlotsUpToDate(*session, unlock);
    }
    if (isFreshlyPutBack(*session) && !session->findings.empty() &&
        std::ranges::all_of(session->findings, &OpeningFinding::isAnnounced)) {
        goOnAfter(*session, session->findings); // told all the same: they stay in the list
    }
    return Casebook(std::move(session));
}

Casebook::Casebook(std::unique_ptr<Session> session) : m_session(std::move(session)) {}
Casebook::Casebook(Casebook&&) noexcept = default;
Casebook& Casebook::operator=(Casebook&&) noexcept = default;
Casebook::~Casebook() = default;

void Casebook::handOver() noexcept {
    m_session->database.handOver();
}

const std::vector<OpeningFinding>& Casebook::findings() const {
    return m_session->findings;
}

void Casebook::goOnAfterFindings() {
    if (!m_session->findings.empty() && !m_session->seen) { // else it went on already, and only told it
        goOnAfter(*m_session, m_session->findings);
    }
    m_session->findings.clear();
}

const fs::path& Casebook::folder() const {
    return m_session->folder;
}

const User& Casebook::author() const {
    return m_session->author;
}

const Clock& Casebook::clock() const {
    return m_session->options.clock;
}

bool Casebook::isAuthorsPassphrase(const Secret& passphrase) const {
    const KeySlot* slot = m_session->keys.slotOf(m_session->author.name);
    return slot != nullptr && slot->openByPassphrase(passphrase).has_value();
}

bool Casebook::isRecoveryCode(const fs::path& folder, const Secret& code, KeyCost cost) {
    requireCasebook(folder);
    const KeyFile keys = KeyFile::read(folder);
    const KeySlot* slot = keys.recoverySlot();
    requireCost(slot, cost);
    return slot != nullptr && slot->open(plainRecoveryCode(code)).has_value();
}

std::vector<User> Casebook::users() const {
    return m_session->users();
}

std::vector<User> Casebook::usersWhoCanOpen() const {
    return m_session->usersWhoCanOpen();
}

UserId Casebook::addUser(const std::string& name, const Secret& passphrase, UserRole role) {
    requireName(name);
    requireLongEnough(passphrase);
    if (m_session->keys.slotOf(name) != nullptr) {
        throw InvalidValue("this user has a slot");
    }
    KeyFile keys = m_session->keys;
    keys.put(KeySlot::sealByPassphrase(keys.ownerOf(name, role), passphrase, m_session->dataKey,
                                       m_session->options.keyCost));
    UserId id(0);
    changeKeys(*m_session, std::move(keys), ActKind::AddColleague,
               [&](Act& act) { id = PeopleStore(act).add(name, role); });
    return id;
}

void Casebook::setRole(UserId user, UserRole role) {
    KeyFile keys = m_session->keys;
    for (const User& known : users()) {
        if (known.id == user) {
            keys.setRole(known.name, role, m_session->dataKey);
        }
    }
    changeKeys(*m_session, std::move(keys), ActKind::SetRole,
               [&](Act& act) { PeopleStore(act).setRole(user, role); });
    if (m_session->author.id == user) {
        m_session->author.role = role;
    }
}

void Casebook::setPassphrase(const std::string& user, const Secret& passphrase) {
    requireLongEnough(passphrase);
    if (m_session->keys.slotOf(user) == nullptr) {
        throw InvalidValue("this user has no slot");
    }
    KeyFile keys = m_session->keys;
    const auto known = m_session->findUser(user);
    keys.put(KeySlot::sealByPassphrase(keys.ownerOf(user, known ? std::optional(known->role) : std::nullopt),
                                       passphrase, m_session->dataKey, m_session->options.keyCost));
    changeKeys(*m_session, std::move(keys), ActKind::ChangePassphrase,
               [&](Act& act) { PeopleStore(act).noteSlot(act.userNamed(user), "passphrase changed"); });
}

void Casebook::removeSlot(const std::string& user) {
    KeyFile keys = m_session->keys;
    const auto passphrases = std::ranges::count(keys.slots(), KeySlot::Kind::Passphrase, &KeySlot::kind);
    if (keys.slotOf(user) == nullptr || passphrases < 2) {
        throw InvalidValue("no slot that can be taken away");
    }
    keys.remove(user);
    changeKeys(*m_session, std::move(keys), ActKind::RemoveColleague,
               [&](Act& act) { PeopleStore(act).noteSlot(act.userNamed(user), "removed"); });
}

std::string Casebook::renewRecoveryCode() {
    std::string recoveryCode = makeRecoveryCode();
    KeyFile keys = m_session->keys;
    keys.put(KeySlot::seal(KeySlot::Kind::Recovery, keys.ownerOf({}, {}),
                           plainRecoveryCode(Secret(recoveryCode)), m_session->dataKey,
                           m_session->options.keyCost));
    changeKeys(*m_session, std::move(keys), ActKind::RenewRecoveryCode,
               [](Act& act) { PeopleStore(act).noteRecoveryCode(); });
    return recoveryCode;
}

bool Casebook::isTraining() const {
    return isMarkedForTraining(m_session->database);
}

std::array<std::uint8_t, 32> Casebook::reportKey() const {
    sqlite::Query query = m_session->database.query("SELECT report_key FROM casebook WHERE id = 1");
    if (!query.step()) {
        throw DamagedCasebookError("the casebook has no report key");
    }
    std::array<std::uint8_t, 32> key{};
    std::ranges::copy(query.blob(0), key.begin());
    return key;
}

std::string libraryVersions() {
    return sqlite::libraryVersion() + ", aegis-256; libsodium " + sodium_version_string();
}

} // namespace kentering::storage

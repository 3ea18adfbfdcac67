#include "model/storage/session.h"

#include "model/errors.h"
#include "model/storage/casebook_folder.h"
#include "model/storage/history_chain.h"
#include "model/storage/migrations.h"
#include "model/storage/wrong_client_error.h"

#include <array>
#include <cstdio>
#include <sodium.h>

namespace kentering {

namespace {

constexpr std::size_t kSaltSize = 16;

std::string backupName(DateTime utc) {
    std::string name = "before-upgrade-" + stampOf(utc);
    std::erase(name, ':');
    return name;
}

} // namespace

Session::Session(std::filesystem::path folder_, FolderLock lock_, KeyFile keys_, Secret dataKey_,
                 CasebookOptions options_)
    : folder(std::move(folder_)),
      lock(std::move(lock_)),
      keys(std::move(keys_)),
      dataKey(std::move(dataKey_)),
      options(std::move(options_)),
      database(folder / kDatabaseName, dataKey, sqlite::Connection::Mode::OpenExisting) {
    const bool isOld = needsMigration(database, migrations());
    if (isOld && database.schemaVersion() > 0) {
        // Casebook and keys as they were, so that an upgrade can always be gone back on.
        makeFolderWhole(
            folder / kBackupsName / backupName(options.clock.utcNow()),
            [&](const std::filesystem::path& building) { copyCasebook(database, keys, dataKey, building); });
    }
    database.startWriting();
    if (isOld) {
        migrate(database, migrations());
    }
    head = historyHead(database);
    database.setFailAfter(options.failAfter); // what opening itself writes is not counted
}

std::optional<User> Session::findUser(std::string_view name) {
    sqlite::Query query = database.query("SELECT id, name, role FROM person WHERE name = :name");
    query.bind(":name", name);
    if (!query.step()) {
        return std::nullopt;
    }
    return User{query.id<UserId>(0), query.text(1), query.word<UserRole>(2)};
}

void Session::requireClient(ClientId client) {
    sqlite::Query query = database.query("SELECT 1 FROM client WHERE id = :client");
    query.bind(":client", client);
    if (!query.step()) {
        throw WrongClientError("there is no such client");
    }
}

Change::Change(Session& session)
    : m_session(session),
      m_transaction(session.database),
      m_head(session.head),
      m_at(stampOf(session.options.clock.utcNow())) {}

void Change::record(std::optional<ClientId> client, std::string_view table, std::int64_t row,
                    const std::optional<std::string>& before, const std::optional<std::string>& after) {
    if (before == after) {
        return;
    }
    std::array<std::uint8_t, kSaltSize> salt{};
    randombytes_buf(salt.data(), salt.size());
    HistoryContent content{.table = table, .row = row, .before = before, .after = after};
    if (client) {
        content.client = client->value();
    }
    const HistoryHash digest = historyDigest(salt, content);
    const std::int64_t person = m_session.author.id.value();
    m_head.hash = historyHash(m_head.hash, m_head.number + 1, m_at, person, digest);
    ++m_head.number;
    sqlite::Query query = database().query(
        "INSERT INTO history (id, at, person_id, client_id, table_name, row_id, before, after, salt, digest, "
        "hash) "
        "VALUES (:id, :at, :person, :client, :table, :row, :before, :after, :salt, :digest, :hash)");
    query.bind(":id", m_head.number).bind(":at", m_at).bind(":person", person).bind(":client", client);
    query.bind(":table", table).bind(":row", row).bind(":before", before).bind(":after", after);
    query.bind(":salt", std::span<const std::uint8_t>(salt));
    query.bind(":digest", std::span<const std::uint8_t>(digest));
    query.bind(":hash", std::span<const std::uint8_t>(m_head.hash));
    query.run();
}

UserId Change::userNamed(const std::string& name, UserRole role) {
    if (isBlank(name)) {
        throw InvalidValue("a user has a name");
    }
    if (const auto known = m_session.findUser(name)) {
        return known->id;
    }
    sqlite::Query query =
        database().query("INSERT INTO person (name, role) VALUES (:name, :role) RETURNING id");
    query.bind(":name", name).bind(":role", role);
    query.step();
    const auto id = query.id<UserId>(0);
    query.step();
    return id;
}

void Change::commit() {
    m_transaction.commit();
    m_session.head = m_head;
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

std::string stampOf(DateTime utc) {
    std::array<char, 8> seconds{};
    std::snprintf(seconds.data(), seconds.size(), ":%02dZ", static_cast<int>(utc.time_of_day().seconds()));
    return isoDateTime(utc) + seconds.data();
}

DateTime timeOfStamp(std::string_view stamp) {
    constexpr std::size_t kMinutes = 16;
    constexpr std::size_t kWhole = 20;
    const auto minutes = parseDateTime(stamp.substr(0, kMinutes));
    if (!minutes || stamp.size() != kWhole) {
        throw DamagedCasebookError("a stored stamp is not a time");
    }
    const int seconds = (stamp[17] - '0') * 10 + (stamp[18] - '0');
    return *minutes + boost::posix_time::seconds(seconds);
}

} // namespace kentering

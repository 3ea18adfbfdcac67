#include "model/storage/casebook/history_chain.h"

#include "model/storage/proof/history_keys.h"

#include <algorithm>
#include <sodium.h>

namespace kentering::storage {

namespace {

constexpr std::string_view kContentLabel = "kentering-history-content-1";
constexpr std::string_view kLinkLabel = "kentering-history-link-1";
constexpr std::size_t kSaltSize = 16;

/// A hash over parts with their sizes, so that no two lists of parts look alike.
class PartsHash {
public:
    PartsHash(std::string_view label, std::span<const std::uint8_t> key) {
        crypto_generichash_init(&m_state, key.empty() ? nullptr : key.data(), key.size(),
                                sizeof(HistoryHash));
        add(label);
    }
    void add(std::int64_t number) {
        std::array<unsigned char, 8> bytes{};
        for (std::size_t index = 0; index < bytes.size(); ++index) {
            bytes[index] = static_cast<unsigned char>(static_cast<std::uint64_t>(number) >> (8 * index));
        }
        crypto_generichash_update(&m_state, bytes.data(), bytes.size());
    }
    void add(std::span<const std::uint8_t> bytes) {
        add(static_cast<std::int64_t>(bytes.size()));
        crypto_generichash_update(&m_state, bytes.data(), bytes.size());
    }
    void add(std::string_view text) {
        add(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
    }
    template <typename Part>
    void add(const std::optional<Part>& part) {
        add(std::int64_t{part ? 1 : 0});
        if (part) {
            add(*part);
        }
    }
    [[nodiscard]] HistoryHash finish() {
        HistoryHash hash{};
        crypto_generichash_final(&m_state, hash.data(), hash.size());
        return hash;
    }

private:
    crypto_generichash_state m_state{};
};

} // namespace

HistoryHash historyDigest(std::span<const std::uint8_t> salt, const HistoryContent& content) {
    PartsHash hash(kContentLabel, salt);
    hash.add(content.client);
    hash.add(content.table);
    hash.add(content.row);
    hash.add(content.before);
    hash.add(content.after);
    return hash.finish();
}

HistoryHash historyHash(std::span<const std::uint8_t> key, const HistoryHash& previous, std::int64_t number,
                        std::string_view at, std::int64_t person, std::span<const std::uint8_t> digest) {
    PartsHash hash(kLinkLabel, key);
    hash.add(std::span<const std::uint8_t>(previous));
    hash.add(number);
    hash.add(at);
    hash.add(person);
    hash.add(digest);
    return hash.finish();
}

void appendLink(sqlite::Connection& database, HistoryHead& head, const LinkStamp& stamp,
                const HistoryContent& content) {
    std::array<std::uint8_t, kSaltSize> salt{};
    randombytes_buf(salt.data(), salt.size());
    const HistoryHash digest = historyDigest(salt, content);
    head.hash = historyHash(stamp.key, head.hash, head.number + 1, stamp.at, stamp.person.value(), digest);
    ++head.number;
    sqlite::Query query = database.query(
        "INSERT INTO history (id, at, person_id, client_id, table_name, row_id, before, after, salt, digest, "
        "hash, act_kind) "
        "VALUES (:id, :at, :person, :client, :table, :row, :before, :after, :salt, :digest, :hash, :kind)");
    query.bind(":id", head.number).bind(":at", stamp.at).bind(":person", stamp.person);
    query.bind(":client", content.client).bind(":table", content.table).bind(":row", content.row);
    query.bind(":before", content.before).bind(":after", content.after);
    query.bind(":salt", std::span<const std::uint8_t>(salt));
    query.bind(":digest", std::span<const std::uint8_t>(digest));
    query.bind(":hash", std::span<const std::uint8_t>(head.hash));
    query.bind(":kind", stamp.kind);
    query.run();
}

HistoryHead historyHead(sqlite::Connection& database) {
    HistoryHead head;
    sqlite::Query query = database.query("SELECT id, hash FROM history ORDER BY id DESC LIMIT 1");
    if (query.step()) {
        head.number = query.integer(0);
        std::ranges::copy(query.blob(1), head.hash.begin());
    }
    return head;
}

std::vector<std::int64_t> brokenHistoryLinks(sqlite::Connection& database, const Secret& dataKey) {
    const HistoryKeys keys(database, dataKey);
    std::vector<std::int64_t> broken;
    HistoryHead head;
    sqlite::Query query = database.query(
        "SELECT id, at, person_id, digest, hash, salt, client_id, table_name, row_id, before, after "
        "FROM history ORDER BY id");
    while (query.step()) {
        const std::int64_t number = query.integer(0);
        HistoryHash hash = historyHash(keys.of(number), head.hash, head.number + 1, query.view(1),
                                       query.integer(2), query.blob(3));
        bool holds = number == head.number + 1 && std::ranges::equal(hash, query.blob(4));
        if (!query.isNull(5)) { // without salt the content was destroyed on request: only the link is left
            HistoryContent content{.table = query.view(7), .row = query.integer(8)};
            if (!query.isNull(6)) {
                content.client = query.integer(6);
            }
            if (!query.isNull(9)) {
                content.before = query.view(9);
            }
            if (!query.isNull(10)) {
                content.after = query.view(10);
            }
            holds = holds && std::ranges::equal(historyDigest(query.blob(5), content), query.blob(3));
        } else {
            holds = holds && query.isNull(6) && query.isNull(9) && query.isNull(10);
        }
        if (!holds) {
            broken.push_back(number);
        }
        // Goes on from what is stored: one broken link is named once, not with all that follow.
        head.number = number;
        std::ranges::copy(query.blob(4), head.hash.begin());
    }
    return broken;
}

std::string shortMark(const HistoryHash& hash) {
    constexpr std::size_t kShort = 8;
    std::array<char, 2 * kShort + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), kShort);
    return digits.data();
}

} // namespace kentering::storage

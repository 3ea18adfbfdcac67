#include "model/storage/proof/told_rows.h"

namespace kentering::storage {

namespace {

/// With the answers of a measurement as fields of their own.
std::map<std::string, OrderedJson> fieldsOf(const OrderedJson& object) {
    std::map<std::string, OrderedJson> fields;
    for (const auto& [key, value] : object.items()) {
        if (key == "checklist" || key == "complaints") {
            for (const auto& [item, answer] : value.items()) {
                fields[std::string(key) + "/" + item] = answer;
            }
        } else {
            fields[key] = value;
        }
    }
    return fields;
}

/// Answers are told by tables of their own, and agreements of letters by the letter.
ToldRowKey placeOf(ToldRowKey key, const OrderedJson& words) {
    if (key.table == "letter_agreement" && words.contains("letter")) {
        key.table += ":" + words.value("letter", "");
    }
    return key;
}

OrderedJson underPrefix(const OrderedJson& answers, const char* prefix) {
    OrderedJson object = OrderedJson::object();
    object[prefix] = answers;
    return object;
}

OrderedJson wordsOf(const sqlite::Query& query, int column) {
    if (query.isNull(column)) {
        return nullptr;
    }
    OrderedJson words = OrderedJson::parse(query.view(column), nullptr, false);
    return words.is_object() ? words : OrderedJson::object();
}

void applyFields(ToldRow& row, const OrderedJson& before, const OrderedJson& after) {
    if (before.is_object()) {
        for (const auto& [key, value] : fieldsOf(before)) {
            row.fields[key] = std::nullopt;
        }
    }
    if (after.is_object()) {
        for (const auto& [key, value] : fieldsOf(after)) {
            row.fields[key] = value;
        }
    }
}

} // namespace

ToldRows::ToldRows(sqlite::Connection& database) {
    sqlite::Query query = database.query("SELECT client_id, table_name, row_id, before, after, person_id "
                                         "FROM history WHERE salt IS NOT NULL ORDER BY id");
    while (query.step()) {
        take({.client = query.isNull(0) ? 0 : query.integer(0),
              .table = query.text(1),
              .row = query.integer(2)},
             query.integer(5), wordsOf(query, 3), wordsOf(query, 4));
    }
}

void ToldRows::take(const ToldRowKey& key, std::int64_t person, const OrderedJson& before,
                    const OrderedJson& after) {
    if (key.table == "checklist_answer" || key.table == "complaint_answer") {
        const char* prefix = key.table == "checklist_answer" ? "checklist" : "complaints";
        applyFields(m_rows[{.client = key.client, .table = "measurement", .row = key.row}],
                    underPrefix(before.is_object() ? before : OrderedJson::object(), prefix),
                    underPrefix(after.is_object() ? after : OrderedJson::object(), prefix));
        return;
    }
    if (key.table == "client" && before.is_null() && after.is_object()) {
        m_makers.try_emplace(key.client, person);
        if (after.contains("origin")) {
            m_imports[key.client] = after;
            (void)m_rows[key];
            return;
        }
    }
    if (key.table == "person" && before.is_object() && before.contains("name")) {
        m_formerNames[key.row].insert(before.value("name", ""));
    }
    ToldRow& row = m_rows[placeOf(key, after.is_object() ? after : before)];
    if (before.is_null() && key.client != 0) {
        row = {.isAdded = true};
    } else if (after.is_null() && key.client != 0) {
        row.isRemoved = true;
    }
    applyFields(row, before, after);
}

ToldRow* ToldRows::find(const ToldRowKey& key) {
    const auto row = m_rows.find(key);
    return row != m_rows.end() ? &row->second : nullptr;
}

const OrderedJson* ToldRows::importOf(std::int64_t client) const {
    const auto told = m_imports.find(client);
    return told != m_imports.end() ? &told->second : nullptr;
}

std::optional<std::int64_t> ToldRows::makerOf(std::int64_t client) const {
    const auto maker = m_makers.find(client);
    return maker != m_makers.end() ? std::optional(maker->second) : std::nullopt;
}

bool ToldRows::wasCalled(std::int64_t user, const std::string& name, std::string_view nameNow) const {
    const auto former = m_formerNames.find(user);
    return name == nameNow || (former != m_formerNames.end() && former->second.contains(name));
}

} // namespace kentering::storage

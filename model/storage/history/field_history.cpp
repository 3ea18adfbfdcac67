#include "model/storage/history/field_history.h"

#include "model/base/errors.h"
#include "model/exchange/dossier_json.h"
#include "model/storage/history/history_store.h"

#include <iterator>
#include <map>
#include <utility>

namespace kentering::storage {

namespace {

using Fields = std::map<std::string, std::string>;

// Objects are taken apart into their fields; of a list each word stands on a line.
void flatten(const OrderedJson& value, const std::string& path, Fields& fields) {
    if (value.is_object()) {
        for (const auto& [key, part] : value.items()) {
            flatten(part, path.empty() ? key : path + "." + key, fields);
        }
    } else if (value.is_array()) {
        std::string& lines = fields[path];
        for (const OrderedJson& part : value) {
            lines.append(lines.empty() ? "" : "\n");
            lines.append(part.is_string() ? part.get<std::string>() : part.dump());
        }
    } else if (!value.is_null()) {
        fields[path] = value.is_string() ? value.get<std::string>() : value.dump();
    }
}

Fields fieldsOf(const std::optional<std::string>& text) {
    Fields fields;
    if (text) {
        const OrderedJson value = OrderedJson::parse(*text, nullptr, false);
        if (value.is_discarded()) {
            throw DamagedCasebookError("the history holds a change that cannot be read");
        }
        flatten(value, {}, fields);
    }
    return fields;
}

std::optional<std::string> valueIn(const Fields& fields, const std::string& name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::nullopt : std::optional(found->second);
}

std::vector<FieldChange> tellApart(const std::vector<HistoryEntry>& entries) {
    std::vector<FieldChange> changes;
    for (const HistoryEntry& entry : entries) {
        const Fields before = fieldsOf(entry.before);
        const Fields after = fieldsOf(entry.after);
        Fields names = before;
        names.insert(after.begin(), after.end());
        for (const auto& [name, unused] : names) {
            FieldChange change{.number = entry.number,
                               .at = entry.at,
                               .author = entry.author,
                               .table = entry.table,
                               .row = entry.row,
                               .field = name,
                               .before = valueIn(before, name),
                               .after = valueIn(after, name)};
            if (change.before != change.after) {
                changes.push_back(std::move(change));
            }
        }
    }
    return changes;
}

} // namespace

std::vector<FieldChange> fieldHistory(const Casebook& casebook, ClientId client, std::string_view table,
                                      std::int64_t row) {
    return tellApart(HistoryReader(casebook).of(client, table, row));
}

std::vector<FieldChange> fieldHistory(const Casebook& casebook, ClientId client) {
    return tellApart(HistoryReader(casebook).of(client));
}

std::vector<FieldChange> fieldHistory(const Reading& reading, ClientId client, std::string_view table,
                                      std::int64_t row) {
    return tellApart(HistoryReader(reading).of(client, table, row));
}

std::vector<FieldChange> fieldHistory(const Reading& reading, ClientId client) {
    return tellApart(HistoryReader(reading).of(client));
}

} // namespace kentering::storage

#include "model/content/read/table_reader.h"

#include "model/base/placeholders.h"
#include "model/base/text.h"
#include "model/content/read/plain_language.h"

#include <algorithm>

namespace kentering {

namespace {

std::uint32_t lineOfNode(const toml::node& node) {
    return node.source().begin.line;
}

std::string quoted(std::string_view word) {
    return "'" + std::string(word) + "'";
}

/// "'key' …", the same beginning in every language.
Bilingual about(std::string_view key, const std::string& dutch, const std::string& english) {
    return said(quoted(key) + " " + dutch, quoted(key) + " " + english);
}

Bilingual noTable(std::string_view key) {
    return about(key, "heeft niet de delen die hier horen, zoals nl en en",
                 "is not a table: it lacks the parts that belong here, such as nl and en");
}

/// Which names in braces one language has and the other has not.
Bilingual otherPlaceholders(const Bilingual& text) {
    const auto named = [](const std::string& words) {
        std::string list;
        for (const std::string& name : placeholders(words).value_or(std::vector<std::string>{})) {
            list += (list.empty() ? "{" : ", {") + name + "}";
        }
        return list;
    };
    const std::string dutch = named(text.in(Language::Dutch));
    const std::string english = named(text.in(Language::English));
    return said("nl en en vullen niet dezelfde namen in: nl heeft " + (dutch.empty() ? "er geen" : dutch) +
                    ", en heeft " + (english.empty() ? "er geen" : english),
                "the languages do not fill in the same names: nl has " + (dutch.empty() ? "none" : dutch) +
                    ", en has " + (english.empty() ? "none" : english));
}

std::optional<Date> realDate(const toml::date& value) {
    std::string text = std::to_string(value.year);
    text.insert(0, 4 - std::min<std::size_t>(text.size(), 4), '0');
    for (const unsigned part : {unsigned{value.month}, unsigned{value.day}}) {
        text += (part < 10 ? "-0" : "-") + std::to_string(part);
    }
    return parseDate(text);
}

} // namespace

Bilingual unknownWord(std::string_view text, std::string_view key, std::span<const std::string_view> words) {
    std::string list;
    for (const std::string_view word : words) {
        list += (list.empty() ? "" : ", ") + std::string(word);
    }
    return said(quoted(text) + " bestaat niet bij " + std::string(key) + "; kies uit: " + list,
                "unknown id " + quoted(text) + " in " + std::string(key) + "; choose from: " + list);
}

std::uint32_t TableReader::line() const {
    return m_table->source().begin.line;
}

std::uint32_t TableReader::lineOf(std::string_view key) const {
    const toml::node* node = m_table->get(key);
    return node == nullptr ? line() : lineOfNode(*node);
}

const toml::node* TableReader::find(std::string_view key) {
    m_known.emplace(key);
    return m_table->get(key);
}

const toml::node* TableReader::require(std::string_view key) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        m_faults->defect(line(), about(key, "ontbreekt", "is missing"));
    }
    return node;
}

std::string TableReader::string(std::string_view key) {
    const toml::node* node = require(key);
    if (node == nullptr) {
        return {};
    }
    const auto text = node->value_exact<std::string>();
    if (!text.has_value() || isBlank(*text)) {
        m_faults->defect(lineOfNode(*node), about(key, "is geen tekst waar iets in staat",
                                                  "is not a text with something in it"));
        return {};
    }
    return *text;
}

std::string TableReader::optionalString(std::string_view key) {
    return find(key) == nullptr ? std::string() : string(key);
}

bool TableReader::boolean(std::string_view key) {
    const toml::node* node = require(key);
    if (node == nullptr) {
        return false;
    }
    const auto value = node->value_exact<bool>();
    if (!value.has_value()) {
        m_faults->defect(lineOfNode(*node),
                         about(key, "is geen true (ja) of false (nee)", "is neither true nor false"));
    }
    return value.value_or(false);
}

bool TableReader::optionalBoolean(std::string_view key) {
    return find(key) != nullptr && boolean(key);
}

int TableReader::integer(std::string_view key, int smallest, int largest) {
    const toml::node* node = require(key);
    if (node == nullptr) {
        return smallest;
    }
    const auto value = node->value_exact<std::int64_t>();
    if (!value.has_value() || *value < smallest || *value > largest) {
        const std::string from = std::to_string(smallest);
        const std::string to = std::to_string(largest);
        m_faults->defect(lineOfNode(*node), about(key, "is geen heel getal van " + from + " tot " + to,
                                                  "is not a whole number from " + from + " to " + to));
        return smallest;
    }
    return static_cast<int>(*value);
}

int TableReader::optionalInteger(std::string_view key, int smallest, int largest) {
    return find(key) == nullptr ? 0 : integer(key, smallest, largest);
}

const toml::array* TableReader::array(std::string_view key) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        return nullptr;
    }
    if (!node->is_array()) {
        m_faults->defect(lineOfNode(*node),
                         about(key, "is geen lijst: [\"…\", \"…\"]", "is not a list: [\"…\", \"…\"]"));
    }
    return node->as_array();
}

std::vector<int> TableReader::integers(std::string_view key, int smallest, int largest) {
    std::vector<int> values;
    if (const toml::array* list = array(key)) {
        for (const toml::node& node : *list) {
            const auto value = node.value_exact<std::int64_t>();
            if (!value.has_value() || *value < smallest || *value > largest) {
                const std::string from = std::to_string(smallest);
                const std::string to = std::to_string(largest);
                m_faults->defect(lineOfNode(node),
                                 about(key, "heeft iets anders dan hele getallen van " + from + " tot " + to,
                                       "has something else than whole numbers from " + from + " to " + to));
                continue;
            }
            values.push_back(static_cast<int>(*value));
        }
    }
    return values;
}

std::optional<Date> TableReader::optionalDate(std::string_view key) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto value = node->value_exact<toml::date>();
    const std::optional<Date> day = value.has_value() ? realDate(*value) : std::nullopt;
    if (!day.has_value()) {
        m_faults->defect(lineOfNode(*node), about(key, "is geen dag zoals 2026-11-23 (jaar, maand, dag)",
                                                  "is not a day such as 2026-11-23 (year, month, day)"));
    }
    return day;
}

std::vector<Date> TableReader::dates(std::string_view key) {
    std::vector<Date> days;
    if (const toml::array* list = array(key)) {
        for (const toml::node& node : *list) {
            const auto value = node.value_exact<toml::date>();
            if (const std::optional<Date> day = value.has_value() ? realDate(*value) : std::nullopt) {
                days.push_back(*day);
            } else {
                m_faults->defect(lineOfNode(node), about(key, "heeft iets anders dan dagen zoals 2026-11-23",
                                                         "has something else than days such as 2026-11-23"));
            }
        }
    }
    return days;
}

std::vector<std::string> TableReader::strings(std::string_view key) {
    std::vector<std::string> texts;
    if (const toml::array* list = array(key)) {
        for (const toml::node& node : *list) {
            const auto text = node.value_exact<std::string>();
            if (text.has_value() && !isBlank(*text)) {
                texts.push_back(*text);
            } else {
                m_faults->defect(lineOfNode(node), about(key, "heeft iets anders dan teksten",
                                                         "has something else than texts"));
            }
        }
    }
    return texts;
}

std::optional<boost::posix_time::time_duration> TableReader::optionalTime(std::string_view key) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const auto value = node->value_exact<toml::time>();
    if (!value.has_value()) {
        m_faults->defect(lineOfNode(*node),
                         about(key, "is geen tijd zoals 20:00:00", "is not a time such as 20:00:00"));
        return std::nullopt;
    }
    return boost::posix_time::hours(value->hour) + boost::posix_time::minutes(value->minute);
}

Bilingual TableReader::asBilingual(TextKind kind) {
    Bilingual text;
    for (const Language language : all<Language>()) {
        const std::string_view key = code(language);
        if (!has(key)) {
            m_known.emplace(key);
            m_faults->defect(line(), said("de vertaling " + quoted(key) + " ontbreekt",
                                          "the translation " + quoted(key) + " is missing"));
            continue;
        }
        std::string& words = text.texts[indexOf(language)];
        words = string(key);
        checkText(words, kind, lineOf(key), *m_faults);
    }
    refuseOthers();
    if (kind == TextKind::Marked &&
        placeholders(text.in(Language::Dutch)) != placeholders(text.in(Language::English))) {
        m_faults->defect(line(), otherPlaceholders(text));
    }
    return text;
}

Bilingual TableReader::bilingual(std::string_view key, TextKind kind) {
    std::optional<TableReader> texts = table(key);
    return texts.has_value() ? texts->asBilingual(kind) : Bilingual{};
}

std::optional<Bilingual> TableReader::optionalBilingual(std::string_view key, TextKind kind) {
    if (find(key) == nullptr) {
        return std::nullopt;
    }
    return bilingual(key, kind);
}

std::vector<Bilingual> TableReader::bilinguals(std::string_view key, TextKind kind) {
    std::vector<Bilingual> texts;
    if (const toml::array* list = array(key)) {
        for (const toml::node& node : *list) {
            if (const toml::table* pair = node.as_table()) {
                texts.push_back(TableReader(*pair, *m_faults).asBilingual(kind));
            } else {
                m_faults->defect(lineOfNode(node), about(key, "heeft iets anders dan teksten in elke taal",
                                                         "has something else than texts in every language"));
            }
        }
    }
    return texts;
}

std::optional<TableReader> TableReader::table(std::string_view key) {
    const toml::node* node = require(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    const toml::table* inner = node->as_table();
    if (inner == nullptr) {
        m_faults->defect(lineOfNode(*node), noTable(key));
        return std::nullopt;
    }
    return TableReader(*inner, *m_faults);
}

std::vector<TableReader> TableReader::tables(std::string_view key) {
    std::vector<TableReader> readers;
    if (require(key) == nullptr) {
        return readers;
    }
    if (const toml::array* list = array(key)) {
        for (const toml::node& node : *list) {
            if (const toml::table* inner = node.as_table()) {
                readers.emplace_back(*inner, *m_faults);
            } else {
                m_faults->defect(lineOfNode(node),
                                 about(key,
                                       "heeft iets anders dan delen met een kop [[" + std::string(key) + "]]",
                                       "has something else than parts under [[" + std::string(key) + "]]"));
            }
        }
    }
    return readers;
}

std::vector<std::pair<std::string, TableReader>> TableReader::entries() {
    std::vector<std::pair<std::string, TableReader>> readers;
    for (const auto& [key, node] : *m_table) {
        m_known.emplace(key.str());
        if (const toml::table* inner = node.as_table()) {
            readers.emplace_back(std::string(key.str()), TableReader(*inner, *m_faults));
        } else {
            m_faults->defect(lineOfNode(node), noTable(key.str()));
        }
    }
    return readers;
}

void TableReader::refuseOthers() {
    for (const auto& [key, node] : *m_table) {
        if (!m_known.contains(key.str())) {
            m_faults->defect(lineOfNode(node),
                             said("het woord " + quoted(key.str()) + " voor het =-teken is hier onbekend",
                                  "unknown key " + quoted(key.str())));
        }
    }
}

} // namespace kentering

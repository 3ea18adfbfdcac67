#include "model/exchange/object_reader.h"

#include "model/base/text.h"
#include "model/base/text_rules.h"

#include <algorithm>

namespace kentering {

namespace {

constexpr std::size_t kLongestText = 1U << 20U; ///< bytes; the longest note of a talk has a few thousand

/// Why `text` cannot be taken in; nothing when it can.
const char* refusalOf(const std::string& text) {
    if (text.size() > kLongestText) {
        return "is longer than 1 MiB";
    }
    return text.find('\0') == std::string::npos ? nullptr : "holds a zero character";
}

constexpr const char* kNotOneLine = "holds a line break or another control character";
constexpr const char* kNoWords = "has no words";

} // namespace

std::string pointerTo(const std::string& pointer, std::string_view key) {
    std::string step = pointer + '/';
    for (const char symbol : key) {
        if (symbol == '~') {
            step += "~0";
        } else if (symbol == '/') {
            step += "~1";
        } else {
            step += symbol;
        }
    }
    return step;
}

std::string pointerTo(const std::string& pointer, std::size_t index) {
    return pointer + '/' + std::to_string(index);
}

ObjectReader::ObjectReader(const OrderedJson& value, std::string pointer, const ImportRules& rules,
                           FaultList& faults)
    : m_value(&value),
      m_pointer(std::move(pointer)),
      m_rules(&rules),
      m_faults(&faults),
      m_faultsBefore(faults.count()),
      m_isObject(value.is_object()) {
    requireObject();
}

ObjectReader::ObjectReader(const OrderedJson& value, const ObjectReader& owner, const char* key,
                           std::optional<std::size_t> index)
    : m_value(&value),
      m_owner(&owner),
      m_key(key),
      m_index(index),
      m_rules(owner.m_rules),
      m_faults(owner.m_faults),
      m_faultsBefore(m_faults->count()),
      m_isObject(value.is_object()) {
    requireObject();
}

void ObjectReader::requireObject() {
    if (!m_isObject) {
        static const OrderedJson kEmpty = OrderedJson::object();
        m_faults->add(pointer(), "must be an object");
        m_value = &kEmpty;
    }
    m_known.reserve(m_value->size());
}

std::string ObjectReader::pointer() const {
    if (m_owner == nullptr) {
        return m_pointer;
    }
    const std::string place = m_owner->pointerOf(m_key);
    return m_index ? pointerTo(place, *m_index) : place;
}

void ObjectReader::fault(std::string_view key, std::string reason) {
    m_faults->add(pointerOf(key), std::move(reason));
}

void ObjectReader::know(std::string_view key) {
    if (const auto found = m_value->find(std::string(key)); found != m_value->end()) {
        m_known.push_back(&*found);
    }
}

const OrderedJson* ObjectReader::find(const char* key, Presence presence) {
    const auto found = m_value->find(key);
    if (found != m_value->end()) {
        m_known.push_back(&*found);
    }
    if (found == m_value->end() || found->is_null()) {
        if (presence == Presence::Required && m_isObject) {
            fault(key, "is missing");
        }
        return nullptr;
    }
    return &*found;
}

const std::string* ObjectReader::textAt(const char* key, Presence presence) {
    const OrderedJson* found = find(key, presence);
    if (found == nullptr) {
        return nullptr;
    }
    if (!found->is_string()) {
        fault(key, "must be text");
        return nullptr;
    }
    const auto& text = found->get_ref<const std::string&>();
    if (const char* refusal = refusalOf(text)) {
        fault(key, refusal);
        return nullptr;
    }
    return &text;
}

std::optional<std::string> ObjectReader::text(const char* key, Presence presence) {
    const std::string* found = textAt(key, presence);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

std::optional<std::string> ObjectReader::withWords(const char* key, std::optional<std::string> read) {
    if (read && isBlank(*read)) {
        fault(key, kNoWords);
        return std::nullopt;
    }
    return read;
}

std::optional<std::string> ObjectReader::words(const char* key, Presence presence) {
    return withWords(key, text(key, presence));
}

std::optional<std::string> ObjectReader::line(const char* key, Presence presence) {
    auto read = text(key, presence);
    if (read && !isOneLine(*read)) {
        fault(key, kNotOneLine);
        return std::nullopt;
    }
    return read;
}

std::optional<std::string> ObjectReader::lineOfWords(const char* key, Presence presence) {
    return withWords(key, line(key, presence));
}

std::vector<std::string> ObjectReader::lines(const char* key) {
    std::vector<std::string> read;
    const OrderedJson* found = list(key);
    for (std::size_t index = 0; found != nullptr && index < found->size(); ++index) {
        const OrderedJson& element = (*found)[index];
        const std::string* words = element.is_string() ? &element.get_ref<const std::string&>() : nullptr;
        const char* refusal = words == nullptr     ? "must be text"
                              : refusalOf(*words)  ? refusalOf(*words)
                              : !isOneLine(*words) ? kNotOneLine
                              : isBlank(*words)    ? kNoWords
                                                   : nullptr;
        if (refusal != nullptr) {
            m_faults->add(pointerTo(pointerOf(key), index), refusal);
        } else {
            read.push_back(*words);
        }
    }
    return read;
}

std::optional<int> ObjectReader::integer(const char* key, int least, int most, Presence presence) {
    const OrderedJson* found = find(key, presence);
    if (found == nullptr) {
        return std::nullopt;
    }
    if (!found->is_number_integer()) {
        fault(key, "must be a whole number");
        return std::nullopt;
    }
    // A number beyond 2^63 would wrap around when read as signed.
    const bool isHuge = found->is_number_unsigned() && found->get<std::uint64_t>() > INT32_MAX;
    if (isHuge || found->get<std::int64_t>() < least || found->get<std::int64_t>() > most) {
        fault(key, "must lie between " + std::to_string(least) + " and " + std::to_string(most));
        return std::nullopt;
    }
    return found->get<int>();
}

std::optional<bool> ObjectReader::boolean(const char* key, Presence presence) {
    const OrderedJson* found = find(key, presence);
    if (found == nullptr) {
        return std::nullopt;
    }
    if (!found->is_boolean()) {
        fault(key, "must be true or false");
        return std::nullopt;
    }
    return found->get<bool>();
}

std::optional<Date> ObjectReader::date(const char* key, DayRule rule, Presence presence) {
    const std::string* read = textAt(key, presence);
    if (read == nullptr) {
        return std::nullopt;
    }
    const auto day = parseDate(*read);
    if (!day) {
        fault(key, "must be a day that exists, as YYYY-MM-DD");
        return std::nullopt;
    }
    if (rule == DayRule::NotInFuture && *day > today()) {
        fault(key, "lies in the future");
        return std::nullopt;
    }
    return day;
}

std::optional<DateTime> ObjectReader::dateTime(const char* key, Presence presence) {
    const std::string* read = textAt(key, presence);
    if (read == nullptr) {
        return std::nullopt;
    }
    const auto time = parseDateTime(*read);
    if (!time) {
        fault(key, "must be a time that exists, as YYYY-MM-DDTHH:MM");
    }
    return time;
}

const OrderedJson* ObjectReader::object(const char* key) {
    const OrderedJson* found = find(key, Presence::Optional);
    if (found != nullptr && !found->is_object()) {
        fault(key, "must be an object");
        return nullptr;
    }
    return found;
}

const OrderedJson* ObjectReader::list(const char* key) {
    const OrderedJson* found = find(key, Presence::Optional);
    if (found != nullptr && !found->is_array()) {
        fault(key, "must be a list");
        return nullptr;
    }
    return found;
}

bool ObjectReader::finish() {
    if (m_isObject) {
        for (const auto& [key, value] : m_value->get_ref<const OrderedJson::object_t&>()) {
            if (std::ranges::find(m_known, &value) == m_known.end()) {
                fault(key, "unknown key");
            }
        }
    }
    return m_faults->count() == m_faultsBefore;
}

} // namespace kentering

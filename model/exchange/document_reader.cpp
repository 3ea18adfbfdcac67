#include "model/exchange/document_reader.h"

#include "model/exchange/object_reader.h"

#include <algorithm>

namespace kentering {

namespace {

constexpr const char* kFormat = "kentering-dossiers";
constexpr int kVersion = 1;
constexpr std::size_t kMostLevels = 16; // the format itself has six
constexpr std::size_t kLevelOfClients = 2;
constexpr std::size_t kUsualKeys = 24;

} // namespace

DocumentReader::DocumentReader(FaultList& faults, OnClient onClient)
    : m_faults(faults), m_onClient(std::move(onClient)) {}

void DocumentReader::read(std::string_view text) {
    m_text = text;
    OrderedJson::sax_parse(text, this);
}

bool DocumentReader::isListOfClients() const {
    return m_levels.size() == kLevelOfClients && m_levels.back().value.is_array() &&
           m_levels.front().key == "clients";
}

std::string DocumentReader::pointer() const {
    std::string place;
    for (const Level& level : m_levels) {
        place = level.value.is_array() ? pointerTo(place, level.count) : pointerTo(place, level.key);
    }
    return place;
}

// A value has ended: into what it belongs to, or to whoever reads clients.
void DocumentReader::finished(OrderedJson value) {
    if (m_levels.empty()) {
        checkDocument(value);
        return;
    }
    Level& level = m_levels.back();
    if (isListOfClients()) {
        m_onClient(level.count, value);
        ++level.count;
    } else if (level.value.is_array()) {
        level.value.push_back(std::move(value));
        ++level.count;
    } else if (level.isKnown) {
        level.value[level.key] = std::move(value); // a fault already
    } else {
        level.value.get_ref<OrderedJson::object_t&>().emplace_back(std::move(level.key), std::move(value));
    }
}

bool DocumentReader::scalar(OrderedJson value) {
    finished(std::move(value));
    return true;
}

bool DocumentReader::begin(OrderedJson value) {
    if (m_levels.size() == kMostLevels) {
        m_faults.add(pointer(), "is nested too deep");
        return false;
    }
    m_levels.push_back({.value = std::move(value)});
    return true;
}

bool DocumentReader::end() {
    OrderedJson value = std::move(m_levels.back().value);
    m_levels.pop_back();
    finished(std::move(value));
    return true;
}

bool DocumentReader::null() {
    return scalar(nullptr);
}

bool DocumentReader::boolean(bool value) {
    return scalar(value);
}

bool DocumentReader::number_integer(std::int64_t value) {
    return scalar(value);
}

bool DocumentReader::number_unsigned(std::uint64_t value) {
    return scalar(value);
}

bool DocumentReader::number_float(double value, const std::string& /*text*/) {
    return scalar(value);
}

bool DocumentReader::string(std::string& value) {
    return scalar(std::move(value));
}

bool DocumentReader::binary(OrderedJson::binary_t& /*value*/) {
    return false; // JSON text has none
}

bool DocumentReader::start_object(std::size_t /*size*/) {
    // Room for what an object has as a rule: growing copies all that is in it already.
    OrderedJson object = OrderedJson::object();
    object.get_ref<OrderedJson::object_t&>().reserve(kUsualKeys);
    return begin(std::move(object));
}

bool DocumentReader::key(std::string& name) {
    Level& level = m_levels.back();
    level.isKnown = level.value.contains(name);
    level.key = std::move(name);
    if (level.isKnown) { // a reader that takes the last of them would lose the first
        m_faults.add(pointer(), "occurs twice");
    }
    return true;
}

bool DocumentReader::end_object() {
    return end();
}

bool DocumentReader::start_array(std::size_t /*size*/) {
    return begin(OrderedJson::array());
}

bool DocumentReader::end_array() {
    return end();
}

bool DocumentReader::parse_error(std::size_t position, const std::string& /*lastToken*/,
                                 const OrderedJson::exception& /*error*/) {
    // The parser's own message quotes the text, which may be a client's.
    const std::string_view before =
        m_text.substr(0, std::min(position > 0 ? position - 1 : 0, m_text.size()));
    const auto line = std::ranges::count(before, '\n') + 1;
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    m_faults.add({}, "is no JSON from line " + std::to_string(line) + ", column " +
                         std::to_string(before.size() - lineStart + 1) + " on");
    return false;
}

void DocumentReader::checkDocument(const OrderedJson& document) {
    if (!document.is_object()) {
        m_faults.add({}, "must be an object");
        return;
    }
    const ImportRules none; // the document itself has no days and no people
    ObjectReader reader(document, {}, none, m_faults);
    const auto format = reader.text("format", Presence::Required);
    if (format && *format != kFormat) {
        reader.fault("format", std::string("must be ") + kFormat);
    }
    reader.know("version");
    const auto version = document.find("version");
    if (version == document.end()) {
        reader.fault("version", "is missing");
    } else if (!version->is_number_integer() || *version != kVersion) {
        reader.fault("version", "must be " + std::to_string(kVersion));
    }
    reader.know("clients");
    const auto clients = document.find("clients");
    if (clients == document.end()) {
        reader.fault("clients", "is missing");
    } else if (!clients->is_array()) {
        reader.fault("clients", "must be a list");
    }
    reader.finish();
}

} // namespace kentering

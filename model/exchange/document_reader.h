#pragma once

#include "model/exchange/dossier_json.h"
#include "model/exchange/fault_list.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// Reads a `kentering-dossiers` document from its first to its last character and hands over one element of
/// `clients` at a time, so that only one of them is in memory as a tree. What is wrong with the document
/// itself becomes a fault: JSON that is none (with its line), a key that occurs twice, another format or
/// version, unknown keys.
class DocumentReader {
public:
    using OnClient = std::function<void(std::size_t index, const OrderedJson& client)>;

    DocumentReader(FaultList& faults, OnClient onClient);
    void read(std::string_view text);

    // The interface of nlohmann::json_sax; names and types are its own.
    bool null();
    bool boolean(bool value);
    bool number_integer(std::int64_t value);
    bool number_unsigned(std::uint64_t value);
    bool number_float(double value, const std::string& text);
    bool string(std::string& value);
    bool binary(OrderedJson::binary_t& value);
    bool start_object(std::size_t size);
    bool key(std::string& name);
    bool end_object();
    bool start_array(std::size_t size);
    bool end_array();
    bool parse_error(std::size_t position, const std::string& lastToken, const OrderedJson::exception& error);

private:
    /// An object or list that has begun and not ended.
    struct Level {
        OrderedJson value;
        std::string key{};     ///< the key that was read last, in an object
        bool isKnown = false;  ///< it was there already
        std::size_t count = 0; ///< elements that have ended, in a list
    };

    bool scalar(OrderedJson value);
    bool begin(OrderedJson value);
    bool end();
    void finished(OrderedJson value);
    [[nodiscard]] bool isListOfClients() const;
    [[nodiscard]] std::string pointer() const;
    void checkDocument(const OrderedJson& document);

    FaultList& m_faults;
    OnClient m_onClient;
    std::string_view m_text;
    std::vector<Level> m_levels;
};

} // namespace kentering

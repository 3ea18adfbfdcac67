#pragma once

#include "model/base/dates.h"

#include <cstdint>
#include <optional>
#include <string>

namespace kentering {

/// One change of one field: who, when, what stood there and what came instead.
struct FieldChange {
    std::int64_t number = 0; ///< of the change in the history; the fields of one change share it
    DateTime at;             ///< UTC
    std::string author;
    std::string table;    ///< `client`, `consent`, `checklist_answer`, …
    std::int64_t row = 0; ///< of the measurement for an answer
    std::string field;    ///< in the words of the exchange format; parts joined by a dot ("contact.channel")
    /// Stable code or text, of a list one a line; nothing when there was nothing.
    std::optional<std::string> before{};
    std::optional<std::string> after{};
};

} // namespace kentering

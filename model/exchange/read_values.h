#pragma once

#include "model/base/errors.h"
#include "model/exchange/object_reader.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace kentering {

/// What is said of an end that cannot be.
inline constexpr const char* kBackwards = "the end lies before the start";

/// Runs a constructor of the domain; what it refuses becomes a fault at `key`.
template <typename Make>
[[nodiscard]] auto made(ObjectReader& reader, const char* key, Make make) -> std::optional<decltype(make())> {
    try {
        return make();
    } catch (const InvalidValue& refusal) { // says which rule, never which value
        reader.fault(key, refusal.what());
        return std::nullopt;
    }
}

/// Where in its list each value that was read stood.
using Places = std::vector<std::size_t>;

/// What `read` makes of each object in the list at `key`; whatever it makes nothing of is left out.
template <typename Value>
[[nodiscard]] std::vector<Value> readList(ObjectReader& owner, const char* key,
                                          std::optional<Value> (*read)(ObjectReader&),
                                          Places* places = nullptr) {
    std::vector<Value> values;
    if (const OrderedJson* list = owner.list(key)) {
        for (std::size_t index = 0; index < list->size(); ++index) {
            ObjectReader reader((*list)[index], owner, key, index);
            if (auto value = read(reader)) {
                values.push_back(std::move(*value));
                if (places != nullptr) {
                    places->push_back(index);
                }
            }
        }
    }
    return values;
}

} // namespace kentering

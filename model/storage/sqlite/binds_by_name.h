#pragma once

#include "model/domain/ids.h"
#include "model/domain/vocabulary.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace kentering::storage::sqlite {

/// What can be bound to a named column beside what `Self` binds itself: whole numbers, text, nothing, days
/// and times.
template <typename Self>
class BindsByName {
public:
    Self& bind(const char* name, int value) { return self().bind(name, std::int64_t{value}); }
    Self& bind(const char* name, bool value) { return self().bind(name, std::int64_t{value ? 1 : 0}); }
    Self& bind(const char* name, const std::string& value) {
        return self().bind(name, std::string_view(value));
    }
    Self& bind(const char* name, const char* value) { return self().bind(name, std::string_view(value)); }

    template <typename Tag>
    Self& bind(const char* name, RowId<Tag> id) {
        return self().bind(name, id.value());
    }

    template <typename Enum>
    requires std::is_enum_v<Enum> Self& bind(const char* name, Enum value) {
        return self().bind(name, code(value));
    }

    template <typename Value>
    Self& bind(const char* name, const std::optional<Value>& value) {
        return value ? self().bind(name, *value) : self().bind(name, std::nullopt);
    }

private:
    friend Self;
    BindsByName() = default;
    [[nodiscard]] Self& self() { return static_cast<Self&>(*this); }
};

} // namespace kentering::storage::sqlite

#include "model/base/placeholders.h"

#include <algorithm>

namespace kentering {

std::optional<std::vector<std::string>> placeholders(std::string_view text) {
    std::vector<std::string> names;
    for (std::size_t position = text.find_first_of("{}"); position != std::string_view::npos;
         position = text.find_first_of("{}", position)) {
        const std::size_t close = text.find_first_of("{}", position + 1);
        if (text[position] == '}' || close == std::string_view::npos || text[close] == '{') {
            return std::nullopt;
        }
        names.emplace_back(text.substr(position + 1, close - position - 1));
        position = close + 1;
    }
    std::ranges::sort(names);
    return names;
}

std::string filled(std::string_view text,
                   std::initializer_list<std::pair<std::string_view, std::string>> values) {
    std::string result;
    std::size_t position = 0;
    while (position < text.size()) {
        const std::size_t open = std::min(text.find('{', position), text.size());
        const std::size_t close = text.find('}', open);
        result += text.substr(position, open - position);
        if (close == std::string_view::npos) {
            result += text.substr(open);
            break;
        }
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto value = std::ranges::find(values, name, &std::pair<std::string_view, std::string>::first);
        result +=
            value == values.end() ? text.substr(open, close + 1 - open) : std::string_view(value->second);
        position = close + 1;
    }
    return result;
}

} // namespace kentering

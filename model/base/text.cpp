#include "model/base/text.h"

namespace kentering {

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string result;
    for (const std::string& part : parts) {
        result += (result.empty() ? "" : std::string(separator)) + part;
    }
    return result;
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

} // namespace kentering

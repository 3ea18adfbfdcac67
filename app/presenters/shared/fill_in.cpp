#include "app/presenters/shared/fill_in.h"

namespace kentering {

std::string fillIn(std::string_view text, const Fillings& fillings) {
    std::string result;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) {
            break;
        }
        const auto filling = fillings.find(text.substr(open + 1, close - open - 1));
        result += text.substr(0, open);
        if (filling == fillings.end()) {
            result += text.substr(open, close - open + 1);
        } else {
            result += filling->second;
        }
        text.remove_prefix(close + 1);
    }
    return result + std::string(text);
}

} // namespace kentering

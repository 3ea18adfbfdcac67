#include "tests/gui/property/shrinker.h"

#include <algorithm>

namespace kentering::property {

Script shrink(const Script& failing, const std::function<bool(const Script&)>& fails, int mayAsk) {
    Script shortest = failing;
    // Long stretches first, from the front: the end is what fails.
    for (std::size_t length = std::max<std::size_t>(shortest.size() / 2, 1); length >= 1;) {
        bool shorter = false;
        for (std::size_t at = 0; at + length <= shortest.size();) {
            if (mayAsk-- <= 0) {
                return shortest;
            }
            Script without = shortest;
            const auto from = without.begin() + static_cast<std::ptrdiff_t>(at);
            without.erase(from, from + static_cast<std::ptrdiff_t>(length));
            if (fails(without)) {
                shortest = std::move(without);
                shorter = true;
            } else {
                at += length;
            }
        }
        if (length > 1) {
            length /= 2;
        } else if (!shorter) {
            break;
        }
    }
    return shortest;
}

} // namespace kentering::property

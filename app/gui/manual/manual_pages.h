#pragma once

#include "model/domain/language.h"

#include <string>
#include <vector>

namespace kentering {

/// A page of the manual, as it was when the program was built.
struct ManualPage {
    std::string name; ///< of its file: "talk"
    std::string text; ///< in Markdown
};

[[nodiscard]] const std::vector<ManualPage>& manualPages(Language language);

} // namespace kentering

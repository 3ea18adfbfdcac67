#pragma once

#include "reports/handout/layout/layout.h"

#include "model/base/errors.h"
#include "model/content/read/content_data.h"
#include "model/content/read/rich_text.h"
#include "reports/handout/compose/compose.h"
#include "reports/handout/layout/page_items.h"
#include "reports/handout/layout/typesetter.h"
#include "tests/handout/page_text.h"
#include "tests/handout/sample_content.h"
#include "tests/handout/whole_space.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pango/pango.h>
#include <stdlib.h> // setenv

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <set>
#include <string_view>

// Sheets that the tests of the pages look at.

namespace kentering::laid_out {

using ::testing::HasSubstr;

inline HandoutRequest fullRequest() {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.afterSlip = true;
    request.total = SoberTotal{42, 41, 41};
    request.plan.triggers = {"zaterdag, toon van de app"};
    request.plan.tools = {CopingTool::Surf};
    request.goal = "iedere dag twee mensen bellen";
    return request;
}

/// Sheets of every format, language and phase, with the product's own words.
inline const std::vector<Composition>& manySheets() {
    static std::vector<Composition> sheets;
    if (!sheets.empty()) {
        return sheets;
    }
    HandoutRequest request = fullRequest();
    for (const SheetFormat format : all<SheetFormat>()) {
        for (const Language language : all<Language>()) {
            for (const SafetyAnswer answer : all<SafetyAnswer>()) {
                request.format = format;
                request.language = language;
                request.safety.values = {answer, answer, answer};
                request.phase.reset();
                sheets.push_back(compose(request, Content::builtIn()));
                for (const Phase phase : all<Phase>()) {
                    request.phase = phase;
                    sheets.push_back(compose(request, Content::builtIn()));
                }
            }
        }
    }
    return sheets;
}

} // namespace kentering::laid_out

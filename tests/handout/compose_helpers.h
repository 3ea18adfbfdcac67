#pragma once

#include "reports/handout/compose/compose.h"

#include "model/content/read/content_data.h"
#include "model/content/read/rich_text.h"
#include "tests/handout/sample_content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// What the tests of a composed sheet ask it.

namespace kentering::composing {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

inline constexpr SafetyQuestion kDependence = SafetyQuestion::DownerDependence;
inline constexpr SafetyQuestion kHistory = SafetyQuestion::HistoryPsychosisDepressionSuicidality;

inline HandoutRequest request(std::optional<Phase> phase = std::nullopt,
                              SafetyAnswer dependence = SafetyAnswer::No) {
    HandoutRequest result;
    result.today = Date(2026, 11, 23);
    result.phase = phase;
    result.safety[kDependence] = dependence;
    result.safety[kHistory] = SafetyAnswer::No;
    return result;
}

inline std::vector<std::string> ids(const Composition& sheet) {
    std::vector<std::string> result;
    for (const Block& block : sheet.blocks()) {
        result.push_back(block.id);
    }
    return result;
}

inline std::optional<HeldBackBecause> whyHeldBack(const Composition& sheet, const std::string& id) {
    for (const HeldBack& held : sheet.heldBack()) {
        if (held.id == id) {
            return held.because;
        }
    }
    return std::nullopt;
}

inline const Block* find(const std::vector<Block>& blocks, const std::string& id) {
    for (const Block& block : blocks) {
        if (block.id == id) {
            return &block;
        }
    }
    return nullptr;
}

inline std::vector<std::string> boxIds(const Composition& sheet) {
    return {sheet.safety().boxes()[0].id, sheet.safety().boxes()[1].id, sheet.safety().boxes()[2].id};
}

} // namespace kentering::composing

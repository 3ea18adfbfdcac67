#pragma once

#include "model/domain/vocabulary.h"

namespace kentering {

/// What somebody can do against craving: the six craving tools, then the three thought-stoppers
/// (brochure chapter 7).
enum class CopingTool : unsigned char {
    Surf,
    TalkHonestly,
    TellSomeone,
    FirstMeeting,
    FastForward,
    Move,
    Visualise,
    StrongEmotions,
    PhysicalDistraction,
};

template <>
struct Vocabulary<CopingTool> {
    static constexpr std::array<std::string_view, 9> kCodes{
        "surf", "talk-honestly", "tell-someone",    "first-meeting",       "fast-forward",
        "move", "visualise",     "strong-emotions", "physical-distraction"};
};

/// Whether `tool` stops the thought before craving comes (the last three), rather than carrying somebody
/// through craving (the first six).
[[nodiscard]] constexpr bool isThoughtStopper(CopingTool tool) {
    return tool >= CopingTool::Visualise;
}

} // namespace kentering

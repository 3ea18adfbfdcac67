#pragma once

#include "model/content/words/bilingual.h"
#include "model/content/words/source_chapter.h"
#include "model/domain/recovery/phase.h"

#include <string>
#include <vector>

namespace kentering {

/// The words of one of the 17 questions or 31 complaints.
struct ItemWords {
    Bilingual label{};    ///< a few words, for lists and reports
    Bilingual question{}; ///< as it is asked
    /// Other words under which somebody looks for it while the client talks ("slaap", "insomnia").
    std::array<std::vector<std::string>, kCount<Language>> searchWords{};
    SourceChapter source = SourceChapter::House;

    friend bool operator==(const ItemWords&, const ItemWords&) = default;
};

/// A question that opens a talk or helps to choose a moment; never scored, never added to the 17.
struct TalkQuestion {
    std::string id; ///< `opening.losing-everything`, `timing.craving`
    SourceChapter source = SourceChapter::House;
    Bilingual text{};
    friend bool operator==(const TalkQuestion&, const TalkQuestion&) = default;
};

/// A stage of grief with a thought that people recognise (brochure chapter 3).
struct GriefWords {
    GriefStage stage = GriefStage::Denial;
    SourceChapter source = SourceChapter::House;
    Bilingual thought{};
    friend bool operator==(const GriefWords&, const GriefWords&) = default;
};

} // namespace kentering

#pragma once

#include "model/content/words/tip.h"
#include "model/domain/recovery/phase.h"

namespace kentering {

/// What the brochure's chapter 6 says about one phase.
struct PhaseContent {
    Phase phase = Phase::Crash;
    SourceChapter source = SourceChapter::House;
    Bilingual title{};     ///< of a sheet; says nothing about drugs
    Bilingual subtitle{};  ///< one line under it
    Bilingual tipsTitle{}; ///< heading over the tips
    Bilingual window{};    ///< what the brochure says about time; never a count of days for this person
    Bilingual intro{};     ///< what happens in this phase (CommonMark subset)
    std::vector<Bilingual> signs{};
    std::vector<Tip> tips{};
    std::vector<AdviceTopic> tooEarlyFor{}; ///< advice on these topics is held back in this phase
    bool namesCraving = false;              ///< then craving tools and thought-stoppers stand on its sheet
    std::vector<std::string> worksheets{};  ///< ids of worksheets that belong on its sheet

    friend bool operator==(const PhaseContent&, const PhaseContent&) = default;
};

/// Something to fill in or tick on paper: a list for the fridge, a week with its empty hours.
struct Worksheet {
    std::string id; ///< `worksheet.fridge-list`
    SourceChapter source = SourceChapter::House;
    Bilingual title{};
    std::optional<Bilingual> body{};  ///< one or two sentences above it (CommonMark subset)
    std::vector<Bilingual> rows{};    ///< rows to tick or fill in
    std::vector<Bilingual> columns{}; ///< columns of a grid; empty for a list
    int emptyRows = 0;                ///< further rows without a label
    bool isNarrow = false;            ///< has room enough beside another one
    bool isPraise = false;            ///< never for somebody who depends on downers
    bool isNeutral = false;           ///< names nothing: may stand on a neutral sheet

    friend bool operator==(const Worksheet&, const Worksheet&) = default;
};

} // namespace kentering

#pragma once

#include "model/content/content.h"

#include <map>
#include <string>
#include <vector>

namespace kentering {

/// All content, as read. Only `Content` shows it to others.
struct ContentData {
    int version = 0;
    Date lastChecked{boost::gregorian::not_a_date_time};
    Bilingual sourceName{};
    bool hasOwnSafetyWords = false; ///< a box or a crisis line says something else than the built-in one

    /// Labels by vocabulary (position in LabelledVocabularies), then by value.
    std::array<std::vector<Bilingual>, kVocabularyNames.size()> labels{};
    std::map<std::string, Bilingual, std::less<>> texts{};

    std::vector<ItemWords> checklist{};
    std::vector<ItemWords> complaints{};
    std::vector<Bilingual> safetyQuestions{};
    std::vector<TalkQuestion> openingQuestions{};
    std::vector<TalkQuestion> timingQuestions{};
    std::vector<GriefWords> grief{};

    std::vector<PhaseContent> phases{};
    std::array<std::vector<Tip>, kCount<TipGroup>> tips{};
    std::vector<SafetyBox> safetyBoxes{};
    std::vector<Worksheet> worksheets{};
    std::vector<Prompt> prompts{};
    std::vector<Resource> resources{};
};

} // namespace kentering

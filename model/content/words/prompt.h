#pragma once

#include "model/content/words/bilingual.h"
#include "model/content/words/source_chapter.h"
#include "model/domain/referral/referral_vocabulary.h"
#include "model/domain/talk/checklist.h"
#include "model/domain/talk/complaint.h"
#include "model/domain/talk/safety.h"
#include "model/domain/talk/substance.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// What a counsellor may ask next, given what was said (a judgement; the brochure has no such rules). Never
/// shown to the client; each can be switched off.
struct Prompt {
    std::string id; ///< `prompt.dependence`
    SourceChapter source = SourceChapter::House;
    Bilingual text{}; ///< plain text
    /// Any one of these brings the prompt up: a question answered yes, a complaint now or earlier, a
    /// substance that is used.
    std::vector<ChecklistItem> checklist{};
    std::vector<Complaint> complaints{};
    std::vector<Substance> substances{};
    std::optional<SafetyQuestion> safety{}; ///< the safety question to ask with it
    std::vector<ReferralKind> referrals{};  ///< kinds of help to think of

    friend bool operator==(const Prompt&, const Prompt&) = default;
};

} // namespace kentering

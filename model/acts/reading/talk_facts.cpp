#include "model/acts/reading/talk_facts.h"

#include "model/acts/steps/begin_talk.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/drafts/draft_store.h"

namespace kentering {

bool hasUnfinishedTalk(const OpenDossier& dossier) {
    const storage::Reading reading(dossier.session());
    return storage::DraftReader(reading).find(dossier.client(), steps::kTalkStarted).has_value();
}

std::optional<std::string> questionVersion(const OpenDossier& dossier, MeasurementId list,
                                           const TalkItem& item) {
    const storage::Reading reading(dossier.session());
    const storage::MeasurementReader lists(reading);
    if (const auto* question = std::get_if<ChecklistItem>(&item)) {
        return lists.questionVersion(dossier.client(), list, *question);
    }
    if (const auto* complaint = std::get_if<Complaint>(&item)) {
        return lists.questionVersion(dossier.client(), list, *complaint);
    }
    return std::nullopt;
}

} // namespace kentering

#include "model/domain/dossier/contraindication.h"

#include <algorithm>
#include <initializer_list>

namespace kentering {

namespace {

bool everTicked(const Dossier& dossier, std::initializer_list<Complaint> complaints) {
    return std::ranges::any_of(dossier.measurements, [&](const Measurement& list) {
        return std::ranges::any_of(complaints, [&](Complaint complaint) {
            const auto answer = list.complaints[indexOf(complaint)];
            return answer == ComplaintAnswer::Now || answer == ComplaintAnswer::Earlier;
        });
    });
}

} // namespace

std::vector<Contraindication> contraindicationsIn(const Dossier& dossier) {
    const bool hasHistory =
        dossier.client.safety[SafetyQuestion::HistoryPsychosisDepressionSuicidality] == SafetyAnswer::Yes;
    const bool isSecret = std::ranges::any_of(dossier.measurements, [](const Measurement& list) {
        return list.checklist[indexOf(ChecklistItem::SecretlyWithOthers)] == Answer::Yes;
    });
    std::vector<Contraindication> found;
    if (hasHistory || everTicked(dossier, {Complaint::SuicidalTendencies, Complaint::SuicideAttempts})) {
        found.push_back(Contraindication::SelfHarm);
    }
    if (hasHistory || everTicked(dossier, {Complaint::Psychosis, Complaint::ParanoiaOrHallucinations})) {
        found.push_back(Contraindication::Psychosis);
    }
    if (isSecret) {
        found.push_back(Contraindication::UnsafeHome);
    }
    return found;
}

} // namespace kentering

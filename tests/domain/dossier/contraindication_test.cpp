#include "model/domain/dossier/contraindication.h"

#include <gtest/gtest.h>

namespace kentering {
namespace {

using Found = std::vector<Contraindication>;

Dossier dossier() {
    return {.client = {.code = ClientCode("K-0001")}};
}

Dossier ticked(Complaint complaint, ComplaintAnswer answer) {
    Dossier result = dossier();
    Measurement list{.on = Date(2026, 11, 16)};
    list.complaints[indexOf(complaint)] = answer;
    result.measurements = {list, Measurement{.on = Date(2026, 11, 20)}};
    return result;
}

TEST(Contraindication, AnEmptyDossierTellsNothing) {
    EXPECT_EQ(contraindicationsIn(dossier()), Found{});
}

TEST(Contraindication, AYesToTheHistoryQuestionCountsForBoth) {
    Dossier known = dossier();
    SafetyAnswer& history = known.client.safety[SafetyQuestion::HistoryPsychosisDepressionSuicidality];
    history = SafetyAnswer::Yes;
    EXPECT_EQ(contraindicationsIn(known), (Found{Contraindication::SelfHarm, Contraindication::Psychosis}));
    history = SafetyAnswer::No;
    EXPECT_EQ(contraindicationsIn(known), Found{});
}

TEST(Contraindication, ComplaintsNowOrEarlierCountAlsoFromAnOlderList) {
    for (const Complaint complaint : all<Complaint>()) {
        Found expected;
        if (isSuicideItem(complaint)) {
            expected = {Contraindication::SelfHarm};
        } else if (complaint == Complaint::Psychosis || complaint == Complaint::ParanoiaOrHallucinations) {
            expected = {Contraindication::Psychosis};
        }
        for (const ComplaintAnswer answer : {ComplaintAnswer::Now, ComplaintAnswer::Earlier}) {
            EXPECT_EQ(contraindicationsIn(ticked(complaint, answer)), expected) << code(complaint);
        }
        EXPECT_EQ(contraindicationsIn(ticked(complaint, ComplaintAnswer::No)), Found{}) << code(complaint);
    }
}

TEST(Contraindication, WhoeverKeepsItSecretAtHomeIsNotSentThere) {
    Dossier known = dossier();
    Measurement list{.on = Date(2026, 11, 16)};
    list.checklist[indexOf(ChecklistItem::SecretlyWithOthers)] = Answer::Yes;
    known.measurements = {list};
    EXPECT_EQ(contraindicationsIn(known), Found{Contraindication::UnsafeHome});
}

} // namespace
} // namespace kentering

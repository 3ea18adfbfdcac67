#include "app/presenters/letters/handover_notes.h"

#include <gtest/gtest.h>

namespace kentering::handover_notes {

namespace {

TEST(HandoverNotesOfADossier, WhatNobodyAskedIsAnOpenRiskLikeAYes) {
    Dossier dossier{.client = {.code = ClientCode("K-0001")}};
    dossier.client.safety[SafetyQuestion::Antidepressants] = SafetyAnswer::No;
    dossier.client.safety[SafetyQuestion::DownerDependence] = SafetyAnswer::Unknown;
    dossier.client.safety[SafetyQuestion::HistoryPsychosisDepressionSuicidality] = SafetyAnswer::Yes;

    const Content& words = Content::builtIn();
    const auto line = [&words](SafetyQuestion question, SafetyAnswer answer) {
        return std::string(words.label(question, Language::Dutch)) + ": " +
               std::string(words.label(answer, Language::Dutch));
    };
    const HandoverNotes notes = handoverNotes(words, Language::Dutch, dossier, Date(2026, 11, 23));
    EXPECT_EQ(notes[indexOf(HandoverHeading::OpenRisks)],
              line(SafetyQuestion::DownerDependence, SafetyAnswer::Unknown) + "\n" +
                  line(SafetyQuestion::HistoryPsychosisDepressionSuicidality, SafetyAnswer::Yes));
}

} // namespace

} // namespace kentering::handover_notes

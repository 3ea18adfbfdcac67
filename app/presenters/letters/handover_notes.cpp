#include "app/presenters/letters/handover_notes.h"

#include "app/presenters/letters/letter.h"
#include "app/presenters/shared/fill_in.h"
#include "model/base/dates.h"
#include "model/domain/referral/referral_path.h"
#include "model/domain/talk/safety_strip.h"
#include "reports/handout/compose/date_text.h"

#include <cstddef>
#include <string_view>

namespace kentering {

namespace {

constexpr std::size_t kBeforeTime = std::string_view("2026-11-23T").size();

/// Lines under one heading.
class Lines {
public:
    void add(std::string line) { m_text += (m_text.empty() ? "" : "\n") + std::move(line); }
    void add(std::optional<std::string> line) {
        if (line) {
            add(std::move(*line));
        }
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

} // namespace

HandoverNotes handoverNotes(const Content& content, Language language, const Dossier& dossier, Date today) {
    const auto word = [&](auto value) { return std::string(content.label(value, language)); };
    const auto filled = [&](std::string_view key, const Fillings& fillings) {
        return fillIn(content.text(key, language), fillings);
    };
    std::array<Lines, kCount<HandoverHeading>> lines;
    const auto under = [&](HandoverHeading heading) -> Lines& { return lines[indexOf(heading)]; };

    const auto addTasks = [&](bool safety) {
        for (const Task& task : dossier.tasks) {
            if (task.isOpen() && isSafetyWork(task.about) == safety) {
                under(safety ? HandoverHeading::OpenRisks : HandoverHeading::Promises)
                    .add(filled("letters.handover.open-task",
                                {{"subject", std::string(content.label(task.about, language))},
                                 {"day", fullDate(task.due, language)}}));
            }
        }
    };
    addTasks(true);
    const SafetyAnswers answers = safetyThatHolds(dossier.client.safety, dossier.substances, dossier.slips);
    for (const SafetyQuestion question : all<SafetyQuestion>()) {
        if (answers[question] != SafetyAnswer::No) {
            under(HandoverHeading::OpenRisks).add(word(question) + ": " + word(answers[question]));
        }
    }
    addTasks(false);
    for (const Contact& contact : dossier.contacts) {
        if (contact.status == ContactStatus::Booked && contact.at.date() >= today) {
            under(HandoverHeading::Promises)
                .add(filled("letters.handover.booked",
                            {{"kind", word(contact.kind)},
                             {"day", fullDate(contact.at.date(), language)},
                             {"time", isoDateTime(contact.at).substr(kBeforeTime)}}));
        }
    }
    under(HandoverHeading::SafeContact)
        .add(letterWords(content, language, LetterField::HowToReach, dossier, today));
    if (dossier.client.contactRules.sender) {
        under(HandoverHeading::SafeContact)
            .add(filled("letters.handover.sender", {{"sender", *dossier.client.contactRules.sender}}));
    }
    if (const PhasePeriod* phase = phaseOn(dossier.phases, today)) {
        under(HandoverHeading::CourseSoFar)
            .add(phase->also ? word(phase->phase) + ", " + word(*phase->also) : word(phase->phase));
    }
    under(HandoverHeading::CourseSoFar)
        .add(letterWords(content, language, LetterField::Course, dossier, today));
    under(HandoverHeading::OwnGoal).add(letterWords(content, language, LetterField::OwnGoal, dossier, today));
    under(HandoverHeading::OwnGoal).add(letterWords(content, language, LetterField::Request, dossier, today));
    for (const Referral& referral : dossier.referrals) {
        if (isOpen(referral.status)) {
            const Resource* party = referral.to ? content.findResource(*referral.to) : nullptr;
            under(HandoverHeading::OthersInvolved)
                .add((party != nullptr ? party->name.in(language) : word(referral.kind)) + ": " +
                     word(referral.status));
        }
    }
    for (const CopingTool tool : dossier.plan.tools) {
        under(HandoverHeading::WhatHelps).add(word(tool));
    }
    HandoverNotes notes;
    for (std::size_t index = 0; index < notes.size(); ++index) {
        notes[index] = lines[index].take();
    }
    return notes;
}

} // namespace kentering

#include "app/presenters/letters/letter.h"

#include "app/presenters/shared/fill_in.h"
#include "model/domain/recovery/attempt_history.h"
#include "model/domain/talk/measurement.h"
#include "model/domain/talk/safety_strip.h"
#include "reports/handout/compose/date_text.h"

#include <algorithm>
#include <ranges>

namespace kentering {

namespace {

std::string join(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) {
        text += (text.empty() ? "" : "; ") + part; // a part may have commas of its own
    }
    return text;
}

/// What concerns the client, without what is absent: a letter is not the place for a list of noes.
std::string complaintWords(const Content& content, Language language, const Dossier& dossier) {
    const auto backwards = std::views::reverse(dossier.measurements); // of two on one day the later holds
    const auto latest = std::ranges::max_element(backwards, {}, &Measurement::on);
    std::vector<std::string> words;
    if (latest != backwards.end()) {
        for (const Complaint complaint : all<Complaint>()) {
            if (latest->complaints[indexOf(complaint)] == ComplaintAnswer::Now) {
                words.emplace_back(content.label(complaint, language));
            }
        }
    }
    return join(words);
}

std::string substanceWords(const Content& content, Language language, const Dossier& dossier) {
    std::vector<std::string> words;
    for (const SubstanceUse& use : dossier.substances) {
        std::string part(content.label(use.substance, language));
        if (use.daysPer28) {
            part = fillIn(content.text("letters.substance-days", language),
                          {{"substance", part}, {"days", std::to_string(*use.daysPer28)}});
        }
        words.push_back(std::move(part));
    }
    return join(words);
}

/// Unknown is said: whoever reads the letter must not take it for a no. A dependence that stands with a
/// substance counts like one that was answered.
std::string safetyWords(const Content& content, Language language, const Dossier& dossier) {
    const SafetyAnswers answers = safetyThatHolds(dossier.client.safety, dossier.substances, dossier.slips);
    std::string words;
    for (const SafetyQuestion question : all<SafetyQuestion>()) {
        words += (words.empty() ? "" : "\n") +
                 std::string(content.text("letters.safety." + std::string(code(question)), language)) + ": " +
                 std::string(content.label(answers[question], language));
    }
    return words;
}

std::string courseWords(const Content& content, Language language, const Dossier& dossier, Date today) {
    const auto clock = recoveryClock(dossier.quitAttempts, dossier.slips, today);
    if (!clock) {
        return {};
    }
    const bool sure = clock->soberDays == clock->soberDaysMax;
    const std::string sober =
        sure ? std::to_string(clock->soberDays)
             : std::to_string(clock->soberDays) + "-" + std::to_string(clock->soberDaysMax);
    Fillings fillings{{"sober", sober},
                      {"elapsed", std::to_string(clock->elapsedDays)},
                      {"from", fullDate(clock->from, language)}};
    if (!clock->ended) {
        return fillIn(content.text("letters.course-days", language), fillings);
    }
    fillings.emplace("to", fullDate(*clock->ended, language));
    return fillIn(content.text("letters.course-days-ended", language), fillings);
}

std::string reachWords(const Content& content, Language language, const ContactRules& rules) {
    if (!rules.channel) {
        return {};
    }
    std::string words(content.label(*rules.channel, language));
    if (rules.voicemail != true) {
        words += ", " + std::string(content.text("letters.no-voicemail", language));
    }
    return words;
}

} // namespace

std::optional<std::string> letterWords(const Content& content, Language language, LetterField field,
                                       const Dossier& dossier, Date today) {
    const auto unlessEmpty = [](std::string words) {
        return words.empty() ? std::nullopt : std::optional(std::move(words));
    };
    const Client& client = dossier.client;
    switch (field) {
    case LetterField::Name:
        return client.name;
    case LetterField::BirthYear:
        return client.birthYear ? std::optional(std::to_string(*client.birthYear)) : std::nullopt;
    case LetterField::HowToReach:
        return unlessEmpty(reachWords(content, language, client.contactRules));
    case LetterField::Request: {
        const Goal* goal = openGoal(dossier.goals);
        return goal == nullptr ? std::nullopt : std::optional(goal->text);
    }
    case LetterField::OwnGoal:
        return client.ownGoal ? std::optional(std::string(content.label(*client.ownGoal, language)))
                              : std::nullopt;
    case LetterField::Substances:
        return unlessEmpty(substanceWords(content, language, dossier));
    case LetterField::Complaints:
        return unlessEmpty(complaintWords(content, language, dossier));
    case LetterField::Safety:
        return safetyWords(content, language, dossier);
    case LetterField::Course:
        return unlessEmpty(courseWords(content, language, dossier, today));
    }
    throw InvalidValue("a field that does not exist");
}

LetterText composeLetter(const Content& content, Language language, const LetterOccasion& occasion,
                         const Dossier& dossier, const std::vector<LetterField>& agreed) {
    const std::string letter = "letters." + std::string(code(occasion.kind)) + ".";
    const Fillings fillings{{"kind", std::string(content.label(occasion.referral.kind, language))},
                            {"party", occasion.party}};
    const auto paragraph = [&](std::string_view part) {
        return fillIn(content.text(letter + std::string(part), language), fillings);
    };
    LetterText text{.language = language,
                    .documentTitle = std::string(content.text("handout.document-title", language)),
                    .date = occasion.today,
                    .organisation = occasion.organisation,
                    .dateInWords = fullDate(occasion.today, language),
                    .greeting = paragraph("greeting"),
                    .opening = {paragraph(occasion.party.empty() ? "opening-no-party" : "opening")},
                    .told = {},
                    .closing = {paragraph("request"), paragraph("agreement")},
                    .farewell = std::string(content.text("letters.farewell", language)),
                    .signature = {occasion.sender}};
    for (const LetterField field : all<LetterField>()) {
        if (std::ranges::find(agreed, field) == agreed.end()) {
            continue;
        }
        if (auto words = letterWords(content, language, field, dossier, occasion.today)) {
            text.told.push_back(
                {std::string(content.text("letters.field." + std::string(code(field)), language)),
                 std::move(*words)});
        }
    }
    if (!occasion.organisation.empty()) {
        text.signature.push_back(occasion.organisation);
    }
    return text;
}

} // namespace kentering

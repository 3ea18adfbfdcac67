#include "app/presenters/talk/prompt_choice.h"

#include "model/storage/organisation/settings_store.h"

#include <algorithm>
#include <string>

namespace kentering {

namespace {

std::string settingOf(const Casebook& casebook) {
    return "prompts.off." + std::to_string(casebook.author().id.value());
}

// Ids separated by spaces, with one before and after each, so that an id is found whole.
std::string switchedOff(const Casebook& casebook) {
    return SettingsStore(casebook).value(settingOf(casebook)).value_or(" ");
}

bool broughtUpBy(const Prompt& prompt, const TalkItem& item) {
    if (const auto* question = std::get_if<ChecklistItem>(&item)) {
        return std::ranges::find(prompt.checklist, *question) != prompt.checklist.end();
    }
    if (const auto* complaint = std::get_if<Complaint>(&item)) {
        return std::ranges::find(prompt.complaints, *complaint) != prompt.complaints.end();
    }
    return false;
}

bool applies(const Prompt& prompt, const Measurement& list, std::span<const Substance> substances) {
    const bool said = std::ranges::any_of(
        prompt.checklist, [&](ChecklistItem item) { return list.checklist[indexOf(item)] == Answer::Yes; });
    const bool suffered = std::ranges::any_of(prompt.complaints, [&](Complaint complaint) {
        const auto answer = list.complaints[indexOf(complaint)];
        return answer == ComplaintAnswer::Now || answer == ComplaintAnswer::Earlier;
    });
    const bool used = std::ranges::any_of(prompt.substances, [&](Substance substance) {
        return std::ranges::find(substances, substance) != substances.end();
    });
    return said || suffered || used;
}

} // namespace

std::vector<const Prompt*> promptsFor(const Casebook& casebook, const Content& content,
                                      const Measurement& list, std::span<const Substance> substances,
                                      const std::optional<TalkItem>& latest) {
    const std::string off = switchedOff(casebook);
    std::vector<const Prompt*> prompts;
    for (const Prompt& prompt : content.prompts()) {
        if (off.find(" " + prompt.id + " ") == std::string::npos && applies(prompt, list, substances)) {
            prompts.push_back(&prompt);
        }
    }
    if (latest) {
        std::stable_partition(prompts.begin(), prompts.end(),
                              [&](const Prompt* prompt) { return broughtUpBy(*prompt, *latest); });
    }
    return prompts;
}

void switchPromptOff(const Casebook& casebook, std::string_view promptId) {
    std::string off = switchedOff(casebook);
    if (off.find(" " + std::string(promptId) + " ") == std::string::npos) {
        off.append(promptId).append(" ");
        SettingsStore(casebook).setValue(settingOf(casebook), off);
    }
}

void switchAllPromptsOn(const Casebook& casebook) {
    SettingsStore(casebook).setValue(settingOf(casebook), std::nullopt);
}

} // namespace kentering

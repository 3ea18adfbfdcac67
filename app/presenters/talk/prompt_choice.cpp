#include "app/presenters/talk/prompt_choice.h"

#include "model/acts/reading/settings.h"

#include <algorithm>
#include <set>
#include <string>

namespace kentering {

namespace {

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

bool broughtUpBy(const Prompt& prompt, const TalkItem& item) {
    if (const auto* question = std::get_if<ChecklistItem>(&item)) {
        return std::ranges::find(prompt.checklist, *question) != prompt.checklist.end();
    }
    if (const auto* complaint = std::get_if<Complaint>(&item)) {
        return std::ranges::find(prompt.complaints, *complaint) != prompt.complaints.end();
    }
    return false;
}

std::vector<const Prompt*> promptsFor(const OpenCasebook& book, const Content& content,
                                      const Measurement& list, std::span<const Substance> substances,
                                      const std::optional<TalkItem>& latest) {
    const std::set<std::string> off = hintsOff(book);
    std::vector<const Prompt*> prompts;
    for (const Prompt& prompt : content.prompts()) {
        if (!off.contains(prompt.id) && applies(prompt, list, substances)) {
            prompts.push_back(&prompt);
        }
    }
    if (latest) {
        std::stable_partition(prompts.begin(), prompts.end(),
                              [&](const Prompt* prompt) { return broughtUpBy(*prompt, *latest); });
    }
    return prompts;
}

} // namespace kentering

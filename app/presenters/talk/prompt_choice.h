#pragma once

#include "app/presenters/talk/talk_items.h"
#include "model/content/content.h"
#include "model/domain/talk/measurement.h"
#include "model/domain/talk/substance.h"
#include "model/storage/casebook/casebook.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kentering {

/// What the counsellor may ask next, given what was said: prompts whose question was answered yes, whose
/// complaint is there now or was earlier, or whose substance is used; without those that the author switched
/// off. Those that `latest` brings up come first. The pointers live as long as `content`.
[[nodiscard]] std::vector<const Prompt*> promptsFor(const Casebook& casebook, const Content& content,
                                                    const Measurement& list,
                                                    std::span<const Substance> substances,
                                                    const std::optional<TalkItem>& latest);

/// The author does not want this prompt any more, with any client.
void switchPromptOff(const Casebook& casebook, std::string_view promptId);
/// The author wants all prompts again.
void switchAllPromptsOn(const Casebook& casebook);

} // namespace kentering

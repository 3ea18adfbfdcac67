#pragma once

#include "app/presenters/talk/talk_items.h"
#include "model/acts/reading/open_casebook.h"
#include "model/content/content.h"
#include "model/domain/talk/measurement.h"
#include "model/domain/talk/substance.h"

#include <optional>
#include <span>
#include <vector>

namespace kentering {

/// What the counsellor may ask next, given what was said: prompts whose question was answered yes, whose
/// complaint is there now or was earlier, or whose substance is used; without those that the author switched
/// off. Those that `latest` brings up come first. The pointers live as long as `content`.
[[nodiscard]] std::vector<const Prompt*> promptsFor(const OpenCasebook& book, const Content& content,
                                                    const Measurement& list,
                                                    std::span<const Substance> substances,
                                                    const std::optional<TalkItem>& latest);

/// Whether an answer to `item` can bring the prompt up.
[[nodiscard]] bool broughtUpBy(const Prompt& prompt, const TalkItem& item);

} // namespace kentering

#pragma once

#include "app/presenters/shared/platform.h"
#include "app/presenters/talk/talk_items.h"
#include "model/base/dates.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// One change of the answer to one question.
struct AnswerHistoryLine {
    DateTime at; ///< local
    std::string author;
    std::optional<std::size_t> before{}; ///< position in `answersTo(item)`; nothing: not asked
    std::optional<std::size_t> after{};
};

/// Every change of the answer to `item`, over all lists of the client, newest first.
[[nodiscard]] std::vector<AnswerHistoryLine> answerHistory(const PresenterContext& context, ClientId client,
                                                           const TalkItem& item);

/// `utc` on the clock of this computer.
[[nodiscard]] DateTime toLocal(DateTime utc);

} // namespace kentering

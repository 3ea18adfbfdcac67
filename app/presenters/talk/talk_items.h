#pragma once

#include "model/domain/agenda/task_subject.h"
#include "model/domain/talk/checklist.h"
#include "model/domain/talk/complaint.h"
#include "model/domain/talk/safety.h"
#include "model/domain/talk/talk_answer.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// The parts of a talk that are gone through by questions, in the order of the screen.
enum class TalkTopic : unsigned char {
    Questions,
    Physical,
    Mental,
    Sexual,
    Social,
    Safety,
};

template <>
struct Vocabulary<TalkTopic> {
    static constexpr std::array<std::string_view, 6> kCodes{"questions", "physical", "mental",
                                                            "sexual",    "social",   "safety"};
};

/// Stable code of the item; no two items share one.
[[nodiscard]] std::string_view code(const TalkItem& item);
[[nodiscard]] TalkTopic topicOf(const TalkItem& item);
/// The items of a topic, in order.
[[nodiscard]] std::vector<TalkItem> itemsOf(TalkTopic topic);
/// All 51 items, topic by topic.
[[nodiscard]] std::vector<TalkItem> allItems();
/// Place of the item within its topic, from 1.
[[nodiscard]] int numberInTopic(const TalkItem& item);

/// The short name of the item on the source's own pages: "V02", "G4", "M8"; "S-A" for a safety question.
[[nodiscard]] std::string shortCode(const TalkItem& item);

/// The four ways to answer by one key, whatever the item.
enum class TalkKey : unsigned char {
    Yes,      ///< yes; a complaint that is there now
    Earlier,  ///< a complaint that was there
    No,       ///< no
    Declined, ///< rather not; for a safety question: not known
};

/// What `key` means for `item`, as a position in `answersTo(item)`; nothing when it means nothing there.
[[nodiscard]] std::optional<std::size_t> answerOf(TalkKey key, const TalkItem& item);

/// An answer by its position in `answersTo(item)`; nothing: not asked.
[[nodiscard]] std::optional<TalkAnswer> answerAt(const TalkItem& item, std::optional<std::size_t> position);

/// What work about `item` is about; nothing for a question of the checklist, about which there is none.
[[nodiscard]] std::optional<TaskSubject> subjectOf(const TalkItem& item);
/// The item that work is about; nothing for work about something else.
[[nodiscard]] std::optional<TalkItem> itemOf(const TaskSubject& subject);

/// Codes of the answers that can be given, in the order in which they are shown.
[[nodiscard]] std::span<const std::string_view> answersTo(const TalkItem& item);

} // namespace kentering

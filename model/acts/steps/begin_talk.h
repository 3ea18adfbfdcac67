#pragma once

#include "model/acts/talk.h"
#include "model/domain/recovery/phase_period.h"

#include <optional>
#include <string_view>

namespace kentering {

namespace storage {
class Act;
class Reading;
} // namespace storage

namespace steps {

// What is kept of a talk that has not ended, as drafts of whoever leads it.
inline constexpr std::string_view kTalkStarted = "talk.started"; ///< the minute at which it began
inline constexpr std::string_view kTalkNote = "talk.note";
inline constexpr std::string_view kTalkUndo = "talk.changes"; ///< what can be undone

/// Writes down, once, that the talk takes place: a talk that was booked for this day is this one, otherwise
/// it is a contact of its own. Nothing when it has begun.
void beginTalk(storage::Act& act, ClientId client, const TalkNow& now);

/// The contact that the talk of `startedAt` is.
[[nodiscard]] std::optional<Stored<ContactId, Contact>> contactOfTalk(const storage::Reading& reading,
                                                                      ClientId client, DateTime startedAt);

/// Ends the talk of `startedAt`: `note` goes into its contact, which is made when it is missing; what was
/// kept of the talk goes.
void finishTalk(storage::Act& act, ClientId client, DateTime startedAt, const std::string& note);

} // namespace steps

} // namespace kentering

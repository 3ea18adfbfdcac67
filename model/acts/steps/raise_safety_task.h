#pragma once

#include "model/domain/agenda/task_subject.h"
#include "model/domain/dossier/dossier.h"
#include "model/domain/ids.h"
#include "model/domain/talk/talk_answer.h"

#include <optional>

namespace kentering {

namespace storage {
class Act;
} // namespace storage

namespace steps {

/// Work about `about` for the author, due today; nothing when such work is open already.
std::optional<TaskId> raiseSafetyTask(storage::Act& act, ClientId client, const TaskSubject& about);

/// The work that an answer asks for, which is born in the transaction of the answer. Taking an answer back
/// takes no work away.
std::optional<TaskId> raiseWorkAfter(storage::Act& act, ClientId client, const TalkItem& item,
                                     const TalkAnswer& answer);

/// The work about downers, when what is stored now of the client and of each substance says yes (S-B).
std::optional<TaskId> raiseWorkOnDependence(storage::Act& act, ClientId client);

/// Whether what is stored now asks for work about `about`, of which there is no other than the one that is
/// open: it may then not be closed as a mistake. The rules are those of a signal without a task.
[[nodiscard]] bool asksForWorkAbout(const storage::Act& act, ClientId client, const TaskSubject& about);

/// The work that the answers of a dossier from elsewhere ask for, where the dossier brings none about it,
/// open or done: what somebody wrote down of it there is enough.
void raiseWorkOfDossier(storage::Act& act, ClientId client, const Dossier& dossier);

} // namespace steps

} // namespace kentering

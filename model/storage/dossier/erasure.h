#pragma once

#include "model/domain/dossier/erasure.h"
#include "model/domain/ids.h"

#include <string>

namespace kentering::storage {

class Act;
class Session;

/// Destroys everything about a client, as a part of `act`: the rows, and what the history said of the client.
/// The chain of the history still holds, the code is not given again, published figures stay as they are.
/// @param reason not blank. @param asked whose wish it was; the history keeps it when it was the client's.
/// @throws WrongClientError, StorageIoError.
[[nodiscard]] Erasure destroyDossier(Act& act, ClientId client, const std::string& reason,
                                     AskedBy asked = AskedBy::Organisation);

/// The log still holds the pages as they were, encrypted; they go as well. The dossier is destroyed by then:
/// that this fails is told and is no failure of it. @returns whether the log is empty
[[nodiscard]] bool emptyLog(Session& session) noexcept;

} // namespace kentering::storage

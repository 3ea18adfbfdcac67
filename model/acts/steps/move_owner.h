#pragma once

#include "model/domain/ids.h"

namespace kentering {

namespace storage {
class Act;
} // namespace storage

namespace steps {

/// Gives the client to `to`, and the open tasks that `from` had with them: a promise must not stay with
/// somebody who is away. Nothing when both are one.
void moveOwner(storage::Act& act, ClientId client, UserId from, UserId to);

} // namespace steps

} // namespace kentering

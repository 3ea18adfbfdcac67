#pragma once

#include "model/domain/act_kind.h"
#include "model/storage/casebook/key_file.h"

#include <functional>

namespace kentering {

class Act;
class Session;

/// Puts `keys` in the place of the key slots, as one thing with the change that `record` makes in the
/// casebook: the new file is on the disk before the commit and gets its name after it.
/// @throws StorageIoError: the keys are as they were; should only the name have failed, the history says so.
void changeKeys(Session& session, KeyFile keys, ActKind kind, const std::function<void(Act&)>& record);

} // namespace kentering

#pragma once

#include "model/base/output_file.h"
#include "model/domain/act_kind.h"
#include "model/storage/casebook/key_file.h"
#include "model/storage/casebook/look_back.h"

#include <functional>

namespace kentering::storage {

class Act;
class Session;

/// Other key slots as a part of an act: the new file is on the disk before the commit and gets its name after
/// it. Unless it is published, the keys stay as they are.
class KeyChange {
public:
    /// @throws StorageIoError: nothing was changed.
    KeyChange(Act& act, KeyFile keys);

    /// To be called when the act was committed. @throws StorageIoError: the keys are as they were, and the
    /// history says so.
    void publish();

private:
    Session& m_session;
    KeyFile m_keys;
    OutputFile m_file;
    Belongings m_belongings;
};

/// Puts `keys` in the place of the key slots, as one act with the change that `record` makes in the casebook.
/// @throws StorageIoError as `KeyChange`.
void changeKeys(Session& session, KeyFile keys, ActKind kind, const std::function<void(Act&)>& record);

} // namespace kentering::storage

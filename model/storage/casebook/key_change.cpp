#include "model/storage/casebook/key_change.h"

#include "model/base/errors.h"
#include "model/storage/casebook/unit_of_work.h"

#include <utility>

namespace kentering::storage {

namespace {

OutputFile begunFile(const Session& session) {
    try {
        return {session.folder / KeyFile::kName, IfExists::Replace};
    } catch (const OutputFileError& error) {
        throw StorageIoError(error.what());
    }
}

/// What follows the commit must not fail it: what is left to do here is done at the next opening.
void settleSeals(Session& session, const Belongings& belongings) noexcept {
    try {
        sqlite::Transaction transaction(session.database);
        writeBelongings(session.database, belongings);
        transaction.commit();
    } catch (const std::exception&) { // both seals count until then
        return;
    }
}

void recordThatItFailed(Session& session) noexcept {
    try {
        Act act(session, ActKind::SingleChange);
        act.record(std::nullopt, "person", session.author.id.value(), std::nullopt,
                   R"({"keys":"not changed after all"})");
        act.commit();
    } catch (const std::exception&) { // the caller is told
        return;
    }
}

} // namespace

KeyChange::KeyChange(Act& act, KeyFile keys)
    : m_session(act.session()),
      m_keys(std::move(keys)),
      m_file(begunFile(m_session)),
      m_belongings(readBelongings(m_session.database)) {
    try {
        m_file.write(m_keys.document(m_session.dataKey));
        m_file.prepare();
    } catch (const OutputFileError& error) {
        throw StorageIoError(error.what());
    }
    m_belongings.keySeals = {m_session.keys.sealUnder(m_session.dataKey),
                             m_keys.sealUnder(m_session.dataKey)};
    writeBelongings(act.database(), m_belongings);
}

void KeyChange::publish() {
    bool isOnDisk = false;
    try {
        isOnDisk = m_file.publish();
    } catch (const OutputFileError& error) {
        recordThatItFailed(m_session);
        throw StorageIoError(error.what());
    }
    m_session.keys = std::move(m_keys);
    if (isOnDisk) {
        m_belongings.keySeals = {m_belongings.keySeals.back()};
        settleSeals(m_session, m_belongings);
    }
}

void changeKeys(Session& session, KeyFile keys, ActKind kind, const std::function<void(Act&)>& record) {
    Act act(session, kind);
    KeyChange change(act, std::move(keys));
    record(act);
    act.commit();
    change.publish();
}

} // namespace kentering::storage

#include "model/storage/casebook/key_change.h"

#include "model/base/errors.h"
#include "model/base/output_file.h"
#include "model/storage/casebook/look_back.h"
#include "model/storage/casebook/unit_of_work.h"

#include <optional>

namespace kentering {

namespace {

void prepareKeys(std::optional<OutputFile>& file, const Session& session, const KeyFile& keys) {
    try {
        file.emplace(session.folder / KeyFile::kName, IfExists::Replace);
        file->write(keys.document(session.dataKey));
        file->prepare();
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

void changeKeys(Session& session, KeyFile keys, ActKind kind, const std::function<void(Act&)>& record) {
    std::optional<OutputFile> file;
    prepareKeys(file, session, keys);
    Belongings belongings = readBelongings(session.database);
    const std::string seal = keys.sealUnder(session.dataKey);
    belongings.keySeals = {session.keys.sealUnder(session.dataKey), seal};
    Act act(session, kind);
    record(act);
    writeBelongings(act.database(), belongings);
    act.commit();
    bool isOnDisk = false;
    try {
        isOnDisk = file->publish();
    } catch (const OutputFileError& error) {
        recordThatItFailed(session);
        throw StorageIoError(error.what());
    }
    session.keys = std::move(keys);
    if (isOnDisk) {
        belongings.keySeals = {seal};
        settleSeals(session, belongings);
    }
}

} // namespace kentering

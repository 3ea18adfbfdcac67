#pragma once

#include "model/base/secret.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kentering::storage {

class Session;

// Another data key for a casebook: who knew the former one, or has an old keys.json and a passphrase that
// opened it, opens nothing any more that is written from then on. Backups from before stay as they are, with
// the keys that they have.
//
// The order, so that a stop at any moment leaves one casebook that opens with all that was stored:
//
// 1. every page is written anew, under the new key, into `casebook.db.next`, with a link that says so;
// 2. the mark gets a second place, for the new key;
// 3. keys.json gets its new content, in one renaming: before it the old key counts and `casebook.db`, after
//    it the new key, which opens `casebook.db.next` only;
// 4. `casebook.db.next` takes the place of `casebook.db`.
//
// `finishRekey`, before a casebook is opened, does step 4 when it was not done, and takes away what a stop
// before step 3 left.

/// The users whose slots cannot go along, having been made by Kentering 0.1: each has to unlock once, or gets
/// a new passphrase. The recovery slot has an empty name.
[[nodiscard]] std::vector<std::string> slotsThatCannotGoAlong(const Session& session);

/// Where a change of the data key stands, for tests that stop it there.
enum class RekeyStep : unsigned char { Begun, Copied, MarkReady, KeysReplaced, Closed, DatabaseReplaced };

/// Gives the casebook another data key; the session goes on with it.
/// @throws std::logic_error when a slot cannot go along, or something that opening found was not gone on
/// after; StorageIoError: until the keys were replaced all is as it was, and from then on the casebook has to
/// be opened again, which makes it whole.
void rekey(Session& session, const std::function<void(RekeyStep)>& reached = {});

/// Ends a change of the data key that was stopped; `dataKey` is what keys.json gave. The folder is locked.
/// @throws StorageIoError.
void finishRekey(const std::filesystem::path& folder, const Secret& dataKey);

} // namespace kentering::storage

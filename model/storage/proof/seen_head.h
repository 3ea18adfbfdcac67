#pragma once

#include "model/base/casebook/opening_finding.h"
#include "model/storage/casebook/casebook_mark.h"

#include <memory>
#include <vector>

namespace kentering::storage {

class Session;

/// How far this computer has seen a casebook, kept outside its folder (`CasebookOptions::stateFolder`): a
/// folder that was put back whole agrees with itself, and only what is not in it can tell. The file is a mark
/// as in casebook_mark.h, called by the casebook's id: a number, a hash and a stamp under a seal. Nothing of
/// a client is in it and no path.
///
/// A copy that was made by `backup`, or put back by `restore`, may be behind: it says so itself, and that is
/// told as such. Once it goes on its own way it has a line of its own, by a name in its database, and a file
/// of its own here; so the casebook that it came from is not taken for changed.
///
/// That this computer keeps nothing (no place for it, a full disk) stops nobody from working.

/// Adds what `session` lacks of what this computer has seen of it.
void compareWithSeen(Session& session, std::vector<OpeningFinding>& findings);

/// Whether the folder was put back by `restore` and nobody has opened it for work since.
[[nodiscard]] bool isFreshlyPutBack(Session& session);

/// From now on what is there counts as seen, and each change with it. A copy that was put back begins a line
/// of its own. @throws StorageIoError when the database cannot be written to.
void goOnAsSeen(Session& session, bool asOwnLine);

} // namespace kentering::storage

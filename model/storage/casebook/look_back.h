#pragma once

#include "model/base/casebook/opening_finding.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage {

class KeyFile;
class Session;
struct CommitsInLog;

namespace sqlite {
class Connection;
}

/// What belongs to a casebook as its database remembers it.
struct Belongings {
    std::string casebookId{};
    /// Seals of `keys.json` that are right; two while one file takes the place of another. Empty in a
    /// casebook of Kentering 0.1, which says nothing about its past.
    std::vector<std::string> keySeals{};
};

[[nodiscard]] Belongings readBelongings(sqlite::Connection& database);
/// To be called inside a transaction.
void writeBelongings(sqlite::Connection& database, const Belongings& belongings);

/// Compares database, log, mark and keys with each other. A casebook of Kentering 0.1 gets its mark, id and
/// seals here. When nothing is found, the mark goes along with the changes from now on; when something is, it
/// stays as it is, as evidence.
/// @param commits of the log as it was before the database was opened (log_survey.h).
[[nodiscard]] std::vector<OpeningFinding> lookBack(Session& session, const CommitsInLog& commits);

/// Takes what is there now as right, after it was told; the history keeps what was found.
void goOnAfter(Session& session, const std::vector<OpeningFinding>& findings);

} // namespace kentering::storage

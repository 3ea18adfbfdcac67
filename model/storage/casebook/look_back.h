#pragma once

#include "model/base/casebook/opening_finding.h"
#include "model/storage/casebook/casebook_mark.h"

#include <cstdint>
#include <optional>
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

/// What the casebook keeps about itself under `name`, which has a colon: no setting of people's is called so.
[[nodiscard]] std::optional<std::string> readOwnRow(sqlite::Connection& database, std::string_view name);
/// To be called inside a transaction.
void writeOwnRow(sqlite::Connection& database, std::string_view name, const std::string& value);

/// The last link of the history as a mark keeps it.
[[nodiscard]] MarkedLink lastLink(sqlite::Connection& database);
/// Whether the history has this very link.
[[nodiscard]] bool isInHistory(sqlite::Connection& database, const MarkedLink& link);

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

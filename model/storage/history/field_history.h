#pragma once

#include "model/domain/facts/field_change.h"
#include "model/domain/ids.h"
#include "model/storage/casebook/casebook.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kentering::storage {

class Reading;

/// Every change of every field of one row, newest first: `fieldHistory(book, client, "checklist_answer",
/// list)`. @throws WrongClientError, StorageIoError, DamagedCasebookError.
[[nodiscard]] std::vector<FieldChange> fieldHistory(const Casebook& casebook, ClientId client,
                                                    std::string_view table, std::int64_t row);
[[nodiscard]] std::vector<FieldChange> fieldHistory(const Reading& reading, ClientId client,
                                                    std::string_view table, std::int64_t row);
/// Every change of every field of a client's dossier, newest first.
[[nodiscard]] std::vector<FieldChange> fieldHistory(const Reading& reading, ClientId client);
[[nodiscard]] std::vector<FieldChange> fieldHistory(const Casebook& casebook, ClientId client);

} // namespace kentering::storage

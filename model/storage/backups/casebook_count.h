#pragma once

#include "model/base/casebook/verification.h"
#include "model/base/dates.h"
#include "model/base/secret.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace kentering::storage {

namespace sqlite {
class Connection;
}

/// What was counted in a casebook, by which two copies of it are known to be the same.
struct CasebookCount {
    std::int64_t clients = 0;
    std::int64_t changes = 0;        ///< number of the last link of the history
    std::string lastHash{};          ///< of that link, in hexadecimal digits
    std::optional<Date> lastEntry{}; ///< day (UTC) of the last change
    friend bool operator==(const CasebookCount&, const CasebookCount&) = default;
};

[[nodiscard]] CasebookCount countIn(sqlite::Connection& database);

/// Opens the copy in `folder` with its key (no passphrase is asked for), reads every page of it and counts.
/// For any thread. @throws MissingCasebookError, DamagedCasebookError, StorageIoError.
[[nodiscard]] CasebookCount openAndCount(const std::filesystem::path& folder, const Secret& dataKey);

/// Puts the copy in `folder` back into `scratch`, which is absent, brings it up to date there, reads and
/// verifies all of it, counts, and clears `scratch` again. The copy stays as it is.
/// @throws as `openAndCount`; DamagedCasebookError when something is not as it was written.
[[nodiscard]] CasebookCount practiseRestore(const std::filesystem::path& folder, const Secret& dataKey,
                                            const std::filesystem::path& scratch, Date today);

} // namespace kentering::storage

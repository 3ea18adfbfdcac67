#pragma once

#include "model/acts/reading/open_casebook.h"

#include <map>
#include <optional>
#include <string>

namespace kentering {

/// Which form: of this user, about this client or about none.
struct FormPlace {
    std::optional<ClientId> client{};
    std::string name; ///< with what it is about when there are several: "slip-dialog/5"
};

/// What stands in the fields of a form, by name. An empty value is a field that was emptied.
using FormFields = std::map<std::string, std::string>;

/// What the author left half filled in; empty mostly. @throws WrongClientError, StorageIoError,
/// DamagedCasebookError.
[[nodiscard]] FormFields keptForm(OpenCasebook& book, const FormPlace& form);

} // namespace kentering

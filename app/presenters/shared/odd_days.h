#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/dossier/odd_day.h"

#include <optional>

namespace kentering {

/// What is odd about a day that somebody typed in a form about `client`, or about no client. Their file is
/// read only for a day that could be odd. @throws WrongClientError, StorageIoError.
[[nodiscard]] std::optional<OddDay> oddDayFor(const PresenterContext& context, std::optional<ClientId> client,
                                              Date day);

} // namespace kentering

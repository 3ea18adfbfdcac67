#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/facts/field_change.h"

#include <wx/string.h>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kentering {

// What the history of a dossier says, in words. It keeps stable codes and ISO days; nobody should have to
// read those.

/// What kind of thing changed: "Slip", "Contact", "Letter".
[[nodiscard]] wxString thingWord(std::string_view table);
/// What a field is called on the screens where it is filled in: "Year of birth".
[[nodiscard]] wxString fieldWord(const FieldChange& change, const PresenterContext& context);
/// A value of the field of `change`, or a dash for nothing.
[[nodiscard]] wxString valueWords(const FieldChange& change, const std::optional<std::string>& value,
                                  const PresenterContext& context);

/// One change of one thing, whatever number of fields it touched: "Mon 23 Nov 10:02, Noor: Contact. Status:
/// Booked → Attended". Of what was made, or taken away, only what it says. `fields` are of one change.
[[nodiscard]] wxString changeWords(std::span<const FieldChange> fields, const PresenterContext& context);
/// "Mon 23 Nov 10:02, Noor: – → Haarlem".
[[nodiscard]] wxString changeOfFieldWords(const FieldChange& change, const PresenterContext& context);

/// `changes` taken together by change, in the same order.
[[nodiscard]] std::vector<std::span<const FieldChange>> byChange(std::span<const FieldChange> changes);

} // namespace kentering

#pragma once

#include "model/exchange/dossier_json.h"

#include <optional>
#include <string>

namespace kentering {

/// How a document that was read in differs from our own form of the same dossier without saying anything
/// else: keys that are null, lists that are empty, an answer of "unknown" written out, a last day left out
/// because it is the first. Kept per client, so that an export of an import is the same document.
///
/// A tree as text: `{"add": {key: value}, "omit": {key: value}, "in": {key or index: the same again}}`;
/// nothing when there is no difference.
[[nodiscard]] std::optional<std::string> exchangeFormOf(const OrderedJson& original, const OrderedJson& ours);

/// Gives `ours` that form again, as far as nothing that was changed since contradicts it: only what is absent
/// is added, only what still has the same value is left out.
void applyExchangeForm(OrderedJson& ours, const std::string& form);

} // namespace kentering

#pragma once

#include "model/domain/dossier/client.h"
#include "model/domain/dossier/erasure.h"

#include <string>
#include <string_view>

namespace kentering {

/// The receipt of a destruction as plain text, first in Dutch, then in English: whoever was destroyed may
/// take it along, and somebody else may have to find it true years later. Holds the code, the day, the
/// reason, how many lines of the history lost their content, the mark in the history's chain, and the backups
/// that still hold the dossier. No name, not even the colleague's: the chain knows who. Nothing of the
/// content. Always in the built-in words: what it states is not for an organisation to change.
[[nodiscard]] std::string erasureReceipt(const Erasure& erasure, Date day);

/// Whether `reason` names the client: their name, a part of it, or their alias. Such a reason would keep in
/// the history and on the receipt what is to be destroyed.
[[nodiscard]] bool namesTheClient(std::string_view reason, const Client& client);

} // namespace kentering

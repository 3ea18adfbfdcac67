#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/domain/facts/organisation.h"
#include "model/domain/talk/keyboard_phrases.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace kentering {

// What the organisation and the author set. All of them throw StorageIoError and DamagedCasebookError.

[[nodiscard]] Organisation organisationOf(const OpenCasebook& book);
/// The team's own short words; nothing until it made some.
[[nodiscard]] std::optional<KeyboardPhrases> phrasesOf(const OpenCasebook& book);
/// Ids of the hints that the author does not want any more, with any client.
[[nodiscard]] std::set<std::string> hintsOff(const OpenCasebook& book);
/// Whether the casebook is one of made-up people: a demonstration, or made on a day that was set.
[[nodiscard]] bool isTraining(const OpenCasebook& book);
/// Any other setting of the casebook, by its key. @throws InvalidValue for what is no key.
[[nodiscard]] std::optional<std::string> settingOf(const OpenCasebook& book, std::string_view key);

} // namespace kentering

#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/content/content.h"
#include "model/content/directory/resource_draft.h"

#include <optional>
#include <variant>
#include <vector>

namespace kentering {

// What the team does with the referral directory. Each function is one transaction; what is wrong is
// returned, and then nothing is stored. All of them throw InvalidValue for an entry that is not there, and
// StorageIoError.

/// The language in which a draft is written, and the words that the team writes over.
struct DirectoryWords {
    const Content& content;
    Language language;
};

/// Makes an entry of the team's own, and marks it as checked when the author looked. It does not print before
/// somebody has checked it.
[[nodiscard]] std::variant<ResourceId, std::vector<ResourceFault>>
addResource(OpenCasebook& book, const ResourceDraft& draft, Language language, bool checkedToday);

/// Applies what differs between `was` and `is` to what is stored now, and keeps what differs from the
/// content's own words. Changing an entry does not check it, and its kind stays. A crisis line stands on
/// every sheet: it keeps a number, and it is not withdrawn.
/// @param withdrawn offers the entry no more, or again; nothing: as it is
[[nodiscard]] std::vector<ResourceFault> editResource(OpenCasebook& book, const DirectoryWords& words,
                                                      const ResourceId& id, const ResourceDraft& was,
                                                      const ResourceDraft& is,
                                                      std::optional<bool> withdrawn = {});

/// Offers an entry no more, or again.
[[nodiscard]] std::vector<ResourceFault> setWithdrawn(OpenCasebook& book, const Content& content,
                                                      const ResourceId& id, bool withdrawn);

/// The author looked today whether everything in the entry is still so.
void markChecked(OpenCasebook& book, const Content& content, const ResourceId& id);

} // namespace kentering

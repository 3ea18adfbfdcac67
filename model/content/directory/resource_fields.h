#pragma once

#include "model/content/directory/resource_draft.h"

#include <map>
#include <string>

namespace kentering {

// How entries of the directory lie in the casebook: field by field, each text under the language in which it
// was written, so that a change in one language leaves the other.

using ResourceFields = std::map<std::string, std::string>;

/// A draft as fields.
[[nodiscard]] ResourceFields fieldsOf(const ResourceDraft& draft, Language language);
/// Puts `fields` over what `resource` says. @throws DamagedCasebookError when they make no entry.
void apply(Resource& resource, const ResourceFields& fields);

/// Fields that tell of the entry as a whole, beside those of a draft.
inline constexpr const char* kKindField = "kind";           ///< only of an entry that the team itself made
inline constexpr const char* kWithdrawnField = "withdrawn"; ///< no longer offered; referrals keep its name

/// An entry of the team's own, as far as `fields` tell; nothing when they change an entry of the content.
[[nodiscard]] std::optional<Resource> ownEntry(const ResourceId& id, const ResourceFields& fields);
/// Those of `fields` that are written in another language than `language`.
[[nodiscard]] ResourceFields inOtherLanguages(const ResourceFields& fields, Language language);

} // namespace kentering

#pragma once

#include "model/domain/ids.h"
#include "model/storage/casebook/store.h"

#include <map>
#include <string>
#include <string_view>

namespace kentering::storage {

/// What the team changed in entries of the referral directory, field by field, and entries of its own; it
/// goes over what the content files say. The meaning of a field belongs to who shows the directory.
class ResourceEditReader : public StoreReader {
public:
    using Fields = std::map<std::string, std::string>;

    using StoreReader::StoreReader;

    [[nodiscard]] std::map<ResourceId, Fields> all() const;
    /// An id for an entry of the team's own. By chance, so that in the casebook of another team, where a
    /// dossier may go, it never means somebody else: clients agree to a party.
    [[nodiscard]] ResourceId newId() const;
};

/// The writing half of `ResourceEditReader`.
class ResourceEditStore : public StoreWriter<ResourceEditReader> {
public:
    using StoreWriter::StoreWriter;

    /// Replaces all edits of `resource`; an empty map gives back what the content files say.
    void set(const ResourceId& resource, const Fields& fields);
};

} // namespace kentering::storage

#pragma once

#include "model/base/dates.h"
#include "model/domain/ids.h"
#include "model/domain/referral/resource_check.h"
#include "model/storage/casebook/store.h"

#include <map>

namespace kentering {

/// Checks of directory entries; they go before the dates in the content files.
class ResourceCheckReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    [[nodiscard]] std::map<ResourceId, ResourceCheck> all() const;
};

/// The writing half of `ResourceCheckReader`.
class ResourceCheckStore : public StoreWriter<ResourceCheckReader> {
public:
    using StoreWriter::StoreWriter;

    /// The author checked `resource` on `day`.
    void markChecked(const ResourceId& resource, Date day);
};

} // namespace kentering

#pragma once

#include "model/domain/dates.h"
#include "model/domain/ids.h"
#include "model/storage/casebook.h"

#include <map>
#include <string>

namespace kentering {

/// When the organisation last checked an entry of the referral directory, and who did.
struct ResourceCheck {
    Date on;
    std::string by;
    friend bool operator==(const ResourceCheck&, const ResourceCheck&) = default;
};

/// Checks of directory entries; they go before the dates in the content files.
class ResourceCheckStore {
public:
    explicit ResourceCheckStore(const Casebook& casebook) : m_session(casebook.session()) {}

    [[nodiscard]] std::map<ResourceId, ResourceCheck> all() const;
    /// The author checked `resource` on `day`.
    void markChecked(const ResourceId& resource, Date day);

private:
    Session& m_session;
};

} // namespace kentering

#pragma once

#include "model/domain/course.h"
#include "model/storage/casebook.h"

namespace kentering {

/// The one plan that each client has.
class PlanStore {
public:
    explicit PlanStore(const Casebook& casebook) : m_session(casebook.session()) {}

    /// The plan of `client`; an empty one when nothing was written yet. @throws WrongClientError.
    [[nodiscard]] Plan of(ClientId client) const;
    /// @throws WrongClientError.
    void set(ClientId client, const Plan& plan);

private:
    Session& m_session;
};

} // namespace kentering

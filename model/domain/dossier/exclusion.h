#pragma once

#include "model/domain/dossier/handover.h"
#include "model/domain/ids.h"
#include "model/domain/vocabulary.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kentering {

/// Why a colleague cannot be kept out of a dossier, or let in again.
enum class ExclusionObstacle : unsigned char {
    NotAllowed,          ///< only the owner of the client and a lead decide about it
    NoReason,            ///< it is not said why
    IsYourself,          ///< nobody shuts themselves out: nobody could undo it for them
    IsOwner,             ///< first somebody else must own the client
    IsOnlyLead,          ///< overdue safety work of this client would stand with nobody else
    TakesPartInHandover, ///< gives the client away, or is asked to take them over
};

template <>
struct Vocabulary<ExclusionObstacle> {
    static constexpr std::array<std::string_view, 6> kCodes{
        "not-allowed", "no-reason", "is-yourself", "is-owner", "is-only-lead", "takes-part-in-handover"};
};

/// What an exclusion from one dossier meets.
struct ExclusionSituation {
    UserId owner;
    UserId author; ///< who decides
    bool authorIsLead = false;
    std::span<const UserId> leads{}; ///< who lead, can open the casebook and are not excluded from the client
    std::optional<Handover> offered{}; ///< the handover that waits for its answer
};

/// What stands in the way of keeping `who` out of the dossier.
[[nodiscard]] std::vector<ExclusionObstacle> exclusionObstacles(const ExclusionSituation& situation,
                                                                UserId who, std::string_view reason);
/// What stands in the way of letting somebody in again.
[[nodiscard]] std::vector<ExclusionObstacle> admissionObstacles(const ExclusionSituation& situation);

} // namespace kentering

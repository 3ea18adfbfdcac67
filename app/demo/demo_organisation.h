#pragma once

#include "model/domain/dossier/dossier.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kentering {

/// One counsellor of a demonstration and the clients that are theirs.
struct DemoCaseload {
    std::string_view counsellor;
    std::vector<Dossier> dossiers;
};

/// The fictional organisation as on the demonstration day: the clients with a story and, around them,
/// generated ones, so that the figures of 2025 can be made (12 clients in Amsterdam, 2 in Haarlem). Always
/// the same.
[[nodiscard]] std::vector<DemoCaseload> demoOrganisation();

/// What a generated demonstration is asked for.
struct DemoSize {
    int clients = 0;
    int years = 1; ///< over which they came, ending today
    std::uint64_t seed = 1;
};

/// Generated client `index` (from 0) of a demonstration of that size; the same for the same seed, whatever
/// the number of clients.
[[nodiscard]] Dossier generatedClient(const DemoSize& size, int index, Date today);
/// Whose client that is.
[[nodiscard]] std::string_view generatedCounsellor(int index);

inline constexpr std::string_view kNoor = "Noor";
inline constexpr std::string_view kBram = "Bram";
inline constexpr std::string_view kIris = "Iris"; ///< the lead

} // namespace kentering

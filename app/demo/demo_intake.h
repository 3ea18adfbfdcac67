#pragma once

#include "model/domain/dossier/dossier.h"

namespace kentering {

class DemoChance;
struct DemoCase;

/// The first talks of a generated client: who they are, what they allow, what they use, the start list.
/// @param burden 0 to 100: how much use weighs on this client. It drives everything and is stored nowhere.
[[nodiscard]] Dossier demoIntake(DemoChance& chance, const DemoCase& given, int burden);

/// A list filled in on a day when use weighs `burden`.
[[nodiscard]] Measurement demoMeasurement(DemoChance& chance, const DemoCase& given, int burden, Date on,
                                          MeasurementMoment moment);

} // namespace kentering

#pragma once

#include "model/domain/dossier/dossier.h"

#include <optional>
#include <string>

namespace kentering {

class DemoChance;

/// What is settled about a generated client before chance does the rest.
struct DemoCase {
    ClientCode code;
    std::string counsellor; ///< owns the tasks, signs the messages
    Date opened;
    std::optional<Date> closed{};
    Date today;                                ///< nothing that has happened is dated later
    std::optional<std::string> municipality{}; ///< drawn when absent
    std::optional<bool> statistics{};          ///< consent; drawn (four in five) when absent
    /// A caseload that is kept up: every question asked, nothing overdue, a next contact booked.
    bool keptUp = false;
};

/// A made-up dossier that hangs together: who uses more has more complaints, complaints and slips ease with
/// time, a suicide item has its task, dependence shows in the safety answers, phases follow the stop.
[[nodiscard]] Dossier demoDossier(DemoChance& chance, const DemoCase& given);

} // namespace kentering

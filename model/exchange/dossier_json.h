#pragma once

#include "model/domain/dossier/dossier.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace kentering {

/// JSON whose keys stay in the order in which they are written.
using OrderedJson = nlohmann::ordered_json;

// Values in the words of `kentering-dossiers` version 1. What is not known has no key, and an answer of
// "unknown" is not known: one value has one form.
[[nodiscard]] OrderedJson toJson(const Consent& consent);
[[nodiscard]] OrderedJson toJson(const SubstanceUse& use);
[[nodiscard]] OrderedJson toJson(const Measurement& measurement);
[[nodiscard]] OrderedJson toJson(const QuitAttempt& attempt);
[[nodiscard]] OrderedJson toJson(const PhasePeriod& period);
[[nodiscard]] OrderedJson toJson(const GriefObservation& observation);
[[nodiscard]] OrderedJson toJson(const Slip& slip);
[[nodiscard]] OrderedJson toJson(const Plan& plan);
[[nodiscard]] OrderedJson toJson(const Goal& goal);
[[nodiscard]] OrderedJson toJson(const Contact& contact);
[[nodiscard]] OrderedJson toJson(const Referral& referral);
[[nodiscard]] OrderedJson toJson(const Task& task);
[[nodiscard]] OrderedJson toJson(const Reach& reach);
[[nodiscard]] OrderedJson toJson(const Episode& episode);
/// The client's own keys, without lists.
[[nodiscard]] OrderedJson toJson(const Client& client);
[[nodiscard]] OrderedJson toJson(const Dossier& dossier);

/// What changed, as two texts for the history: only the keys that differ. Both nothing when nothing differs.
struct JsonDifference {
    std::optional<std::string> before{};
    std::optional<std::string> after{};
};
[[nodiscard]] JsonDifference differenceOf(const OrderedJson& before, const OrderedJson& after);

} // namespace kentering

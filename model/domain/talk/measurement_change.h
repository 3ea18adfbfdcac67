#pragma once

#include "model/domain/talk/measurement.h"

#include <array>

namespace kentering {

/// What became of one item between two lists. A fact, never good or bad.
enum class ItemChange : unsigned char {
    NotBothAnswered, ///< at one of the moments it was not asked or not answered: there is nothing to compare
    Same,
    Came,      ///< not there then, there now
    Went,      ///< there then, not there now
    Otherwise, ///< another answer, but not there both times ("no" then, "earlier" now)
};

template <>
struct Vocabulary<ItemChange> {
    static constexpr std::array<std::string_view, 5> kCodes{"not-both-answered", "same", "came", "went",
                                                            "otherwise"};
};

/// Over the items that were answered at both moments: nothing is counted against a question nobody asked.
struct PairedCount {
    int both = 0;   ///< answered at both moments
    int before = 0; ///< of those: there at the first moment
    int after = 0;  ///< of those: there at the second
    int came = 0;
    int went = 0;
    int total = 0; ///< items on the list
    friend bool operator==(const PairedCount&, const PairedCount&) = default;
};

/// Two lists of one client side by side. The brochure gives no weights and no cut-off, so there is no sum
/// over different items but counts with their denominators.
struct MeasurementChange {
    std::array<ItemChange, kCount<ChecklistItem>> checklist{};
    std::array<ItemChange, kCount<Complaint>> complaints{};
    PairedCount questions{};
    PairedCount allComplaints{};
    std::array<PairedCount, kCount<ComplaintDomain>> domains{};
};

[[nodiscard]] MeasurementChange changeBetween(const Measurement& before, const Measurement& after);

} // namespace kentering

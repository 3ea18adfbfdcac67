#pragma once

#include "model/domain/dossier/dossier.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

/// Short ways of writing a dossier down by hand.
namespace kentering::demo_telling {

/// The day `text`. @throws InvalidValue when there is no such day.
[[nodiscard]] Date day(std::string_view text);

/// A dossier with what every client of Noor has: code, opening day, consents, how they may be reached.
[[nodiscard]] Dossier begin(int number, std::optional<std::string> alias, int birthYear,
                            std::string municipality, OwnGoal goal, std::string_view opened);

void safety(Dossier& dossier, SafetyAnswer antidepressants, SafetyAnswer dependence, SafetyAnswer history);
void uses(Dossier& dossier, Substance substance, Route route, int daysPer28,
          SafetyAnswer dependence = SafetyAnswer::No);
void stopped(Dossier& dossier, std::string_view from, int useDaysBefore);
void phase(Dossier& dossier, Phase phase, std::optional<Phase> also, std::string_view from,
           std::optional<std::string_view> to = std::nullopt);
void slip(Dossier& dossier, std::string_view first, std::string_view last, Substance substance,
          std::optional<bool> alcoholFirst, std::string trigger, std::string nextTime);
void contact(Dossier& dossier, std::string_view at, ContactStatus status,
             std::optional<std::string> note = std::nullopt, ContactKind kind = ContactKind::Talk);
/// Talks that took place, one for each moment.
void talks(Dossier& dossier, std::initializer_list<std::string_view> moments);
void task(Dossier& dossier, TaskSubject about, std::string_view due,
          std::optional<std::string> outcome = std::nullopt);

/// A finished list: the named questions yes and the rest no, the named complaints now and the rest no.
[[nodiscard]] Measurement list(std::string_view on, MeasurementMoment moment,
                               std::initializer_list<ChecklistItem> yes,
                               std::initializer_list<Complaint> now);

} // namespace kentering::demo_telling

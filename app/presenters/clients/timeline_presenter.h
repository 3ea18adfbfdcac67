#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/dossier/dossier.h"
#include "model/domain/dossier/timeline.h"

#include <optional>
#include <variant>
#include <vector>

namespace kentering {

/// How much time the picture spans.
enum class TimeSpan : unsigned char {
    TwelveWeeks,
    HalfYear,
    Year,
    Everything,
};

template <>
struct Vocabulary<TimeSpan> {
    static constexpr std::array<std::string_view, 4> kCodes{"twelve-weeks", "half-year", "year",
                                                            "everything"};
};

/// The first day of an attempt, or its end.
struct AttemptBegan {};
struct AttemptEnded {};

/// One dated fact of the course: a row of the table that says the same as the picture.
struct CourseFact {
    Date first;
    /// Of something that lasted: its last day; of a phase the first day on which it no longer held. Nothing
    /// for one day, or while it lasts.
    std::optional<Date> last{};
    std::variant<AttemptBegan, AttemptEnded, PhasePeriod, Slip, Contact, Measurement, GriefObservation> what;
};

/// What is known of one day, for the words beside the pointer.
struct DayFacts {
    Date day;
    DayState state = DayState::Unknown;
    std::vector<PhaseBand> phases{};
    std::vector<Contact> contacts{};
    std::vector<Measurement> measurements{};
    std::vector<GriefObservation> grief{};
    std::vector<Slip> slips{};
    bool stopped = false; ///< an attempt began on this day
};

/// The overview: the course of one client as one picture over a stretch of time that can be moved and
/// narrowed, and the same as a table.
class TimelinePresenter {
public:
    TimelinePresenter(const PresenterContext& context, ClientId client);

    void reload();

    [[nodiscard]] const Timeline& picture() const { return m_picture; }
    [[nodiscard]] const std::optional<RecoveryClock>& clock() const { return m_clock; }
    [[nodiscard]] const Dossier& dossier() const { return m_dossier; }
    [[nodiscard]] Date today() const { return m_context.today(); }

    /// The stretch of time that is shown; its last day is never later than the last worth drawing.
    [[nodiscard]] DateRange range() const { return m_range; }
    /// The whole time worth drawing.
    [[nodiscard]] DateRange wholeRange() const;
    void show(TimeSpan span);
    /// Moves the stretch by `days` (negative: back in time), not beyond what is worth drawing.
    void pan(int days);
    /// Makes the stretch longer (`factor` > 1) or shorter around `centre`; never less than two weeks.
    void zoom(double factor, Date centre);

    [[nodiscard]] DayFacts facts(Date day) const;
    /// Everything within the stretch, latest first.
    [[nodiscard]] std::vector<CourseFact> table() const;
    /// Sober, use and unknown days within the stretch up to today.
    struct DayCounts {
        int sober = 0;
        int use = 0;
        int unknown = 0;
    };
    [[nodiscard]] DayCounts dayCounts() const;

private:
    void setRange(Date first, Date last);

    const PresenterContext& m_context;
    OpenDossier m_opened;
    Dossier m_dossier;
    std::optional<RecoveryClock> m_clock;
    DateRange m_range;
    Timeline m_picture;
};

} // namespace kentering

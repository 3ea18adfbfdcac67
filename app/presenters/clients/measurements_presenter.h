#pragma once

#include "app/presenters/shared/platform.h"
#include "app/presenters/talk/talk_items.h"
#include "model/domain/talk/measurement_change.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// Two filled-in lists of one client side by side: what changed per question, with denominators.
class MeasurementsPresenter {
public:
    /// A question with its answers at both moments.
    struct Row {
        TalkItem item;
        int number = 0;
        std::string label;
        std::optional<std::size_t> before{}; ///< position in `answersTo(item)`; nothing: not asked
        std::optional<std::size_t> after{};
        std::optional<ItemChange> change{}; ///< nothing: there is nothing to compare with
        /// The edition of the questions that was read out; nothing when not asked or not known.
        std::optional<std::string> versionBefore{};
        std::optional<std::string> versionAfter{};
    };

    MeasurementsPresenter(const PresenterContext& context, ClientId client);

    /// Reads the lists again and keeps what is chosen.
    void reload();
    /// Oldest first.
    [[nodiscard]] const std::vector<Stored<MeasurementId, Measurement>>& lists() const { return m_lists; }
    /// Positions in `lists()` of what is compared: the first and the last at the beginning; nothing without
    /// a list.
    [[nodiscard]] std::optional<std::size_t> before() const { return m_before; }
    [[nodiscard]] std::optional<std::size_t> after() const { return m_after; }
    void choose(std::size_t before, std::size_t after);
    /// Whether two different lists are chosen: a list is not compared with itself.
    [[nodiscard]] bool isComparison() const { return m_before && m_after && *m_before != *m_after; }
    /// Corrects the moment of a list (start, review, end, after).
    void setMoment(std::size_t list, MeasurementMoment moment);

    /// Only of a comparison.
    [[nodiscard]] MeasurementChange change() const;
    [[nodiscard]] std::vector<Row> rows(TalkTopic topic) const;

private:
    [[nodiscard]] std::optional<std::string> version(std::size_t list, const TalkItem& item) const;

    const PresenterContext& m_context;
    OpenDossier m_dossier;
    std::vector<Stored<MeasurementId, Measurement>> m_lists;
    std::optional<std::size_t> m_before;
    std::optional<std::size_t> m_after;
};

} // namespace kentering

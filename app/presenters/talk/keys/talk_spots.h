#pragma once

#include "app/presenters/talk/talk_items.h"

#include <array>

namespace kentering {

/// Where keys answer. After the last question of a topic was answered by its key nothing is answered any
/// more, though it stays the one that is shown.
struct TalkSpot {
    TalkItem item = ChecklistItem::MoreOftenOrAlone;
    bool isPast = false; ///< the last question of its topic was answered
    friend bool operator==(const TalkSpot&, const TalkSpot&) = default;
};

/// Where keys answer in each topic, so that whoever comes back to one goes on where they were.
class TalkSpots {
public:
    TalkSpots();

    [[nodiscard]] const TalkSpot& active() const { return m_spots[indexOf(m_topic)]; }
    /// Where somebody was in `topic`; at its first question when they were not there yet.
    [[nodiscard]] const TalkSpot& in(TalkTopic topic) const { return m_spots[indexOf(topic)]; }
    void goTo(const TalkSpot& spot);
    /// The active question was answered: on to the next of its topic, or past the last.
    void goOn();
    /// The question `steps` further within the topic, its first or its last at most.
    [[nodiscard]] TalkItem within(int steps) const;

private:
    std::array<TalkSpot, kCount<TalkTopic>> m_spots;
    TalkTopic m_topic = TalkTopic::Questions;
};

} // namespace kentering

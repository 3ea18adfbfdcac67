#include "app/presenters/talk/keys/talk_spots.h"

#include <algorithm>

namespace kentering {

TalkSpots::TalkSpots() {
    for (const TalkTopic topic : all<TalkTopic>()) {
        m_spots[indexOf(topic)].item = itemsOf(topic).front();
    }
}

void TalkSpots::goTo(const TalkSpot& spot) {
    m_topic = topicOf(spot.item);
    m_spots[indexOf(m_topic)] = spot;
}

TalkItem TalkSpots::within(int steps) const {
    const std::vector<TalkItem> items = itemsOf(m_topic);
    const int last = static_cast<int>(items.size()) - 1;
    return items[static_cast<std::size_t>(std::clamp(numberInTopic(active().item) - 1 + steps, 0, last))];
}

void TalkSpots::goOn() {
    const TalkItem next = within(1);
    goTo({.item = next, .isPast = next == active().item});
}

} // namespace kentering

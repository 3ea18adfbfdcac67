#include "model/acts/reading/change_feed.h"

#include <map>
#include <vector>

namespace kentering {

struct ChangeFeed::State {
    Post post;
    std::map<int, Listener> listeners;
    int next = 0;
    CasebookChanges waiting;
    bool isOnItsWay = false;

    void deliver() {
        isOnItsWay = false;
        const CasebookChanges changes = std::exchange(waiting, {});
        // A listener may close a screen that listens too, or open one.
        std::vector<int> who;
        for (const auto& [number, listener] : listeners) {
            who.push_back(number);
        }
        for (const int number : who) {
            if (const auto found = listeners.find(number); found != listeners.end()) {
                const Listener listener = found->second;
                listener(changes);
            }
        }
    }
};

ChangeFeed::ChangeFeed() : m_state(std::make_shared<State>()) {}

ChangeFeed::~ChangeFeed() = default;

void ChangeFeed::deliverBy(Post post) {
    m_state->post = std::move(post);
}

ChangeFeed::Subscription ChangeFeed::subscribe(Listener listener) {
    const int number = m_state->next++;
    m_state->listeners.emplace(number, std::move(listener));
    return Subscription([state = std::weak_ptr(m_state), number] {
        if (const auto alive = state.lock()) {
            alive->listeners.erase(number);
        }
    });
}

void ChangeFeed::changed(std::optional<ClientId> client, std::optional<ChangeTopic> topic) {
    if (!m_state->post || m_state->listeners.empty()) {
        return;
    }
    if (client) {
        m_state->waiting.clients.insert(*client);
    }
    if (topic) {
        m_state->waiting.topics.insert(*topic);
    }
    if (!std::exchange(m_state->isOnItsWay, true)) {
        m_state->post([state = std::weak_ptr(m_state)] {
            if (const auto alive = state.lock()) {
                alive->deliver();
            }
        });
    }
}

} // namespace kentering

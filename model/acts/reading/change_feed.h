#pragma once

#include "model/domain/change_topic.h"
#include "model/domain/ids.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <utility>

namespace kentering {

/// What changed since the last delivery.
struct CasebookChanges {
    std::set<ClientId> clients{};
    std::set<ChangeTopic> topics{};
};

/// Tells screens what others changed: a commit feeds it, and it is delivered afterwards, when the handler
/// that acted has ended. Several commits before a delivery are told at once. Whoever acted does not wait for
/// it: they show the result of their act.
class ChangeFeed {
public:
    using Listener = std::function<void(const CasebookChanges&)>;
    /// Does something later on the thread of the window, never at once.
    using Post = std::function<void(std::function<void()>)>;

    /// Listening, until it is destroyed.
    class Subscription {
    public:
        Subscription() = default;
        explicit Subscription(std::function<void()> end) : m_end(std::move(end)) {}
        Subscription(Subscription&& other) noexcept : m_end(std::exchange(other.m_end, nullptr)) {}
        Subscription& operator=(Subscription&& other) noexcept {
            std::swap(m_end, other.m_end);
            return *this;
        }
        ~Subscription() {
            if (m_end) {
                m_end();
            }
        }

    private:
        std::function<void()> m_end;
    };

    ChangeFeed();
    ChangeFeed(const ChangeFeed&) = delete;
    ChangeFeed& operator=(const ChangeFeed&) = delete;
    ~ChangeFeed();

    /// How deliveries are made. Without it nobody is told: a command ends with its act.
    void deliverBy(Post post);
    [[nodiscard]] Subscription subscribe(Listener listener);

    /// A commit changed this. Nobody is told yet.
    void changed(std::optional<ClientId> client, std::optional<ChangeTopic> topic);

private:
    struct State;
    std::shared_ptr<State>
        m_state; ///< shared with deliveries on their way, which may come after the feed has gone
};

} // namespace kentering

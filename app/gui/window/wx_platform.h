#pragma once

#include "app/presenters/shared/platform.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace kentering {

/// One thread beside the window; results come back through the window's event loop.
class WorkThread : public Background {
public:
    WorkThread();
    /// Waits for the work at hand; what is still in the queue is dropped.
    ~WorkThread() override;
    WorkThread(const WorkThread&) = delete;
    WorkThread& operator=(const WorkThread&) = delete;

    void run(std::function<void()> work, std::function<void(std::exception_ptr)> done) override;
    void post(std::function<void()> message) override;

private:
    struct Job {
        std::function<void()> work;
        std::function<void(std::exception_ptr)> done;
    };

    void loop(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Job> m_jobs;
    std::jthread m_thread; ///< last: it uses all of the above
};

/// An alarm on the window's own event loop.
[[nodiscard]] std::unique_ptr<Alarm> makeWindowAlarm();

/// This computer's wall clock.
[[nodiscard]] DateTime localNow();

} // namespace kentering

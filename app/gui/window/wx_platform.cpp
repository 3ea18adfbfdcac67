#include "app/gui/window/wx_platform.h"

#include "app/gui/controls/guard.h"

#include <boost/date_time/posix_time/posix_time_types.hpp>
#include <wx/timer.h>

#include <utility>

namespace kentering {

WorkThread::WorkThread() : m_thread([this](const std::stop_token& stop) { loop(stop); }) {}

WorkThread::~WorkThread() {
    m_thread.request_stop();
    m_wake.notify_all();
}

void WorkThread::run(std::function<void()> work, std::function<void(std::exception_ptr)> done) {
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back({std::move(work), std::move(done)});
    }
    m_wake.notify_all();
}

void WorkThread::post(std::function<void()> message) {
    later(std::move(message));
}

void WorkThread::loop(const std::stop_token& stop) {
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); })) {
                return;
            }
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        std::exception_ptr error;
        try {
            job.work();
        } catch (...) {
            error = std::current_exception();
        }
        // What the work holds is let go before its end is told, and before the next work begins: a casebook
        // that was locked meanwhile closes now, so that unlocking does not find it open.
        job.work = nullptr;
        later([done = std::move(job.done), error] { done(error); });
    }
}

namespace {

class WindowAlarm : public Alarm {
public:
    WindowAlarm() {
        m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
            if (const auto ring = std::exchange(m_ring, nullptr)) {
                ring();
            }
        });
    }
    void set(std::chrono::milliseconds delay, std::function<void()> ring) override {
        m_ring = std::move(ring);
        m_timer.StartOnce(static_cast<int>(delay.count()));
    }
    void cancel() override {
        m_timer.Stop();
        m_ring = nullptr;
    }

private:
    wxTimer m_timer;
    std::function<void()> m_ring;
};

} // namespace

std::unique_ptr<Alarm> makeWindowAlarm() {
    return std::make_unique<WindowAlarm>();
}

DateTime localNow() {
    return boost::posix_time::second_clock::local_time();
}

} // namespace kentering

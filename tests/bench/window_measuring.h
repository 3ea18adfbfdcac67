#pragma once

#include <algorithm>
#include <chrono>
#include <vector>
#include <wx/app.h>
#include <wx/evtloop.h>

namespace kentering {

/// Lets everything be handled and drawn that waits.
inline void drain() {
    wxEventLoop loop;
    const wxEventLoopActivator active(&loop);
    while (loop.Pending()) {
        loop.Dispatch();
    }
    wxTheApp->ProcessPendingEvents();
}

/// How long `action` takes, in milliseconds.
template <typename Action>
double timeOf(const Action& action) {
    const auto start = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// The time in the middle of several that `measure` gives.
template <typename Measure>
double median(const Measure& measure) {
    constexpr int kRounds = 9;
    std::vector<double> times;
    times.reserve(kRounds);
    for (int round = 0; round < kRounds; ++round) {
        times.push_back(measure());
    }
    std::ranges::nth_element(times, times.begin() + kRounds / 2);
    return times[kRounds / 2];
}

} // namespace kentering

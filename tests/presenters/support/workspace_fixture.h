#pragma once

#include "app/presenters/shared/platform.h"
#include "model/storage/casebook/casebook.h"
#include "model/storage/dossier/client_store.h"
#include "tests/storage/writing.h"
#include "tests/support/temporary_folder.h"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <boost/date_time/posix_time/posix_time.hpp>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace kentering {

using namespace storage;

inline const Date kToday(2026, 11, 23);

/// Work that waits until the test says so.
class HeldBackground : public Background {
public:
    void run(std::function<void()> work, std::function<void(std::exception_ptr)> done) override {
        m_jobs.push_back([this, work = std::move(work), done = std::move(done)] {
            std::exception_ptr error;
            std::thread([&] { // as in the window: what may not be used there is found here
                try {
                    work();
                } catch (...) {
                    error = std::current_exception();
                }
            })
                .join();
            if (worked) {
                worked();
            }
            done(error);
        });
    }
    void post(std::function<void()> message) override { message(); }

    void finishAll() {
        while (!m_jobs.empty()) {
            const auto job = std::move(m_jobs.front());
            m_jobs.pop_front();
            job();
        }
    }
    std::function<void()> worked; ///< after the work, before its end is told
    [[nodiscard]] std::size_t waiting() const { return m_jobs.size(); }

private:
    std::deque<std::function<void()>> m_jobs;
};

/// Time that passes when the test says so.
class HandClock {
public:
    class Hand : public Alarm {
    public:
        explicit Hand(HandClock& clock) : m_clock(clock) { m_clock.m_alarms.push_back(this); }
        ~Hand() override { std::erase(m_clock.m_alarms, this); }
        Hand(const Hand&) = delete;
        Hand& operator=(const Hand&) = delete;
        void set(std::chrono::milliseconds delay, std::function<void()> ring) override {
            m_at = m_clock.m_passed + delay;
            m_ring = std::move(ring);
        }
        void cancel() override { m_ring = nullptr; }

    private:
        friend class HandClock;
        HandClock& m_clock;
        std::chrono::milliseconds m_at{};
        std::function<void()> m_ring;
    };

    void pass(std::chrono::milliseconds time) {
        m_passed += time;
        const std::vector<Hand*> alarms = m_alarms;
        for (Hand* alarm : alarms) {
            if (alarm->m_ring && alarm->m_at <= m_passed) {
                const auto ring = std::exchange(alarm->m_ring, nullptr);
                ring();
            }
        }
    }
    [[nodiscard]] DateTime now() const { return m_start + boost::posix_time::milliseconds(m_passed.count()); }

private:
    friend class Hand;
    DateTime m_start{kToday, boost::posix_time::hours(10)};
    std::chrono::milliseconds m_passed{};
    std::vector<Hand*> m_alarms;
};

/// A new casebook of "Noor" with one client, and the surroundings of a window without a window.
class PresenterContextTest : public ::testing::Test {
protected:
    PresenterContextTest() {
        auto made = Casebook::create(root / "book", "Noor", Secret("wachtzin"), options());
        recoveryCode = made.recoveryCode;
        context = std::make_unique<PresenterContext>(
            PresenterContext{std::make_shared<OpenCasebook>(std::move(made.casebook)), Content::builtIn(),
                             Language::Dutch, platform});
        ruben = addClient("Ruben");
    }
    ~PresenterContextTest() override { context.reset(); }

    static CasebookOptions options() {
        return {.clock = Clock::fixed(kToday), .keyCost = KeyCost::forTests()};
    }
    [[nodiscard]] Casebook& casebook() const { return context->casebook->casebook(); }
    ClientId addClient(const std::string& alias) {
        Writing<ClientStore> clients(casebook());
        return clients->create(Client{.code = clients.nextCode(), .alias = alias});
    }

    TemporaryFolder temporary;
    std::filesystem::path root = temporary.path();
    std::string recoveryCode;
    HeldBackground background;
    HandClock time;
    Platform platform{background, [this] { return std::make_unique<HandClock::Hand>(time); },
                      [this] { return time.now(); }};
    std::unique_ptr<PresenterContext> context;
    ClientId ruben{0};
};

} // namespace kentering

#pragma once

#include "app/demo/demo_casebook.h"
#include "app/demo/demo_people.h"
#include "app/presenters/lock/start_surroundings.h"
#include "tests/presenters/support/workspace_fixture.h"

#include <fstream>

namespace kentering {

/// A computer on which nothing was done yet: an empty home folder.
class StartTest : public ::testing::Test {
protected:
    StartTest() { std::filesystem::create_directory(surroundings.home); }

    static CasebookOptions options() {
        return {.clock = Clock::fixed(kToday), .keyCost = KeyCost::forTests()};
    }
    /// Everything that is there, by its path.
    [[nodiscard]] std::vector<std::string> everything() const {
        std::vector<std::string> all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            all.push_back(entry.path().lexically_relative(root).string());
        }
        return all;
    }

    TemporaryFolder temporary;
    std::filesystem::path root = temporary.path();
    FileSystem system{.type = "ext4", .device = 1, .freeBytes = std::uint64_t{50} << 30U};
    StartSurroundings surroundings{
        .home = root / "home",
        .data = root / "data",
        .fileSystem = [this](const std::filesystem::path&) { return system; },
        .makeDemonstration =
            [](const std::filesystem::path& folder, const Secret& passphrase, KeyCost cost) {
                static_cast<void>(createGeneratedDemo(folder, passphrase, {.clients = 2}, demoDay(), cost));
            },
        .demonstrationUser = std::string(kNoor),
        .demonstrationDay = demoDay()};
    HeldBackground background;
    HandClock time;
    Platform platform{background, [this] { return std::make_unique<HandClock::Hand>(time); },
                      [this] { return time.now(); }};
};

/// What the presenters of a first start tell their pages.
template <typename View>
class FakeStartView : public View {
public:
    void showWorking(bool now) override { working = now; }
    void showFailure(std::exception_ptr error) override { failure = error; }
    void showUnlocked(Unlocked unlocked) override {
        opened = std::move(unlocked.casebook);
        aside = std::move(unlocked.aside);
    }

    template <typename Error>
    [[nodiscard]] bool failedWith() const {
        try {
            if (failure) {
                std::rethrow_exception(failure);
            }
        } catch (const Error&) {
            return true;
        } catch (...) {
            return false;
        }
        return false;
    }

    bool working = false;
    std::exception_ptr failure;
    std::shared_ptr<OpenCasebook> opened;
    std::filesystem::path aside; ///< of what was replaced
};

} // namespace kentering

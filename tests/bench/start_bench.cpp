// From starting the program to seeing its locked window, against an empty frame of the same toolkit.

#include "app/demo/demo_casebook.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

// Last: Xlib's macros (None, Bool, Status) would change the headers above.
#include <X11/Xlib.h>
#include <X11/Xutil.h>

namespace kentering {
namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int kRuns = 9;
constexpr double kMostTimesEmpty = 1.5;
constexpr auto kGiveUpAfter = std::chrono::seconds(30);

/// Sees windows appear on the screen.
class Screen {
public:
    Screen() : m_display(XOpenDisplay(nullptr)) {
        if (m_display == nullptr) {
            throw std::runtime_error("no display");
        }
        // Programs end while their windows are looked at; that is no error here.
        XSetErrorHandler([](Display*, XErrorEvent*) { return 0; });
        XSelectInput(m_display, root(), SubstructureNotifyMask);
    }
    ~Screen() { XCloseDisplay(m_display); }
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// Returns when a large window has been mapped and something light has been drawn in it.
    void waitForDrawnWindow() {
        const auto start = std::chrono::steady_clock::now();
        Window window = 0;
        while (true) {
            if (std::chrono::steady_clock::now() - start > kGiveUpAfter) {
                throw std::runtime_error("no window came");
            }
            while (XPending(m_display) > 0) {
                XEvent event;
                XNextEvent(m_display, &event);
                XWindowAttributes attributes;
                if (event.type == MapNotify &&
                    XGetWindowAttributes(m_display, event.xmap.window, &attributes) != 0 &&
                    attributes.width > 400) {
                    window = event.xmap.window;
                }
            }
            if (window != 0 && isDrawn(window)) {
                return;
            }
            std::this_thread::sleep_for(std::chrono::microseconds(300));
        }
    }
    void forget() { XSync(m_display, True); }

private:
    [[nodiscard]] Window root() const { return DefaultRootWindow(m_display); }
    [[nodiscard]] bool isDrawn(Window window) const {
        XImage* image = XGetImage(m_display, window, 300, 300, 1, 1, AllPlanes, ZPixmap);
        if (image == nullptr) {
            return false;
        }
        const bool light = (XGetPixel(image, 0, 0) & 0xFFFFFFUL) > 0x808080UL;
        XDestroyImage(image);
        return light;
    }

    Display* m_display;
};

struct Start {
    double onTheWall;
    double ofTheProcessor; ///< that the window's thread used; other work on the machine adds less to it
};

/// What the first thread of `program` has had of the processor.
Milliseconds processorTime(pid_t program) {
    std::ifstream file("/proc/" + std::to_string(program) + "/schedstat");
    long long nanoseconds = 0;
    if (!(file >> nanoseconds)) {
        throw std::runtime_error("the kernel does not tell what a program used");
    }
    return std::chrono::nanoseconds(nanoseconds);
}

Start startOnce(Screen& screen, const std::vector<std::string>& command) {
    std::vector<char*> arguments;
    for (const std::string& word : command) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    screen.forget();
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    screen.waitForDrawnWindow();
    const Milliseconds taken = std::chrono::steady_clock::now() - start;
    const Milliseconds used = processorTime(child);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    return {.onTheWall = taken.count(), .ofTheProcessor = used.count()};
}

TEST(StartBench, LockedWindowComesNearlyAsSoonAsAnEmptyOne) {
    const TemporaryFolder temporary;
    const std::string folder = temporary.path().string();
    ::setenv("XDG_CONFIG_HOME", folder.c_str(), 1);
    ::setenv("GDK_BACKEND", "x11", 1);
    ::setenv("NO_AT_BRIDGE", "1", 1);
    static_cast<void>(createDemoOrganisation(std::filesystem::path(folder) / "book",
                                             Secret("verzonnen mensen"), KeyCost::forTests()));

    Screen screen;
    std::vector<Start> empty;
    std::vector<Start> locked;
    for (int run = 0; run < kRuns; ++run) { // taken in turns, so that both meet the same machine
        empty.push_back(startOnce(screen, {EMPTY_FRAME}));
        locked.push_back(startOnce(screen, {KENTERING, folder + "/book"}));
    }
    const auto compare = [&](const char* what, double Start::*time) {
        // The quickest run is the one that other work on the machine disturbed least.
        const double emptyBest = std::ranges::min(empty, {}, time).*time;
        const double lockedBest = std::ranges::min(locked, {}, time).*time;
        std::printf("%s: empty frame %.1f ms, locked window %.1f ms, ratio %.2f (aim %.1f)\n", what,
                    emptyBest, lockedBest, lockedBest / emptyBest, kMostTimesEmpty);
        EXPECT_GT(emptyBest, 0);
    };
    compare("on the wall", &Start::onTheWall);
    compare("of the processor", &Start::ofTheProcessor);
}

} // namespace
} // namespace kentering

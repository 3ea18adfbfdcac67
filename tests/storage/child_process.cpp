#include "tests/storage/child_process.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <grp.h>
#include <poll.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace kentering {

namespace {

constexpr int kEscaped = 200;
constexpr int kSignalled = 300;
constexpr unsigned kNobody = 65534;
constexpr int kPatience = 60'000; // milliseconds until the first number

int waitFor(pid_t child) {
    int status = 0;
    if (::waitpid(child, &status, 0) != child) {
        throw std::runtime_error("waitpid");
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : kSignalled;
}

/// Begins `work` in a copy of this program.
pid_t begin(const std::function<int()>& work) {
    const pid_t child = ::fork();
    if (child < 0) {
        throw std::runtime_error("fork");
    }
    if (child == 0) {
        int outcome = kEscaped;
        try {
            outcome = work();
        } catch (...) { // told by the exit code
            outcome = kEscaped;
        }
        ::_exit(outcome);
    }
    return child;
}

} // namespace

int ChildProcess::run(const std::function<int()>& work) {
    return waitFor(begin(work));
}

std::array<int, 2> ChildProcess::runBoth(const std::function<int()>& work) {
    const std::array<pid_t, 2> children{begin(work), begin(work)};
    return {waitFor(children[0]), waitFor(children[1])};
}

void ChildProcess::becomeOrdinaryUser() {
    if (::geteuid() == 0 &&
        (::setgroups(0, nullptr) != 0 || ::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)) {
        throw std::runtime_error("cannot become an ordinary user");
    }
}

int ChildProcess::killWhileWriting(const std::function<void(const std::function<void(int)>& tell)>& work,
                                   std::chrono::milliseconds life) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) {
        throw std::runtime_error("pipe");
    }
    const pid_t child = ::fork();
    if (child < 0) {
        throw std::runtime_error("fork");
    }
    if (child == 0) {
        ::close(ends[0]);
        try {
            work([&](int number) {
                if (::write(ends[1], &number, sizeof number) != sizeof number) {
                    ::_exit(1);
                }
            });
        } catch (...) { // the parent sees that nothing more is told
            ::_exit(kEscaped);
        }
        ::_exit(0);
    }
    ::close(ends[1]);
    pollfd waiting{.fd = ends[0], .events = POLLIN, .revents = 0};
    ::poll(&waiting, 1, kPatience);
    ::usleep(static_cast<useconds_t>(std::chrono::microseconds(life).count()));
    ::kill(child, SIGKILL);
    int last = -1;
    int number = 0;
    while (::read(ends[0], &number, sizeof number) == sizeof number) {
        last = number;
    }
    ::close(ends[0]);
    waitFor(child);
    return last;
}

} // namespace kentering

#pragma once

#include <array>
#include <chrono>
#include <functional>

namespace kentering {

/// Other programs, for what happens between two of them or when one is killed.
class ChildProcess {
public:
    /// Runs `work` in a copy of this program; its return value. An exception that escapes gives 200, a signal
    /// 300.
    static int run(const std::function<int()>& work);
    /// The same in two copies at once. (A program with threads of its own is not copied: what the others hold
    /// stays locked in the copy.)
    static std::array<int, 2> runBoth(const std::function<int()>& work);

    /// Gives up every right that an administrator has: files may protect themselves against us then.
    static void becomeOrdinaryUser();

    /// Runs `work` in a copy of this program and kills it (SIGKILL) `life` after it told its first number.
    /// Returns the last number that it told, or -1.
    static int killWhileWriting(const std::function<void(const std::function<void(int)>& tell)>& work,
                                std::chrono::milliseconds life);
};

} // namespace kentering

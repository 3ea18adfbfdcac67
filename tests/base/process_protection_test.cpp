#include "model/base/process_protection.h"

#include <gtest/gtest.h>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace kentering {
namespace {

TEST(ProcessProtectionDeathTest, LeavesNoCoreAndLetsNobodyLookIn) {
    // In a process of its own: it cannot be taken back.
    EXPECT_EXIT(
        {
            forbidMemoryDumps();
            rlimit cores{};
            const bool none =
                ::getrlimit(RLIMIT_CORE, &cores) == 0 && cores.rlim_cur == 0 && cores.rlim_max == 0;
            ::_exit(none && ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : 1);
        },
        ::testing::ExitedWithCode(0), "");
}

} // namespace
} // namespace kentering

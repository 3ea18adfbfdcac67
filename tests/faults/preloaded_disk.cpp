// The failing disk of disk_calls.cpp in a program that knows nothing of it: a library that is loaded before
// the system's (LD_PRELOAD). What fails stands in the environment.

#include "tests/faults/disk.h"

#include <cstdlib>
#include <vector>

namespace {

using kentering::faults::Disk;
using kentering::faults::DiskCall;

/// Before the program begins.
struct Preloaded {
    Preloaded() {
        const char* root = std::getenv("KENTERING_DISK_ROOT");
        const char* first = std::getenv("KENTERING_DISK_FIRST");
        const char* error = std::getenv("KENTERING_DISK_ERROR");
        if (root == nullptr || first == nullptr || error == nullptr) {
            return;
        }
        const bool lasts = std::getenv("KENTERING_DISK_LASTS") != nullptr;
        Disk::instance().watch(root);
        Disk::instance().breakAt(
            {.calls = lasts ? std::vector{DiskCall::Write, DiskCall::Size, DiskCall::Name}
                            : std::vector{DiskCall::Look, DiskCall::Open, DiskCall::Read, DiskCall::Write,
                                          DiskCall::Size, DiskCall::Sync, DiskCall::Name},
             .first = std::atoi(first),
             .lasts = lasts,
             .error = std::atoi(error)});
    }
};

const Preloaded preloaded;

} // namespace

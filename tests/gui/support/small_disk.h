#pragma once

#include "tests/gui/support/test_disk.h"

#include <filesystem>
#include <optional>
#include <string>

namespace kentering {

/// A real file system of a few MB that a test may fill to the last byte. It is mounted (tmpfs) in a namespace
/// of its own by a process of its own, which runs one test: nobody else sees it, and it goes with the
/// process. That takes root or user namespaces. Where there are none, the variable
/// KENTERING_SMALL_FILE_SYSTEM names a folder on which an empty file system of 8 to 64 MB is mounted (`docker
/// run --tmpfs /small:size=24m`).
class SmallFileSystem {
public:
    /// Called before anything else in the program, while it has one thread: mounts it in a process that `run`
    /// started. Says on the standard error what it needs when that cannot be.
    /// @returns false when it was asked for and cannot be had
    [[nodiscard]] static bool mountWhenAsked();
    /// Where it is mounted; nothing in a process that has none.
    [[nodiscard]] static std::optional<std::filesystem::path> folder();
    /// Runs the test of this name ("Suite.Test") in a process that has one, and waits for it.
    /// @returns the exit code of that process; not 0 as well when it ran no test, or was ended by a signal
    [[nodiscard]] static int run(const std::string& test);
};

/// A disk that is really full: a file takes every byte that is left.
class RealDisk : public TestDisk {
public:
    /// @param folder on a small file system. @param seam of the casebook: counts what the program tries to
    /// write
    RealDisk(std::filesystem::path folder, std::shared_ptr<FailAfter> seam);
    ~RealDisk() override;
    RealDisk(const RealDisk&) = delete;
    RealDisk& operator=(const RealDisk&) = delete;

    /// @throws std::runtime_error when a byte is left all the same
    void fill() override;
    void makeRoom() override;
    [[nodiscard]] int tried() const override;
    /// A statement and a commit: the commit of a transaction that changed nothing asks no room of any disk.
    [[nodiscard]] int leastRefused() const override { return 2; }

private:
    std::filesystem::path m_filler;
    std::shared_ptr<FailAfter> m_seam;
    int m_triedBefore = 0;
};

} // namespace kentering

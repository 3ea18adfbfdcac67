#pragma once

#include "model/storage/casebook/casebook.h"
#include "tests/support/temporary_folder.h"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <unistd.h>

namespace kentering {

using namespace storage;

/// In memory where the system offers that: these tests wait for the disk hundreds of times, and what survives
/// the death of a program (not of the computer) is the same in both.
inline std::filesystem::path quickFolder() {
    const std::filesystem::path memory = "/dev/shm";
    return ::access(memory.c_str(), W_OK | X_OK) == 0 ? memory : std::filesystem::temp_directory_path();
}

inline const Date kToday(2026, 11, 23);
inline constexpr const char* kPassphrase = "correct horse battery staple";

inline CasebookOptions testOptions() {
    return {.clock = Clock::fixed(kToday), .keyCost = KeyCost::forTests()};
}

/// A new casebook of "Noor" in a folder of its own.
class CasebookTest : public ::testing::Test {
protected:
    [[nodiscard]] std::filesystem::path folder() const { return m_temporary.path() / "book"; }

    Casebook create() {
        NewCasebook made = Casebook::create(folder(), "Noor", Secret(kPassphrase), testOptions());
        recoveryCode = made.recoveryCode;
        return std::move(made.casebook);
    }
    [[nodiscard]] Casebook open(std::string_view passphrase = kPassphrase,
                                const std::string& user = "Noor") const {
        return Casebook::open(folder(), UserPassphrase{user, Secret(passphrase)}, testOptions());
    }
    [[nodiscard]] const std::filesystem::path& root() const { return m_temporary.path(); }

    std::string recoveryCode;

private:
    TemporaryFolder m_temporary{quickFolder()};
};

} // namespace kentering

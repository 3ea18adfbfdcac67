#pragma once

#include "tests/support/temporary_folder.h"
#include <nlohmann/json.hpp>

#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::testing {

/// What a run of the program left behind.
struct Outcome {
    int exit = -1; ///< negative when a signal ended it
    std::string out;
    std::string err;
};

/// A folder of its own and the real program: the surroundings of every end-to-end test. The demonstration day
/// counts as today, unless the test says otherwise.
class CommandLine : public ::testing::Test {
protected:
    void SetUp() override;

    /// Runs `kentering-cli` in the test's folder, without a terminal and without a display.
    Outcome run(const std::vector<std::string>& arguments) const;
    /// The same, expecting success. Returns stdout.
    std::string done(const std::vector<std::string>& arguments) const;
    /// The same, expecting this exit and a sentence on stderr that contains `words`. Returns stderr.
    std::string refused(int exit, const std::string& words, const std::vector<std::string>& arguments) const;

    [[nodiscard]] std::filesystem::path path(std::string_view name) const { return m_folder / name; }
    [[nodiscard]] std::string read(std::string_view name) const;
    void write(std::string_view name, std::string_view content) const;
    [[nodiscard]] nlohmann::ordered_json readJson(std::string_view name) const;
    /// Every file below the test's folder with its content: to show that nothing was left or changed.
    [[nodiscard]] std::map<std::string, std::string> files() const;

    /// Makes `book`, empty, of a user `Noor`.
    void createBook() const;

    /// Environment of the runs beside PATH; an entry may be taken away.
    std::map<std::string, std::string> m_environment{{"KENTERING_PASSPHRASE", "vier woorden zijn genoeg"},
                                                     {"KENTERING_TODAY", "2026-11-23"}};

    /// A command that starts the program, under limits of its own; empty for none.
    std::vector<std::string> m_starter{};

private:
    TemporaryFolder m_temporary;
    std::filesystem::path m_folder = m_temporary.path();
};

/// The example document of the exchange format.
[[nodiscard]] nlohmann::ordered_json exampleDocument();

} // namespace kentering::testing

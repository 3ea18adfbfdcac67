#pragma once

#include "tests/storage/casebook_fixture.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kentering::faults {

/// A command of the real program, and what it does.
struct WorkedCommand {
    std::vector<std::string> arguments;
    std::function<void()> whenDone;                      ///< to what is expected
    std::function<void(bool isDone)> look = [](bool) {}; ///< at the file that it makes
};

/// What a run of the program left behind.
struct WorkedOutcome {
    int exit = -1; ///< negative when a signal ended it
    std::string err{};
    [[nodiscard]] bool isDone() const { return exit == 0; }
};

/// A casebook, worked on by the real program, which something happens to.
class WorkedOn : public CasebookTest {
protected:
    static constexpr unsigned kKinds = 5;

    WorkedOn();

    /// Runs it, killed some milliseconds after it began. @param environment beside the passphrase
    [[nodiscard]] WorkedOutcome run(const std::vector<std::string>& arguments,
                                    std::optional<double> killedAfter = std::nullopt,
                                    std::vector<std::string> environment = {}) const;
    /// Command number `number` of one of five kinds: an import, an erasure, an export, a backup, a setting.
    [[nodiscard]] WorkedCommand command(int number, unsigned kind);
    /// Looks whether all that was told as done is there, and `command` whole or not at all, which is what is
    /// expected from then on; and that the casebook is sound.
    void lookAfter(const WorkedCommand& command, bool isDone);

private:
    [[nodiscard]] std::set<std::string> held() const;
    [[nodiscard]] std::string heldOrganisation() const;
    [[nodiscard]] std::string outside(const std::string& name) const { return (root() / name).string(); }

    std::set<std::string> m_codes{};
    std::string m_organisation{};
};

} // namespace kentering::faults

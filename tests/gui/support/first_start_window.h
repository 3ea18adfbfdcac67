#pragma once

#include "app/presenters/lock/founding_presenter.h"
#include "tests/gui/support/window_fixture.h"

#include <string>
#include <utility>
#include <vector>

namespace kentering {

/// The window on a computer where nobody used the program yet.
class FirstStartTest : public WindowTest {
protected:
    static constexpr const char* kGood = "vier gewone woorden";

    FirstStartTest();

    /// Starts the program without a casebook.
    void start();
    [[nodiscard]] std::filesystem::path home() const { return root / "home"; }
    /// Where a casebook is suggested.
    [[nodiscard]] std::filesystem::path place() const { return home() / "Kentering"; }
    [[nodiscard]] std::vector<std::string> everythingOnDisk() const;

    /// From the doors, or from a page before, to this page; everything is right on the way.
    void goTo(FoundingStep step);
    /// Types the last group of the code that is shown.
    void copyCode();
    void addColleague(const std::string& name, const std::string& passphrase, int role = 0);
    /// The key Enter in a field, as the toolkit tells of it.
    void enterIn(const std::string& field);
    /// Each control that takes part in typing and pressing: its name, and what a screen reader says.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> controls() const;

    /// A casebook of "Els" of "De Overkant".
    void foundSomewhere(const std::filesystem::path& folder) const;
    void makeBackup(const std::filesystem::path& folder) const;

    FileSystem system{.type = "ext4", .device = 1, .freeBytes = std::uint64_t{50} << 30U};
    bool isDaySet = false;

private:
    [[nodiscard]] CasebookOptions options() const;
    [[nodiscard]] FoundingStep shownStep() const;
};

} // namespace kentering

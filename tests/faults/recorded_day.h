#pragma once

#include "tests/faults/scripted_day.h"
#include "tests/faults/unsynced_disk.h"
#include "tests/support/temporary_folder.h"

#include <functional>
#include <string>
#include <vector>

namespace kentering::faults {

/// The scripted day as it goes when nothing goes wrong: what was on the disk and what people could read
/// before each step, so that one step can be tried many times from the same beginning.
class RecordedDay {
public:
    /// One moment between two steps.
    struct Moment {
        DiskContent disk{}; ///< the casebook closed
        DiskContent died{}; ///< the same as a program leaves it that is killed: with its log
        std::string words{};
        std::string keys{};
    };

    /// Worked once in a program.
    [[nodiscard]] static const RecordedDay& instance();

    /// Before the first step, after it, …: one more than there are steps.
    [[nodiscard]] const std::vector<Moment>& moments() const { return m_moments; }

private:
    RecordedDay();

    std::vector<Moment> m_moments;
};

/// Everything below a folder.
[[nodiscard]] DiskContent contentBelow(const std::filesystem::path& root);

/// What goes wrong in a trial.
struct Fault {
    std::string name;
    std::function<void(int first)> begin; ///< so many calls go well
    std::function<void()> end;
    std::function<bool()> hasStruck;
};

/// How trials ended; printed for README.md.
struct Tally {
    int trials = 0;
    int refused = 0;        ///< told as failed, nothing stored
    int storedAfterAll = 0; ///< told as failed, but all of it is stored
    int unnoticed = 0;      ///< done in spite of the fault
    void print(const std::string& name) const;
};

/// Tries a step of the day once, with a fault. Afterwards, in the same program: what was acknowledged is
/// there, the step is there whole or not at all, and it can be done again. After closing and opening: the
/// same, the casebook is sound, nothing has to be told. Returns false when the fault did not strike.
bool tryStep(std::size_t step, const Fault& fault, int first, const Workplace& place, Tally& tally);

/// Tries to open what a killed program left before a step, with a fault.
bool tryOpening(std::size_t moment, const Fault& fault, int first, const Workplace& place, Tally& tally);

/// After the program ended by itself in a step: opened anew, the step is there whole or not at all.
void expectWholeAfter(std::size_t step, const Workplace& place);
/// The same after it ended while opening: nothing has changed.
void expectWholeAt(std::size_t moment, const Workplace& place);

/// The whole of each experiment, which takes up to an hour (`ctest -L faults`), or a part of it.
[[nodiscard]] bool isWholeExperiment();
/// A place in memory, gone afterwards.
[[nodiscard]] std::filesystem::path quickPlace();

} // namespace kentering::faults

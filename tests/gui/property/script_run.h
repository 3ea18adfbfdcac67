#pragma once

#include "tests/gui/property/book_check.h"
#include "tests/gui/property/day_model.h"
#include "tests/gui/property/real_input.h"
#include "tests/gui/support/dialog_guard.h"
#include "tests/gui/support/window_fixture.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>
#include <wx/stopwatch.h>

namespace kentering::property {

/// Whoever says what is done next; nothing: that was all.
using NextStep = std::function<std::optional<Step>(const DayModel&, const Seen&)>;

/// What became of a script.
struct Outcome {
    Script done;                    ///< what was done, in order; the last step is the one that went wrong
    std::vector<std::string> wrong; ///< nothing: all is as the steps meant
    long slowestLock = 0;           ///< milliseconds from F12 until nothing of anybody was shown
    int locks = 0;
};

/// Somebody who does at the real window, with real keys, what a script says, and compares after each step
/// what is seen, and at each lock and at the end what the casebook holds, with what the steps mean. Not a
/// test but a user: it uses the tests' hands.
class ScriptRun : public WindowTest {
public:
    ScriptRun();
    ~ScriptRun() override;

    void TestBody() override {}

    /// Does it all, once. Steps that cannot be done as things stand are left out.
    [[nodiscard]] Outcome run(const NextStep& next);

private:
    [[nodiscard]] Seen look();
    void perform(const Step& step);
    void lockNow();
    void waitForLock(const wxStopWatch& sincePressed);
    void unlockByKeys();
    void restartNow();
    void openTalk(const std::string& alias);
    void fillForm(const Step& step);
    void giveBackNow();
    void compareBook();
    /// Keys go to whatever is in front, as on any desktop.
    wxTopLevelWindow& comeToFront();
    void pressKey(const std::string& key);
    void writeLetters(const std::string& letters);
    void clickOn(const std::string& control);
    void wrong(const std::string& what) { m_outcome.wrong.push_back(what); }

    RealInput m_input{[] { settle(); }};
    std::unique_ptr<BookCheck> m_book;
    std::unique_ptr<DayModel> m_day;
    Outcome m_outcome;
    std::map<std::string, std::string> m_drafts; ///< what the forms held when they were left
    DialogGuard::Allowance m_dialogsAllowed;
};

/// Runs the script on a window and a casebook of its own. A failure of any kind is an outcome of it, and no
/// failure of the test that runs it.
[[nodiscard]] Outcome runScript(const NextStep& next);
[[nodiscard]] Outcome runScript(const Script& script);

} // namespace kentering::property

// The tests of the window: a program of its own, since the toolkit has to be started around them.

#include "app/gui/controls/guard.h"
#include "app/gui/theme/theme.h"
#include "tests/gui/support/dialog_guard.h"
#include "tests/gui/support/failures.h"
#include "tests/gui/support/photographer.h"
#include "tests/gui/support/small_disk.h"
#include "tests/gui/support/typist.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <gtest/gtest.h>
#include <string_view>
#include <wx/debug.h>
#include <wx/init.h>
#include <wx/log.h>

namespace {

class TestApp : public kentering::GuardedApp {
public:
    bool OnInit() override { return true; }
    // The guard holds every handler: nothing may come as far as this.
    bool OnExceptionInMainLoop() override {
        ADD_FAILURE() << "an exception left an event handler";
        return true;
    }
    void hearFailure(const std::exception_ptr& error) override {
        if (kentering::Failures::areAllowed()) {
            return;
        }
        try {
            std::rethrow_exception(error);
        } catch (const std::exception& known) {
            ADD_FAILURE() << "an event handler failed: " << known.what();
        } catch (...) {
            ADD_FAILURE() << "an event handler failed";
        }
    }
};

void failOnAssert(const wxString& file, int line, const wxString& function, const wxString& condition,
                  const wxString& message) {
    ADD_FAILURE() << file.utf8_string() << ':' << line << ": " << function.utf8_string() << ": "
                  << condition.utf8_string() << ' ' << message.utf8_string();
}

} // namespace

int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    if (::testing::GTEST_FLAG(list_tests)) {
        return RUN_ALL_TESTS(); // naming them needs no display
    }
    if (!kentering::SmallFileSystem::mountWhenAsked()) { // before the toolkit starts threads
        return 1;
    }
    // The tests of a sudden end run this very program as the one that is killed.
    const bool types = argc == 3 && std::string_view(argv[1]) == "--type-until-killed";
    const std::filesystem::path typedIn = types ? argv[2] : "";
    // packaging/pictures has this program go to each screen.
    const bool photographs = argc == 4 && std::string_view(argv[1]) == "--pictures";
    const std::filesystem::path album = photographs ? argv[2] : "";
    const auto spoken = photographs && std::string_view(argv[3]) == "en" ? kentering::Language::English
                                                                         : kentering::Language::Dutch;
    if (types || photographs) {
        argc = 1;
    }
    ::setenv("GDK_BACKEND", "x11", 1);
    wxSetAssertHandler(failOnAssert);
    wxApp::SetInstance(new TestApp);
    if (!wxEntryStart(argc, argv) || !wxTheApp->CallOnInit()) {
        // Without a display there is nothing to test: that is a failure, never a pass.
        std::fputs("No display: the tests of the window cannot run.\n", stderr);
        return 1;
    }
    wxLog::SetActiveTarget(new wxLogStderr);
    int result = 1;
    {
        const kentering::DialogGuard guard;
        constexpr int kPipe = 3;
        if (types) {
            result = kentering::typeUntilKilled(typedIn, kPipe);
        } else if (photographs) {
            result = kentering::photographEveryScreen(album, spoken, kentering::Theme::systemPalette());
        } else {
            result = RUN_ALL_TESTS();
        }
        if (kentering::SmallFileSystem::folder() &&
            ::testing::UnitTest::GetInstance()->test_to_run_count() != 1) {
            std::fputs("Each full file system is one test's.\n", stderr);
            result = 1;
        }
    }
    wxTheApp->OnExit();
    wxEntryCleanup();
    return result;
}

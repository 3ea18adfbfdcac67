// The start of the benchmarks that measure windows: a toolkit without a window of its own.

#include <cstdio>
#include <gtest/gtest.h>
#include <stdlib.h> // NOLINT: setenv is POSIX
#include <wx/app.h>

namespace kentering {
namespace {

class BenchApp : public wxApp {
public:
    bool OnInit() override { return true; }
};

} // namespace
} // namespace kentering

int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    if (::testing::GTEST_FLAG(list_tests)) {
        return RUN_ALL_TESTS();
    }
    ::setenv("GDK_BACKEND", "x11", 1);
    wxApp::SetInstance(new kentering::BenchApp);
    if (!wxEntryStart(argc, argv) || !wxTheApp->CallOnInit()) {
        std::fputs("No display: windows cannot be measured.\n", stderr);
        return 1;
    }
    const int result = RUN_ALL_TESTS();
    wxEntryCleanup();
    return result;
}

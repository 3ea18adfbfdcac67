// Ten thousand clients: the first rows after unlocking, and searching as one types.

#include "app/gui/clients/clients_screen.h"
#include "app/gui/theme/theme.h"
#include "app/gui/window/wx_platform.h"
#include "app/gui/words/translation.h"
#include "tests/bench/large_casebook.h"
#include "tests/bench/window_measuring.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/frame.h>
#include <wx/sizer.h>

namespace kentering {
namespace {

constexpr double kFirstRowsWithin = 100.0;
constexpr double kKeyWithin = 16.0;

TEST(CaseloadBench, ShowsTheFirstRowsAtOnceAndSearchesWithinAKey) {
    const LargeCasebook large;
    const Theme look(Palette::light());
    WorkThread thread;
    const Platform platform{thread, makeWindowAlarm, localNow};
    speak(Language::Dutch);
    auto* frame = new wxFrame(nullptr, wxID_ANY, "Kentering", wxDefaultPosition, wxSize(1280, 800));
    frame->SetSizer(new wxBoxSizer(wxVERTICAL));
    frame->Show();
    drain();

    std::unique_ptr<PresenterContext> context;
    ClientsScreen* screen = nullptr;
    const double firstRows = timeOf([&] {
        context = std::make_unique<PresenterContext>(
            PresenterContext{large.casebook(), Content::builtIn(), Language::Dutch, platform});
        screen = new ClientsScreen(frame, look, *context, {});
        frame->GetSizer()->Add(screen, wxSizerFlags(1).Expand());
        frame->Layout();
        drain();
    });
    auto* search = dynamic_cast<wxSearchCtrl*>(wxWindow::FindWindowByName("client-search", frame));
    ASSERT_NE(search, nullptr);
    auto* filter = dynamic_cast<wxChoice*>(wxWindow::FindWindowByName("client-filter", frame));
    ASSERT_NE(filter, nullptr);

    // The whole list, so that every key searches through all of it.
    wxCommandEvent all(wxEVT_CHOICE, filter->GetId());
    all.SetInt(static_cast<int>(CaseloadFilter::All));
    filter->SetSelection(all.GetInt());
    filter->GetEventHandler()->ProcessEvent(all);
    drain();
    double slowest = 0;
    const std::string typed = "k 00 amsterdam";
    for (std::size_t length = 1; length <= typed.size(); ++length) {
        slowest = std::max(slowest, timeOf([&] {
                               search->SetValue(typed.substr(0, length));
                               drain();
                           }));
    }
    for (int back = 0; back < 3; ++back) {
        slowest = std::max(slowest, timeOf([&] {
                               search->SetValue("");
                               drain();
                           }));
        search->SetValue("x");
        drain();
    }
    std::printf("first rows %.1f ms (aim %.0f), slowest key %.1f ms (aim %.0f), of %d clients\n", firstRows,
                kFirstRowsWithin, slowest, kKeyWithin, LargeCasebook::clients());
    delete frame;
}

} // namespace
} // namespace kentering

// The screens of the course in a real window, with 10,000 clients over five years: each should stand within
// 100 ms, My day within 200 ms; and the picture of ten years should be drawn within 16 ms.

#include "app/gui/course/course_picture_view.h"
#include "app/gui/course/my_day_screen.h"
#include "app/gui/course/resources_screen.h"
#include "app/gui/course/settings_screen.h"
#include "app/gui/screens/client_page.h"
#include "app/gui/text/translation.h"
#include "app/gui/theme/look.h"
#include "app/gui/wx_surroundings.h"
#include "app/presenters/demo_casebook.h"
#include "model/storage/caseload.h"
#include "model/storage/dossier_store.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <vector>
#include <wx/app.h>
#include <wx/dcmemory.h>
#include <wx/evtloop.h>
#include <wx/frame.h>
#include <wx/init.h>
#include <wx/sizer.h>

namespace kentering {
namespace {

using boost::gregorian::days;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int kClients = 10'000;
constexpr int kRounds = 5;
const Date kToday(2026, 11, 23);

void drain() {
    wxEventLoop loop;
    const wxEventLoopActivator active(&loop);
    while (loop.Pending()) {
        loop.Dispatch();
    }
    wxTheApp->ProcessPendingEvents();
}

template <typename Action>
double timeOf(const Action& action) {
    const auto start = std::chrono::steady_clock::now();
    action();
    return Milliseconds(std::chrono::steady_clock::now() - start).count();
}

/// The time in the middle of several.
template <typename Action>
double median(const Action& action) {
    std::vector<double> times;
    times.reserve(kRounds);
    for (int round = 0; round < kRounds; ++round) {
        times.push_back(action());
    }
    std::ranges::nth_element(times, times.begin() + kRounds / 2);
    return times[kRounds / 2];
}

/// Ten years of use, stops, phases, talks and lists: one fact of each kind every few days.
Dossier tenYears() {
    Dossier dossier{.client = {.code = ClientCode("K-99999"), .alias = "Tien"}};
    const Date first = kToday - days(3650);
    dossier.client.opened = first;
    for (int attempt = 0; attempt < 10; ++attempt) {
        dossier.quitAttempts.push_back({DatedState(first + days(attempt * 360L)), 14});
    }
    for (int number = 0; number < 300; ++number) {
        const Date day = first + days(number * 12L);
        const Slip slip{UseDays(DateRange(day, day))};
        dossier.slips.push_back(slip);
        dossier.contacts.push_back({.at = DateTime(day, boost::posix_time::hours(10)),
                                    .kind = ContactKind::Talk,
                                    .status = ContactStatus::Attended});
    }
    for (int number = 0; number < 40; ++number) {
        const Date from = first + days(number * 91L);
        dossier.phases.push_back(
            {static_cast<Phase>(number % 5), std::nullopt, DatedState(from, from + days(90))});
        dossier.measurements.push_back({.on = from});
    }
    return dossier;
}

class CourseBench : public ::testing::Test {
public:
    ~CourseBench() override {
        delete frame;
        casebook.reset();
    }

protected:
    CourseBench() {
        static_cast<void>(createGeneratedDemo(folder / "book", Secret("demo"),
                                              {.clients = kClients, .years = 5, .seed = 7}, kToday,
                                              KeyCost::forTests()));
        const std::string user = Casebook::listUsers(folder / "book").front();
        casebook = std::make_shared<Casebook>(Casebook::open(
            folder / "book", UserPassphrase{user, Secret("demo")}, {.clock = Clock::fixed(kToday)}));
        speak(Language::Dutch);
        frame = new wxFrame(nullptr, wxID_ANY, "Kentering", wxDefaultPosition, wxSize(1280, 800));
        frame->SetSizer(new wxBoxSizer(wxVERTICAL));
        frame->Show();
        drain();
    }

    /// How long `make` takes to bring a screen into the window, with everything drawn.
    template <typename Make>
    double opening(const Make& make) {
        return median([&] {
            wxWindow* screen = nullptr;
            const double time = timeOf([&] {
                screen = make();
                frame->GetSizer()->Add(screen, wxSizerFlags(1).Expand());
                frame->Layout();
                drain();
            });
            frame->GetSizer()->Detach(screen);
            screen->Destroy();
            drain();
            return time;
        });
    }

    TemporaryFolder temporary;
    std::filesystem::path folder = temporary.path();
    std::shared_ptr<Casebook> casebook;
    Look look{Palette::light()};
    WorkThread thread;
    Surroundings surroundings{thread, makeWindowAlarm, localNow};
    wxFrame* frame = nullptr;
};

TEST_F(CourseBench, EachScreenStandsAtOnce) {
    const Workspace workspace{casebook, Content::builtIn(), Language::Dutch, surroundings};
    std::printf("%-20s %6.1f ms (aim 200), of %d clients\n", "my day",
                opening([&] { return new MyDayScreen(frame, look, workspace, {}); }), kClients);
    std::printf("%-20s %6.1f ms (aim 100)\n", "help elsewhere",
                opening([&] { return new ResourcesScreen(frame, look, workspace); }));
    std::printf("%-20s %6.1f ms (aim 100)\n", "settings",
                opening([&] { return new SettingsScreen(frame, look, workspace); }));
    const ClientId client = caseload(*casebook, kToday).at(kClients / 2).id;
    for (const ClientTab tab : all<ClientTab>()) {
        const double time = opening([&] {
            auto* page = new ClientPage(frame, look, workspace, client, {});
            page->showTab(tab);
            return page;
        });
        std::printf("client, %-12s %6.1f ms (aim 100)\n", std::string(code(tab)).c_str(), time);
    }
}

TEST_F(CourseBench, ThePictureOfTenYearsIsDrawnWithinAFrame) {
    DossierBatch batch(*casebook, "bench");
    const ClientId client = batch.add(tenYears());
    batch.commit();
    const Workspace workspace{casebook, Content::builtIn(), Language::Dutch, surroundings};
    OverviewPresenter presenter(workspace, client);
    presenter.show(TimeSpan::Everything);
    auto* view = new CoursePictureView(frame, look, workspace, presenter, [] {});
    frame->GetSizer()->Add(view, wxSizerFlags(1).Expand());
    frame->Layout();
    drain();
    wxBitmap paper(1000, 220);
    wxMemoryDC dc(paper);
    const double drawing = median([&] { return timeOf([&] { view->draw(dc, paper.GetSize(), 1.0); }); });
    const double zooming = median([&] {
        return timeOf([&] {
            presenter.zoom(0.8, kToday - days(1000));
            view->draw(dc, paper.GetSize(), 1.0);
            presenter.zoom(1.25, kToday - days(1000));
        });
    });
    std::printf("picture of %d days: drawn in %.1f ms, zoomed twice and drawn in %.1f ms (aim 16)\n",
                presenter.wholeRange().days(), drawing, zooming);
}

} // namespace
} // namespace kentering

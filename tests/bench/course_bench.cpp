// The screens of the course in a real window, with 10,000 clients over five years: each should stand within
// 100 ms, My day within 200 ms; beside each the bare time of its queries. And the picture of ten years should
// be drawn within 16 ms.

#include "app/gui/clients/client_page.h"
#include "app/gui/my_day/my_day_screen.h"
#include "app/gui/settings/resources_screen.h"
#include "app/gui/settings/settings_screen.h"
#include "app/gui/theme/theme.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/window/wx_platform.h"
#include "app/gui/words/translation.h"
#include "model/acts/reading/lists.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/lists/caseload.h"
#include "model/storage/lists/work_facts.h"
#include "model/storage/organisation/resource_check_store.h"
#include "model/storage/organisation/resource_edit_store.h"
#include "model/storage/organisation/settings_store.h"
#include "tests/bench/large_casebook.h"
#include "tests/bench/window_measuring.h"

#include <gtest/gtest.h>
#include <string>
#include <wx/dcmemory.h>
#include <wx/frame.h>
#include <wx/sizer.h>

namespace kentering {

using namespace storage;
namespace {

const Date kToday = LargeCasebook::today();

/// Ten years of use, stops, phases, talks and lists: one fact of each kind every few days.
Dossier tenYears() {
    Dossier dossier{.client = {.code = ClientCode("K-99999"), .alias = "Tien"}};
    const Date first = kToday - boost::gregorian::days(3650);
    dossier.client.opened = first;
    for (int attempt = 0; attempt < 10; ++attempt) {
        dossier.quitAttempts.push_back({DatedState(first + boost::gregorian::days(attempt * 360L)), 14});
    }
    for (int number = 0; number < 300; ++number) {
        const Date day = first + boost::gregorian::days(number * 12L);
        const Slip slip{UseDays(DateRange(day, day))};
        dossier.slips.push_back(slip);
        dossier.contacts.push_back({.at = DateTime(day, boost::posix_time::hours(10)),
                                    .kind = ContactKind::Talk,
                                    .status = ContactStatus::Attended});
    }
    for (int number = 0; number < 40; ++number) {
        const Date from = first + boost::gregorian::days(number * 91L);
        dossier.phases.push_back({static_cast<Phase>(number % 5), std::nullopt,
                                  DatedState(from, from + boost::gregorian::days(90))});
        dossier.measurements.push_back({.on = from});
    }
    return dossier;
}

/// Reads everything that a client's page can show, as it lies.
void readClient(const Casebook& casebook, ClientId client) {
    static_cast<void>(DossierStore(casebook).get(client));
    static_cast<void>(TaskReader(casebook).of(client));
}

class CourseBench : public ::testing::Test {
public:
    ~CourseBench() override { delete frame; }

protected:
    CourseBench() {
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

    [[nodiscard]] ClientId fullestClient() const {
        const auto everybody = caseload(*casebook, kToday);
        std::size_t most = 0;
        ClientId fullest = everybody.front().id;
        for (std::size_t index = 0; index < everybody.size(); index += 7) {
            const auto contacts = ContactReader(*casebook).of(everybody[index].id).size();
            if (contacts > most) {
                most = contacts;
                fullest = everybody[index].id;
            }
        }
        std::printf("the client has %zu contacts\n", most);
        return fullest;
    }
    /// One line of the result: the screen, and the queries alone that it cannot do without.
    template <typename Make, typename Query>
    void report(const std::string& name, double aim, const Make& make, const Query& query) {
        const double screen = opening(make);
        const double queries = median([&] { return timeOf(query); });
        std::printf("%-22s %6.1f ms (aim %.0f), its queries alone %5.2f ms\n", name.c_str(), screen, aim,
                    queries);
    }

    LargeCasebook large;
    Casebook* casebook = &large.casebook()->casebook(); ///< what stands below the screens
    Theme look{Palette::light()};
    WorkThread thread;
    Platform platform{thread, makeWindowAlarm, localNow};
    wxFrame* frame = nullptr;
};

TEST_F(CourseBench, EachScreenStandsAtOnce) {
    const PresenterContext context{large.casebook(), Content::builtIn(), Language::Dutch, platform};
    std::printf("%d clients over five years\n", LargeCasebook::clients());
    const WorklistRules rules = worklistRules(context.book());
    report(
        "my day", 200, [&] { return new MyDayScreen(frame, look, context, {}); },
        [&] { static_cast<void>(workFacts(Reading(casebook->session()), rules, kToday)); });
    report(
        "help elsewhere", 100, [&] { return new ResourcesScreen(frame, look, context); },
        [&] {
            static_cast<void>(ResourceEditReader(*casebook).all());
            static_cast<void>(ResourceCheckReader(*casebook).all());
        });
    report(
        "settings", 100, [&] { return new SettingsScreen(frame, look, context, {}); },
        [&] { static_cast<void>(SettingsReader(*casebook).organisation()); });
    // The fullest dossier there is: five years, and most contacts of all.
    const ClientId client = fullestClient();
    for (const ClientTab tab : all<ClientTab>()) {
        report(
            "client, " + std::string(code(tab)), 100,
            [&] {
                return new ClientPage(frame, look, context, client,
                                      {.startTalk = {}, .makeHandout = {}, .closed = {}, .first = tab});
            },
            [&] { readClient(*casebook, client); });
    }
}

TEST_F(CourseBench, ThePictureOfTenYearsIsDrawnWithinAFrame) {
    Act act(casebook->session(), ActKind::MakeDemonstration);
    DossierBatch batch(act, "bench");
    const ClientId client = batch.add(tenYears());
    act.commit();
    const PresenterContext context{large.casebook(), Content::builtIn(), Language::Dutch, platform};
    TimelinePresenter presenter(context, client);
    presenter.show(TimeSpan::Everything);
    auto* view = new TimelineView(frame, look, context, presenter, [] {});
    frame->GetSizer()->Add(view, wxSizerFlags(1).Expand());
    frame->Layout();
    drain();
    wxBitmap paper(1000, 220);
    wxMemoryDC dc(paper);
    const double drawing = median([&] { return timeOf([&] { view->draw(dc, paper.GetSize(), 1.0); }); });
    const double zooming = median([&] {
        return timeOf([&] {
            presenter.zoom(0.8, kToday - boost::gregorian::days(1000));
            view->draw(dc, paper.GetSize(), 1.0);
            presenter.zoom(1.25, kToday - boost::gregorian::days(1000));
        });
    });
    std::printf("picture of %d days: drawn in %.1f ms, zoomed twice and drawn in %.1f ms (aim 16)\n",
                presenter.wholeRange().days(), drawing, zooming);
}

} // namespace
} // namespace kentering

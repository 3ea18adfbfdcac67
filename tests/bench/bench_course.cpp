// The screens of the course with a large organisation: 10,000 clients over five years
// (KENTERING_BENCH_CLIENTS sets another number). Each screen should open in under 100 ms, My day in under 200
// ms. Beside My day stands the bare time of its queries.

#include "app/presenters/clients/caseload_presenter.h"
#include "app/presenters/clients/contacts_presenter.h"
#include "app/presenters/clients/handover_presenter.h"
#include "app/presenters/clients/phases_presenter.h"
#include "app/presenters/clients/referrals_presenter.h"
#include "app/presenters/clients/slips_presenter.h"
#include "app/presenters/clients/timeline_presenter.h"
#include "app/presenters/my_day/agenda_presenter.h"
#include "app/presenters/my_day/my_day_presenter.h"
#include "app/presenters/settings/resources_presenter.h"
#include "model/acts/reading/caseload.h"
#include "model/acts/reading/lists.h"
#include "tests/bench/large_casebook.h"

#include <benchmark/benchmark.h>

#include <memory>

namespace kentering {

using namespace storage;
namespace {

const Date kToday = LargeCasebook::today();

/// The large organisation, made once and thrown away at the end.
class World {
public:
    static World& get() {
        static World world;
        return world;
    }
    [[nodiscard]] const PresenterContext& context() const { return m_context; }
    /// Somebody in the middle, with five years behind them where the generator gave them so many.
    [[nodiscard]] ClientId client() const { return m_client; }

private:
    struct AtOnce : Background {
        void run(std::function<void()> work, std::function<void(std::exception_ptr)> done) override {
            work();
            done(nullptr);
        }
        void post(std::function<void()> message) override { message(); }
    };

    LargeCasebook m_large;
    AtOnce m_background;
    Platform m_platform{m_background, {}, [] { return DateTime(kToday, boost::posix_time::hours(9)); }};
    PresenterContext m_context{m_large.casebook(), Content::builtIn(), Language::Dutch, m_platform};
    ClientId m_client =
        caseload(*m_large.casebook()).at(static_cast<std::size_t>(LargeCasebook::clients() / 2)).id;
};

template <typename Screen>
void opens(benchmark::State& state) {
    const PresenterContext& context = World::get().context();
    for ([[maybe_unused]] const auto& round : state) {
        Screen screen(context);
        benchmark::DoNotOptimize(screen);
    }
}

template <typename Screen>
void opensForAClient(benchmark::State& state) {
    const World& world = World::get();
    for ([[maybe_unused]] const auto& round : state) {
        Screen screen(world.context(), world.client());
        benchmark::DoNotOptimize(screen);
    }
}

void bareQueriesOfMyDay(benchmark::State& state) {
    const PresenterContext& context = World::get().context();
    for ([[maybe_unused]] const auto& round : state) {
        benchmark::DoNotOptimize(workFacts(context.book()));
    }
}

BENCHMARK(opens<MyDayPresenter>)->Name("my day")->Unit(benchmark::kMillisecond);
BENCHMARK(bareQueriesOfMyDay)->Name("my day, bare queries")->Unit(benchmark::kMillisecond);
BENCHMARK(opens<CaseloadPresenter>)->Name("caseload")->Unit(benchmark::kMillisecond);
BENCHMARK(opens<AgendaPresenter>)->Name("agenda and waiting list")->Unit(benchmark::kMillisecond);
BENCHMARK(opens<ResourcesPresenter>)->Name("resources")->Unit(benchmark::kMillisecond);
BENCHMARK(opensForAClient<TimelinePresenter>)->Name("overview")->Unit(benchmark::kMillisecond);
BENCHMARK(opensForAClient<SlipsPresenter>)->Name("slips and plan")->Unit(benchmark::kMillisecond);
BENCHMARK(opensForAClient<PhasesPresenter>)->Name("phases")->Unit(benchmark::kMillisecond);
BENCHMARK(opensForAClient<ReferralsPresenter>)->Name("referrals")->Unit(benchmark::kMillisecond);
BENCHMARK(opensForAClient<ContactsPresenter>)->Name("contacts")->Unit(benchmark::kMillisecond);
BENCHMARK(opensForAClient<HandoverPresenter>)->Name("handover")->Unit(benchmark::kMillisecond);

/// Ten years of days as a picture, in memory.
void pictureOfTenYears(benchmark::State& state) {
    Dossier dossier{.client = {.code = ClientCode("K-0001")}};
    const Date first = kToday - boost::gregorian::days(3650);
    dossier.quitAttempts = {{DatedState(first), 14}};
    for (int number = 0; number < 300; ++number) {
        const Date day = first + boost::gregorian::days(number * 12L);
        const Slip slip{UseDays(DateRange(day, day))};
        dossier.slips.push_back(slip);
        dossier.contacts.push_back({.at = DateTime(day, boost::posix_time::hours(10)),
                                    .kind = ContactKind::Talk,
                                    .status = ContactStatus::Attended});
    }
    for ([[maybe_unused]] const auto& round : state) {
        benchmark::DoNotOptimize(coursePicture(dossier, DateRange(first, kToday), kToday));
    }
}
BENCHMARK(pictureOfTenYears)->Name("picture of ten years")->Unit(benchmark::kMillisecond);

} // namespace
} // namespace kentering

BENCHMARK_MAIN();

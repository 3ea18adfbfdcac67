#include "tests/statistics/attacks/years_book.h"

namespace kentering::test {

namespace {

constexpr int kFirstYear = 2023;

MonthNumber monthAfter(int months) {
    return {kFirstYear + months / 12, 1 + months % 12};
}

void addLists(StatsInput& input, ClientIndex client, int begin, int stay, std::mt19937_64& random) {
    const auto half = [&random] { return (random() >> 40 & 1U) != 0; };
    for (int month = 0; month <= stay; month += 6) { // the worst case: everybody fills in a second one
        MeasurementFact list;
        list.client = client;
        list.month = monthAfter(begin + month);
        list.moment = month == 0 ? MeasurementMoment::Start : MeasurementMoment::Review;
        for (const ChecklistItem item : all<ChecklistItem>()) {
            list.set(item, half() ? Answer::Yes : Answer::No);
        }
        for (const Complaint complaint : all<Complaint>()) {
            list.set(complaint, half() ? ComplaintAnswer::Now : ComplaintAnswer::No);
        }
        input.measurements.push_back(list);
    }
}

} // namespace

StatsInput yearsBook(CaseloadGenerator& generator, std::uint64_t seed, std::uint32_t clients, int years) {
    std::mt19937_64 random(seed);
    const auto below = [&random](std::uint32_t bound) {
        return static_cast<int>((random() >> 32) * bound >> 32);
    };
    StatsInput input;
    for (std::uint32_t number = 0; number < clients; ++number) {
        const int begin = below(static_cast<std::uint32_t>(12 * years - 6));
        const ClientIndex client = generator.addPerson(input, monthAfter(begin));
        input.measurements.pop_back();
        input.contacts.pop_back();
        ClientFacts& facts = input.clients[client];
        facts.ownGoal = below(2) == 0 ? OwnGoal::Stop : OwnGoal::UseLess;
        facts.substances = static_cast<std::uint16_t>(below(1U << kCount<Substance>));
        facts.routes = static_cast<std::uint8_t>(below(1U << kCount<Route>));
        facts.opened = monthAfter(begin);
        facts.firstTalk = monthAfter(begin);
        facts.waiting = all<WaitingBand>()[static_cast<std::size_t>(below(3))];
        const int stay = 12 + below(24);
        addLists(input, client, begin, stay, random);
        for (int month = 0; month <= stay; month += 2) {
            input.contacts.push_back(
                {client, monthAfter(begin + month), below(4) == 0 ? ContactKind::Group : ContactKind::Talk});
        }
        for (int month = 1; month <= stay; month += 7) {
            input.noShows.push_back({client, monthAfter(begin + month)});
            SlipFact slip{client, monthAfter(begin + month), 0, Phase::Wall};
            slip.add(all<Substance>()[static_cast<std::size_t>(below(kCount<Substance>))]);
            input.slips.push_back(slip);
            input.referrals.push_back(
                {client, monthAfter(begin + month),
                 all<ReferralKind>()[static_cast<std::size_t>(below(kCount<ReferralKind>))],
                 all<ReferralStatus>()[static_cast<std::size_t>(below(kCount<ReferralStatus>))]});
        }
        int from = begin;
        for (const Phase phase : all<Phase>()) {
            const int last = phase == Phase::Recovery ? from + 60 : from + 1 + below(6);
            input.phases.push_back({client, monthAfter(from), monthAfter(last), phase});
            from = last + 1;
        }
        if (below(2) == 0) {
            facts.closed = monthAfter(begin + stay);
            facts.stay = stayBand(30L * stay);
            facts.outcome = all<ClosingOutcome>()[facts.rid[2] % kCount<ClosingOutcome>];
        }
    }
    return input;
}

bool PublishedFile::holds(const Rid& rid, CellIndex cell) const {
    const auto found = place.find(rid);
    return found != place.end() && sets.contributions()[found->second].test(cell);
}

std::vector<PublishedFile> allFiles(const StatsInput& input, const ReportKey& key, int years) {
    std::vector<Period> periods;
    for (int year = kFirstYear; year < kFirstYear + years; ++year) {
        periods.push_back(Period::year(year));
        for (int quarter = 1; quarter <= 4; ++quarter) {
            periods.push_back(Period::quarter(year, quarter));
        }
        for (int month = 1; month <= 12; ++month) {
            periods.push_back(Period::month(year, month));
        }
    }
    const ReportOrganisation organisation("Kade", {{"amsterdam", "Amsterdam"}, {"haarlem", "Haarlem"}});
    std::vector<PublishedFile> files;
    for (const Period& period : periods) {
        Grid grid(period.kind(), organisation.regionIds());
        CellSets sets = aggregate(input, grid, period.months());
        ShownReport shown(protect(sets, grid, period, 0, Period::quarter(2030, 1), organisation, key),
                          Profile::Internal);
        PublishedFile& file =
            files.emplace_back(PublishedFile{std::move(grid), std::move(sets), std::move(shown)});
        for (std::uint32_t place = 0; place < file.sets.contributors().size(); ++place) {
            file.place.emplace(file.sets.contributors()[place], place);
        }
    }
    return files;
}

} // namespace kentering::test

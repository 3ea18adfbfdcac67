#include "app/demo/demo_organisation.h"

#include "app/demo/demo_chance.h"
#include "app/demo/demo_course.h"
#include "app/demo/demo_people.h"
#include "app/demo/demo_story.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace kentering {

namespace {

using boost::gregorian::days;
using demo_telling::day;

constexpr std::uint64_t kSeed = 20261123;
constexpr int kDaysOfYear = 365;

/// A generated client around those with a story.
struct Neighbour {
    int number;
    std::string_view counsellor;
    std::string_view opened;
    std::string_view closed; ///< empty: still coming
    std::string_view municipality;
    bool statistics = true;
};

// In 2025, with the client K-0018 who has a story: 12 in Amsterdam, 2 in Haarlem, 7 in Rotterdam, 6 in
// Utrecht, 4 in Zaanstad, 3 in Almere with consent to statistics. With those who have a story Noor has 23
// open clients.
constexpr std::array kNeighbours{
    Neighbour{3, kNoor, "2025-01-14", "2025-11-18", "Amsterdam"},
    Neighbour{4, kNoor, "2025-01-28", "2026-01-20", "Amsterdam"},
    Neighbour{5, kNoor, "2025-02-11", "2025-10-07", "Haarlem"},
    Neighbour{6, kNoor, "2025-02-25", "2026-02-10", "Amsterdam"},
    Neighbour{8, kNoor, "2025-03-04", "2025-12-16", "Rotterdam"},
    Neighbour{9, kNoor, "2025-03-18", "2026-03-31", "Amsterdam"},
    Neighbour{10, kNoor, "2025-04-08", "2026-04-14", "Utrecht"},
    Neighbour{13, kNoor, "2025-04-22", "2025-12-02", "Amsterdam"},
    Neighbour{14, kNoor, "2025-05-13", "2026-05-26", "Zaanstad"},
    Neighbour{16, kNoor, "2025-06-03", "2026-06-09", "Haarlem"},
    Neighbour{17, kNoor, "2025-06-17", "2026-06-23", "Almere"},
    Neighbour{19, kNoor, "2025-07-01", "2026-07-07", "Amsterdam"},
    Neighbour{22, kNoor, "2025-08-12", "", "Amsterdam"},
    Neighbour{23, kNoor, "2025-09-02", "", "Rotterdam"},
    Neighbour{24, kNoor, "2025-10-21", "", "Amsterdam"},
    Neighbour{25, kNoor, "2025-11-11", "", "Utrecht"},
    Neighbour{26, kNoor, "2025-12-02", "", "Zaanstad"},
    Neighbour{27, kNoor, "2026-01-13", "", "Amsterdam"},
    Neighbour{28, kNoor, "2026-02-03", "", "Haarlem"},
    Neighbour{29, kNoor, "2026-02-24", "", "Amsterdam"},
    Neighbour{30, kNoor, "2026-03-24", "", "Utrecht"},
    Neighbour{31, kNoor, "2026-04-21", "", "Amsterdam"},
    Neighbour{32, kNoor, "2026-05-19", "", "Rotterdam"},
    Neighbour{33, kNoor, "2026-06-30", "", "Den Haag"},
    Neighbour{34, kNoor, "2026-08-04", "", "Amsterdam"},
    Neighbour{35, kNoor, "2026-09-15", "", "Almere"},
    Neighbour{36, kNoor, "2026-10-06", "", "Amsterdam"},
    Neighbour{37, kBram, "2025-01-21", "2025-12-09", "Rotterdam"},
    Neighbour{38, kBram, "2025-02-04", "2026-01-13", "Amsterdam"},
    Neighbour{39, kBram, "2025-02-18", "2026-02-17", "Utrecht"},
    Neighbour{40, kBram, "2025-03-11", "2025-11-25", "Rotterdam"},
    Neighbour{41, kBram, "2025-03-25", "2026-03-17", "Amsterdam"},
    Neighbour{42, kBram, "2025-04-15", "2026-04-28", "Zaanstad"},
    Neighbour{43, kBram, "2025-05-06", "2026-05-12", "Utrecht"},
    Neighbour{44, kBram, "2025-05-27", "2026-06-02", "Rotterdam"},
    Neighbour{45, kBram, "2025-06-10", "2026-06-16", "Almere"},
    Neighbour{46, kBram, "2025-06-24", "2025-12-23", "Amsterdam"},
    Neighbour{47, kBram, "2025-07-08", "2026-07-14", "Utrecht"},
    Neighbour{48, kBram, "2025-07-22", "2026-08-04", "Rotterdam"},
    Neighbour{49, kBram, "2025-08-19", "2026-08-25", "Zaanstad"},
    Neighbour{50, kBram, "2025-09-09", "2026-09-15", "Utrecht"},
    Neighbour{51, kBram, "2025-10-07", "", "Rotterdam"},
    Neighbour{52, kBram, "2025-10-28", "", "Almere"},
    Neighbour{53, kBram, "2025-11-18", "", "Utrecht"},
    Neighbour{54, kBram, "2025-12-09", "", "Rotterdam"},
    Neighbour{55, kBram, "2026-03-10", "", "Amsterdam"},
    Neighbour{56, kBram, "2026-08-18", "", "Utrecht"},
    Neighbour{57, kBram, "2025-04-01", "2026-04-07", "Utrecht", false},
    Neighbour{58, kBram, "2025-09-23", "", "Rotterdam", false},
};

constexpr int kStayedAway = 25; ///< did not come last Thursday and has not been called yet
constexpr int kForgotten = 30;  ///< somebody promised to call him back

void stayAwayOnThursday(Dossier& dossier) {
    const Date thursday = demoDay() - days(4);
    std::erase_if(dossier.contacts, [&](const Contact& contact) { return contact.at.date() >= thursday; });
    demo_telling::contact(dossier, isoDate(thursday) + "T16:00", ContactStatus::NoShow);
}

Dossier neighbour(const Neighbour& about) {
    DemoChance chance(kSeed, static_cast<std::uint64_t>(about.number));
    const DemoCase given{.code = ClientCode::fromNumber(about.number),
                         .counsellor = std::string(about.counsellor),
                         .opened = day(about.opened),
                         .closed = about.closed.empty() ? std::nullopt : std::optional(day(about.closed)),
                         .today = demoDay(),
                         .municipality = std::string(about.municipality),
                         .statistics = about.statistics,
                         .keptUp = true};
    Dossier dossier = demoDossier(chance, given);
    if (about.number == kStayedAway) {
        stayAwayOnThursday(dossier);
    }
    if (about.number == kForgotten) {
        demo_telling::task(dossier, GeneralSubject::FollowUp, isoDate(demoDay() - days(5)));
    }
    return dossier;
}

} // namespace

std::vector<DemoCaseload> demoOrganisation() {
    std::vector<DemoCaseload> caseloads{{kNoor, demoPeople()}, {kBram, {}}};
    for (const Neighbour& about : kNeighbours) {
        const auto its = std::ranges::find(caseloads, about.counsellor, &DemoCaseload::counsellor);
        its->dossiers.push_back(neighbour(about));
    }
    for (DemoCaseload& caseload : caseloads) {
        std::ranges::sort(caseload.dossiers, {},
                          [](const Dossier& dossier) { return dossier.client.code.number(); });
    }
    return caseloads;
}

Dossier generatedClient(const DemoSize& size, int index, Date today) {
    DemoChance chance(size.seed, static_cast<std::uint64_t>(index));
    DemoCase given{.code = ClientCode::fromNumber(index + 1),
                   .counsellor = std::string(generatedCounsellor(index)),
                   .opened = today - days(chance.below(std::max(1, size.years * kDaysOfYear))),
                   .today = today};
    // Most stay for half a year to more than a year.
    const Date closed = given.opened + days(chance.between(90, 500));
    if (closed <= today) {
        given.closed = closed;
    }
    return demoDossier(chance, given);
}

std::string_view generatedCounsellor(int index) {
    return index % 2 == 0 ? kNoor : kBram;
}

} // namespace kentering

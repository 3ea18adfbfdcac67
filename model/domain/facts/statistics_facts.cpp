#include "model/domain/facts/statistics_facts.h"

#include <concepts>
#include <type_traits>

// The proof that no text and no type of a client reaches statistics: every member of every record is a
// number, a yes or no, a word of the vocabulary, a month or a random id. A member that is added without being
// named here does not compile; one of another type does not either.

namespace kentering {

namespace {

template <typename Type>
inline constexpr bool kIsWord = std::is_enum_v<Type>;
template <typename Word>
inline constexpr bool kIsWord<std::optional<Word>> = std::is_enum_v<Word>;

template <typename Type>
concept Countable = kIsWord<Type> || std::same_as<Type, bool> || std::same_as<Type, std::uint8_t> ||
    std::same_as<Type, std::uint16_t> || std::same_as<Type, std::uint32_t> ||
    std::same_as<Type, MonthNumber> || std::same_as<Type, Rid>;

template <typename... Members>
consteval bool countable(const Members&...) {
    return (Countable<Members> && ...);
}

consteval bool holdsNoText(const ClientFacts& facts) {
    const auto& [rid, consent, birthYear, region, counsellor, ownGoal, cameBy, opened, closed, firstTalk,
                 waiting, stay, outcome, substances, routes] = facts;
    return countable(rid, consent, birthYear, region, counsellor, ownGoal, cameBy, opened, closed, firstTalk,
                     waiting, stay, outcome, substances, routes);
}

consteval bool holdsNoText(const MeasurementFact& facts) {
    const auto& [client, month, moment, yes, answered, complaintsNow, complaintsAnswered] = facts;
    return countable(client, month, moment, yes, answered, complaintsNow, complaintsAnswered);
}

consteval bool holdsNoText(const ContactFact& facts) {
    const auto& [client, month, kind] = facts;
    return countable(client, month, kind);
}

consteval bool holdsNoText(const NoShowFact& facts) {
    const auto& [client, month] = facts;
    return countable(client, month);
}

consteval bool holdsNoText(const PhaseFact& facts) {
    const auto& [client, first, last, phase] = facts;
    return countable(client, first, last, phase);
}

consteval bool holdsNoText(const SlipFact& facts) {
    const auto& [client, month, substances, phase] = facts;
    return countable(client, month, substances, phase);
}

consteval bool holdsNoText(const ReferralFact& facts) {
    const auto& [client, month, kind, status] = facts;
    return countable(client, month, kind, status);
}

template <typename Record>
consteval bool holdsNoText(const std::vector<Record>&) {
    return holdsNoText(Record{});
}

consteval bool inputHoldsNoText() {
    const StatsInput input;
    const auto& [clients, measurements, contacts, noShows, phases, slips, referrals, consentOfTwenty] = input;
    return holdsNoText(clients) && holdsNoText(measurements) && holdsNoText(contacts) &&
           holdsNoText(noShows) && holdsNoText(phases) && holdsNoText(slips) && holdsNoText(referrals) &&
           countable(consentOfTwenty.value_or(std::uint8_t{0}));
}

static_assert(inputHoldsNoText());
static_assert(std::is_trivially_copyable_v<MonthNumber> && sizeof(MonthNumber) == sizeof(std::uint16_t));

} // namespace

} // namespace kentering

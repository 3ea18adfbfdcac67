#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace kentering {

/// A row number that cannot be mistaken for another kind's. `Tag` only makes the type its own.
template <typename Tag>
class RowId {
public:
    constexpr explicit RowId(std::int64_t value) : m_value(value) {}
    [[nodiscard]] constexpr std::int64_t value() const { return m_value; }
    friend constexpr auto operator<=>(const RowId&, const RowId&) = default;

private:
    std::int64_t m_value;
};

using ClientId = RowId<struct ClientTag>;
using UserId = RowId<struct UserTag>;
using MeasurementId = RowId<struct MeasurementTag>;
using QuitAttemptId = RowId<struct QuitAttemptTag>;
using PhasePeriodId = RowId<struct PhasePeriodTag>;
using GriefObservationId = RowId<struct GriefObservationTag>;
using SlipId = RowId<struct SlipTag>;
using GoalId = RowId<struct GoalTag>;
using ContactId = RowId<struct ContactTag>;
using ReferralId = RowId<struct ReferralTag>;
using TaskId = RowId<struct TaskTag>;
using ConsentId = RowId<struct ConsentTag>;
using SubstanceUseId = RowId<struct SubstanceUseTag>;
using ReachId = RowId<struct ReachTag>;
using EpisodeId = RowId<struct EpisodeTag>;

/// A value that the casebook keeps, with the row it is kept in.
template <typename Id, typename Value>
struct Stored {
    Id id;
    Value value;
    friend bool operator==(const Stored&, const Stored&) = default;
};

/// The code by which a client is known everywhere: `K-` and at least four digits.
class ClientCode {
public:
    /// The largest serial number that is given or taken in. A casebook of an earlier version may hold a
    /// larger one.
    static constexpr std::int64_t kLargestNumber = 99'999'999;

    /// @throws InvalidValue when `text` has another form.
    explicit ClientCode(std::string text);

    /// The code with serial number `number` (1 gives `K-0001`). @throws InvalidValue below 1.
    [[nodiscard]] static ClientCode fromNumber(std::int64_t number);

    [[nodiscard]] const std::string& text() const { return m_text; }
    /// The serial number: 7 for `K-0007`.
    [[nodiscard]] std::int64_t number() const;
    friend auto operator<=>(const ClientCode&, const ClientCode&) = default;

private:
    std::string m_text;
};

/// The id of an entry in the referral directory, such as `cma-amsterdam`: lower-case letters, digits and
/// hyphens. The directory belongs to the organisation, so an id need not be in today's directory.
class ResourceId {
public:
    /// @throws InvalidValue when `text` has another form.
    explicit ResourceId(std::string text);

    [[nodiscard]] const std::string& text() const { return m_text; }
    friend auto operator<=>(const ResourceId&, const ResourceId&) = default;

private:
    std::string m_text;
};

/// A client's random id in statistics: it says nothing about the person and never leaves the casebook.
using ReportId = std::array<std::uint8_t, 16>;

} // namespace kentering

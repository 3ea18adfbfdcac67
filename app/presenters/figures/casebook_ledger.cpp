#include "app/presenters/figures/casebook_ledger.h"

#include "app/presenters/figures/report_organisation.h"
#include "model/acts/reading/reports.h"
#include "model/acts/reports.h"
#include "model/base/errors.h"

#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace kentering {

namespace {

constexpr std::size_t kNumberBytes = sizeof(std::uint64_t);

void append(std::vector<std::uint8_t>& bytes, std::uint64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8) {
        bytes.push_back(static_cast<std::uint8_t>(number >> static_cast<unsigned>(shift)));
    }
}

std::uint64_t numberAt(const std::vector<std::uint8_t>& bytes, std::size_t at) {
    std::uint64_t number = 0;
    for (std::size_t index = at; index < at + kNumberBytes; ++index) {
        number = number << 8U | bytes[index];
    }
    return number;
}

Period quarterOf(Date day) {
    return Period::quarter(static_cast<int>(day.year()),
                           (static_cast<int>(day.month().as_number()) - 1) / 3 + 1);
}

Release fromStore(const Period& period, const ReleasedPeriod& kept) {
    const auto rules = static_cast<GridRules>(kept.rules);
    if (rules != GridRules::First && rules != GridRules::Second) {
        throw DamagedCasebookError("a release in the ledger was made by unknown rules");
    }
    Release release{.period = period,
                    .revision = kept.revision,
                    .releasedIn = quarterOf(kept.releasedOn),
                    .organisation = reportOrganisation(kept.organisation, kept.regions),
                    .form = {rules, kept.isCoarse},
                    .exactClients = kept.exactClients,
                    .consentOfTwenty = kept.consentOfTwenty};
    for (const ReleasedCell& cell : kept.cells) {
        release.counts.push_back({cell.cell, static_cast<std::int32_t>(cell.value)});
    }
    for (const std::vector<std::uint8_t>& mark : kept.marks) {
        if (mark.size() != 2 * kNumberBytes) {
            throw DamagedCasebookError("a mark in the release ledger has another length");
        }
        release.marks.push_back({numberAt(mark, 0), numberAt(mark, kNumberBytes)});
    }
    return release;
}

ReleasedPeriod toStore(const Release& release) {
    ReleasedPeriod kept{.period = release.period.name(),
                        .revision = release.revision,
                        .releasedOn = release.releasedIn.firstDay(),
                        .rules = static_cast<int>(release.form.rules),
                        .isCoarse = release.form.isCoarse,
                        .organisation = release.organisation.publicName(),
                        .regions = regionsOf(release.organisation),
                        .exactClients = release.exactClients,
                        .consentOfTwenty = release.consentOfTwenty};
    for (const ReleasedCount& count : release.counts) {
        kept.cells.push_back({count.cell, count.count});
    }
    for (const ContributionMark& mark : release.marks) {
        std::vector<std::uint8_t> bytes;
        append(bytes, mark.contributor);
        append(bytes, mark.contribution);
        kept.marks.push_back(std::move(bytes));
    }
    return kept;
}

} // namespace

std::vector<Release> CasebookLedger::releases(const Period& period) const {
    std::vector<Release> releases;
    for (const ReleasedPeriod& kept : releasesOf(m_book, period.name())) {
        releases.push_back(fromStore(period, kept));
    }
    return releases;
}

void CasebookLedger::record(const Release& release, const std::function<void()>& publish) {
    publishRelease(m_book, toStore(release), publish);
}

std::vector<Release> KnownReleases::releases(const Period& period) const {
    if (period != m_period) {
        throw std::logic_error("the releases of another period were read");
    }
    return m_releases;
}

void KnownReleases::record(const Release& /*release*/, const std::function<void()>& /*publish*/) {
    throw std::logic_error("figures are published on the casebook's own thread");
}

} // namespace kentering

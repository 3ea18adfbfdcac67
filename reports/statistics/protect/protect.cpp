#include "reports/statistics/protect/protect.h"

#include "reports/statistics/count/layer_table.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace kentering {

namespace {

/// SipHash-2-4 under a key that follows from the casebook's and a purpose: short, keyed, fast.
class MarkHash {
public:
    MarkHash(const ReportKey& key, std::string_view purpose, const Period& period) {
        std::string message(purpose);
        message.push_back('\0');
        message += period.name();
        std::array<unsigned char, crypto_auth_hmacsha256_BYTES> mac{};
        crypto_auth_hmacsha256_state state;
        crypto_auth_hmacsha256_init(&state, key.bytes().data(), key.bytes().size());
        crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(message.data()),
                                      message.size());
        crypto_auth_hmacsha256_final(&state, mac.data());
        std::copy_n(mac.begin(), m_key.size(), m_key.begin());
        sodium_memzero(mac.data(), mac.size());
        sodium_memzero(&state, sizeof state);
    }
    ~MarkHash() { sodium_memzero(m_key.data(), m_key.size()); }
    MarkHash(const MarkHash&) = delete;
    MarkHash& operator=(const MarkHash&) = delete;

    [[nodiscard]] std::uint64_t operator()(std::span<const unsigned char> bytes) const {
        std::array<unsigned char, crypto_shorthash_BYTES> hash{};
        crypto_shorthash(hash.data(), bytes.data(), bytes.size(), m_key.data());
        std::uint64_t value = 0;
        for (const unsigned char byte : hash) {
            value = value << 8 | byte;
        }
        return value;
    }

private:
    std::array<unsigned char, crypto_shorthash_KEYBYTES> m_key{};
};

/// A number per cell whose sum over a set of cells stands for the set, whatever the positions of the cells in
/// this edition of the grid. Regions give 0: the list of regions is a setting, and rewriting a setting must
/// not pass for a change in what clients contributed.
std::vector<std::uint64_t> cellHashes(const Grid& grid, const MarkHash& hash) {
    std::vector<std::uint64_t> hashes;
    hashes.reserve(grid.size());
    for (const GridCell& cell : grid.cells()) {
        const auto* bytes = reinterpret_cast<const unsigned char*>(cell.code.data());
        hashes.push_back(cell.table == GridTable::Regions ? 0 : hash(std::span(bytes, cell.code.size())));
    }
    return hashes;
}

} // namespace

Release protect(const CellSets& sets, const Grid& grid, const Period& period, int revision,
                const Period& releasedIn, const ReportOrganisation& organisation, const ReportKey& key) {
    const std::span<const GridCell> cells = grid.cells();
    std::vector<std::uint32_t> setDraws;
    setDraws.reserve(cells.size());
    GridDigester digester;
    std::vector<Rid> rids; // those of one cell, side by side for hashing
    for (CellIndex cell = 0; cell < grid.size(); ++cell) {
        rids.clear();
        for (const std::uint32_t member : sets.members(cell)) {
            rids.push_back(sets.contributors()[member]);
        }
        digester.add(cells[cell].code, rids);
        setDraws.push_back(setDraw(key, cells[cell].code, rids));
    }
    const GridDigest digest = digester.finish();

    Release release{period,       revision,   releasedIn, {}, contributionMarks(sets, grid, period, key),
                    organisation, grid.form()};
    const auto clients = static_cast<int>(sets.count(grid.at(GridTable::Reach, kTotal)));
    if (period.kind() == PeriodKind::Year && clients >= kFewestForExactNumber) {
        release.exactClients = clients;
    }
    release.counts.reserve(cells.size());
    const std::string name = period.name();
    for (CellIndex cell = 0; cell < grid.size(); ++cell) {
        const int noise = layerDeviation(setDraws[cell]) +
                          layerDeviation(reportDraw(key, cells[cell].code, name, revision, digest));
        release.counts.push_back({cells[cell].code, static_cast<std::int32_t>(sets.count(cell)) + noise});
    }
    return release;
}

std::vector<ContributionMark> contributionMarks(const CellSets& sets, const Grid& grid, const Period& period,
                                                const ReportKey& key) {
    const MarkHash contributorHash(key, "KTR-C1", period);
    const MarkHash contributionHash(key, "KTR-C2", period);
    const std::vector<std::uint64_t> hashes = cellHashes(grid, contributionHash);

    std::vector<ContributionMark> marks;
    marks.reserve(sets.contributors().size());
    for (std::size_t position = 0; position < sets.contributors().size(); ++position) {
        std::array<unsigned char, sizeof(Rid) + sizeof(std::uint64_t)> message{};
        std::uint64_t sum = 0;
        const CellSets::CellBits& bits = sets.contributions()[position];
        for (std::size_t cell = bits._Find_first(); cell < grid.size(); cell = bits._Find_next(cell)) {
            sum += hashes[cell];
        }
        std::ranges::copy(sets.contributors()[position], message.begin());
        for (std::size_t byte = 0; byte < sizeof sum; ++byte) {
            message[sizeof(Rid) + byte] = static_cast<unsigned char>(sum >> (8 * byte) & 0xFF);
        }
        marks.push_back(
            {contributorHash(std::span(message).first<sizeof(Rid)>()), contributionHash(message)});
    }
    std::ranges::sort(marks);
    return marks;
}

std::size_t changedContributions(const std::vector<ContributionMark>& before,
                                 const std::vector<ContributionMark>& after) {
    std::size_t changed = 0;
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        if (now == after.end() || (old != before.end() && old->contributor < now->contributor)) {
            ++changed;
            ++old;
        } else if (old == before.end() || now->contributor < old->contributor) {
            ++changed;
            ++now;
        } else {
            changed += old->contribution == now->contribution ? 0U : 1U;
            ++old;
            ++now;
        }
    }
    return changed;
}

} // namespace kentering

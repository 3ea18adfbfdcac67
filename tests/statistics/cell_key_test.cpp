#include "reports/statistics/count/cell_key.h"

#include "reports/statistics/count/layer_table.h"

#include <gtest/gtest.h>
#include <sodium.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <vector>

namespace kentering {
namespace {

// The vectors of the privacy design: K = 00..1f, rid(i) = first 16 bytes of SHA-256("client-i"),
// digest = SHA-256("demo").

std::array<std::uint8_t, 32> sha256(const std::string& text) {
    std::array<std::uint8_t, 32> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
    return hash;
}

std::vector<Rid> vectorRids(int count) {
    std::vector<Rid> rids(static_cast<std::size_t>(count));
    for (int client = 0; client < count; ++client) {
        const auto hash = sha256("client-" + std::to_string(client));
        std::copy_n(hash.begin(), 16, rids[static_cast<std::size_t>(client)].begin());
    }
    std::ranges::sort(rids);
    return rids;
}

class CellKey : public testing::Test {
protected:
    static std::array<std::uint8_t, ReportKey::kSize> keyBytes() {
        std::array<std::uint8_t, ReportKey::kSize> bytes{};
        std::iota(bytes.begin(), bytes.end(), std::uint8_t{0});
        return bytes;
    }

    ReportKey m_key{keyBytes()};
    GridDigest m_digest = sha256("demo");
};

TEST_F(CellKey, twelveClientsOfTheVectors) {
    EXPECT_EQ(setDraw(m_key, "item.07", vectorRids(12)), 0x9590A847U);
    EXPECT_EQ(layerDeviation(0x9590A847U), 0);
    EXPECT_EQ(reportDraw(m_key, "item.07", "2025", 0, m_digest), 0xC5319413U);
    EXPECT_EQ(layerDeviation(0xC5319413U), 1);
}

TEST_F(CellKey, revisionChangesTheReportsLayerOnly) {
    EXPECT_EQ(reportDraw(m_key, "item.07", "2025", 1, m_digest), 0xA01F46B7U);
    EXPECT_EQ(layerDeviation(0xA01F46B7U), 0);
}

TEST_F(CellKey, oneClientMoreDrawsAnew) {
    EXPECT_EQ(setDraw(m_key, "item.07", vectorRids(13)), 0xC67A5118U);
    EXPECT_EQ(layerDeviation(0xC67A5118U), 1);
}

TEST_F(CellKey, cellsWithTheSamePeopleShareTheirLayer) {
    EXPECT_EQ(setDraw(m_key, "item.07", vectorRids(12)), setDraw(m_key, "total", vectorRids(12)));
}

TEST_F(CellKey, anEmptyCellHasNoiseOfItsOwn) {
    EXPECT_EQ(setDraw(m_key, "comp.31", {}), setDraw(m_key, "comp.31", {}));
    EXPECT_NE(setDraw(m_key, "comp.31", {}), setDraw(m_key, "comp.30", {}));
    EXPECT_EQ(reportDraw(m_key, "comp.31", "2025-Q2", 0, m_digest), 0x5274E78FU);
    EXPECT_EQ(layerDeviation(0x5274E78FU), 0);
}

TEST_F(CellKey, noCasebookHasOneDrawForAllItsEmptyCells) {
    // One draw of +3 for all would print a 5 in 6 of 100 empty rows, in every file of the casebook.
    for (std::uint8_t seed = 0; seed < 50; ++seed) {
        std::array<std::uint8_t, ReportKey::kSize> bytes{};
        bytes.front() = seed;
        const ReportKey key(bytes);
        std::set<int> deviations;
        for (int cell = 0; cell < 60; ++cell) {
            deviations.insert(layerDeviation(setDraw(key, "cell." + std::to_string(cell), {})));
        }
        EXPECT_GE(deviations.size(), 3U);
    }
}

TEST_F(CellKey, digestIsTheHashOfCodesCountsAndRids) {
    const std::vector<Rid> rids = vectorRids(2);
    GridDigester digester;
    digester.add("total", rids);
    digester.add("intakes", {});

    using namespace std::string_literals;
    std::string expected = "total\0\0\0\0\2"s;
    for (const Rid& rid : rids) {
        expected.append(rid.begin(), rid.end());
    }
    expected += "intakes\0\0\0\0\0"s;
    EXPECT_EQ(digester.finish(), sha256(expected));
}

} // namespace
} // namespace kentering

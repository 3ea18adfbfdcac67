// What casebooks out there are made by and proved with: pinned, so that no later version refuses or doubts
// them.
#include "tests/storage/casebook_fixture.h"

#include "model/storage/casebook/derived_key.h"
#include "model/storage/casebook/history_chain.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/verify.h"
#include "model/storage/proof/history_keys.h"

#include <gmock/gmock.h>
#include <set>
#include <sodium.h>

namespace kentering::proof {

using namespace storage;

namespace {

namespace fs = std::filesystem;

template <typename Bytes>
std::string hexadecimal(const Bytes& bytes) {
    std::string text(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

constexpr std::array<std::uint8_t, 4> kSalt{1, 2, 3, 4};
const HistoryContent kContent{.client = 7,
                              .table = "slip",
                              .row = 9,
                              .before = R"({"trigger":"rain"})",
                              .after = R"({"trigger":"sun"})"};

TEST(HistoryProof, TheDigestOfAContentIsAlwaysTheSame) {
    EXPECT_EQ(hexadecimal(historyDigest(kSalt, kContent)),
              "465e9c91f8b1288bd7ec6b370bff6c430a362a7b2262d9f1ce3c393a0f731b41");
    EXPECT_EQ(hexadecimal(historyHash({}, HistoryHash{5}, 12, "2026-11-23T12:00:00Z", 3, kSalt)),
              "b65f3d5fe059dd5188253f26b617cf4fbaca1998b6e721f13d01715543015f78");
}

TEST(HistoryProof, TheDigestCoversEachPartOfTheContent) {
    std::vector<HistoryContent> others(7, kContent);
    others[0].client = 8;
    others[1].client.reset();
    others[2].table = "goal";
    others[3].row = 10;
    others[4].before = "{}";
    others[5].after = "{}";
    others[6].after.reset();
    std::set<HistoryHash> digests{historyDigest(kSalt, kContent)};
    for (const HistoryContent& other : others) {
        EXPECT_TRUE(digests.insert(historyDigest(kSalt, other)).second) << digests.size();
    }
    EXPECT_TRUE(digests.insert(historyDigest(std::array<std::uint8_t, 4>{1, 2, 3, 5}, kContent)).second)
        << "salt";
}

TEST(HistoryProof, ALinkCoversTheOneBeforeItItsNumberItsTimeWhoAndWhat) {
    const std::string_view noon = "2026-11-23T12:00:00Z";
    std::set<HistoryHash> links{historyHash({}, HistoryHash{5}, 12, noon, 3, kSalt)};
    EXPECT_TRUE(links.insert(historyHash({}, HistoryHash{6}, 12, noon, 3, kSalt)).second)
        << "the link before it";
    EXPECT_TRUE(links.insert(historyHash({}, HistoryHash{5}, 13, noon, 3, kSalt)).second) << "number";
    EXPECT_TRUE(links.insert(historyHash({}, HistoryHash{5}, 12, "2026-11-23T12:00:01Z", 3, kSalt)).second)
        << "time";
    EXPECT_TRUE(links.insert(historyHash({}, HistoryHash{5}, 12, noon, 4, kSalt)).second) << "who";
    EXPECT_TRUE(links.insert(historyHash({}, HistoryHash{5}, 12, noon, 3, {})).second) << "what";
    const std::array<std::uint8_t, 32> key{7};
    EXPECT_TRUE(links.insert(historyHash(key, HistoryHash{5}, 12, noon, 3, kSalt)).second) << "key";
}

TEST(HistoryProof, EachSealHasAKeyOfItsOwnWhichNeverChanges) {
    const Secret dataKey(std::string_view("thirty-two bytes of a made-up key").substr(0, 32));
    const Secret ofKeys = derivedKey(dataKey, KeyPurpose::SealOfKeys);
    const Secret ofMark = derivedKey(dataKey, KeyPurpose::SealOfMark);
    const Secret ofSeenHead = derivedKey(dataKey, KeyPurpose::SealOfSeenHead);
    const Secret ofHistory = derivedKey(dataKey, KeyPurpose::LinksOfHistory);
    EXPECT_NE(ofKeys.text(), ofMark.text());
    EXPECT_EQ(hexadecimal(sealOf("text", ofKeys)),
              "3d455d12aed3a29334ef6777e05c47475617e316b880cb84f1f156fe73aaa1f9");
    EXPECT_EQ(hexadecimal(sealOf("text", ofMark)),
              "b81d6de1bf2ed754cda7152aef46675516e91d5ea60fcd9d30e4dbba823b9d85");
}

class HistoryProofTest : public CasebookTest {};

TEST_F(HistoryProofTest, ALinkThatWasMadeWithoutTheKeyDoesNotFit) {
    Casebook casebook = create();
    Session& session = casebook.session();
    (void)casebook.renewRecoveryCode();
    EXPECT_THAT(brokenHistoryLinks(session.database, session.dataKey), ::testing::IsEmpty());
    EXPECT_THAT(brokenHistoryLinks(session.database, Secret::random(32)), ::testing::ElementsAre(1))
        << "who has another key";
    // A link that fits in all but its key, as somebody would make it who knows how 0.1 did.
    sqlite::Query query = session.database.query("SELECT at, person_id, digest FROM history WHERE id = 1");
    ASSERT_TRUE(query.step());
    const HistoryHash plain =
        historyHash({}, HistoryHash{}, 1, query.text(0), query.integer(1), query.blob(2));
    query.step();
    session.database.query("UPDATE history SET hash = :hash").bind(":hash", std::span(plain)).run();
    EXPECT_THAT(brokenHistoryLinks(session.database, session.dataKey), ::testing::ElementsAre(1));
    EXPECT_EQ(historyHead(session.database).hash, plain);
    EXPECT_EQ(shortMark(plain), hexadecimal(plain).substr(0, 16));
}

TEST_F(HistoryProofTest, AKeyThatWasKeptGoesOnFittingTheLinksBeforeAnother) {
    Casebook casebook = create();
    Session& session = casebook.session();
    (void)casebook.renewRecoveryCode();
    const Secret other = Secret::random(32);
    HistoryKeys::keep(session.database, session.dataKey, 1);
    session.historyKey = HistoryKeys::current(other);
    (void)casebook.renewRecoveryCode();
    EXPECT_THAT(brokenHistoryLinks(session.database, other), ::testing::IsEmpty());
    EXPECT_THAT(brokenHistoryLinks(session.database, session.dataKey), ::testing::ElementsAre(2));
    EXPECT_EQ(HistoryKeys(session.database, other).first().text(),
              HistoryKeys::current(session.dataKey).text());
}

/// A casebook as the first released version wrote it: its cipher, its slots, its history.
TEST_F(HistoryProofTest, ACasebookOfVersion01OpensIsSoundAndIsBackedUpAsItWas) {
    const fs::path released = fs::path(KENTERING_RELEASED_FOLDER) / "0.1" / "casebook";
    fs::copy(released, folder(), fs::copy_options::recursive);
    std::int64_t links = 0;
    {
        const Casebook casebook = Casebook::open(
            folder(), UserPassphrase{"Noor", Secret(std::string_view("verzonnen mensen"))}, testOptions());
        EXPECT_THAT(casebook.findings(), ::testing::IsEmpty());
        const Verification found = verifyCasebook(casebook);
        EXPECT_THAT(found.problems, ::testing::IsEmpty());
        links = found.historyLinks;
    }
    EXPECT_EQ(links, 66);
    const std::vector<fs::directory_entry> backups(fs::directory_iterator(folder() / "backups"),
                                                   fs::directory_iterator());
    ASSERT_EQ(backups.size(), 1U);
    const Casebook backup =
        Casebook::open(backups.front().path(),
                       UserPassphrase{"Noor", Secret(std::string_view("verzonnen mensen"))}, testOptions());
    EXPECT_EQ(verifyCasebook(backup).historyLinks, links);
}

/// Content that was destroyed is gone with its salt. Put back without it, it could say anything.
TEST_F(HistoryProofTest, ContentThatIsPutBackAfterADestructionIsFound) {
    Casebook casebook = create();
    (void)casebook.renewRecoveryCode();
    sqlite::Connection& database = casebook.session().database;
    database.execute("UPDATE history SET client_id = NULL, before = NULL, after = NULL, salt = NULL");
    EXPECT_THAT(brokenHistoryLinks(database, casebook.session().dataKey), ::testing::IsEmpty());
    database.execute("UPDATE history SET after = '{}'");
    EXPECT_THAT(brokenHistoryLinks(database, casebook.session().dataKey), ::testing::ElementsAre(1));
}

} // namespace

} // namespace kentering::proof

// A bit that is another one, and a whole file that is another one, in each file of a casebook and its log:
// told in words, or without effect; never "nothing there", and never another dossier than was stored.

#include "model/acts/reading/opening.h"
#include "model/acts/safekeeping.h"
#include "model/base/errors.h"
#include "tests/faults/recorded_day.h"

#include <gtest/gtest.h>
#include <iostream>
#include <optional>

namespace kentering::faults {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPage = 4096;
constexpr std::size_t kFrame = kPage + 24;
constexpr std::size_t kLogHeader = 32;

/// How a damaged casebook was found.
enum class Told { ByOpening, ByFindings, ByReading, ByVerify, NotAtAll };

class DamagedFiles : public ::testing::Test {
protected:
    DamagedFiles() {
        beginDay(work);
        std::optional<OpenCasebook> book(openDay(work));
        for (const DayStep& step : scriptedDay()) {
            if (step.makes == "receipt.txt") {
                break; // destroying a dossier empties the log
            }
            step.act(*book, work);
        }
        died.words = wordsOf(*book);
        died.files = onlyCasebook(contentBelow(work.root));
        book.reset();
        closed = {.files = onlyCasebook(contentBelow(work.root)), .words = died.words};
    }

    /// A casebook, and what people could read in it.
    struct Whole {
        DiskContent files{};
        std::string words{};
    };

    /// Puts the casebook there with one file changed, and opens it.
    Told look(Whole whole, const std::string& file, std::string changed) {
        whole.files["book/" + file] = std::make_shared<const std::string>(std::move(changed));
        return look(whole);
    }
    Told look(const Whole& whole) {
        putOnDisk(whole.files, place.root);
        const Told told = howTold(whole.words);
        ++counts[static_cast<std::size_t>(told)];
        return told;
    }
    /// Ends in words, whatever the files are.
    Told howTold(const std::string& words) {
        std::optional<OpenCasebook> book;
        try {
            book.emplace(openDay(place));
        } catch (const MissingCasebookError&) {
            ADD_FAILURE() << "nothing there, it says";
            return Told::NotAtAll;
        } catch (const EnvironmentError&) {
            return Told::ByOpening;
        }
        const bool hasFindings = !findingsOf(*book).empty();
        std::optional<std::string> read;
        try {
            read = wordsOf(*book);
        } catch (const DamagedCasebookError&) { // what opens may still be read in part only
            return Told::ByReading;
        }
        if (hasFindings) {
            EXPECT_FALSE(verify(*book).isSound());
            return Told::ByFindings;
        }
        EXPECT_EQ(*read, words) << "other words than were stored, without a word about it";
        return verify(*book).isSound() ? Told::NotAtAll : Told::ByVerify;
    }
    void print(const std::string& name) const {
        std::cout << name << ": told by opening " << counts[0] << ", by what is missing " << counts[1]
                  << ", by reading " << counts[2] << ", by verify " << counts[3] << "; without effect "
                  << counts[4] << '\n';
    }
    /// Without what the day put outside, which nobody opens here.
    [[nodiscard]] static DiskContent onlyCasebook(const DiskContent& all) {
        DiskContent book;
        for (const auto& [name, bytes] : all) {
            if (name.starts_with("book/")) {
                book[name] = bytes;
            }
        }
        return book;
    }
    [[nodiscard]] static const std::string& file(const Whole& whole, const std::string& name) {
        return *whole.files.at("book/" + name);
    }
    [[nodiscard]] static std::string flipped(std::string bytes, std::size_t place) {
        bytes[place] = static_cast<char>(static_cast<unsigned char>(bytes[place]) ^ (1U << (place % 8)));
        return bytes;
    }
    [[nodiscard]] int notTold() const { return counts[static_cast<std::size_t>(Told::NotAtAll)]; }

    TemporaryFolder folder{quickPlace()};
    Workplace work{folder.path() / "work"};
    Workplace place{folder.path() / "place"};
    Whole died{}; ///< as a killed program leaves it: with its log
    Whole closed{};
    std::array<int, 5> counts{};
};

TEST_F(DamagedFiles, EachPageOfTheDatabase) {
    const std::string& whole = file(closed, "casebook.db");
    ASSERT_EQ(whole.size() % kPage, 0U);
    constexpr std::size_t kInClear = 24; // of the first page: SQLite's own, and without effect
    const std::size_t step = isWholeExperiment() ? 1 : 3;
    for (std::size_t page = 0; page < whole.size() / kPage; page += step) {
        const std::size_t at = page * kPage + kInClear + page * 977 % (kPage - kInClear);
        EXPECT_NE(look(closed, "casebook.db", flipped(whole, at)), Told::NotAtAll) << "page " << page + 1;
    }
    print("a bit in each page of casebook.db");
}

TEST_F(DamagedFiles, EachFrameOfTheLog) {
    const std::string& whole = file(died, "casebook.db-wal");
    ASSERT_GT(whole.size(), 50 * kFrame) << "the log of a day";
    const std::size_t step = isWholeExperiment() ? 1 : 9;
    for (std::size_t frame = 0; kLogHeader + (frame + 1) * kFrame <= whole.size(); frame += step) {
        const std::size_t at = kLogHeader + frame * kFrame + frame * 1031 % kFrame;
        EXPECT_NE(look(died, "casebook.db-wal", flipped(whole, at)), Told::NotAtAll) << "frame " << frame + 1;
    }
    print("a bit in each frame of the log");
}

TEST_F(DamagedFiles, EachByteOfTheHeadersThatAreNotSealed) {
    for (std::size_t at = 0; at < kLogHeader; ++at) {
        look(died, "casebook.db-wal", flipped(file(died, "casebook.db-wal"), at));
    }
    for (std::size_t at = 0; at < 24; ++at) { // words are compared: another format is told, or without effect
        look(closed, "casebook.db", flipped(file(closed, "casebook.db"), at));
    }
    print("a bit in each byte of the headers");
}

TEST_F(DamagedFiles, EachByteOfTheKeys) {
    const std::string& whole = file(closed, "keys.json");
    const std::size_t step = isWholeExperiment() ? 1 : 11;
    for (std::size_t at = 0; at < whole.size(); at += step) {
        look(closed, "keys.json", flipped(whole, at));
    }
    print("a bit in each byte of keys.json");
    EXPECT_LE(notTold(), isWholeExperiment() ? 4 : 1) << "the version may become an older one, a space a tab";
}

TEST_F(DamagedFiles, EachByteOfTheMark) {
    const std::string& whole = file(died, "casebook.mark");
    const std::size_t step = isWholeExperiment() ? 1 : 7;
    for (std::size_t at = 0; at < whole.size(); at += step) {
        look(died, "casebook.mark", flipped(whole, at)); // one of its two places is enough
    }
    print("a bit in each byte of casebook.mark");
}

TEST_F(DamagedFiles, EachFileThatIsEmptyCutDoubledForeignOrGone) {
    const Workplace foreign{folder.path() / "foreign"};
    beginDay(foreign); // another casebook with the same passphrase
    {
        OpenCasebook other = openDay(foreign);
        scriptedDay()[0].act(other, foreign);
        scriptedDay()[1].act(other, foreign);
    }
    const DiskContent others = contentBelow(foreign.root);
    for (const Whole* from : {&closed, &died}) {
        for (const std::string name : {"casebook.db", "casebook.db-wal", "keys.json", "casebook.mark"}) {
            if (!from->files.contains("book/" + name)) {
                continue;
            }
            const std::string whole = file(*from, name);
            const auto other = others.find("book/" + name);
            for (const std::string& content :
                 {std::string(), whole.substr(0, 1), whole.substr(0, whole.size() / 2), whole + whole,
                  std::string(whole.size(), 'x'), std::string(whole.size(), '\0'),
                  other != others.end() ? *other->second : std::string("x")}) {
                SCOPED_TRACE(name + " of " + std::to_string(content.size()) + " bytes instead of " +
                             std::to_string(whole.size()));
                const Told told = look(*from, name, content);
                // Twice the log or the mark holds all that one does, and so does one of the mark's two
                // places.
                const bool holdsAll = content == whole + whole ||
                                      (name == "casebook.mark" && content.size() == whole.size() / 2);
                EXPECT_TRUE(told != Told::NotAtAll || holdsAll);
            }
            Whole without = *from;
            without.files.erase("book/" + name);
            SCOPED_TRACE(name + " is gone");
            EXPECT_NE(look(without), Told::NotAtAll);
        }
    }
    print("each file empty, cut, doubled, foreign or gone");
}

} // namespace
} // namespace kentering::faults

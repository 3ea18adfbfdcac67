#include "tests/faults/recorded_day.h"

#include "model/acts/reading/opening.h"
#include "model/acts/safekeeping.h"
#include "model/base/errors.h"
#include "tests/storage/casebook_fixture.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <optional>

namespace kentering::faults {

namespace {

namespace fs = std::filesystem;

/// Keys change after the commit, by the one name of a file that is whole on the disk. When the disk does not
/// take that, the history says at its end that they are as before.
constexpr const char* kKeysAsBefore = "person {\"keys\":\"not changed after all\"}\n";

/// Runs `what` while it may fail; what failed, in words of the log, or nothing.
std::optional<std::string> failureOf(const std::function<void()>& what) {
    try {
        what();
        return std::nullopt;
    } catch (const DamagedCasebookError& error) {
        ADD_FAILURE() << "a failing machine is called a damaged casebook: " << error.what();
        return error.what();
    } catch (const MissingCasebookError& error) {
        ADD_FAILURE() << "a failing machine is called no casebook: " << error.what();
        return error.what();
    } catch (const WrongKeyError& error) {
        ADD_FAILURE() << "a failing machine is called a wrong passphrase: " << error.what();
        return error.what();
    } catch (const EnvironmentError& error) {
        return error.what();
    } catch (const std::bad_alloc& error) { // which describeError has a sentence for
        return error.what();
    } catch (const std::exception& error) {
        ADD_FAILURE() << "no error that people are told in words: " << error.what();
        return error.what();
    }
}

/// After the fault: opened anew, it is sound and holds `words`, or `otherwise`.
void expectWhole(const Workplace& place, const std::string& words, const std::string& otherwise) {
    const OpenCasebook book = openDay(place);
    EXPECT_TRUE(findingsOf(book).empty()) << inEnglish(findingsOf(book).front());
    const Verification found = verify(book);
    EXPECT_TRUE(found.isSound()) << found.problems.front();
    if (const std::string held = wordsOf(book); held != words) {
        EXPECT_EQ(held, otherwise);
    }
}

} // namespace

bool isWholeExperiment() {
    const char* asked = std::getenv("KENTERING_FAULTS");
    return asked != nullptr && std::string_view(asked) == "whole";
}

fs::path quickPlace() {
    return quickFolder();
}

DiskContent contentBelow(const fs::path& root) {
    DiskContent content;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const std::string name = fs::relative(entry.path(), root).string();
        if (entry.is_directory()) {
            content[name + "/"] = nullptr;
        } else {
            std::ifstream stream(entry.path(), std::ios::binary);
            content[name] = std::make_shared<const std::string>(std::istreambuf_iterator<char>(stream),
                                                                std::istreambuf_iterator<char>());
        }
    }
    return content;
}

const RecordedDay& RecordedDay::instance() {
    static const RecordedDay day;
    return day;
}

RecordedDay::RecordedDay() {
    const TemporaryFolder folder(quickFolder());
    const Workplace place{folder.path() / "day"};
    beginDay(place);
    std::optional<OpenCasebook> book(openDay(place));
    for (std::size_t step = 0;; ++step) {
        Moment moment;
        moment.words = wordsOf(*book);
        moment.died = contentBelow(place.root);
        book.reset();
        moment.keys = keysOf(place);
        moment.disk = contentBelow(place.root);
        m_moments.push_back(std::move(moment));
        if (step == scriptedDay().size()) {
            return;
        }
        book.emplace(openDay(place));
        scriptedDay()[step].act(*book, place);
    }
}

void Tally::print(const std::string& name) const {
    std::cout << name << ": " << trials << " trials, " << refused << " refused and nothing stored, "
              << storedAfterAll << " told as failed and stored whole, " << unnoticed
              << " done all the same\n";
    ::testing::Test::RecordProperty("trials", trials);
}

bool tryStep(std::size_t step, const Fault& fault, int first, const Workplace& place, Tally& tally) {
    const DayStep& tried = scriptedDay()[step];
    const RecordedDay::Moment& before = RecordedDay::instance().moments()[step];
    const RecordedDay::Moment& after = RecordedDay::instance().moments()[step + 1];
    const ::testing::ScopedTrace trace(__FILE__, __LINE__,
                                       fault.name + " " + std::to_string(first) + " in: " + tried.name);
    putOnDisk(before.disk, place.root);
    std::string words;
    bool isDone = false;
    bool mustReopen = false;
    {
        OpenCasebook book = openDay(place);
        const std::function<void()> act = [&] { tried.act(book, place); }; // made before memory is short
        fault.begin(first);
        const auto failure = failureOf(act);
        fault.end();
        if (!fault.hasStruck()) {
            return false;
        }
        ++tally.trials;
        isDone = !failure;
        // After a read that failed for good the cipher gives nothing more; opened again it does.
        mustReopen = failureOf([&] { words = wordsOf(book); }).has_value();
        if (mustReopen) {
            words = isDone ? after.words : before.words;
        }
        if (isDone) {
            ++tally.unnoticed;
            EXPECT_EQ(words, after.words) << "told as done, and it is not";
            EXPECT_TRUE(tried.makes.empty() || fs::exists(place.outside() / tried.makes));
        } else if (mustReopen) {
            ++tally.refused;
        } else if (words == before.words && (tried.makes.empty() || before.words != after.words ||
                                             !fs::exists(place.outside() / tried.makes))) {
            ++tally.refused;
            const auto again = failureOf(act);
            EXPECT_FALSE(again) << "the program does not go on: " << *again;
            words = wordsOf(book);
            EXPECT_EQ(words, after.words) << "done again, and it is another";
            isDone = true;
        } else {
            ++tally.storedAfterAll;
            if (words != after.words + kKeysAsBefore) {
                EXPECT_EQ(words, after.words) << "half of it is stored, after: " << *failure;
            }
        }
    }
    if (const std::string keys = keysOf(place); isDone || keys != before.keys) {
        EXPECT_EQ(keys, after.keys);
    }
    expectWhole(place, words, mustReopen && !isDone ? after.words : words);
    return true;
}

void expectWholeAfter(std::size_t step, const Workplace& place) {
    const auto& moments = RecordedDay::instance().moments();
    const std::string keys = keysOf(place);
    EXPECT_TRUE(keys == moments[step].keys || keys == moments[step + 1].keys) << keys;
    expectWhole(place, moments[step].words, moments[step + 1].words);
}

void expectWholeAt(std::size_t moment, const Workplace& place) {
    const RecordedDay::Moment& before = RecordedDay::instance().moments()[moment];
    EXPECT_EQ(keysOf(place), before.keys);
    expectWhole(place, before.words, before.words);
}

bool tryOpening(std::size_t moment, const Fault& fault, int first, const Workplace& place, Tally& tally) {
    const RecordedDay::Moment& before = RecordedDay::instance().moments()[moment];
    const ::testing::ScopedTrace trace(__FILE__, __LINE__,
                                       fault.name + " " + std::to_string(first) + " while opening moment " +
                                           std::to_string(moment));
    putOnDisk(before.died, place.root);
    std::optional<OpenCasebook> book;
    const std::function<void()> open = [&] { book.emplace(openDay(place)); };
    fault.begin(first);
    const auto failure = failureOf(open);
    fault.end();
    if (!fault.hasStruck()) {
        return false;
    }
    ++tally.trials;
    ++(failure ? tally.refused : tally.unnoticed);
    book.reset();
    expectWholeAt(moment, place);
    return true;
}

} // namespace kentering::faults

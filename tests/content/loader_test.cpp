// A content folder with one defect each: the fault is named with its file and line, and the program goes on
// with the words that were built in.

#include "model/content/content.h"

#include "tests/content/changed_folder.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdexcept>

namespace kentering {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// One defect: in which file what becomes what, on which line (counted from there) which fault is named.
struct Defect {
    const char* name;
    const char* file;
    const char* before;
    const char* after;
    int linesOn; ///< lines from the change to the fault; a missing key is named where its table begins
    const char* reason;
    ContentFault::Weight weight = ContentFault::Weight::Defect;
};

std::ostream& operator<<(std::ostream& stream, const Defect& defect) {
    return stream << defect.name;
}

class BrokenContent : public testing::TestWithParam<Defect> {};

/// A fault by its English words.
testing::Matcher<const ContentFault&> isFault(const std::string& file, std::uint32_t line,
                                              const std::string& reason) {
    return testing::AllOf(
        testing::Field(&ContentFault::file, file), testing::Field(&ContentFault::line, line),
        testing::ResultOf([](const ContentFault& fault) { return fault.reason.in(Language::English); },
                          HasSubstr(reason)));
}

/// Each in words of its own in every language.
void expectBothLanguages(const std::vector<ContentFault>& faults) {
    for (const ContentFault& fault : faults) {
        EXPECT_FALSE(fault.reason.in(Language::Dutch).empty()) << describe(fault, Language::English);
        EXPECT_NE(fault.reason.in(Language::Dutch), fault.reason.in(Language::English));
    }
}

TEST_P(BrokenContent, isNamedWithFileAndLine) {
    const Defect& defect = GetParam();
    ChangedFolder folder;
    const auto changed = static_cast<int>(folder.change(defect.file, defect.before, defect.after));
    const auto line = static_cast<std::uint32_t>(changed + defect.linesOn);

    const LoadedContent loaded = Content::loadOrBuiltIn(folder.path());
    const auto isExpected = [&](const ContentFault& fault) {
        return fault.file == defect.file && fault.line == line && fault.weight == defect.weight &&
               fault.reason.in(Language::English).find(defect.reason) != std::string::npos;
    };
    std::string found;
    for (const ContentFault& fault : loaded.faults) {
        found += describe(fault, Language::English) + '\n';
    }
    EXPECT_TRUE(std::ranges::any_of(loaded.faults, isExpected))
        << "expected " << defect.file << ':' << line << ": …" << defect.reason << "…, found\n"
        << found;

    expectBothLanguages(loaded.faults);
    // The file with the defect falls back, and no other.
    EXPECT_FALSE(loaded.isBuiltIn);
    if (defect.weight == ContentFault::Weight::Defect) {
        EXPECT_THAT(loaded.fellBack, testing::ElementsAre(defect.file));
    } else {
        EXPECT_THAT(loaded.fellBack, IsEmpty());
    }
    EXPECT_EQ(loaded.content.phase(Phase::Crash).tips.size(), 12U);
}

constexpr auto kStyle = ContentFault::Weight::Style;

INSTANTIATE_TEST_SUITE_P(
    OneDefectEach, BrokenContent,
    testing::Values(
        Defect{"syntaxError", "checklist.toml", "label.nl = \"Vaker of alleen\"", "label.nl = \"Vaker", 0,
               "no \" at its end"},
        Defect{"invalidUtf8", "phases/wall.toml", "Ga sporten", "Ga sp\xff\xfe", 0, "UTF-8"},
        Defect{"keyTwice", "labels.toml", "no = { nl = \"Nee\"",
               "yes = { nl = \"Ja\", en = \"Yes\" }\nno = { nl = \"Nee\"", 0, "second time"},
        Defect{"missingTranslation", "phases/crash.toml", "title.en = \"Take your time\"\n", "", -1,
               "translation 'en' is missing"},
        Defect{"emptyTranslation", "phases/crash.toml", "title.en = \"Take your time\"", "title.en = \" \"",
               0, "something in it"},
        Defect{"translationIsNoText", "complaints.toml", "label.en = \"No energy\"", "label.en = 3", 0,
               "not a text"},
        Defect{"missingQuestion", "complaints.toml", "[debts]", "[depts]", 0, "unknown key 'depts'"},
        Defect{"missingLabel", "labels.toml", "gbl = { nl = \"GBL\", en = \"GBL\" }\n", "", -10,
               "'gbl' is missing"},
        Defect{"unknownLabel", "labels.toml", "gbl = { nl", "gbi = { nl", 0, "unknown key 'gbi'"},
        Defect{"unknownKey", "phases/crash.toml", "stop_alone = true",
               "stop_alone = true\nstop_alonne = true", 1, "unknown key 'stop_alonne'"},
        Defect{"unknownEqual", "advice/stop.toml", "same_as = [\"tip.crash.07\"]",
               "same_as = [\"tip.crash.88\"]", 0, "tip.crash.88"},
        Defect{"flagLeftOut", "advice/stop.toml", "stop_alone = true\n", "", -6, "'stop_alone' is missing"},
        Defect{"urgeLeftOut", "phases/wall.toml", "stop_alone = false\nurge = false\n",
               "stop_alone = false\n", -6, "'urge' is missing"},
        Defect{"houseAdviceWithoutSource", "advice/goal.toml", "sources = [\"davidstuart.org/handovers\"]\n",
               "", -10, "'sources' is missing"},
        Defect{"houseAdviceForNobody", "advice/goal.toml", "goals = [\"undecided\"]\n", "", -2,
               "'goals' is missing"},
        Defect{"unknownGoal", "advice/goal.toml", "goals = [\"undecided\"]", "goals = [\"less\"]", 0,
               "unknown id 'less'"},
        Defect{"flagIsNoFlag", "advice/stop.toml", "stop_alone = true", "stop_alone = \"yes\"", 0,
               "neither true nor false"},
        Defect{"unknownTopic", "phases/crash.toml", "\"underlying-problems\"", "\"beneath\"", 0,
               "unknown id 'beneath'"},
        Defect{"unknownContraindication", "advice/stopper.toml", "[\"psychosis\"]", "[\"psychose\"]", 0,
               "unknown id 'psychose'"},
        Defect{"unknownSource", "grief.toml", "source = \"ch3\"", "source = \"ch33\"", 0,
               "unknown id 'ch33'"},
        Defect{"brokenReferenceToBox", "phases/crash.toml", "\"safety.danger\"", "\"safety.dangers\"", 0,
               "there is no 'safety.dangers'"},
        Defect{"brokenReferenceToWorksheet", "phases/crash.toml", "\"worksheet.fridge-list\"",
               "\"worksheet.list\"", 0, "there is no 'worksheet.list'"},
        Defect{"duplicateId", "phases/crash.toml", "id = \"tip.crash.02\"", "id = \"tip.crash.01\"", 0,
               "duplicate id 'tip.crash.01'"},
        Defect{"foreignId", "phases/crash.toml", "id = \"tip.crash.02\"", "id = \"tip.wall.02\"", 0,
               "does not begin with 'tip.crash.'"},
        Defect{"unknownTool", "advice/craving.toml", "craving.surf", "craving.swim", 0,
               "no tool has this name"},
        Defect{"headingInBody", "phases/wall.toml", "body.nl = \"Het ontspant.",
               "body.nl = \"# Het ontspant.", 0, "a heading"},
        Defect{"linkInBody", "phases/wall.toml", "body.nl = \"Het ontspant.",
               "body.nl = \"[Het](https://example.org) ontspant.", 0, "a link"},
        Defect{"markUpInBox", "safety.toml", "general.body.nl = \"**Stop daar nooit mee.**\"",
               "general.body.nl = \"<b>Stop daar nooit mee.</b>\"", 0, "HTML"},
        Defect{"missingBox", "safety.toml", "[box.danger]", "[box.dangers]", 0, "unknown key 'dangers'"},
        Defect{"otherPlaceholders", "text.toml", "en = \"{n} day\"", "en = \"{m} day\"", 0, "same names"},
        Defect{"openBrace", "text.toml", "nl = \"{n} dag\"", "nl = \"{n dag\"", 0, "brace"},
        Defect{"plainWebAddress", "resources.toml", "web = \"https://www.na-holland.nl\"",
               "web = \"http://www.na-holland.nl\"", 0, "https"},
        Defect{"noMailAddress", "resources.toml", "mail = \"cma.amsterdam@gmail.com\"",
               "mail = \"cma.amsterdam\"", 0, "mail address"},
        Defect{"mobileNumber", "resources.toml", "phones = [\"113\", \"0800-0113\"]",
               "phones = [\"113\", \"06-12345678\"]", 0, "mobile number"},
        Defect{"noTelephoneNumber", "resources.toml", "phones = [\"112\"]", "phones = [\"call us\"]", 0,
               "not a telephone number"},
        Defect{"crisisLineWithoutNumber", "resources.toml", "phones = [\"112\"]", "phones = []", 2,
               "telephone number"},
        Defect{"unknownDay", "resources.toml", "meetings.weekday = \"saturday\"",
               "meetings.weekday = \"zaterdag\"", 0, "unknown day 'zaterdag'"},
        Defect{"weekTwice", "resources.toml", "[1, 3]", "[1, 1]", 0, "named twice"},
        Defect{"weekOutsideMonth", "resources.toml", "[1, 3]", "[1, 6]", 0, "from 1 to 5"},
        Defect{"endsBeforeStart", "resources.toml", "meetings.end = 21:30:00", "meetings.end = 19:30:00", 0,
               "ends before it starts"},
        Defect{"noTime", "resources.toml", "meetings.end = 21:30:00", "meetings.end = \"21:30\"", 0,
               "not a time"},
        Defect{"dayThatDoesNotExist", "resources.toml", "minimum_months = 3",
               "minimum_months = 3\nlast_checked = 2025-02-30", 1, "does not exist"},
        Defect{"dayAsText", "resources.toml", "minimum_months = 3",
               "minimum_months = 3\nlast_checked = \"2025-10-03\"", 1, "not a day"},
        Defect{"resourceIdWithCapitals", "resources.toml", "id = \"cma-amsterdam\"", "id = \"CMA\"", 0,
               "lower-case"},
        Defect{"unknownReferralKind", "resources.toml", "kind = \"clinic\"", "kind = \"hospital\"", 0,
               "unknown id 'hospital'"},
        Defect{"promptThatNeverComes", "prompts.toml", "checklist = [\"failed-attempts\"]\n", "", -1,
               "nothing brings this prompt up"},
        Defect{"versionZero", "grief.toml", "version = 2", "version = 0", 0, "whole number"},
        Defect{"longSentence", "phases/recovery.toml", "title.en = \"Stay alert\"\nbody.nl = \"",
               "title.en = \"Stay alert\"\nbody.nl = \"Een zin die maar doorgaat en doorgaat zonder dat er "
               "ooit ergens een eind aan komt is voor niemand prettig en ",
               1, "words", kStyle},
        Defect{"longTitle", "phases/recovery.toml", "title.nl = \"Blijf opletten\"",
               "title.nl = \"Blijf altijd en overal opletten\"", 0, "title", kStyle},
        Defect{"longTip", "phases/recovery.toml", "Blijf ze herkennen.", "Blijf ze herkennen. Echt. Altijd.",
               0, "sentences", kStyle}),
    [](const testing::TestParamInfo<Defect>& defect) { return std::string(defect.param.name); });

TEST(Loader, namesAllFaultsOfAllFilesAtOnce) {
    ChangedFolder folder;
    const std::uint32_t first =
        folder.change("checklist.toml", "label.nl = \"Vaker of alleen\"", "label.nl = \"\"");
    const std::uint32_t second =
        folder.change("phases/crash.toml", "id = \"tip.crash.03\"", "id = \"tip.crash.01\"");
    const std::uint32_t third = folder.change("resources.toml", "kind = \"clinic\"", "kind = \"hospital\"");
    EXPECT_EQ(validate(folder.path()).size(), 3U);
    try {
        (void)Content::load(folder.path());
        FAIL() << "loaded";
    } catch (const ContentError& error) {
        EXPECT_THAT(error.what(), HasSubstr("checklist.toml, line " + std::to_string(first) + ": "));
        EXPECT_THAT(error.what(), HasSubstr("phases/crash.toml, line " + std::to_string(second) + ": "));
        EXPECT_THAT(error.what(), HasSubstr("resources.toml, line " + std::to_string(third) + ": "));
        EXPECT_EQ(error.faults().size(), 3U);
    }
}

TEST(Loader, aLineOfTenMegabytesIsRefusedQuickly) {
    ChangedFolder folder;
    writeText(folder.path() / "grief.toml", "version = 1\nx = \"" + std::string(10'000'000, 'a') + "\"\n");
    EXPECT_THAT(validate(folder.path()), Contains(isFault("grief.toml", 2, "the file is larger than 1 MiB")));
    EXPECT_EQ(Content::loadOrBuiltIn(folder.path()).fellBack.size(), 1U);
}

TEST(Loader, aFileOfManyLinesIsRefusedAsAWhole) {
    ChangedFolder folder;
    std::string text;
    while (text.size() < 2'000'000) {
        text += "# a line like any other\n";
    }
    writeText(folder.path() / "grief.toml", text);
    EXPECT_THAT(validate(folder.path()), Contains(isFault("grief.toml", 0, "the file is larger than 1 MiB")));
}

TEST(Loader, aLanguageThatIsMissingEverywhereIsNamedAtEveryText) {
    ChangedFolder folder;
    std::string text = readText(folder.path() / "phases/recovery.toml");
    int removed = 0;
    for (std::size_t at = text.find(".en = "); at != std::string::npos; at = text.find(".en = ")) {
        const std::size_t begin = text.rfind('\n', at) + 1;
        text.erase(begin, text.find('\n', at) + 1 - begin);
        ++removed;
    }
    ASSERT_GT(removed, 8);
    writeText(folder.path() / "phases/recovery.toml", text);
    const LoadedContent loaded = Content::loadOrBuiltIn(folder.path());
    EXPECT_THAT(loaded.fellBack, testing::ElementsAre("phases/recovery.toml"));
    EXPECT_EQ(std::ranges::count_if(loaded.faults,
                                    [](const ContentFault& fault) {
                                        return fault.file == "phases/recovery.toml" && fault.line > 0 &&
                                               fault.reason.in(Language::English).find("'en' is missing") !=
                                                   std::string::npos;
                                    }),
              removed);
}

TEST(Loader, aLongLineInASmallFileIsNamed) {
    ChangedFolder folder;
    writeText(folder.path() / "grief.toml", "version = 1\nx = \"" + std::string(5'000, 'a') + "\"\n");
    EXPECT_THAT(validate(folder.path()),
                Contains(isFault("grief.toml", 2, "a line of 5006 bytes; at most 4096")));
}

TEST(Loader, aMissingFileIsNamed) {
    ChangedFolder folder;
    fs::remove(folder.path() / "advice/sex.toml");
    EXPECT_THAT(validate(folder.path()), Contains(isFault("advice/sex.toml", 0, "the file is missing")));
    EXPECT_EQ(Content::loadOrBuiltIn(folder.path()).fellBack.size(), 1U);
}

TEST(Loader, aFolderInTheFilesPlaceIsNoFile) {
    ChangedFolder folder;
    fs::remove(folder.path() / "advice/sex.toml");
    fs::create_directory(folder.path() / "advice/sex.toml");
    EXPECT_THAT(validate(folder.path()), Contains(isFault("advice/sex.toml", 0, "the file is missing")));
}

TEST(Loader, aMisspeltFileIsNamed) {
    ChangedFolder folder;
    fs::rename(folder.path() / "grief.toml", folder.path() / "greif.toml");
    const std::vector<ContentFault> faults = validate(folder.path());
    EXPECT_THAT(faults, Contains(isFault("greif.toml", 0, "content has no file of this name")));
    EXPECT_THAT(faults, Contains(isFault("grief.toml", 0, "the file is missing")));
}

TEST(Loader, aMissingFolderIsNamedAndTheProgramStarts) {
    const LoadedContent loaded = Content::loadOrBuiltIn("/no/such/folder");
    EXPECT_TRUE(loaded.isBuiltIn);
    EXPECT_EQ(loaded.faults.front().reason.in(Language::English), "there is no such folder");
    EXPECT_EQ(loaded.content.version(), Content::builtIn().version());
}

TEST(Loader, aMissingSentenceOfTheProgramIsNamed) {
    ChangedFolder folder;
    folder.change("handout.toml", "first = {", "frist = {");
    const std::vector<ContentFault> faults = validate(folder.path());
    EXPECT_THAT(faults, Contains(isFault("handout.toml", 0, "the text 'handout.first' is missing")));
    EXPECT_THAT(faults, Contains(isFault("handout.toml", 0, "unknown text 'handout.frist'")));
}

TEST(Loader, aTableWithoutCrisisLineIsRefused) {
    ChangedFolder folder;
    folder.change("resources.toml", "crisis_line = true", "crisis_line = false");
    folder.change("resources.toml", "crisis_line = true", "crisis_line = false");
    EXPECT_THAT(validate(folder.path()), Contains(isFault("resources.toml", 0, "no entry is a crisis line")));
}

TEST(Loader, anOrganisationsOwnWordsAreUsed) {
    ChangedFolder folder;
    folder.change("content.toml", "version = 2", "version = 12");
    folder.change("phases/crash.toml", "title.nl = \"Neem de tijd\"", "title.nl = \"Rustig aan\"");
    folder.change("grief.toml", "last_checked = 2026-11-27", "last_checked = 2026-01-05");
    const LoadedContent loaded = Content::loadOrBuiltIn(folder.path());
    EXPECT_THAT(loaded.faults, IsEmpty());
    EXPECT_FALSE(loaded.isBuiltIn);
    EXPECT_EQ(loaded.content.version(), 12);
    EXPECT_EQ(loaded.content.findTip("tip.crash.01")->title.in(Language::Dutch), "Rustig aan");
    // The oldest date of all files: words are no fresher than the file that waited longest.
    EXPECT_EQ(loaded.content.lastChecked(), boost::gregorian::date(2026, 1, 5));
}

TEST(Loader, daysOnWhichAGroupDoesNotMeetAreLeftOut) {
    ChangedFolder folder;
    folder.change("resources.toml", "meetings.weekday = \"saturday\"",
                  "meetings.weekday = \"saturday\"\nmeetings.exceptions = [2026-12-26, 2027-01-02]");
    const Content content = Content::load(folder.path());
    const MeetingRule& rule = content.findResource(ResourceId("cma-amsterdam"))->meetings->rule;
    EXPECT_THAT(
        rule.next(boost::gregorian::date(2026, 12, 20), 2),
        testing::ElementsAre(boost::gregorian::date(2027, 1, 9), boost::gregorian::date(2027, 1, 16)));
}

TEST(Loader, windowsLineEndsAndAByteOrderMarkAreFine) {
    ChangedFolder folder;
    std::string text = readText(folder.path() / "grief.toml");
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) {
        text.insert(at, "\r");
    }
    writeText(folder.path() / "grief.toml", "\xef\xbb\xbf" + text);
    EXPECT_THAT(validate(folder.path()), IsEmpty());
}

TEST(Loader, unknownKeysOfTextsAndWorksheetsAreTheProgrammersMistake) {
    EXPECT_THROW((void)Content::builtIn().text("no.such.key", Language::Dutch), std::out_of_range);
    EXPECT_THROW((void)Content::builtIn().worksheet("worksheet.none"), std::out_of_range);
    EXPECT_EQ(Content::builtIn().findTip("tip.none"), nullptr);
}

TEST(Loader, countsInTheRightNumber) {
    EXPECT_EQ(Content::builtIn().counted("weeks", 1, Language::Dutch), "1 week");
    EXPECT_EQ(Content::builtIn().counted("weeks", 5, Language::Dutch), "5 weken");
    EXPECT_EQ(Content::builtIn().counted("days", 0, Language::English), "0 days");
}

} // namespace
} // namespace kentering

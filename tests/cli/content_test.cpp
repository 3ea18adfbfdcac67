#include "tests/cli/command_line.h"

#include <algorithm>
#include <fstream>

namespace kentering::testing {
namespace {

namespace fs = std::filesystem;

class ContentCommand : public CommandLine {
protected:
    /// The built-in words as files in `folder`, with `before` replaced by `after` in one of them.
    void copyWith(const std::string& folder, const std::string& file, const std::string& before,
                  const std::string& after) const {
        done({"content", "copy", folder});
        std::string text = read(folder + "/" + file);
        const std::size_t at = text.find(before);
        ASSERT_NE(at, std::string::npos) << before;
        write(folder + "/" + file, text.replace(at, before.size(), after));
    }
};

TEST_F(ContentCommand, CopiesWordsThatItFindsSound) {
    m_environment.erase("KENTERING_PASSPHRASE");
    done({"content", "copy", "words"});
    EXPECT_TRUE(fs::exists(path("work") / "words/phases/crash.toml"));
    EXPECT_NE(read("words/README.md").find("never softer"), std::string::npos) << "the rules come along";
    EXPECT_NE(done({"content", "check", "words"}).find("sound: version "), std::string::npos);
    refused(2, "already", {"content", "copy", "words"});
}

TEST_F(ContentCommand, NamesEveryDefectWithFileAndLine) {
    copyWith("words", "phases/crash.toml", "title.en = \"Take your time\"\n", "");
    std::string grief = read("words/grief.toml");
    write("words/grief.toml", "version = \n" + grief);
    write("words/sex.toml", "");
    const std::string faults = refused(4, "", {"content", "check", "words"});
    EXPECT_NE(faults.find("words/phases/crash.toml:"), std::string::npos) << faults;
    EXPECT_NE(faults.find("translation 'en' is missing"), std::string::npos) << faults;
    EXPECT_NE(faults.find("words/grief.toml:1: "), std::string::npos) << faults;
    EXPECT_NE(faults.find("words/sex.toml: content has no file of this name"), std::string::npos) << faults;
}

TEST_F(ContentCommand, TellsOfALongSentenceButDoesNotRefuseIt) {
    copyWith(
        "words", "phases/recovery.toml", "body.nl = \"",
        "body.nl = \"Een zin die maar doorgaat en doorgaat zonder dat er ooit ergens een eind aan komt is "
        "voor niemand prettig en dus te lang. ");
    const Outcome result = run({"content", "check", "words"});
    EXPECT_EQ(result.exit, 0);
    EXPECT_NE(result.err.find("words/phases/recovery.toml:"), std::string::npos) << result.err;
    EXPECT_NE(result.err.find(": style: "), std::string::npos) << result.err;
}

TEST_F(ContentCommand, FaultsAreInTheLanguageOfTheUser) {
    copyWith("words", "phases/crash.toml", "title.nl = \"Neem de tijd\"", "title.nl = “Neem de tijd”");
    const std::string english = refused(4, "", {"content", "check", "words"});
    EXPECT_NE(english.find("there is a curly quotation mark “ here"), std::string::npos) << english;
    EXPECT_EQ(std::count(english.begin(), english.end(), '\n'), 1) << "the cause, and nothing that follows";
    const std::string asked = refused(4, "", {"content", "check", "words", "--lang", "nl"});
    EXPECT_NE(asked.find("krul-aanhalingsteken"), std::string::npos) << asked;
    m_environment["LC_ALL"] = "nl_NL.UTF-8";
    EXPECT_NE(refused(4, "", {"content", "check", "words"}).find("krul-aanhalingsteken"), std::string::npos);
}

TEST_F(ContentCommand, ShowsEveryDifferenceOnAPageToSign) {
    copyWith("words", "safety.toml", "**Stop daar nooit mee.**", "**Stop daar nooit zelf mee.**");
    const std::string page = done({"content", "diff", "words", "--lang", "nl", "-o", "page.txt"});
    EXPECT_EQ(page, "");
    const std::string text = read("page.txt");
    for (const std::string part : {"VEILIGHEID", "Kentering: **Stop daar nooit mee.**",
                                   "Eigen: **Stop daar nooit zelf mee.**", "Handtekening:"}) {
        EXPECT_NE(text.find(part), std::string::npos) << part << " in\n" << text;
    }
    done({"content", "diff", "words", "-o", "page.pdf"});
    EXPECT_TRUE(read("page.pdf").starts_with("%PDF-"));
    refused(2, "", {"content", "diff", "words", "-o", "page.pdf"});
    refused(2, "", {"content", "diff", "words", "-o", "page.doc"});
    EXPECT_NE(run({"content", "check", "words"}).out.find("safety boxes are not the built-in ones"),
              std::string::npos);
    done({"handout", "--phase", "crash", "--lang", "nl", "--content", "words", "-o", "own.txt"});
    EXPECT_NE(read("own.txt").find("veiligheidskader in eigen woorden"), std::string::npos);
    done({"content", "copy", "ours"});
    EXPECT_NE(done({"content", "diff", "ours"}).find("those built into Kentering"), std::string::npos);
}

TEST_F(ContentCommand, AMissingFolderIsAFault) {
    refused(4, "no such folder", {"content", "check", "nowhere"});
    refused(2, "", {"content"});
    refused(2, "", {"content", "check"});
}

TEST_F(ContentCommand, OwnWordsStandOnTheSheet) {
    copyWith("words", "phases/crash.toml", "title.nl = \"Neem de tijd\"", "title.nl = \"Rustig aan\"");
    done({"handout", "--phase", "crash", "--content", "words", "-o", "own.txt"});
    EXPECT_NE(read("own.txt").find("Rustig aan"), std::string::npos);
    done({"handout", "--phase", "crash", "-o", "ours.txt"});
    EXPECT_EQ(read("ours.txt").find("Rustig aan"), std::string::npos);
}

TEST_F(ContentCommand, NamedWordsWithADefectAreRefusedAndNothingIsWritten) {
    copyWith("words", "phases/crash.toml", "title.nl = \"Neem de tijd\"", "title.nl = \"Rustig aan");
    refused(4, "words/phases/crash.toml:",
            {"handout", "--phase", "crash", "--content", "words", "-o", "own.txt"});
    EXPECT_FALSE(fs::exists(path("work") / "own.txt"));
}

TEST_F(ContentCommand, ACasebookBringsItsOwnWordsAlong) {
    done({"demo", "book", "--clients", "1", "--years", "1"});
    const std::vector<std::string> sheet{"handout", "book", "--client", "K-0001", "--phase",  "crash",
                                         "--lang",  "nl",   "--force",  "-o",     "sheet.txt"};
    copyWith("book/content", "phases/crash.toml", "title.nl = \"Neem de tijd\"", "title.nl = \"Rustig aan\"");
    done(sheet);
    EXPECT_NE(read("sheet.txt").find("Rustig aan"), std::string::npos);

    write("book/content/phases/crash.toml", "version = 1\nx = \"" + std::string(10'000'000, 'a') + "\"\n");
    const Outcome broken = run(sheet);
    EXPECT_EQ(broken.exit, 0) << "the built-in words serve";
    EXPECT_NE(broken.err.find("book/content/phases/crash.toml:2: "), std::string::npos) << broken.err;
    EXPECT_NE(broken.err.find("built-in words are used for: phases/crash.toml"), std::string::npos)
        << broken.err;
    EXPECT_EQ(read("sheet.txt").find("Rustig aan"), std::string::npos);
    EXPECT_NE(read("sheet.txt").find("Neem de tijd"), std::string::npos);
}

} // namespace
} // namespace kentering::testing

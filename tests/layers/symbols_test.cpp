// What an include cannot show: which names the built rooms use.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace kentering::layers {
namespace {

namespace fs = std::filesystem;

/// The names, as in the source, that stand in the archive or the object files of a room.
std::vector<std::string> namesIn(const std::string& files) {
    const std::string command = KENTERING_NM " --demangle --format=just-symbols " + files + " 2>&1";
    struct Close {
        void operator()(FILE* pipe) const { ::pclose(pipe); }
    };
    const std::unique_ptr<FILE, Close> pipe(::popen(command.c_str(), "r"));
    if (!pipe) {
        throw std::runtime_error("nm cannot be started");
    }
    std::string text;
    std::array<char, 65536> part{};
    while (const std::size_t read = std::fread(part.data(), 1, part.size(), pipe.get())) {
        text.append(part.data(), read);
    }
    std::vector<std::string> names;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        names.push_back(line);
    }
    return names;
}

/// Functions that the topics of acts declare, by name.
std::set<std::string> acts() {
    static const std::regex kDeclared(
        R"((?:^|\n)(?:\[\[nodiscard\]\] )?[A-Za-z_][\w:<>,&* ]*[\s&*>]([a-z]\w*)\()");
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(fs::path(KENTERING_SOURCE_DIR) / "model" / "acts")) {
        if (entry.path().extension() != ".h") {
            continue;
        }
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        const std::string code = std::regex_replace(text.str(), std::regex("//[^\n]*"), "");
        for (std::sregex_iterator found(code.begin(), code.end(), kDeclared), end; found != end; ++found) {
            names.insert((*found)[1].str());
        }
    }
    return names;
}

struct BuiltRoom {
    const char* name;
    const char* files; ///< as the shell takes them
};

void PrintTo(const BuiltRoom& room, std::ostream* stream) {
    *stream << room.name;
}

class Symbols : public testing::TestWithParam<BuiltRoom> {};

/// By whatever way: `auto`, a header that brings another, a template.
TEST_P(Symbols, OfStorageAreNotNamedAboveActs) {
    const auto names = namesIn(GetParam().files);
    ASSERT_GT(names.size(), 100U) << "nm saw nothing";
    for (const std::string& name : names) {
        EXPECT_EQ(name.find("kentering::storage::"), std::string::npos) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(EachRoom, Symbols,
                         testing::Values(BuiltRoom{"gui", KENTERING_GUI_FILES},
                                         BuiltRoom{"presenters", KENTERING_PRESENTERS_FILES},
                                         BuiltRoom{"cli", KENTERING_CLI_FILES},
                                         BuiltRoom{"demo", KENTERING_DEMO_FILES},
                                         BuiltRoom{"handout", KENTERING_HANDOUT_FILES},
                                         BuiltRoom{"statistics", KENTERING_STATISTICS_FILES}),
                         [](const auto& room) { return std::string(room.param.name); });

TEST(SymbolsOfActs, AreSeenWhereTheyStand) { // or the two tests beside it could not fail
    const auto names = namesIn(KENTERING_ACTS_FILES);
    EXPECT_THAT(names, testing::Contains(testing::HasSubstr("kentering::storage::Act::commit")));
    EXPECT_THAT(names, testing::Contains(testing::HasSubstr("kentering::answerItem(")));
}

TEST(SymbolsOfActs, AreNotNamedByTheWindow) {
    const std::set<std::string> all = acts();
    ASSERT_TRUE(all.contains("answerItem"));
    // A presenter's function may have the name of the act that it does; it is given a context.
    static const std::regex kFunction(R"(^kentering::(\w+)\((?!kentering::PresenterContext))");
    std::smatch match;
    for (const std::string& name : namesIn(KENTERING_GUI_FILES)) {
        if (std::regex_search(name, match, kFunction)) {
            EXPECT_FALSE(all.contains(match[1].str())) << name;
        }
    }
}

} // namespace
} // namespace kentering::layers

#include "tests/cli/command_line.h"

namespace kentering::testing {
namespace {

class SettingsCommand : public CommandLine {
protected:
    void SetUp() override {
        CommandLine::SetUp();
        done({"demo", "book"});
    }
};

TEST_F(SettingsCommand, ListsAndChangesWhatTheOrganisationDecided) {
    done({"settings", "set", "book", "organisation-name", "Stichting Kade"});
    done({"settings", "set", "book", "regions", R"([{"id":"mid","municipalities":["Utrecht","Zeist"]}])"});
    done({"settings", "set", "book", "coarse-figures", "true"});
    done({"settings", "set", "book", "idle-minutes", "10"});
    done({"settings", "set", "book", "organisation-phone", "020-123 45 67"});
    done({"settings", "set", "book", "organisation-hours", "ma-vr 9-17 uur"});
    done({"settings", "set", "book", "backup-folder", "/media/stick"});
    const std::string list = done({"settings", "list", "book"});
    for (const char* expected :
         {"\"organisation-name\": \"Stichting Kade\"", "\"id\": \"mid\"", "\"Zeist\"",
          "\"coarse-figures\": true", "\"idle-minutes\": 10", "\"organisation-phone\": \"020-123 45 67\"",
          "\"organisation-hours\": \"ma-vr 9-17 uur\"", "\"backup-folder\": \"/media/stick\""}) {
        EXPECT_NE(list.find(expected), std::string::npos) << list;
    }
    done({"report", "book", "--period", "2025", "--lang", "en", "-o", "figures.csv"});
    const std::string csv = read("figures.csv");
    EXPECT_NE(csv.find(",region.mid,\"Utrecht, Zeist\","), std::string::npos);
    EXPECT_NE(csv.find(",substance.uppers,"), std::string::npos);
    EXPECT_EQ(csv.find(",substance.ghb,"), std::string::npos);
    // What is published keeps its names and rows.
    done({"settings", "set", "book", "regions", "[]"});
    done({"settings", "set", "book", "coarse-figures", "false"});
    done({"report", "book", "--period", "2025", "--lang", "en", "-o", "again.csv"});
    EXPECT_EQ(read("again.csv"), csv);
}

TEST_F(SettingsCommand, RefusesUnknownKeysAndValues) {
    refused(2, "coarse-figures", {"settings", "set", "book", "colour", "blue"});
    for (const auto& [key, value] : std::vector<std::pair<std::string, std::string>>{
             {"backup-folder", "stick"},
             {"idle-minutes", "0"},
             {"idle-minutes", "soon"},
             {"coarse-figures", "yes"},
             {"organisation-name", std::string(101, 'a')},
             {"organisation-name", "a\nb"},
             {"organisation-phone", "bel maar"},
             {"organisation-phone", "-"},
             {"organisation-phone", std::string(31, '1')},
             {"organisation-hours", std::string(61, 'a')},
             {"organisation-hours", "ma\nvr"},
             {"regions", "Utrecht"},
             {"regions", "{}"},
             {"regions", R"([{"id":"other","municipalities":["Utrecht"]}])"},
             {"regions", R"([{"id":"A B","municipalities":["Utrecht"]}])"},
             {"regions", R"([{"id":"a","municipalities":[]}])"},
             {"regions",
              R"([{"id":"a","municipalities":["Utrecht"]},{"id":"b","municipalities":["Utrecht"]}])"},
             {"regions", R"([{"id":"a"}])"}}) {
        refused(2, "", {"settings", "set", "book", key, value});
    }
    refused(2, "", {"settings", "book"});
}

} // namespace
} // namespace kentering::testing

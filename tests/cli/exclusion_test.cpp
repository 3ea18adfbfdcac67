#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/exclusion_store.h"
#include "tests/cli/command_line.h"
#include "tests/storage/writing.h"

#include <algorithm>

namespace kentering::testing {

using namespace storage;
namespace {

constexpr const char* kNoors = "vier woorden zijn genoeg";
constexpr const char* kBrams = "nog eens vier woorden";

/// A casebook of Noor's with Mo in it, from whom Bram is excluded.
class Exclusion : public CommandLine {
protected:
    void SetUp() override {
        CommandLine::SetUp();
        {
            auto made = Casebook::create(path("work/book"), "Noor", Secret(kNoors), {.isTraining = true});
            made.casebook.addUser("Bram", Secret(kBrams));
        }
        write("in.json", exampleDocument().dump());
        done({"import", "book", "in.json", "--user", "Noor"});
        const Casebook casebook =
            Casebook::open(path("work/book"), UserPassphrase{"Noor", Secret(kNoors)}, {});
        const auto users = casebook.users();
        const auto bram = std::ranges::find(users, std::string("Bram"), &User::name);
        Writing<ExclusionStore>(casebook)->exclude(*ClientReader(casebook).find(ClientCode("K-0002")),
                                                   bram->id);
    }
};

TEST_F(Exclusion, NoCommandOpensTheDossierForAColleagueWhoIsExcluded) {
    m_environment["KENTERING_PASSPHRASE"] = kBrams;
    refused(6, "may not open", {"clock", "book", "--client", "K-0002"});
    refused(6, "may not open", {"handout", "book", "--client", "K-0002", "-o", "sheet.txt"});
    refused(6, "may not open", {"export", "book", "--client", "K-0002", "-o", "out.json"});
    refused(6, "may not open", {"erase", "book", "--client", "K-0002", "--reason", "x", "-o", "receipt.txt"});
    EXPECT_FALSE(std::filesystem::exists(path("work/receipt.txt")));
    EXPECT_FALSE(std::filesystem::exists(path("work/sheet.txt")));
    EXPECT_FALSE(std::filesystem::exists(path("work/out.json")));
}

TEST_F(Exclusion, OthersOpenItAsBefore) {
    done({"handout", "book", "--client", "K-0002", "-o", "sheet.txt"});
    EXPECT_TRUE(std::filesystem::exists(path("work/sheet.txt")));
}

} // namespace
} // namespace kentering::testing

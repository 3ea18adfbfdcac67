#include "app/presenters/shared/describe_folder.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(DescribeFolder, SaysWhyAndTheWayOutInBothLanguages) {
    for (int fault = 0; fault <= static_cast<int>(FolderFault::Failing); ++fault) {
        const FolderFitness unfit{.fault = static_cast<FolderFault>(fault), .service = "Dropbox"};
        const std::string dutch = describeFolder(unfit, Language::Dutch);
        const std::string english = describeFolder(unfit, Language::English);
        EXPECT_NE(dutch, english) << fault;
        EXPECT_THAT(english, AnyOf(HasSubstr("hoose"), HasSubstr("ask"))) << fault;
        EXPECT_THAT(dutch + english, Not(HasSubstr("%"))) << fault;
    }
    EXPECT_THAT(describeFolder({.fault = FolderFault::SyncedFolder, .service = "Nextcloud"}, Language::Dutch),
                HasSubstr("gesynchroniseerd met Nextcloud"));
    EXPECT_EQ(describeFolder({}, Language::Dutch), "");
}

TEST(DescribeFolder, RemarksWhatSomebodyShouldKnow) {
    EXPECT_EQ(remarkOnFolder({}, Language::Dutch), "");
    const std::string all =
        remarkOnFolder({.service = "Dropbox", .hasLittleRoom = true, .isSameDisk = true}, Language::English);
    EXPECT_THAT(all, HasSubstr("same disk"));
    EXPECT_THAT(all, HasSubstr("Dropbox"));
    EXPECT_THAT(all, HasSubstr("nearly full"));
}

} // namespace
} // namespace kentering

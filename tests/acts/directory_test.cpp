#include "model/acts/directory.h"

#include "model/acts/reading/directory.h"
#include "model/base/errors.h"
#include "model/content/directory/resource_fields.h"
#include "model/storage/organisation/resource_edit_store.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/writing.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class DirectoryTest : public ActsTest {
protected:
    DirectoryTest() {
        for (const Resource& resource : words.content.resources()) {
            (resource.crisisLine ? crisis : group) = resource.id;
        }
    }
    static ResourceDraft evening() {
        return {.kind = ReferralKind::SupportGroup, .name = "Thursday kitchen", .meets = true, .weekday = 4};
    }
    [[nodiscard]] DirectoryEntry entry(const ResourceId& id) const {
        for (const DirectoryEntry& each : directory(*book, words.content, Language::English)) {
            if (each.resource.id == id) {
                return each;
            }
        }
        throw std::logic_error("no such entry");
    }
    [[nodiscard]] ResourceDraft draft(const ResourceId& id) const {
        return draftOf(entry(id).resource, Language::English);
    }
    ResourceId add(bool checked = false) {
        return std::get<ResourceId>(addResource(*book, evening(), Language::English, checked));
    }

    DirectoryWords words{Content::builtIn(), Language::English};
    ResourceId crisis{"none"};
    ResourceId group{"none"};
};

// ---- addResource ----

TEST_F(DirectoryTest, AnEntryAndItsCheckAreWholeOrNothing) {
    std::optional<ResourceId> id;
    expectWholeOrNothing([&] { id = add(true); });
    EXPECT_EQ(entry(*id).resource.lastChecked, kToday);
    EXPECT_EQ(entry(*id).checkedBy, "Noor");
    EXPECT_TRUE(entry(*id).own);
    EXPECT_EQ(draft(*id), evening());
    EXPECT_EQ(lastAct(), "add-resource");
    EXPECT_EQ(checksOfTeam(*book), (std::map<ResourceId, Date>{{*id, kToday}}));
}

TEST_F(DirectoryTest, NobodyHavingLookedItIsNotChecked) {
    EXPECT_EQ(entry(add()).resource.lastChecked, std::nullopt);
}

TEST_F(DirectoryTest, AFaultyEntryIsNotAdded) {
    const std::string before = everything();
    ResourceDraft faulty = evening();
    faulty.name = " ";
    faulty.mail = "nobody";
    const auto added = addResource(*book, faulty, Language::English, true);
    EXPECT_THAT(std::get<std::vector<ResourceFault>>(added),
                ElementsAre(ResourceFault::NameBlank, ResourceFault::MailForm));
    EXPECT_EQ(everything(), before);
}

// ---- editResource ----

TEST_F(DirectoryTest, AChangeIsWholeOrNothing) {
    const ResourceDraft was = draft(group);
    ResourceDraft is = was;
    is.name = "Another name";
    is.mail = "office@example.org";
    expectWholeOrNothing([&] { EXPECT_THAT(editResource(*book, words, group, was, is, true), IsEmpty()); });
    EXPECT_EQ(draft(group), is);
    EXPECT_TRUE(entry(group).withdrawn);
    EXPECT_EQ(lastAct(), "edit-resource");
    ASSERT_THAT(editResource(*book, words, group, is, was, false), IsEmpty());
    EXPECT_FALSE(entry(group).edited) << "back to the content's words";
    EXPECT_FALSE(entry(group).withdrawn);
}

TEST_F(DirectoryTest, WhatAColleagueChangedMeanwhileStays) {
    const ResourceId id = add();
    ResourceDraft mail = evening();
    mail.mail = "office@example.org";
    ASSERT_THAT(editResource(*book, words, id, evening(), mail), IsEmpty());
    ResourceDraft name = evening(); // a screen that has not seen the address
    name.name = "Friday kitchen";
    ASSERT_THAT(editResource(*book, words, id, evening(), name), IsEmpty());
    EXPECT_EQ(draft(id).name, "Friday kitchen");
    EXPECT_EQ(draft(id).mail, "office@example.org");
}

TEST_F(DirectoryTest, AFaultyChangeIsNotStored) {
    const std::string before = everything();
    ResourceDraft is = draft(group);
    is.web = "http://example.org";
    EXPECT_THAT(editResource(*book, words, group, draft(group), is), ElementsAre(ResourceFault::WebForm));
    EXPECT_THROW((void)editResource(*book, words, ResourceId("nobody"), {}, evening()), InvalidValue);
    EXPECT_EQ(everything(), before);
}

TEST_F(DirectoryTest, ACrisisLineKeepsANumberAndIsNotWithdrawn) {
    const std::string before = everything();
    ResourceDraft is = draft(crisis);
    is.phones = " \n";
    EXPECT_THAT(editResource(*book, words, crisis, draft(crisis), is, true),
                ElementsAre(ResourceFault::CrisisLineWithoutNumber, ResourceFault::CrisisLineStays));
    EXPECT_EQ(everything(), before);
    is.phones = "0900 0113";
    EXPECT_THAT(editResource(*book, words, crisis, draft(crisis), is), IsEmpty());
}

// ---- setWithdrawn ----

TEST_F(DirectoryTest, WithdrawingIsWholeOrNothing) {
    const ResourceId id = add();
    expectWholeOrNothing([&] { EXPECT_THAT(setWithdrawn(*book, words.content, id, true), IsEmpty()); });
    EXPECT_TRUE(entry(id).withdrawn);
    EXPECT_EQ(draft(id), evening());
    EXPECT_EQ(lastAct(), "set-withdrawn");
    ASSERT_THAT(setWithdrawn(*book, words.content, id, false), IsEmpty());
    EXPECT_FALSE(entry(id).withdrawn);
}

TEST_F(DirectoryTest, NoCrisisLineIsWithdrawn) {
    const std::string before = everything();
    int crisisLines = 0;
    for (const Resource& resource : words.content.resources()) {
        if (resource.crisisLine) {
            ++crisisLines;
            EXPECT_THAT(setWithdrawn(*book, words.content, resource.id, true),
                        ElementsAre(ResourceFault::CrisisLineStays));
        }
    }
    EXPECT_GT(crisisLines, 0);
    EXPECT_THROW((void)setWithdrawn(*book, words.content, ResourceId("nobody"), true), InvalidValue);
    EXPECT_EQ(everything(), before);
}

TEST_F(DirectoryTest, ACrisisLineThatWasWithdrawnOnceComesBack) {
    Writing<ResourceEditStore>(*casebook)->set(crisis, {{kWithdrawnField, "yes"}}); // by an earlier version
    EXPECT_THAT(setWithdrawn(*book, words.content, crisis, false), IsEmpty());
    EXPECT_FALSE(entry(crisis).withdrawn);
}

// ---- markChecked ----

TEST_F(DirectoryTest, ACheckIsWholeOrNothing) {
    expectWholeOrNothing([&] { markChecked(*book, words.content, group); });
    EXPECT_EQ(entry(group).resource.lastChecked, kToday);
    EXPECT_EQ(lastAct(), "mark-checked");
}

TEST_F(DirectoryTest, WhatIsNotThereIsNotChecked) {
    const std::string before = everything();
    EXPECT_THROW(markChecked(*book, words.content, ResourceId("nobody")), InvalidValue);
    EXPECT_EQ(everything(), before);
}

} // namespace

} // namespace kentering

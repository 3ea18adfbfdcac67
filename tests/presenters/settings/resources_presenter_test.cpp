#include "app/presenters/clients/file_presenter.h"
#include "app/presenters/clients/referrals_presenter.h"
#include "app/presenters/handout/handout_presenter.h"
#include "app/presenters/my_day/my_day_presenter.h"
#include "app/presenters/settings/resources_presenter.h"
#include "model/storage/organisation/resource_edit_store.h"
#include "tests/presenters/support/course_world.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace kentering {

using namespace storage;
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Resources : public CourseWorld {
protected:
    /// What a team would write down of a group that nobody else knows.
    static ResourceDraft evening() {
        return {.kind = ReferralKind::SupportGroup,
                .name = "Thursday kitchen",
                .region = "Utrecht",
                .audience = "for whoever wants to eat together",
                .web = "https://example.org",
                .meets = true,
                .weekday = 4};
    }
    static const ResourcesPresenter::Line& named(const ResourcesPresenter& presenter,
                                                 const std::string& name) {
        const auto at = std::ranges::find(presenter.lines(), name, &ResourcesPresenter::Line::name);
        if (at == presenter.lines().end()) {
            throw std::logic_error("the directory has no " + name);
        }
        return *at;
    }
    /// Everything that stands on the sheet of a client who is beyond the crash.
    std::string sheet(const PresenterContext& speaking) {
        if (!m_client) {
            m_client = addClient("Mo");
        }
        HandoutPresenter handout(speaking, *m_client);
        handout.setPhase(Phase::Wall, std::nullopt);
        return handout.text();
    }

private:
    std::optional<ClientId> m_client;
};

TEST_F(Resources, StaleOnesAreMarkedDoNotPrintAndAreCheckedByHand) {
    ResourcesPresenter presenter(context());
    const auto never = std::ranges::find_if(presenter.lines(), [](const auto& line) {
        return line.freshness != Freshness::Checked && !line.prints;
    });
    ASSERT_NE(never, presenter.lines().end());
    const ResourceId id = never->id;
    const int stale = presenter.stale();
    EXPECT_EQ(MyDayPresenter(context()).staleResources(), stale);
    presenter.markChecked(id);
    const auto checked = std::ranges::find(presenter.lines(), id, &ResourcesPresenter::Line::id);
    EXPECT_EQ(checked->freshness, Freshness::Checked);
    EXPECT_EQ(checked->lastChecked, today());
    EXPECT_EQ(checked->checkedBy, "Noor");
    EXPECT_TRUE(checked->prints);
    EXPECT_EQ(presenter.stale(), stale - 1);
    goTo(today() + boost::gregorian::days(kCheckHoldsDays + 1));
    presenter.reload();
    EXPECT_FALSE(std::ranges::find(presenter.lines(), id, &ResourcesPresenter::Line::id)->prints);
}

TEST_F(Resources, ARuleIsEditedWithTheNextThreeDatesShown) {
    ResourcesPresenter presenter(context());
    const ResourceId id = presenter.lines().front().id;
    ResourceDraft draft = presenter.draft(id);
    draft.meets = true;
    draft.weekday = 3;
    draft.weeksOfMonth = {1, 3};
    draft.start = "20:00";
    draft.end = "21:30";
    EXPECT_THAT(nextMeetings(draft, today(), 3),
                ElementsAre(Date(2026, 12, 2), Date(2026, 12, 16), Date(2027, 1, 6)));
    draft.exceptions = {Date(2026, 12, 16)};
    ASSERT_THAT(presenter.edit(id, draft), IsEmpty());
    const auto line = std::ranges::find(presenter.lines(), id, &ResourcesPresenter::Line::id);
    EXPECT_TRUE(line->edited);
    EXPECT_THAT(line->nextDates, ElementsAre(Date(2026, 12, 2), Date(2027, 1, 6), Date(2027, 1, 20)));
    EXPECT_EQ(presenter.draft(id), draft);
    // A second edit goes over the first; what is as the content says is no edit.
    draft.name = "Another name";
    ASSERT_THAT(presenter.edit(id, draft), IsEmpty());
    EXPECT_EQ(presenter.draft(id), draft);
}

TEST_F(Resources, WhatTheTeamChangedIsWhatAHandoutSays) {
    ResourcesPresenter presenter(context());
    const ResourceId groups("mainline-groups");
    ResourceDraft draft = presenter.draft(groups);
    ASSERT_TRUE(draft.meets);
    draft.exceptions = {Date(2026, 12, 2)};
    draft.signUp = "Send a message to the coordinator.";
    ASSERT_THAT(presenter.edit(groups, draft), IsEmpty());
    presenter.markChecked(groups);

    const std::string text = sheet(context());
    EXPECT_THAT(text, HasSubstr("16 Dec"));
    EXPECT_THAT(text, Not(HasSubstr("2 Dec")));
    EXPECT_THAT(text, HasSubstr("Send a message to the coordinator."));
}

TEST_F(Resources, FaultsAreNamedWholeAndNothingIsStored) {
    ResourcesPresenter presenter(context());
    const ResourceId id = presenter.lines().front().id;
    const ResourceDraft before = presenter.draft(id);
    ResourceDraft draft = before;
    draft.name = " ";
    draft.web = "http://example.org";
    draft.mail = "nobody";
    draft.meets = true;
    draft.weeksOfMonth = {1, 1};
    draft.start = "25:00";
    EXPECT_THAT(presenter.edit(id, draft),
                ElementsAre(ResourceFault::NameBlank, ResourceFault::WebForm, ResourceFault::MailForm,
                            ResourceFault::WeeksOfMonth, ResourceFault::TimeForm));
    EXPECT_EQ(presenter.draft(id), before);
}

TEST_F(Resources, BackToTheContentsWordsIsNoEdit) {
    ResourcesPresenter presenter(context());
    const ResourceId id = presenter.lines().front().id;
    const ResourceDraft original = presenter.draft(id);
    ResourceDraft draft = original;
    draft.mail = "office@example.org";
    ASSERT_THAT(presenter.edit(id, draft), IsEmpty());
    ASSERT_THAT(presenter.edit(id, original), IsEmpty());
    EXPECT_FALSE(presenter.lines().front().edited);
}

TEST_F(Resources, ATeamAddsItsOwnAndItPrintsOnceItIsChecked) {
    ResourcesPresenter presenter(context());
    const auto before = presenter.lines().size();
    const int stale = presenter.stale();
    ASSERT_THAT(presenter.add(evening(), false), IsEmpty());
    ASSERT_EQ(presenter.lines().size(), before + 1);
    const ResourcesPresenter::Line added = named(presenter, "Thursday kitchen");
    EXPECT_TRUE(added.own);
    EXPECT_FALSE(added.edited);
    EXPECT_EQ(added.kind, ReferralKind::SupportGroup);
    EXPECT_EQ(added.region, "Utrecht");
    EXPECT_THAT(added.nextDates, ElementsAre(Date(2026, 11, 26), Date(2026, 12, 3), Date(2026, 12, 10)));
    EXPECT_EQ(added.freshness, Freshness::NeverChecked);
    EXPECT_FALSE(added.prints);
    EXPECT_EQ(presenter.stale(), stale + 1);
    EXPECT_EQ(presenter.entry(added.id)->resource.minimumMonths, 3) << "as every group";
    EXPECT_EQ(presenter.draft(added.id), evening());

    EXPECT_THAT(sheet(context()), Not(HasSubstr("Thursday kitchen")));
    presenter.markChecked(added.id);
    EXPECT_TRUE(named(presenter, "Thursday kitchen").prints);
    const std::string printed = sheet(context());
    EXPECT_THAT(printed, HasSubstr("Thursday kitchen"));
    EXPECT_THAT(printed, HasSubstr("26 Nov"));
    EXPECT_THAT(printed, HasSubstr("example.org"));
    EXPECT_THAT(printed, Not(HasSubstr("()"))) << "no hour is given, and no words stand for it";
}

TEST_F(Resources, WhatIsFaultyIsNotAdded) {
    ResourcesPresenter presenter(context());
    const auto before = presenter.lines();
    ResourceDraft draft = evening();
    draft.name = "";
    draft.mail = "nobody";
    EXPECT_THAT(presenter.add(draft, true), ElementsAre(ResourceFault::NameBlank, ResourceFault::MailForm));
    EXPECT_EQ(presenter.lines().size(), before.size());
}

TEST_F(Resources, WhoeverAddsMayHaveLookedAlready) {
    ResourcesPresenter presenter(context());
    ASSERT_THAT(presenter.add(evening(), true), IsEmpty());
    EXPECT_EQ(named(presenter, "Thursday kitchen").lastChecked, today());
    EXPECT_EQ(named(presenter, "Thursday kitchen").checkedBy, "Noor");
}

TEST_F(Resources, AnOwnEntryIsChangedLikeTheOthersAndSpeaksBothLanguages) {
    ResourcesPresenter presenter(context());
    ASSERT_THAT(presenter.add(evening(), true), IsEmpty());
    const ResourceId id = named(presenter, "Thursday kitchen").id;
    const PresenterContext dutch{context().casebook, Content::builtIn(), Language::Dutch, context().platform};
    ResourcesPresenter inDutch(dutch);
    EXPECT_EQ(named(inDutch, "Thursday kitchen").region, "Utrecht") << "better the other language than none";
    ResourceDraft draft = inDutch.draft(id);
    draft.name = "Donderdagkeuken";
    draft.exceptions = {Date(2026, 11, 26)};
    ASSERT_THAT(inDutch.edit(id, draft), IsEmpty());
    EXPECT_EQ(inDutch.draft(id), draft);
    EXPECT_EQ(named(inDutch, "Donderdagkeuken").nextDates.front(), Date(2026, 12, 3));
    presenter.reload();
    EXPECT_EQ(named(presenter, "Thursday kitchen").nextDates.front(), Date(2026, 12, 3));
    EXPECT_EQ(presenter.draft(id).region, "Utrecht");
    EXPECT_TRUE(named(presenter, "Thursday kitchen").own);
}

TEST_F(Resources, AReferralGoesToAnOwnEntryAndKeepsItsNameWhenItIsWithdrawn) {
    ResourcesPresenter presenter(context());
    ASSERT_THAT(presenter.add(evening(), true), IsEmpty());
    const ResourceId id = named(presenter, "Thursday kitchen").id;
    const ClientId ruben = addClient("Ruben");
    ReferralsPresenter referrals(context(), ruben);
    const auto offers = [&] {
        return std::ranges::any_of(referrals.choices(), [&](const ReferralsPresenter::Choice& choice) {
            return choice.party && choice.party->resource.id == id;
        });
    };
    EXPECT_TRUE(offers());
    const ReferralId referral = referrals.consider(id);
    EXPECT_EQ(referrals.line(referral).party, "Thursday kitchen");
    EXPECT_EQ(referrals.line(referral).referral.kind, ReferralKind::SupportGroup);
    ASSERT_TRUE(referrals.giveConsent(referral, std::nullopt));
    EXPECT_THAT(FilePresenter(context(), ruben).consents().back().label, HasSubstr("Thursday kitchen"));

    ASSERT_THAT(presenter.setWithdrawn(id, true), IsEmpty());
    EXPECT_EQ(presenter.lines().back().id, id) << "last, and to be had back";
    EXPECT_TRUE(presenter.lines().back().withdrawn);
    EXPECT_FALSE(presenter.lines().back().prints);
    EXPECT_THAT(sheet(context()), Not(HasSubstr("Thursday kitchen")));
    referrals.reload();
    EXPECT_FALSE(offers());
    EXPECT_EQ(referrals.line(referral).party, "Thursday kitchen");

    ASSERT_THAT(presenter.setWithdrawn(id, false), IsEmpty());
    referrals.reload();
    EXPECT_TRUE(offers());
    EXPECT_EQ(presenter.draft(id), evening());
}

TEST_F(Resources, AWithdrawnEntryNeedsNoCheckAndACrisisLineStays) {
    ResourcesPresenter presenter(context());
    const auto never = std::ranges::find_if(presenter.lines(), [](const auto& line) {
        return line.freshness != Freshness::Checked && line.mayWithdraw;
    });
    ASSERT_NE(never, presenter.lines().end());
    const int stale = presenter.stale();
    ASSERT_THAT(presenter.setWithdrawn(never->id, true), IsEmpty());
    EXPECT_EQ(presenter.stale(), stale - 1);
    EXPECT_FALSE(presenter.lines().back().edited) << "not a word was changed";

    for (const Resource& resource : context().content.resources()) {
        if (resource.crisisLine) {
            EXPECT_THAT(presenter.setWithdrawn(resource.id, true),
                        ElementsAre(ResourceFault::CrisisLineStays));
        }
    }
}

TEST_F(Resources, AnOwnEntryOfAnotherTeamIsNeverThis) {
    const ResourceEditReader store(casebook());
    EXPECT_NE(store.newId(), store.newId());
}

} // namespace
} // namespace kentering

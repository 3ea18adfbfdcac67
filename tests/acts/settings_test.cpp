#include "model/acts/settings.h"

#include "model/acts/reading/settings.h"
#include "model/storage/organisation/settings_store.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class SettingsActsTest : public ActsTest {
protected:
    static KeyboardPhrases phrases(std::initializer_list<KeyboardPhrase> all) {
        KeyboardPhrases made;
        for (const KeyboardPhrase& phrase : all) {
            EXPECT_FALSE(made.add(phrase));
        }
        return made;
    }
};

// ---- setWorkRules, setOrganisation ----

TEST_F(SettingsActsTest, WorkRulesAreWholeOrNothing) {
    Writing<SettingsStore>(*casebook)->setOrganisation({.name = "De Kade", .idleMinutes = 9});
    expectWholeOrNothing([&] { EXPECT_THAT(setWorkRules(*book, {2, 5}), IsEmpty()); });
    EXPECT_EQ(organisationOf(*book),
              (Organisation{.name = "De Kade", .idleMinutes = 9, .silentWeeks = 2, .noAnswerDays = 5}));
    EXPECT_EQ(lastAct(), "set-work-rules");
}

TEST_F(SettingsActsTest, ImpossibleWorkRulesAreAllNamedAndNotStored) {
    const std::string before = everything();
    EXPECT_THAT(setWorkRules(*book, {0, kMostAnswerDays + 1}),
                ElementsAre(SettingFault::SilentWeeks, SettingFault::NoAnswerDays));
    EXPECT_THAT(setWorkRules(*book, {kMostSilentWeeks + 1, 1}), ElementsAre(SettingFault::SilentWeeks));
    EXPECT_THAT(setWorkRules(*book, {kMostSilentWeeks, 0}), ElementsAre(SettingFault::NoAnswerDays));
    EXPECT_EQ(everything(), before);
}

TEST_F(SettingsActsTest, TheOrganisationIsWholeOrNothing) {
    const Organisation was = organisationOf(*book);
    Organisation is = was;
    is.name = "De Kade";
    is.regions = {{"amsterdam", {"Amsterdam", "Diemen"}}};
    is.coarseFigures = true;
    is.backupFolder = "/media/stick";
    expectWholeOrNothing([&] { EXPECT_THAT(setOrganisation(*book, was, is), IsEmpty()); });
    EXPECT_EQ(organisationOf(*book), is);
    EXPECT_EQ(lastAct(), "set-organisation");
}

TEST_F(SettingsActsTest, BackupsGoToAWholePathOrNowhereYet) {
    const Organisation was = organisationOf(*book);
    EXPECT_EQ(was.backupFolder, "");
    Organisation is = was;
    is.backupFolder = "stick";
    EXPECT_THAT(setOrganisation(*book, was, is), ElementsAre(SettingFault::BackupFolder));
    is.backupFolder = "/media/stick";
    EXPECT_THAT(setOrganisation(*book, was, is), IsEmpty());
    EXPECT_THAT(setOrganisation(*book, is, was), IsEmpty());
    EXPECT_EQ(organisationOf(*book).backupFolder, "");
}

TEST_F(SettingsActsTest, TheNumberAndTheHoursOnASheetAreTheOrganisations) {
    const Organisation was = organisationOf(*book);
    Organisation is = was;
    is.phone = "020-123 45 67";
    is.hours = "ma-vr 9-17 uur";
    expectWholeOrNothing([&] { EXPECT_THAT(setOrganisation(*book, was, is), IsEmpty()); });
    EXPECT_EQ(organisationOf(*book), is);
    EXPECT_EQ(SettingsReader(*casebook).value("organisation.phone"), "020-123 45 67");
    ASSERT_THAT(setOrganisation(*book, is, was), IsEmpty());
    EXPECT_EQ(organisationOf(*book), was) << "taken back";
    const std::string before = everything();
    for (const char* phone : {"bel maar", "-", "1111111111111111111111111111111"}) {
        is.phone = phone;
        EXPECT_THAT(setOrganisation(*book, was, is), ElementsAre(SettingFault::Phone)) << phone;
    }
    is.phone.clear();
    is.hours = std::string(kLongestHours + 1, 'a');
    EXPECT_THAT(setOrganisation(*book, was, is), ElementsAre(SettingFault::Hours));
    EXPECT_EQ(everything(), before);
}

TEST_F(SettingsActsTest, WhatAColleagueSetMeanwhileStays) {
    const Organisation was = organisationOf(*book);
    ASSERT_THAT(setWorkRules(*book, {2, 5}), IsEmpty());
    Organisation is = was; // a screen that has not seen the work rules
    is.idleMinutes = 3;
    ASSERT_THAT(setOrganisation(*book, was, is), IsEmpty());
    EXPECT_EQ(organisationOf(*book), (Organisation{.idleMinutes = 3, .silentWeeks = 2, .noAnswerDays = 5}));
}

TEST_F(SettingsActsTest, EveryFaultOfAnOrganisationIsNamedAndNothingStored) {
    const std::string before = everything();
    Organisation is{.idleMinutes = kMostIdleMinutes + 1};
    is.regions.assign(kMostOwnRegions + 1, {" ", {}});
    EXPECT_THAT(setOrganisation(*book, {}, is),
                ElementsAre(SettingFault::IdleMinutes, SettingFault::TooManyRegions,
                            SettingFault::RegionTwice, SettingFault::RegionBlank));
    EXPECT_EQ(everything(), before);
}

// ---- changePhrases ----

TEST_F(SettingsActsTest, ShortWordsAreWholeOrNothing) {
    const KeyboardPhrases offered = phrases({{"gk", "geen contact"}, {"nb", "niet bereikt"}});
    const KeyboardPhrases is = phrases({{"gk", "geen contact gekregen"}, {"va", "voicemail"}});
    expectWholeOrNothing([&] { changePhrases(*book, offered, is); });
    ASSERT_TRUE(phrasesOf(*book));
    EXPECT_EQ(phrasesOf(*book)->all(), is.all());
    EXPECT_EQ(lastAct(), "change-phrases");
}

TEST_F(SettingsActsTest, ShortWordsOfAColleagueStay) {
    const KeyboardPhrases was = phrases({{"gk", "geen contact"}, {"nb", "niet bereikt"}});
    changePhrases(*book, {}, was);
    changePhrases(*book, was, phrases({{"gk", "geen contact"}, {"nb", "niet bereikt"}, {"va", "voicemail"}}));
    changePhrases(*book, was, phrases({{"gk", "geen contact gekregen"}})); // has not seen the voicemail
    EXPECT_THAT(phrasesOf(*book)->all(), ElementsAre(KeyboardPhrase{"gk", "geen contact gekregen"},
                                                     KeyboardPhrase{"va", "voicemail"}));
}

// ---- switchHintOff, switchHintsOn ----

TEST_F(SettingsActsTest, AHintThatIsSwitchedOffIsWholeOrNothing) {
    expectWholeOrNothing([&] { switchHintOff(*book, "prompt.ghb"); });
    switchHintOff(*book, "prompt.sleep");
    EXPECT_THAT(hintsOff(*book), ElementsAre("prompt.ghb", "prompt.sleep"));
    EXPECT_EQ(lastAct(), "switch-hint-off");
}

TEST_F(SettingsActsTest, AHintThatIsOffIsNotSwitchedOffAgain) {
    switchHintOff(*book, "prompt.ghb");
    const auto acts = count("act");
    switchHintOff(*book, "prompt.ghb");
    EXPECT_EQ(count("act"), acts);
}

TEST_F(SettingsActsTest, HintsComeBackWholeOrNotAtAll) {
    switchHintOff(*book, "prompt.ghb");
    expectWholeOrNothing([&] { switchHintsOn(*book); });
    EXPECT_THAT(hintsOff(*book), IsEmpty());
    EXPECT_EQ(lastAct(), "switch-hints-on");
    const auto acts = count("act");
    switchHintsOn(*book);
    EXPECT_EQ(count("act"), acts) << "there was nothing to switch on";
}

TEST_F(SettingsActsTest, AnEarlierVersionsHintsAreKnown) {
    Writing<SettingsStore>(*casebook)->setValue("prompts.off." + std::to_string(book->author().id.value()),
                                                " prompt.ghb prompt.sleep ");
    EXPECT_THAT(hintsOff(*book), ElementsAre("prompt.ghb", "prompt.sleep"));
}

} // namespace

} // namespace kentering

#include "reports/handout/output/message_text.h"

#include "reports/handout/compose/compose.h"
#include "tests/handout/sample_content.h"
#include "tests/handout/whole_space.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace kentering {
namespace {

TEST(MessageText, IsTheWholeSheetWithTheFirstPanelAndTheBoxesFirst) {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.phase = Phase::Wall;
    request.safety.values = {SafetyAnswer::No, SafetyAnswer::No, SafetyAnswer::No};
    request.plan.elevatorPitch = "Nee *dank* je.";
    EXPECT_EQ(messageText(compose(request, sampleContent())), R"(Vel wall
Eén regel eronder.

Nu meteen
1. Titel van craving.tell-someone: Een zin of twee, zoals ze op een vel staan. Met nadruk op één woord.
2. Titel van craving.move: Een zin of twee, zoals ze op een vel staan. Met nadruk op één woord.
3. Titel van craving.fast-forward: Een zin of twee, zoals ze op een vel staan. Met nadruk op één woord.

Eerst dit
! Slik je antidepressiva? Stop daar nooit mee.
! Iedere dag GHB, GBL, alcohol, benzo’s of opiaten? Stop nooit zomaar: alleen stoppen kan dodelijk zijn. Ga altijd naar een kliniek.
! Eerder een psychose, depressie of gedachten aan zelfdoding? Stop samen met een hulpverlener. Wil je dat niet, spreek dan iedere dag iemand die je vertrouwt.
! Kop danger: Zoek hulp.
! Kop alcohol-cannabis: Zoek hulp.
112: bij direct gevaar
113 / 0800-0113: bij gedachten aan zelfdoding, dag en nacht

Wat je nu kunt doen (wall)
- Titel van tip.wall.01: Een zin of twee, zoals ze op een vel staan. Met nadruk op één woord.
- Titel van tip.wall.02: Een zin of twee, zoals ze op een vel staan. Met nadruk op één woord.

Van mij
- Mijn antwoord: Nee *dank* je.

Steun
- Titel van groups.try: Een zin of twee, zoals ze op een vel staan. Met nadruk op één woord.

Mensen die dit kennen
Probeer het minstens 3 maanden. Nagekeken op 1 november 2026.
- Gespreksgroep – voor wie gestopt is
  wo 2 december · wo 16 december · wo 6 januari 2027, 20.00 tot 21.30 uur
  aanmelden per mail
  example.org/groep

Inhoud versie 3 · nagekeken 20 november 2026
)");
}

std::size_t charactersOf(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char character) { return (static_cast<unsigned char>(character) & 0xC0) != 0x80; }));
}

TEST(MessageText, TheShortOneHasRoomForTheBoxesWhateverElseThereIs) {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.plan.elevatorPitch = std::string(400, 'x');
    request.plan.mayCall = {"mijn zus"};
    const auto check = [](const HandoutRequest& asked) {
        const std::string text = shortMessageText(compose(asked, Content::builtIn()));
        ASSERT_LE(charactersOf(text), 700U) << text;
        const bool isDutch = asked.language == Language::Dutch;
        for (const char* part :
             {isDutch ? "Antidepressiva" : "Antidepressants", isDutch ? "kliniek" : "clinic",
              isDutch ? "hulpverlener" : "professional help", "112", "113"}) {
            ASSERT_NE(text.find(part), std::string::npos) << part << " in " << text;
        }
        ASSERT_EQ(text.find('*'), std::string::npos) << text;
        ASSERT_NE(text.find("\n- "), std::string::npos) << "there is room for advice: " << text;
    };
    for (const Language language : all<Language>()) {
        request.language = language;
        for (const SafetyAnswer answer : all<SafetyAnswer>()) {
            request.safety.values = {answer, answer, answer};
            request.topic.reset();
            for (const OwnGoal goal : all<OwnGoal>()) {
                request.ownGoal = goal;
                request.phase.reset();
                check(request);
                for (const Phase phase : all<Phase>()) {
                    request.phase = phase;
                    check(request);
                }
            }
        }
    }
}

HandoutRequest withUs() {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.ourNumber = "020-1234567";
    request.ourHours = "ma-vr 9-17 uur";
    request.nextTalk = DateTime(Date(2026, 11, 30), boost::posix_time::hours(14));
    return request;
}

TEST(MessageText, TheShortOneNamesTheNextTalkAndOurNumberWhateverElseThereIs) {
    HandoutRequest request = withUs();
    request.plan.mayCall = {std::string(200, 'm'), std::string(100, 'k')};
    request.plan.elevatorPitch = std::string(250, 'x');
    for (const Language language : all<Language>()) {
        const bool isDutch = language == Language::Dutch;
        request.language = language;
        for (const auto& goal : goalsAndNone()) {
            request.ownGoal = goal;
            for (const auto& phase : phasesAndNone()) {
                request.phase = phase;
                for (const SafetyAnswer answer : all<SafetyAnswer>()) {
                    request.safety.values = {answer, answer, answer};
                    const std::string text = shortMessageText(compose(request, Content::builtIn()));
                    ASSERT_LE(charactersOf(text), kShortMessageCharacters) << text;
                    for (const char* line : {isDutch ? "- Ons nummer: 020-1234567, ma-vr 9-17 uur\n"
                                                     : "- Our number: 020-1234567, ma-vr 9-17 uur\n",
                                             isDutch ? "- Volgende gesprek: ma 30 november, 14.00\n"
                                                     : "- Next talk: Mon 30 November, 14:00\n"}) {
                        ASSERT_NE(text.find(line), std::string::npos) << line << " in " << text;
                    }
                }
            }
        }
    }
}

TEST(MessageText, TheShortOneOfANeutralSheetDoesNotTellWhoWeAre) {
    HandoutRequest request = withUs();
    request.isNeutral = true;
    const std::string text = shortMessageText(compose(request, Content::builtIn()));
    EXPECT_EQ(text.find("020-1234567"), std::string::npos) << text;
    EXPECT_NE(text.find("30 november"), std::string::npos) << text;
}

} // namespace
} // namespace kentering

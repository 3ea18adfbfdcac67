#include "reports/handout/output/message_text.h"

#include "reports/handout/compose/compose.h"
#include "tests/handout/sample_content.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace kentering {
namespace {

TEST(MessageText, IsTheWholeSheetWithTheBoxesFirst) {
    HandoutRequest request;
    request.today = Date(2026, 11, 23);
    request.phase = Phase::Wall;
    request.safety.values = {SafetyAnswer::No, SafetyAnswer::No, SafetyAnswer::No};
    request.plan.elevatorPitch = "Nee *dank* je.";
    EXPECT_EQ(messageText(compose(request, sampleContent())), R"(Vel wall
Eén regel eronder.

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

} // namespace
} // namespace kentering

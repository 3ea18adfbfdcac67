#pragma once

#include <array>
#include <string_view>

/// The words that demonstration clients and their counsellors use. All of it is made up: no sentence comes
/// from a real dossier.
namespace kentering::demo_words {

using std::string_view_literals::operator""sv;

inline constexpr std::array kAliases{
    "Adam"sv,   "Alex"sv,   "Ali"sv,   "Anton"sv, "Arno"sv,   "Bas"sv,   "Ben"sv,    "Boris"sv,
    "Carlos"sv, "Casper"sv, "Cem"sv,   "Daan"sv,  "Dennis"sv, "Diego"sv, "Emiel"sv,  "Emre"sv,
    "Erik"sv,   "Fabian"sv, "Femke"sv, "Frank"sv, "Gijs"sv,   "Hakan"sv, "Hugo"sv,   "Ivo"sv,
    "Jamal"sv,  "Jan"sv,    "Joost"sv, "Julia"sv, "Kay"sv,    "Kees"sv,  "Koen"sv,   "Lars"sv,
    "Leon"sv,   "Lex"sv,    "Luuk"sv,  "Marco"sv, "Mark"sv,   "Mats"sv,  "Max"sv,    "Menno"sv,
    "Milan"sv,  "Mila"sv,   "Naud"sv,  "Niels"sv, "Omar"sv,   "Oscar"sv, "Otto"sv,   "Paul"sv,
    "Pim"sv,    "Rafael"sv, "Remy"sv,  "Rik"sv,   "Robin"sv,  "Sam"sv,   "Sander"sv, "Sem"sv,
    "Stef"sv,   "Teun"sv,   "Thijs"sv, "Tycho"sv, "Victor"sv, "Wes"sv,   "Willem"sv, "Yusuf"sv,
};

inline constexpr std::array kMunicipalities{
    "Amsterdam"sv, "Amsterdam"sv, "Amsterdam"sv, "Amsterdam"sv, "Amsterdam"sv, "Rotterdam"sv,
    "Rotterdam"sv, "Rotterdam"sv, "Utrecht"sv,   "Utrecht"sv,   "Den Haag"sv,  "Den Haag"sv,
    "Haarlem"sv,   "Zaanstad"sv,  "Almere"sv,    "Eindhoven"sv, "Groningen"sv, "Nijmegen"sv,
};

inline constexpr std::array kTriggers{
    "zaterdagavond alleen thuis"sv,
    "het bliepje van de app"sv,
    "salaris op de rekening"sv,
    "langs de straat van de dealer fietsen"sv,
    "ruzie met mijn ex"sv,
    "na het uitgaan niet naar huis willen"sv,
    "een lege zondag"sv,
    "stress voor een deadline"sv,
    "een bericht van een oude bekende"sv,
    "me afgewezen voelen"sv,
    "een hotelkamer"sv,
    "de geur van poppers"sv,
    "een avond met veel wijn"sv,
    "verjaardagen"sv,
    "een goed gesprek dat abrupt stopt"sv,
    "niet kunnen slapen"sv,
};

inline constexpr std::array kNextTime{
    "eerst bellen, dan pas beslissen"sv,
    "de telefoon in de keuken laten"sv,
    "om elf uur naar huis"sv,
    "met een vriend afspreken voor het weekend"sv,
    "de app van mijn telefoon halen"sv,
    "eerst eten en een uur wachten"sv,
    "een andere route fietsen"sv,
    "het meteen aan iemand vertellen"sv,
    "niet drinken op vrijdag"sv,
    "de volgende ochtend iets afspreken"sv,
};

inline constexpr std::array kPitches{
    "Nee dank je, ik ben gestopt."sv,          "Ik sla een keer over, maar gezellig dat je vraagt."sv,
    "Ik doe het nu zonder. Koffie, zondag?"sv, "Niet vandaag. En vraag het me liever niet meer."sv,
    "Ik slaap weer, dat wil ik zo houden."sv,
};

inline constexpr std::array kMonsters{
    "de papegaai"sv,    "de verkoper"sv,   "meneer Nog Eentje"sv,
    "de fluisteraar"sv, "het stemmetje"sv, "de regisseur"sv,
};

inline constexpr std::array kGoals{
    "iedere dag twee mensen bellen"sv,
    "voor twaalf uur naar bed"sv,
    "de huisarts bellen voor een brief"sv,
    "drie avonden koken"sv,
    "een keer naar de groep gaan kijken"sv,
    "zondag wandelen met een vriend"sv,
    "alle nummers van dealers wissen"sv,
    "een afspraak maken met schuldhulp"sv,
    "opschrijven wanneer de trek komt"sv,
    "twee keer sporten"sv,
    "ontbijten voor het werk"sv,
    "mijn zus vertellen hoe het gaat"sv,
};

inline constexpr std::array kGoalOutcomes{
    "gelukt"sv,
    "deels gelukt, gaat ermee door"sv,
    "niet aan toegekomen, wil het nog een week proberen"sv,
    "gelukt, viel mee"sv,
    "ander doel gekozen"sv,
};

inline constexpr std::array kNotes{
    "Vertelt rustig. Slaapt beter dan vorige maand."sv,
    "„Het weekend is lang als je niets afspreekt.”"sv,
    "Is bij vrienden gaan eten en om elf uur naar huis gegaan. Trots."sv,
    "Veel trek rond het salaris. Samen een plan voor vrijdag gemaakt."sv,
    "„Ik wist niet dat ik zo moe kon zijn.”"sv,
    "Werk gaat weer. Daar weet niemand iets, en dat mag zo blijven."sv,
    "Kwam met een lijstje. Twee dingen daarvan besproken, de rest volgende keer."sv,
    "Heeft de app weggehaald en weer teruggezet. Daar eerlijk over."sv,
    "„Voor het eerst in maanden heb ik gelachen.”"sv,
    "Somber, geen gedachten aan de dood. Belt als dat verandert."sv,
    "Gesproken over seks zonder middelen: wil daar nog even mee wachten."sv,
    "Is naar de groep geweest, bleef tot het eind."sv,
    "Schulden zijn op papier gezet. Dat luchtte op."sv,
    "„Ik droomde dat ik had gebruikt en werd opgelucht wakker.”"sv,
    "Uitglijder besproken: wat ging eraan vooraf, wat de volgende keer."sv,
    "Wil minder, niet stoppen. Afspraken met zichzelf gemaakt voor feesten."sv,
};

inline constexpr std::array kSafetyOutcomes{
    "Gesproken. Gedachten, geen plan. Belt 113 of de huisarts als het erger wordt."sv,
    "Gesproken met de cliënt en met toestemming ook met de huisarts."sv,
    "Gesproken: is van jaren geleden, nu niet. Weet wie te bellen."sv,
    "Nagevraagd en opgeschreven bij veiligheid."sv,
};

inline constexpr std::array kFollowUpOutcomes{
    "Gebeld, het gaat. Volgende afspraak staat."sv,
    "Bericht gestuurd, antwoord gekregen."sv,
    "Brief van de huisarts is binnen."sv,
    "Besproken in het volgende gesprek."sv,
};

} // namespace kentering::demo_words

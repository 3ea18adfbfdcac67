#include "app/presenters/handout/content_signing.h"

#include "reports/handout/compose/date_text.h"

#include <algorithm>
#include <string>

namespace kentering {

namespace {

struct SigningWords {
    const char* title;
    const char* document;
    const char* edition;
    const char* none;
    const char* some;
    const char* safety;
    const char* shipped;
    const char* own;
    const char* absent;
    const char* closing;
    const char* read;
    std::vector<std::string> signature;
};

SigningWords signingWords(Language language) {
    const std::string line = "  ________________________________";
    if (language == Language::Dutch) {
        return {
            "Eigen woorden en ingebouwde woorden",
            "Eigen woorden",
            "Eigen woorden: versie ",
            "De eigen woorden zijn gelijk aan de ingebouwde.",
            "Hieronder staat alles wat anders is dan in Kentering. Wat de veiligheid raakt, staat vooraan.",
            "VEILIGHEID",
            "Kentering: ",
            "Eigen: ",
            "(niets)",
            "Mag iemand die lichamelijk afhankelijk is van GHB, GBL, alcohol, benzo’s of opiaten dit lezen? "
            "Is geen kader minder streng geworden?",
            "Gelezen en akkoord:",
            {"Naam:" + line, "Functie:" + line, "Datum:" + line, "Handtekening:" + line}};
    }
    return {
        "Own words and built-in words",
        "Own words",
        "Own words: version ",
        "Your own words are the same as those built into Kentering.",
        "Below is everything that differs from Kentering. What concerns safety comes first.",
        "SAFETY",
        "Kentering: ",
        "Own: ",
        "(nothing)",
        "May somebody who is physically dependent on GHB, GBL, alcohol, benzos or opiates read this? Has no "
        "box become weaker?",
        "Read and agreed:",
        {"Name:" + line, "Position:" + line, "Date:" + line, "Signature:" + line}};
}

} // namespace

LetterText contentSigningPage(const Content& own, std::span<const ContentDifference> differences, Date today,
                              Language language) {
    const SigningWords words = signingWords(language);
    const auto orNothing = [&words](const std::string& text) { return text.empty() ? words.absent : text; };
    LetterText page{.language = language,
                    .documentTitle = words.document,
                    .date = today,
                    .organisation = words.title,
                    .dateInWords = fullDate(today, language),
                    .greeting = words.edition + std::to_string(own.version()),
                    .opening = {differences.empty() ? words.none : words.some},
                    .told = {},
                    .closing = {},
                    .farewell = words.read,
                    .signature = words.signature};
    for (const ContentDifference& difference : differences) {
        std::string label = difference.file;
        if (difference.isSafety) {
            label += std::string("\n") + words.safety;
        }
        page.told.push_back({std::move(label), difference.place + "\n" + words.shipped +
                                                   orNothing(difference.before) + "\n" + words.own +
                                                   orNothing(difference.after)});
    }
    if (std::ranges::any_of(differences, &ContentDifference::isSafety)) {
        page.closing.emplace_back(words.closing);
    }
    return page;
}

} // namespace kentering

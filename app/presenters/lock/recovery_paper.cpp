#include "app/presenters/lock/recovery_paper.h"

#include "reports/handout/compose/date_text.h"
#include "reports/handout/layout/letter_layout.h"

namespace kentering {

namespace {

LetterText paperInDutch(const Secret& code) {
    LetterText paper;
    paper.documentTitle = "Informatie";
    paper.greeting = "De herstelcode van jullie dossierboek in Kentering";
    paper.opening = {
        "Met deze code gaat het dossierboek open als iemand een wachtzin kwijt is. Wie hem heeft, "
        "kan alles lezen."};
    paper.told = {{"Herstelcode", std::string(code.text())}};
    paper.closing = {"Bewaar dit blad achter slot, niet bij de computer. Maak er geen foto van.",
                     "Is dit blad gezien door iemand anders, of is het weg? Maak dan een nieuwe code: "
                     "Instellingen, Mensen en sleutels. De oude werkt daarna niet meer."};
    return paper;
}

LetterText paperInEnglish(const Secret& code) {
    LetterText paper;
    paper.documentTitle = "Information";
    paper.greeting = "The recovery code of your casebook in Kentering";
    paper.opening = {
        "This code opens the casebook when somebody lost their passphrase. Whoever has it can read "
        "everything."};
    paper.told = {{"Recovery code", std::string(code.text())}};
    paper.closing = {"Keep this page locked away, apart from the computer. Do not take a picture of it.",
                     "Did somebody else see this page, or is it gone? Then make a new code: Settings, People "
                     "and keys. The old one opens nothing after that."};
    return paper;
}

} // namespace

Pages recoveryPaper(const Secret& code, const std::string& organisation, Date today, Language language) {
    LetterText paper = language == Language::Dutch ? paperInDutch(code) : paperInEnglish(code);
    paper.language = language;
    paper.date = today;
    paper.dateInWords = fullDate(today, language);
    paper.organisation = organisation;
    return layout(paper);
}

} // namespace kentering

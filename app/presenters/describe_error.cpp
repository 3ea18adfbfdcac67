#include "app/presenters/describe_error.h"

#include "model/content/content_fault.h"
#include "model/errors.h"
#include "model/storage/wrong_client_error.h"
#include "model/storage/wrong_recovery_code_error.h"

#include <new>
#include <string_view>

namespace kentering {

namespace {

struct Sentence {
    std::string_view dutch;
    std::string_view english;
};

template <typename Error>
bool is(const std::exception& error) {
    return dynamic_cast<const Error*>(&error) != nullptr;
}

constexpr Sentence kUnforeseen{
    "Er ging iets mis dat Kentering niet kent. Wat je al had opgeslagen, is er nog. Sluit het programma, "
    "start het opnieuw en meld het als het weer gebeurt.",
    "Something went wrong that Kentering does not know. What you had stored is still there. Close the "
    "program, start it again and report it if it happens once more."};

Sentence sentenceFor(const std::exception& error) {
    if (is<WrongRecoveryCodeError>(error)) { // before the kind that it is one of
        return {"Deze herstelcode klopt niet. Er is niets veranderd. Kijk hem na en probeer het nog eens.",
                "This recovery code is not right. Nothing was changed. Check it and try again."};
    }
    if (is<WrongKeyError>(error)) {
        return {"Deze wachtzin klopt niet. Er is niets veranderd. Probeer het nog eens en let op "
                "hoofdletters; ben je hem kwijt, gebruik dan de herstelcode.",
                "This passphrase is not right. Nothing was changed. Try again and mind the "
                "capitals; if you lost it, use the recovery code."};
    }
    if (is<DamagedCasebookError>(error)) {
        return {
            "Het dossierboek is beschadigd. Kentering heeft er niets in veranderd. Werk er niet in verder: "
            "zet de laatste back-up terug en bewaar het beschadigde dossierboek.",
            "The casebook is damaged. Kentering changed nothing in it. Do not go on working in it: restore "
            "the latest backup and keep the damaged casebook."};
    }
    if (is<NewerCasebookError>(error)) {
        return {
            "Dit dossierboek is gemaakt met een nieuwere Kentering. Er is niets veranderd. Werk het "
            "programma bij en open het dossierboek opnieuw.",
            "This casebook was made by a newer Kentering. Nothing was changed. Update the program and open "
            "the casebook again."};
    }
    if (is<MissingCasebookError>(error)) {
        return {"Hier staat geen dossierboek. Kijk of de map klopt en of de schijf is aangesloten.",
                "There is no casebook here. Check the folder and whether the disk is connected."};
    }
    if (is<CasebookInUseError>(error)) {
        return {"Dit dossierboek is al open in een ander venster of programma. Er is niets veranderd. Sluit "
                "het daar en probeer het opnieuw.",
                "This casebook is open already in another window or program. Nothing was changed. Close it "
                "there and try again."};
    }
    if (is<StorageIoError>(error)) {
        return {"Opslaan of lezen lukte niet: de schijf is vol, alleen-lezen of defect. Wat eerder was "
                "opgeslagen, is er nog. Maak ruimte of sluit de schijf weer aan en probeer het opnieuw.",
                "Storing or reading failed: the disk is full, read-only or faulty. What was stored before is "
                "still there. Make room or connect the disk again, then try once more."};
    }
    if (is<OutputFileError>(error)) {
        return {"Het bestand is niet gemaakt: er staat al iets met die naam, of er mag daar niet geschreven "
                "worden. Er is niets overschreven. Kies een andere naam of map.",
                "The file was not made: there is something of that name already, or nothing may be written "
                "there. Nothing was overwritten. Choose another name or folder."};
    }
    if (is<MissingFontError>(error)) {
        return {"Het lettertype voor adviesbladen ontbreekt op deze computer. Er is niets gemaakt. Laat "
                "Kentering opnieuw installeren, dan komt het mee.",
                "The typeface for handouts is missing on this computer. Nothing was made. Have Kentering "
                "installed again, it comes along."};
    }
    if (is<ContentError>(error)) {
        return {
            "De teksten van je organisatie kunnen niet gebruikt worden: er staat een fout in de map met "
            "teksten. Dossiers zijn niet geraakt. Laat de beheerder de map nakijken.",
            "Your organisation's texts cannot be used: there is a mistake in the folder of texts. Dossiers "
            "are not affected. Ask whoever maintains the folder to check it."};
    }
    if (is<InvalidValue>(error)) {
        return {"Dit kan niet zo worden opgeslagen: een datum, code of getal klopt niet. Er is niets "
                "veranderd. Verbeter het en probeer het opnieuw.",
                "This cannot be stored like this: a date, code or number is not right. Nothing was changed. "
                "Correct it and try again."};
    }
    if (is<WrongClientError>(error)) {
        return {
            "Kentering wilde iets opslaan bij een verkeerd dossier en heeft dat tegengehouden. Er is niets "
            "veranderd. Sluit het dossier, open het opnieuw en meld dit als fout in het programma.",
            "Kentering was about to store something with the wrong dossier and stopped. Nothing was "
            "changed. Close the dossier, open it again and report this as a fault of the program."};
    }
    if (is<std::bad_alloc>(error)) {
        return {
            "De computer heeft te weinig geheugen vrij. Wat was opgeslagen, is er nog. Sluit andere "
            "programma's en probeer het opnieuw.",
            "The computer has too little free memory. What was stored is still there. Close other programs "
            "and try again."};
    }
    return kUnforeseen;
}

std::string in(Language language, const Sentence& sentence) {
    switch (language) {
    case Language::Dutch:
        return std::string(sentence.dutch);
    case Language::English:
        return std::string(sentence.english);
    }
    return std::string(sentence.english);
}

} // namespace

std::string describeError(const std::exception& error, Language language) {
    return in(language, sentenceFor(error));
}

std::string describeError(const std::exception_ptr& error, Language language) {
    try {
        std::rethrow_exception(error);
    } catch (const std::exception& known) {
        return describeError(known, language);
    } catch (...) {
        return in(language, kUnforeseen);
    }
}

} // namespace kentering

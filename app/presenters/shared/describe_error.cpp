#include "app/presenters/shared/describe_error.h"

#include "model/acts/reading/opening.h"
#include "model/base/casebook/passphrase_rules.h"
#include "model/base/casebook/too_many_tries_error.h"
#include "model/base/errors.h"
#include "model/base/moved_casebook_error.h"
#include "model/base/wrong_client_error.h"
#include "model/base/wrong_recovery_code_error.h"
#include "model/content/read/content_fault.h"

#include <algorithm>
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
    "Something went wrong that Kentering does not know. What you had saved is still there. Close the "
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
    if (is<RealCasebookError>(error)) {
        return {"KENTERING_TODAY is gezet: dan telt een andere dag als vandaag. Dat mag alleen in een "
                "oefendossierboek, en dit is er geen. Er is niets veranderd. Haal KENTERING_TODAY weg en "
                "probeer het opnieuw.",
                "KENTERING_TODAY is set: then another day counts as today. That is for a training casebook "
                "only, and this is none. Nothing was changed. Take KENTERING_TODAY away and try again."};
    }
    if (is<CasebookInUseError>(error)) {
        return {"Dit dossierboek is al open in een ander venster of programma. Er is niets veranderd. Sluit "
                "het daar en probeer het opnieuw.",
                "This casebook is open already in another window or program. Nothing was changed. Close it "
                "there and try again."};
    }
    if (is<UnreadableDiskError>(error)) { // before the kind that it is one of
        return {
            "Het dossierboek kan niet gelezen worden: de schijf geeft een fout. Het hoeft niet beschadigd te "
            "zijn. Kijk de kabel of de verbinding na en probeer het opnieuw. Blijft het zo, kopieer dan "
            "eerst de hele map, voor je iets anders doet.",
            "The casebook cannot be read: the disk gives an error. It need not be damaged. Check the cable "
            "or the connection and try again. If it stays like this, copy the whole folder before "
            "anything else."};
    }
    if (is<MovedCasebookError>(error)) { // before the kind that it is one of
        return {
            "Opslaan lukte niet: de map van het dossierboek is verplaatst, weggehaald of vervangen terwijl "
            "het open was. Wat eerder was opgeslagen, staat nog in die map. Zet de map terug op zijn plek, "
            "sluit het dossierboek en open het opnieuw.",
            "Saving failed: the folder of the casebook was moved, removed or replaced while it was open. "
            "What was saved before is still in that folder. Put the folder back in its place, close the "
            "casebook and open it again."};
    }
    if (is<StorageIoError>(error)) {
        return {"Opslaan of lezen lukte niet: de schijf is vol, alleen-lezen of defect. Wat eerder was "
                "opgeslagen, is er nog. Maak ruimte of sluit de schijf weer aan en probeer het opnieuw.",
                "Saving or reading failed: the disk is full, read-only or faulty. What was saved before is "
                "still there. Make room or connect the disk again, then try once more."};
    }
    if (is<OutputFileError>(error)) {
        return {"Het bestand is niet gemaakt: er staat al iets met die naam, of er mag daar niet geschreven "
                "worden. Er is niets overschreven. Kies een andere naam of map.",
                "The file was not made: there is already something with that name, or nothing may be written "
                "there. Nothing was overwritten. Choose another name or folder."};
    }
    if (is<MissingFontError>(error)) {
        return {"Het lettertype voor adviesbladen ontbreekt op deze computer. Er is niets gemaakt. Laat "
                "Kentering opnieuw installeren; dan komt het lettertype mee.",
                "The typeface for handouts is missing on this computer. Nothing was made. Have Kentering "
                "installed again; the typeface comes with it."};
    }
    if (is<ContentError>(error)) {
        return {
            "De teksten van je organisatie kunnen niet gebruikt worden: er staat een fout in de map met "
            "teksten. Dossiers zijn niet geraakt. Laat de beheerder de map nakijken.",
            "Your organisation's texts cannot be used: there is a mistake in the folder of texts. Dossiers "
            "are not affected. Ask whoever maintains the folder to check it."};
    }
    if (is<WeakPassphraseError>(error)) { // before the kind that it is one of
        return {
            "Deze wachtzin is te kort. Er is niets veranderd. Neem er een van minstens 8 tekens; vier "
            "gewone woorden achter elkaar onthoud je goed.",
            "This passphrase is too short. Nothing was changed. Choose one of at least 8 characters; four "
            "ordinary words in a row are easy to remember."};
    }
    if (is<InvalidValue>(error)) {
        return {"Dit kan niet zo worden opgeslagen: een datum, code of getal klopt niet. Er is niets "
                "veranderd. Verbeter het en probeer het opnieuw.",
                "This cannot be saved like this: a date, code or number is not right. Nothing was changed. "
                "Correct it and try again."};
    }
    if (is<WrongClientError>(error)) {
        return {
            "Kentering wilde iets opslaan in het verkeerde dossier en heeft dat tegengehouden. Er is niets "
            "veranderd. Sluit het dossier, open het opnieuw en meld dit als fout in het programma.",
            "Kentering was about to save something in the wrong dossier and stopped. Nothing was "
            "changed. Close the dossier, open it again and report this as a fault of the program."};
    }
    if (is<std::bad_alloc>(error)) {
        return {
            "De computer heeft te weinig geheugen vrij. Wat was opgeslagen, is er nog. Sluit andere "
            "programma's en probeer het opnieuw.",
            "The computer has too little free memory. What was saved is still there. Close other programs "
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

Sentence sentenceFor(const OpeningFinding& finding) {
    switch (finding.kind) {
    case OpeningFinding::Kind::LinksMissing:
        return {"Er ontbreekt werk dat al was opgeslagen: de laatste wijzigingen zijn weg.",
                "Work that was saved is missing: the last changes are gone."};
    case OpeningFinding::Kind::OtherHistory:
        return {"De geschiedenis is niet die van eerst: er is een ander bestand teruggezet.",
                "The history is not the one that was here: another file was put in its place."};
    case OpeningFinding::Kind::LogDamaged:
        return {"De laatste wijzigingen kunnen niet meer gelezen worden en ontbreken.",
                "The last changes cannot be read any more and are missing."};
    case OpeningFinding::Kind::MarkMissing:
        return {
            "Het bestand casebook.mark ontbreekt of is veranderd: niemand kan zien of de laatste wijzigingen "
            "er "
            "nog zijn.",
            "The file casebook.mark is missing or was changed: nobody can see whether the last changes are "
            "still there."};
    case OpeningFinding::Kind::KeysChanged:
        return {"Het bestand keys.json is niet dat van de laatste keer: iemand heeft veranderd wie het "
                "dossierboek "
                "kan openen, of een oud bestand teruggezet.",
                "The file keys.json is not the one from last time: somebody changed who can open the "
                "casebook, or put an old file back."};
    case OpeningFinding::Kind::OldFolder:
        return {"Op deze computer is meer werk gezien dan er nu in het dossierboek staat: de hele map is "
                "ouder dan die van de laatste keer.",
                "This computer has seen more work than there is in the casebook now: the whole folder is "
                "older than the one from last time."};
    case OpeningFinding::Kind::OtherFolder:
        return {"De hele map is een andere dan die van de laatste keer op deze computer: de geschiedenis "
                "loopt anders.",
                "The whole folder is another than the one from last time on this computer: the history runs "
                "differently."};
    case OpeningFinding::Kind::PutBack:
        return {"Dit dossierboek is een back-up, of is teruggezet uit een back-up. Wat daarna is opgeslagen, "
                "staat er niet in.",
                "This casebook is a backup, or was put back from one. What was saved after that is not in "
                "it."};
    }
    return kUnforeseen;
}

std::string dayOf(const std::string& stamp) {
    return stamp.substr(0, std::string_view("YYYY-MM-DD").size());
}

/// Which links of the history it is about and since when, so that somebody can look them up in a backup.
std::string links(const OpeningFinding& finding, Language language) {
    if (finding.firstLink == 0) {
        return {};
    }
    const std::string until = dayOf(finding.at);
    const std::string since = dayOf(finding.since);
    const bool isDutch = language == Language::Dutch;
    return (isDutch ? " (Wijziging " : " (Changes ") + std::to_string(finding.firstLink) +
           (isDutch ? " tot en met " : " to ") + std::to_string(finding.lastLink) +
           (until.empty() ? "" : (isDutch ? ", tot " : ", up to ") + until) +
           (since.empty() ? ""
                          : (isDutch ? "; wat er nog is, loopt tot " : "; what is there ends on ") + since) +
           ".)";
}

constexpr Sentence kGoingOn{"Kentering heeft niets veranderd. Kijk of er een back-up is waar het wel in "
                            "staat, en bewaar deze map. Wil je "
                            "toch verder met wat er is, ontgrendel dan nog een keer.",
                            "Kentering changed nothing. See whether there is a backup that has it, and keep "
                            "this folder. To go on with "
                            "what is there all the same, unlock once more."};

constexpr Sentence kGoingOnWithBackup{"Wil je hiermee verder, ontgrendel dan nog een keer.",
                                      "To go on with it, unlock once more."};

} // namespace

std::string describeError(const std::exception& error, Language language) {
    if (const auto* lost = dynamic_cast<const LostWorkError*>(&error)) {
        std::string text;
        for (const OpeningFinding& finding : lost->findings()) {
            text += in(language, sentenceFor(finding)) + links(finding, language) + " ";
        }
        const bool isAnnounced = std::ranges::all_of(lost->findings(), &OpeningFinding::isAnnounced);
        return text + in(language, isAnnounced ? kGoingOnWithBackup : kGoingOn);
    }
    if (const auto* tries = dynamic_cast<const TooManyTriesError*>(&error)) {
        const std::string seconds = std::to_string(tries->wait().count());
        return language == Language::Dutch
                   ? "Er is te vaak een verkeerde wachtzin of code getypt. Er is niets veranderd. Wacht " +
                         seconds + " seconden en probeer het dan opnieuw."
                   : "A wrong passphrase or code was typed too often. Nothing was changed. Wait " + seconds +
                         " seconds and then try again.";
    }
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

#include "app/presenters/shared/describe_folder.h"

#include <string_view>

namespace kentering {

namespace {

struct FolderSentence {
    std::string_view dutch;
    std::string_view english;
};

FolderSentence sentenceForFolder(FolderFault fault) {
    switch (fault) {
    case FolderFault::NoName:
        return {"Schrijf de hele naam van de map, of kies een map.",
                "Write the whole name of the folder, or choose one."};
    case FolderFault::NoFolder:
        return {"Deze map is er niet. Sluit de schijf of stick aan, of kies een andere map.",
                "This folder is not there. Connect the disk or stick, or choose another folder."};
    case FolderFault::HasSomething:
        return {
            "In deze map staat al iets anders. Kies een lege map, of een naam die nog niet bestaat.",
            "There is something else in this folder. Choose an empty folder, or a name that does not exist "
            "yet."};
    case FolderFault::HasCasebook:
        return {"In deze map staat al een dossierboek. Open dat, of kies een andere map.",
                "There is a casebook in this folder already. Open it, or choose another folder."};
    case FolderFault::NetworkDrive:
        return {
            "Deze map staat op een netwerkschijf. Daar kan een dossierboek stukgaan: opslaan en "
            "vergrendelen werken er niet zeker. Kies een map op de schijf van deze computer. Back-ups "
            "mogen wel naar het netwerk.",
            "This folder is on a network drive. A casebook can break there: storing and locking do not "
            "work for certain. Choose a folder on this computer's own disk. Backups may go to the network."};
    case FolderFault::SyncedFolder:
        return {"Deze map wordt gesynchroniseerd met %. Daarbij kan een dossierboek stukgaan, en er gaan "
                "kopieën naar een ander. Kies een map die niet wordt gesynchroniseerd.",
                "This folder is synchronised by %. That can break a casebook, and copies go to somebody "
                "else. Choose a folder that is not synchronised."};
    case FolderFault::ReadOnly:
        return {"Op deze schijf kan niet worden geschreven: hij is alleen-lezen. Kies een andere map.",
                "Nothing can be written to this disk: it is read-only. Choose another folder."};
    case FolderFault::NotAllowed:
        return {"Je mag in deze map niet schrijven. Kies een map van jezelf, of vraag de beheerder van deze "
                "computer om toegang.",
                "You may not write to this folder. Choose one of your own, or ask whoever manages this "
                "computer for access."};
    case FolderFault::NoRoom:
        return {"Deze schijf is vol. Maak ruimte, of kies een map op een andere schijf.",
                "This disk is full. Make room, or choose a folder on another disk."};
    case FolderFault::IsTheCasebook:
        return {
            "Deze map is van het dossierboek zelf. Gaat die verloren, dan ook de back-ups. Kies een andere "
            "map.",
            "This folder is the casebook's own. When it is lost, so are the backups. Choose another folder."};
    case FolderFault::Failing:
        return {"Deze schijf of stick geeft fouten. Kies een andere.",
                "This disk or stick gives errors. Choose another one."};
    }
    return {};
}

std::string told(const FolderSentence& sentence, Language language, const std::string& service) {
    std::string words(language == Language::Dutch ? sentence.dutch : sentence.english);
    if (const std::size_t at = words.find('%'); at != std::string::npos) {
        words.replace(at, 1, service);
    }
    return words;
}

} // namespace

std::string describeFolder(const FolderFitness& fitness, Language language) {
    return fitness.fault ? told(sentenceForFolder(*fitness.fault), language, fitness.service) : std::string();
}

std::string remarkOnFolder(const FolderFitness& fitness, Language language) {
    std::string remarks;
    const auto add = [&](const FolderSentence& sentence) {
        remarks += (remarks.empty() ? "" : " ") + told(sentence, language, fitness.service);
    };
    if (fitness.isSameDisk) {
        add({"Dit is dezelfde schijf als die van het dossierboek. Gaat die stuk, dan ben je beide kwijt: "
             "kies "
             "liever een stick of een andere schijf.",
             "This is the same disk as the casebook's. If it breaks, both are lost: better choose a stick or "
             "another disk."});
    }
    if (!fitness.service.empty()) {
        add({"Deze map wordt gesynchroniseerd met %: er gaan versleutelde kopieën naar een ander.",
             "This folder is synchronised by %: encrypted copies go to somebody else."});
    }
    if (fitness.hasLittleRoom) {
        add({"Deze schijf is bijna vol.", "This disk is nearly full."});
    }
    return remarks;
}

} // namespace kentering

#include "model/content/content_choice.h"

#include <system_error>
#include <vector>

namespace kentering {

namespace {

/// So many faults fit above the work; the command line names them all.
constexpr std::size_t kFaultsOnScreen = 3;

struct NoticeWords {
    const char* allFellBack;
    const char* someFellBack;
    const char* more;
    const char* ownBoxes;
};

NoticeWords wordsIn(Language language) {
    switch (language) {
    case Language::Dutch:
        return {"De eigen teksten van je organisatie hebben een fout en worden niet gebruikt. Kentering "
                "gaat verder met de ingebouwde teksten. Dossiers zijn niet geraakt.",
                "In de eigen teksten van je organisatie zit een fout. Voor het bestand met de fout gelden de "
                "ingebouwde teksten, de rest blijft van jullie. Dossiers zijn niet geraakt.",
                " meer. Wie de teksten beheert, ziet ze met: kentering-cli content check",
                "De veiligheidskaders op het blad hebben eigen woorden van je organisatie."};
    case Language::English:
        break;
    }
    return {"Your organisation's own texts have a fault and are not used. Kentering uses the texts built "
            "into it. Dossiers are not affected.",
            "Your organisation's own texts have a fault. For the file with the fault the texts built into "
            "Kentering are used, the rest stays yours. Dossiers are not affected.",
            " more. Whoever looks after the texts sees them with: kentering-cli content check",
            "The safety boxes on the sheet have words of your organisation's own."};
}

/// What is wrong, the first faults with file and line.
std::string noticeOfFaults(const LoadedContent& content, const NoticeWords& words, Language language) {
    std::string notice = content.isBuiltIn ? words.allFellBack : words.someFellBack;
    std::size_t told = 0;
    std::size_t defects = 0;
    for (const ContentFault& fault : content.faults) {
        if (fault.weight != ContentFault::Weight::Defect) {
            continue;
        }
        ++defects;
        if (told < kFaultsOnScreen) {
            ++told;
            notice += '\n' + describe(fault, language);
        }
    }
    if (defects > told) {
        notice += "\n+ " + std::to_string(defects - told) + words.more;
    }
    return notice;
}

} // namespace

LoadedContent contentOf(const std::filesystem::path& casebook) {
    const std::filesystem::path folder = casebook / kOwnWords;
    std::error_code unreadable; // then it is there, and reading it says what is wrong
    const auto status = std::filesystem::symlink_status(folder, unreadable);
    if (status.type() == std::filesystem::file_type::not_found) {
        return {.content = Content::builtIn(), .isBuiltIn = true};
    }
    return Content::loadOrBuiltIn(folder);
}

std::optional<std::string> contentNotice(const LoadedContent& content, Language language) {
    const NoticeWords words = wordsIn(language);
    std::vector<std::string> notices;
    if (hasDefect(content.faults)) {
        notices.push_back(noticeOfFaults(content, words, language));
    }
    if (content.content.hasOwnSafetyWords()) {
        notices.emplace_back(words.ownBoxes);
    }
    if (notices.empty()) {
        return std::nullopt;
    }
    return notices.size() == 1 ? notices.front() : notices.front() + '\n' + notices.back();
}

} // namespace kentering

#include "app/presenters/content_choice.h"

#include <system_error>

namespace kentering {

namespace {

/// So many faults fit above the work; the command line names them all.
constexpr std::size_t kFaultsOnScreen = 3;

struct NoticeWords {
    const char* lead;
    const char* more;
};

NoticeWords wordsIn(Language language) {
    switch (language) {
    case Language::Dutch:
        return {"De eigen teksten van je organisatie hebben een fout en worden niet gebruikt. Kentering "
                "gaat verder met de ingebouwde teksten. Dossiers zijn niet geraakt.",
                " meer; kentering-cli content check noemt ze allemaal."};
    case Language::English:
        break;
    }
    return {"Your organisation's own texts have a fault and are not used. Kentering uses the texts built "
            "into it. Dossiers are not affected.",
            " more; kentering-cli content check names them all."};
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
    if (!content.isBuiltIn || content.faults.empty()) {
        return std::nullopt;
    }
    const NoticeWords words = wordsIn(language);
    std::string notice = words.lead;
    std::size_t told = 0;
    std::size_t defects = 0;
    for (const ContentFault& fault : content.faults) {
        if (fault.weight != ContentFault::Weight::Defect) {
            continue;
        }
        ++defects;
        if (told < kFaultsOnScreen) {
            ++told;
            notice += '\n' + describe(fault);
        }
    }
    if (defects > told) {
        notice += "\n+ " + std::to_string(defects - told) + words.more;
    }
    return notice;
}

} // namespace kentering

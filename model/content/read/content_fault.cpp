#include "model/content/read/content_fault.h"

#include <utility>

namespace kentering {

namespace {

std::string listOfDefects(const std::vector<ContentFault>& faults) {
    std::string list = "the content cannot be used";
    for (const ContentFault& fault : faults) {
        if (fault.weight == ContentFault::Weight::Defect) {
            list += '\n' + describe(fault, Language::English);
        }
    }
    return list;
}

} // namespace

Bilingual said(std::string dutch, std::string english) {
    Bilingual words;
    words.texts[indexOf(Language::Dutch)] = std::move(dutch);
    words.texts[indexOf(Language::English)] = std::move(english);
    return words;
}

std::string describe(const ContentFault& fault, Language language) {
    std::string text = fault.file.empty() ? "content" : fault.file;
    if (fault.line > 0) {
        text += (language == Language::Dutch ? ", regel " : ", line ") + std::to_string(fault.line);
    }
    return text + ": " + fault.reason.in(language);
}

ContentError::ContentError(std::vector<ContentFault> faults)
    : EnvironmentError(listOfDefects(faults)), m_faults(std::move(faults)) {}

} // namespace kentering

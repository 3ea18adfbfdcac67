#include "model/content/content_fault.h"

namespace kentering {

namespace {

std::string listOfDefects(const std::vector<ContentFault>& faults) {
    std::string list = "the content cannot be used";
    for (const ContentFault& fault : faults) {
        if (fault.weight == ContentFault::Weight::Defect) {
            list += '\n' + describe(fault);
        }
    }
    return list;
}

} // namespace

std::string describe(const ContentFault& fault) {
    std::string text = fault.file.empty() ? "content" : fault.file;
    if (fault.line > 0) {
        text += ':' + std::to_string(fault.line);
    }
    return text + ": " + fault.reason;
}

ContentError::ContentError(std::vector<ContentFault> faults)
    : EnvironmentError(listOfDefects(faults)), m_faults(std::move(faults)) {}

} // namespace kentering

#include "model/base/casebook/opening_finding.h"

namespace kentering {

namespace {

std::string whenWritten(const OpeningFinding& finding) {
    return finding.at.empty() ? std::string() : ", written on " + finding.at + " or before,";
}

} // namespace

std::string inEnglish(const OpeningFinding& finding) {
    switch (finding.kind) {
    case OpeningFinding::Kind::LinksMissing:
        return "history: links " + std::to_string(finding.firstLink) + " to " +
               std::to_string(finding.lastLink) + whenWritten(finding) +
               " are missing: the log is lost or an older file was put back";
    case OpeningFinding::Kind::OtherHistory:
        return "history: link " + std::to_string(finding.lastLink) + whenWritten(finding) +
               " is not the one that was written: another file was put in its place";
    case OpeningFinding::Kind::LogDamaged:
        return "log: the last changes that stood in it cannot be read any more and are missing";
    case OpeningFinding::Kind::MarkMissing:
        return "casebook.mark is missing or not what was written: whether the last changes are there cannot "
               "be "
               "told";
    case OpeningFinding::Kind::KeysChanged:
        return "keys.json is not the one that was written last: somebody changed who can open the casebook, "
               "or "
               "put an old file back";
    }
    return {};
}

LostWorkError::LostWorkError(std::vector<OpeningFinding> findings)
    : EnvironmentError("part of what was stored is missing or changed"), m_findings(std::move(findings)) {}

} // namespace kentering

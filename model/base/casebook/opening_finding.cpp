#include "model/base/casebook/opening_finding.h"

namespace kentering {

namespace {

std::string whenWritten(const OpeningFinding& finding) {
    return finding.at.empty() ? std::string() : ", written on " + finding.at + " or before,";
}

std::string sinceWhen(const OpeningFinding& finding) {
    return finding.since.empty() ? "everything written" : "what was written after " + finding.since;
}

std::string linksMissing(const OpeningFinding& finding) {
    return "links " + std::to_string(finding.firstLink) + " to " + std::to_string(finding.lastLink);
}

} // namespace

std::string inEnglish(const OpeningFinding& finding) {
    switch (finding.kind) {
    case OpeningFinding::Kind::LinksMissing:
        return "history: " + linksMissing(finding) + whenWritten(finding) + " are missing (" +
               sinceWhen(finding) + "): the log is lost or an older file was put back";
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
    case OpeningFinding::Kind::OldFolder:
        return "folder: this computer has seen " + linksMissing(finding) + whenWritten(finding) +
               " and they are missing (" + sinceWhen(finding) +
               "): an older copy of the whole folder was put back";
    case OpeningFinding::Kind::OtherFolder:
        return "folder: link " + std::to_string(finding.lastLink) + whenWritten(finding) +
               " is not the one that this computer has seen: another copy of the whole folder was put in its "
               "place";
    case OpeningFinding::Kind::PutBack:
        return "folder: this is a backup, or was put back from one: " + linksMissing(finding) +
               whenWritten(finding) + " which this computer has seen, are not in it (" + sinceWhen(finding) +
               ")";
    }
    return {};
}

LostWorkError::LostWorkError(std::vector<OpeningFinding> findings)
    : EnvironmentError("part of what was stored is missing or changed"), m_findings(std::move(findings)) {}

} // namespace kentering

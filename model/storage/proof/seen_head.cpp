#include "model/storage/proof/seen_head.h"

#include "model/base/errors.h"
#include "model/storage/casebook/derived_key.h"
#include "model/storage/casebook/files.h"
#include "model/storage/casebook/history_chain.h"
#include "model/storage/casebook/look_back.h"
#include "model/storage/casebook/session.h"
#include "model/storage/proof/history_keys.h"
#include "model/storage/proof/state_files.h"

#include <algorithm>
#include <system_error>

namespace kentering::storage {

namespace {

namespace fs = std::filesystem;

// With a colon, as in look_back.cpp.
constexpr std::string_view kLineRow = "casebook:line";
constexpr std::string_view kPutBackRow = "casebook:put-back";

std::string putBackText(const Session& session) {
    const fs::path file = session.folder / Session::kPutBackName;
    return ReadableFile(file).isThere() ? readWholeFile(file) : std::string();
}

/// A copy by `copyCasebook` in which nothing was done yet: its mark, which is sealed, has no stamp.
bool isUntouchedCopy(Session& session) {
    const CasebookMark& mark = session.mark;
    return mark.state() == CasebookMark::State::Whole && mark.link().at.empty() && mark.link().number > 0 &&
           mark.link().number == historyHead(session.database).number;
}

std::unique_ptr<CasebookMark> seenMark(Session& session) {
    const std::string id = readBelongings(session.database).casebookId;
    if (session.options.stateFolder.empty() || id.empty()) {
        return nullptr;
    }
    const std::string line = readOwnRow(session.database, kLineRow).value_or("");
    const std::string name = "seen-" + id + (line.empty() ? "" : "-" + line);
    try {
        return std::make_unique<CasebookMark>(
            CasebookMark::File{.path = session.options.stateFolder / name,
                               .sealKey = derivedKey(HistoryKeys(session.database, session.dataKey).first(),
                                                     KeyPurpose::SealOfSeenHead)});
    } catch (const StorageIoError&) { // nothing can be known by it
        return nullptr;
    }
}

/// The last link that what is told already speaks of.
std::int64_t lastLinkTold(const std::vector<OpeningFinding>& findings) {
    std::int64_t last = 0;
    for (const OpeningFinding& finding : findings) {
        last = std::max(last, finding.lastLink);
    }
    return last;
}

} // namespace

bool isFreshlyPutBack(Session& session) {
    const std::string text = putBackText(session);
    return !text.empty() && text != readOwnRow(session.database, kPutBackRow);
}

void compareWithSeen(Session& session, std::vector<OpeningFinding>& findings) {
    const std::unique_ptr<CasebookMark> seen = seenMark(session);
    if (!seen || seen->state() != CasebookMark::State::Whole ||
        seen->link().number <= lastLinkTold(findings)) {
        return;
    }
    const MarkedLink here = lastLink(session.database);
    if (seen->link().number > here.number) {
        const bool isAnnounced = isFreshlyPutBack(session) || isUntouchedCopy(session);
        findings.push_back(
            {.kind = isAnnounced ? OpeningFinding::Kind::PutBack : OpeningFinding::Kind::OldFolder,
             .firstLink = here.number + 1,
             .lastLink = seen->link().number,
             .at = seen->link().at,
             .since = here.at});
    } else if (!isInHistory(session.database, seen->link())) {
        findings.push_back({.kind = OpeningFinding::Kind::OtherFolder,
                            .lastLink = seen->link().number,
                            .at = seen->link().at,
                            .since = here.at});
    }
}

void goOnAsSeen(Session& session, bool asOwnLine) {
    if (session.options.stateFolder.empty()) {
        return;
    }
    session.seen.reset();
    if (asOwnLine || isFreshlyPutBack(session)) {
        sqlite::Transaction transaction(session.database);
        writeOwnRow(session.database, kLineRow, makeCasebookId());
        writeOwnRow(session.database, kPutBackRow, putBackText(session));
        transaction.commit();
    }
    std::unique_ptr<CasebookMark> seen = seenMark(session);
    if (!seen) {
        return;
    }
    const MarkedLink here = lastLink(session.database);
    try {
        if (seen->state() != CasebookMark::State::Whole || !isInHistory(session.database, seen->link())) {
            makeStateFolder(session.options.stateFolder);
            seen->renew(here);
        } else {
            seen->note(here.number, here.hash, here.at);
        }
    } catch (const StorageIoError&) { // then this computer remembers nothing
        return;
    } catch (const fs::filesystem_error&) {
        return;
    }
    session.seen = std::move(seen);
}

} // namespace kentering::storage

#include "app/presenters/talk/note_history.h"

#include "app/presenters/talk/item_history.h"
#include "model/acts/reading/field_history.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

bool isWithinLetter(char byte) {
    constexpr unsigned kMask = 0xC0U;
    constexpr unsigned kFollows = 0x80U;
    return (static_cast<unsigned char>(byte) & kMask) == kFollows;
}

/// The part of `one` in which it differs from `other`, whole letters.
std::string difference(const std::string& one, const std::string& other) {
    auto start = static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
    while (start > 0 && start < one.size() && isWithinLetter(one[start])) {
        --start;
    }
    const std::size_t most = std::min(one.size(), other.size());
    std::size_t same = 0;
    while (same + start < most && one[one.size() - 1 - same] == other[other.size() - 1 - same]) {
        ++same;
    }
    while (same > 0 && isWithinLetter(one[one.size() - same])) {
        --same;
    }
    return one.substr(start, one.size() - start - same);
}

} // namespace

std::vector<NoteHistoryLine> noteHistory(const PresenterContext& context, ClientId client,
                                         const TalkUndo& changes, const TalkRecord& talk) {
    std::vector<NoteHistoryLine> lines;
    for (std::size_t at = 0; at < changes.done(); ++at) {
        if (const auto* step = std::get_if<NoteStep>(&changes.steps()[at])) {
            lines.push_back({.at = step->at,
                             .author = context.userName(),
                             .before = difference(step->before, step->after),
                             .after = difference(step->after, step->before)});
        }
    }
    std::ranges::reverse(lines);
    if (const auto contact = talk.contact()) {
        for (const FieldChange& change :
             fieldHistory(context.dossier(client, ReadingPurpose::Talk), "contact", contact->id.value())) {
            if (change.field == "note") {
                lines.push_back({.at = toLocal(change.at),
                                 .author = change.author,
                                 .before = change.before.value_or(std::string()),
                                 .after = change.after.value_or(std::string())});
            }
        }
    }
    return lines;
}

} // namespace kentering

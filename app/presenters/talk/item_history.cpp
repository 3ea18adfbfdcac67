#include "app/presenters/talk/item_history.h"

#include "model/acts/reading/field_history.h"

#include <algorithm>
#include <boost/date_time/c_local_time_adjustor.hpp>
#include <boost/date_time/posix_time/posix_time_types.hpp>

namespace kentering {

namespace {

std::optional<std::size_t> positionOf(const TalkItem& item, const std::optional<std::string>& answer) {
    const auto answers = answersTo(item);
    const auto found = answer ? std::ranges::find(answers, *answer) : answers.end();
    return found == answers.end() ? std::nullopt : std::optional<std::size_t>(found - answers.begin());
}

struct Place {
    std::string table;
    std::string field;
};

Place placeOf(const TalkItem& item) {
    const std::string name(code(item));
    if (std::holds_alternative<ChecklistItem>(item)) {
        return {"checklist_answer", name};
    }
    if (std::holds_alternative<Complaint>(item)) {
        return {"complaint_answer", name};
    }
    return {"client", "safety." + name};
}

} // namespace

std::vector<AnswerHistoryLine> answerHistory(const PresenterContext& context, ClientId client,
                                             const TalkItem& item) {
    const Place place = placeOf(item);
    std::vector<AnswerHistoryLine> lines;
    for (const FieldChange& change : fieldHistory(context.dossier(client, ReadingPurpose::Talk))) {
        if (change.table == place.table && change.field == place.field) {
            lines.push_back({.at = toLocal(change.at),
                             .author = change.author,
                             .before = positionOf(item, change.before),
                             .after = positionOf(item, change.after)});
        }
    }
    return lines;
}

DateTime toLocal(DateTime utc) {
    return boost::date_time::c_local_adjustor<boost::posix_time::ptime>::utc_to_local(utc);
}

} // namespace kentering

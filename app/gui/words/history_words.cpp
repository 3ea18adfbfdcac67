#include "app/gui/words/history_words.h"

#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "app/presenters/talk/item_history.h"

#include <wx/intl.h>

namespace kentering {

namespace {

wxString atWords(DateTime local, Date today) {
    const auto clock = local.time_of_day();
    return dayWords(local.date(), today) +
           wxString::Format(" %d:%02d", static_cast<int>(clock.hours()), static_cast<int>(clock.minutes()));
}

wxString answerWords(const TalkItem& item, std::optional<std::size_t> answer) {
    return answer ? answerWord(item, answersTo(item)[*answer]) : _("not asked");
}

} // namespace

std::vector<wxString> historyWords(const PresenterContext& context, ClientId client, const TalkItem& item) {
    std::vector<wxString> lines;
    for (const AnswerHistoryLine& line : answerHistory(context, client, item)) {
        lines.push_back(atWords(line.at, context.today()) + ", " + toWx(line.author) + ": " +
                        answerWords(item, line.before) + wxString::FromUTF8(" → ") +
                        answerWords(item, line.after));
    }
    return lines;
}

std::vector<wxString> historyWords(const std::vector<NoteHistoryLine>& history, Date today) {
    const auto words = [](const std::string& text) {
        return text.empty() ? wxString::FromUTF8("–") : toWx(text).Strip(wxString::both);
    };
    std::vector<wxString> lines;
    lines.reserve(history.size());
    for (const NoteHistoryLine& line : history) {
        lines.push_back(atWords(line.at, today) + ", " + toWx(line.author) + ": " + words(line.before) +
                        wxString::FromUTF8(" → ") + words(line.after));
    }
    return lines;
}

wxString momentWords(DateTime utc, Date today) {
    return atWords(toLocal(utc), today);
}

} // namespace kentering

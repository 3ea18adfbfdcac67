#include "app/presenters/talk/talk_undo.h"

#include <algorithm>
#include <boost/date_time/posix_time/posix_time_types.hpp>
#include <utility>

namespace kentering {

namespace {

constexpr int kPauseSeconds = 3;

DateTime wholeMinute(DateTime time) {
    const auto clock = time.time_of_day();
    return {time.date(),
            boost::posix_time::hours(clock.hours()) + boost::posix_time::minutes(clock.minutes())};
}

bool differOnlyInDays(const std::optional<SubstanceUse>& one, const std::optional<SubstanceUse>& other) {
    if (!one || !other || one->daysPer28 == other->daysPer28) {
        return false;
    }
    SubstanceUse same = *other;
    same.daysPer28 = one->daysPer28;
    return same == *one;
}

} // namespace

TalkUndo::TalkUndo(std::vector<TalkStep> steps, std::size_t done, std::vector<RaisedWork> raised)
    : m_steps(std::move(steps)), m_done(std::min(done, m_steps.size())), m_raised(std::move(raised)) {}

void TalkUndo::add(TalkStep step) {
    m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(m_done), m_steps.end());
    m_steps.push_back(std::move(step));
    ++m_done;
}

void TalkUndo::answered(AnswerStep step) {
    add(step);
    endStretch();
}

void TalkUndo::mistaken(MistakeStep step) {
    add(std::move(step));
    endStretch();
}

void TalkUndo::raised(const RaisedWork& work) {
    std::erase_if(m_raised, [&work](const RaisedWork& each) { return each.item == work.item; });
    m_raised.push_back(work);
}

std::optional<RaisedWork> TalkUndo::raisedAbout(const TalkItem& item) const {
    const auto found = std::ranges::find(m_raised, item, &RaisedWork::item);
    return found == m_raised.end() ? std::nullopt : std::optional(*found);
}

void TalkUndo::typed(const std::string& before, const std::string& after, DateTime now) {
    const bool goesOn = m_typedLast && m_done > 0 && m_done == m_steps.size() &&
                        now - *m_typedLast < boost::posix_time::seconds(kPauseSeconds);
    if (auto* stretch = goesOn ? std::get_if<NoteStep>(&m_steps[m_done - 1]) : nullptr) {
        stretch->after = after;
    } else {
        add(NoteStep{before, after, wholeMinute(now)});
    }
    if (after.ends_with('\n')) {
        endStretch();
    } else {
        m_typedLast = now;
    }
}

void TalkUndo::used(const SubstanceStep& step) {
    endStretch();
    auto* last =
        m_done > 0 && m_done == m_steps.size() ? std::get_if<SubstanceStep>(&m_steps[m_done - 1]) : nullptr;
    if (last != nullptr && last->id == step.id && differOnlyInDays(last->before, last->after) &&
        differOnlyInDays(step.before, step.after)) {
        last->after = step.after;
        if (last->before == last->after) {
            dropLast();
        }
        return;
    }
    add(step);
}

void TalkUndo::undone() {
    --m_done;
    endStretch();
}

void TalkUndo::redone() {
    ++m_done;
    endStretch();
}

void TalkUndo::dropLast() {
    --m_done;
    dropNext();
}

void TalkUndo::dropNext() {
    m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(m_done));
    endStretch();
}

void TalkUndo::renumber(SubstanceUseId from, SubstanceUseId to) {
    for (TalkStep& step : m_steps) {
        if (auto* use = std::get_if<SubstanceStep>(&step); use != nullptr && use->id == from) {
            use->id = to;
        }
    }
}

} // namespace kentering

#include "app/presenters/talk/talk_changes.h"

#include <boost/date_time/posix_time/posix_time_types.hpp>
#include <utility>

namespace kentering {

namespace {

constexpr int kPauseSeconds = 3;

} // namespace

void TalkChanges::add(TalkStep step) {
    m_steps.resize(m_done);
    m_steps.push_back(std::move(step));
    ++m_done;
}

void TalkChanges::answered(AnswerStep step) {
    add(step);
    endStretch();
}

void TalkChanges::typed(const std::string& before, const std::string& after, DateTime now) {
    const bool goesOn = m_typedLast && m_done > 0 && m_done == m_steps.size() &&
                        now - *m_typedLast < boost::posix_time::seconds(kPauseSeconds);
    if (auto* stretch = goesOn ? std::get_if<NoteStep>(&m_steps[m_done - 1]) : nullptr) {
        stretch->after = after;
    } else {
        add(NoteStep{before, after});
    }
    if (after.ends_with('\n')) {
        endStretch();
    } else {
        m_typedLast = now;
    }
}

void TalkChanges::undone() {
    --m_done;
    endStretch();
}

void TalkChanges::redone() {
    ++m_done;
    endStretch();
}

} // namespace kentering

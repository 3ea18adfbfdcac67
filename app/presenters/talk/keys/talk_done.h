#pragma once

#include "app/presenters/talk/talk_items.h"
#include "model/domain/talk/substance.h"

#include <cstddef>
#include <optional>

namespace kentering {

/// What the last key did in a talk, or why it did nothing: for the line at its foot, which is read aloud.
struct TalkDone {
    enum class What : unsigned char {
        Answered,   ///< `item` has `answer` now
        Undone,     ///< of `part`
        Redone,     ///< of `part`
        UndoesNext, ///< nothing yet: it was out of sight and is shown; the same key again undoes it
        RedoesNext, ///< the same for doing again
        NothingToUndo,
        NothingToRedo,
        WasWord,      ///< letters were a word: `count` answers were taken back
        Mistake,      ///< `item` and the work about it were taken back
        MistakeStays, ///< `item` was taken back; the work stays, for something else asks for it
        PastTheLast,  ///< the topic has no further question to answer
        EdgeOfTopic,  ///< arrows stay within the topic
        NothingUnasked,
    };
    enum class Part : unsigned char {
        Answer,    ///< to `item`
        Note,      ///< a stretch of typing
        Substance, ///< `substance`
        Several,   ///< `count` answers, `item` the first of them
    };

    What what = What::Answered;
    Part part = Part::Answer;
    std::optional<TalkItem> item{};
    std::optional<std::size_t> answer{}; ///< as it is now; nothing: not asked
    std::optional<Substance> substance{};
    std::size_t count = 0;
    bool isLast = false; ///< it was the last question of its topic
    friend bool operator==(const TalkDone&, const TalkDone&) = default;
};

} // namespace kentering

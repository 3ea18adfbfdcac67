#include "app/presenters/talk/talk_undo_text.h"

#include <boost/date_time/gregorian/gregorian.hpp>
#include <boost/date_time/posix_time/posix_time.hpp>
#include <gtest/gtest.h>
#include <random>

namespace kentering {
namespace {

using boost::posix_time::seconds;

const DateTime kStart(Date(2026, 11, 23), boost::posix_time::hours(10));
const SubstanceUse kGhb{.substance = Substance::Ghb};

void expectSame(const TalkUndo& read, const TalkUndo& written) {
    EXPECT_EQ(read.steps(), written.steps());
    EXPECT_EQ(read.done(), written.done());
}

TEST(TalkUndo, ComeBackFromTheirText) {
    TalkUndo changes;
    changes.typed("", "„Door de week\tslaap ik\\niet.”\n", kStart);
    changes.typed("„Door de week\tslaap ik\\niet.”\n", "„Door het weekend\tslaap ik\\niet.”\n",
                  kStart + seconds(9));
    changes.answered({ChecklistItem::MoreThanPlanned, std::nullopt, indexOf(Answer::Declined)});
    changes.answered(
        {SafetyQuestion::Antidepressants, indexOf(SafetyAnswer::Unknown), indexOf(SafetyAnswer::Yes)});
    changes.used({SubstanceUseId(7), std::nullopt, kGhb});
    changes.used(
        {SubstanceUseId(7), kGhb, SubstanceUse{Substance::Ghb, Route::Swallow, 28, SafetyAnswer::Yes}});
    changes.mistaken({{{Complaint::SuicideAttempts, indexOf(ComplaintAnswer::Now), std::nullopt},
                       {Complaint::Debts, indexOf(ComplaintAnswer::No), indexOf(ComplaintAnswer::Now)}}});
    changes.raised({Complaint::SuicideAttempts, std::nullopt});
    changes.raised({SafetyQuestion::DownerDependence, indexOf(SafetyAnswer::No)});
    changes.undone();
    expectSame(talkChangesFrom(toText(changes)), changes);
    EXPECT_EQ(talkChangesFrom(toText(changes)).raisedWork(), changes.raisedWork());
    EXPECT_EQ(toText(TalkUndo()), "");
    expectSame(talkChangesFrom(""), TalkUndo());
}

TEST(TalkUndo, KeepOnlyWhatAStretchChangedSoThatALongNoteStaysSmall) {
    TalkUndo changes;
    std::string note;
    DateTime now = kStart;
    for (int stretch = 0; stretch < 100; ++stretch) {
        const std::string before = note;
        note += "Nog een zin van een paar woorden. ";
        now += seconds(5);
        changes.typed(before, note, now);
    }
    const std::string text = toText(changes);
    EXPECT_LT(text.size(), 3 * note.size());
    expectSame(talkChangesFrom(text), changes);
}

TEST(TalkUndo, AnyTextComesBackWhole) {
    std::mt19937 chance(20261123);
    const std::string letters = "ab\t\n\\n-é„";
    for (int round = 0; round < 200; ++round) {
        TalkUndo changes;
        std::string note;
        DateTime now = kStart;
        for (int step = 0; step < 10; ++step) {
            const std::string before = note;
            const std::size_t at = note.empty() ? 0 : chance() % note.size();
            note.replace(at, chance() % (note.size() - at + 1), letters.substr(chance() % letters.size()));
            now += seconds(static_cast<int>(chance() % 6));
            changes.typed(before, note, now);
            if (chance() % 4 == 0) {
                changes.undone();
                note = changes.steps()[changes.done()].index() == 1
                           ? std::get<NoteStep>(changes.steps()[changes.done()]).before
                           : note;
            }
        }
        expectSame(talkChangesFrom(toText(changes)), changes);
    }
}

TEST(TalkUndo, LeavesOutWhatItCannotRead) {
    TalkUndo changes;
    changes.answered({ChecklistItem::MoreThanPlanned, std::nullopt, indexOf(Answer::Yes)});
    changes.answered({ChecklistItem::CravingBetweenDates, std::nullopt, indexOf(Answer::Yes)});
    std::string text = toText(changes);
    text.replace(text.find("craving"), 7, "crovong");
    const TalkUndo read = talkChangesFrom(text);
    EXPECT_EQ(read.steps().size(), 1U);
    EXPECT_EQ(read.done(), 1U);
    EXPECT_TRUE(talkChangesFrom("what is this\nn\t").steps().empty());
    EXPECT_TRUE(talkChangesFrom("done\t5\nn\t2026-11-23T10:00\t3\t9\tx").steps().empty());
}

TEST(TalkUndo, DigitsOfDaysAreOneStepAndOtherFactsAreTheirOwn) {
    TalkUndo changes;
    SubstanceUse one = kGhb;
    one.daysPer28 = 1;
    SubstanceUse twelve = kGhb;
    twelve.daysPer28 = 12;
    SubstanceUse swallowed = twelve;
    swallowed.route = Route::Swallow;
    changes.used({SubstanceUseId(7), std::nullopt, kGhb});
    changes.used({SubstanceUseId(7), kGhb, one});
    changes.used({SubstanceUseId(7), one, twelve});
    changes.used({SubstanceUseId(7), twelve, swallowed});
    ASSERT_EQ(changes.steps().size(), 3U);
    EXPECT_EQ(std::get<SubstanceStep>(changes.steps()[1]), (SubstanceStep{SubstanceUseId(7), kGhb, twelve}));
}

} // namespace
} // namespace kentering

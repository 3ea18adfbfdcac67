#include "app/gui/words/talk_done_words.h"

#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>
#include <wx/translation.h>

namespace kentering {

namespace {

wxString labelOf(const TalkItem& item, const PresenterContext& context) {
    if (const auto* question = std::get_if<ChecklistItem>(&item)) {
        return toWx(context.content.words(*question).label.in(context.language));
    }
    if (const auto* complaint = std::get_if<Complaint>(&item)) {
        return toWx(context.content.words(*complaint).label.in(context.language));
    }
    return toWx(context.content.label(std::get<SafetyQuestion>(item), context.language));
}

wxString itemWords(const TalkItem& item, const PresenterContext& context) {
    return toWx(shortCode(item)) + " " + labelOf(item, context);
}

/// What an undone or redone step left behind.
wxString stepWords(const TalkDone& done, bool undone, const PresenterContext& context) {
    switch (done.part) {
    case TalkDone::Part::Note:
        return undone ? _("Note: typing taken back") : _("Note: typing done again");
    case TalkDone::Part::Substance: {
        const wxString name = toWx(context.content.label(*done.substance, context.language));
        return wxString::Format(undone ? _("%s: change taken back") : _("%s: change done again"), name);
    }
    case TalkDone::Part::Several:
        if (done.count == 1) {
            break; // said as what it is
        }
        return undone
                   ? wxString::Format(wxGetTranslation("%zu answer stands again", "%zu answers stand again",
                                                       static_cast<unsigned>(done.count)),
                                      done.count)
                   : wxString::Format(wxGetTranslation("%zu answer taken back again",
                                                       "%zu answers taken back again",
                                                       static_cast<unsigned>(done.count)),
                                      done.count);
    case TalkDone::Part::Answer:
        break;
    }
    return itemWords(*done.item, context) + ": " +
           (done.answer ? answerWord(*done.item, answersTo(*done.item)[*done.answer]) : _("not asked"));
}

/// What the same key does when it is pressed again.
wxString nextWords(const TalkDone& done, const PresenterContext& context) {
    if (done.part == TalkDone::Part::Substance) {
        return toWx(context.content.label(*done.substance, context.language));
    }
    return done.part == TalkDone::Part::Several
               ? wxString::Format(
                     wxGetTranslation("%zu answer", "%zu answers", static_cast<unsigned>(done.count)),
                     done.count)
               : stepWords(done, false, context);
}

} // namespace

wxString talkDoneWords(const TalkDone& done, const PresenterContext& context) {
    using What = TalkDone::What;
    const auto item = [&] { return itemWords(*done.item, context); };
    switch (done.what) {
    case What::Answered:
        return stepWords(done, false, context) + dot() + "Ctrl+Z" +
               (done.isLast ? dot() + _("the last question here, F8 for the next that was not asked")
                            : wxString());
    case What::Undone:
        return stepWords(done, true, context) + dot() + "Ctrl+Y";
    case What::Redone:
        return stepWords(done, false, context) + dot() + "Ctrl+Z";
    case What::UndoesNext:
        return wxString::Format(_("Ctrl+Z once more takes back: %s"), nextWords(done, context));
    case What::RedoesNext:
        return wxString::Format(_("Ctrl+Y once more does again: %s"), nextWords(done, context));
    case What::NothingToUndo:
        return _("Nothing to undo");
    case What::NothingToRedo:
        return _("Nothing to do again");
    case What::WasWord:
        return wxString::Format(wxGetTranslation("A word, no answer: %zu answer taken back",
                                                 "A word, no answer: %zu answers taken back",
                                                 static_cast<unsigned>(done.count)),
                                done.count) +
               dot() + "Ctrl+Z";
    case What::Mistake:
        return wxString::Format(_("%s: taken back as a mistake, with its task"), item());
    case What::MistakeStays:
        return wxString::Format(_("%s: the task stays, for something else asks for it"), item());
    case What::PastTheLast:
        return _("The last question here is answered. F8 goes on, Backspace takes the last answer back.");
    case What::EdgeOfTopic:
        return _("No further question here. F8 goes on, Ctrl+F jumps.");
    case What::NothingUnasked:
        return _("Everything has been asked.");
    }
    return {};
}

} // namespace kentering

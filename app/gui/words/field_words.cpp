#include "app/gui/words/field_words.h"

#include "app/gui/words/field_values.h"
#include "app/gui/words/handover_words.h"
#include "app/gui/words/history_words.h"
#include "app/gui/words/sentences.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "model/domain/dossier/handover.h"
#include "model/domain/talk/measurement_moment.h"

#include <wx/intl.h>
#include <wx/translation.h>

#include <algorithm>
#include <array>

namespace kentering {

namespace {

/// A field of a thing: what it is called, and how its values read.
struct HistoryField {
    std::string_view table;
    std::string_view field;
    const char* word; ///< to translate
    ShownValue shown;
};

constexpr auto kHistoryFields = std::to_array<HistoryField>({
    {"client", "code", wxTRANSLATE("Code"), asWritten},
    {"client", "alias", wxTRANSLATE("Alias"), asWritten},
    {"client", "name", wxTRANSLATE("Name, only if wanted"), asWritten},
    {"client", "birthYear", wxTRANSLATE("Year of birth"), asWritten},
    {"client", "municipality", wxTRANSLATE("Municipality"), asWritten},
    {"client", "language", wxTRANSLATE("Language"), labelled<Language>},
    {"client", "ownGoal", wxTRANSLATE("Own goal"), labelled<OwnGoal>},
    {"client", "cameBy", wxTRANSLATE("How the client found us"), asCameBy},
    {"client", "opened", wxTRANSLATE("Opened on"), asDay},
    {"client", "closed", wxTRANSLATE("Closed"), asDay},
    {"client", "outcome", wxTRANSLATE("How it ended"), asClosingOutcome},
    {"client", "closingWords", wxTRANSLATE("How it ended, in your own words"), asWritten},
    {"client", "reopened", wxTRANSLATE("Came back on"), asDay},
    {"client", "episodes", wxTRANSLATE("Earlier times with us"), asWritten},
    {"client", "owner", wxTRANSLATE("Whose client"), asWritten},
    {"client", "origin", wxTRANSLATE("Dossier"), asOrigin},
    {"client", "contactRules.channel", wxTRANSLATE("By"), labelled<ContactChannel>},
    {"client", "contactRules.voicemail", wxTRANSLATE("Leave a voicemail"), asVoicemail},
    {"client", "contactRules.sender", wxTRANSLATE("Under the name"), asWritten},
    {"client", "reach", wxTRANSLATE("How to reach"), asWritten},
    {"client", "consents", wxTRANSLATE("What they agree to"), asWritten},
    {"client", "substances", wxTRANSLATE("Substances"), asWritten},
    {"client", "measurements", wxTRANSLATE("Measurements"), asWritten},
    {"client", "quitAttempts", wxTRANSLATE("Attempts to stop"), asWritten},
    {"client", "phases", wxTRANSLATE("Phases"), asWritten},
    {"client", "griefStages", wxTRANSLATE("Grief"), asWritten},
    {"client", "slips", wxTRANSLATE("Slips"), asWritten},
    {"client", "goals", wxTRANSLATE("Goals"), asWritten},
    {"client", "contacts", wxTRANSLATE("Contacts"), asWritten},
    {"client", "referrals", wxTRANSLATE("Referrals"), asWritten},
    {"client", "tasks", wxTRANSLATE("Tasks"), asWritten},
    {"episode", "opened", wxTRANSLATE("Opened on"), asDay},
    {"episode", "closed", wxTRANSLATE("Closed"), asDay},
    {"episode", "outcome", wxTRANSLATE("How it ended"), asClosingOutcome},
    {"episode", "words", wxTRANSLATE("How it ended, in your own words"), asWritten},
    {"retention", "basis", wxTRANSLATE("Why it is kept"), asLegalBasis},
    {"retention", "years", wxTRANSLATE("Years after the closing"), asWritten},
    {"reach", "kind", wxTRANSLATE("What"), asReachKind},
    {"reach", "value", wxTRANSLATE("Number or address"), asNotShown},
    {"reach", "of", wxTRANSLATE("Of whom"), asWhomToReach},
    {"consent", "to", wxTRANSLATE("To what"), asConsentScope},
    {"consent", "given", wxTRANSLATE("Agrees"), asYesOrNo},
    {"consent", "on", wxTRANSLATE("Day"), asDay},
    {"consent", "textVersion", wxTRANSLATE("Information text"), asWritten},
    {"consent", "until", wxTRANSLATE("Until"), asDay},
    {"substance_use", "id", wxTRANSLATE("Substance"), labelled<Substance>},
    {"substance_use", "route", wxTRANSLATE("Way of using"), labelled<Route>},
    {"substance_use", "daysPer28", wxTRANSLATE("Days of use in 28"), asWritten},
    {"substance_use", "dependence", wxTRANSLATE("Dependent"), labelled<SafetyAnswer>},
    {"measurement", "on", wxTRANSLATE("Day"), asDay},
    {"measurement", "moment", wxTRANSLATE("Moment"), labelled<MeasurementMoment>},
    {"quit_attempt", "from", wxTRANSLATE("First day without use"), asDay},
    {"quit_attempt", "to", wxTRANSLATE("Ended on"), asDay},
    {"quit_attempt", "useDaysInSixWeeksBefore", wxTRANSLATE("Use days in the six weeks before"), asWritten},
    {"phase_period", "phase", wxTRANSLATE("Phase"), labelled<Phase>},
    {"phase_period", "also", wxTRANSLATE("Also"), labelled<Phase>},
    {"phase_period", "from", wxTRANSLATE("From"), asDay},
    {"phase_period", "to", wxTRANSLATE("Last day"), asDay},
    {"grief_observation", "stage", wxTRANSLATE("Grief"), labelled<GriefStage>},
    {"grief_observation", "on", wxTRANSLATE("Day"), asDay},
    {"slip", "from", wxTRANSLATE("First day"), asDay},
    {"slip", "to", wxTRANSLATE("Last day"), asDay},
    {"slip", "minDays", wxTRANSLATE("Use days at least"), asWritten},
    {"slip", "substances", wxTRANSLATE("What was used"), labelled<Substance>},
    {"slip", "alcoholOrCannabisFirst", wxTRANSLATE("Alcohol or cannabis first?"), asYesOrNo},
    {"slip", "trigger", wxTRANSLATE("What led to it, in their words"), asWritten},
    {"slip", "nextTime", wxTRANSLATE("What will help next time"), asWritten},
    {"goal", "text", wxTRANSLATE("Goal"), asWritten},
    {"goal", "horizon", wxTRANSLATE("Time"), labelled<GoalHorizon>},
    {"goal", "on", wxTRANSLATE("Day"), asDay},
    {"goal", "outcome", wxTRANSLATE("Outcome"), asWritten},
    {"contact", "at", wxTRANSLATE("Day and time"), asMoment},
    {"contact", "kind", wxTRANSLATE("Kind"), labelled<ContactKind>},
    {"contact", "status", wxTRANSLATE("Status"), labelled<ContactStatus>},
    {"contact", "note", wxTRANSLATE("Note"), asWritten},
    {"referral", "to", wxTRANSLATE("Help by"), asParty},
    {"referral", "kind", wxTRANSLATE("Kind"), labelled<ReferralKind>},
    {"referral", "on", wxTRANSLATE("Day"), asDay},
    {"referral", "status", wxTRANSLATE("Status"), labelled<ReferralStatus>},
    {"referral", "gpLetter", wxTRANSLATE("The letter from the GP is there"), asYesOrNo},
    {"referral", "since", wxTRANSLATE("Since"), asDay},
    {"referral", "insuranceChecked", wxTRANSLATE("Checked what the insurer pays"), asYesOrNo},
    {"referral", "outcome", wxTRANSLATE("Outcome"), asWritten},
    {"task", "about", wxTRANSLATE("About"), asSubject},
    {"task", "owner", wxTRANSLATE("Whose task"), asWritten},
    {"task", "due", wxTRANSLATE("Day"), asDay},
    {"task", "outcome", wxTRANSLATE("Outcome"), asWritten},
    {"plan", "triggers", wxTRANSLATE("Craving from outside"), asLine},
    {"plan", "innerTriggers", wxTRANSLATE("Craving from within"), asLine},
    {"plan", "tools", wxTRANSLATE("What they can do"), labelled<CopingTool>},
    {"plan", "elevatorPitch", wxTRANSLATE("Their answer, in two sentences"), asWritten},
    {"plan", "monsterName", wxTRANSLATE("Their name for the voice that says it can do no harm"), asWritten},
    {"plan", "mayCall", wxTRANSLATE("Whom they may call"), asLine},
    {"handover", "from", wxTRANSLATE("Handed over by"), asWritten},
    {"handover", "to", wxTRANSLATE("To"), asWritten},
    {"handover", "reason", wxTRANSLATE("Because of"), asHandoverReason},
    {"handover", "on", wxTRANSLATE("Asked on"), asDay},
    {"handover", "status", wxTRANSLATE("Status"), asHandoverStatus},
    {"handover", "answered", wxTRANSLATE("Answered on"), asDay},
    {"handover", "whyNot", wxTRANSLATE("Why not"), asWritten},
    {"exclusion", "colleague", wxTRANSLATE("Who may not open this dossier"), asWritten},
    {"exclusion", "reason", wxTRANSLATE("Why"), asWritten},
    {"letter_agreement", "letter", wxTRANSLATE("Letter"), asLetter},
    {"letter_agreement", "mayTell", wxTRANSLATE("What it may tell"), asLetterField},
    {"letter", "letter", wxTRANSLATE("Letter"), asLetter},
    {"letter", "mayTell", wxTRANSLATE("What it tells"), asLetterField},
    {"advice", "advice", wxTRANSLATE("Advice"), asAdvice},
    {"advice", "decision", wxTRANSLATE("Decided"), asDecision},
    {"advice", "words", wxTRANSLATE("In these words"), asWritten},
    {"advice", "reason", wxTRANSLATE("Why"), asWritten},
    {"handout", "given", wxTRANSLATE("Sheet"), asHandoutWay},
});

/// `part` behind `start` in a field that has parts: "note" of "notes.note".
std::optional<std::string_view> partAfter(std::string_view field, std::string_view start) {
    return field.starts_with(start) ? std::optional(field.substr(start.size())) : std::nullopt;
}

/// A field whose name is a code of a vocabulary: an answer, or a heading of a handover.
struct CodedField {
    wxString word;
    ShownValue shown;
};

template <typename Item>
std::optional<CodedField> answerField(std::string_view item, ShownValue shown,
                                      const PresenterContext& context) {
    const auto known = fromCode<Item>(item);
    if (!known) {
        return std::nullopt;
    }
    if constexpr (std::is_same_v<Item, SafetyQuestion>) {
        return CodedField{toWx(context.content.label(*known, context.language)), shown};
    } else {
        return CodedField{toWx(context.content.words(*known).label.in(context.language)), shown};
    }
}

std::optional<CodedField> codedField(const FieldChange& change, const PresenterContext& context) {
    const std::string_view field = change.field;
    if (const auto question = partAfter(field, "safety.")) {
        return answerField<SafetyQuestion>(*question, labelled<SafetyAnswer>, context);
    }
    if (const auto heading = partAfter(field, "notes.")) {
        const auto known = fromCode<HandoverHeading>(*heading);
        return known ? std::optional(CodedField{headingWord(*known), asWritten}) : std::nullopt;
    }
    if (change.table == "checklist_answer" || field.starts_with("checklist.")) {
        return answerField<ChecklistItem>(partAfter(field, "checklist.").value_or(field), labelled<Answer>,
                                          context);
    }
    if (change.table == "complaint_answer" || field.starts_with("complaints.")) {
        return answerField<Complaint>(partAfter(field, "complaints.").value_or(field),
                                      labelled<ComplaintAnswer>, context);
    }
    return std::nullopt;
}

CodedField fieldOf(const FieldChange& change, const PresenterContext& context) {
    const auto known = std::ranges::find_if(kHistoryFields, [&](const HistoryField& field) {
        return field.table == change.table && field.field == change.field;
    });
    if (known != kHistoryFields.end()) {
        return {wxGetTranslation(known->word), known->shown};
    }
    // Of what a later version knows, words that say nothing are better than a code.
    return codedField(change, context)
        .value_or(CodedField{_("unknown to this version"),
                             [](const std::string&, const PresenterContext&) -> wxString {
                                 return _("unknown to this version");
                             }});
}

wxString headOf(const FieldChange& change, const PresenterContext& context) {
    return momentWords(change.at, context.today()) + ", " + toWx(change.author) + ": ";
}

const wxString& historyArrow() {
    static const wxString text = wxString::FromUTF8(" → ");
    return text;
}

} // namespace

wxString thingWord(std::string_view table) {
    struct Thing {
        std::string_view table;
        const char* word;
    };
    static constexpr auto kThings = std::to_array<Thing>({
        {"client", wxTRANSLATE("Dossier")},
        {"episode", wxTRANSLATE("Earlier time with us")},
        {"retention", wxTRANSLATE("How long it is kept")},
        {"reach", wxTRANSLATE("How to reach")},
        {"consent", wxTRANSLATE("Consent")},
        {"substance_use", wxTRANSLATE("Substance")},
        {"measurement", wxTRANSLATE("List")},
        {"checklist_answer", wxTRANSLATE("Questions")},
        {"complaint_answer", wxTRANSLATE("Complaints")},
        {"quit_attempt", wxTRANSLATE("Attempt to stop")},
        {"phase_period", wxTRANSLATE("Phase")},
        {"grief_observation", wxTRANSLATE("Grief")},
        {"slip", wxTRANSLATE("Slip")},
        {"goal", wxTRANSLATE("Goal")},
        {"contact", wxTRANSLATE("Contact")},
        {"referral", wxTRANSLATE("Referral")},
        {"task", wxTRANSLATE("Task")},
        {"plan", wxTRANSLATE("Plan")},
        {"handover", wxTRANSLATE("Handover")},
        {"exclusion", wxTRANSLATE("Who may not open this dossier")},
        {"letter_agreement", wxTRANSLATE("Agreed for a letter")},
        {"letter", wxTRANSLATE("Letter given")},
        {"advice", wxTRANSLATE("Advice")},
        {"handout", wxTRANSLATE("Sheet given")},
    });
    const auto* known = std::ranges::find(kThings, table, &Thing::table);
    return known == kThings.end() ? _("unknown to this version") : wxString(wxGetTranslation(known->word));
}

wxString fieldWord(const FieldChange& change, const PresenterContext& context) {
    return fieldOf(change, context).word;
}

wxString valueWords(const FieldChange& change, const std::optional<std::string>& value,
                    const PresenterContext& context) {
    if (!value || value->empty()) {
        return wxString::FromUTF8("–");
    }
    const ShownValue shown = fieldOf(change, context).shown;
    if (shown == asWritten) {
        return asWritten(*value, context);
    }
    wxString words; // of a list each word stands on a line
    for (std::size_t start = 0; start <= value->size();) {
        const std::size_t end = std::min(value->find('\n', start), value->size());
        words += (words.empty() ? "" : ", ") + shown(value->substr(start, end - start), context);
        start = end + 1;
    }
    return words;
}

wxString changeWords(std::span<const FieldChange> fields, const PresenterContext& context) {
    const FieldChange& first = fields.front();
    const auto isNew =
        std::ranges::none_of(fields, [](const auto& field) { return field.before.has_value(); });
    const auto isGone =
        std::ranges::none_of(fields, [](const auto& field) { return field.after.has_value(); });
    wxString words = headOf(first, context) + thingWord(first.table);
    // Answers come one by one; that the list is new is no news.
    const bool isAnswer = first.table.ends_with("_answer");
    if (isGone && !isAnswer) {
        words += ", " + _("removed");
    }
    for (const FieldChange& field : fields) {
        words += dot() + fieldWord(field, context) + ": ";
        if (isNew && !isAnswer) {
            words += valueWords(field, field.after, context);
        } else if (isGone && !isAnswer) {
            words += valueWords(field, field.before, context);
        } else {
            words += valueWords(field, field.before, context) + historyArrow() +
                     valueWords(field, field.after, context);
        }
    }
    return words;
}

wxString changeOfFieldWords(const FieldChange& change, const PresenterContext& context) {
    return headOf(change, context) + valueWords(change, change.before, context) + historyArrow() +
           valueWords(change, change.after, context);
}

std::vector<std::span<const FieldChange>> byChange(std::span<const FieldChange> changes) {
    std::vector<std::span<const FieldChange>> result;
    for (std::size_t start = 0; start < changes.size();) {
        std::size_t end = start + 1;
        while (end < changes.size() && changes[end].number == changes[start].number) {
            ++end;
        }
        result.push_back(changes.subspan(start, end - start));
        start = end;
    }
    return result;
}

} // namespace kentering

#include "app/gui/words/field_values.h"

#include "app/gui/words/contact_words.h"
#include "app/gui/words/handover_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "app/presenters/settings/resource_directory.h"
#include "model/domain/coming_and_going.h"
#include "model/domain/dossier/handout_way.h"
#include "model/domain/dossier/handover.h"
#include "model/domain/referral/letter_field.h"
#include "model/domain/referral/referral_path.h"

#include <wx/translation.h>

#include <algorithm>
#include <array>

namespace kentering {

namespace {

/// A word of the figures: what is chosen in the file is what is counted there.
wxString ofFigures(const char* rows, const std::string& value, const PresenterContext& context) {
    return toWx(context.content.text(std::string("statistics.cell.") + rows + "." + value, context.language));
}

wxString partyName(const ResourceId& id, const PresenterContext& context) {
    if (ConsentScope(id) == gpConsent()) {
        return toWx(context.content.label(ReferralKind::Gp, context.language));
    }
    const auto entry = directoryEntry(context, id);
    return entry ? toWx(entry->resource.name.in(context.language))
                 : _("an entry that is gone from the directory");
}

} // namespace

wxString asWritten(const std::string& value, const PresenterContext& /*context*/) {
    return toWx(value);
}

wxString asLine(const std::string& value, const PresenterContext& /*context*/) {
    return toWx(value);
}

wxString asDay(const std::string& value, const PresenterContext& /*context*/) {
    const auto day = parseDate(value);
    return day ? longDay(*day) : _("unknown to this version");
}

wxString asMoment(const std::string& value, const PresenterContext& /*context*/) {
    const auto moment = parseDateTime(value);
    return moment ? longDay(moment->date()) + " " + clockWords(*moment) : _("unknown to this version");
}

wxString asYesOrNo(const std::string& value, const PresenterContext& /*context*/) {
    return value == "true" ? _("yes") : _("no");
}

wxString asVoicemail(const std::string& value, const PresenterContext& /*context*/) {
    return value == "true" ? _("allowed") : _("no, never");
}

wxString asLegalBasis(const std::string& value, const PresenterContext& /*context*/) {
    const auto basis = fromCode<LegalBasis>(value);
    return basis ? basisWord(*basis) : _("unknown to this version");
}

wxString asReachKind(const std::string& value, const PresenterContext& /*context*/) {
    const auto kind = fromCode<ReachKind>(value);
    return kind ? kindWord(*kind) : _("unknown to this version");
}

wxString asWhomToReach(const std::string& value, const PresenterContext& /*context*/) {
    return value == kReachSelf ? _("the client") : toWx(value);
}

wxString asNotShown(const std::string& /*value*/, const PresenterContext& /*context*/) {
    return _("not shown here");
}

wxString asCameBy(const std::string& value, const PresenterContext& context) {
    return fromCode<CameBy>(value) ? ofFigures("came-by", value, context) : _("unknown to this version");
}

wxString asClosingOutcome(const std::string& value, const PresenterContext& context) {
    return fromCode<ClosingOutcome>(value) ? ofFigures("outcome", value, context)
                                           : _("unknown to this version");
}

wxString asParty(const std::string& value, const PresenterContext& context) {
    return partyName(ResourceId(value), context);
}

wxString asConsentScope(const std::string& value, const PresenterContext& context) {
    const auto scope = ConsentScope::fromCode(value);
    if (!scope) {
        return _("unknown to this version");
    }
    const wxString kind = toWx(context.content.label(scope->kind(), context.language));
    return scope->resource() ? kind + ": " + partyName(*scope->resource(), context) : kind;
}

wxString asSubject(const std::string& value, const PresenterContext& context) {
    const auto subject = taskSubjectFromCode(value);
    return subject ? toWx(context.content.label(*subject, context.language)) : _("unknown to this version");
}

wxString asHandoverReason(const std::string& value, const PresenterContext& /*context*/) {
    const auto reason = fromCode<HandoverReason>(value);
    return reason ? reasonWord(*reason) : _("unknown to this version");
}

wxString asHandoverStatus(const std::string& value, const PresenterContext& /*context*/) {
    const auto status = fromCode<HandoverStatus>(value);
    return status ? statusWord(*status) : _("unknown to this version");
}

wxString asLetter(const std::string& value, const PresenterContext& /*context*/) {
    return fromCode<LetterKind>(value) == LetterKind::ToGp ? _("Letter to the GP")
                                                           : _("Letter to this service");
}

wxString asLetterField(const std::string& value, const PresenterContext& context) {
    return fromCode<LetterField>(value)
               ? toWx(context.content.text("letters.field." + value, context.language))
               : _("unknown to this version");
}

wxString asHandoutWay(const std::string& value, const PresenterContext& /*context*/) {
    switch (fromCode<HandoutWay>(value).value_or(HandoutWay::OnPaper)) {
    case HandoutWay::OnPaper:
        return _("printed");
    case HandoutWay::AsFile:
        return _("saved as a file");
    case HandoutWay::AsText:
        return _("copied for a message");
    }
    return {};
}

wxString asAdvice(const std::string& value, const PresenterContext& context) {
    const Tip* tip = context.content.findTip(value);
    return tip == nullptr ? _("a piece of advice") : toWx(tip->title.in(context.language));
}

wxString asDecision(const std::string& value, const PresenterContext& /*context*/) {
    struct Decision {
        std::string_view code;
        const char* words;
    };
    static constexpr std::array kDecisions{Decision{"drop", wxTRANSLATE("left out")},
                                           Decision{"reword", wxTRANSLATE("said in other words")},
                                           Decision{"release", wxTRANSLATE("given all the same")},
                                           Decision{"restore", wxTRANSLATE("as it was")},
                                           Decision{"star", wxTRANSLATE("put first")},
                                           Decision{"unstar", wxTRANSLATE("no longer put first")}};
    const auto* known = std::ranges::find(kDecisions, std::string_view(value), &Decision::code);
    return known == kDecisions.end() ? _("unknown to this version")
                                     : wxString(wxGetTranslation(known->words));
}

wxString asOrigin(const std::string& value, const PresenterContext& /*context*/) {
    return value == "import" ? _("read in from a file") : _("made up");
}

} // namespace kentering

#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/vocabulary.h"

#include <wx/intl.h>
#include <wx/string.h>

#include <string>

namespace kentering {

// How the values in the history of a dossier read. It keeps stable codes and ISO days.

/// A value of one field in words.
using ShownValue = wxString (*)(const std::string& value, const PresenterContext& context);

/// Free text, as it was written.
[[nodiscard]] wxString asWritten(const std::string& value, const PresenterContext& context);
/// Of a list of free text, each line.
[[nodiscard]] wxString asLine(const std::string& value, const PresenterContext& context);
/// "23 November 2026".
[[nodiscard]] wxString asDay(const std::string& value, const PresenterContext& context);
/// "23 November 2026 10:00".
[[nodiscard]] wxString asMoment(const std::string& value, const PresenterContext& context);
[[nodiscard]] wxString asYesOrNo(const std::string& value, const PresenterContext& context);
/// Whether a voice message may be left.
[[nodiscard]] wxString asVoicemail(const std::string& value, const PresenterContext& context);
[[nodiscard]] wxString asLegalBasis(const std::string& value, const PresenterContext& context);
[[nodiscard]] wxString asReachKind(const std::string& value, const PresenterContext& context);
/// Who can be reached: somebody near the client, or the client.
[[nodiscard]] wxString asWhomToReach(const std::string& value, const PresenterContext& context);
/// That something is written, and not what: it is shown where somebody asks for it.
[[nodiscard]] wxString asNotShown(const std::string& value, const PresenterContext& context);
[[nodiscard]] wxString asCameBy(const std::string& value, const PresenterContext& context);
[[nodiscard]] wxString asClosingOutcome(const std::string& value, const PresenterContext& context);
/// The name of an entry of the directory.
[[nodiscard]] wxString asParty(const std::string& value, const PresenterContext& context);
[[nodiscard]] wxString asConsentScope(const std::string& value, const PresenterContext& context);
/// What a task is about.
[[nodiscard]] wxString asSubject(const std::string& value, const PresenterContext& context);
[[nodiscard]] wxString asHandoverReason(const std::string& value, const PresenterContext& context);
[[nodiscard]] wxString asHandoverStatus(const std::string& value, const PresenterContext& context);
[[nodiscard]] wxString asLetter(const std::string& value, const PresenterContext& context);
[[nodiscard]] wxString asLetterField(const std::string& value, const PresenterContext& context);
[[nodiscard]] wxString asHandoutWay(const std::string& value, const PresenterContext& context);
/// The heading of a piece of advice.
[[nodiscard]] wxString asAdvice(const std::string& value, const PresenterContext& context);
[[nodiscard]] wxString asDecision(const std::string& value, const PresenterContext& context);
/// Where a whole dossier came from.
[[nodiscard]] wxString asOrigin(const std::string& value, const PresenterContext& context);

/// A word of a vocabulary that content has words for.
template <typename Enum>
[[nodiscard]] wxString labelled(const std::string& value, const PresenterContext& context) {
    const auto known = fromCode<Enum>(value);
    return known ? wxString::FromUTF8(std::string(context.content.label(*known, context.language)))
                 : _("unknown to this version");
}

} // namespace kentering

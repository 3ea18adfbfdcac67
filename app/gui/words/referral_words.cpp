#include "app/gui/words/referral_words.h"

#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>

namespace kentering {

wxString obstacleWords(ReferralObstacle obstacle) {
    switch (obstacle) {
    case ReferralObstacle::NotANextStep:
        return _("This step is not possible now.");
    case ReferralObstacle::NoParty:
        return _("First choose which help.");
    case ReferralObstacle::NoConsent:
        return _("The client has not agreed to this yet.");
    case ReferralObstacle::GpLetterMissing:
        return _("The letter from the GP is not there yet.");
    case ReferralObstacle::NoStepBefore:
        return _("There is no step to take back.");
    }
    return {};
}

wxString proposalWords() {
    return _("Their body depends on a downer: never stop alone, always in a clinic. The GP writes the letter "
             "for it.");
}

wxString considerWords(ReferralKind kind, const PresenterContext& context) {
    return wxString::Format(_("Consider: %s"), toWx(context.content.label(kind, context.language)));
}

wxString freshnessWords(Freshness freshness, std::optional<Date> lastChecked, Date today) {
    switch (freshness) {
    case Freshness::NeverChecked:
        return _("last checked: never");
    case Freshness::Stale:
    case Freshness::Checked:
        return lastChecked ? wxString::Format(_("last checked: %s"), dayWords(*lastChecked, today))
                           : wxString();
    }
    return {};
}

} // namespace kentering

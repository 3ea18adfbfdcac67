#include "app/gui/words/contact_words.h"

#include "app/gui/words/sentences.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>

namespace kentering {

wxString agendaWord(AgendaState state) {
    switch (state) {
    case AgendaState::Booked:
        return _("booked");
    case AgendaState::Attended:
        return _("took place");
    case AgendaState::Late:
        return _("took place, late");
    case AgendaState::CancelledInTime:
        return _("cancelled in time");
    case AgendaState::CancelledLate:
        return _("cancelled late");
    case AgendaState::CancelledByUs:
        return _("cancelled by us");
    case AgendaState::NoShow:
        return _("did not come");
    case AgendaState::NotWrittenDown:
        return _("not written down yet");
    }
    return {};
}

wxString cautionWords(ContactCaution caution) {
    switch (caution) {
    case ContactCaution::MayNotBeContacted:
        return _("Do not contact: the client has not agreed to it.");
    case ContactCaution::ConsentNotAsked:
        return _("Nobody has asked yet whether the client may be contacted.");
    case ContactCaution::ChannelNotAgreed:
        return _("It is not agreed how.");
    case ContactCaution::OtherChannelAgreed:
        return _("Another method is agreed.");
    case ContactCaution::NoVoicemail:
        return _("Leave no voicemail.");
    case ContactCaution::VoicemailNotAsked:
        return _("Nobody asked about voicemail: leave none.");
    case ContactCaution::SenderNotAgreed:
        return _("No name is agreed: do not name the organisation or the reason.");
    }
    return {};
}

wxString agreedWords(const ContactRules& rules, const PresenterContext& context, const std::string& to) {
    wxString words = rules.channel ? toWx(context.content.label(*rules.channel, context.language))
                                   : wxString(_("method not agreed"));
    if (!to.empty()) {
        words = wxString::Format("%s: %s", words, toWx(to));
    }
    words += dot() + (rules.voicemail == true ? _("voicemail allowed") : _("no voicemail"));
    if (rules.sender) {
        words += dot() + wxString::Format(_("as \"%s\""), toWx(*rules.sender));
    }
    return words;
}

wxString kindWord(ReachKind kind) {
    switch (kind) {
    case ReachKind::Phone:
        return _("Telephone");
    case ReachKind::Mail:
        return _("Email address");
    case ReachKind::Address:
        return _("Address");
    }
    return {};
}

wxString wayWords(const Reach& reach) {
    const wxString words = wxString::Format("%s: %s", kindWord(reach.kind), toWx(reach.value));
    return reach.of ? toWx(*reach.of) + dot() + words : words;
}

} // namespace kentering

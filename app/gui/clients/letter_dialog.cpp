#include "app/gui/clients/letter_dialog.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/handout/sheet_print.h"
#include "app/gui/words/referral_words.h"
#include "app/gui/words/sentences.h"
#include "app/gui/words/to_wx.h"

#include <wx/intl.h>

#include <algorithm>

namespace kentering {

namespace {

constexpr int kLetterWidth = 520;
constexpr int kLetterHeight = 300;

wxString refusal(const std::vector<ReferralObstacle>& obstacles) {
    return lines(worded(obstacles, [](ReferralObstacle obstacle) { return obstacleWords(obstacle); }));
}

} // namespace

LetterDialog::LetterDialog(wxWindow* parent, const Theme&, const PresenterContext& context,
                           ReferralsPresenter& presenter, ReferralId referral, LetterKind kind)
    : FormDialog(parent, "letter-dialog",
                 kind == LetterKind::ToGp ? _("Letter to the GP") : _("Letter to this service"),
                 {context, presenter.client(), entryOf(referral) + "/" + std::string(code(kind))}),
      m_presenter(presenter),
      m_referral(referral),
      m_kind(kind) {
    std::vector<wxString> names;
    std::vector<bool> checked;
    const auto agreed = presenter.agreedFields(referral, kind);
    for (const LetterField field : all<LetterField>()) {
        names.push_back(
            toWx(context.content.text("letters.field." + std::string(code(field)), context.language)));
        checked.push_back(std::ranges::find(agreed, field) != agreed.end());
    }
    m_fields = addChecks("letter.field", _("Tick together what the letter may tell"), names, checked);
    m_letter = new wxTextCtrl(page(), wxID_ANY, toWx(plainText(presenter.letter(referral, kind))),
                              wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_READONLY);
    m_letter->SetMinSize(wxSize(FromDIP(kLetterWidth), FromDIP(kLetterHeight)));
    nameControl(*m_letter, "letter.text", _("The letter"));
    addField(_("The letter"), m_letter);
    for (wxCheckBox* box : m_fields) {
        box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { agree(); });
    }
    finish(_("Print"), [this] { return print(); });
}

void LetterDialog::agree() {
    std::vector<LetterField> fields;
    for (const LetterField field : all<LetterField>()) {
        if (m_fields[indexOf(field)]->GetValue()) {
            fields.push_back(field);
        }
    }
    const auto refused = m_presenter.setAgreedFields(m_referral, m_kind, fields);
    if (!refused.empty()) { // the consent ended: nothing is agreed any more
        for (wxCheckBox* box : m_fields) {
            box->SetValue(false);
        }
    }
    m_letter->ChangeValue(toWx(plainText(m_presenter.letter(m_referral, m_kind))));
}

wxString LetterDialog::print() {
    // The client may have taken back meanwhile that it is written.
    m_presenter.reload();
    wxString refused = refusal(m_presenter.letterObstacles(m_referral, m_kind));
    if (refused.empty() && printSheet(this, layout(m_presenter.letter(m_referral, m_kind)))) {
        refused = refusal(m_presenter.letterGiven(m_referral, m_kind));
    }
    return refused;
}

} // namespace kentering

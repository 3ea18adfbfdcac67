#include "app/gui/course/letter_dialog.h"

#include "app/gui/course/letter_print.h"
#include "app/gui/text/to_wx.h"

#include <wx/intl.h>

#include <algorithm>

namespace kentering {

namespace {

std::string wholeText(const std::vector<std::string>& paragraphs) {
    std::string text;
    for (const auto& paragraph : paragraphs) {
        text += (text.empty() ? "" : "\n\n") + paragraph;
    }
    return text;
}

} // namespace

LetterDialog::LetterDialog(wxWindow* parent, const Look&, const Workspace& workspace,
                           ReferralsPresenter& presenter, ReferralId referral, LetterKind kind)
    : FormDialog(parent, "letter-dialog",
                 kind == LetterKind::ToGp ? _("Letter to the GP") : _("Letter to this party"),
                 {workspace, presenter.client(), entryOf(referral) + "/" + std::string(code(kind))}),
      m_presenter(presenter),
      m_referral(referral),
      m_kind(kind) {
    std::vector<wxString> names;
    std::vector<bool> checked;
    const auto agreed = presenter.agreedFields(referral, kind);
    for (const LetterField field : all<LetterField>()) {
        names.push_back(
            toWx(workspace.content.text("letters.field." + std::string(code(field)), workspace.language)));
        checked.push_back(std::ranges::find(agreed, field) != agreed.end());
    }
    m_fields = addChecks("letter.field", _("Tick together what the letter may tell"), names, checked);
    m_letter = addLines("letter.text", _("The letter"), wholeText(presenter.letter(referral, kind)), 12);
    m_letter->SetEditable(false);
    for (wxCheckBox* box : m_fields) {
        box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { agree(); });
    }
    finish(_("Print"), [this] {
        print();
        return wxString();
    });
}

void LetterDialog::agree() {
    std::vector<LetterField> fields;
    for (const LetterField field : all<LetterField>()) {
        if (m_fields[indexOf(field)]->GetValue()) {
            fields.push_back(field);
        }
    }
    m_presenter.setAgreedFields(m_referral, m_kind, fields);
    m_letter->ChangeValue(toWx(wholeText(m_presenter.letter(m_referral, m_kind))));
}

void LetterDialog::print() {
    printLetter(*this, m_presenter.letter(m_referral, m_kind));
}

} // namespace kentering

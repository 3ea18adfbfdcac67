#include "app/gui/clients/slip_dialog.h"

#include "app/gui/controls/fault_words.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/controls/phrase_typing.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "app/presenters/settings/phrases_presenter.h"

#include <wx/intl.h>

#include <algorithm>

namespace kentering {

namespace {

enum Alcohol : int { kNotAsked, kYes, kNo };

int selectionOf(std::optional<bool> answer) {
    return answer ? (*answer ? kYes : kNo) : kNotAsked;
}

} // namespace

SlipDialog::SlipDialog(wxWindow* parent, const PresenterContext& context, SlipsPresenter& presenter,
                       std::optional<SlipId> slip)
    : FormDialog(parent, "slip-dialog", slip ? _("Change slip") : _("Note a slip"),
                 {context, presenter.client(), entryOf(slip)}),
      m_presenter(presenter),
      m_slip(slip) {
    const Date today = context.today();
    const SlipDraft known = slip ? presenter.draftOf(*slip) : SlipDraft{.first = today, .last = today};
    beside([&] {
        m_first = addDate("slip.first", _("First day"), slip ? std::optional(known.first) : std::nullopt);
        m_last = addDate("slip.last", _("Last day (empty: one day)"),
                         slip && known.last != known.first ? std::optional(known.last) : std::nullopt);
        m_minDays = addText("slip.min-days", _("Number of days not known? At least"),
                            known.minDays ? std::to_string(*known.minDays) : std::string());
    });
    std::vector<wxString> names;
    std::vector<bool> checked;
    for (const Substance substance : all<Substance>()) {
        names.push_back(toWx(context.content.label(substance, context.language)));
        checked.push_back(std::ranges::find(known.substances, substance) != known.substances.end());
    }
    m_substances = addChecks("slip.substance", _("What was used"), names, checked);
    m_alcohol = addChoice("slip.alcohol", _("Alcohol or cannabis first?"),
                          {_("not asked"), _("yes"), _("no")}, selectionOf(known.alcoholOrCannabisFirst));
    m_trigger = addText("slip.trigger", _("What led to it, in their words"), known.trigger);
    m_nextTime = addText("slip.next-time", _("What will help next time"), known.nextTime);
    m_standing = addRemark("slip.standing", wxString());
    const PhrasesPresenter phrases(context);
    expandPhrases(*m_trigger, phrases.phrases());
    expandPhrases(*m_nextTime, phrases.phrases());
    for (wxTextCtrl* field : {m_first, m_last, m_minDays}) {
        field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { showStanding(); });
    }
    finish(_("Save"), [this] { return store(); });
    showStanding();
}

std::optional<SlipDraft> SlipDialog::draft() const {
    const auto first = day(*m_first);
    if (!first || isNoDay(*m_last)) {
        return std::nullopt;
    }
    SlipDraft result{.first = *first, .last = day(*m_last).value_or(*first)};
    const wxString typed = wxString(m_minDays->GetValue()).Trim();
    if (!typed.empty()) {
        long days = 0;
        if (!typed.ToLong(&days)) {
            return std::nullopt;
        }
        result.minDays = static_cast<int>(days);
    }
    for (const Substance substance : all<Substance>()) {
        if (m_substances[indexOf(substance)]->GetValue()) {
            result.substances.push_back(substance);
        }
    }
    if (m_alcohol->GetSelection() != kNotAsked) {
        result.alcoholOrCannabisFirst = m_alcohol->GetSelection() == kYes;
    }
    result.trigger = textOf(*m_trigger);
    result.nextTime = textOf(*m_nextTime);
    return result;
}

void SlipDialog::showStanding() {
    const auto typed = draft();
    const auto clock = typed && m_presenter.check(*typed).empty() ? m_presenter.clockWith(*typed, m_slip)
                                                                  : m_presenter.clock();
    if (clock) {
        changeRemark(*m_standing, wxString::Format(_("What still counts: %s"), soberTotalWords(*clock)));
    }
}

wxString SlipDialog::store() {
    const auto typed = draft();
    if (!typed) {
        return day(*m_first) ? _("At least how many days? Write a number, or leave it empty.")
                             : _("Write a day, for instance 31-10.");
    }
    return faultLines(m_presenter.store(*typed, m_slip));
}

} // namespace kentering

#include "app/gui/clients/attempt_dialog.h"

#include "app/gui/controls/fault_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>

namespace kentering {

namespace {

/// What is no number of days is none in six weeks either.
constexpr int kNoNumberOfDays = -1;

std::optional<int> daysIn(const wxTextCtrl& field) {
    const wxString typed = wxString(field.GetValue()).Trim().Trim(false);
    long days = 0;
    if (typed.empty()) {
        return std::nullopt;
    }
    constexpr long kLargest = 1000;
    return typed.ToLong(&days) && days >= 0 && days <= kLargest ? static_cast<int>(days) : kNoNumberOfDays;
}

} // namespace

AttemptDialog::AttemptDialog(wxWindow* parent, const PresenterContext& context, SlipsPresenter& presenter,
                             const std::optional<SlipsPresenter::Attempt>& known)
    : FormDialog(parent, "attempt-dialog", known ? _("Change attempt") : _("New attempt"),
                 {context, presenter.client(),
                  known ? entryOf(known->id) : entryOf(std::optional<QuitAttemptId>())}),
      m_presenter(presenter),
      m_known(known) {
    std::string useDays;
    if (known && known->attempt.useDaysInSixWeeksBefore) {
        useDays = std::to_string(*known->attempt.useDaysInSixWeeksBefore);
    }
    m_from = addDate("attempt.from", _("First day without use"),
                     known ? std::optional(known->attempt.period.from()) : std::nullopt);
    if (known) {
        m_to = addDate("attempt.to", _("Ended on (empty: it goes on)"), known->attempt.period.to());
    }
    m_before = addText("attempt.before", _("Use days in the six weeks before (0 to 42)"), useDays);
    addRemark("attempt.remark", _("The days of an earlier attempt still count."));
    m_standing = addRemark("attempt.standing", wxString());
    m_from->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { showStanding(); });
    if (m_to != nullptr) {
        m_to->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { showStanding(); });
    }
    finish(_("Save"), [this] { return store(); });
    showStanding();
}

std::optional<AttemptDraft> AttemptDialog::draft() const {
    const auto from = day(*m_from);
    if (!from || (m_to != nullptr && isNoDay(*m_to))) {
        return std::nullopt;
    }
    return AttemptDraft{.from = *from,
                        .to = m_to == nullptr ? std::nullopt : day(*m_to),
                        .useDaysInSixWeeksBefore = daysIn(*m_before)};
}

void AttemptDialog::showStanding() {
    const auto instead = m_known ? std::optional(m_known->id) : std::nullopt;
    const auto typed = draft();
    changeRemark(*m_standing,
                 standsWords(typed ? m_presenter.clockWith(*typed, instead) : m_presenter.clock()));
}

wxString AttemptDialog::store() {
    const auto typed = draft();
    if (!typed) {
        return _("Write a day, for instance 31-10.");
    }
    return faultLines(m_known ? m_presenter.changeAttempt(*m_known, *typed)
                              : m_presenter.addAttempt(typed->from, typed->useDaysInSixWeeksBefore));
}

wxString standsWords(const std::optional<RecoveryClock>& clock) {
    return clock ? wxString::Format(_("What still counts: %s"), soberTotalWords(*clock))
                 : _("Not stopped yet");
}

} // namespace kentering

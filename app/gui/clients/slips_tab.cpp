#include "app/gui/clients/slips_tab.h"

#include "app/gui/clients/attempt_dialog.h"
#include "app/gui/clients/phase_dialog.h"
#include "app/gui/clients/plan_dialog.h"
#include "app/gui/clients/slip_dialog.h"
#include "app/gui/controls/fault_words.h"
#include "app/gui/controls/form_dialog.h"
#include "app/gui/theme/theme.h"
#include "app/gui/timeline/week_bars.h"
#include "app/gui/words/sentences.h"
#include "app/gui/words/slip_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>
#include <wx/translation.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <span>
#include <utility>

namespace kentering {

namespace {

constexpr int kWeeksShown = 12;
constexpr std::size_t kSlipsShown = 12; ///< the latest; the others stand behind a button

} // namespace

SlipsTab::SlipsTab(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
                   std::function<void()> changed)
    : CardPage(parent, look, context, "slips-tab"),
      m_client(client),
      m_slips(context, client),
      m_phases(context, client),
      m_changed(std::move(changed)) {
    rebuild();
}

void SlipsTab::reload() {
    m_slips.reload();
    m_phases.reload();
    rebuild();
}

void SlipsTab::stored() {
    m_slips.reload();
    m_phases.reload();
    rebuildLater();
    m_changed();
}

void SlipsTab::build(wxSizer& column) {
    addStanding(column);
    addSlips(column);
    addPhases(column);
    addPlan(column);
    column.AddSpacer(FromDIP(12));
}

void SlipsTab::addStanding(wxSizer& column) {
    const auto clock = m_slips.clock();
    switch (m_slips.picture()) {
    case GoalPicture::SoberDays: {
        const Card card = addCard(column, _("What still counts"));
        if (clock) {
            card.column->Add(
                makeNamedText(card.surface, "standing-total", soberTotalWords(*clock), {"figure"}),
                wxSizerFlags().Border(wxBOTTOM, FromDIP(3)));
            addParagraph(card, runWords(*clock), {"quiet"});
        } else {
            addParagraph(card, _("Not stopped yet"), {"quiet"});
        }
        addAttempts(card);
        return;
    }
    case GoalPicture::UsePerWeek: {
        const Card card = addCard(column, _("Use days noted, per week"));
        addUsePerWeek(card);
        addAttempts(card);
        return;
    }
    case GoalPicture::Complaints: {
        const Card card = addCard(column, _("Complaints, then and now"));
        const auto measurements = m_slips.complaintsOverTime();
        for (const auto& [on, complaints] : measurements) {
            addFact(card, dayWords(on, m_context.today()), summaryWords(complaints));
        }
        if (measurements.empty()) {
            addParagraph(card, _("No list is filled in yet."), {"quiet"});
        }
        addUsePerWeek(card);
        addAttempts(card);
        return;
    }
    }
}

void SlipsTab::addUsePerWeek(const Card& card) {
    const auto weeks = m_slips.weeksOfUse(kWeeksShown);
    if (std::ranges::all_of(weeks, [](const WeekOfUse& week) { return week.atMost == 0; })) {
        addParagraph(card, _("None was noted in these weeks. That does not say that there was none."),
                     {"quiet"});
        return;
    }
    card.column->Add(new WeekBars(card.surface, m_look, weeks, m_context.today()),
                     wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
}

void SlipsTab::addAttempts(const Card& card) {
    const auto attempts = m_slips.attempts();
    for (const SlipsPresenter::Attempt& attempt : attempts) {
        addAttempt(card, attempt);
    }
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    addButton(card, *row, "attempt.add", _("New attempt"), {}, [this] { editAttempt(); }, {"link"});
    if (!attempts.empty() && attempts.front().current) {
        addButton(card, *row, "attempt.end", _("This attempt is over"), {}, [this] { endAttempt(); },
                  {"link"});
    }
    card.column->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
}

void SlipsTab::addAttempt(const Card& card, const SlipsPresenter::Attempt& attempt) {
    const wxString began = dayWords(attempt.clock.from, m_context.today());
    // The days of the current one stand above already.
    const wxString words = attempt.current
                               ? wxString::Format(_("Stopped %s"), began)
                               : wxString::Format(_("Stopped %s: %s"), began, soberTotalWords(attempt.clock));
    const Row row = addRow(card, words);
    const auto name = [&attempt](const char* what) {
        return wxString::Format("attempt.%s.%lld", what, static_cast<long long>(attempt.id.value()));
    };
    addButton(card, *row.sizer, name("edit"), _("Change"),
              wxString::Format(_("Change the attempt of %s"), began),
              [this, attempt] { editAttempt(attempt); }, {"link"});
    addButton(card, *row.sizer, name("remove"), _("Remove"),
              wxString::Format(_("Remove the attempt of %s: written by mistake"), began),
              [this, id = attempt.id, what = wxString::Format(_("the attempt of %s"), began)] {
                  takeAway(
                      what, [this, id] { m_slips.removeAttempt(id); }, standsWords(m_slips.clockWithout(id)));
              },
              {"link"});
}

void SlipsTab::addSlips(wxSizer& column) {
    const Card card = addCard(column, _("Slips, and what they teach"));
    for (const wxString& sentence : countWords(m_slips.counts())) {
        addParagraph(card, sentence, {"accent"});
    }
    const Date today = m_context.today();
    const auto& slips = m_slips.slips();
    const std::size_t shown = m_everySlip ? slips.size() : std::min(slips.size(), kSlipsShown);
    for (const auto& [id, slip] : std::span(slips).first(shown)) {
        wxString first;
        for (const Substance substance : slip.substances) {
            first += (first.empty() ? wxString() : dot()) +
                     toWx(m_context.content.label(substance, m_context.language));
        }
        if (slip.alcoholOrCannabisFirst == true) {
            first += (first.empty() ? wxString() : dot()) + _("alcohol or cannabis first");
        }
        std::vector<wxString> second;
        if (slip.trigger) {
            second.push_back(wxString::Format(_("led to it: %s"), toWx(*slip.trigger)));
        }
        if (slip.nextTime) {
            second.push_back(wxString::Format(_("next time: %s"), toWx(*slip.nextTime)));
        }
        const Row row = addRowBehind(card, makeText(card.surface, useDaysWords(slip.days, today), {"strong"}),
                                     first, lines(second));
        addButton(card, *row.sizer, wxString::Format("slip.edit.%lld", static_cast<long long>(id.value())),
                  _("Change"), wxString::Format(_("Change the slip of %s"), useDaysWords(slip.days, today)),
                  [this, slipId = id] { editSlip(slipId); }, {"link"});
        addButton(card, *row.sizer, wxString::Format("slip.remove.%lld", static_cast<long long>(id.value())),
                  _("Remove"),
                  wxString::Format(_("Remove %s: written by mistake"), useDaysWords(slip.days, today)),
                  [this, slipId = id,
                   what = wxString::Format(_("the slip of %s"), useDaysWords(slip.days, today))] {
                      takeAway(what, [this, slipId] { m_slips.remove(slipId); });
                  },
                  {"link"});
    }
    if (shown < slips.size()) {
        auto* more = new wxBoxSizer(wxHORIZONTAL);
        addButton(card, *more, "slip.more", wxString::Format(_("and %zu earlier"), slips.size() - shown), {},
                  [this] {
                      m_everySlip = true;
                      rebuildLater();
                  },
                  {"link"});
        card.column->Add(more, wxSizerFlags().Border(wxTOP, FromDIP(4)));
    }
    if (slips.empty()) {
        addParagraph(card, _("None written down."), {"quiet"});
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addButton(card, *row, "slip.add", _("Note a slip"), {}, [this] { editSlip(); }, {"primary"});
    card.column->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(8)));
}

void SlipsTab::addPhases(wxSizer& column) {
    const Card card = addCard(column, _("Phases"));
    const Date today = m_context.today();
    const auto label = [this](auto value) {
        return toWx(m_context.content.label(value, m_context.language));
    };
    for (const auto& phase : m_phases.history()) {
        const DatedState& period = phase.value.period;
        wxString when = period.to() ? wxString::Format(_("%s to %s"), dayWords(period.from(), today),
                                                       dayWords(*period.to(), today))
                                    : wxString::Format(_("since %s"), dayWords(period.from(), today));
        if (phase.value.also) {
            when += dot() + wxString::Format(_("also: %s"), label(*phase.value.also));
        }
        const wxString window = period.holdsOn(today)
                                    ? wxString::Format(_("What the brochure says about time: %s"),
                                                       toWx(m_phases.window(phase.value.phase)))
                                    : wxString();
        const Row row = addRowBehind(
            card, makeText(card.surface, label(phase.value.phase), {"pill", code(phase.value.phase)}), when,
            window);
        addButton(card, *row.sizer,
                  wxString::Format("phase.remove.%lld", static_cast<long long>(phase.id.value())),
                  _("Remove"), wxString::Format(_("Remove %s: written by mistake"), label(phase.value.phase)),
                  [this, id = phase.id, what = label(phase.value.phase) + dot() + when] {
                      takeAway(what, [this, id] { m_phases.remove(id); });
                  },
                  {"link"});
    }
    if (m_phases.history().empty()) {
        addParagraph(card, _("No phase chosen"), {"quiet"});
    }
    for (const auto& seen : m_phases.grief()) {
        const Row row = addRowBehind(card, makeText(card.surface, dayWords(seen.value.on, today), {"quiet"}),
                                     wxString::Format(_("Grief, seen: %s"), label(seen.value.stage)));
        addButton(
            card, *row.sizer, wxString::Format("grief.remove.%lld", static_cast<long long>(seen.id.value())),
            _("Remove"), wxString::Format(_("Remove %s: written by mistake"), label(seen.value.stage)),
            [this, id = seen.id, what = label(seen.value.stage) + dot() + dayWords(seen.value.on, today)] {
                takeAway(what, [this, id] { m_phases.removeGrief(id); });
            },
            {"link"});
    }
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    addButton(card, *row, "phase.set", _("Choose phase"), {}, [this] { editPhase(); });
    if (m_phases.runs()) {
        addButton(card, *row, "phase.end", _("This phase is over"), {}, [this] { endPhase(); });
    }
    addButton(card, *row, "grief.add", _("Note grief"), {}, [this] { editGrief(); });
    card.column->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
}

void SlipsTab::addPlan(wxSizer& column) {
    const Card card = addCard(column, _("Plan, in their own words"));
    const Plan& plan = m_slips.plan();
    if (plan == Plan{}) {
        addParagraph(card, _("Nothing is written down yet."), {"quiet"});
    }
    const auto row = [&](const wxString& label, const wxString& words) {
        if (!words.empty()) {
            addFact(card, label, words);
        }
    };
    const auto joined = [](const std::vector<std::string>& parts) {
        wxString text;
        for (const auto& part : parts) {
            text += (text.empty() ? wxString() : dot()) + toWx(part);
        }
        return text;
    };
    wxString tools;
    for (const CopingTool tool : plan.tools) {
        tools +=
            (tools.empty() ? wxString() : dot()) + toWx(m_context.content.label(tool, m_context.language));
    }
    row(_("Craving from outside"), joined(plan.triggers));
    row(_("Craving from within"), joined(plan.innerTriggers));
    row(_("What they can do"), tools);
    row(_("Their answer"), plan.elevatorPitch ? toWx(*plan.elevatorPitch) : wxString());
    row(_("Their name for the voice"), plan.monsterName ? toWx(*plan.monsterName) : wxString());
    row(_("Whom they may call"), joined(plan.mayCall));
    const Date today = m_context.today();
    for (const auto& goal : m_slips.goals()) {
        if (!goal.value.outcome) {
            addFact(card, wxString::Format(_("Goal of %s"), dayWords(goal.value.on, today)),
                    toWx(goal.value.text));
        }
    }
    auto* buttons = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    addButton(card, *buttons, "plan.edit", _("Change plan"), {}, [this] { editPlan(); });
    addButton(card, *buttons, "goal.edit", _("Own goal"), {}, [this] { editGoal(); });
    card.column->Add(buttons, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
}

void SlipsTab::editSlip(std::optional<SlipId> slip) {
    SlipDialog dialog(this, m_context, m_slips, slip);
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

void SlipsTab::takeAway(const wxString& what, const std::function<void()>& remove, const wxString& effect) {
    FormDialog dialog(this, "take-away-dialog", wxString::Format(_("Remove %s?"), what),
                      {m_context, m_client});
    dialog.addRemark("take-away.mistake", _("Was it written down by mistake?"));
    if (!effect.empty()) {
        dialog.addRemark("take-away.effect", effect);
    }
    dialog.addRemark(
        "take-away.remark",
        _("It disappears from this page. The history of the dossier keeps that it was written."));
    dialog.finish(_("Remove"), [&remove] {
        remove();
        return wxString();
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

void SlipsTab::editPhase() {
    if (askForPhase(this, m_context, m_phases, m_client)) {
        stored();
    }
}

void SlipsTab::endPhase() {
    if (askForEndOfPhase(this, m_context, m_phases, m_client)) {
        stored();
    }
}

void SlipsTab::editGrief() {
    FormDialog dialog(this, "grief-dialog", _("Note grief"), {m_context, m_client});
    std::vector<wxString> names;
    for (const GriefStage stage : all<GriefStage>()) {
        names.push_back(toWx(m_context.content.label(stage, m_context.language)));
    }
    wxChoice* stage = dialog.addChoice("grief.stage", _("What was seen; no order is meant"), names, 0);
    wxTextCtrl* on = dialog.addDate("grief.on", _("On"), m_context.today());
    dialog.finish(_("Save"), [&] {
        const auto day = dialog.day(*on);
        if (!day) {
            return wxString(_("Write a day, for instance 31-10."));
        }
        const bool seen = m_phases.observeGrief(static_cast<GriefStage>(stage->GetSelection()), *day);
        return seen ? wxString() : wxString(_("That day is still to come."));
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

void SlipsTab::editAttempt(const std::optional<SlipsPresenter::Attempt>& known) {
    AttemptDialog dialog(this, m_context, m_slips, known);
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

void SlipsTab::endAttempt() {
    FormDialog dialog(this, "attempt-end-dialog", _("This attempt is over"), {m_context, m_client});
    wxTextCtrl* on = dialog.addDate("attempt.end.on", _("Last day"), m_context.today());
    dialog.addRemark("attempt.end.remark", _("Its days still count. A new attempt can begin on any day."));
    dialog.finish(_("Save"), [&] {
        const auto day = dialog.day(*on);
        return day ? faultLines(m_slips.endAttempt(*day)) : wxString(_("Write a day, for instance 31-10."));
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

void SlipsTab::editPlan() {
    PlanDialog dialog(this, m_context, m_slips);
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

void SlipsTab::editGoal() {
    FormDialog dialog(this, "goal-dialog", _("Own goal"), {m_context, m_client});
    std::vector<wxString> names{_("not asked")};
    for (const OwnGoal goal : all<OwnGoal>()) {
        names.push_back(toWx(m_context.content.label(goal, m_context.language)));
    }
    wxChoice* goal =
        dialog.addChoice("goal.own", _("What they want for themselves"), names,
                         m_slips.ownGoal() ? static_cast<int>(indexOf(*m_slips.ownGoal())) + 1 : 0);
    dialog.finish(_("Save"), [&] {
        m_slips.setOwnGoal(goal->GetSelection() > 0
                               ? std::optional(static_cast<OwnGoal>(goal->GetSelection() - 1))
                               : std::nullopt);
        return wxString();
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

} // namespace kentering

#include "app/gui/talk/goal_question.h"

#include "app/gui/controls/autosaved_fields.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kGoalQuestionInside = 12;
constexpr int kWordsWidth = 120;

wxString metWord(GoalMet met) {
    switch (met) {
    case GoalMet::Yes:
        return _("Done");
    case GoalMet::Partly:
        return _("Partly");
    case GoalMet::NotYet:
        return _("Not yet");
    }
    return {};
}

} // namespace

GoalQuestion::GoalQuestion(wxWindow* parent, const Theme& look, const PresenterContext& context,
                           ClientId client, const Agreements& agreements, Actions actions)
    : ThemedPanel(parent, {.ground = look.colour("selected"), .radius = 8, .around = look.colour("card")}),
      m_actions(std::move(actions)) {
    SetName("goal-question");
    const auto& goal = agreements.lastGoal();
    m_text = makeNamedText(this, "goal-question-text",
                           goal ? wxString::Format(_("Last goal (%s): %s. How did it go?"),
                                                   dayWords(goal->on, context.today()), toWx(goal->text))
                                : _("Last time the client wanted to think the goal over. What came of it?"),
                           {"strong"});
    m_words =
        new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_words->SetMinSize(wxSize(withText(*this, kWordsWidth), -1));
    m_words->SetHint(goal ? _("in a few words, if you like") : _("What came of it? Enter saves."));
    nameControl(*m_words, "goal-words", _("How the last goal went, in a few words"));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    if (goal) {
        addAnswers(*row);
    } else {
        m_words->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) {
            // Afterwards: storing takes this very field away.
            later(*this, [action = m_actions.thought, text = m_words->GetValue()] { action(text); });
        });
    }
    row->Add(m_words, wxSizerFlags(1).CentreVertical());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_text, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    column->Add(row, wxSizerFlags().Expand());
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(kGoalQuestionInside)));
    SetSizer(inside);
    m_kept = std::make_unique<AutosavedFields>(
        *this,
        FormDraft(context, client, "goal-question/" + (goal ? isoDate(goal->on) : std::string("thinking"))),
        [this](const std::exception_ptr& error) { tellFailureOf(*this, error); });
}

GoalQuestion::~GoalQuestion() = default;

void GoalQuestion::close() {
    m_kept->close();
}

void GoalQuestion::addAnswers(wxSizer& row) {
    for (const GoalMet met : all<GoalMet>()) {
        const std::string name = "goal-met." + std::string(code(met));
        row.Add(makeButton(this, name.c_str(), metWord(met), {},
                           [this, met] {
                               later(*this, [action = m_actions.met, met, text = m_words->GetValue()] {
                                   action(met, text);
                               });
                           }),
                wxSizerFlags().Border(wxRIGHT, FromDIP(6)));
    }
}

bool GoalQuestion::isNeeded(const Agreements& agreements) {
    return agreements.lastGoal() || agreements.wasThinkingItOver();
}

void GoalQuestion::fitTo(int width) {
    fitText(*m_text, width - FromDIP(2 * kGoalQuestionInside));
    InvalidateBestSize();
}

} // namespace kentering

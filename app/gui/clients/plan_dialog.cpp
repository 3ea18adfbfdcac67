#include "app/gui/clients/plan_dialog.h"

#include "app/gui/words/to_wx.h"
#include "app/presenters/shared/text_field.h"

#include <wx/intl.h>

#include <algorithm>
#include <sstream>

namespace kentering {

namespace {

std::string oneALine(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) {
        text += (text.empty() ? "" : "\n") + line;
    }
    return text;
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> result;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        if (auto words = optionalText(line)) {
            result.push_back(std::move(*words));
        }
    }
    return result;
}

} // namespace

PlanDialog::PlanDialog(wxWindow* parent, const PresenterContext& context, SlipsPresenter& presenter)
    : FormDialog(parent, "plan-dialog", _("Plan, in their own words"), {context, presenter.client()}) {
    const Plan& plan = presenter.plan();
    beside([&] {
        m_triggers =
            addLines("plan.triggers", _("Craving from outside, one per line: the sound of an app, a street"),
                     oneALine(plan.triggers));
        m_innerTriggers = addLines("plan.inner-triggers", _("Craving from within: shame, boredom, joy too"),
                                   oneALine(plan.innerTriggers));
    });
    std::vector<wxString> names;
    std::vector<bool> checked;
    for (const CopingTool tool : all<CopingTool>()) {
        wxString name = toWx(context.content.label(tool, context.language));
        for (const Contraindication who : context.content.tool(tool).contraindicatedFor) {
            name += wxString::FromUTF8(" \u2013 ") + toWx(context.content.label(who, context.language));
        }
        names.push_back(name);
        checked.push_back(std::ranges::find(plan.tools, tool) != plan.tools.end());
    }
    m_tools = addChecks("plan.tool", _("What can help"), names, checked);
    m_pitch = addText("plan.pitch", _("Their answer, in two sentences"),
                      plan.elevatorPitch.value_or(std::string()));
    m_monster = addText("plan.monster", _("Their name for the voice that says it can do no harm"),
                        plan.monsterName.value_or(std::string()));
    m_mayCall =
        addLines("plan.may-call", _("Whom they may call, one per line: a first name or relation is enough"),
                 oneALine(plan.mayCall), 2);
    finish(_("Save"), [this, &presenter] {
        Plan changed{.triggers = linesOf(textOf(*m_triggers)),
                     .innerTriggers = linesOf(textOf(*m_innerTriggers)),
                     .elevatorPitch = optionalText(textOf(*m_pitch)),
                     .monsterName = optionalText(textOf(*m_monster)),
                     .mayCall = linesOf(textOf(*m_mayCall))};
        for (const CopingTool tool : all<CopingTool>()) {
            if (m_tools[indexOf(tool)]->GetValue()) {
                changed.tools.push_back(tool);
            }
        }
        presenter.setPlan(changed);
        return wxString();
    });
}

} // namespace kentering

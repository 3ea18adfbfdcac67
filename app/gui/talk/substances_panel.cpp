#include "app/gui/talk/substances_panel.h"

#include "app/gui/controls/focus_keeper.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/controls/themed_panel.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "app/presenters/shared/describe_error.h"

#include <wx/choice.h>
#include <wx/intl.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kSubstancesPanelInside = 14;
constexpr int kNameWidth = 150;
constexpr int kDaysWidth = 60;

wxString dependenceWord(SafetyAnswer answer) {
    switch (answer) {
    case SafetyAnswer::Yes:
        return _("dependent: yes");
    case SafetyAnswer::No:
        return _("dependent: no");
    case SafetyAnswer::Unknown:
        return _("dependent: not known");
    }
    return {};
}

} // namespace

SubstancesPanel::SubstancesPanel(wxWindow* parent, const Theme& look, const PresenterContext& context,
                                 ClientId client, Actions actions)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxBORDER_NONE | wxTAB_TRAVERSAL, "substances"),
      m_look(look),
      m_context(context),
      m_presenter(context, client, std::move(actions.talk)),
      m_changed(std::move(actions.changed)) {
    SetBackgroundColour(look.colour("card"));
    SetScrollRate(0, FromDIP(11));
    rebuild();
}

void SubstancesPanel::rebuild() {
    keepFocus(
        *this, [this] { makeAgain(); }, [this] { takeFocus(); });
}

void SubstancesPanel::makeAgain() {
    DestroyChildren();
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeText(this, _("What do they use?"), {"heading"}),
                wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    m_message = makeNamedText(this, "substances-message", wxString(), {"message"});
    m_message->Hide();
    column->Add(m_message, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    for (const auto& use : m_presenter.uses()) {
        addUse(*column, use);
    }
    addNames(*column);
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(column, wxSizerFlags().Expand().Border(wxALL, FromDIP(kSubstancesPanelInside)));
    SetSizer(outer);
    FitInside();
    Layout();
}

void SubstancesPanel::reload() {
    m_presenter.reload();
    rebuild();
}

void SubstancesPanel::takeFocus() {
    if (wxWindow* first = FindWindowByName("name-substance", this)) {
        first->SetFocus();
    }
}

void SubstancesPanel::goTo(Substance substance) {
    for (const auto& use : m_presenter.uses()) {
        if (use.value.substance == substance) {
            const auto name = wxString::Format("route.%lld", static_cast<long long>(use.id.value()));
            if (wxWindow* route = FindWindowByName(name, this)) {
                route->SetFocus();
                return;
            }
        }
    }
    takeFocus();
}

void SubstancesPanel::store(const std::function<void()>& change) {
    // Afterwards: the control that was used goes too.
    later(*this, [this, change] {
        try {
            change();
            rebuild();
        } catch (const std::exception& error) {
            rebuild(); // a choice stands as it is stored
            m_message->SetLabelText(toWx(describeError(error, m_context.language)));
            m_message->Show();
            FitInside();
            Layout();
            return;
        }
        m_changed();
    });
}

void SubstancesPanel::addUse(wxSizer& column, const Stored<SubstanceUseId, SubstanceUse>& use) {
    const wxString word = toWx(m_context.content.label(use.value.substance, m_context.language));
    const wxString key = wxString::Format("%lld", static_cast<long long>(use.id.value()));
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto flags = wxSizerFlags().CentreVertical().Border(wxRIGHT | wxBOTTOM, FromDIP(6));
    auto* name = makeNamedText(this, "substance", word, {"question"});
    name->SetMinSize(wxSize(withText(*this, kNameWidth), -1));
    row->Add(name, flags);

    auto* route = new wxChoice(this, wxID_ANY);
    nameControl(*route, "route." + key, wxString::Format(_("How they take %s"), word));
    route->Append(_("how?"));
    for (const Route each : all<Route>()) {
        route->Append(toWx(m_context.content.label(each, m_context.language)));
    }
    route->SetSelection(use.value.route ? static_cast<int>(indexOf(*use.value.route)) + 1 : 0);
    route->Bind(wxEVT_CHOICE, [this, id = use.id](wxCommandEvent& event) {
        const int at = event.GetSelection();
        store([this, id, at] {
            m_presenter.setRoute(id, at > 0 ? std::optional(static_cast<Route>(at - 1)) : std::nullopt);
        });
    });
    row->Add(route, flags);

    auto* days = new wxTextCtrl(
        this, wxID_ANY, use.value.daysPer28 ? wxString::Format("%d", *use.value.daysPer28) : wxString());
    days->SetMinSize(wxSize(withText(*this, kDaysWidth), -1));
    nameControl(*days, "days." + key, wxString::Format(_("Days with %s in 28"), word));
    days->Bind(wxEVT_TEXT, [this, days, id = use.id](wxCommandEvent&) {
        try {
            const bool stored = m_presenter.setDays(id, toUtf8(days->GetValue().Strip(wxString::both)));
            setStyle(*days, "wrong", !stored);
            m_message->Show(!stored);
            m_message->SetLabelText(_("Days in 28 is a number from 0 to 28. What was there is kept."));
        } catch (const std::exception& error) {
            m_message->SetLabelText(toWx(describeError(error, m_context.language)));
            m_message->Show();
        }
        FitInside();
        Layout();
    });
    row->Add(days, flags);
    row->Add(makeText(this, _("days of 28"), {"quiet"}), flags);

    if (isDowner(use.value.substance)) {
        auto* dependence = new wxChoice(this, wxID_ANY);
        nameControl(*dependence, "dependence." + key,
                    wxString::Format(_("Whether they physically depend on %s"), word));
        for (const SafetyAnswer answer : all<SafetyAnswer>()) {
            dependence->Append(dependenceWord(answer));
        }
        dependence->SetSelection(static_cast<int>(indexOf(use.value.dependence)));
        dependence->Bind(wxEVT_CHOICE, [this, id = use.id](wxCommandEvent& event) {
            const auto answer = static_cast<SafetyAnswer>(event.GetSelection());
            store([this, id, answer] { m_presenter.setDependence(id, answer); });
        });
        row->Add(dependence, flags);
    }
    wxButton* remove = makeButton(this, ("remove-substance." + key).utf8_str(), _("Remove"), {"link"},
                                  [this, id = use.id] { store([this, id] { m_presenter.remove(id); }); });
    setAccessibleName(*remove, wxString::Format(_("Remove %s: named by mistake"), word));
    row->Add(remove, flags);
    column.Add(row, wxSizerFlags().Expand());
}

void SubstancesPanel::addNames(wxSizer& column) {
    column.Add(makeText(this, _("Add another"), {"quiet"}),
               wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(6)));
    auto* names = new wxChoice(this, wxID_ANY);
    nameControl(*names, "name-substance", _("Add another substance"));
    names->Append(wxString::FromUTF8("–"));
    const std::vector<Substance> rest = m_presenter.notNamed();
    for (const Substance substance : rest) {
        names->Append(toWx(m_context.content.label(substance, m_context.language)));
    }
    names->SetSelection(0);
    names->Bind(wxEVT_CHOICE, [this, rest](wxCommandEvent& event) {
        if (event.GetSelection() > 0) {
            const Substance substance = rest[static_cast<std::size_t>(event.GetSelection() - 1)];
            store([this, substance] { m_presenter.name(substance); });
        }
    });
    column.Add(names);
}

} // namespace kentering

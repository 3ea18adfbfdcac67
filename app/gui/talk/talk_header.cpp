#include "app/gui/talk/talk_header.h"

#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/controls/safety_strip.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"

#include <wx/choice.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <utility>

namespace kentering {

TalkHeader::TalkHeader(wxWindow* parent, const Theme& look, const PresenterContext& context,
                       const TalkPresenter& presenter, Actions actions)
    : ThemedPanel(parent, {.ground = look.colour("card")}),
      m_context(context),
      m_presenter(presenter),
      m_actions(std::move(actions)) {
    SetName("talk-header");
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(makeTitle(), wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    m_strip = new SafetyStrip(this, [this](SafetyQuestion question) { m_actions.safety(question); });
    left->Add(m_strip, wxSizerFlags().Expand());

    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(makeButton(this, "client-view", _("Client view") + "  F9", {"link"},
                          [this] { later(*this, [this] { m_actions.clientView(); }); }),
               wxSizerFlags().Right().Border(wxBOTTOM, FromDIP(2)));
    right->Add(makeButton(this, "leave-talk", _("Back to client"), {"link"},
                          [this] { later(*this, [this] { m_actions.left(); }); }),
               wxSizerFlags().Right());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(left, wxSizerFlags(1).Border(wxLEFT | wxTOP, FromDIP(14)));
    row->Add(right, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(10)));
    SetSizer(row);
    showMinutes();
    showSafety();
}

wxSizer* TalkHeader::makeTitle() {
    auto* title = new wxBoxSizer(wxHORIZONTAL);
    const auto beside = wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(12));
    title->Add(makeNamedText(this, "talk-client", toWx(m_presenter.displayName()), {"title"}), beside);
    title->Add(makeNamedText(this, "talk-facts", toWx(m_presenter.client().code.text()), {"quiet"}), beside);
    m_moment = new wxChoice(this, wxID_ANY);
    nameControl(*m_moment, "moment", _("At which moment this list is filled in"));
    for (const MeasurementMoment moment : all<MeasurementMoment>()) {
        m_moment->Append(toWx(m_context.content.label(moment, m_context.language)));
    }
    m_moment->SetSelection(static_cast<int>(indexOf(m_presenter.moment())));
    m_moment->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_actions.moment(static_cast<MeasurementMoment>(event.GetSelection()));
        m_moment->SetSelection(static_cast<int>(indexOf(m_presenter.moment())));
    });
    title->Add(m_moment, beside);
    m_minutes = makeNamedText(this, "talk-minutes", wxString(), {"quiet"});
    title->Add(m_minutes, wxSizerFlags().CentreVertical());
    return title;
}

void TalkHeader::showMinutes() {
    changeText(*m_minutes, wxString::Format(wxGetTranslation("%d minute", "%d minutes",
                                                             static_cast<unsigned>(m_presenter.minutes())),
                                            m_presenter.minutes()));
}

void TalkHeader::showSafety() {
    std::vector<wxString> downers;
    for (const Substance downer : m_presenter.namedDowners()) {
        downers.push_back(toWx(m_context.content.label(downer, m_context.language)));
    }
    m_strip->show(m_presenter.safety(), downers);
    for (const SafetyQuestion question : all<SafetyQuestion>()) {
        const auto aside = m_presenter.setAsideToday(question);
        m_strip->showSetAside(question, aside ? toWx(aside->reason) : wxString());
    }
}

} // namespace kentering

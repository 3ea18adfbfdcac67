#include "app/gui/talk/talk_footer.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/announce.h"
#include "app/gui/theme/theme.h"

#include <wx/button.h>
#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/statline.h>
#include <wx/stattext.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kTalkFootEdge = 22;
constexpr int kTalkFootLeastWidth = 120;

} // namespace

TalkFooter::TalkFooter(wxWindow* parent, const Theme& look, std::function<void()> end)
    : ThemedPanel(parent, {.ground = look.colour("card")}),
      m_summary(makeNamedText(this, "summary", wxString(), {"quiet"})),
      m_stored(makeNamedText(this, "stored", wxString(), {"quiet"})),
      m_done(makeNamedText(this, "last-key", wxString(), {"strong"})),
      m_message(makeNamedText(this, "failure", wxString(), {"message"})),
      m_end(makeButton(this, "end-talk", _("End talk") + "  Ctrl+Enter", {"primary", "round"},
                       std::move(end))) {
    SetName("talk-foot");
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* facts = new wxBoxSizer(wxHORIZONTAL);
    facts->Add(m_summary, wxSizerFlags().CentreVertical());
    facts->Add(m_stored, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(kTalkFootEdge)));
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(facts);
    words->Add(m_done, wxSizerFlags().Border(wxTOP, FromDIP(2)));
    row->Add(words, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(kTalkFootEdge)));
    row->Add(m_end, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(8)));
    row->AddSpacer(FromDIP(14));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new wxStaticLine(this), wxSizerFlags().Expand());
    column->Add(m_message, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    column->Add(row, wxSizerFlags().Expand());
    SetSizer(column);
    m_message->Hide();
}

void TalkFooter::showSummary(const wxString& summary) {
    changeText(*m_summary, summary);
    fitTo(GetSize().x);
}

void TalkFooter::showSaved(TalkPresenter::Saved saved) {
    const wxString words = [saved]() -> wxString {
        switch (saved) {
        case TalkPresenter::Saved::Nothing:
            return {};
        case TalkPresenter::Saved::Waiting:
            return wxString::FromUTF8("…");
        case TalkPresenter::Saved::Stored:
            return _("saved");
        case TalkPresenter::Saved::Failed:
            return _("not saved");
        }
        return {};
    }();
    changeText(*m_stored, words);
}

void TalkFooter::showDone(const wxString& words) {
    changeText(*m_done, words);
    fitTo(GetSize().x);
    announce(*m_done, words);
}

void TalkFooter::offerEnd(bool offers) {
    m_end->Show(offers);
    Layout();
}

void TalkFooter::say(const wxString& message) {
    if (message.empty() && !says()) {
        return;
    }
    m_message->SetLabelText(message);
    m_message->Show(!message.empty());
    fitText(*m_message, std::max(GetSize().x - FromDIP(40), FromDIP(kTalkFootLeastWidth)));
    GetParent()->Layout();
}

bool TalkFooter::says() const {
    return m_message->IsShown();
}

void TalkFooter::fitTo(int width) {
    const int beside =
        m_end->GetBestSize().x + m_stored->GetBestSize().x + FromDIP(2 * kTalkFootEdge + 2 * 8 + 20);
    // No wider than it is: what stands behind it stays close.
    int whole = 0;
    m_summary->GetTextExtent(m_summary->GetLabelText(), &whole, nullptr);
    fitText(*m_summary, std::clamp(width - beside, FromDIP(kTalkFootLeastWidth),
                                   std::max(whole + FromDIP(20), FromDIP(kTalkFootLeastWidth))));
    fitText(*m_done, std::max(width - beside, FromDIP(kTalkFootLeastWidth)));
    InvalidateBestSize();
    Layout();
}

} // namespace kentering

#include "app/gui/talk/item_jump.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <utility>

namespace kentering {

ItemJump::ItemJump(wxWindow* parent, const Theme& look, TalkPresenter& presenter,
                   std::function<void()> arrived)
    : ThemedPanel(parent, {.ground = look.colour("card")}),
      m_presenter(presenter),
      m_arrived(std::move(arrived)),
      m_search(new wxSearchCtrl(this, wxID_ANY)),
      m_found(makeNamedText(this, "found", wxString(), {"quiet", "small"})) {
    SetName("item-jump");
    m_search->SetDescriptiveText(_("Type a word: sleep, debts, alone ..."));
    nameControl(*m_search, "item-search", _("Jump to a question (Ctrl+F)"));
    m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed(); });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_search, wxSizerFlags().Expand());
    column->Add(m_found, wxSizerFlags().Border(wxTOP, FromDIP(6)));
    SetSizer(column);
    m_found->Hide();
}

void ItemJump::begin() {
    m_search->SetFocus();
    m_search->SelectAll();
}

bool ItemJump::onKey(const wxKeyEvent& event) {
    if (!isTyping()) {
        return false;
    }
    const int key = event.GetKeyCode();
    switch (key) {
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
    case WXK_ESCAPE:
        end();
        return true;
    case WXK_DOWN:
    case WXK_UP:
        if (!m_hits.empty()) {
            const std::size_t count = m_hits.size();
            m_hit = (m_hit + (key == WXK_DOWN ? 1 : count - 1)) % count;
            m_presenter.activate(m_hits[m_hit]);
        }
        return true;
    default:
        return false;
    }
}

void ItemJump::end() {
    m_search->ChangeValue(wxString());
    m_hits.clear();
    m_found->Hide();
    GetParent()->Layout();
    m_arrived();
}

void ItemJump::typed() {
    m_hits = m_presenter.find(toUtf8(m_search->GetValue()));
    m_hit = 0;
    m_found->Show(!m_search->IsEmpty());
    m_found->SetLabelText(
        m_hits.empty()
            ? _("No question with this word")
            : wxString::Format(_("%zu found, arrow down for the next, Enter to answer"), m_hits.size()));
    GetParent()->Layout();
    if (!m_hits.empty()) {
        m_presenter.activate(m_hits.front());
    }
}

} // namespace kentering

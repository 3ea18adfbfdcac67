#include "app/gui/talk/item_jump.h"

#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr const char* kWord = "word"; ///< as which the word is kept
constexpr int kMostRows = 6;
constexpr int kRowGap = 8; ///< more than the letters of a row need

} // namespace

ItemJump::ItemJump(wxWindow* parent, const Theme& look, const PresenterContext& context,
                   TalkPresenter& presenter, Actions actions)
    : ThemedPanel(parent, {.ground = look.colour("card")}),
      m_presenter(presenter),
      m_actions(std::move(actions)),
      m_search(new wxSearchCtrl(this, wxID_ANY)),
      m_found(makeNamedText(this, "found", wxString(), {"quiet", "small"})),
      m_list(new wxListBox(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, wxLB_SINGLE)),
      m_kept(context, presenter.id(), "item-jump") {
    SetName("item-jump");
    m_search->SetDescriptiveText(_("Type a word: sleep, debts, GHB, social ..."));
    nameControl(*m_search, "item-search", _("Jump to a question, topic or substance (Ctrl+F)"));
    m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed(); });
    nameControl(*m_list, "item-hits", _("What was found"));
    m_list->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { later(*this, [this] { go(); }); });
    m_list->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        event.Skip();
        later(*this, [this] { go(); });
    });
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_search, wxSizerFlags().Expand());
    column->Add(m_found, wxSizerFlags().Border(wxTOP, FromDIP(6)));
    column->Add(m_list, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    SetSizer(column);
    m_found->Hide();
    m_list->Hide();
    const auto kept = m_kept.open({{kWord, {}}});
    if (const auto word = kept.find(kWord); word != kept.end()) {
        m_search->ChangeValue(toWx(word->second));
        typed();
    }
}

ItemJump::~ItemJump() {
    m_kept.leave({{kWord, toUtf8(m_search->GetValue())}});
}

void ItemJump::remember() {
    wxWindow* focus = wxWindow::FindFocus();
    if (isTyping() || focus == m_list) {
        return;
    }
    m_before = focus;
    const auto* field = dynamic_cast<const wxTextEntry*>(focus);
    m_caret = field != nullptr ? field->GetInsertionPoint() : -1;
}

void ItemJump::begin() {
    remember();
    m_search->SetFocus();
    m_search->SetInsertionPointEnd(); // a field that gets the focus marks what stands in it
}

void ItemJump::beginWith(const std::string& text) {
    remember();
    m_search->SetFocus();
    m_search->ChangeValue(m_search->GetValue() + toWx(text));
    m_search->SetInsertionPointEnd();
    typed();
}

bool ItemJump::onKey(const wxKeyEvent& event) {
    if (!hasKeys()) {
        return false;
    }
    const int key = event.GetKeyCode();
    switch (key) {
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        go();
        return true;
    case WXK_ESCAPE:
        dismiss();
        return true;
    case WXK_DOWN:
    case WXK_UP:
        choose(key == WXK_DOWN ? 1 : -1);
        return true;
    default:
        return false;
    }
}

void ItemJump::choose(int step) {
    const int count = static_cast<int>(m_hits.size());
    if (count > 0) {
        m_list->SetSelection((std::max(m_list->GetSelection(), 0) + step + count) % count);
        m_list->EnsureVisible(m_list->GetSelection());
        sayChosen();
    }
}

void ItemJump::sayChosen() {
    if (m_list->GetSelection() != wxNOT_FOUND) {
        m_actions.say(m_list->GetStringSelection());
    }
}

void ItemJump::go() {
    const int at = m_list->GetSelection();
    if (m_search->IsEmpty()) {
        dismiss();
    } else if (at >= 0 && at < static_cast<int>(m_hits.size())) {
        const TalkPlace place = m_hits[static_cast<std::size_t>(at)].place;
        clear();
        m_actions.go(place);
    } else {
        m_actions.say(m_found->GetLabelText()); // a word without hits leaves everything as it is
    }
}

void ItemJump::dismiss() {
    const bool had = hasKeys();
    wxWindow* before = m_before.get();
    const long caret = m_caret;
    clear();
    if (!had) {
        return;
    }
    auto* field = dynamic_cast<wxTextEntry*>(before);
    if (field != nullptr && before->IsShownOnScreen()) {
        before->SetFocus();
        field->SetInsertionPoint(caret);
    } else {
        m_actions.back();
    }
}

void ItemJump::dismissIfLeft() {
    if (!hasKeys() && !m_search->IsEmpty()) {
        dismiss();
    }
}

void ItemJump::clear() {
    m_search->ChangeValue(wxString());
    m_hits.clear();
    m_before = nullptr;
    m_found->Hide();
    m_list->Hide();
    GetParent()->Layout();
}

void ItemJump::typed() {
    m_hits = m_presenter.find(toUtf8(m_search->GetValue()));
    m_list->Clear();
    for (const JumpSearch::Hit& hit : m_hits) {
        m_list->Append(toWx(hit.text));
    }
    m_found->Show(!m_search->IsEmpty());
    m_found->SetLabelText(
        m_hits.empty()
            ? _("Nothing with this word. Escape goes back.")
            : wxString::Format(_("%zu found, arrow down for the next, Enter goes there"), m_hits.size()));
    m_list->Show(!m_hits.empty());
    if (!m_hits.empty()) {
        m_list->SetSelection(0);
        const int rows = std::min(static_cast<int>(m_hits.size()), kMostRows);
        m_list->SetMinSize(wxSize(-1, rows * (lineHeight(*m_list) + FromDIP(kRowGap)) + FromDIP(kRowGap)));
        sayChosen();
    } else if (!m_search->IsEmpty()) {
        m_actions.say(m_found->GetLabelText());
    }
    GetParent()->Layout();
}

} // namespace kentering

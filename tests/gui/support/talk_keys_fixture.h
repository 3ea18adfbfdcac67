#pragma once

#include "tests/gui/support/window_fixture.h"

#include "app/gui/words/to_wx.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/dossier_store.h"

#include <string>
#include <string_view>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>
#include <wx/utils.h>

namespace kentering {

/// Types letters into the real window as the toolkit tells of them, with a time to each.
class TalkKeysTest : public WindowTest {
protected:
    /// Presses the key of a letter or space, as the toolkit does: the hook first, then the field that has the
    /// focus, unless the hook wanted it; and releases it unless it is `held` down.
    void letter(char32_t typed, bool held = false) {
        wxWindow* focus = wxWindow::FindFocus();
        if (focus == nullptr || !window->IsDescendant(focus)) {
            focus = window;
        }
        const wxString text(static_cast<wxChar>(typed));
        wxKeyEvent event(wxEVT_CHAR_HOOK);
        event.m_uniChar = text.Upper()[0];
        event.m_keyCode = typed < 128 ? static_cast<long>(event.m_uniChar) : 0L;
        event.SetShiftDown(text.Lower() != text);
        event.m_rawFlags = static_cast<wxUint32>(event.m_uniChar);
        event.SetTimestamp(now);
        event.SetEventObject(focus);
        event.SetId(focus->GetId());
        if (!focus->GetEventHandler()->ProcessEvent(event)) {
            if (auto* field = dynamic_cast<wxTextEntry*>(focus)) {
                field->WriteText(text);
            }
        }
        if (!held) {
            wxWindow* released = wxWindow::FindFocus();
            wxKeyEvent up(wxEVT_KEY_UP);
            up.m_rawFlags = event.m_rawFlags;
            up.SetTimestamp(now);
            (released != nullptr ? released : window)->GetEventHandler()->ProcessEvent(up);
        }
        settle();
    }
    void typeKeys(std::string_view text, long between = 120) {
        for (const char typed : text) {
            now += between;
            letter(static_cast<char32_t>(typed));
        }
    }
    void pause() { now += 3000; }

    [[nodiscard]] std::string focusName() const {
        const wxWindow* focus = wxWindow::FindFocus();
        for (; focus != nullptr; focus = focus->GetParent()) {
            const std::string name = toUtf8(focus->GetName());
            if (name == "item-search" || !name.starts_with("text")) {
                return name;
            }
        }
        return {};
    }
    /// The row in which the focus stands.
    [[nodiscard]] std::string focusRow() const {
        const wxWindow* focus = wxWindow::FindFocus();
        return focus != nullptr && focus->GetParent() != nullptr ? toUtf8(focus->GetParent()->GetName())
                                                                 : std::string();
    }
    [[nodiscard]] bool isPressed(const std::string& name) const {
        return dynamic_cast<wxToggleButton&>(find(name)).GetValue();
    }
    [[nodiscard]] wxTextEntry& field(const std::string& name) const {
        return dynamic_cast<wxTextEntry&>(find(name));
    }
    void focusAt(const std::string& name, long caret) {
        find(name).SetFocus();
        field(name).SetInsertionPoint(caret);
        settle();
    }
    void lockAndBack() {
        key(WXK_F12);
        waitUntil([this] { return window->isLocked(); }, "the lock");
        unlock();
    }
    void expectUnmarked(const std::string& name) {
        long from = 0;
        long to = 0;
        field(name).GetSelection(&from, &to);
        EXPECT_EQ(from, to) << name << ": the next letter would replace what is marked";
    }
    /// What is in the casebook, read by a second opening once the window has gone.
    Dossier stored(const std::string& code) {
        closeWindow();
        const storage::Casebook casebook =
            storage::Casebook::open(root / "book", UserPassphrase{"Noor", Secret("verzonnen mensen")},
                                    {.keyCost = KeyCost::forTests()});
        const auto client = storage::ClientReader(casebook).find(ClientCode(code));
        return storage::DossierStore(casebook).get(client.value());
    }

    long now = 1'000'000;
};

} // namespace kentering

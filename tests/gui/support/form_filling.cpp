#include "tests/gui/support/form_filling.h"

#include "app/gui/controls/form_dialog.h"
#include "app/gui/words/to_wx.h"
#include "tests/gui/support/dialog_guard.h"
#include "tests/gui/support/test_disk.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <initializer_list>
#include <wx/checkbox.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

namespace kentering {

namespace {

void fillChoices(wxWindow& at) {
    for (wxWindow* child : at.GetChildren()) {
        if (auto* box = dynamic_cast<wxCheckBox*>(child)) {
            box->SetValue(true);
        } else if (auto* choice = dynamic_cast<wxChoice*>(child);
                   choice != nullptr && choice->GetCount() > 1 && choice->GetSelection() <= 0) {
            choice->SetSelection(1);
        } else if (auto* list = dynamic_cast<wxCheckListBox*>(child)) {
            for (unsigned line = 0; line < list->GetCount(); ++line) {
                list->Check(line);
            }
        }
        fillChoices(*child);
    }
}

/// Days, times and numbers by what their fields are called; words elsewhere.
void fillByName(wxWindow& at) {
    for (wxWindow* child : at.GetChildren()) {
        const std::string name = toUtf8(child->GetName());
        const auto called = [&name](std::initializer_list<const char*> ends) {
            return std::ranges::any_of(ends, [&name](const char* end) { return name.ends_with(end); });
        };
        if (auto* text = dynamic_cast<wxTextCtrl*>(child); text != nullptr && text->IsEditable()) {
            const bool isDay = called({".first", ".last", ".from", ".on", ".day"});
            const bool isNumber = called({".before", ".weeks", ".days", ".duration", ".target"});
            const bool isLeftOut = called({".until", "-days"});
            text->ChangeValue(isLeftOut               ? ""
                              : isDay                 ? "22-11-2026"
                              : called({".time"})     ? "9:15"
                              : isNumber              ? "3"
                              : called({".years"})    ? "30"
                              : called({"way.value"}) ? "woorden@example.org"
                                                      : "woorden");
        }
        fillByName(*child);
    }
}

void fillTexts(wxWindow& at, const char* words) {
    for (wxWindow* child : at.GetChildren()) {
        if (auto* text = dynamic_cast<wxTextCtrl*>(child); text != nullptr && text->IsEditable()) {
            text->ChangeValue(words);
        }
        fillTexts(*child, words);
    }
}

/// Passphrases are written down nowhere, and come back nowhere.
void collectTyped(const wxWindow& at, FormsAreStored::Fields& fields) {
    for (const wxWindow* child : at.GetChildren()) {
        const auto* text = dynamic_cast<const wxTextCtrl*>(child);
        if (text != nullptr && text->IsEditable() && !text->HasFlag(wxTE_PASSWORD)) {
            fields[toUtf8(text->GetName())] = toUtf8(text->GetValue());
        }
        collectTyped(*child, fields);
    }
}

} // namespace

int FormsAreStored::Enter(wxDialog* dialog) {
    expectOpenedAfterThePress(*dialog);
    auto* form = dynamic_cast<FormDialog*>(dialog);
    if (form == nullptr) {
        return wxID_CANCEL;
    }
    const int before = m_disk.tried();
    if (!onlyLooks) {
        fillChoices(*form);
        fillByName(*form);
        for (const char* text : {"een paar woorden", "3", "22-11-2026"}) {
            if (form->submit()) {
                EXPECT_FALSE(m_disk.isRefused(before, m_disk.tried()))
                    << toUtf8(form->GetName()) << " claims to be stored";
                return wxID_CANCEL;
            }
            if (m_disk.isRefused(before, m_disk.tried())) {
                break;
            }
            fillTexts(*form, text);
        }
    }
    last = Last{.form = toUtf8(form->GetName()),
                .said = toUtf8(form->complaint()),
                .typed = {},
                .tried = m_disk.tried()};
    collectTyped(*form, last->typed);
    return wxID_CANCEL;
}

} // namespace kentering

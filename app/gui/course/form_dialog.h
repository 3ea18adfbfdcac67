#pragma once

#include "model/domain/dates.h"
#include "model/domain/language.h"

#include <wx/checkbox.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// A small dialog of labelled fields. What is wrong is said in it, whole, and nothing is lost; it closes when
/// everything was stored.
class FormDialog : public wxDialog {
public:
    /// @param name the window name
    FormDialog(wxWindow* parent, const char* name, const wxString& title, Date today);

    wxTextCtrl* addText(const char* name, const wxString& label, const std::string& value);
    wxTextCtrl* addLines(const char* name, const wxString& label, const std::string& value, int rows = 3);
    /// A day as people type it: "31-10", "31 Oct 2026", "yesterday".
    wxTextCtrl* addDate(const char* name, const wxString& label, std::optional<Date> value);
    wxChoice* addChoice(const char* name, const wxString& label, const std::vector<wxString>& words,
                        int selected);
    wxCheckBox* addCheck(const char* name, const wxString& label, bool checked);
    /// Boxes to tick, in rows that wrap.
    std::vector<wxCheckBox*> addChecks(const std::string& name, const wxString& label,
                                       const std::vector<wxString>& words, const std::vector<bool>& checked);
    /// Any other control, made with `page()` as its parent.
    void addField(const wxString& label, wxWindow* field) { addLabelled(label, field, 1); }
    [[nodiscard]] wxWindow* page() { return m_page; }
    /// The fields that `add` adds stand beside each other.
    void beside(const std::function<void()>& add);
    /// A heading above the fields that follow.
    void addHeading(const wxString& text);
    wxStaticText* addRemark(const char* name, const wxString& text);

    /// Puts the buttons under the fields. `store` returns what is wrong, or nothing when it stored
    /// everything.
    void finish(const wxString& storeLabel, std::function<wxString()> store);
    /// What the store button does: stores and closes, or says what is wrong. Returns whether it was stored.
    bool submit();

    /// The day in a field of `addDate`; nothing when the field is empty or holds no day.
    [[nodiscard]] std::optional<Date> day(const wxTextCtrl& field) const;
    /// Whether something was typed that is no day.
    [[nodiscard]] bool isNoDay(const wxTextCtrl& field) const;
    /// What was said to be wrong last.
    [[nodiscard]] wxString complaint() const;
    /// Makes the dialog as high as its fields, or as the screen allows; they scroll then.
    void fit();

private:
    void addLabelled(const wxString& label, wxWindow* field, int proportion = 0);

    Date m_today;
    wxScrolledWindow* m_page;
    wxSizer* m_column;
    wxSizer* m_beside = nullptr; ///< where fields stand that come beside each other
    wxStaticText* m_complaint = nullptr;
    std::function<wxString()> m_store;
};

/// The text of a field, as UTF-8.
[[nodiscard]] std::string textOf(const wxTextCtrl& field);

} // namespace kentering

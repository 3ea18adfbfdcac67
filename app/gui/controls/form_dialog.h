#pragma once

#include "app/gui/controls/focus_keeper.h"
#include "app/gui/controls/guard.h"
#include "app/presenters/shared/platform.h"
#include "model/base/dates.h"
#include "model/domain/ids.h"

#include <wx/checkbox.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kentering {

class AutosavedFields;

/// What a dialog is about: what is half filled in comes back there and nowhere else.
struct FormAbout {
    const PresenterContext& context;
    std::optional<ClientId> client{}; ///< nothing: about no client
    std::string entry{}; ///< which entry of the client or the casebook; empty: a new or the only one
};

/// The name of an entry in `FormAbout`; of none for a new one.
template <typename Tag>
[[nodiscard]] std::string entryOf(const std::optional<RowId<Tag>>& id) {
    return id ? std::to_string(id->value()) : std::string();
}
template <typename Tag>
[[nodiscard]] std::string entryOf(RowId<Tag> id) {
    return std::to_string(id.value());
}

/// A small dialog of labelled fields. What is wrong is said in it, whole, until something is changed, and
/// nothing is lost; it closes when everything was stored. What was half filled in when Cancel, the lock or a
/// crash closed it stands there again when it opens the next time, with a line that says so and a way to
/// start again. A day that is none is said in words; one that looks like a slip of the pen is asked about.
class FormDialog : public wxDialog, public FailurePlace {
public:
    /// @param name the window name
    FormDialog(wxWindow* parent, const char* name, const wxString& title, FormAbout about);
    ~FormDialog() override;

    /// Whether somebody fills in such a dialog now.
    [[nodiscard]] static bool isOneOpen();

    wxTextCtrl* addText(const char* name, const wxString& label, const std::string& value);
    /// A passphrase: not shown, and never kept for later.
    wxTextCtrl* addSecret(const char* name, const wxString& label);
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
    /// Says something else in a remark, and makes room for it.
    void changeRemark(wxStaticText& remark, const wxString& text);

    /// Puts the buttons under the fields, and into the fields what was kept of them. `store` returns what is
    /// wrong, or nothing when it stored everything.
    void finish(const wxString& storeLabel, std::function<wxString()> store);
    /// What the store button does: stores and closes, or says what is wrong. Returns whether it was stored.
    bool submit();

    /// Says at the foot of the form what went wrong.
    void tellFailure(const std::exception_ptr& error) override;

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
    void keepFields();
    void leave();
    void complain(const wxString& wrong);
    void stopComplaining();
    /// Lets every field take back what was said to be wrong.
    void listenTo(wxWindow& at);
    void focusFirstField();
    /// What is wrong with the days that were typed, or is to be asked about them; empty when nothing is.
    [[nodiscard]] wxString faultOfDays();

    FormAbout m_about;
    Date m_today;
    wxScrolledWindow* m_page;
    wxSizer* m_column;
    wxSizer* m_beside = nullptr; ///< where fields stand that come beside each other
    wxStaticText* m_complaint = nullptr;
    std::vector<wxTextCtrl*> m_days; ///< fields of `addDate`
    std::vector<Date> m_askedAbout;  ///< odd days that were asked about at the last try
    std::function<wxString()> m_store;
    std::unique_ptr<AutosavedFields> m_kept;
    FocusWatch m_focus;
};

/// The text of a field, as UTF-8.
[[nodiscard]] std::string textOf(const wxTextCtrl& field);

} // namespace kentering

#pragma once

#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/controls/themed_panel.h"
#include "model/base/secret.h"
#include "model/domain/language.h"

#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

class wxSizer;

namespace kentering {

class Theme;

/// One page before there is a casebook: a card with a heading, words, fields, and a way on and back. Enter
/// goes on, Escape goes back. What is wrong is said in it, and everything that was typed stays.
class StartPage : public wxScrolledWindow, public FailurePlace {
public:
    /// Puts the focus where one begins to type.
    void takeFocus();
    void tellFailure(const std::exception_ptr& error) override;
    /// Says it above the buttons; nothing takes the message away.
    void say(const wxString& message);

    /// Nobody was at the screen for a while, or somebody pressed F12: secrets go, and that is said.
    virtual void leaveAlone() = 0;

protected:
    StartPage(wxWindow* parent, const Theme& look, Language language, const char* name);

    /// Takes everything away and begins anew. @param step "Step 2 of 7"; empty: there are no steps
    void begin(const wxString& heading, const wxString& step = {});
    wxStaticText* addParagraph(const wxString& text, StyleClasses classes = {}, const char* name = nullptr);
    wxTextCtrl* addField(const char* name, const wxString& label, const std::string& value);
    wxTextCtrl* addSecret(const char* name, const wxString& label, const Secret& value);
    wxChoice* addChoice(const char* name, const wxString& label, const std::vector<wxString>& words,
                        int selected);
    /// A field for a folder, with a button that asks for one; `chosen` hears what was chosen.
    wxTextCtrl* addFolder(const char* name, const wxString& label, const std::string& value,
                          std::function<void(const std::string& folder)> chosen);
    /// A row of things beside each other, made with `card()` as their parent.
    void addRow(const std::vector<wxWindow*>& things, int gapBelow = 14);
    /// The message and the buttons; lays everything out and puts the focus in the first field.
    void finish(const wxString& onLabel, bool isPrimary = true);
    /// The focus goes there instead of to the first thing that takes it.
    void beginAt(wxWindow& control);
    /// Something goes on beside the window: nothing can be pressed meanwhile.
    void setWorking(bool working);
    [[nodiscard]] wxWindow* card() const { return m_card; }

    /// What the page does; each is called after the event.
    virtual void goOn() = 0;
    virtual void goBack() = 0;
    /// The key Enter in a field.
    virtual void enter() { goOn(); }

    const Theme& m_look;
    Language m_language;

private:
    void addLabel(const wxString& label);
    [[nodiscard]] wxTextCtrl* makeField(const char* name, const wxString& label, const wxString& value,
                                        long style);
    void fitParagraphs();
    [[nodiscard]] int roomForWords() const;
    void onKey(wxKeyEvent& event);

    ThemedPanel* m_card = nullptr;
    wxSizer* m_column = nullptr;
    wxStaticText* m_message = nullptr;
    wxButton* m_on = nullptr;
    wxButton* m_back = nullptr;
    wxString m_onLabel;
    wxWindow* m_first = nullptr; ///< the field in which one begins
    int m_fitted = 0;
    bool m_isWorking = false;
    std::vector<wxStaticText*> m_paragraphs;
    std::vector<wxWindow*> m_controls; ///< that rest while something goes on
};

/// Asks for a folder; nothing when none was chosen. @param from where the dialog begins
[[nodiscard]] std::optional<std::filesystem::path> askForFolder(wxWindow* parent, const wxString& question,
                                                                const std::string& from = {});

/// What stands in a field for a secret.
[[nodiscard]] Secret secretOf(const wxTextCtrl& field);

} // namespace kentering

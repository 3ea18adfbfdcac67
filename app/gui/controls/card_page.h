#pragma once

#include "app/gui/controls/make_controls.h"
#include "app/gui/controls/themed_panel.h"
#include "app/presenters/shared/platform.h"

#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace kentering {

class Theme;

/// A scrolling page of cards that is made again when its facts change. Paragraphs and rows follow its width.
class CardPage : public wxScrolledWindow {
public:
    /// The button whose form is open now, by its window name; empty when none is.
    [[nodiscard]] const wxString& pressed() const { return m_pressed; }
    /// Presses a button of the page, when there is one with this window name.
    void press(const wxString& name);

protected:
    CardPage(wxWindow* parent, const Theme& look, const PresenterContext& context, const char* name);

    /// Puts everything on the page; called by `rebuild`.
    virtual void build(wxSizer& column) = 0;
    /// Makes the page again at once.
    void rebuild();
    /// Makes it again after the present event: the button that was pressed goes too.
    void rebuildLater();

    /// A card with a heading at the end of `column`; what is added to the returned sizer stands in it.
    struct Card {
        ThemedPanel* surface;
        wxSizer* column;
    };
    Card addCard(wxSizer& column, const wxString& heading);
    /// Text that breaks at the width of the page.
    wxStaticText* addParagraph(const Card& card, const wxString& text, StyleClasses classes = {});
    /// A row: text at the left, quiet text behind it, then what `addButtons` adds.
    struct Row {
        wxSizer* sizer;
        wxStaticText* text;
    };
    Row addRow(const Card& card, const wxString& text, const wxString& quiet = {}, bool strong = false);
    /// The same with a column of its own at the left: a day, or a pill, made on the card's surface.
    Row addRowBehind(const Card& card, wxStaticText* left, const wxString& text, const wxString& quiet = {});
    /// A fact: what it is at the left, the words beside it.
    void addFact(const Card& card, const wxString& name, const wxString& words);
    wxButton* addButton(const Card& card, wxSizer& row, const wxString& name, const wxString& label,
                        const wxString& spoken, std::function<void()> pressed, StyleClasses classes = {});

    /// What a button called `name` does, remembered for as long as it goes on: a form may be locked away
    /// meanwhile and is opened again by the same button.
    [[nodiscard]] std::function<void()> remembered(const wxString& name, std::function<void()> pressed);

    const Theme& m_look;
    const PresenterContext& m_context;

private:
    struct RowOfWords {
        wxBoxSizer* sizer;
        wxSizer* words;
    };
    struct Paragraph {
        wxStaticText* text;
        wxString whole;
        const wxBoxSizer* row = nullptr; ///< in which it stands beside something else
    };

    void makeAgain();
    void fitParagraphs();
    /// Beside each other where there is room, below each other with large letters or in a small window;
    /// returns the room that each row leaves to its words.
    std::map<const wxBoxSizer*, int> fitRows(int room, bool narrow);

    std::vector<Paragraph> m_paragraphs;
    std::vector<RowOfWords> m_rows;
    int m_fitted = 0;
    wxString m_pressed;
};

} // namespace kentering

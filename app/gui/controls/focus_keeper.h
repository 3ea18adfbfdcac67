#pragma once

#include <wx/string.h>
#include <wx/toplevel.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace kentering {

/// Whether keys can be for `window` now: it is shown, enabled, and more than the ground of other controls.
[[nodiscard]] bool takesKeys(const wxWindow& window);

/// Whether the focus is on `area` or on something in it, also while a menu of it is open.
[[nodiscard]] bool hasFocus(wxWindow& area);

/// Where the focus stands within an area, told by names: it can be found again when the controls have been
/// made anew.
class FocusPlace {
public:
    /// Nothing when the focus is elsewhere.
    [[nodiscard]] static std::optional<FocusPlace> in(wxWindow& area);

    /// Gives the focus to the control of the same name, the caret where it was. False when there is none.
    bool restoreSame(wxWindow& area) const;
    /// The same; else gives it to the nearest neighbour that is still there, the next before the one before.
    /// False when `area` has none of them.
    bool restore(wxWindow& area) const;

private:
    [[nodiscard]] wxWindow* find(wxWindow& area, std::size_t position) const;

    std::vector<wxString> m_order; ///< what took keys in the area
    std::size_t m_at = 0;
    long m_caret = -1; ///< of a field for text
};

/// Replaces, hides or takes away controls of `area`: whoever worked in it by keyboard stands on the same
/// control afterwards, else on its neighbour, else `orElse` gives them a place. `replace` may give the focus
/// itself.
void keepFocus(wxWindow& area, const std::function<void()>& replace,
               const std::function<void()>& orElse = {});

/// Gives `field` the focus with the caret behind what stands in it, unmarked: the next letter replaces
/// nothing.
void focusAtEnd(wxWindow& field);

/// The net below: as long as it lives, the focus of `top` is never nowhere. What had it and went, was hidden
/// or disabled, leaves it to its neighbour.
class FocusWatch {
public:
    explicit FocusWatch(wxTopLevelWindow& top);
    FocusWatch(const FocusWatch&) = delete;
    FocusWatch& operator=(const FocusWatch&) = delete;

private:
    void look();

    wxTopLevelWindow& m_top;
    std::optional<FocusPlace> m_last;
};

} // namespace kentering

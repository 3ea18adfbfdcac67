#pragma once

#include "app/gui/controls/themed_panel.h"
#include "app/presenters/shared/platform.h"

#include <wx/scrolwin.h>
#include <wx/tglbtn.h>

#include <filesystem>
#include <functional>

namespace kentering {

class ExactFiguresPage;
class Theme;
class ProtectedFiguresPage;

/// Figures: the exact ones, for the team and on the screen only, and the protected ones, as a workbook.
class FiguresScreen : public ThemedPanel {
public:
    /// @param busy hears when figures are made in the background, and when no longer
    FiguresScreen(wxWindow* parent, const Theme& look, const PresenterContext& context,
                  std::function<void(bool)> busy);

    /// Something may have changed in the casebook: counts the exact figures anew.
    void reload();
    /// Goes to the protected figures and makes the workbook of the chosen period, as the dialog does after a
    /// place was chosen.
    void exportTo(const std::filesystem::path& file);
    [[nodiscard]] bool isWorking() const;

private:
    void show(wxWindow* page);
    void count(bool working);

    std::function<void(bool)> m_busy;
    int m_working = 0; ///< how many pieces of work have the casebook or wait for it
    wxToggleButton* m_toExact = nullptr;
    wxToggleButton* m_toProtected = nullptr;
    wxScrolledWindow* m_room = nullptr; ///< scrolls when a page needs more than there is
    ExactFiguresPage* m_exact = nullptr;
    ProtectedFiguresPage* m_protected = nullptr;
};

} // namespace kentering

#pragma once

#include "app/presenters/figures/exact_words.h"

#include <wx/dataview.h>
#include <wx/object.h>

namespace kentering {

class Theme;

/// The exact figures of one subject as a native list with a bar beside each number. What the bars show stands
/// in the columns too, for whoever cannot see them. Nothing in it can be marked, copied or dragged away.
class FigureTable : public wxDataViewCtrl {
public:
    FigureTable(wxWindow* parent, const Theme& look);

    void show(const ExactSubject& subject);
    /// Number of lines, headings among them.
    [[nodiscard]] unsigned lines() const;
    /// What a line says, its columns parted by tabs, without bars; as a screen reader hears it.
    [[nodiscard]] wxString lineText(unsigned line) const;

private:
    class Lines;

    wxObjectDataPtr<Lines> m_lines;
};

} // namespace kentering

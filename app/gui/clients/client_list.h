#pragma once

#include "app/presenters/clients/caseload_presenter.h"

#include <wx/dataview.h>
#include <wx/object.h>

#include <functional>
#include <optional>

namespace kentering {

class Theme;

/// The clients that a presenter shows, as a native list that asks for a row only when it comes into view.
class ClientList : public wxDataViewCtrl {
public:
    /// `phaseWord` names a phase; `chosen` hears the position of the client that somebody selects.
    ClientList(wxWindow* parent, const Theme& look, const CaseloadPresenter& presenter,
               std::function<wxString(Phase)> phaseWord, std::function<void(std::size_t)> chosen);

    /// The presenter shows other clients now.
    void refreshRows(Date today);
    /// Marks the client at `position`, or none, without telling anybody.
    void mark(std::optional<std::size_t> position);

private:
    class Rows;

    wxObjectDataPtr<Rows> m_rows;
    bool m_marking = false;
};

} // namespace kentering

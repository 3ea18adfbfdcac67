#pragma once

#include "app/gui/controls/card_page.h"
#include "app/presenters/clients/closing_presenter.h"
#include "app/presenters/clients/retention_presenter.h"

#include <string>

namespace kentering {

/// The cards about the end of a dossier on the page of a client: that it was closed and opened again, how
/// long it is kept, its destruction.
class EndCards : public CardPage {
protected:
    EndCards(wxWindow* parent, const Theme& look, const PresenterContext& context, const char* name,
             ClientId client);

    void addClosing(wxSizer& column);
    void addRetention(wxSizer& column);

    /// Something of it was stored.
    virtual void endChanged() = 0;
    /// The dossier is gone: nothing of the page may be read any more.
    virtual void destroyed() = 0;
    virtual void showHistoryOf(const std::string& table, const std::string& field, const wxString& label) = 0;

private:
    ClosingPresenter m_closing;
    RetentionPresenter m_retention;
};

} // namespace kentering

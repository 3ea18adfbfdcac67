#pragma once

#include "app/gui/controls/card_page.h"
#include "app/presenters/settings/resources_presenter.h"

namespace kentering {

/// The referral directory: what there is, when it meets next, when it was last checked; stale entries are
/// marked and do not print, withdrawn ones stand last.
class ResourcesScreen : public CardPage {
public:
    ResourcesScreen(wxWindow* parent, const Theme& look, const PresenterContext& context);

    void reload();

private:
    void build(wxSizer& column) override;
    void addEntry(wxSizer& column, const ResourcesPresenter::Line& line);
    /// Asks for an entry, a new one or `id`.
    void edit(const std::optional<ResourceId>& id);

    ResourcesPresenter m_presenter;
};

} // namespace kentering

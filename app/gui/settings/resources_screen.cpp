#include "app/gui/settings/resources_screen.h"

#include "app/gui/settings/resource_dialog.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/referral_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>
#include <wx/translation.h>

namespace kentering {

ResourcesScreen::ResourcesScreen(wxWindow* parent, const Theme& look, const PresenterContext& context)
    : CardPage(parent, look, context, "resources-screen"), m_presenter(context) {
    rebuild();
}

void ResourcesScreen::reload() {
    m_presenter.reload();
    rebuild();
}

void ResourcesScreen::build(wxSizer& column) {
    const Card head = addCard(column, _("Help elsewhere"));
    const int stale = m_presenter.stale();
    addParagraph(head,
                 stale == 0
                     ? _("Every entry was checked recently.")
                     : wxString::Format(wxGetTranslation("%d entry of the directory needs a check",
                                                         "%d entries of the directory need a check",
                                                         static_cast<unsigned>(stale)),
                                        stale) +
                           dot() +
                           _("112 and 113 always print, the others only once somebody has checked them"),
                 {stale == 0 ? "quiet" : "amber"});
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addButton(head, *row, "resource.add", _("Add an entry"), {}, [this] { edit(std::nullopt); });
    head.column->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(4)));
    for (const auto& line : m_presenter.lines()) {
        addEntry(column, line);
    }
    column.AddSpacer(FromDIP(12));
}

void ResourcesScreen::addEntry(wxSizer& column, const ResourcesPresenter::Line& line) {
    const Date today = m_context.today();
    const Card card = addCard(column, {});
    wxString quiet = toWx(m_context.content.label(line.kind, m_context.language));
    if (!line.region.empty()) {
        quiet += dot() + toWx(line.region);
    }
    for (const std::string& phone : line.phones) {
        quiet += dot() + toWx(phone);
    }
    if (!line.nextDates.empty()) {
        wxString dates;
        for (const Date day : line.nextDates) {
            dates += (dates.empty() ? wxString() : dot()) + dayWords(day, today);
        }
        quiet += "\n" + wxString::Format(_("next: %s"), dates);
        if (line.start) {
            quiet += wxString::Format(", %02d:%02d", static_cast<int>(line.start->hours()),
                                      static_cast<int>(line.start->minutes()));
        }
    }
    const Row row = addRow(card, toWx(line.name), quiet, true);
    const wxString id = toWx(line.id.text());
    const ResourceId resource = line.id;
    if (!line.withdrawn) {
        addButton(card, *row.sizer, "resource.check." + id, _("Mark as checked"),
                  wxString::Format(_("%s: mark as checked"), toWx(line.name)), [this, resource] {
                      m_presenter.markChecked(resource);
                      rebuildLater();
                  });
    }
    addButton(card, *row.sizer, "resource.edit." + id, _("Change"),
              wxString::Format(_("Change %s"), toWx(line.name)), [this, resource] { edit(resource); },
              {"link"});
    if (line.withdrawn) {
        addParagraph(card, _("no longer offered"), {"quiet"})->SetName("resource.checked." + id);
        return;
    }
    wxString checked = freshnessWords(line.freshness, line.lastChecked, today);
    if (!line.checkedBy.empty()) {
        checked += dot() + toWx(line.checkedBy);
    }
    if (!line.prints) {
        checked += dot() + _("does not print until it is checked");
    }
    if (line.own) {
        checked += dot() + _("added by the team");
    } else if (line.edited) {
        checked += dot() + _("changed by the team");
    }
    wxStaticText* freshness =
        addParagraph(card, checked, {line.freshness == Freshness::Checked ? "quiet" : "amber"});
    freshness->SetName("resource.checked." + id);
}

void ResourcesScreen::edit(const std::optional<ResourceId>& id) {
    ResourceDialog dialog(this, m_context, m_presenter, id);
    if (dialog.ShowModal() == wxID_OK) {
        rebuildLater();
    }
}

} // namespace kentering

#include "app/gui/clients/life/end_cards.h"

#include "app/gui/clients/life/closing_dialogs.h"
#include "app/gui/clients/life/retention_dialogs.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/words/sentences.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>

namespace kentering {

EndCards::EndCards(wxWindow* parent, const Theme& look, const PresenterContext& context, const char* name,
                   ClientId client)
    : CardPage(parent, look, context, name), m_closing(context, client), m_retention(context, client) {}

void EndCards::addClosing(wxSizer& column) {
    const Card card = addCard(column, _("The end of the dossier"));
    const auto told = [this](const Episode& episode) {
        return lines(
            {outcomeWords(episode.outcome, m_context), episode.words ? toWx(*episode.words) : wxString()});
    };
    const Episode& present = m_closing.present();
    const auto ask = [this](auto dialog) {
        return [this, dialog] {
            if (dialog(this, m_context, m_closing)) {
                endChanged();
            }
        };
    };
    const Row row =
        addRow(card,
               m_closing.isClosed() ? wxString::Format(_("Closed on %s."), longDay(*present.closed))
                                    : timeOfEpisode(present),
               told(present), true);
    row.text->SetName(m_closing.isClosed() ? "closed-on" : "open-since");
    if (m_closing.isClosed()) {
        addButton(card, *row.sizer, "closing.change", _("Change"), _("Change how it ended"),
                  ask(askHowItEnded), {"link"});
        addButton(card, *row.sizer, "open-again", _("Open it again"), _("Open the dossier again"),
                  ask(askToOpenAgain));
    } else {
        addButton(card, *row.sizer, "close-dossier", _("Close the dossier"), {}, ask(askToClose));
    }
    for (const Episode& episode : m_closing.earlier()) {
        addRow(card, timeOfEpisode(episode), told(episode)).text->SetName("earlier-episode");
    }
    wxButton* history = makeButton(card.surface, "history.outcome", _("history"), {"link", "tiny"},
                                   [this] { showHistoryOf("client", "outcome", _("How it ended")); });
    setAccessibleName(*history, wxString::Format(_("Who wrote %s and when"), _("How it ended")));
    card.column->Add(history);
}

void EndCards::addRetention(wxSizer& column) {
    const Card card = addCard(column, _("How long it is kept"));
    const auto& retention = m_retention.retention();
    const Row row = addRow(card, retention ? retentionWords(*retention) : wxString(_("not chosen yet")));
    row.text->SetName("retention");
    addButton(card, *row.sizer, "retention.change", _("Change"), _("Change how long it is kept"),
              [this] {
                  if (askHowLongKept(this, m_context, m_retention)) {
                      endChanged();
                  }
              },
              {"link"});
    if (const auto until = m_retention.keptUntil()) {
        const bool isOver = *until <= m_context.today();
        addParagraph(card,
                     isOver ? wxString::Format(_("It has been kept long enough since %s."), longDay(*until))
                            : wxString::Format(_("It is kept until %s."), longDay(*until)),
                     {isOver ? "amber" : "quiet"})
            ->SetName("kept-until");
    }
    if (m_retention.mayDestroy()) {
        auto* buttons = new wxBoxSizer(wxHORIZONTAL);
        addButton(card, *buttons, "destroy-dossier", _("Destroy this dossier"), {}, [this] {
            if (askToDestroy(this, m_context, m_retention)) {
                destroyed();
            }
        });
        card.column->Add(buttons, wxSizerFlags().Border(wxTOP, FromDIP(6)));
    }
}

} // namespace kentering

#include "app/gui/clients/contacts_tab.h"

#include "app/gui/clients/life/reach_dialog.h"
#include "app/gui/controls/fault_words.h"
#include "app/gui/controls/form_dialog.h"
#include "app/gui/controls/phrase_typing.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/contact_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "app/presenters/settings/phrases_presenter.h"
#include "app/presenters/shared/text_field.h"
#include "app/presenters/shared/typed_date.h"

#include <wx/intl.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

/// Every line is five controls: years of them would keep the page waiting.
constexpr std::size_t kBehindShown = 12;

wxString timeWords(DateTime at, Date today) {
    return dayWords(at.date(), today) + wxString::Format(" %02d:%02d",
                                                         static_cast<int>(at.time_of_day().hours()),
                                                         static_cast<int>(at.time_of_day().minutes()));
}

} // namespace

ContactsTab::ContactsTab(wxWindow* parent, const Theme& look, const PresenterContext& context,
                         ClientId client, std::function<void()> changed)
    : CardPage(parent, look, context, "contacts-tab"),
      m_presenter(context, client),
      m_reach(context, client),
      m_changed(std::move(changed)) {
    m_channel = m_presenter.rules().channel.value_or(ContactChannel::Phone);
    rebuild();
}

void ContactsTab::reload() {
    m_presenter.reload();
    m_reach.reload();
    rebuild();
}

void ContactsTab::stored() {
    rebuildLater();
    m_changed();
}

void ContactsTab::build(wxSizer& column) {
    addReaching(column);
    const Card ahead = addCard(column, _("Coming up"));
    for (const auto& line : m_presenter.ahead()) {
        addLine(ahead, line);
    }
    if (m_presenter.ahead().empty()) {
        addParagraph(ahead, _("Nothing is booked."), {"quiet"});
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addButton(ahead, *row, "contact.add", _("Book or write down"), {}, [this] { book(); }, {"primary"});
    ahead.column->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(8)));

    const Card behind = addCard(column, _("Past"));
    const Attendance& counts = m_presenter.attendance();
    if (counts.appointments > 0) {
        wxString text = wxString::Format(_("%d of %d took place"), counts.tookPlace, counts.appointments);
        if (counts.noShowsInARow > 0) {
            text += dot() + wxString::Format(_("did not come: %d since the last contact that took place"),
                                             counts.noShowsInARow);
        }
        addParagraph(behind, text, {"quiet"});
    }
    const auto& past = m_presenter.behind();
    const std::size_t shown = m_everything ? past.size() : std::min(past.size(), kBehindShown);
    for (std::size_t index = 0; index < shown; ++index) {
        addLine(behind, past[index]);
    }
    if (shown < past.size()) {
        auto* more = new wxBoxSizer(wxHORIZONTAL);
        addButton(behind, *more, "contact.more", wxString::Format(_("and %zu earlier"), past.size() - shown),
                  {},
                  [this] {
                      m_everything = true;
                      rebuildLater();
                  },
                  {"link"});
        behind.column->Add(more, wxSizerFlags().Border(wxTOP, FromDIP(4)));
    }
    if (m_presenter.behind().empty()) {
        addParagraph(behind, _("No contact yet."), {"quiet"});
    }
    column.AddSpacer(FromDIP(12));
}

void ContactsTab::addReaching(wxSizer& column) {
    const Card card = addCard(column, _("Safe contact"));
    const ContactRules& rules = m_presenter.rules();
    const auto label = [this](auto value) {
        return toWx(m_context.content.label(value, m_context.language));
    };
    const Row row = addRow(card, agreedWords(rules, m_context, m_reach.agreedWay()), {}, true);
    row.text->SetName("contact.agreed");
    addButton(card, *row.sizer, "contact.rules", _("Change"), _("Change safe contact"),
              [this] { editRules(); }, {"link"});
    addWays(card);
    // The way that is about to be used: the cautions belong to it.
    auto* choose = new wxBoxSizer(wxHORIZONTAL);
    choose->Add(makeText(card.surface, _("Contact by:"), {"quiet"}), wxSizerFlags().CentreVertical());
    auto* channel = new wxChoice(card.surface, wxID_ANY);
    nameControl(*channel, "contact.channel", _("Method of this contact"));
    for (const ContactChannel value : all<ContactChannel>()) {
        if (value != ContactChannel::None) {
            channel->Append(label(value));
        }
    }
    channel->SetSelection(m_channel == ContactChannel::None ? 0 : static_cast<int>(indexOf(m_channel)));
    channel->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_channel = static_cast<ContactChannel>(event.GetSelection());
        rebuildLater();
    });
    choose->Add(channel, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
    card.column->Add(choose, wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(4)));
    const auto cautions = m_presenter.cautions(m_channel);
    for (const ContactCaution caution : cautions) {
        addParagraph(card, cautionWords(caution), {"amber"})->SetName("contact.caution");
    }
    if (cautions.empty()) {
        addParagraph(card, _("This is as agreed. Even so, name neither the organisation nor the reason."),
                     {"quiet"});
    }
}

void ContactsTab::addWays(const Card& card) {
    bool isOfOthers = false;
    for (const ReachPresenter::Way& way : m_reach.ways()) {
        if (way.value.of && !isOfOthers && !m_reach.mayReachOthers()) {
            addParagraph(card, _("The client has not agreed that people near them are told anything."),
                         {"amber"})
                ->SetName("reach.others-caution");
        }
        isOfOthers = isOfOthers || way.value.of;
        const Row row = addRow(card, wayWords(way.value));
        row.text->SetName("reach.way");
        const auto name = [&way](const char* what) {
            return wxString::Format("reach.%s.%lld", what, static_cast<long long>(way.id.value()));
        };
        addButton(card, *row.sizer, name("edit"), _("Change"),
                  wxString::Format(_("Change %s"), wayWords(way.value)),
                  [this, way] {
                      if (askForWay(this, m_context, m_reach, way)) {
                          stored();
                      }
                  },
                  {"link"});
        addButton(card, *row.sizer, name("remove"), _("Remove"),
                  wxString::Format(_("Remove %s: written by mistake"), wayWords(way.value)),
                  [this, way] {
                      if (askToRemoveWay(this, m_context, m_reach, way)) {
                          stored();
                      }
                  },
                  {"link"});
    }
    if (m_reach.isShown() && m_reach.ways().empty()) {
        addParagraph(card, _("No number or address is written down."), {"quiet"});
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    if (m_reach.isShown()) {
        addButton(card, *row, "reach.hide", _("Hide number and address"), {},
                  [this] {
                      m_reach.hide();
                      rebuildLater();
                  },
                  {"link"});
    } else {
        addButton(card, *row, "reach.show", _("Show number and address"), {},
                  [this] {
                      m_reach.show();
                      rebuildLater();
                  },
                  {"link"});
    }
    addButton(card, *row, "reach.add", _("Write down how to reach"), {},
              [this] {
                  if (askForWay(this, m_context, m_reach)) {
                      stored();
                  }
              },
              {"link"});
    card.column->Add(row, wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(4)));
}

void ContactsTab::addLine(const Card& card, const ContactsPresenter::Line& line) {
    const Date today = m_context.today();
    const Row row = addRowBehind(card,
                                 makeText(card.surface, timeWords(line.contact.at, today),
                                          {line.state == AgendaState::NotWrittenDown ? "amber" : "quiet"}),
                                 toWx(m_context.content.label(line.contact.kind, m_context.language)) +
                                     dot() + agendaWord(line.state),
                                 line.contact.note ? toWx(*line.contact.note) : wxString());
    const ContactId id = line.id;
    addButton(card, *row.sizer, wxString::Format("contact.edit.%lld", static_cast<long long>(id.value())),
              line.state == AgendaState::NotWrittenDown ? _("Write down") : _("Change"),
              wxString::Format(_("Change the contact of %s"), timeWords(line.contact.at, today)),
              [this, line] { change(line); }, {"link"});
    addButton(card, *row.sizer, wxString::Format("contact.remove.%lld", static_cast<long long>(id.value())),
              _("Remove"),
              wxString::Format(_("Remove %s: written by mistake"), timeWords(line.contact.at, today)),
              [this, line] { askToRemove(line); }, {"link"});
}

void ContactsTab::book() {
    FormDialog dialog(this, "contact-dialog", _("Book or write down"), {m_context, m_presenter.client()});
    std::vector<wxString> kinds;
    for (const ContactKind kind : all<ContactKind>()) {
        kinds.push_back(toWx(m_context.content.label(kind, m_context.language)));
    }
    std::vector<wxString> statuses;
    for (const ContactStatus status : all<ContactStatus>()) {
        statuses.push_back(toWx(m_context.content.label(status, m_context.language)));
    }
    wxTextCtrl* day = nullptr;
    wxTextCtrl* time = nullptr;
    dialog.beside([&] {
        day = dialog.addDate("contact.day", _("Day"), m_context.today() + boost::gregorian::days(7));
        time = dialog.addText("contact.time", _("Time"), "10:00");
    });
    wxChoice* kind = nullptr;
    wxChoice* status = nullptr;
    dialog.beside([&] {
        kind = dialog.addChoice("contact.kind", _("What"), kinds, 0);
        status = dialog.addChoice("contact.status", _("Status"), statuses, 0);
    });
    wxTextCtrl* note = dialog.addLines("contact.note", _("Note"), {}, 3);
    expandPhrases(*note, PhrasesPresenter(m_context).phrases());
    dialog.finish(_("Save"), [&] {
        const auto on = dialog.day(*day);
        const auto at = parseTypedTime(textOf(*time));
        if (!on || !at) {
            return wxString(_("Write a day and a time, for instance 31-10 and 14:30."));
        }
        return faultLines(m_presenter.add({.at = DateTime(*on, *at),
                                           .kind = static_cast<ContactKind>(kind->GetSelection()),
                                           .status = static_cast<ContactStatus>(status->GetSelection()),
                                           .note = optionalText(textOf(*note))}));
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

void ContactsTab::change(const ContactsPresenter::Line& line) {
    const Contact& known = line.contact;
    FormDialog dialog(this, "contact-status-dialog", timeWords(known.at, m_context.today()),
                      {m_context, m_presenter.client(), entryOf(line.id)});
    const auto words = [this](const auto& values) {
        std::vector<wxString> labels;
        labels.reserve(values.size());
        for (const auto value : values) {
            labels.push_back(toWx(m_context.content.label(value, m_context.language)));
        }
        return labels;
    };
    wxChoice* status = dialog.addChoice("contact.status", _("Status"), words(all<ContactStatus>()),
                                        static_cast<int>(indexOf(known.status)));
    wxTextCtrl* note = dialog.addLines("contact.note", _("Note"), known.note.value_or(std::string()), 4);
    expandPhrases(*note, PhrasesPresenter(m_context).phrases());
    wxTextCtrl* day = nullptr;
    wxTextCtrl* time = nullptr;
    wxChoice* kind = nullptr;
    dialog.beside([&] {
        day = dialog.addDate("contact.day", _("Day"), known.at.date());
        time = dialog.addText("contact.time", _("Time"), toUtf8(clockWords(known.at)));
        kind = dialog.addChoice("contact.kind", _("What"), words(all<ContactKind>()),
                                static_cast<int>(indexOf(known.kind)));
    });
    dialog.finish(_("Save"), [&] {
        const auto on = dialog.day(*day);
        const auto at = parseTypedTime(textOf(*time));
        if (!on || !at) {
            return wxString(_("Write a day and a time, for instance 31-10 and 14:30."));
        }
        return faultLines(
            m_presenter.change(line, {.at = DateTime(*on, *at),
                                      .kind = static_cast<ContactKind>(kind->GetSelection()),
                                      .status = static_cast<ContactStatus>(status->GetSelection()),
                                      .note = optionalText(textOf(*note))}));
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

void ContactsTab::askToRemove(const ContactsPresenter::Line& line) {
    FormDialog dialog(this, "remove-contact-dialog",
                      wxString::Format(_("Remove %s?"), timeWords(line.contact.at, m_context.today())),
                      {m_context, m_presenter.client(), entryOf(line.id)});
    dialog.addRemark(
        "remove-contact.remark",
        _("It disappears from this page. The history of the dossier keeps that it was written."));
    dialog.finish(_("Remove"), [&] {
        m_presenter.remove(line.id);
        return wxString();
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

void ContactsTab::editRules() {
    FormDialog dialog(this, "rules-dialog", _("Safe contact"), {m_context, m_presenter.client()});
    const ContactRules& rules = m_presenter.rules();
    std::vector<wxString> channels{_("not agreed")};
    for (const ContactChannel channel : all<ContactChannel>()) {
        channels.push_back(toWx(m_context.content.label(channel, m_context.language)));
    }
    wxChoice* channel = dialog.addChoice("rules.channel", _("How"), channels,
                                         rules.channel ? static_cast<int>(indexOf(*rules.channel)) + 1 : 0);
    wxChoice* voicemail =
        dialog.addChoice("rules.voicemail", _("Voicemail"), {_("not asked"), _("yes"), _("no")},
                         rules.voicemail ? (*rules.voicemail ? 1 : 2) : 0);
    wxTextCtrl* sender =
        dialog.addText("rules.sender", _("Under which name"), rules.sender.value_or(std::string()));
    dialog.finish(_("Save"), [&] {
        ContactRules changed;
        if (channel->GetSelection() > 0) {
            changed.channel = static_cast<ContactChannel>(channel->GetSelection() - 1);
        }
        if (voicemail->GetSelection() > 0) {
            changed.voicemail = voicemail->GetSelection() == 1;
        }
        changed.sender = optionalText(textOf(*sender));
        m_presenter.setRules(changed);
        return wxString();
    });
    if (dialog.ShowModal() == wxID_OK) {
        stored();
    }
}

} // namespace kentering

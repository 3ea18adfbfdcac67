#include "app/gui/clients/client_page.h"

#include "app/gui/clients/contacts_tab.h"
#include "app/gui/clients/file_tab.h"
#include "app/gui/clients/handover_tab.h"
#include "app/gui/clients/life/closing_dialogs.h"
#include "app/gui/clients/measurements_tab.h"
#include "app/gui/clients/referrals_tab.h"
#include "app/gui/clients/slips_tab.h"
#include "app/gui/clients/timeline_tab.h"
#include "app/gui/controls/focus_keeper.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/controls/safety_strip.h"
#include "app/gui/controls/themed_panel.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/slip_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/wrapsizer.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kClientPageGap = 12;
constexpr int kLeastBody = 240; ///< below that the whole page scrolls

ThemedPanel* makeCard(wxWindow* parent, const Theme& look) {
    return new ThemedPanel(parent, {.ground = look.colour("card"),
                                    .edge = look.colour("line"),
                                    .radius = 10,
                                    .around = look.colour("page")});
}

wxString tabWord(ClientTab tab) {
    switch (tab) {
    case ClientTab::Overview:
        return _("Overview");
    case ClientTab::Measurements:
        return _("Measurements");
    case ClientTab::SlipsAndPlan:
        return _("Slips and plan");
    case ClientTab::Referrals:
        return _("Referrals");
    case ClientTab::Contacts:
        return _("Contacts");
    case ClientTab::File:
        return _("Dossier");
    case ClientTab::Handover:
        return _("Handover");
    }
    return {};
}

} // namespace

ClientPage::ClientPage(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
                       Actions actions)
    : ThemedPanel(parent, {.ground = look.colour("page")}),
      m_look(look),
      m_context(context),
      m_presenter(context, client),
      m_actions(std::move(actions)) {
    SetName("client-page");
    auto* column = new wxBoxSizer(wxVERTICAL);
    m_head = new ThemedPanel(this, {.ground = look.colour("page")});
    column->Add(m_head, wxSizerFlags().Expand());
    column->Add(makeTabs(), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(kClientPageGap)));
    SetSizer(column);
    buildHead();
    showTab(m_actions.first);
}

void ClientPage::reload() {
    if (!m_presenter.reload()) {
        m_actions.closed();
        return;
    }
    buildHead();
    showTab(m_tab);
}

void ClientPage::buildHead() {
    keepFocus(*m_head, [this] { makeHead(); });
}

void ClientPage::makeHead() {
    m_head->DestroyChildren();
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int gap = FromDIP(kClientPageGap);
    column->Add(makeHeader(m_head), wxSizerFlags().Expand().Border(wxALL, gap));
    column->Add(makeButtons(m_head), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, gap));
    column->AddSpacer(FromDIP(4));
    m_head->SetSizer(column);
    layOut();
}

wxSizer* ClientPage::makeButtons(wxWindow* parent) {
    auto* buttons = new wxWrapSizer(wxHORIZONTAL, 0);
    const auto add = [&](const char* name, const wxString& label, StyleClasses classes,
                         std::function<void()> pressed) {
        buttons->Add(makeButton(parent, name, label, classes, std::move(pressed)),
                     wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(8)));
    };
    if (m_presenter.isClosed()) { // nothing goes on in it until it is opened again
        add("client.open-again", _("Open it again"), {}, [this] { later(*this, [this] { openAgain(); }); });
        return buttons;
    }
    add("start-talk", m_presenter.hasUnfinishedTalk() ? _("Go on with talk") : _("Start talk"), {"primary"},
        [this] { m_actions.startTalk(); });
    add("note-slip", _("Note a slip"), {}, [this] { later(*this, [this] { noteSlip(); }); });
    add("refer", _("Refer"), {}, [this] { later(*this, [this] { showTab(ClientTab::Referrals); }); });
    add("make-handout", _("Make handout"), {}, [this] { m_actions.makeHandout(); });
    return buttons;
}

wxSizer* ClientPage::makeTabs() {
    auto* row = new wxWrapSizer(wxHORIZONTAL, 0);
    for (const ClientTab tab : all<ClientTab>()) {
        m_tabs[indexOf(tab)] = makeToggle(this, "tab." + toWx(code(tab)), tabWord(tab), {"tab"},
                                          [this, tab] { later(*this, [this, tab] { showTab(tab); }); });
        row->Add(m_tabs[indexOf(tab)]);
    }
    return row;
}

wxWindow* ClientPage::makeTab(ClientTab tab) {
    const ClientId client = m_presenter.id();
    const auto changed = [this] { later(*this, [this] { tabChanged(); }); };
    switch (tab) {
    case ClientTab::Overview:
        return new TimelineTab(this, m_look, m_context, m_presenter);
    case ClientTab::Measurements:
        return new MeasurementsTab(this, m_look, m_context, client, changed, [this] { layOut(); });
    case ClientTab::SlipsAndPlan:
        return new SlipsTab(this, m_look, m_context, client, changed);
    case ClientTab::Referrals:
        return new ReferralsTab(this, m_look, m_context, client, changed);
    case ClientTab::Contacts:
        return new ContactsTab(this, m_look, m_context, client, changed);
    case ClientTab::File:
        return new FileTab(this, m_look, m_context, client, changed);
    case ClientTab::Handover:
        return new HandoverTab(this, m_look, m_context, client, changed);
    }
    throw InvalidValue("a tab that does not exist");
}

void ClientPage::showTab(ClientTab tab) {
    const bool hadFocus = m_body != nullptr && hasFocus(*m_body);
    m_tab = tab;
    for (const ClientTab each : all<ClientTab>()) {
        m_tabs[indexOf(each)]->SetValue(each == tab);
    }
    if (m_body != nullptr) {
        GetSizer()->Detach(m_body);
        m_body->Hide();
        m_body->Destroy();
    }
    m_body = makeTab(tab);
    m_body->SetMinSize(wxSize(-1, withText(*this, kLeastBody)));
    GetSizer()->Add(m_body, wxSizerFlags(1).Expand());
    layOut();
    if (hadFocus) {
        m_tabs[indexOf(tab)]->SetFocus(); // what had it is gone; from here Tab leads into the part
    }
}

void ClientPage::layOut() {
    Layout();
    InvalidateBestSize();
    // What it stands in may have to scroll.
    GetParent()->FitInside();
    GetParent()->Layout();
}

void ClientPage::noteSlip() {
    showTab(ClientTab::SlipsAndPlan);
    panel()->press("slip.add");
}

void ClientPage::openAgain() {
    ClosingPresenter closing(m_context, m_presenter.id());
    if (askToOpenAgain(this, m_context, closing)) {
        reload();
    }
}

CardPage* ClientPage::panel() const {
    return dynamic_cast<CardPage*>(m_body);
}

void ClientPage::tabChanged() {
    if (!m_presenter.reload()) {
        m_actions.closed();
        return;
    }
    buildHead();
}

wxString ClientPage::facts() const {
    const Client& client = m_presenter.client();
    const Language language = m_context.language;
    std::vector<wxString> parts;
    if (client.municipality) {
        parts.push_back(toWx(*client.municipality));
    }
    if (client.language) {
        parts.push_back(toWx(m_context.content.label(*client.language, language)));
    }
    if (client.ownGoal) {
        parts.push_back(
            wxString::Format(_("own goal: %s"), toWx(m_context.content.label(*client.ownGoal, language))));
    }
    wxString text;
    for (const wxString& part : parts) {
        text += (text.empty() ? wxString() : dot()) + part;
    }
    return text;
}

std::vector<ClientPage::StandingLine> ClientPage::standing() const {
    std::vector<StandingLine> lines;
    if (const auto& closed = m_presenter.client().closed; m_presenter.isClosed()) {
        lines.push_back({"client-closed", wxString::Format(_("Closed on %s."), longDay(*closed)), "strong"});
        if (const auto outcome = outcomeWords(m_presenter.client().outcome, m_context); !outcome.empty()) {
            lines.push_back({"client-outcome", outcome, "quiet"});
        }
        return lines; // no day counts any more
    }
    switch (m_presenter.picture()) {
    case GoalPicture::SoberDays:
        if (const auto& clock = m_presenter.clock()) {
            lines.push_back({"sober-total", soberTotalWords(*clock), "figure"});
            lines.push_back({"sober-run", runWords(*clock), "quiet"});
            if (const auto window = windowWords(*clock)) {
                lines.push_back({"sober-window", *window, "plain"});
            }
        } else {
            lines.push_back({"sober-total", _("Not stopped yet"), "quiet"});
        }
        return lines;
    case GoalPicture::UsePerWeek: {
        if (m_presenter.client().ownGoal != OwnGoal::UseLess) {
            // Nobody has written use days down to be counted: no number is better than a false zero.
            lines.push_back({"sober-total", _("Not stopped yet"), "quiet"});
            return lines;
        }
        // Who wants to use less is not measured by days without use.
        const auto weeks = m_presenter.lastTwoWeeks();
        lines.push_back({"use-per-week", useDaysOfWeek(weeks.back(), _("this week")), "figure"});
        lines.push_back({"use-week-before", useDaysOfWeek(weeks.front(), _("the week before")), "quiet"});
        return lines;
    }
    case GoalPicture::Complaints:
        if (const auto last = m_presenter.lastMeasurement()) {
            lines.push_back({"complaints-now", summaryWords(summarise(last->complaints)), "figure"});
            lines.push_back({"complaints-day", dayWords(last->on, m_context.today()), "quiet"});
        } else {
            lines.push_back({"complaints-now", _("No list is filled in yet."), "quiet"});
        }
        return lines;
    }
    return lines;
}

wxWindow* ClientPage::makeHeader(wxWindow* parent) {
    ThemedPanel* card = makeCard(parent, m_look);
    auto* left = new wxBoxSizer(wxVERTICAL);
    auto* title = new wxBoxSizer(wxHORIZONTAL);
    title->Add(makeNamedText(card, "client-name", toWx(m_presenter.displayName()), {"title"}),
               wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(10)));
    title->Add(makeNamedText(card, "client-code", toWx(m_presenter.client().code.text()), {"quiet"}),
               wxSizerFlags().CentreVertical());
    left->Add(title);

    auto* pills = new wxBoxSizer(wxHORIZONTAL);
    if (m_presenter.isClosed()) {
        pills->Add(makeNamedText(card, "client-phase", _("Closed dossier"), {"pill"}));
    } else if (const auto phase = m_presenter.phase()) {
        const auto label = [this](Phase value) {
            return toWx(m_context.content.label(value, m_context.language));
        };
        pills->Add(makeNamedText(card, "client-phase", label(phase->phase), {"pill", code(phase->phase)}),
                   wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
        if (phase->also) {
            pills->Add(makeText(card, wxString::Format(_("also: %s"), label(*phase->also)), {"pill"}));
        }
    } else {
        pills->Add(makeNamedText(card, "client-phase", _("No phase chosen"), {"pill"}));
    }
    left->Add(makeNamedText(card, "client-facts", facts(), {"quiet"}),
              wxSizerFlags().Border(wxTOP, FromDIP(4)));
    left->Add(pills, wxSizerFlags().Border(wxTOP, FromDIP(8)));

    auto* right = new wxBoxSizer(wxVERTICAL);
    for (const auto& [name, words, style] : standing()) {
        right->Add(makeNamedText(card, name, words, {style}),
                   wxSizerFlags().Border(wxTOP, right->IsEmpty() ? 0 : FromDIP(4)));
    }

    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(left, wxSizerFlags(1));
    top->Add(right, wxSizerFlags().Border(wxLEFT, FromDIP(12)));

    auto* strip = new SafetyStrip(card, [this](SafetyQuestion) {
        if (!m_presenter.isClosed()) {
            m_actions.startTalk();
        }
    });
    std::vector<wxString> downers;
    for (const Substance downer : m_presenter.namedDowners()) {
        downers.push_back(toWx(m_context.content.label(downer, m_context.language)));
    }
    strip->show(m_presenter.safety(), downers);

    // Beside each other where there is room, else below each other; the page gives the head its height.
    // What is too long for that breaks into lines.
    std::vector<std::pair<wxStaticText*, wxSize>> texts;
    for (wxWindow* child : card->GetChildren()) {
        if (auto* text = dynamic_cast<wxStaticText*>(child)) {
            texts.emplace_back(text, text->GetBestSize());
        }
    }
    const int needed = left->CalcMin().x + right->CalcMin().x + card->FromDIP(2 * 18 + 12);
    card->Bind(wxEVT_SIZE, [this, card, top, right, needed, texts](wxSizeEvent& event) {
        const int direction = event.GetSize().x < needed ? wxVERTICAL : wxHORIZONTAL;
        const int room = event.GetSize().x - card->FromDIP(2 * 18);
        for (const auto& [text, size] : texts) {
            if (size.x > room && room > 0) {
                fitText(*text, room);
            } else {
                text->SetMinSize(size);
            }
        }
        if (top->GetOrientation() != direction) {
            top->SetOrientation(direction);
            top->GetItem(right)->SetFlag(direction == wxVERTICAL ? wxTOP : wxLEFT);
        }
        const int height = card->GetSizer()->CalcMin().y;
        if (height != card->GetMinSize().y) {
            card->SetMinSize(wxSize(-1, height));
            later(*this, [this] { layOut(); });
        }
        event.Skip();
    });

    auto* column = new wxBoxSizer(wxVERTICAL);
    const int edge = FromDIP(18);
    column->Add(top, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, edge));
    column->Add(strip, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, edge));
    column->AddSpacer(FromDIP(10));
    card->SetSizer(column);
    return card;
}

} // namespace kentering

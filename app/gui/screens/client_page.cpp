#include "app/gui/screens/client_page.h"

#include "app/gui/controls/build.h"
#include "app/gui/controls/safety_strip.h"
#include "app/gui/controls/surface.h"
#include "app/gui/text/to_wx.h"
#include "app/gui/text/words.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/look.h"

#include <wx/intl.h>
#include <wx/sizer.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kGap = 16;

const wxString& dot() {
    static const wxString text = wxString::FromUTF8(" · ");
    return text;
}

Surface* makeCard(wxWindow* parent, const Look& look) {
    return new Surface(parent, {.ground = look.colour("card"),
                                .edge = look.colour("line"),
                                .radius = 10,
                                .around = look.colour("page")});
}

} // namespace

ClientPage::ClientPage(wxWindow* parent, const Look& look, const Workspace& workspace, ClientId client,
                       Actions actions)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxBORDER_NONE,
                       "client-page"),
      m_look(look),
      m_workspace(workspace),
      m_presenter(workspace, client),
      m_actions(std::move(actions)) {
    SetScrollRate(0, FromDIP(12));
    SetBackgroundColour(look.colour("page"));
    build();
}

void ClientPage::reload() {
    m_presenter.reload();
    build();
}

void ClientPage::build() {
    DestroyChildren();
    auto* column = new wxBoxSizer(wxVERTICAL);
    const int gap = FromDIP(kGap);
    column->Add(makeHeader(), wxSizerFlags().Expand().Border(wxALL, gap));

    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(makeButton(this, "start-talk",
                            m_presenter.hasUnfinishedTalk() ? _("Go on with talk") : _("Start talk"),
                            {"primary"}, [this] { m_actions.startTalk(); }),
                 wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    buttons->Add(
        makeButton(this, "make-handout", _("Make handout"), {}, [this] { m_actions.makeHandout(); }));
    column->Add(buttons, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));

    column->Add(makeOpenWork(), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    if (m_presenter.lastNote()) {
        column->Add(makeLastNote(), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    }
    SetSizer(column);
    FitInside();
    Layout();
}

wxString ClientPage::facts() const {
    const Client& client = m_presenter.client();
    const Language language = m_workspace.language;
    std::vector<wxString> parts;
    if (client.municipality) {
        parts.push_back(toWx(*client.municipality));
    }
    if (client.language) {
        parts.push_back(toWx(m_workspace.content.label(*client.language, language)));
    }
    if (client.ownGoal) {
        parts.push_back(
            wxString::Format(_("own goal: %s"), toWx(m_workspace.content.label(*client.ownGoal, language))));
    }
    wxString text;
    for (const wxString& part : parts) {
        text += (text.empty() ? wxString() : dot()) + part;
    }
    return text;
}

wxWindow* ClientPage::makeHeader() {
    Surface* card = makeCard(this, m_look);
    auto* left = new wxBoxSizer(wxVERTICAL);
    auto* title = new wxBoxSizer(wxHORIZONTAL);
    title->Add(makeNamedText(card, "client-name", toWx(m_presenter.displayName()), {"title"}),
               wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(10)));
    title->Add(makeNamedText(card, "client-code", toWx(m_presenter.client().code.text()), {"quiet"}),
               wxSizerFlags().CentreVertical());
    left->Add(title);

    auto* pills = new wxBoxSizer(wxHORIZONTAL);
    if (const auto phase = m_presenter.phase()) {
        const auto label = [this](Phase value) {
            return toWx(m_workspace.content.label(value, m_workspace.language));
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
    if (const auto& clock = m_presenter.clock()) {
        right->Add(makeNamedText(card, "sober-total", soberTotalWords(*clock), {"figure"}));
        right->Add(makeNamedText(card, "sober-run", runWords(*clock), {"quiet"}),
                   wxSizerFlags().Border(wxTOP, FromDIP(4)));
        if (const auto window = windowWords(*clock)) {
            right->Add(makeNamedText(card, "sober-window", *window),
                       wxSizerFlags().Border(wxTOP, FromDIP(4)));
        }
    } else {
        right->Add(makeNamedText(card, "sober-total", _("Not stopped yet"), {"quiet"}));
    }

    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(left, wxSizerFlags(1));
    top->Add(right, wxSizerFlags().Border(wxLEFT, FromDIP(12)));

    auto* strip = new SafetyStrip(card, [this](SafetyQuestion) { m_actions.startTalk(); });
    std::vector<wxString> downers;
    for (const Substance downer : m_presenter.namedDowners()) {
        downers.push_back(toWx(m_workspace.content.label(downer, m_workspace.language)));
    }
    strip->show(m_presenter.safety(), downers);

    // Beside each other where there is room, else below each other.
    card->Bind(wxEVT_SIZE, [card, top, left, right](wxSizeEvent& event) {
        const int needed = left->CalcMin().x + right->CalcMin().x + card->FromDIP(2 * 18 + 12);
        const int direction = event.GetSize().x < needed ? wxVERTICAL : wxHORIZONTAL;
        if (top->GetOrientation() != direction) {
            top->SetOrientation(direction);
            top->GetItem(right)->SetFlag(direction == wxVERTICAL ? wxTOP : wxLEFT);
            card->GetParent()->CallAfter([page = card->GetParent()] {
                page->Layout();
                static_cast<wxScrolledWindow*>(page)->FitInside();
            });
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

wxString ClientPage::subject(const TaskSubject& about) const {
    return toWx(m_workspace.content.label(about, m_workspace.language));
}

wxWindow* ClientPage::makeOpenWork() {
    Surface* card = makeCard(this, m_look);
    card->SetName("open-work");
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeText(card, _("Open"), {"heading"}), wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    const auto line = [&](const wxString& what, const wxString& when, bool safety) {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(makeText(card, wxString::FromUTF8("●"), {safety ? "red" : "quiet", "small"}),
                 wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(10)));
        row->Add(makeText(card, what), wxSizerFlags(1).CentreVertical());
        row->Add(makeText(card, when, {"quiet"}),
                 wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(12)));
        column->Add(row, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(5)));
    };
    for (const auto& task : m_presenter.openTasks()) {
        line(subject(task.value.about),
             toWx(task.value.owner) + dot() + dayWords(task.value.due, m_workspace.today()),
             isSafetyWork(task.value.about));
    }
    if (const auto goal = m_presenter.openGoal()) {
        line(wxString::Format(_("Goal of last time: %s"), toWx(goal->text)),
             dayWords(goal->on, m_workspace.today()), false);
    }
    if (const auto next = m_presenter.nextContact()) {
        line(_("Next contact"), dayWords(next->at.date(), m_workspace.today()), false);
    }
    if (column->GetItemCount() == 1) {
        column->Add(makeText(card, _("Nothing is open."), {"quiet"}));
    }
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(18)));
    card->SetSizer(inside);
    return card;
}

wxWindow* ClientPage::makeLastNote() {
    const auto contact = m_presenter.lastNote();
    Surface* card = makeCard(this, m_look);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeText(card, _("Last note") + dot() + dayWords(contact->at.date(), m_workspace.today()),
                         {"heading"}),
                wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    auto* note = makeNamedText(card, "last-note", toWx(*contact->note));
    column->Add(note, wxSizerFlags().Expand());
    card->Bind(wxEVT_SIZE, [card, note](wxSizeEvent& event) {
        fitText(*note, event.GetSize().x - card->FromDIP(36));
        event.Skip();
    });
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(18)));
    card->SetSizer(inside);
    return card;
}

} // namespace kentering

#include "app/gui/talk/talk_side.h"

#include "app/gui/controls/autosaved_fields.h"
#include "app/gui/controls/focus_keeper.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/controls/scroll_to_focus.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/referral_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/translation.h>

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr int kWidth = 280;
constexpr int kLeastNoteHeight = 110;
constexpr int kInside = 12;
constexpr int kEdge = 10;
constexpr int kScrollbar = 12;

} // namespace

TalkSide::TalkSide(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
                   Actions actions)
    : ThemedPanel(parent, {.ground = look.colour("page")}),
      m_look(look),
      m_context(context),
      m_client(client),
      m_actions(std::move(actions)) {
    SetName("talk-side");
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    m_heading = makeText(this, _("Note (Ctrl+Q quote)"), {"strong"});
    head->Add(m_heading, wxSizerFlags(1).CentreVertical());
    wxButton* history = m_historyButton =
        makeButton(this, "note-history", _("history"), {"link", "tiny"}, [this] { m_actions.noteHistory(); });
    setAccessibleName(*history, _("Who wrote what in this note"));
    head->Add(history, wxSizerFlags().CentreVertical());
    column->Add(head, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(8)));
    m_note = new wxTextCtrl(this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                            wxTE_MULTILINE | wxBORDER_NONE);
    addStyle(*m_note, "note");
    nameControl(*m_note, "note", _("Note"));
    m_note->SetMinSize(wxSize(-1, FromDIP(kLeastNoteHeight)));
    m_note->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_actions.typed(m_note->GetValue()); });
    column->Add(m_note, wxSizerFlags(1).Expand());
    column->AddSpacer(FromDIP(8));
    m_cards = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxVSCROLL | wxBORDER_NONE | wxTAB_TRAVERSAL, "talk-cards");
    m_cards->SetBackgroundColour(look.colour("page"));
    m_cards->SetScrollRate(0, FromDIP(11));
    m_work = new wxBoxSizer(wxVERTICAL);
    m_help = new wxBoxSizer(wxVERTICAL);
    m_aside = new wxBoxSizer(wxVERTICAL);
    m_history = new wxBoxSizer(wxVERTICAL);
    m_hints = new wxBoxSizer(wxVERTICAL);
    auto* cards = new wxBoxSizer(wxVERTICAL);
    for (wxBoxSizer* part : {m_work, m_help, m_aside, m_history, m_hints}) {
        cards->Add(part, wxSizerFlags().Expand());
    }
    m_cards->SetSizer(cards);
    m_parts = new wxBoxSizer(wxVERTICAL);
    m_parts->Add(column, wxSizerFlags(1).Expand());
    m_parts->Add(m_cards, wxSizerFlags().Expand());
    auto* outer = new wxBoxSizer(wxHORIZONTAL);
    outer->Add(m_parts, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kEdge)));
    SetSizer(outer);
    SetMinSize(wxSize(withText(*this, kWidth), -1));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit();
        event.Skip();
    });
}

TalkSide::~TalkSide() = default;

void TalkSide::setNote(const wxString& note) {
    m_note->ChangeValue(note);
    m_note->SetInsertionPointEnd();
}

void TalkSide::beginQuote() {
    wxString before = m_note->GetValue();
    m_note->SetInsertionPointEnd();
    const wxString opening =
        (before.empty() || before.EndsWith("\n") ? wxString() : wxString("\n")) + wxString::FromUTF8("„");
    m_note->WriteText(opening + wxString::FromUTF8("”"));
    m_note->SetInsertionPoint(m_note->GetLastPosition() - 1);
    m_note->SetFocus();
}

TalkSide::Card TalkSide::addCard(wxSizer& into, const char* name) {
    auto* card = new ThemedPanel(m_cards, {.ground = m_look.colour("card"),
                                           .edge = m_look.colour("line"),
                                           .radius = 8,
                                           .around = m_look.colour("page")});
    card->SetName(name);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(kInside)));
    card->SetSizer(inside);
    into.Add(card, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
    return {card, column};
}

void TalkSide::addHeading(const Card& card, const wxString& text) {
    auto* heading = makeText(card.surface, text, {"strong"});
    m_wrapped.push_back(heading);
    card.column->Add(heading);
}

void TalkSide::addText(const Card& card, const char* name, const wxString& text) {
    auto* label = makeNamedText(card.surface, name, text);
    m_wrapped.push_back(label);
    card.column->Add(label, wxSizerFlags().Border(wxTOP, FromDIP(4)));
}

void TalkSide::clear(wxSizer& cards) {
    std::erase_if(m_wrapped,
                  [&cards](const wxStaticText* text) { return cards.GetItem(text->GetParent()) != nullptr; });
    cards.Clear(true);
}

void TalkSide::replace(const wxSizer& part, const std::function<void()>& make) {
    const auto place = FocusPlace::in(*m_cards);
    const bool wasInPart = place && std::ranges::any_of(part.GetChildren(), [](const wxSizerItem* item) {
                               return item->GetWindow() != nullptr && hasFocus(*item->GetWindow());
                           });
    make();
    if (wasInPart && !place->restoreSame(*m_cards)) {
        m_actions.goOn();
    }
}

void TalkSide::showSafetyWork(const std::vector<SafetyTasks::Open>& tasks) {
    replace(*m_work, [this, &tasks] { makeBanners(tasks); });
}

void TalkSide::makeBanners(const std::vector<SafetyTasks::Open>& tasks) {
    for (SafetyBanner* banner : m_banners) {
        if (std::ranges::none_of(tasks, [banner](const auto& task) { return task.id == banner->task(); })) {
            banner->close();
        }
    }
    m_banners.clear();
    m_work->Clear(true);
    for (const SafetyTasks::Open& task : tasks) {
        auto* banner = new SafetyBanner(m_cards, m_look, m_context, m_client, task, m_actions.safety);
        m_banners.push_back(banner);
        m_work->Add(banner, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
    }
    fit();
}

void TalkSide::showHelp(const std::vector<ReferralKind>& kinds) {
    replace(*m_help, [this, &kinds] { makeHelp(kinds); });
}

void TalkSide::makeHelp(const std::vector<ReferralKind>& kinds) {
    clear(*m_help);
    if (!kinds.empty()) {
        const Card card = addCard(*m_help, "help-proposed");
        addText(card, "help-proposed-text",
                _("Dependent on a downer: never stop alone. Nobody has thought of this help yet."));
        for (const ReferralKind kind : kinds) {
            card.column->Add(makeButton(card.surface, ("help." + std::string(code(kind))).c_str(),
                                        considerWords(kind, m_context), {"small"},
                                        [this, kind] {
                                            // Afterwards: it makes this card anew.
                                            later(*this, [this, kind] { m_actions.safety.consider(kind); });
                                        }),
                             wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
        }
    }
    fit();
}

void TalkSide::showSetAside(std::optional<SafetyQuestion> question) {
    replace(*m_aside, [this, question] { makeSetAside(question); });
}

void TalkSide::makeSetAside(std::optional<SafetyQuestion> question) {
    m_keptReason.reset();
    clear(*m_aside);
    if (question) {
        const Card card = addCard(*m_aside, "set-aside");
        addText(card, "set-aside-text", _("Not known yet. Not asking today? Say why; it will come back."));
        auto* reason = new wxTextCtrl(card.surface, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize,
                                      wxTE_PROCESS_ENTER);
        reason->SetHint(_("Reason. Enter saves."));
        nameControl(*reason, "set-aside-reason", _("Why this safety question is not asked today"));
        const std::string form = "set-aside/" + std::string(code(*question));
        reason->Bind(wxEVT_TEXT_ENTER, [this, reason, form, question = *question](wxCommandEvent&) {
            // Afterwards: storing takes this very field away.
            later(*this, [this, text = reason->GetValue(), form, question] {
                if (m_actions.setAside(question, text)) {
                    FormDraft::forget(m_context, m_client, form);
                }
            });
        });
        card.column->Add(reason, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
        m_keptReason = std::make_unique<AutosavedFields>(
            *card.surface, FormDraft(m_context, m_client, form),
            [this](const std::exception_ptr& error) { tellFailureOf(*this, error); });
    }
    fit();
}

void TalkSide::showHistory(const wxString& heading, const std::vector<wxString>& lines,
                           const wxString& nothing) {
    clear(*m_history);
    const Card card = addCard(*m_history, "item-history");
    addHeading(card, heading);
    if (lines.empty()) {
        addText(card, "history-line", nothing);
    }
    for (const wxString& line : lines) {
        addText(card, "history-line", line);
    }
    fit();
    bringIntoView(*m_cards, *card.surface); // with large letters the cards have little room
}

void TalkSide::hideHistory() {
    clear(*m_history);
    fit();
}

void TalkSide::addHint(const Card& card, const TalkPresenter::Hint& hint) {
    addText(card, "hint", toWx(hint.text));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto link = [&](const char* name, const wxString& label,
                          const std::function<void(const std::string&)>& pressed) {
        wxButton* button =
            makeButton(card.surface, name, label, {"link", "tiny"},
                       [this, id = hint.id, &pressed] { later(*this, [id, &pressed] { pressed(id); }); });
        setAccessibleName(*button, label + ": " + toWx(hint.text));
        row->Add(button);
    };
    if (hint.isSafety) {
        link("hint-asked", _("asked"), m_actions.asked);
    }
    link("hint-off", _("switch off"), m_actions.switchedOff);
    card.column->Add(row, wxSizerFlags().Right());
}

void TalkSide::showHints(const TalkPresenter::Hints& hints) {
    clear(*m_hints);
    if (!hints.all.empty()) {
        const Card card = addCard(*m_hints, "hints");
        addHeading(card, _("Ask further (only for you)"));
        const std::size_t shown = m_showsAllHints ? hints.all.size() : hints.first;
        for (std::size_t index = 0; index < shown; ++index) {
            addHint(card, hints.all[index]);
        }
        if (const auto more = static_cast<unsigned>(hints.all.size() - hints.first); more > 0) {
            const wxString label =
                m_showsAllHints
                    ? _("Show fewer")
                    : wxString::Format(wxGetTranslation("%u more to ask", "%u more to ask", more), more);
            card.column->Add(makeButton(card.surface, "hints-more", label, {"link", "tiny"},
                                        [this, hints] {
                                            later(*this, [this, hints] {
                                                m_showsAllHints = !m_showsAllHints;
                                                showHints(hints);
                                            });
                                        }),
                             wxSizerFlags().Border(wxTOP, FromDIP(4)));
        }
    }
    fit();
}

void TalkSide::setFlat(bool flat) {
    m_isFlat = flat;
    m_parts->SetOrientation(flat ? wxHORIZONTAL : wxVERTICAL);
    fit();
}

int TalkSide::widthOfCards(int whole) const {
    int least = whole * 6 / 10; // safety work has the longest buttons
    for (const SafetyBanner* banner : m_banners) {
        least = std::max(least, banner->leastWidth() + FromDIP(2 * kScrollbar));
    }
    return std::min(least, whole * 8 / 10);
}

void TalkSide::fit() {
    const int whole = std::max(GetClientSize().x, GetMinSize().x) - 2 * FromDIP(kEdge);
    const int column = m_isFlat ? widthOfCards(whole) : whole;
    const int note = m_isFlat ? whole - column : whole;
    fitText(*m_heading, std::max(note - m_historyButton->GetBestSize().x, FromDIP(60)));
    const int width = column - FromDIP(kScrollbar);
    for (wxStaticText* text : m_wrapped) {
        fitText(*text, width - 2 * FromDIP(kInside));
    }
    for (SafetyBanner* banner : m_banners) {
        banner->fitTo(width);
    }
    // The cards take what they need, but never so much that nobody can write: then they scroll.
    const int needed = m_cards->GetSizer()->CalcMin().y;
    const int room = GetClientSize().y - FromDIP(kLeastNoteHeight + 60);
    m_cards->SetMinSize(wxSize(column, m_isFlat ? 0 : std::clamp(needed, 0, std::max(room, 0))));
    m_cards->Show(needed > 0);
    m_cards->FitInside();
    Layout();
    m_cards->Layout();
}

} // namespace kentering

#include "app/gui/handout/advice_list.h"

#include "app/gui/controls/autosaved_fields.h"
#include "app/gui/controls/focus_keeper.h"
#include "app/gui/controls/guard.h"
#include "app/gui/controls/make_controls.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"

#include <wx/checkbox.h>
#include <wx/intl.h>
#include <wx/stattext.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kWordsHeight = 90;

wxString becauseWords(HeldBackBecause because) {
    switch (because) {
    case HeldBackBecause::DependenceUnknown:
        return _("dependence on downers is not known");
    case HeldBackBecause::DependenceYes:
        return _("dependent on downers: stopping alone is dangerous");
    case HeldBackBecause::TooEarly:
        return _("too early in this phase");
    case HeldBackBecause::NoPhase:
        return _("no phase chosen");
    case HeldBackBecause::Dropped:
        return _("left out by you");
    case HeldBackBecause::SaidBySafetyBox:
        return _("a safety box says it already");
    case HeldBackBecause::SaidByOtherAdvice:
        return _("other advice on the sheet says it already");
    case HeldBackBecause::NeverChecked:
        return _("last checked: never");
    case HeldBackBecause::CheckedTooLongAgo:
        return _("checked too long ago");
    case HeldBackBecause::NoRoom:
        return _("no room on this sheet");
    case HeldBackBecause::Contraindicated:
        return _("the dossier warns of it");
    case HeldBackBecause::OwnGoal:
        return _("does not go with the client's own goal");
    case HeldBackBecause::NotReached:
        return _("names more weeks than there are");
    case HeldBackBecause::NotNeutral:
        return _("not on a neutral sheet");
    }
    return {};
}

} // namespace

AdviceList::AdviceList(wxWindow* parent, const Theme& look, const PresenterContext& context,
                       HandoutPresenter& presenter, int width, Actions actions)
    : ThemedPanel(parent, {.ground = look.colour("card")}),
      m_look(look),
      m_context(context),
      m_presenter(presenter),
      m_width(width),
      m_actions(std::move(actions)) {
    SetName("advice-list");
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeText(this, _("Advice on this sheet"), {"heading"}),
                wxSizerFlags().Border(wxBOTTOM | wxTOP, FromDIP(6)));
    auto* form = new ThemedPanel(this, {.ground = look.colour("card")});
    m_reason = new wxTextCtrl(form, wxID_ANY);
    m_reason->SetHint(_("Reason, to leave out, reword or give"));
    nameControl(*m_reason, "handout-reason", _("Reason to leave advice out, to reword it or to give it"));
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(m_reason, wxSizerFlags().Expand());
    form->SetSizer(inside);
    column->Add(form, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    m_rows = new wxBoxSizer(wxVERTICAL);
    column->Add(m_rows, wxSizerFlags().Expand());
    SetSizer(column);
    m_keptReason = keep(*form, "handout-reason");
    m_rewording = m_presenter.leftHalfSaid();
}

AdviceList::~AdviceList() = default;

std::unique_ptr<AutosavedFields> AdviceList::keep(wxWindow& form, std::string name) {
    return std::make_unique<AutosavedFields>(
        form, FormDraft(m_context, m_presenter.id(), std::move(name)),
        [this](const std::exception_ptr& error) { tellFailureOf(*this, error); });
}

void AdviceList::close() {
    m_keptReason->close();
    if (m_keptWords) {
        m_keptWords->close();
    }
}

void AdviceList::askForReason() {
    m_actions.said(_("Write a reason first: it is kept in the dossier."));
    focusAtEnd(*m_reason);
}

void AdviceList::addText(const wxString& text, std::initializer_list<std::string_view> classes) {
    wxStaticText* label = makeText(this, text, classes);
    fitText(*label, m_width);
    m_rows->Add(label, wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
}

wxButton* AdviceList::makeLink(const char* name, const wxString& label, const std::string& id,
                               std::function<void()> pressed) {
    wxButton* button = makeButton(this, name, label, {"link", "tiny"}, std::move(pressed));
    button->SetName(wxString(name) + "." + toWx(id));
    setAccessibleName(*button, label + ": " + toWx(m_presenter.adviceTitle(id)));
    return button;
}

void AdviceList::addAdvice(const Block& block) {
    auto* box =
        new wxCheckBox(this, wxID_ANY, wxControl::EscapeMnemonics(toWx(m_presenter.adviceTitle(block.id))));
    box->SetName("advice." + toWx(block.id));
    box->SetValue(true);
    box->Bind(wxEVT_CHECKBOX, [this, box, id = block.id](wxCommandEvent&) {
        if (!m_presenter.drop(id, toUtf8(m_reason->GetValue()))) {
            box->SetValue(true);
            askForReason();
            return;
        }
        later(*this, [this] { m_actions.changed(); });
    });
    m_rows->Add(box, wxSizerFlags().Expand());
    auto* row = new wxBoxSizer(wxHORIZONTAL); // below it: beside a title there is no room for three links
    if (m_presenter.isChanged(block.id)) {
        row->Add(makeLink("take-back", _("take back"), block.id, [this, id = block.id] {
            m_presenter.restore(id);
            later(*this, [this] { m_actions.changed(); });
        }));
    }
    addStar(*row, block.id);
    row->Add(makeLink("reword", _("reword") + wxString::FromUTF8("…"), block.id, [this, id = block.id] {
        m_rewording = id;
        later(*this, [this] { m_actions.changed(); });
    }));
    m_rows->Add(row, wxSizerFlags().Border(wxLEFT, FromDIP(18)));
    if (const std::string who = m_presenter.adviceWarning(block.id); !who.empty()) {
        wxStaticText* warning = makeNamedText(this, "advice-warning", toWx(who), {"amber", "small"});
        fitText(*warning, m_width - FromDIP(24));
        m_rows->Add(warning, wxSizerFlags().Border(wxLEFT, FromDIP(24)));
    }
    if (m_rewording == block.id) {
        addEditor(block);
    }
}

void AdviceList::addStar(wxSizer& row, const std::string& id) {
    if (m_presenter.isStarred(id)) {
        row.Add(makeLink("unstar", _("no longer first"), id, [this, id] {
            m_presenter.unstar(id);
            later(*this, [this] { m_actions.changed(); });
        }));
        return;
    }
    row.Add(makeLink("star", _("put first"), id, [this, id] {
        if (!m_presenter.star(id)) {
            m_actions.said(wxString::Format(_("At most %d things stand first. Take one back."),
                                            static_cast<int>(kMostStars)));
            return;
        }
        later(*this, [this] { m_actions.changed(); });
    }));
}

void AdviceList::addEditor(const Block& block) {
    auto* form = new ThemedPanel(this, {.ground = m_look.colour("card")});
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* words = new wxTextCtrl(form, wxID_ANY, toWx(m_presenter.adviceWords(block)), wxDefaultPosition,
                                 wxDefaultSize, wxTE_MULTILINE);
    nameControl(*words, "other-words", _("Other words for this advice"));
    words->SetMinSize(wxSize(-1, withText(*this, kWordsHeight)));
    column->Add(words, wxSizerFlags().Expand());
    auto* reason = new wxTextCtrl(form, wxID_ANY, m_reason->GetValue());
    reason->SetHint(_("Why in other words?"));
    nameControl(*reason, "other-words-reason", _("Why in other words?"));
    column->Add(reason, wxSizerFlags().Expand());
    form->SetSizer(column);
    m_rows->Add(form, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(24)));
    m_keptWords = keep(*form, HandoutPresenter::wordsForm(block.id));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(makeLink("use-words", _("Use these words"), block.id, [this, words, reason, id = block.id] {
        if (!m_presenter.reword(id, toUtf8(words->GetValue()), toUtf8(reason->GetValue()))) {
            m_actions.said(_("Write a reason first: it is kept in the dossier."));
            focusAtEnd(*reason);
            return;
        }
        endEditor();
    }));
    row->Add(makeLink("leave-words", _("leave it as it was"), block.id, [this] { endEditor(); }));
    m_rows->Add(row, wxSizerFlags().Border(wxLEFT, FromDIP(18)));
    later(*words, [words] { focusAtEnd(*words); });
}

void AdviceList::endEditor() {
    m_rewording.clear();
    m_keptWords->close();
    later(*this, [this] { m_actions.changed(); });
}

void AdviceList::addHeldBack() {
    m_rows->AddSpacer(FromDIP(10));
    addText(_("Held back"), {"heading"});
    int withoutPhase = 0;
    for (const HeldBack& held : m_presenter.composition().heldBack()) {
        if (held.because == HeldBackBecause::NoPhase) {
            ++withoutPhase;
            continue;
        }
        addText(toWx(held.title) + wxString::FromUTF8(" – ") + becauseWords(held.because),
                {"quiet", "small"});
        const bool dropped = held.because == HeldBackBecause::Dropped;
        if (dropped || held.because == HeldBackBecause::DependenceUnknown ||
            held.because == HeldBackBecause::Contraindicated) {
            wxButton* give = makeLink("give-advice", _("give it"), held.id, [this, dropped, id = held.id] {
                if (dropped) {
                    m_presenter.restore(id);
                } else if (!m_presenter.release(id, toUtf8(m_reason->GetValue()))) {
                    askForReason();
                    return;
                }
                later(*this, [this] { m_actions.changed(); });
            });
            m_rows->Add(give, wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
        }
    }
    if (withoutPhase > 0) {
        addText(wxString::Format(wxGetTranslation("%d tip that belongs to a phase: no phase chosen",
                                                  "%d tips that belong to a phase: no phase chosen",
                                                  static_cast<unsigned>(withoutPhase)),
                                 withoutPhase),
                {"quiet", "small"});
    }
}

void AdviceList::fill() {
    m_keptWords.reset(); // its fields go
    m_rows->Clear(true);
    for (const Block& block : m_presenter.composition().blocks()) {
        if (block.kind == BlockKind::Tip || block.kind == BlockKind::Tool) {
            addAdvice(block);
        }
    }
    if (!m_presenter.composition().heldBack().empty()) {
        addHeldBack();
    }
    Layout();
}

} // namespace kentering

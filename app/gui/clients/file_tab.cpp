#include "app/gui/clients/file_tab.h"

#include "app/gui/clients/life/alike_words.h"
#include "app/gui/clients/life/reach_dialog.h"
#include "app/gui/controls/guard.h"
#include "app/gui/talk/substances_panel.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/field_words.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "app/presenters/shared/describe_error.h"
#include "model/domain/dossier/client_rules.h"

#include <wx/choice.h>
#include <wx/intl.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace kentering {

namespace {

constexpr int kFileTabLabelWidth = 170;
constexpr int kFileTabFieldWidth = 260;
constexpr std::size_t kHistoryShown = 40;

/// The words that the rows of the figures have too: what is chosen here is what is counted there.
template <typename Word>
std::vector<wxString> wordsOfFigures(const char* rows, const PresenterContext& context) {
    std::vector<wxString> words;
    words.reserve(kCount<Word>);
    for (const Word word : all<Word>()) {
        const std::string key = std::string("statistics.cell.") + rows + "." + std::string(code(word));
        words.push_back(toWx(context.content.text(key, context.language)));
    }
    return words;
}

} // namespace

FileTab::FileTab(wxWindow* parent, const Theme& look, const PresenterContext& context, ClientId client,
                 std::function<void()> changed)
    : EndCards(parent, look, context, "file-tab", client),
      m_client(client),
      m_presenter(context, client, [this](const std::exception_ptr& error) { tell(error); }),
      m_alike(DoublesPresenter(context).like(client)),
      m_changed(std::move(changed)) {
    rebuild();
}

FileTab::~FileTab() {
    DestroyChildren(); // a field that loses the focus now is still stored
}

void FileTab::build(wxSizer& column) {
    m_message = makeNamedText(this, "file-message", wxString(), {"message"});
    column.Add(m_message, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(12)));
    m_message->Hide();
    addWho(column);
    addContact(column);
    addConsents(column);
    addSubstances(column);
    addClosing(column);
    addRetention(column);
    addHistory(column);
    column.AddSpacer(FromDIP(12));
}

void FileTab::endChanged() {
    m_presenter.reload();
    rebuildLater();
    m_changed();
}

void FileTab::destroyed() {
    m_changed(); // the page looks again, and closes
}

bool FileTab::store(const std::function<void()>& change) {
    try {
        change();
        tell(nullptr);
        return true;
    } catch (const std::exception&) {
        tell(std::current_exception());
        return false;
    }
}

void FileTab::tell(const std::exception_ptr& error) {
    m_message->Show(error != nullptr);
    if (error) {
        m_message->SetLabelText(toWx(describeError(error, m_context.language)));
        FitInside();
        Layout();
    }
}

void FileTab::addLabelled(const Card& card, const wxString& label, wxWindow* field,
                          const wxString& historyName, std::function<void()> history) {
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto flags = wxSizerFlags().CentreVertical().Border(wxRIGHT | wxBOTTOM, FromDIP(6));
    wxStaticText* text = makeText(card.surface, label, {"quiet"});
    text->SetMinSize(wxSize(withText(*this, kFileTabLabelWidth), -1));
    row->Add(text, flags);
    row->Add(field, flags);
    if (history) {
        wxButton* button = makeButton(card.surface, ("history." + historyName).utf8_str(), _("history"),
                                      {"link", "tiny"}, [history = std::move(history)] { history(); });
        setAccessibleName(*button, wxString::Format(_("Who wrote %s and when"), label));
        row->Add(button, flags);
    }
    card.column->Add(row, wxSizerFlags().Expand());
}

void FileTab::showHistoryOf(const std::string& table, const std::string& field, const wxString& label) {
    m_asked = Asked{table, field, label};
    rebuildLater();
    later(*this, [this] { Scroll(-1, GetVirtualSize().y); });
}

void FileTab::addField(const Card& card, FileText field, const wxString& label) {
    auto* text = new wxTextCtrl(card.surface, wxID_ANY, toWx(m_presenter.text(field)));
    const std::string name(code(field));
    text->SetMinSize(wxSize(withText(*this, kFileTabFieldWidth), -1));
    nameControl(*text, "file." + toWx(name), label);
    wxStaticText* wrongWords =
        makeNamedText(card.surface, ("file." + name + "-wrong").c_str(), wxString(), {"amber"});
    const auto showWrong = [this, text, field, wrongWords] {
        const bool wrong = m_presenter.cannotBe(field);
        setStyle(*text, "wrong", wrong);
        if (wrong == wrongWords->IsShown()) {
            return;
        }
        // Only a year can be wrong.
        wrongWords->SetLabelText(
            wrong ? wxString::Format(_("A year of birth is a number from %d to %d. Until it is one, what was "
                                       "stored stays."),
                                     kFirstBirthYear, static_cast<int>(m_context.today().year()))
                  : wxString());
        wrongWords->Show(wrong);
        fitText(*wrongWords, withText(*this, kFileTabFieldWidth + kFileTabLabelWidth));
        FitInside();
        Layout();
    };
    wrongWords->Hide();
    if (m_presenter.cannotBe(field)) {
        later(*text, showWrong); // once it has its size
    }
    text->Bind(wxEVT_TEXT, [this, text, field, showWrong](wxCommandEvent&) {
        m_presenter.typed(field, toUtf8(text->GetValue()));
        showWrong();
    });
    // The head of the page shows it too; not at each letter, it would be made again under the typing hand.
    text->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        if (store([this] { m_presenter.storeTyped(); })) {
            m_changed();
            lookForDoubles();
        }
        event.Skip();
    });
    addLabelled(card, label, text, toWx(name), [this, name, label] { showHistoryOf("client", name, label); });
    card.column->Add(wrongWords, wxSizerFlags().Border(wxLEFT | wxBOTTOM, FromDIP(6)));
}

wxChoice* FileTab::addChoice(const Card& card, const char* name, const wxString& label,
                             const std::vector<wxString>& words, std::optional<std::size_t> chosen,
                             const std::string& field,
                             std::function<void(std::optional<std::size_t>)> stored) {
    auto* choice = new wxChoice(card.surface, wxID_ANY);
    nameControl(*choice, name, label);
    choice->Append(_("not known"));
    for (const wxString& word : words) {
        choice->Append(word);
    }
    choice->SetSelection(chosen ? static_cast<int>(*chosen) + 1 : 0);
    const auto shown = std::make_shared<int>(choice->GetSelection());
    choice->Bind(wxEVT_CHOICE, [this, choice, shown, stored = std::move(stored)](wxCommandEvent& event) {
        const int at = event.GetSelection();
        if (store([&] { stored(at > 0 ? std::optional(static_cast<std::size_t>(at - 1)) : std::nullopt); })) {
            *shown = at;
            m_changed();
        } else {
            choice->SetSelection(*shown); // what is stored
        }
    });
    addLabelled(card, label, choice, toWx(field),
                [this, field, label] { showHistoryOf("client", field, label); });
    return choice;
}

void FileTab::lookForDoubles() {
    auto alike = DoublesPresenter(m_context).like(m_client);
    const auto areSame = std::ranges::equal(alike, m_alike, {}, &DoublesPresenter::Likeness::signs,
                                            &DoublesPresenter::Likeness::signs);
    m_alike = std::move(alike);
    if (!areSame) {
        rebuildLater();
    }
}

void FileTab::addWho(wxSizer& column) {
    const Card card = addCard(column, toWx(m_presenter.client().code.text()));
    for (const DoublesPresenter::Likeness& likeness : m_alike) {
        // That an alias sounds alike is asked about before the dossier is made; later it says too little.
        if (likeness.signs.size() > 1) {
            addParagraph(card, sameWords(likeness), {"amber"})->SetName("file.alike");
        }
    }
    addField(card, FileText::Alias, _("Alias"));
    if (m_showsName) {
        addField(card, FileText::Name, _("Name, only if wanted"));
    } else {
        wxButton* show = makeButton(card.surface, "show-name", _("Show name"), {"link"}, [this] {
            m_showsName = true;
            rebuildLater();
        });
        addLabelled(card, _("Name, only if wanted"), show, {}, {});
    }
    addField(card, FileText::BirthYear, _("Year of birth"));
    addField(card, FileText::Municipality, _("Municipality"));
    const auto words = [this](auto values) {
        std::vector<wxString> labels;
        labels.reserve(values.size());
        for (const auto value : values) {
            labels.push_back(toWx(m_context.content.label(value, m_context.language)));
        }
        return labels;
    };
    const auto position = [](const auto& value) {
        return value ? std::optional(indexOf(*value)) : std::nullopt;
    };
    addChoice(card, "file.own-goal", _("Own goal"), words(all<OwnGoal>()),
              position(m_presenter.client().ownGoal), "ownGoal", [this](std::optional<std::size_t> at) {
                  m_presenter.setOwnGoal(at ? std::optional(static_cast<OwnGoal>(*at)) : std::nullopt);
              });
    addChoice(card, "file.came-by", _("How the client found us"),
              wordsOfFigures<CameBy>("came-by", m_context), position(m_presenter.client().cameBy), "cameBy",
              [this](std::optional<std::size_t> at) {
                  m_presenter.setCameBy(at ? std::optional(static_cast<CameBy>(*at)) : std::nullopt);
              });
    addChoice(card, "file.language", _("Language"), words(all<Language>()),
              position(m_presenter.client().language), "language", [this](std::optional<std::size_t> at) {
                  m_presenter.setLanguage(at ? std::optional(static_cast<Language>(*at)) : std::nullopt);
              });
}

void FileTab::addContact(wxSizer& column) {
    const Card card = addCard(column, _("Safe contact"));
    const ContactRules& rules = m_presenter.client().contactRules;
    std::vector<wxString> channels;
    channels.reserve(kCount<ContactChannel>);
    for (const ContactChannel channel : all<ContactChannel>()) {
        channels.push_back(toWx(m_context.content.label(channel, m_context.language)));
    }
    addChoice(card, "file.channel", _("By"), channels,
              rules.channel ? std::optional(indexOf(*rules.channel)) : std::nullopt, "contactRules.channel",
              [this](std::optional<std::size_t> at) {
                  m_presenter.setChannel(at ? std::optional(static_cast<ContactChannel>(*at)) : std::nullopt);
              });
    addChoice(card, "file.voicemail", _("Leave a voicemail"), {_("no, never"), _("allowed")},
              rules.voicemail ? std::optional<std::size_t>(*rules.voicemail ? 1 : 0) : std::nullopt,
              "contactRules.voicemail", [this](std::optional<std::size_t> at) {
                  m_presenter.setVoicemail(at ? std::optional(*at == 1) : std::nullopt);
              });
    addField(card, FileText::Sender, _("Under the name"));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addButton(card, *row, "file.reach", _("Show number and address"), {},
              [this] { showWays(this, m_context, m_client); }, {"link"});
    addButton(card, *row, "file.reach-add", _("Write down how to reach"), {},
              [this] {
                  ReachPresenter reach(m_context, m_client);
                  if (askForWay(this, m_context, reach)) {
                      rebuildLater();
                      m_changed();
                  }
              },
              {"link"});
    card.column->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(4)));
}

void FileTab::addConsents(wxSizer& column) {
    const Card card = addCard(column, _("What they agree to"));
    for (const FilePresenter::ConsentLine& line : m_presenter.consents()) {
        const std::string name = line.scope.code();
        wxString state = _("not asked");
        if (line.latest) {
            state = (line.holds           ? _("yes")
                     : line.latest->given ? _("has expired")
                                          : _("no")) +
                    ", " + dayWords(line.latest->on, m_context.today());
            if (line.latest->textVersion) {
                state += ", " + wxString::Format(_("information text %d"), *line.latest->textVersion);
            }
            if (line.latest->until) {
                state += ", " + wxString::Format(_("until %s"), longDay(*line.latest->until));
            }
        }
        if (!line.effect.empty()) {
            state += ". " + toWx(line.effect);
        }
        const Row row = addRow(card, toWx(line.label), state, true);
        const auto answer = [this, scope = line.scope](bool given) {
            if (store([&] { m_presenter.setConsent(scope, given); })) {
                rebuildLater();
                m_changed();
            }
        };
        addButton(card, *row.sizer, "consent-yes." + toWx(name), _("Says yes"),
                  wxString::Format(_("%s: they say yes"), toWx(line.label)), [answer] { answer(true); });
        addButton(
            card, *row.sizer, "consent-no." + toWx(name), line.holds ? _("Withdraws it") : _("Says no"),
            wxString::Format(line.holds ? _("%s: they withdraw it") : _("%s: they say no"), toWx(line.label)),
            [answer] { answer(false); });
    }
}

void FileTab::addSubstances(wxSizer& column) {
    const Card card = addCard(column, wxString());
    auto* panel = new SubstancesPanel(card.surface, m_look, m_context, m_client, {.changed = [this] {
                                          m_changed();
                                          // It may have become longer.
                                          rebuildLater();
                                      }});
    panel->SetMinSize(wxSize(-1, panel->GetSizer()->CalcMin().y + FromDIP(8)));
    card.column->Add(panel, wxSizerFlags().Expand());
}

void FileTab::addHistory(wxSizer& column) {
    const Card card = addCard(column, m_asked ? wxString::Format(_("Who wrote %s and when"), m_asked->label)
                                              : _("Who wrote what and when"));
    try {
        const auto changes =
            m_asked ? m_presenter.history(m_asked->table, m_asked->field) : m_presenter.history();
        std::vector<wxString> lines;
        if (m_asked) {
            for (const FieldChange& change : changes) {
                lines.push_back(changeOfFieldWords(change, m_context));
            }
        } else {
            for (const auto& fields : byChange(changes)) {
                lines.push_back(changeWords(fields, m_context));
            }
        }
        for (std::size_t index = 0; index < std::min(kHistoryShown, lines.size()); ++index) {
            addParagraph(card, lines[index])->SetName("history-line");
        }
        if (lines.size() > kHistoryShown) {
            addParagraph(card, wxString::Format(_("and %zu earlier"), lines.size() - kHistoryShown),
                         {"quiet"});
        }
        if (lines.empty()) {
            addParagraph(card, _("Never changed."), {"quiet"})->SetName("history-line");
        }
    } catch (const std::exception& error) {
        addParagraph(card, toWx(describeError(error, m_context.language)), {"red"});
    }
    if (m_asked) {
        card.column->Add(makeButton(card.surface, "history-all", _("Show every change"), {"link"}, [this] {
            m_asked.reset();
            rebuildLater();
        }));
    }
}

} // namespace kentering

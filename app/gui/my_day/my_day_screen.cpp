#include "app/gui/my_day/my_day_screen.h"

#include "app/gui/clients/life/reach_dialog.h"
#include "app/gui/controls/form_dialog.h"
#include "app/gui/controls/phrase_typing.h"
#include "app/gui/settings/backup_words.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/contact_words.h"
#include "app/gui/words/my_day_words.h"
#include "app/gui/words/sentences.h"
#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "app/presenters/settings/phrases_presenter.h"
#include "app/presenters/shared/typed_date.h"

#include <wx/intl.h>
#include <wx/translation.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <utility>

namespace kentering {

/// Name, reason and three buttons stand beside each other from this width on, at the usual size of letters.
constexpr int kRoomForOneLine = 700;

MyDayScreen::MyDayScreen(wxWindow* parent, const Theme& look, const PresenterContext& context,
                         Actions actions)
    : CardPage(parent, look, context, "my-day-screen"), m_day(context), m_actions(std::move(actions)) {
    rebuild();
}

void MyDayScreen::reload() {
    const MyDayReturn before = place();
    m_day.reload();
    makeAgenda(before);
    rebuild();
}

MyDayReturn MyDayScreen::place() const {
    MyDayReturn place{.page = m_page, .scope = m_day.scope()};
    if (m_agenda) {
        place.firstDay = m_agenda->firstDay();
        place.onlyMine = m_agenda->onlyMine();
    }
    return place;
}

void MyDayScreen::goTo(const MyDayReturn& place) {
    m_page = place.page;
    m_day.setScope(place.scope);
    makeAgenda(place);
    rebuild();
}

void MyDayScreen::makeAgenda(const MyDayReturn& place) {
    m_agenda.reset();
    if (place.firstDay) {
        m_agenda = std::make_unique<AgendaPresenter>(m_context);
        m_agenda->setOnlyMine(place.onlyMine);
        m_agenda->showWeek(*place.firstDay);
    }
}

void MyDayScreen::build(wxSizer& column) {
    addPages(column);
    switch (m_page) {
    case Page::Today:
        return buildToday(column);
    case Page::Agenda:
        return buildAgenda(column);
    case Page::Waiting:
        return buildWaiting(column);
    }
}

void MyDayScreen::addPages(wxSizer& column) {
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto page = [&](const char* name, const wxString& label, Page target) {
        wxToggleButton* toggle = makeToggle(this, name, label, {"tab"}, [this, target] {
            m_page = target;
            rebuildLater();
        });
        toggle->SetValue(m_page == target);
        row->Add(toggle);
    };
    page("my-day.today", _("Today"), Page::Today);
    page("my-day.agenda", _("Agenda"), Page::Agenda);
    page("my-day.waiting", _("Waiting list"), Page::Waiting);
    row->AddSpacer(FromDIP(24));
    if (m_page == Page::Today) {
        for (const MyDayScope scope : {MyDayScope::Mine, MyDayScope::All}) {
            const wxString label = scope == MyDayScope::Mine ? _("Mine") : _("Everybody's");
            wxToggleButton* toggle =
                makeToggle(this, scope == MyDayScope::Mine ? "my-day.mine" : "my-day.all",
                           label + wxString::Format(" (%zu)", m_day.countOf(scope)), {"tab"}, [this, scope] {
                               m_day.setScope(scope);
                               rebuildLater();
                           });
            toggle->SetValue(m_day.scope() == scope);
            row->Add(toggle);
        }
    }
    column.Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(12)));
}

void MyDayScreen::addLine(const Card& card, const MyDayPresenter::Line& line, std::size_t number) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(makeDot(card.surface, line.isSafety()),
             wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(10)));
    wxStaticText* name = makeText(card.surface, toWx(line.name), {"strong"});
    name->SetMinSize(wxSize(FromDIP(130), -1));
    row->Add(name, wxSizerFlags().CentreVertical());
    const wxString reason = reasonWords(line, m_context);
    auto* what = new wxStaticText(card.surface, wxID_ANY, wxControl::EscapeMnemonics(reason),
                                  wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    addStyle(*what, line.isSafety() ? "red" : "plain");
    what->SetToolTip(reason);
    row->Add(what, wxSizerFlags(1).CentreVertical());
    if (!line.mine) {
        row->Add(makeText(card.surface, toWx(line.owner), {"quiet"}),
                 wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(10)));
    }
    // With large letters the buttons would leave no room for what they are about.
    const bool isNarrow = GetClientSize().x < withText(*this, kRoomForOneLine);
    auto* actions = isNarrow ? new wxBoxSizer(wxHORIZONTAL) : row;
    if (isNarrow) {
        actions->AddStretchSpacer();
    }
    if (line.isForCalling()) {
        wxButton* reach =
            addButton(card, *actions, wxString::Format("my-day.reach.%zu", number), _("How to reach"), {},
                      [this, client = line.client] { showWays(this, m_context, client); }, {"link"});
        setAccessibleName(*reach, wxString::Format(_("How to reach %s"), toWx(line.name)));
    }
    if (line.task) {
        wxButton* give = addButton(card, *actions, wxString::Format("my-day.move.%zu", number), _("Move"), {},
                                   [this, line] { move(line); }, {"link"});
        setAccessibleName(*give, wxString::Format(_("Move or give away: %s, %s"), toWx(line.name), reason));
    }
    wxButton* button = addButton(card, *actions, wxString::Format("my-day.act.%zu", number),
                                 actionWords(line.action), {}, [this, line] { act(line); });
    setAccessibleName(*button, actionWords(line.action) + ": " + toWx(line.name) + ", " + reason);
    card.column->Add(row, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(3)));
    if (isNarrow) {
        card.column->Add(actions, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(3)));
    }
}

void MyDayScreen::buildToday(wxSizer& column) {
    const Card card = addCard(column, longDay(m_context.today()));
    std::size_t number = 0;
    std::optional<WorkSection> section;
    for (const MyDayPresenter::Line& line : m_day.lines()) {
        if (number == m_shown) {
            break;
        }
        if (section != line.section()) {
            section = line.section();
            addParagraph(card, sectionWord(*section) + wxString::Format(" (%zu)", m_day.countOf(*section)),
                         {"strong", line.isSafety() ? "red" : "plain"})
                ->SetName("my-day.section." + toWx(code(*section)));
        }
        addLine(card, line, number++);
    }
    if (const std::size_t more = m_day.lines().size() - number; more > 0) {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        addButton(card, *row, "my-day.more", wxString::Format(_("Show more (%zu lines left)"), more), {},
                  [this] {
                      m_shown += kLinesAtOnce;
                      rebuildLater();
                  });
        card.column->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(6)));
    }
    if (m_day.lines().empty()) {
        addParagraph(card, _("Nothing needs doing today."), {"quiet"});
    }
    addForLeads(card);
}

void MyDayScreen::addForLeads(const Card& card) {
    const auto addQuiet = [&](const wxString& name, const wxString& words, const wxString& label,
                              const wxString& spoken, const std::function<void()>& pressed) {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(makeText(card.surface, words, {"quiet"}), wxSizerFlags(1).CentreVertical());
        addButton(card, *row, name, label, spoken, pressed, {"link"});
        card.column->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
    };
    if (m_day.staleResources() > 0) {
        addQuiet("my-day.resources",
                 wxString::Format(wxGetTranslation("%d entry of the directory needs a check",
                                                   "%d entries of the directory need a check",
                                                   static_cast<unsigned>(m_day.staleResources())),
                                  m_day.staleResources()),
                 _("Check"), _("Check the directory"), [this] { m_actions.openResources(); });
    }
    std::size_t number = 0;
    for (const BackupCare& care : m_day.backupCares()) {
        addQuiet(wxString::Format("my-day.backups.%zu", number++), careWords(care, m_context.today()),
                 _("Look"), _("Look at the backups"), [this] { m_actions.openSettings(); });
    }
}

void MyDayScreen::act(const MyDayPresenter::Line& line) {
    switch (line.action) {
    case MyDayAction::WriteOutcome:
        return writeOutcome(line);
    case MyDayAction::FollowUpNoShow:
    case MyDayAction::WriteDownContact:
    case MyDayAction::GetInTouch:
        return m_actions.openContacts(line.client);
    case MyDayAction::AnswerHandover:
        return m_actions.openHandover(line.client);
    case MyDayAction::OpenClient:
        return m_actions.openClient(line.client);
    case MyDayAction::AskForAnswer:
        return m_actions.openReferrals(line.client);
    case MyDayAction::CompleteMeasurement:
        return m_actions.goOnWithList(line.client);
    }
}

void MyDayScreen::writeOutcome(const MyDayPresenter::Line& line) {
    FormDialog dialog(this, "task-outcome-dialog", toWx(line.name) + dot() + reasonWords(line, m_context),
                      {m_context, line.client, entryOf(line.task)});
    wxTextCtrl* words = dialog.addLines("task.outcome", _("What was done, and what comes next"), {}, 4);
    expandPhrases(*words, PhrasesPresenter(m_context).phrases());
    dialog.finish(_("Save"), [&] {
        return m_day.writeOutcome(line, textOf(*words))
                   ? wxString()
                   : wxString(_("Write in a few words what came of it."));
    });
    if (dialog.ShowModal() == wxID_OK) {
        rebuildLater();
    }
}

void MyDayScreen::move(const MyDayPresenter::Line& line) {
    FormDialog dialog(this, "task-move-dialog", toWx(line.name) + dot() + reasonWords(line, m_context),
                      {m_context, line.client, entryOf(line.task)});
    const auto helpers = m_day.helpers(line);
    auto names = worded(helpers, [](const User& user) { return toWx(user.name); });
    names.insert(names.begin(), wxString::Format(_("%s, as it is"), toWx(line.owner)));
    wxChoice* owner = dialog.addChoice("task.owner", _("Whose task"), names, 0);
    wxTextCtrl* due = nullptr;
    if (MyDayPresenter::canBePutOff(line)) {
        due = dialog.addDate("task.due", _("Day (empty: as it is)"), std::nullopt);
    } else {
        dialog.addRemark(
            "task.remark",
            _("A safety task is not put off: write what was done, and when to look at it again."));
    }
    dialog.finish(_("Save"), [&] {
        if (due != nullptr && dialog.isNoDay(*due)) {
            return wxString(_("Write a day, for instance 31-10."));
        }
        const int chosen = owner->GetSelection();
        const auto to = chosen > 0 ? std::optional(helpers[static_cast<std::size_t>(chosen) - 1].id)
                                   : std::optional<UserId>();
        const auto day = due != nullptr ? dialog.day(*due) : std::optional<Date>();
        if (!to && !day) {
            return wxString(_("Choose a colleague or another day."));
        }
        return lines(
            worded(m_day.move(line, day, to), [](TaskObstacle obstacle) { return obstacleWords(obstacle); }));
    });
    if (dialog.ShowModal() == wxID_OK) {
        rebuildLater();
    }
}

void MyDayScreen::buildAgenda(wxSizer& column) {
    if (!m_agenda) {
        m_agenda = std::make_unique<AgendaPresenter>(m_context);
    }
    const Date today = m_context.today();
    const Card card =
        addCard(column, wxString::Format(_("Seven days from %s"), dayWords(m_agenda->firstDay(), today)));
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    const auto week = [&](const char* name, const wxString& label, int by) {
        row->Add(makeButton(card.surface, name, label, {"link"}, [this, by] {
            m_agenda->showWeek(m_agenda->firstDay() + boost::gregorian::days(by));
            rebuildLater();
        }));
    };
    week("agenda.earlier", _("Week before"), -7);
    week("agenda.later", _("Week after"), 7);
    auto* mine = new wxCheckBox(card.surface, wxID_ANY, _("Only my clients"));
    mine->SetName("agenda.mine");
    mine->SetValue(m_agenda->onlyMine());
    mine->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
        m_agenda->setOnlyMine(event.IsChecked());
        rebuildLater();
    });
    row->Add(mine, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(12)));
    row->AddSpacer(FromDIP(24));
    addButton(card, *row, "agenda.group", _("Group attendance"), {}, [this] { registerGroup(); });
    card.column->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    std::optional<Date> heading;
    for (const AgendaPresenter::Line& line : m_agenda->lines()) {
        const Date day = line.entry.at.date();
        if (heading != day) {
            heading = day;
            addParagraph(card, dayWords(day, today), {"strong"});
        }
        const ClientId client = line.entry.client.id;
        const Row entry =
            addRow(card, clockWords(line.entry.at) + "  " + toWx(line.entry.client.shown()) + dot() +
                             toWx(m_context.content.label(line.entry.kind, m_context.language)) + dot() +
                             agendaWord(line.state));
        addButton(card, *entry.sizer,
                  wxString::Format("agenda.open.%lld", static_cast<long long>(line.entry.id.value())),
                  _("Open client"), wxString::Format(_("Open %s"), toWx(line.entry.client.shown())),
                  [this, client] { m_actions.openContacts(client); }, {"link"});
    }
    if (m_agenda->lines().empty()) {
        addParagraph(card, _("Nothing is booked."), {"quiet"});
    }
    column.AddSpacer(FromDIP(12));
}

void MyDayScreen::buildWaiting(wxSizer& column) {
    if (!m_agenda) {
        m_agenda = std::make_unique<AgendaPresenter>(m_context);
    }
    const Date today = m_context.today();
    const Card card = addCard(column, _("Asked for help, no talk yet"));
    for (const AgendaPresenter::Waiting& waiting : m_agenda->waiting()) {
        const WaitingClient& facts = waiting.client;
        wxString quiet = wxString::Format(_("asked %s"), dayWords(facts.asked, today)) + dot() +
                         wxString::Format(wxGetTranslation("waits %d day", "waits %d days",
                                                           static_cast<unsigned>(facts.days)),
                                          facts.days);
        quiet += dot() + (facts.lastInterim ? wxString::Format(_("contact meanwhile %s"),
                                                               dayWords(facts.lastInterim->date(), today))
                                            : _("no contact meanwhile"));
        if (facts.nextTalk) {
            quiet += dot() + wxString::Format(_("talk booked %s"), dayWords(facts.nextTalk->date(), today));
        }
        const Row row = addRow(card, toWx(waiting.name), quiet, true);
        addButton(card, *row.sizer,
                  wxString::Format("waiting.open.%lld", static_cast<long long>(facts.client.value())),
                  _("Get in touch"), wxString::Format(_("Get in touch with %s"), toWx(waiting.name)),
                  [this, client = facts.client] { m_actions.openContacts(client); }, {"link"});
    }
    if (m_agenda->waiting().empty()) {
        addParagraph(card, _("Nobody is waiting."), {"quiet"});
    }
    column.AddSpacer(FromDIP(12));
}

void MyDayScreen::registerGroup() {
    FormDialog dialog(this, "group-dialog", _("Group attendance"), {m_context});
    wxTextCtrl* day = nullptr;
    wxTextCtrl* time = nullptr;
    dialog.beside([&] {
        day = dialog.addDate("group.day", _("Day"), m_context.today());
        time = dialog.addText("group.time", _("Time"), "20:00");
    });
    const auto candidates = m_agenda->groupCandidates();
    auto* list = new wxCheckListBox(dialog.page(), wxID_ANY);
    for (const ClientName& name : candidates) {
        // Who it is, not their place: what is half ticked comes back to the same people.
        // Two people may have one alias; attendance goes into a dossier.
        const wxString shown =
            toWx(name.alias.empty() ? name.code.text() : name.alias + "  " + name.code.text());
        list->Append(shown, new wxStringClientData(toWx(std::to_string(name.id.value()))));
    }
    list->SetMinSize(wxSize(-1, FromDIP(220)));
    nameControl(*list, "group.present", _("Who was there"));
    dialog.addField(_("Who was there: in each dossier, and nothing about the others"), list);
    const auto at = [&]() -> std::optional<DateTime> {
        const auto on = dialog.day(*day);
        const auto hour = parseTypedTime(textOf(*time));
        return on && hour ? std::optional(DateTime(*on, *hour)) : std::nullopt;
    };
    // What the boxes stood for when the form opened; at another time nobody was seen to be there.
    const auto filledFor = at();
    std::vector<ClientId> was;
    if (filledFor) {
        const auto present = m_agenda->present(*filledFor);
        for (std::size_t index = 0; index < candidates.size(); ++index) {
            if (std::ranges::find(present, candidates[index].id) != present.end()) {
                list->Check(static_cast<unsigned>(index));
                was.push_back(candidates[index].id);
            }
        }
    }
    dialog.finish(_("Save"), [&] {
        if (!at()) {
            return wxString(_("Write a day and a time, for instance 31-10 and 14:30."));
        }
        std::vector<ClientId> present;
        for (std::size_t index = 0; index < candidates.size(); ++index) {
            if (list->IsChecked(static_cast<unsigned>(index))) {
                present.push_back(candidates[index].id);
            }
        }
        return m_agenda->registerGroup(*at(), at() == filledFor ? was : std::vector<ClientId>(), present)
                   ? wxString()
                   : wxString(_("That time is still to come."));
    });
    if (dialog.ShowModal() == wxID_OK) {
        rebuildLater();
    }
}

} // namespace kentering

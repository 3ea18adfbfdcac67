#include "app/gui/first_start/first_start_screen.h"

#include "app/gui/controls/make_controls.h"
#include "app/gui/controls/scroll_to_focus.h"
#include "app/gui/first_start/demonstration_page.h"
#include "app/gui/first_start/founding_page.h"
#include "app/gui/first_start/restore_page.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/theme/theme.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/shared/describe_error.h"

#include <wx/intl.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <utility>

namespace kentering {

namespace {

constexpr int kDoorWidth = 290;
constexpr int kDoorInside = 24;
constexpr int kDoorsMessageWidth = 560;

} // namespace

FirstStartScreen::FirstStartScreen(wxWindow* parent, const Theme& look, Language language,
                                   const CasebookOptions& options, const StartSurroundings& surroundings,
                                   const Platform& platform, Actions actions)
    : ThemedPanel(parent, {.ground = look.colour("page")}),
      m_look(look),
      m_language(language),
      m_options(options),
      m_surroundings(surroundings),
      m_platform(platform),
      m_actions(std::move(actions)) {
    SetName("first-start");
    SetSizer(new wxBoxSizer(wxVERTICAL));
    showDoors();
}

void FirstStartScreen::show(wxWindow* content, StartPage* page) {
    if (m_content != nullptr) {
        GetSizer()->Detach(m_content);
        m_content->Hide();
        m_content->Destroy();
    }
    m_content = content;
    m_page = page;
    GetSizer()->Add(content, wxSizerFlags(1).Expand());
    Layout();
    takeFocus();
}

void FirstStartScreen::takeFocus() {
    if (m_page != nullptr) {
        m_page->takeFocus();
    } else if (m_firstDoor != nullptr) {
        m_firstDoor->SetFocus();
    }
}

void FirstStartScreen::tellFailure(const std::exception_ptr& error) {
    if (m_page != nullptr) {
        m_page->tellFailure(error);
        return;
    }
    m_message->SetLabelText(toWx(describeError(error, m_language)));
    m_message->Show();
    fitText(*m_message, withText(*this, kDoorsMessageWidth));
    m_content->Layout();
}

void FirstStartScreen::leaveAlone() {
    if (m_page != nullptr) {
        m_page->leaveAlone();
    }
}

void FirstStartScreen::showDoors() {
    show(makeDoors(), nullptr);
}

wxWindow* FirstStartScreen::makeDoors() {
    auto* page = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                      wxVSCROLL | wxBORDER_NONE, "doors");
    page->SetScrollRate(0, FromDIP(12));
    page->SetBackgroundColour(m_look.colour("page"));
    followFocus(*page);
    m_firstDoor = nullptr;
    // Made in the order in which they are read.
    wxStaticText* brand = makeText(page, "Kentering", {"brand-large"});
    wxStaticText* question =
        makeNamedText(page, "start.heading", _("How do you want to begin?"), {"question"});
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addDoor(
        *page, *row, "door.founding", _("New casebook"),
        _("For a team that begins. You need five minutes, paper for the recovery code, and perhaps a stick."),
        _("Make a casebook"), [this] { showFounding(); });
    addDoor(*page, *row, "door.demonstration", _("Look round"),
            _("With invented people. Nothing that you do there can go wrong."), _("Look round"),
            [this] { showDemonstration(); });
    addDoor(*page, *row, "door.restore", _("Put a backup back"),
            _("On a new computer, or after a disk broke. The backup stays as it is."), _("Choose a backup"),
            [this] { showRestore(); });

    m_message = makeNamedText(page, "start.message", wxString(), {"message"});
    m_message->Hide();
    auto* links = new wxBoxSizer(wxHORIZONTAL);
    links->Add(makeButton(page, "choose-casebook", _("Open another casebook") + wxString::FromUTF8("…"),
                          {"link"}, [this] { later(*this, [this] { openAnother(); }); }));
    if (m_actions.back) {
        links->AddSpacer(FromDIP(16));
        links->Add(makeButton(page, "doors.back", _("Back to the casebook"), {"link"},
                              [this] { later(*this, [this] { m_actions.back(); }); }));
    }
    const bool isDutch = m_language == Language::Dutch;
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddStretchSpacer(2);
    column->Add(brand, wxSizerFlags().Centre());
    column->Add(question, wxSizerFlags().Centre().Border(wxTOP | wxBOTTOM, FromDIP(10)));
    column->Add(row, wxSizerFlags().Centre());
    column->Add(m_message, wxSizerFlags().Centre().Border(wxTOP, FromDIP(14)));
    column->Add(links, wxSizerFlags().Centre().Border(wxTOP, FromDIP(14)));
    column->AddStretchSpacer(3);
    column->Add(makeButton(page, "language", isDutch ? "English" : "Nederlands", {"link"},
                           [this, isDutch] {
                               later(*this, [this, isDutch] {
                                   m_language = isDutch ? Language::English : Language::Dutch;
                                   m_actions.speak(m_language);
                                   showDoors();
                               });
                           }),
                wxSizerFlags().Centre().Border(wxBOTTOM, FromDIP(16)));
    page->SetSizer(column);
    // Below each other in a small window, or with large letters.
    const int beside = row->CalcMin().x;
    page->Bind(wxEVT_SIZE, [page, row, beside](wxSizeEvent& event) {
        row->SetOrientation(event.GetSize().x < beside ? wxVERTICAL : wxHORIZONTAL);
        page->FitInside();
        event.Skip();
    });
    page->FitInside();
    return page;
}

void FirstStartScreen::addDoor(wxWindow& page, wxSizer& row, const char* name, const wxString& heading,
                               const wxString& words, const wxString& label, std::function<void()> pressed) {
    auto* door = new ThemedPanel(&page, {.ground = m_look.colour("card"),
                                         .edge = m_look.colour("line"),
                                         .radius = 12,
                                         .around = m_look.colour("page")});
    const int room = withText(*this, kDoorWidth) - FromDIP(2 * kDoorInside);
    auto* column = new wxBoxSizer(wxVERTICAL);
    wxStaticText* title = makeText(door, heading, {"heading"});
    fitText(*title, room);
    wxStaticText* text = makeText(door, words, {"quiet"});
    fitText(*text, room);
    wxButton* button = makeButton(door, name, label, {m_firstDoor == nullptr ? "primary" : "plain"},
                                  [this, pressed = std::move(pressed)] { later(*this, pressed); });
    setAccessibleDescription(*button, words);
    m_firstDoor = m_firstDoor == nullptr ? button : m_firstDoor;
    column->Add(title, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    column->Add(text, wxSizerFlags().Border(wxBOTTOM, FromDIP(18)));
    column->AddStretchSpacer();
    column->Add(button, wxSizerFlags().Expand());
    auto* inside = new wxBoxSizer(wxVERTICAL);
    inside->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(kDoorInside)));
    door->SetSizer(inside);
    row.Add(door, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
}

void FirstStartScreen::showFounding() {
    auto* page = new FoundingPage(this, m_look, m_language, m_options, m_surroundings, m_platform,
                                  {.unlocked = m_actions.unlocked,
                                   .back = [this] { showDoors(); },
                                   .openCasebook = m_actions.openCasebook,
                                   .speak =
                                       [this](Language language) {
                                           m_language = language;
                                           m_actions.speak(language);
                                       }});
    show(page, page);
}

void FirstStartScreen::showDemonstration() {
    auto* page = new DemonstrationPage(this, m_look, m_language, m_options, m_surroundings, m_platform,
                                       {.unlocked = m_actions.unlocked, .back = [this] { showDoors(); }});
    show(page, page);
}

void FirstStartScreen::showRestore() {
    auto* page = new RestorePage(this, m_look, m_language, m_options, m_surroundings, m_platform,
                                 {.unlocked = m_actions.unlocked, .back = [this] { showDoors(); }});
    show(page, page);
}

void FirstStartScreen::restore(const BackupToRestore& start) {
    auto* page =
        new RestorePage(this, m_look, m_language, m_options, m_surroundings, m_platform,
                        {.unlocked = m_actions.unlocked, .back = [this] { m_actions.back(); }}, start);
    show(page, page);
}

void FirstStartScreen::openAnother() {
    if (const auto named = askForFolder(this, _("The folder of your casebook"))) {
        const std::filesystem::path folder = casebookFolder(*named);
        static_cast<void>(usersOf(folder)); // what is none is told here
        m_actions.openCasebook(folder);
    }
}

} // namespace kentering

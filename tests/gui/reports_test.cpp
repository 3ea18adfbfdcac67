#include "tests/gui/support/window_fixture.h"

#include "app/gui/controls/figure_table.h"
#include "app/gui/figures/figures_screen.h"
#include "app/gui/handout/handout_screen.h"
#include "app/gui/window/unlocked_screen.h"
#include "model/content/read/content_files.h"
#include "model/storage/organisation/settings_store.h"
#include "tests/gui/support/dialog_answer.h"

#include <fstream>
#include <iterator>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/clipbrd.h>
#include <wx/dataview.h>
#include <wx/textctrl.h>
#include <wx/uiaction.h>

namespace kentering {

using namespace storage;
namespace {

class ReportsTest : public WindowTest {
protected:
    static std::string bytesOf(const std::filesystem::path& file) {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
};

TEST_F(ReportsTest, PreviewsAndSavesAHandoutWithoutAName) {
    unlock();
    openClient("Ruben");
    press("make-handout");
    ASSERT_TRUE(isShown("page-view"));
    EXPECT_FALSE(isShown("advice.stop.06"));
    window->work()->handout()->savePdf(root / "informatie.pdf");
    settle();
    EXPECT_TRUE(isShown("handout-message"));
    const std::string pdf = bytesOf(root / "informatie.pdf");
    EXPECT_TRUE(pdf.starts_with("%PDF"));
    EXPECT_EQ(pdf.find("Ruben"), std::string::npos);
    press("leave-handout");
    EXPECT_TRUE(isShown("client-page"));
}

TEST_F(ReportsTest, LeavingATipOutNeedsAReason) {
    unlock();
    openClient("Ruben");
    press("make-handout");
    ASSERT_TRUE(isShown("advice.craving.tell-someone"));
    const auto untick = [this] {
        auto& box = dynamic_cast<wxCheckBox&>(find("advice.craving.tell-someone"));
        box.SetValue(false);
        wxCommandEvent event(wxEVT_CHECKBOX, box.GetId());
        event.SetEventObject(&box);
        event.SetInt(0);
        box.GetEventHandler()->ProcessEvent(event);
        settle();
    };
    untick();
    EXPECT_TRUE(dynamic_cast<wxCheckBox&>(find("advice.craving.tell-someone")).GetValue());
    type("handout-reason", "past niet");
    untick();
    EXPECT_FALSE(isShown("advice.craving.tell-someone"));
}

void choose(wxWindow& control, const wxString& what) {
    auto& choice = dynamic_cast<wxChoice&>(control);
    ASSERT_TRUE(choice.SetStringSelection(what)) << what.utf8_string();
    wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
    event.SetEventObject(&choice);
    event.SetInt(choice.GetSelection());
    choice.GetEventHandler()->ProcessEvent(event);
}

TEST_F(ReportsTest, ShowsExactFiguresOfAnyMonthsThatNobodyCanCopy) {
    unlock();
    press("nav.figures");
    auto& table = dynamic_cast<FigureTable&>(find("exact-table"));
    waitUntil([&table] { return table.lines() > 0; }, "the figures");
    EXPECT_EQ(textOf("exact-title"), "Bereik · januari 2026 tot en met november 2026");
    const wxString thisYear = table.lineText(1);

    choose(find("exact-from"), "januari 2025");
    choose(find("exact-to"), "april 2025");
    EXPECT_EQ(textOf("exact-title"), "Bereik · januari 2025 tot en met april 2025");
    EXPECT_NE(table.lineText(1), thisYear);
    const wxString everybody = table.lineText(1);
    choose(find("exact-counsellor"), "Bram");
    EXPECT_NE(table.lineText(1), everybody);
    press("exact.complaints");
    EXPECT_TRUE(textOf("exact-title").starts_with("Klachten"));
    EXPECT_EQ(table.lines(), 2U + 1 + 31) << "two headings and every row";

    // Real keys after a real click on a row: nothing comes out of it.
    const wxClipboardLocker clipboard;
    ASSERT_FALSE(!clipboard);
    wxTheClipboard->SetData(new wxTextDataObject("what was there"));
    wxUIActionSimulator user;
    user.MouseMove(table.ClientToScreen(wxPoint(60, 60)));
    settle();
    user.MouseClick();
    settle();
    for (const int letter : {'A', 'C', 'X'}) {
        user.Char(letter, wxMOD_CONTROL);
        settle();
    }
    wxTextDataObject copied;
    ASSERT_TRUE(wxTheClipboard->GetData(copied));
    EXPECT_EQ(copied.GetText(), "what was there");
    for (const auto& entry : std::filesystem::directory_iterator(root)) {
        EXPECT_NE(entry.path().extension(), ".xlsx");
    }
}

TEST_F(ReportsTest, ShowsWhatAWorkbookWouldHideBeforeItIsMade) {
    unlock();
    press("nav.figures");
    press("figures.protected");
    choose(find("period"), "2025");
    EXPECT_FALSE(isShown("hidden-rows"));
    press("preview-figures");
    waitUntil([this] { return isShown("hidden-rows"); }, "the preview");
    auto& hidden = dynamic_cast<wxDataViewListCtrl&>(find("hidden-rows"));
    // Which rows are hidden is chance: each demonstration draws noise of its own. That some are is not.
    ASSERT_GT(hidden.GetItemCount(), 20);
    for (unsigned row = 0; row < static_cast<unsigned>(hidden.GetItemCount()); ++row) {
        EXPECT_FALSE(hidden.GetTextValue(row, 1).empty());
        EXPECT_FALSE(hidden.GetTextValue(row, 2).empty()) << "why it is hidden";
    }
    EXPECT_NE(textOf("figures-message").find("nog niet gepubliceerd"), std::string::npos);
    choose(find("profile"), "voor iedereen: afgerond op 5, verborgen onder 10");
    EXPECT_FALSE(isShown("hidden-rows")) << "it was of another file";
}

TEST_F(ReportsTest, AdviceIsSaidInOtherWordsWithAReasonAndTakenBack) {
    unlock();
    openClient("Ruben");
    press("make-handout");
    press("reword.craving.tell-someone");
    settle();
    ASSERT_TRUE(isShown("other-words"));
    EXPECT_FALSE(textOf("other-words").empty()) << "begins with what stands there";
    type("other-words", "Fiets een blok om.");
    press("use-words.craving.tell-someone");
    EXPECT_TRUE(isShown("other-words")) << "not without a reason";
    type("other-words-reason", "surfen zegt hem niets");
    press("use-words.craving.tell-someone");
    settle();
    EXPECT_FALSE(isShown("other-words"));
    EXPECT_NE(window->work()->handout()->text().find("Fiets een blok om."), std::string::npos);
    press("take-back.craving.tell-someone");
    settle();
    EXPECT_EQ(window->work()->handout()->text().find("Fiets"), std::string::npos);
    EXPECT_FALSE(isShown("advice.safety.antidepressants")) << "safety boxes are not in the list";
    EXPECT_TRUE(isShown("advice-warning")) << "what may do harm to some is marked";
}

TEST_F(ReportsTest, WhatIsTypedAboutAdviceComesBackAfterALock) {
    unlock();
    openClient("Ruben");
    press("make-handout");
    type("handout-reason", "past niet");
    press("reword.craving.tell-someone");
    settle();
    type("other-words", "Fiets een blok om.");
    window->lock();
    settle();
    unlock();
    settle();
    ASSERT_TRUE(isShown("other-words")) << "the same advice is being said in other words";
    EXPECT_EQ(textOf("other-words"), "Fiets een blok om.");
    EXPECT_EQ(textOf("handout-reason"), "past niet");
    press("leave-words.craving.tell-someone");
    settle();
    press("leave-handout");
    settle();
    press("make-handout");
    settle();
    EXPECT_FALSE(isShown("other-words")) << "it was given up";
    EXPECT_EQ(textOf("handout-reason"), "");
}

TEST_F(ReportsTest, AFaultInTheOrganisationsOwnWordsIsSaidAboveTheWork) {
    const std::filesystem::path own = root / "book" / "content";
    for (const ContentFile& file : builtInFiles()) {
        const std::filesystem::path place = own / file.name;
        std::filesystem::create_directories(place.parent_path());
        std::ofstream(place) << (file.name == "grief.toml" ? "version = 1\nlast_checked = \n" : file.text);
    }
    unlock();
    ASSERT_TRUE(isShown("notice-words"));
    EXPECT_NE(textOf("notice-words").find("grief.toml, regel 2"), std::string::npos)
        << textOf("notice-words");
    EXPECT_TRUE(isShown("navigation")) << "the work goes on with the built-in words";
    press("notice-close");
    settle();
    EXPECT_FALSE(isShown("notice-words"));
}

TEST_F(ReportsTest, NameRegionsAndRowsOfTheFiguresAreChosenInTheSettings) {
    unlock("Iris");
    press("nav.settings");
    settle();
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "figures.name").SetValue("De Wal");
            in<wxTextCtrl>(dialog, "figures.regions").SetValue("Amsterdam, Diemen\nHaarlem");
            in<wxCheckBox>(dialog, "figures.coarse").SetValue(true);
        });
        press("settings.figures");
    }
    settle();
    const std::string shown = everyText();
    for (const char* words : {"De Wal", "Amsterdam, Diemen", "weinig en breed"}) {
        EXPECT_NE(shown.find(words), std::string::npos) << words;
    }
    closeWindow();
    const Casebook casebook = Casebook::open(book, UserPassphrase{"Iris", Secret("verzonnen mensen")},
                                             {.clock = Clock::fixed(today), .keyCost = KeyCost::forTests()});
    const Organisation kept = SettingsReader(casebook).organisation();
    EXPECT_EQ(kept.name, "De Wal");
    ASSERT_EQ(kept.regions.size(), 2U);
    EXPECT_EQ(kept.regions[0].municipalities, (std::vector<std::string>{"Amsterdam", "Diemen"}));
    EXPECT_TRUE(kept.coarseFigures);
}

TEST_F(ReportsTest, ACasebookFromABackupNamesThePeriodsThatItMayHaveForgotten) {
    closeWindow();
    std::ofstream(book / "put-back") << "2026-11-20\n";
    openWindow();
    unlock("Iris");
    press("nav.settings");
    settle();
    EXPECT_NE(everyText().find("back-up"), std::string::npos);
    wxArrayString periods;
    {
        const DialogAnswer answer([&](FormDialog& dialog) {
            periods = in<wxChoice>(dialog, "never-published.period").GetStrings();
        });
        press("settings.never-published");
    }
    settle();
    EXPECT_NE(periods.Index("2025"), wxNOT_FOUND);
    EXPECT_NE(periods.Index("2026-Q3"), wxNOT_FOUND);
    EXPECT_EQ(periods.Index("2026-Q4"), wxNOT_FOUND);
    const std::size_t before = periods.size();
    {
        const DialogAnswer answer([&](FormDialog& dialog) {
            periods = in<wxChoice>(dialog, "never-published.period").GetStrings();
        });
        press("settings.never-published");
    }
    EXPECT_EQ(periods.size(), before - 1) << "the first one was confirmed";
}

TEST_F(ReportsTest, ExportsAClosedPeriodBesideTheWindow) {
    unlock();
    press("nav.figures");
    press("figures.protected");
    auto& period = dynamic_cast<wxChoice&>(find("period"));
    ASSERT_NE(period.FindString("2025"), wxNOT_FOUND);
    EXPECT_EQ(period.FindString("2026"), wxNOT_FOUND) << "a running year is not offered";
    period.SetStringSelection("2025");
    window->work()->figures()->exportTo(root / "figures.xlsx");
    EXPECT_TRUE(window->work()->figures()->isWorking());
    waitUntil([this] { return isShown("figures-message"); }, "the workbook");
    EXPECT_TRUE(bytesOf(root / "figures.xlsx").starts_with("PK"));
    EXPECT_NE(textOf("figures-message").find("figures.xlsx"), std::string::npos) << textOf("figures-message");
}

TEST_F(ReportsTest, LockingDuringAnExportWaitsForNobody) {
    unlock();
    press("nav.figures");
    window->work()->figures()->exportTo(root / "figures.xlsx");
    window->lock();
    EXPECT_TRUE(window->isLocked());
    // The work may still hold the casebook for a moment; then it opens again.
    waitUntil(
        [this] {
            unlockTry();
            return !window->isLocked();
        },
        "unlocking after the export");
}

} // namespace
} // namespace kentering

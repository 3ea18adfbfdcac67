// Keys outside a talk: one table binds them, is shown, and stands in the manual.
#include "app/gui/manual/manual_text.h"
#include "app/gui/window/shortcuts.h"
#include "app/gui/words/to_wx.h"
#include "tests/gui/support/in_dialogs.h"
#include "tests/gui/support/window_fixture.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <wx/listbox.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

namespace kentering {
namespace {

using testing::HasSubstr;
using testing::Not;

class ShortcutsTest : public WindowTest {
protected:
    ShortcutsTest() { unlock(); }
    [[nodiscard]] bool isPressed(const std::string& name) const {
        return dynamic_cast<wxToggleButton&>(find(name)).GetValue();
    }
};

TEST_F(ShortcutsTest, LeadToEachScreenAndEachTab) {
    for (const Shortcut& each : shortcuts()) {
        if (std::string(each.control).starts_with("nav.")) {
            key(each.code, each.modifiers);
            EXPECT_TRUE(isPressed(each.control)) << each.keys;
        }
    }
    key('K', wxMOD_CONTROL);
    ASSERT_TRUE(isShown("client-search"));
    EXPECT_EQ(wxWindow::FindFocus(), &find("client-search"));
    openClient("Mo");
    for (const Shortcut& each : shortcuts()) {
        if (std::string(each.control).starts_with("tab.")) {
            key(each.code, each.modifiers);
            EXPECT_TRUE(isPressed(each.control)) << each.keys;
        }
    }
}

TEST_F(ShortcutsTest, DoWhatTheButtonsOfAPageDo) {
    key('N', wxMOD_CONTROL);
    ASSERT_TRUE(isShown("new-client-alias"));
    key('2', wxMOD_CONTROL);
    openClient("Mo");
    key('H', wxMOD_CONTROL);
    ASSERT_TRUE(isShown("handout-screen"));
    find("handout-save").SetFocus();
    key(WXK_ESCAPE);
    ASSERT_TRUE(isShown("client-name"));
    EXPECT_FALSE(isShown("client-search")) << "they may still sit beside the counsellor";
    key(WXK_ESCAPE);
    EXPECT_TRUE(isShown("client-search"));
    openClient("Mo");
    key('T', wxMOD_CONTROL);
    EXPECT_TRUE(isShown("talk-foot"));
}

TEST_F(ShortcutsTest, NoKeyLeadsFromATalkToTheListOfOthers) {
    startTalk("Elif");
    for (const Shortcut& each : shortcuts()) {
        key(each.code, each.modifiers);
        EXPECT_TRUE(isShown("talk-foot")) << each.keys;
    }
}

TEST_F(ShortcutsTest, TheKeysOfThisScreenAreShown) {
    const auto shown = [this] {
        std::string text;
        bool isClosed = false;
        const InDialogs reading(platform, {[&](wxDialog& dialog) {
                                    for (const wxWindow* child :
                                         wxWindow::FindWindowByName("keys-list", &dialog)->GetChildren()) {
                                        text += toUtf8(child->GetLabel()) + "\n";
                                    }
                                    dialog.EndModal(wxID_CLOSE);
                                    isClosed = true;
                                }});
        key('/', wxMOD_CONTROL | wxMOD_SHIFT);
        waitUntil([&] { return isClosed; }, "the keys");
        return text;
    };
    EXPECT_THAT(shown(), HasSubstr("Ctrl+K"));
    startTalk("Elif");
    const std::string talk = shown();
    EXPECT_THAT(talk, HasSubstr("F8"));
    EXPECT_THAT(talk, Not(HasSubstr("Ctrl+K")));
}

TEST_F(ShortcutsTest, F1OpensThePageOfThisScreenAndItCanBeSearched) {
    startTalk("Elif");
    std::string heading;
    std::string found;
    bool isClosed = false;
    const InDialogs reading(
        platform, {[&](wxDialog& dialog) {
            auto& page = dynamic_cast<wxTextCtrl&>(*wxWindow::FindWindowByName("manual-page", &dialog));
            heading = toUtf8(page.GetLineText(0));
            dynamic_cast<wxTextCtrl&>(*wxWindow::FindWindowByName("manual-words", &dialog))
                .SetValue("notitie citaat");
            settle();
            auto& parts = dynamic_cast<wxListBox&>(*wxWindow::FindWindowByName("manual-sections", &dialog));
            found = parts.IsEmpty() ? std::string() : toUtf8(parts.GetString(0));
            dialog.EndModal(wxID_CLOSE);
            isClosed = true;
        }});
    key(WXK_F1);
    waitUntil([&] { return isClosed; }, "the manual");
    EXPECT_EQ(heading, "Het gesprek");
    EXPECT_EQ(found, "Het gesprek · Toetsen");
}

TEST_F(ShortcutsTest, InTheClientViewTheyDoNothing) {
    startTalk("Elif");
    key(WXK_F9);
    ASSERT_TRUE(isShown("client-view-screen"));
    key(WXK_F1);
    for (const Shortcut& each : shortcuts()) {
        key(each.code, each.modifiers);
        EXPECT_TRUE(isShown("client-view-screen")) << each.keys;
    }
}

TEST(ManualText, HasNoMarksAndRowsWithoutTheLineBelowTheirHead) {
    using Kind = ManualLine::Kind;
    EXPECT_EQ(manualLines("# T\n\n## H\nsome **bold** and `code`\n- one\n| a | b |\n|---|---|\n| c | |\n"),
              (std::vector<ManualLine>{{Kind::Title, {"T"}},
                                       {Kind::Heading, {"H"}},
                                       {Kind::Words, {"some bold and code"}},
                                       {Kind::Item, {"one"}},
                                       {Kind::Row, {"a", "b"}},
                                       {Kind::Row, {"c", ""}}}));
}

TEST(ManualText, FindsPartsByAllTheirWords) {
    const std::vector<ManualPage> pages{{"a", "# Eén\nbegin\n## Zoë\nappel peer\n## Peer\nappel\n"},
                                        {"b", "# Twee\nappel\n"}};
    const auto headings = [&](const std::vector<std::string>& words) {
        std::vector<std::string> found;
        for (const ManualSection& section : manualSections(pages, words)) {
            found.push_back(section.heading);
        }
        return found;
    };
    EXPECT_THAT(headings({}), testing::ElementsAre("Eén", "Eén · Zoë", "Eén · Peer", "Twee"));
    EXPECT_THAT(headings({"peer", "appel"}), testing::ElementsAre("Eén · Zoë", "Eén · Peer"));
    EXPECT_THAT(headings({"zoe"}), testing::ElementsAre("Eén · Zoë"));
}

TEST(Shortcuts, EachStandsInTheManual) {
    for (const char* language : {"nl", "en"}) {
        std::ifstream file(std::filesystem::path("content/manual") / language / "keys.md");
        const std::string manual(std::istreambuf_iterator<char>(file), {});
        for (const Shortcut& each : shortcuts()) {
            EXPECT_THAT(manual, HasSubstr(std::string("| ") + each.keys)) << language;
        }
    }
}

} // namespace
} // namespace kentering

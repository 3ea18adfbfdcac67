// Settings in the real window, and what follows from them elsewhere.
#include "tests/gui/support/course_window.h"

namespace kentering::course {

namespace {

TEST_F(CourseInTheWindow, ATrainingCasebookSaysSoOnEveryScreenAndCannotBeTakenForAnother) {
    EXPECT_FALSE(isShown("training-words")) << "nobody knows it before it is open";
    unlock();
    for (const char* place : {"nav.my-day", "nav.clients", "nav.resources", "nav.figures", "nav.settings"}) {
        press(place);
        settle();
        EXPECT_EQ(textOf("training-words"), "Oefendossierboek: alleen verzonnen mensen") << place;
    }
    startTalk("Mo");
    EXPECT_TRUE(isShown("training-words"));
    key(WXK_F12);
    settle();
    EXPECT_TRUE(isShown("training-words")) << "also where the passphrase is asked for";
}

TEST_F(CourseInTheWindow, ABackupIsMadeWhereTheSettingsSay) {
    unlock();
    press("nav.settings");
    EXPECT_THAT(everyTextIn("settings-screen"), HasSubstr("nog niet gekozen"));
    const auto choose = [this](const std::filesystem::path& folder) {
        DialogAnswer answer([&folder](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "backups.folder").SetValue(toWx(folder.string()));
        });
        press("settings.backups");
        settle();
        return toUtf8(answer.complaint);
    };
    EXPECT_THAT(choose(root / "stick"), HasSubstr("map is er niet"));
    std::filesystem::create_directory(root / "stick");
    EXPECT_EQ(choose(root / "stick"), "");
    EXPECT_THAT(textOf("settings.backups-remark"), HasSubstr("dezelfde schijf"));
    press("settings.back-up");
    waitUntil(
        [this] {
            return isShown("settings.backed-up") &&
                   textOf("settings.backed-up").find("gemaakt: kentering-") != std::string::npos;
        },
        "the backup");
    for (const auto& place : {root / "stick", book / "backups"}) {
        const std::filesystem::directory_iterator made(place);
        ASSERT_NE(made, std::filesystem::directory_iterator()) << "in both places";
        EXPECT_TRUE(std::filesystem::exists(made->path() / "casebook.db"));
    }
}

TEST_F(CourseInTheWindow, OurNumberFromTheSettingsStandsOnTheSheet) {
    unlock();
    press("nav.settings");
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "our-number.phone").SetValue("020-123 45 67");
            in<wxTextCtrl>(dialog, "our-number.hours").SetValue("ma-vr 9-17 uur");
        });
        press("settings.our-number");
    }
    settle();
    openClientPage("Mo");
    press("make-handout");
    settle();
    EXPECT_THAT(toUtf8(accessibleDescription(find("page-view"))),
                HasSubstr("Ons nummer: 020-123 45 67, ma-vr 9-17 uur"));
}

TEST_F(CourseInTheWindow, SettingsKeepTheShortWordsThatNotesWriteOut) {
    unlock();
    press("nav.settings");
    {
        const DialogAnswer answer([](FormDialog& dialog) {
            in<wxTextCtrl>(dialog, "phrases.text").SetValue("gk geen contact gekregen\nbt belt terug");
        });
        press("settings.phrases");
    }
    settle();
    EXPECT_THAT(everyText(), HasSubstr("belt terug"));
    openClientPage("Mo");
    press("tab.contacts");
    const DialogAnswer answer([](FormDialog& dialog) {
        auto& note = in<wxTextCtrl>(dialog, "contact.note");
        note.SetFocus();
        note.SetValue(";bt");
        note.SetInsertionPointEnd();
        note.WriteText(" ");
        settle();
        EXPECT_EQ(toUtf8(note.GetValue()), "belt terug ");
        note.SetValue("");
    });
    press("contact.add");
}

TEST_F(CourseInTheWindow, AHintThatWasSwitchedOffComesBackInTheSettings) {
    unlock();
    press("nav.settings");
    EXPECT_FALSE(isShown("settings.hints-on"));
    press("nav.clients");
    startTalk("Elif");
    press("answer.while-driving-working-studying.yes");
    press("hint-off");
    settle();
    press("leave-talk");
    press("nav.settings");
    EXPECT_THAT(everyTextIn("settings-screen"), HasSubstr("Je hebt 1 hint uitgezet."));
    press("settings.hints-on");
    settle();
    EXPECT_FALSE(isShown("settings.hints-on"));
    EXPECT_THAT(everyTextIn("settings-screen"), HasSubstr("Je ziet ze allemaal."));
}

} // namespace

} // namespace kentering::course

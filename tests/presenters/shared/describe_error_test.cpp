#include "app/presenters/shared/describe_error.h"

#include "model/base/casebook/opening_finding.h"
#include "model/base/casebook/passphrase_rules.h"
#include "model/base/casebook/too_many_tries_error.h"
#include "model/base/errors.h"
#include "model/base/moved_casebook_error.h"
#include "model/base/wrong_client_error.h"
#include "model/base/wrong_recovery_code_error.h"
#include "model/content/read/content_fault.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <new>
#include <set>
#include <stdexcept>
#include <tuple>
#include <vector>

namespace kentering {
namespace {

constexpr const char* kSecret = "Mo, K-0002, /home/noor/casebook";

std::vector<std::exception_ptr> everyKindOfError() {
    return {std::make_exception_ptr(WrongKeyError(kSecret)),
            std::make_exception_ptr(WrongRecoveryCodeError(kSecret)),
            std::make_exception_ptr(DamagedCasebookError(kSecret)),
            std::make_exception_ptr(NewerCasebookError(kSecret)),
            std::make_exception_ptr(MissingCasebookError(kSecret)),
            std::make_exception_ptr(CasebookInUseError(kSecret)),
            std::make_exception_ptr(StorageIoError(kSecret)),
            std::make_exception_ptr(UnreadableDiskError(kSecret)),
            std::make_exception_ptr(MovedCasebookError(kSecret)),
            std::make_exception_ptr(WeakPassphraseError(kSecret)),
            std::make_exception_ptr(LostWorkError({{.kind = OpeningFinding::Kind::LogDamaged}})),
            std::make_exception_ptr(OutputFileError(kSecret)),
            std::make_exception_ptr(MissingFontError(kSecret)),
            std::make_exception_ptr(ContentError({{.file = kSecret, .line = 3, .reason = kSecret}})),
            std::make_exception_ptr(InvalidValue(kSecret)),
            std::make_exception_ptr(WrongClientError(kSecret)),
            std::make_exception_ptr(std::bad_alloc()),
            std::make_exception_ptr(std::runtime_error(kSecret))};
}

class EveryLanguage : public ::testing::TestWithParam<Language> {};

TEST_P(EveryLanguage, HasASentenceOfItsOwnForEachKindOfError) {
    std::set<std::string> sentences;
    for (const auto& error : everyKindOfError()) {
        sentences.insert(describeError(error, GetParam()));
    }
    EXPECT_EQ(sentences.size(), everyKindOfError().size());
}

TEST_P(EveryLanguage, NeverRepeatsWhatTheErrorHolds) {
    for (const auto& error : everyKindOfError()) {
        const std::string sentence = describeError(error, GetParam());
        for (const char* part : {"Mo,", "K-0002", "/home", "casebook\""}) {
            EXPECT_EQ(sentence.find(part), std::string::npos) << sentence;
        }
    }
}

TEST_P(EveryLanguage, SaysMoreThanWhatHappened) {
    // At least two sentences: what happened, and what is safe or what to do next.
    for (const auto& error : everyKindOfError()) {
        const std::string sentence = describeError(error, GetParam());
        EXPECT_GE(std::ranges::count(sentence, '.'), 2) << sentence;
        EXPECT_EQ(sentence.back(), '.');
    }
}

TEST_P(EveryLanguage, KnowsWhatIsNoException) {
    EXPECT_EQ(describeError(std::make_exception_ptr(7), GetParam()),
              describeError(std::runtime_error("anything"), GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Languages, EveryLanguage, ::testing::ValuesIn(all<Language>()),
                         [](const auto& language) { return std::string(code(language.param)); });

TEST(DescribeError, AnErrorOfTheDiskIsNotCalledDamageAndSendsNobodyBackToABackup) {
    const UnreadableDiskError error("");
    for (const auto& [language, cable, backup] : {std::tuple(Language::Dutch, "kabel", "back-up"),
                                                  std::tuple(Language::English, "cable", "backup")}) {
        EXPECT_NE(describeError(error, language).find(cable), std::string::npos);
        EXPECT_EQ(describeError(error, language).find(backup), std::string::npos);
    }
}

TEST(DescribeError, SaysWhichWorkIsMissingAndUntilWhen) {
    const LostWorkError error({{.kind = OpeningFinding::Kind::LinksMissing,
                                .firstLink = 4,
                                .lastLink = 22,
                                .at = "2026-11-23T12:00:00Z"}});
    EXPECT_NE(describeError(error, Language::Dutch).find("4 tot en met 22, tot 2026-11-23"),
              std::string::npos);
    EXPECT_NE(describeError(error, Language::English).find("4 to 22, up to 2026-11-23"), std::string::npos);
}

TEST(DescribeError, AFolderThatWasPutBackIsToldWithSinceWhenAndAnAnnouncedOneWithoutAlarm) {
    OpeningFinding finding{.kind = OpeningFinding::Kind::OldFolder,
                           .firstLink = 4,
                           .lastLink = 22,
                           .at = "2026-11-23T12:00:00Z",
                           .since = "2026-10-02T12:00:00Z"};
    const std::string dutch = describeError(LostWorkError({finding}), Language::Dutch);
    EXPECT_NE(dutch.find("hele map is ouder"), std::string::npos) << dutch;
    EXPECT_NE(dutch.find("tot 2026-11-23; wat er nog is, loopt tot 2026-10-02"), std::string::npos) << dutch;
    EXPECT_NE(dutch.find("bewaar deze map"), std::string::npos) << dutch;
    finding.kind = OpeningFinding::Kind::PutBack;
    const std::string english = describeError(LostWorkError({finding}), Language::English);
    EXPECT_NE(english.find("put back from one"), std::string::npos) << english;
    EXPECT_NE(english.find("what is there ends on 2026-10-02"), std::string::npos) << english;
    EXPECT_EQ(english.find("keep this folder"), std::string::npos) << english;
    EXPECT_NE(english.find("unlock once more"), std::string::npos) << english;
}

TEST(DescribeError, SaysHowLongToWaitAfterTooManyTries) {
    const TooManyTriesError error(std::chrono::seconds(40));
    EXPECT_NE(describeError(error, Language::Dutch).find("Wacht 40 seconden"), std::string::npos);
    EXPECT_NE(describeError(error, Language::English).find("Wait 40 seconds"), std::string::npos);
}

TEST(DescribeError, SpeaksTwoLanguages) {
    EXPECT_NE(describeError(WrongKeyError(""), Language::Dutch).find("wachtzin"), std::string::npos);
    EXPECT_NE(describeError(WrongKeyError(""), Language::English).find("passphrase"), std::string::npos);
}

TEST(DescribeError, NamesTheRecoveryCodeWhenThatWasTyped) {
    const WrongRecoveryCodeError error("");
    EXPECT_NE(describeError(error, Language::Dutch).find("herstelcode klopt niet"), std::string::npos);
    EXPECT_EQ(describeError(error, Language::Dutch).find("wachtzin"), std::string::npos);
    EXPECT_NE(describeError(error, Language::English).find("recovery code is not right"), std::string::npos);
}

} // namespace
} // namespace kentering

#include "app/presenters/letters/letter.h"

#include <gtest/gtest.h>

namespace kentering::letter {

namespace {

std::string howToReach(std::optional<bool> voicemail) {
    const Dossier dossier{
        .client = {.code = ClientCode("K-0001"),
                   .contactRules = {.channel = ContactChannel::Phone, .voicemail = voicemail}}};
    return letterWords(Content::builtIn(), Language::English, LetterField::HowToReach, dossier,
                       Date(2026, 11, 23))
        .value_or("");
}

TEST(Letter, AsksForNoVoicemailUnlessOneWasAgreedOn) {
    const std::string phone(Content::builtIn().label(ContactChannel::Phone, Language::English));
    EXPECT_EQ(howToReach(true), phone);
    EXPECT_EQ(howToReach(false), phone + ", leave no voicemail");
    EXPECT_EQ(howToReach(std::nullopt), phone + ", leave no voicemail") << "nobody asked: that is no yes";
}

} // namespace

} // namespace kentering::letter

#include "app/presenters/clients/file_presenter.h"

#include "app/presenters/clients/new_client.h"
#include "app/presenters/shared/unstored_texts.h"
#include "app/presenters/talk/substances_presenter.h"
#include "model/base/errors.h"
#include "model/base/fail_after.h"
#include "model/storage/casebook/session.h"
#include "model/storage/dossier/entry_store.h"
#include "tests/presenters/support/workspace_fixture.h"
#include "tests/storage/writing.h"

#include <algorithm>

namespace kentering {

using namespace storage;
namespace {

using Kind = ConsentScope::Kind;

class FilePresenterTest : public PresenterContextTest {
protected:
    FilePresenterTest() { casebook().session().database.setFailAfter(disk); }
    [[nodiscard]] static const FilePresenter::ConsentLine& line(const FilePresenter& file, Kind kind) {
        return *std::ranges::find(file.consents(), ConsentScope(kind), &FilePresenter::ConsentLine::scope);
    }
    /// Types in a field, a letter at a time, and leaves it.
    static void type(FilePresenter& file, FileText field, const std::string& text) {
        for (std::size_t length = 1; length <= text.size(); ++length) {
            file.typed(field, text.substr(0, length));
        }
        if (text.empty()) {
            file.typed(field, text);
        }
        file.storeTyped();
    }
    [[nodiscard]] Client stored() const { return ClientReader(casebook()).get(ruben); }

    std::shared_ptr<FailAfter> disk = std::make_shared<FailAfter>();
};

TEST_F(FilePresenterTest, AVisitOfAFieldIsOneChangeOfItsHistory) {
    FilePresenter file(*context, ruben);
    type(file, FileText::Municipality, " Amsterdam ");
    type(file, FileText::Municipality, "Haarlem");
    file.setChannel(ContactChannel::Whatsapp);
    file.setVoicemail(false);
    type(file, FileText::Sender, "Noor");
    EXPECT_TRUE(file.isStored());
    EXPECT_EQ(stored().municipality, "Haarlem");
    EXPECT_EQ(stored().contactRules,
              (ContactRules{.channel = ContactChannel::Whatsapp, .voicemail = false, .sender = "Noor"}));
    const auto changes = file.history("client", "municipality");
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes.front().before, "Amsterdam");
    EXPECT_EQ(changes.front().after, "Haarlem");
    EXPECT_EQ(changes.front().author, "Noor");
    EXPECT_EQ(file.history("client", code(FileText::Sender)).size(), 1U);
}

TEST_F(FilePresenterTest, HowTheyCameIsKeptWithItsHistory) {
    FilePresenter file(*context, ruben);
    file.setCameBy(CameBy::SexualHealth);
    EXPECT_EQ(stored().cameBy, CameBy::SexualHealth);
    EXPECT_EQ(file.history("client", "cameBy").size(), 1U);
}

TEST_F(FilePresenterTest, WhatIsTypedIsStoredTwoSecondsAfterTheLastKey) {
    int told = 0;
    FilePresenter file(*context, ruben, [&](const std::exception_ptr& error) {
        ++told;
        EXPECT_FALSE(error);
    });
    file.typed(FileText::Alias, "Rub");
    time.pass(std::chrono::milliseconds(1900));
    file.typed(FileText::Alias, "Ruben W");
    time.pass(std::chrono::milliseconds(1900));
    EXPECT_EQ(stored().alias, "Ruben");
    EXPECT_EQ(file.text(FileText::Alias), "Ruben W");
    EXPECT_FALSE(file.isStored());
    time.pass(std::chrono::milliseconds(200));
    EXPECT_EQ(stored().alias, "Ruben W");
    EXPECT_EQ(told, 1);
    EXPECT_EQ(file.history("client", "alias").size(), 2U) << "the first is the making of the client";
}

TEST_F(FilePresenterTest, ALockStoresWhatWasTyped) {
    {
        FilePresenter file(*context, ruben);
        file.typed(FileText::Municipality, "Haarlem");
        file.typed(FileText::Alias, "R");
    }
    EXPECT_EQ(stored().municipality, "Haarlem");
    EXPECT_EQ(stored().alias, "R");
}

TEST_F(FilePresenterTest, WhatCannotBeStoredAtTheLockStandsThereAgain) {
    UnstoredTexts kept;
    context->unstored = &kept;
    {
        FilePresenter file(*context, ruben);
        file.typed(FileText::Municipality, "Haarlem");
        file.typed(FileText::BirthYear, "198");
        disk->writes = 0;
    }
    disk->writes.reset();
    EXPECT_FALSE(stored().municipality);
    FilePresenter file(*context, ruben);
    EXPECT_EQ(file.text(FileText::Municipality), "Haarlem");
    EXPECT_EQ(file.text(FileText::BirthYear), "198");
    EXPECT_TRUE(file.cannotBe(FileText::BirthYear));
    file.storeTyped();
    EXPECT_EQ(stored().municipality, "Haarlem");
    EXPECT_FALSE(stored().birthYear);
    file.typed(FileText::BirthYear, "1988");
    file.storeTyped();
    EXPECT_EQ(stored().birthYear, 1988);
    EXPECT_TRUE(file.isStored());
}

TEST_F(FilePresenterTest, WhatAFullDiskKeepsFromBeingStoredIsToldAndTriedAgain) {
    std::exception_ptr told;
    FilePresenter file(*context, ruben, [&](const std::exception_ptr& error) { told = error; });
    file.typed(FileText::Municipality, "Haarlem");
    disk->writes = 0;
    time.pass(std::chrono::seconds(3));
    EXPECT_TRUE(told);
    EXPECT_THROW(file.storeTyped(), StorageIoError);
    EXPECT_EQ(file.text(FileText::Municipality), "Haarlem");
    disk->writes.reset();
    time.pass(std::chrono::seconds(3));
    EXPECT_FALSE(told);
    EXPECT_EQ(stored().municipality, "Haarlem");
}

TEST_F(FilePresenterTest, AColleaguesFieldIsNotWrittenOver) {
    FilePresenter file(*context, ruben);
    Client other = stored();
    other.municipality = "Utrecht";
    Writing<ClientStore>(casebook())->update(ruben, other);
    type(file, FileText::Alias, "R");
    EXPECT_EQ(stored().municipality, "Utrecht");
    EXPECT_EQ(file.text(FileText::Municipality), "Utrecht");
}

TEST_F(FilePresenterTest, ANameIsOptionalAndCanBeTakenAway) {
    FilePresenter file(*context, ruben);
    EXPECT_EQ(file.text(FileText::Name), "");
    type(file, FileText::Name, "R. Voorbeeld");
    EXPECT_EQ(stored().name, "R. Voorbeeld");
    file.typed(FileText::Name, "  ");
    file.storeTyped();
    EXPECT_FALSE(stored().name);
}

TEST_F(FilePresenterTest, RefusesAYearThatCannotBeOneAndKeepsWhatWasThere) {
    FilePresenter file(*context, ruben);
    type(file, FileText::BirthYear, "1988");
    for (const char* wrong : {"88", "2027", "1899", "achtentachtig", "1988a"}) {
        type(file, FileText::BirthYear, wrong);
        EXPECT_TRUE(file.cannotBe(FileText::BirthYear)) << wrong;
        EXPECT_FALSE(file.isStored()) << wrong;
        EXPECT_EQ(stored().birthYear, 1988) << wrong;
    }
    type(file, FileText::BirthYear, "");
    EXPECT_FALSE(file.cannotBe(FileText::BirthYear));
    EXPECT_FALSE(stored().birthYear);
}

TEST_F(FilePresenterTest, AConsentHasItsTextVersionAndItsWithdrawalHasAnEffect) {
    FilePresenter file(*context, ruben);
    ASSERT_EQ(file.consents().size(), 4U);
    for (const auto& consent : file.consents()) {
        EXPECT_FALSE(consent.holds) << "nothing is presumed";
        EXPECT_FALSE(consent.effect.empty());
    }
    file.setConsent(ConsentScope(Kind::Statistics), true);
    EXPECT_TRUE(line(file, Kind::Statistics).holds);
    EXPECT_TRUE(line(file, Kind::Statistics).effect.empty());
    EXPECT_EQ(line(file, Kind::Statistics).latest->textVersion, context->content.version());
    EXPECT_FALSE(line(file, Kind::Record).holds) << "one never follows from another";
    file.setConsent(ConsentScope(Kind::Statistics), false);
    EXPECT_FALSE(line(file, Kind::Statistics).holds);
    EXPECT_NE(line(file, Kind::Statistics).effect.find("geen enkel cijfer"), std::string::npos);
    EXPECT_EQ(ConsentReader(casebook()).of(ruben).size(), 2U) << "the yes of before is not rewritten";
}

TEST_F(FilePresenterTest, ShowsAReferralThatWasAskedAbout) {
    FilePresenter file(*context, ruben);
    const ResourceId resource = context->content.resources().front().id;
    file.setConsent(ConsentScope(resource), true);
    ASSERT_EQ(file.consents().size(), 5U);
    EXPECT_TRUE(file.consents().back().holds);
}

TEST_F(FilePresenterTest, ANewClientHasACodeAndNoName) {
    const std::string code = nextClientCode(*context);
    const ClientId made = makeClient(*context, "");
    const Client client = ClientReader(casebook()).get(made);
    EXPECT_EQ(client.code.text(), code);
    EXPECT_FALSE(client.alias);
    EXPECT_FALSE(client.name);
    EXPECT_EQ(client.opened, kToday);
    EXPECT_EQ(client.safety, SafetyAnswers{}) << "three times unknown";
}

TEST_F(FilePresenterTest, SubstancesAreStoredAtEachChange) {
    SubstancesPresenter substances(*context, ruben);
    substances.name(Substance::ThreeMmc);
    const SubstanceUseId id = substances.uses().front().id;
    substances.setRoute(id, Route::Inject);
    EXPECT_TRUE(substances.setDays(id, "4"));
    for (const char* wrong : {"29", "-1", "vier", "4 "}) {
        EXPECT_FALSE(substances.setDays(id, wrong)) << wrong;
    }
    EXPECT_EQ(SubstanceReader(casebook()).get(ruben, id),
              (SubstanceUse{.substance = Substance::ThreeMmc, .route = Route::Inject, .daysPer28 = 4}));
    EXPECT_TRUE(substances.setDays(id, ""));
    EXPECT_FALSE(SubstanceReader(casebook()).get(ruben, id).daysPer28);
    EXPECT_EQ(std::ranges::count(substances.notNamed(), Substance::ThreeMmc), 0);
    substances.remove(id);
    EXPECT_TRUE(SubstanceReader(casebook()).of(ruben).empty());
}

} // namespace
} // namespace kentering

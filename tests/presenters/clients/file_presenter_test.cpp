#include "app/presenters/clients/file_presenter.h"

#include "app/presenters/clients/new_client.h"
#include "app/presenters/talk/substances_presenter.h"
#include "model/storage/dossier/entry_store.h"
#include "tests/presenters/support/workspace_fixture.h"

#include <algorithm>

namespace kentering {
namespace {

using Kind = ConsentScope::Kind;

class FilePresenterTest : public PresenterContextTest {
protected:
    [[nodiscard]] static const FilePresenter::ConsentLine& line(const FilePresenter& file, Kind kind) {
        return *std::ranges::find(file.consents(), ConsentScope(kind), &FilePresenter::ConsentLine::scope);
    }
};

TEST_F(FilePresenterTest, StoresEachFieldAtOnceAndKeepsItsHistory) {
    FilePresenter file(*context, ruben);
    EXPECT_TRUE(file.setText(FileText::Municipality, " Amsterdam "));
    EXPECT_TRUE(file.setText(FileText::Municipality, "Haarlem"));
    file.setChannel(ContactChannel::Whatsapp);
    file.setVoicemail(false);
    EXPECT_TRUE(file.setText(FileText::Sender, "Noor"));
    const Client stored = ClientStore(casebook()).get(ruben);
    EXPECT_EQ(stored.municipality, "Haarlem");
    EXPECT_EQ(stored.contactRules,
              (ContactRules{.channel = ContactChannel::Whatsapp, .voicemail = false, .sender = "Noor"}));
    const auto changes = file.history("client", "municipality");
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes.front().before, "Amsterdam");
    EXPECT_EQ(changes.front().after, "Haarlem");
    EXPECT_EQ(changes.front().author, "Noor");
    EXPECT_EQ(file.history("client", code(FileText::Sender)).size(), 1U);
}

TEST_F(FilePresenterTest, ANameIsOptionalAndCanBeTakenAway) {
    FilePresenter file(*context, ruben);
    EXPECT_EQ(file.text(FileText::Name), "");
    EXPECT_TRUE(file.setText(FileText::Name, "R. Voorbeeld"));
    EXPECT_EQ(ClientStore(casebook()).get(ruben).name, "R. Voorbeeld");
    EXPECT_TRUE(file.setText(FileText::Name, "  "));
    EXPECT_FALSE(ClientStore(casebook()).get(ruben).name);
}

TEST_F(FilePresenterTest, RefusesAYearThatCannotBeOneAndKeepsWhatWasThere) {
    FilePresenter file(*context, ruben);
    EXPECT_TRUE(file.setText(FileText::BirthYear, "1988"));
    for (const char* wrong : {"88", "2027", "1899", "achtentachtig", "1988a"}) {
        EXPECT_FALSE(file.setText(FileText::BirthYear, wrong)) << wrong;
    }
    EXPECT_EQ(ClientStore(casebook()).get(ruben).birthYear, 1988);
    EXPECT_TRUE(file.setText(FileText::BirthYear, ""));
    EXPECT_FALSE(ClientStore(casebook()).get(ruben).birthYear);
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
    EXPECT_EQ(ConsentStore(casebook()).of(ruben).size(), 2U) << "the yes of before is not rewritten";
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
    const Client client = ClientStore(casebook()).get(made);
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
    EXPECT_EQ(SubstanceStore(casebook()).get(ruben, id),
              (SubstanceUse{.substance = Substance::ThreeMmc, .route = Route::Inject, .daysPer28 = 4}));
    EXPECT_TRUE(substances.setDays(id, ""));
    EXPECT_FALSE(SubstanceStore(casebook()).get(ruben, id).daysPer28);
    EXPECT_EQ(std::ranges::count(substances.notNamed(), Substance::ThreeMmc), 0);
    substances.remove(id);
    EXPECT_TRUE(SubstanceStore(casebook()).of(ruben).empty());
}

} // namespace
} // namespace kentering

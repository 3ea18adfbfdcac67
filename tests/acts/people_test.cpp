#include "model/acts/handover.h"
#include "model/acts/people.h"

#include "model/acts/reading/opening.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/exclusion_store.h"
#include "model/storage/dossier/handover_store.h"
#include "model/storage/dossier/task_store.h"
#include "tests/acts/acts_fixture.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using PO = PeopleObstacle;

constexpr const char* kOther = "een heel andere zin";

/// A casebook of Noor's, with one client of hers and open work.
class PeopleTest : public ActsTest {
protected:
    [[nodiscard]] UserId id(const char* name) const { return colleagueNamed(*book, name).value().user.id; }
    void add(const char* name, UserRole role = UserRole::Counsellor) {
        ASSERT_THAT(addColleague(*book, name, Secret(kOther), role), IsEmpty());
    }
    void giveWork() {
        Writing<TaskStore>(*casebook)->add(
            client, {.about = GeneralSubject::FollowUp, .owner = "Noor", .due = kToday});
    }
    /// Who works, as the database and as keys.json have them.
    [[nodiscard]] std::string people() const {
        std::string all;
        for (const Colleague& known : everybody(*book)) {
            all +=
                known.user.name + ' ' + std::string(code(known.role)) + (known.canOpen ? " +" : " -") + '\n';
        }
        for (const std::string& user : Casebook::listUsers(folder())) {
            all += "key " + user + '\n';
        }
        return all;
    }
    void expectPeopleWholeOrNothing(const std::function<void()>& act) {
        const std::string before = people();
        bool isFirst = true;
        expectWholeOrNothing([&] {
            if (isFirst || disk->refused > 0) {
                ASSERT_EQ(people(), before);
            }
            isFirst = false;
            act();
        });
    }
    void openAs(const char* name, const char* passphrase) {
        reopen(UserPassphrase{name, Secret(passphrase)});
    }
    void openByCode(const std::string& recovery) { reopen(RecoveryCode{Secret(recovery)}); }
};

TEST_F(PeopleTest, AColleagueIsAddedWithAKeyOfTheirOwn) {
    expectPeopleWholeOrNothing([&] { add("  Bram "); });
    EXPECT_EQ(people(), "Bram counsellor +\nNoor lead +\nkey Bram\nkey Noor\n");
    EXPECT_EQ(lastAct(), "add-colleague");
    openAs("Bram", kOther);
    EXPECT_EQ(book->author().name, "Bram");
}

TEST_F(PeopleTest, WhatIsNoColleagueIsNotAdded) {
    add("Bram");
    const std::string before = people();
    EXPECT_THAT(addColleague(*book, " \t", Secret("kort"), UserRole::Recovery),
                ElementsAre(PO::NoSuchRole, PO::NoName, PO::ShortPassphrase));
    EXPECT_THAT(addColleague(*book, "Iris\nBram", Secret(kOther), UserRole::Lead), ElementsAre(PO::NoName));
    EXPECT_THAT(addColleague(*book, kRecoveryUser, Secret(kOther), UserRole::Lead), ElementsAre(PO::NoName));
    EXPECT_THAT(addColleague(*book, "Bram", Secret(kOther), UserRole::Lead), ElementsAre(PO::NameTaken));
    EXPECT_EQ(people(), before);
}

TEST_F(PeopleTest, ACounsellorKeepsNobodysKeysButTheirOwn) {
    add("Bram");
    add("Iris", UserRole::Lead);
    openAs("Bram", kOther);
    const std::string before = people();
    EXPECT_THAT(addColleague(*book, "Els", Secret(kOther), UserRole::Counsellor),
                ElementsAre(PO::NotYourRole));
    EXPECT_THAT(setRole(*book, id("Bram"), UserRole::Lead), ElementsAre(PO::NotYourRole));
    EXPECT_THAT(renameColleague(*book, id("Noor"), "Nora"), ElementsAre(PO::NotYourRole));
    EXPECT_THAT(changePassphrase(*book, id("Noor"), Secret(kOther)), ElementsAre(PO::NotYourRole));
    EXPECT_THAT(goOnAs(*book, id("Noor"), Secret(kOther)), ElementsAre(PO::NotYourRole));
    EXPECT_THAT(removeColleague(*book, id("Noor"), id("Bram")), ElementsAre(PO::NotYourRole));
    EXPECT_THAT(renewRecoveryCode(*book, Secret(newRecoveryCode())), ElementsAre(PO::NotYourRole));
    EXPECT_EQ(people(), before);
    EXPECT_THAT(changePassphrase(*book, id("Bram"), Secret("mijn eigen woorden")), IsEmpty());
    EXPECT_THAT(renameColleague(*book, id("Bram"), "Bram B."), IsEmpty());
    openAs("Bram B.", "mijn eigen woorden");
}

TEST_F(PeopleTest, AnAdministratorKeepsPeopleAndOpensNoDoorToDossiers) {
    add("Els", UserRole::Administrator);
    add("Bram");
    ASSERT_THAT(setRole(*book, id("Noor"), UserRole::Lead), IsEmpty());
    openAs("Els", kOther);
    EXPECT_FALSE(openDossier(*book, client, ReadingPurpose::Screen));
    EXPECT_THAT(addColleague(*book, "Sam", Secret(kOther), UserRole::Counsellor), IsEmpty());
    EXPECT_THAT(renameColleague(*book, id("Sam"), "Samuel"), IsEmpty());
    EXPECT_THAT(addColleague(*book, "Kim", Secret(kOther), UserRole::Lead), ElementsAre(PO::NotYourRole));
    EXPECT_THAT(setRole(*book, id("Els"), UserRole::Counsellor), ElementsAre(PO::NotYourRole));
    EXPECT_THAT(setRole(*book, id("Samuel"), UserRole::Lead), ElementsAre(PO::NotYourRole));
    EXPECT_THAT(setRole(*book, id("Samuel"), UserRole::Administrator), IsEmpty());
    EXPECT_THAT(changePassphrase(*book, id("Bram"), Secret(kOther)), ElementsAre(PO::NotYourRole));
    EXPECT_THAT(renewRecoveryCode(*book, Secret(newRecoveryCode())), ElementsAre(PO::NotYourRole));
    EXPECT_THAT(removeColleague(*book, id("Noor"), id("Bram")), ElementsAre(PO::NotYourRole, PO::OnlyLead));
    EXPECT_THAT(removeColleague(*book, id("Bram"), {}), IsEmpty());
}

TEST_F(PeopleTest, TheFirstCountsAsLeadUntilOneIsNamed) {
    add("Bram");
    add("Aad");
    EXPECT_EQ(colleagueNamed(*book, "Noor")->role, UserRole::Lead);
    EXPECT_THAT(setRole(*book, id("Noor"), UserRole::Counsellor), ElementsAre(PO::OnlyLead));
    expectPeopleWholeOrNothing([&] { ASSERT_THAT(setRole(*book, id("Bram"), UserRole::Lead), IsEmpty()); });
    EXPECT_EQ(lastAct(), "set-role");
    EXPECT_EQ(colleagueNamed(*book, "Noor")->role, UserRole::Counsellor);
    EXPECT_FALSE(authorMay(*book, Right::KeepPeople));
}

TEST_F(PeopleTest, ASoleLeadCannotVanish) {
    add("Bram");
    ASSERT_THAT(setRole(*book, id("Noor"), UserRole::Lead), IsEmpty());
    EXPECT_THAT(setRole(*book, id("Noor"), UserRole::Counsellor), ElementsAre(PO::OnlyLead));
    EXPECT_THAT(removeColleague(*book, id("Noor"), id("Bram")), ElementsAre(PO::OnlyLead));
    EXPECT_THAT(setRole(*book, id("Noor"), UserRole::Recovery), ElementsAre(PO::NoSuchRole, PO::OnlyLead));
    EXPECT_THAT(setRole(*book, UserId(99), UserRole::Lead), ElementsAre(PO::NoSuchPerson));
    EXPECT_THAT(setRole(*book, id("Bram"), UserRole::Lead), IsEmpty());
    EXPECT_THAT(setRole(*book, id("Noor"), UserRole::Counsellor), IsEmpty());
    EXPECT_EQ(book->author().role, UserRole::Counsellor);
}

TEST_F(PeopleTest, WhoeverHasClientsBecomesNoAdministrator) {
    add("Iris", UserRole::Lead);
    ASSERT_EQ(colleagueNamed(*book, "Noor")->role, UserRole::Counsellor);
    openAs("Iris", kOther);
    EXPECT_THAT(setRole(*book, id("Noor"), UserRole::Administrator), ElementsAre(PO::OwnsWork));
}

TEST_F(PeopleTest, ANewNameKeepsTheKeyAndAllThatIsTheirs) {
    giveWork();
    expectPeopleWholeOrNothing(
        [&] { ASSERT_THAT(renameColleague(*book, book->author().id, " Noor Jansen "), IsEmpty()); });
    EXPECT_EQ(lastAct(), "rename-colleague");
    EXPECT_EQ(book->author().name, "Noor Jansen");
    EXPECT_EQ(dossier->read().tasks.at(0).owner, "Noor Jansen");
    EXPECT_TRUE(isAuthorsPassphrase(*book, Secret(kPassphrase)));
    openAs("Noor Jansen", kPassphrase);
    EXPECT_EQ(people(), "Noor Jansen lead +\nkey Noor Jansen\n");
    EXPECT_THAT(casebook->findings(), IsEmpty());
}

TEST_F(PeopleTest, ANameIsSomebodysOwn) {
    add("Bram");
    EXPECT_THAT(renameColleague(*book, id("Bram"), "Noor"), ElementsAre(PO::NameTaken));
    EXPECT_THAT(renameColleague(*book, id("Bram"), " "), ElementsAre(PO::NoName));
    EXPECT_THAT(renameColleague(*book, UserId(99), "X"), ElementsAre(PO::NoSuchPerson));
    EXPECT_THAT(renameColleague(*book, id("Bram"), "Bram"), IsEmpty());
}

TEST_F(PeopleTest, AStopBetweenTheNewNameAndItsKeyMakesNobodyTwice) {
    const KeyFile before = book->session().keys;
    ASSERT_THAT(renameColleague(*book, book->author().id, "Nora"), IsEmpty());
    before.write(folder(), book->session().dataKey); // as it is when the file's name did not change any more
    openAs("Noor", kPassphrase);
    EXPECT_EQ(book->author().name, "Nora");
    EXPECT_EQ(people(), "Nora lead +\nkey Nora\n");
}

TEST_F(PeopleTest, APassphraseIsChangedOrResetByALead) {
    add("Bram");
    expectPeopleWholeOrNothing([&] {
        ASSERT_THAT(changePassphrase(*book, book->author().id, Secret("nieuwe woorden")), IsEmpty());
    });
    EXPECT_EQ(lastAct(), "change-passphrase");
    EXPECT_TRUE(isAuthorsPassphrase(*book, Secret("nieuwe woorden")));
    EXPECT_FALSE(isAuthorsPassphrase(*book, Secret(kPassphrase)));
    EXPECT_THAT(changePassphrase(*book, id("Bram"), Secret("zeven77")), ElementsAre(PO::ShortPassphrase));
    EXPECT_THAT(changePassphrase(*book, UserId(99), Secret(kOther)), ElementsAre(PO::NoSuchPerson));
    EXPECT_THAT(changePassphrase(*book, id("Bram"), Secret("brams nieuwe")), IsEmpty());
    openAs("Bram", "brams nieuwe");
    EXPECT_THROW(openAs("Noor", kPassphrase), WrongKeyError);
}

TEST_F(PeopleTest, WhoeverLeavesHandsOverWhatIsTheirs) {
    add("Bram");
    add("Iris", UserRole::Lead);
    giveWork();
    const UserId noor = id("Noor");
    openAs("Iris", kOther);
    EXPECT_TRUE(ownsWork(*book, noor));
    EXPECT_THAT(removeColleague(*book, noor, {}), ElementsAre(PO::OwnsWork));
    EXPECT_THAT(removeColleague(*book, noor, noor), ElementsAre(PO::CannotTakeOver));
    EXPECT_THAT(removeColleague(*book, noor, UserId(99)), ElementsAre(PO::CannotTakeOver));
    expectPeopleWholeOrNothing([&] { ASSERT_THAT(removeColleague(*book, noor, id("Bram")), IsEmpty()); });
    EXPECT_EQ(lastAct(), "remove-colleague");
    EXPECT_FALSE(ownsWork(*book, noor));
    EXPECT_EQ(ClientReader(*casebook).owner(client).name, "Bram");
    EXPECT_EQ(openDossier(*book, client, ReadingPurpose::Screen)->read().tasks.at(0).owner, "Bram");
    EXPECT_EQ(people(), "Bram counsellor +\nIris lead +\nNoor counsellor -\nkey Bram\nkey Iris\n");
    EXPECT_THAT(removeColleague(*book, noor, {}), ElementsAre(PO::NoSuchPerson));
}

TEST_F(PeopleTest, NobodyTakesOverWhomTheyMayNotKnow) {
    add("Bram");
    add("Els", UserRole::Administrator);
    add("Iris", UserRole::Lead);
    Writing<ExclusionStore>(*casebook)->exclude(client, id("Bram"));
    openAs("Iris", kOther);
    EXPECT_THAT(removeColleague(*book, id("Noor"), id("Bram")), ElementsAre(PO::MayNotKnow));
    EXPECT_THAT(removeColleague(*book, id("Noor"), id("Els")), ElementsAre(PO::CannotTakeOver));
}

TEST_F(PeopleTest, WhatWasOfferedToWhoeverLeavesStaysWhereItIs) {
    add("Bram");
    ASSERT_THAT(offerHandover(*dossier, id("Bram"), HandoverReason::Leave, {}), IsEmpty());
    ASSERT_THAT(removeColleague(*book, id("Bram"), {}), IsEmpty());
    EXPECT_FALSE(HandoverReader(*casebook).offered(client));
    EXPECT_EQ(ClientReader(*casebook).owner(client).name, "Noor");
}

TEST_F(PeopleTest, ARecoveryCodeIsRenewedAndOpensInThePlaceOfTheOldOne) {
    const std::string made = newRecoveryCode();
    EXPECT_FALSE(testRecoveryCode(folder(), Secret(made), KeyCost::forTests()));
    expectPeopleWholeOrNothing([&] { ASSERT_THAT(renewRecoveryCode(*book, Secret(made)), IsEmpty()); });
    EXPECT_EQ(lastAct(), "renew-recovery-code");
    EXPECT_TRUE(testRecoveryCode(folder(), Secret(made), KeyCost::forTests()));
    EXPECT_FALSE(testRecoveryCode(folder(), Secret("0000-0000"), KeyCost::forTests()));
    ASSERT_THAT(renewRecoveryCode(*book, Secret(newRecoveryCode())), IsEmpty());
    EXPECT_FALSE(testRecoveryCode(folder(), Secret(made), KeyCost::forTests()));
}

TEST_F(PeopleTest, WhoeverCameInByTheCodeGoesOnInTheirOwnName) {
    const std::string made = newRecoveryCode();
    ASSERT_THAT(renewRecoveryCode(*book, Secret(made)), IsEmpty());
    openByCode(made);
    EXPECT_THAT(goOnAs(*book, id("Noor"), Secret("kort")), ElementsAre(PO::ShortPassphrase));
    EXPECT_EQ(book->author().role, UserRole::Recovery);
    EXPECT_THAT(goOnAs(*book, id("Noor"), Secret("weer een eigen zin")), IsEmpty());
    EXPECT_EQ(book->author().name, "Noor");
    EXPECT_TRUE(isAuthorsPassphrase(*book, Secret("weer een eigen zin")));
}

TEST_F(PeopleTest, ALeadWhoCameInByTheirOwnKeyGoesOnInNobodyElsesName) {
    add("Bram");
    EXPECT_THAT(goOnAs(*book, id("Bram"), Secret("een zin voor Bram")), ElementsAre(PO::NotYourRole));
    EXPECT_EQ(book->author().name, "Noor");
    openAs("Bram", kOther); // whose key is as it was
    EXPECT_EQ(book->author().name, "Bram");
}

// ---- a passphrase that somebody else chose ----

TEST_F(PeopleTest, WhoGotAPassphraseChoosesTheirOwnOnce) {
    EXPECT_FALSE(hasFirstPassphrase(*book));
    add("Els");
    as("Els", kOther);
    EXPECT_TRUE(hasFirstPassphrase(*book));
    expectPeopleWholeOrNothing([&] {
        EXPECT_THAT(changePassphrase(*book, book->author().id, Secret("iets van mijzelf")), IsEmpty());
    });
    EXPECT_FALSE(hasFirstPassphrase(*book));
    as("Els", "iets van mijzelf");
    EXPECT_FALSE(hasFirstPassphrase(*book));
}

TEST_F(PeopleTest, APassphraseThatALeadResetIsAFirstOneAgain) {
    ASSERT_THAT(addColleague(*book, "Els", Secret(kOther), UserRole::Counsellor, ChosenBy::Themselves),
                IsEmpty());
    as("Els", kOther);
    EXPECT_FALSE(hasFirstPassphrase(*book));
    as("Noor");
    ASSERT_THAT(changePassphrase(*book, id("Els"), Secret("voor als je terugkomt")), IsEmpty());
    EXPECT_FALSE(hasFirstPassphrase(*book)) << "it is about somebody else";
    as("Els", "voor als je terugkomt");
    EXPECT_TRUE(hasFirstPassphrase(*book));
}

} // namespace

} // namespace kentering

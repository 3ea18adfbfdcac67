#include "app/presenters/clients/retention_presenter.h"

#include "app/presenters/clients/caseload_presenter.h"
#include "app/presenters/clients/client_presenter.h"
#include "tests/presenters/support/course_world.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class EndOfTheTerm : public CourseWorld {
protected:
    ClientId closedOn(Date day) {
        Dossier dossier = emptyDossier();
        dossier.client.opened = day;
        dossier.client.closed = day;
        return addClient("Sanne", dossier);
    }
    [[nodiscard]] static std::string read(const std::filesystem::path& file) {
        std::ifstream stream(file);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    TemporaryFolder folder;
};

TEST_F(EndOfTheTerm, NobodyIsAskedNothingIsAssumed) {
    RetentionPresenter kept(context(), closedOn(Date(2006, 1, 1)));
    EXPECT_EQ(kept.retention(), std::nullopt);
    EXPECT_EQ(kept.keptUntil(), std::nullopt);
    EXPECT_FALSE(kept.isWithinLegalTerm());
    EXPECT_THAT(kept.set({LegalBasis::Treatment, 1}), ElementsAre(RetentionFault::ShorterThanLaw));
    EXPECT_EQ(kept.retention(), std::nullopt);
    EXPECT_THAT(kept.set({LegalBasis::Treatment, 20}), IsEmpty());
    EXPECT_EQ(kept.keptUntil(), Date(2026, 1, 1));
    EXPECT_FALSE(kept.isWithinLegalTerm());
}

TEST_F(EndOfTheTerm, WhatWasKeptLongEnoughStandsInAListOfItsOwn) {
    const ClientId sanne = closedOn(Date(2024, 9, 17));
    RetentionPresenter kept(context(), sanne);
    ASSERT_THAT(kept.set({LegalBasis::Consent, 2}), IsEmpty());
    closedOn(Date(2024, 9, 18));
    CaseloadPresenter list(context());
    list.setFilter(CaseloadFilter::KeptLongEnough);
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list.client(0), sanne);
    ASSERT_THAT(kept.set({LegalBasis::Consent, 3}), IsEmpty());
    list.reload();
    EXPECT_EQ(list.size(), 0U) << "not for another year";
}

TEST_F(EndOfTheTerm, ALeadDestroysADossierAndItsPageCloses) {
    const ClientId sanne = closedOn(Date(2020, 1, 1));
    EXPECT_FALSE(RetentionPresenter(context(), sanne).mayDestroy()) << "Noor counsels";
    EXPECT_THAT(RetentionPresenter(context(), sanne)
                    .destroy("term", AskedBy::Organisation, folder.path() / "receipt.txt")
                    .refusals,
                ElementsAre(RetentionPresenter::Refusal::NotYourRole));
    as("Iris");
    RetentionPresenter kept(context(), sanne);
    ClientPresenter page(context(), sanne);
    ASSERT_TRUE(kept.mayDestroy());
    ASSERT_THAT(kept.set({LegalBasis::Support, 15}), IsEmpty());
    EXPECT_TRUE(kept.isWithinLegalTerm());
    EXPECT_THAT(kept.destroy("term", AskedBy::Organisation, folder.path() / "receipt.txt").refusals,
                ElementsAre(RetentionPresenter::Refusal::WithinLegalTerm));
    EXPECT_THAT(kept.destroy(" ", AskedBy::Client, folder.path() / "receipt.txt").refusals,
                ElementsAre(RetentionPresenter::Refusal::NoReason));
    EXPECT_THAT(kept.destroy("Sanne vroeg erom", AskedBy::Client, folder.path() / "receipt.txt").refusals,
                ElementsAre(RetentionPresenter::Refusal::ReasonNamesTheClient));
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "receipt.txt"));
    const auto outcome = kept.destroy("asked for it", AskedBy::Client, folder.path() / "receipt.txt");
    ASSERT_TRUE(outcome.done);
    EXPECT_TRUE(outcome.done->isReceiptThere);
    EXPECT_EQ(read(folder.path() / "receipt.txt"), outcome.done->receipt);
    EXPECT_THAT(outcome.done->receipt, HasSubstr("The client asked for this."));
    EXPECT_THAT(outcome.done->receipt, HasSubstr("De cliënt heeft hierom gevraagd."));
    EXPECT_FALSE(page.reload()) << "there is nothing to show any more";
}

TEST_F(EndOfTheTerm, WithoutAPlaceForTheReceiptNothingIsDestroyed) {
    as("Iris");
    const ClientId sanne = closedOn(Date(2020, 1, 1));
    RetentionPresenter kept(context(), sanne);
    EXPECT_THROW((void)kept.destroy("term", AskedBy::Organisation, folder.path() / "nowhere" / "receipt.txt"),
                 EnvironmentError);
    EXPECT_TRUE(ClientPresenter(context(), sanne).reload());
}

} // namespace

} // namespace kentering

#include "app/presenters/clients/doubles_presenter.h"

#include "model/storage/dossier/exclusion_store.h"
#include "tests/presenters/support/course_world.h"
#include "tests/storage/writing.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class DoublesOfTheTeam : public CourseWorld {
protected:
    ClientId somebody(const std::string& alias, std::optional<int> birthYear, const char* place) {
        Dossier dossier = emptyDossier();
        dossier.client.birthYear = birthYear;
        if (*place != '\0') {
            dossier.client.municipality = place;
        }
        return addClient(alias, dossier);
    }
    [[nodiscard]] static std::vector<ClientId>
    clientsOf(const std::vector<DoublesPresenter::Likeness>& found) {
        std::vector<ClientId> clients;
        clients.reserve(found.size());
        for (const auto& likeness : found) {
            clients.push_back(likeness.client);
        }
        return clients;
    }
};

TEST_F(DoublesOfTheTeam, WhoSoundsAlikeIsNamedBeforeANewDossierIsMade) {
    const ClientId ruben = somebody("Ruben", 1988, "Haarlem");
    somebody("Dave", 1988, "Haarlem");
    const DoublesPresenter doubles(context());
    const auto found = doubles.like("rubin");
    ASSERT_THAT(clientsOf(found), ElementsAre(ruben));
    EXPECT_EQ(found[0].name, "Ruben");
    EXPECT_EQ(found[0].code, "K-0001");
    EXPECT_EQ(found[0].birthYear, 1988);
    EXPECT_EQ(found[0].municipality, "Haarlem");
    EXPECT_FALSE(found[0].isClosed);
    EXPECT_THAT(found[0].signs, ElementsAre(DoubleSign::Alias));
    EXPECT_THAT(doubles.like(""), IsEmpty());
    EXPECT_THAT(doubles.like("Xander"), IsEmpty());
}

TEST_F(DoublesOfTheTeam, WhoAgreesInMoreStandsFirstAndNobodyIsTheirOwnDouble) {
    const ClientId mo = somebody("Mo", 1988, "Amsterdam");
    const ClientId far = somebody("Moo", std::nullopt, "Utrecht");
    const ClientId near = somebody("Mo", 1989, "Amsterdam");
    EXPECT_THAT(clientsOf(DoublesPresenter(context()).like(mo)), ElementsAre(near, far));
    EXPECT_THAT(clientsOf(DoublesPresenter(context()).like(ClientId(99))), IsEmpty());
    for (int more = 0; more < 6; ++more) {
        somebody("Mo", std::nullopt, "");
    }
    EXPECT_EQ(DoublesPresenter(context()).like(mo).size(), DoublesPresenter::kMost);
}

TEST_F(DoublesOfTheTeam, WhomSomebodyMayNotKnowIsNotNamed) {
    const ClientId mo = somebody("Mo", 1988, "Amsterdam");
    Writing<ExclusionStore>(casebook())->exclude(mo, user("Bram"));
    EXPECT_THAT(clientsOf(DoublesPresenter(context()).like("Mo")), ElementsAre(mo));
    as("Bram");
    EXPECT_THAT(clientsOf(DoublesPresenter(context()).like("Mo")), IsEmpty());
}

} // namespace

} // namespace kentering

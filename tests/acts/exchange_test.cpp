#include "model/acts/exchange.h"

#include "model/storage/history/history_store.h"
#include "tests/acts/acts_fixture.h"

#include <gmock/gmock.h>

namespace kentering {

using namespace storage;

namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class ImportActTest : public ActsTest {
protected:
    static std::string documentOf(const std::string& clients) {
        return R"({"format": "kentering-dossiers", "version": 1, "clients": [)" + clients + "]}";
    }
    [[nodiscard]] std::vector<Task> tasksOf(const std::string& code) const {
        const auto imported = ClientReader(*casebook).find(ClientCode(code));
        return openDossier(*const_cast<ImportActTest*>(this)->book, imported.value(), ReadingPurpose::Screen)
            ->read()
            .tasks;
    }
};

TEST_F(ImportActTest, WhatIsImportedComesWithTheWorkItAsksFor) {
    const std::string document =
        documentOf(R"({"code": "K-0100", "safety": {"history-psychosis-depression-suicidality": "yes"}},)"
                   R"({"code": "K-0101", "measurements": [{"on": "2026-11-01", "moment": "start",)"
                   R"( "complaints": {"suicidal-tendencies": "earlier"}}],)"
                   R"( "substances": [{"id": "ghb", "dependence": "yes"}]})");
    expectWholeOrNothing([&] { ASSERT_THAT(importDossiers(*book, document), IsEmpty()); });
    EXPECT_THAT(tasksOf("K-0100"), SizeIs(1));
    EXPECT_THAT(tasksOf("K-0101"), SizeIs(2));
    EXPECT_EQ(lastAct(), "import-dossiers");
}

TEST_F(ImportActTest, WorkThatItBringsIsNotMadeTwice) {
    const std::string document =
        documentOf(R"({"code": "K-0100", "measurements": [{"on": "2026-11-01", "moment": "start",)"
                   R"( "complaints": {"suicidal-tendencies": "now"}}],)"
                   R"( "tasks": [{"about": "suicidal-tendencies", "owner": "Noor", "due": "2026-11-01",)"
                   R"( "outcome": "spoken"}]})");
    ASSERT_THAT(importDossiers(*book, document), IsEmpty());
    EXPECT_THAT(tasksOf("K-0100"), SizeIs(1));
}

TEST_F(ImportActTest, ADocumentWithAFaultLeavesNothing) {
    const std::string before = everything();
    EXPECT_THAT(importDossiers(*book, documentOf(R"({"code": "K-0100"}, {"code": "K-0100"})")), SizeIs(1));
    EXPECT_EQ(everything(), before);
}

using ExportActTest = ActsTest;

TEST_F(ExportActTest, EverythingIsGivenOutAndLoggedForEachClient) {
    std::string document;
    expectWholeOrNothing([&] { document = exportDossiers(*book).value(); });
    EXPECT_EQ(document, exportDossiers(*casebook));
    EXPECT_EQ(lastAct(), "export-dossiers");
    EXPECT_THAT(HistoryReader(*casebook).readings(client), SizeIs(2)) << "the talk's, and this one";
}

TEST_F(ExportActTest, ACounsellorGivesOutOneDossierAndNotAll) {
    casebook->addUser("Iris", Secret(kPassphrase), UserRole::Lead);
    const auto readings = count("reading");
    EXPECT_FALSE(exportDossiers(*book));
    EXPECT_EQ(count("reading"), readings);
    EXPECT_NE(exportDossier(*dossier).find("K-0001"), std::string::npos);
}

} // namespace

} // namespace kentering

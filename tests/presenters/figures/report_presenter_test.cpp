#include "app/presenters/figures/report_presenter.h"

#include "app/presenters/figures/casebook_ledger.h"
#include "app/presenters/figures/casebook_report.h"
#include "app/presenters/figures/forgotten_releases.h"
#include "model/base/errors.h"
#include "model/storage/casebook/backup.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/exchange/dossier_exchange.h"
#include "model/storage/organisation/settings_store.h"
#include "reports/statistics/count/cell_key.h"
#include "tests/presenters/support/workspace_fixture.h"
#include "tests/storage/import_dossiers.h"
#include "tests/storage/writing.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <vector>

namespace kentering {

using namespace storage;
namespace {

class FakeReportView : public ReportView {
public:
    void showWorking(bool now) override { working = now; }
    void showProgress(int step, int) override { steps.push_back(step); }
    void showPreview(const ReportPreview& what) override { preview = what; }
    void showDone(const std::filesystem::path& file) override { done = file; }
    void showRefusal(const std::string& reason) override { refusal = reason; }
    void showFailure(std::exception_ptr error) override { failure = error; }

    bool working = false;
    std::vector<int> steps;
    std::optional<ReportPreview> preview;
    std::optional<std::filesystem::path> done;
    std::string refusal;
    std::exception_ptr failure;
};

class ReportPresenterTest : public PresenterContextTest {
protected:
    [[nodiscard]] std::string bytesOf(const std::filesystem::path& file) const {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    void addSomebodyOf2025(int number) {
        const std::string json =
            R"({"format":"kentering-dossiers","version":1,"clients":[{"code":"K-0)" + std::to_string(number) +
            R"(","opened":"2025-03-01","consents":[{"to":"statistics","given":true,"on":"2025-03-01"}],)"
            R"("contacts":[{"at":"2025-03-02T10:00","kind":"talk","status":"attended"}]}]})";
        ASSERT_TRUE(importDossiers(casebook(), json, kToday).empty());
    }

    /// Enough of them for a file that can be read.
    void addManyOf2025() {
        Act act(casebook().session(), ActKind::MakeDemonstration);
        DossierBatch batch(act, "test");
        for (int person = 0; person < 40; ++person) {
            const Date on(2025, 3, 3);
            Dossier dossier{.client = {.code = ClientCode::fromNumber(500 + person), .opened = on}};
            dossier.consents = {
                {.to = ConsentScope(ConsentScope::Kind::Statistics), .given = true, .on = on}};
            dossier.contacts = {{.at = DateTime(on, boost::posix_time::hours(10)),
                                 .kind = ContactKind::Talk,
                                 .status = ContactStatus::Attended}};
            Measurement list{.on = on};
            for (const ChecklistItem item : all<ChecklistItem>()) {
                list.checklist[indexOf(item)] =
                    (person + static_cast<int>(indexOf(item))) % 2 == 0 ? Answer::Yes : Answer::No;
            }
            dossier.measurements = {list};
            batch.add(dossier);
        }
        act.commit();
    }

    FakeReportView view;
    ReportPresenter presenter{*context, view};
};

TEST_F(ReportPresenterTest, OffersClosedYearsQuartersAndMonthsOnly) {
    const auto periods = presenter.closedPeriods();
    ASSERT_FALSE(periods.empty());
    EXPECT_EQ(periods.front(), Period::quarter(2026, 3)) << "today is 23 November 2026";
    EXPECT_EQ(std::ranges::count(periods, Period::year(2026)), 0);
    EXPECT_EQ(std::ranges::count(periods, Period::year(2025)), 1);
    EXPECT_EQ(std::ranges::count(periods, Period::quarter(2026, 4)), 0);
    EXPECT_EQ(std::ranges::count(periods, Period::month(2026, 10)), 1);
    EXPECT_EQ(std::ranges::count(periods, Period::month(2026, 11)), 0);
    EXPECT_EQ(presenter.periodWords(Period::month(2026, 10)), "oktober 2026");
}

TEST_F(ReportPresenterTest, SaysWhyAPeriodCannotBeReported) {
    EXPECT_FALSE(presenter.whyNot("2026").empty());
    EXPECT_FALSE(presenter.whyNot("2027-Q1").empty());
    EXPECT_FALSE(presenter.whyNot("January to April").empty());
    EXPECT_TRUE(presenter.whyNot("2025").empty());
}

TEST_F(ReportPresenterTest, WritesTheSameFileTwiceAndKeepsItInTheLedger) {
    addManyOf2025();
    presenter.make(Period::year(2025), Profile::Internal, false, root / "one.xlsx");
    EXPECT_TRUE(view.working);
    EXPECT_FALSE(view.done);
    background.finishAll();
    EXPECT_FALSE(view.working);
    ASSERT_TRUE(view.done) << view.refusal;
    EXPECT_EQ(*view.done, root / "one.xlsx");
    EXPECT_EQ(CasebookLedger(context->book()).releases(Period::year(2025)).size(), 1U);
    EXPECT_TRUE(std::ranges::is_sorted(view.steps));

    presenter.make(Period::year(2025), Profile::Internal, false, root / "two.xlsx");
    background.finishAll();
    EXPECT_EQ(bytesOf(root / "one.xlsx"), bytesOf(root / "two.xlsx"));
    EXPECT_EQ(CasebookLedger(context->book()).releases(Period::year(2025)).size(), 1U);
}

TEST_F(ReportPresenterTest, WhatIsStoppedWhenItsFileWasWrittenGetsNoNameAndIsNotPublished) {
    addManyOf2025();
    presenter.make(Period::year(2025), Profile::Internal, false, root / "one.xlsx");
    background.worked = [this] { presenter.cancel(); };
    background.finishAll();
    EXPECT_FALSE(view.done);
    EXPECT_FALSE(view.refusal.empty());
    EXPECT_FALSE(std::filesystem::exists(root / "one.xlsx"));
    EXPECT_TRUE(CasebookLedger(context->book()).releases(Period::year(2025)).empty());
}

TEST_F(ReportPresenterTest, TheCasebookIsNotUsedByTheWorkAndStaysOfTheWindow) {
    addManyOf2025();
    presenter.make(Period::year(2025), Profile::Internal, false, root / "one.xlsx");
    addSomebodyOf2025(100); // while it is made
    background.finishAll();
    EXPECT_TRUE(view.done) << "its thread is not the casebook's";
    EXPECT_FALSE(view.failure);
}

TEST_F(ReportPresenterTest, CancelsBeforeAnythingIsWrittenOrPublished) {
    addManyOf2025();
    presenter.make(Period::year(2025), Profile::Internal, false, root / "one.xlsx");
    presenter.cancel();
    background.finishAll();
    EXPECT_FALSE(view.done);
    EXPECT_FALSE(view.refusal.empty());
    EXPECT_FALSE(std::filesystem::exists(root / "one.xlsx"));
    EXPECT_TRUE(CasebookLedger(context->book()).releases(Period::year(2025)).empty());
}

TEST_F(ReportPresenterTest, ShowsWhatWouldBeHiddenAndWhyAndPublishesNothing) {
    addManyOf2025();
    presenter.preview(Period::year(2025), Profile::Internal, false);
    EXPECT_TRUE(view.working);
    background.finishAll();
    EXPECT_FALSE(view.working);
    ASSERT_TRUE(view.preview) << view.refusal;
    EXPECT_FALSE(view.done);
    EXPECT_TRUE(CasebookLedger(context->book()).releases(Period::year(2025)).empty());
    EXPECT_EQ(view.preview->edition, ReportPreview::Edition::First);
    // Nobody had a slip, a referral or a complaint: such a row is hidden, and says why.
    EXPECT_GT(view.preview->rows, 150U);
    EXPECT_GT(view.preview->hidden.size(), 80U);
    EXPECT_LT(view.preview->hidden.size(), view.preview->rows);
    for (const ReportPreview::Hidden& hidden : view.preview->hidden) {
        EXPECT_FALSE(hidden.table.empty() || hidden.row.empty() || hidden.because.empty());
    }

    presenter.make(Period::year(2025), Profile::Internal, false, root / "one.xlsx");
    background.finishAll();
    presenter.preview(Period::year(2025), Profile::Public, false);
    background.finishAll();
    EXPECT_EQ(view.preview->edition, ReportPreview::Edition::Repeated);
}

TEST_F(ReportPresenterTest, PreviewsAndMakesOneRevisionAfterFiveChanges) {
    addManyOf2025();
    presenter.make(Period::year(2025), Profile::Internal, false, root / "one.xlsx");
    background.finishAll();
    const std::string published = bytesOf(root / "one.xlsx");

    for (int person = 0; person < 4; ++person) {
        addSomebodyOf2025(100 + person);
    }
    presenter.preview(Period::year(2025), Profile::Internal, true);
    background.finishAll();
    EXPECT_FALSE(view.refusal.empty()) << "four changes are too few";
    EXPECT_FALSE(view.preview);

    addSomebodyOf2025(104);
    presenter.preview(Period::year(2025), Profile::Internal, true);
    background.finishAll();
    ASSERT_TRUE(view.preview);
    EXPECT_EQ(view.preview->edition, ReportPreview::Edition::Corrected);
    EXPECT_EQ(CasebookLedger(context->book()).releases(Period::year(2025)).size(), 1U);

    presenter.make(Period::year(2025), Profile::Internal, true, root / "two.xlsx");
    background.finishAll();
    EXPECT_TRUE(std::filesystem::exists(root / "two.xlsx"));
    EXPECT_NE(bytesOf(root / "two.xlsx"), published);
    EXPECT_EQ(CasebookLedger(context->book()).releases(Period::year(2025)).size(), 2U);

    view.refusal.clear();
    presenter.make(Period::year(2025), Profile::Internal, true, root / "three.xlsx");
    background.finishAll();
    EXPECT_FALSE(view.refusal.empty()) << "once only";
    EXPECT_FALSE(std::filesystem::exists(root / "three.xlsx"));
}

TEST_F(ReportPresenterTest, RefusesAFileInWhichNothingCouldBeRead) {
    addSomebodyOf2025(100);
    presenter.make(Period::year(2025), Profile::Internal, false, root / "one.xlsx");
    background.finishAll();
    EXPECT_FALSE(view.refusal.empty());
    EXPECT_FALSE(std::filesystem::exists(root / "one.xlsx"));
    EXPECT_TRUE(CasebookLedger(context->book()).releases(Period::year(2025)).empty());
}

TEST_F(ReportPresenterTest, KeepsNamesAndRowsOfARelease) {
    addManyOf2025();
    Writing<SettingsStore> settings(casebook());
    Organisation organisation{.name = "Kade", .regions = {{"a", {"Amsterdam", "Diemen"}}}};
    settings->setOrganisation(organisation);
    presenter.make(Period::year(2025), Profile::Internal, false, root / "one.xlsx");
    background.finishAll();
    organisation = {.name = "Wal", .regions = {{"a", {"Rotterdam"}}, {"b", {}}}, .coarseFigures = true};
    settings->setOrganisation(organisation);
    presenter.make(Period::year(2025), Profile::Internal, false, root / "two.xlsx");
    background.finishAll();
    EXPECT_EQ(bytesOf(root / "one.xlsx"), bytesOf(root / "two.xlsx"));
    const Release kept = CasebookLedger(context->book()).releases(Period::year(2025)).front();
    EXPECT_EQ(kept.organisation.publicName(), "Kade");
    ASSERT_EQ(kept.organisation.regions().size(), 1U);
    EXPECT_EQ(kept.organisation.regions().front().name, "Amsterdam, Diemen");
    EXPECT_EQ(kept.form, GridForm());
}

TEST_F(ReportPresenterTest, FactsOfAReleasedPeriodStandInTheRegionsOfThatRelease) {
    addManyOf2025();
    Writing<SettingsStore> settings(casebook());
    settings->setOrganisation({.regions = {{"a", {"Rotterdam"}}}});
    presenter.make(Period::year(2025), Profile::Internal, false, root / "one.xlsx");
    background.finishAll();
    ASSERT_TRUE(view.done) << view.refusal;
    settings->setOrganisation({.regions = {{"b", {"Utrecht"}}, {"a", {"Rotterdam"}}}, .coarseFigures = true});
    Dossier dossier{.client = {.code = ClientCode::fromNumber(900),
                               .municipality = "Rotterdam",
                               .opened = Date(2025, 3, 3)}};
    dossier.consents = {
        {.to = ConsentScope(ConsentScope::Kind::Statistics), .given = true, .on = Date(2025, 3, 3)}};
    Act act(casebook().session(), ActKind::MakeDemonstration);
    DossierBatch batch(act, "test");
    batch.add(dossier);
    act.commit();
    const ReportSource released = reportSource(context->book(), Period::year(2025), Counting::Again);
    EXPECT_EQ(released.facts->clients.back().region, 0);
    EXPECT_EQ(released.known.releases(Period::year(2025)).size(), 1U);
    const ReportSource never = reportSource(context->book(), Period::quarter(2025, 1), Counting::WhenNew);
    EXPECT_EQ(never.facts->clients.back().region, 1);
    EXPECT_TRUE(never.isCoarse);
    EXPECT_FALSE(never.mayBeForgotten);
    EXPECT_TRUE(never.lastEntry);
}

TEST_F(ReportPresenterTest, AReleasedPeriodReadsTheLedgerAndNobodysFacts) {
    addManyOf2025();
    const auto make = [&](bool revise, const char* name) {
        return makeCasebookReport(context->book(), Content::builtIn(),
                                  {.period = "2025", .revise = revise, .today = kToday}, root / name,
                                  IfExists::Refuse);
    };
    ASSERT_FALSE(make(false, "one.xlsx"));
    sqlite::Connection& database = casebook().session().database;
    for (const char* table : {"contact", "measurement", "client", "consent", "slip"}) {
        database.execute(std::string("ALTER TABLE ") + table + " RENAME TO away_" + table);
    }
    ASSERT_FALSE(make(false, "two.xlsx"));
    EXPECT_EQ(bytesOf(root / "one.xlsx"), bytesOf(root / "two.xlsx"));
    presenter.make(Period::year(2025), Profile::Internal, false, root / "three.xlsx");
    background.finishAll();
    EXPECT_EQ(bytesOf(root / "one.xlsx"), bytesOf(root / "three.xlsx"));
    EXPECT_ANY_THROW((void)make(true, "four.xlsx")) << "a correction counts";
}

TEST_F(ReportPresenterTest, ACasebookFromABackupAsksALeadWhatItMayHaveForgotten) {
    addManyOf2025();
    EXPECT_TRUE(perhapsForgotten(context->book()).empty());
    backUpCasebook(casebook(), root / "backup");
    restoreCasebook(root / "backup", root / "again", Date(2026, 4, 10));
    OpenCasebook book(Casebook::open(root / "again", UserPassphrase{"Noor", Secret("wachtzin")},
                                     {.clock = Clock::fixed(kToday), .keyCost = KeyCost::forTests()}));
    EXPECT_TRUE(mayBeForgotten(book, Period::year(2025)));
    EXPECT_TRUE(mayBeForgotten(book, Period::quarter(2026, 1)));
    EXPECT_FALSE(mayBeForgotten(book, Period::quarter(2026, 2))) << "it was not over then";
    const std::vector<Period> periods = perhapsForgotten(book);
    EXPECT_NE(std::ranges::find(periods, Period::year(2025)), periods.end());
    const ReportRequest request{.period = "2025", .today = kToday};
    EXPECT_EQ(makeCasebookReport(book, Content::builtIn(), request, root / "r.xlsx", IfExists::Refuse),
              Refusal::PerhapsReleased);
    ASSERT_TRUE(confirmNeverReleased(book, Period::year(2025)));
    EXPECT_FALSE(makeCasebookReport(book, Content::builtIn(), request, root / "r.xlsx", IfExists::Refuse));
    EXPECT_EQ(makeCasebookReport(book, Content::builtIn(), {.period = "2025-Q4", .today = kToday},
                                 root / "q.xlsx", IfExists::Refuse),
              Refusal::PerhapsReleased);
}

TEST_F(ReportPresenterTest, RefusesARevisionOfWhatWasNeverPublished) {
    presenter.make(Period::year(2025), Profile::Internal, true, root / "one.xlsx");
    background.finishAll();
    EXPECT_FALSE(view.refusal.empty());
    EXPECT_FALSE(std::filesystem::exists(root / "one.xlsx"));
}

TEST_F(ReportPresenterTest, PublishesNothingWhenTheFileCannotBeWritten) {
    addManyOf2025();
    presenter.make(Period::year(2025), Profile::Internal, false, root / "no such folder" / "one.xlsx");
    background.finishAll();
    EXPECT_TRUE(view.failure);
    EXPECT_TRUE(CasebookLedger(context->book()).releases(Period::year(2025)).empty());
}

} // namespace
} // namespace kentering

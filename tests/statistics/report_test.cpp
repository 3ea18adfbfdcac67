#include "reports/statistics/workbook/report.h"

#include "model/base/errors.h"
#include "reports/statistics/protect/protect.h"
#include "tests/statistics/support/report_fixture.h"

#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <set>
#include <unistd.h>

namespace kentering::test {
namespace {

namespace fs = std::filesystem;

class Report : public ReportFixture {
protected:
    Book m_book = makeBook(7, 200);
    fs::path m_target = m_folder / "report.xlsx";
};

TEST_F(Report, refusesEveryPeriodThatIsNotClosedAndWhole) {
    const std::vector<std::pair<std::string, Refusal>> cases{{"2025-01..2025-04", Refusal::NotAPeriod},
                                                             {"2025-02-03..2025-05-01", Refusal::NotAPeriod},
                                                             {"jan-apr", Refusal::NotAPeriod},
                                                             {"2025-13", Refusal::NotAPeriod},
                                                             {"", Refusal::NotAPeriod},
                                                             {"2026", Refusal::StillRunning},
                                                             {"2026-Q4", Refusal::StillRunning},
                                                             {"2026-11", Refusal::StillRunning},
                                                             {"2026-12", Refusal::InTheFuture},
                                                             {"2027", Refusal::InTheFuture}};
    for (const auto& [period, refusal] : cases) {
        EXPECT_EQ(make(m_book, request(period), m_target), refusal) << period;
    }
    EXPECT_TRUE(m_book.ledger.all().empty());
    EXPECT_EQ(filesInFolder(), 0U);
}

TEST_F(Report, aMonthNeedsAHundredPeople) {
    EXPECT_EQ(make(m_book, request("2025-03"), m_target), Refusal::TooFewForAMonth);
    EXPECT_TRUE(m_book.ledger.all().empty());
    EXPECT_EQ(filesInFolder(), 0U);

    Book large = makeBook(8, 2000);
    const auto rows = read(large, request("2025-03")).rows();
    std::vector<std::string> codes;
    for (const PublishedRow& row : rows) {
        codes.push_back(row.code);
    }
    EXPECT_EQ(codes, std::vector<std::string>{"total"});
}

TEST_F(Report, yearHasEveryCellOfTheGridInColumnA) {
    const auto found = read(m_book, request("2025")).byCode();
    const Grid grid(PeriodKind::Year, m_organisation.regionIds());
    for (const GridCell& cell : grid.cells()) {
        EXPECT_TRUE(found.contains(cell.code)) << cell.code;
    }
}

TEST_F(Report, aSmallCasebookHasTheSameRowsAsAFullOne) {
    Book small = makeBook(12, 40);
    const auto rowsOf = [this](Book& book) {
        std::vector<std::string> codes;
        for (const PublishedRow& row : read(book, request("2025")).rows()) {
            if (row.sheet != "Grafieken" && row.code != "clients.exact") {
                codes.push_back(row.code);
            }
        }
        return codes;
    };
    EXPECT_EQ(rowsOf(m_book), rowsOf(small));
}

TEST_F(Report, aFileInWhichNothingCouldBeReadIsNeitherMadeNorKept) {
    for (const std::uint32_t clients : {0U, 3U}) {
        Book few = makeBook(12, clients);
        for (const char* period : {"2025", "2025-Q1", "2019"}) {
            EXPECT_EQ(make(few, request(period), m_target), Refusal::TooFewToRead) << period;
        }
        EXPECT_TRUE(few.ledger.all().empty());
    }
    EXPECT_EQ(filesInFolder(), 0U);
}

TEST_F(Report, aQuarterHasHeadlinesOnlyWhateverTheNumberOfPeople) {
    Book large = makeBook(8, 2000);
    for (Book* book : {&m_book, &large}) {
        std::vector<std::string> codes;
        for (const PublishedRow& row : read(*book, request("2025-Q1")).rows()) {
            codes.push_back(row.code);
        }
        EXPECT_EQ(codes, (std::vector<std::string>{"total", "intakes", "closures"}));
    }
}

TEST_F(Report, aRepeatReadsTheLedgerAndNotTheFacts) {
    (void)read(m_book, request("2025"));
    EXPECT_EQ(m_readings, 1);
    ReportRequest english = request("2025");
    english.language = Language::English;
    english.profile = Profile::Public;
    (void)read(m_book, english);
    (void)read(m_book, request("2025"));
    EXPECT_EQ(m_readings, 1);
}

TEST_F(Report, whatIsReleasedForTheFirstTimeLiesBeforeTheCasebooksOwnHistory) {
    ReportRequest early = request("2025");
    for (const auto& lastEntry : {std::optional<Date>(), std::optional(Date(2025, 12, 31))}) {
        early.lastEntry = lastEntry;
        EXPECT_EQ(make(m_book, early, m_target), Refusal::NoLaterHistory);
    }
    early.lastEntry = Date(2026, 1, 1);
    early.today = Date(2027, 1, 3);
    EXPECT_EQ(make(m_book, early, m_target), Refusal::LongAfterwards);
    EXPECT_TRUE(m_book.ledger.all().empty());
    early.today = Date(2027, 1, 2);
    EXPECT_FALSE(make(m_book, early, m_target));
    early.lastEntry.reset(); // what was released may always be made again
    EXPECT_FALSE(make(m_book, early, m_target));
}

TEST_F(Report, aCasebookFromABackupMayHaveForgottenThatAPeriodWasReleased) {
    ReportRequest restored = request("2025");
    restored.mayBeForgotten = true;
    EXPECT_EQ(make(m_book, restored, m_target), Refusal::PerhapsReleased);
    EXPECT_TRUE(m_book.ledger.all().empty());
    (void)read(m_book, request("2025"));
    EXPECT_FALSE(make(m_book, restored, m_target)) << "it knows of this one";
}

TEST_F(Report, namesAndRowsOfARegionAreThoseOfTheRelease) {
    const std::string first = bytes(m_book, request("2025"));
    m_organisation = ReportOrganisation("Stichting Ander", {{"amsterdam", "Rotterdam"}, {"noord", "Noord"}});
    ReportRequest coarse = request("2025");
    coarse.isCoarse = true;
    EXPECT_EQ(bytes(m_book, coarse), first);
    // A revision too: half a file under new names would tell who moved.
    CaseloadGenerator generator(5);
    for (int change = 0; change < 5; ++change) {
        generator.addPerson(m_book.input, MonthNumber(2025, 6));
    }
    coarse.revise = true;
    const auto found = read(m_book, coarse).byCode();
    EXPECT_EQ(found.at("region.amsterdam").label, "Amsterdam");
    EXPECT_TRUE(found.contains("referral-kind.gp"));
}

TEST_F(Report, coarseRowsStandInTheFileOfWhoChoseThem) {
    ReportRequest coarse = request("2025");
    coarse.isCoarse = true;
    const auto found = read(m_book, coarse).byCode();
    EXPECT_TRUE(found.contains("substance.uppers"));
    EXPECT_FALSE(found.contains("substance.3-mmc"));
    EXPECT_TRUE(m_book.ledger.all().front().form.isCoarse);
}

TEST_F(Report, theExactNumberStandsInAnInternalFileFromFiftyPeopleOn) {
    const auto found = read(m_book, request("2025")).byCode();
    EXPECT_EQ(found.at("clients.exact").count(), m_book.ledger.all().front().exactClients);
    ReportRequest forEverybody = request("2025");
    forEverybody.profile = Profile::Public;
    EXPECT_FALSE(read(m_book, forEverybody).byCode().contains("clients.exact"));
    Book small = makeBook(12, 40);
    EXPECT_FALSE(read(small, request("2025")).byCode().contains("clients.exact"));
}

TEST_F(Report, theShareOfConsentIsASentence) {
    m_book.input.consentOfTwenty = 18;
    const XlsxFile file = read(m_book, request("2025"));
    bool isFound = false;
    for (const XlsxCell& cell : file.sheet("Bereik")->cells) {
        isFound = isFound || (cell.text() != nullptr && cell.text()->find("Van elke 20 mensen") == 0 &&
                              cell.text()->find(" 18 ") != std::string::npos);
    }
    EXPECT_TRUE(isFound);
}

TEST_F(Report, repeatsByteForByteWhateverHappensToTheClients) {
    const std::string first = bytes(m_book, request("2025"));
    CaseloadGenerator(99).addPerson(m_book.input, MonthNumber(2025, 6));
    m_book.input.clients[3].consentToStatistics = false;
    EXPECT_EQ(bytes(m_book, request("2025")), first);
    EXPECT_EQ(m_book.ledger.all().size(), 1U);
}

TEST_F(Report, twoCasebooksWithTheSameFactsAndKeyGiveTheSameBytes) {
    Book copy(m_book.input, m_book.key);
    EXPECT_EQ(bytes(m_book, request("2025")), bytes(copy, request("2025")));
}

TEST_F(Report, languageAndProfileDoNotChangeTheRelease) {
    ReportRequest english = request("2025");
    english.language = Language::English;
    ReportRequest forEverybody = request("2025");
    forEverybody.profile = Profile::Public;
    const auto fine = read(m_book, request("2025")).byCode();
    const auto translated = read(m_book, english).byCode();
    const auto coarse = read(m_book, forEverybody).byCode();
    EXPECT_EQ(m_book.ledger.all().size(), 1U);
    ASSERT_EQ(fine.size(), translated.size());
    for (const auto& [code, row] : fine) {
        EXPECT_EQ(row.value, translated.at(code).value) << code;
        if (code == "clients.exact" || code.starts_with("mean-")) {
            continue;
        }
        if (const auto rounded = coarse.at(code).count()) {
            ASSERT_TRUE(row.count()) << code;
            EXPECT_EQ(*rounded % 5, 0);
            EXPECT_LE(std::abs(*rounded - *row.count()), 2) << code;
        }
    }
}

TEST_F(Report, revisionNeedsFiveChangesAndComesOnce) {
    ReportRequest revise = request("2025");
    revise.revise = true;
    EXPECT_EQ(make(m_book, revise, m_target), Refusal::NothingToRevise);
    const auto before = read(m_book, request("2025")).byCode();
    EXPECT_FALSE(before.at("total").isRevised);

    CaseloadGenerator generator(5);
    for (int change = 0; change < 4; ++change) {
        generator.addPerson(m_book.input, MonthNumber(2025, 6));
    }
    EXPECT_EQ(make(m_book, revise, m_target), Refusal::TooFewChanges);
    // Refusing changed nothing.
    EXPECT_EQ(read(m_book, request("2025")).byCode().at("total").value, before.at("total").value);

    generator.addPerson(m_book.input, MonthNumber(2025, 6));
    const std::string revised = bytes(m_book, revise);
    for (const auto& [code, row] : XlsxFile(m_target).byCode()) {
        EXPECT_TRUE(row.isRevised) << code;
    }
    EXPECT_NE(XlsxFile(m_target).sheet("Herziening"), nullptr);

    EXPECT_EQ(make(m_book, revise, m_target), Refusal::AlreadyRevised);
    EXPECT_EQ(bytes(m_book, request("2025")), revised);
    EXPECT_EQ(m_book.ledger.all().size(), 2U);
}

TEST_F(Report, revisionSheetShowsWhatDiffersMore) {
    (void)read(m_book, request("2025"));
    CaseloadGenerator generator(5);
    for (int change = 0; change < 60; ++change) {
        generator.addPerson(m_book.input, MonthNumber(2025, 6));
    }
    ReportRequest revise = request("2025");
    revise.revise = true;
    const XlsxFile file = read(m_book, revise);
    bool hasTotal = false;
    for (const PublishedRow& row : file.rows()) {
        hasTotal = hasTotal || (row.sheet == "Herziening" && row.code == "total");
    }
    EXPECT_TRUE(hasTotal);
}

TEST_F(Report, canBeStoppedAtEveryStage) {
    for (int stop = 0; stop < 4; ++stop) {
        int stage = 0;
        const auto refusal = makeReport(factsOf(m_book), request("2025"), m_organisation,
                                        ReportKey(m_book.key), m_book.ledger, Content::builtIn(), m_target,
                                        IfExists::Refuse, [&](ReportStage) { return stage++ != stop; });
        EXPECT_EQ(refusal, Refusal::Cancelled) << stop;
    }
    EXPECT_TRUE(m_book.ledger.all().empty());
    EXPECT_EQ(filesInFolder(), 0U);
}

TEST_F(Report, anExistingFileIsLeftAlone) {
    std::ofstream(m_target) << "mine";
    const auto makeIt = [&](IfExists ifExists) {
        return makeReport(factsOf(m_book), request("2025"), m_organisation, ReportKey(m_book.key),
                          m_book.ledger, Content::builtIn(), m_target, ifExists);
    };
    EXPECT_THROW((void)makeIt(IfExists::Refuse), OutputFileError);
    EXPECT_EQ(bytesOf(m_target), "mine");
    EXPECT_TRUE(m_book.ledger.all().empty());
    EXPECT_EQ(filesInFolder(), 1U);
    EXPECT_FALSE(makeIt(IfExists::Replace));
    EXPECT_EQ(bytesOf(m_target).substr(0, 2), "PK");
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(Report, aFolderThatIsMissingOrAFileLeavesTheLedgerAlone) {
    std::ofstream(m_folder / "file") << "x";
    for (const fs::path& target : {m_folder / "nowhere" / "r.xlsx", m_folder / "file" / "r.xlsx", m_folder}) {
        EXPECT_THROW((void)make(m_book, request("2025"), target), OutputFileError) << target;
    }
    EXPECT_TRUE(m_book.ledger.all().empty());
}

TEST_F(Report, errorsDoNotNameTheFile) {
    try {
        (void)make(m_book, request("2025"), m_folder / "Jan de Vries" / "r.xlsx");
        FAIL();
    } catch (const OutputFileError& error) {
        EXPECT_EQ(std::string(error.what()).find("Jan"), std::string::npos);
    }
}

/// Runs `act` in a process of its own under a limit on file sizes, as on a full disk; its exit status.
template <typename Act>
int underFileLimit(rlim_t bytes, Act act) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ::_exit(act());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(Report, aFullDiskLeavesNoFileAndNoRelease) {
    for (const rlim_t room : {rlim_t{0}, rlim_t{100}, rlim_t{4096}, rlim_t{20'000}, rlim_t{1'000'000}}) {
        const int outcome = underFileLimit(room, [this] {
            try {
                (void)make(m_book, request("2025"), m_target);
            } catch (const OutputFileError&) {
                return m_book.ledger.all().empty() && filesInFolder() == 0 ? 7 : 8;
            }
            return 9;
        });
        EXPECT_EQ(outcome, 7) << room;
    }
}

/// A ledger whose disk is full.
class BrokenLedger : public MemoryLedger {
public:
    void record(const Release&, const std::function<void()>&) override {
        throw StorageIoError("the disk is full");
    }
};

TEST_F(Report, withoutTheLedgerThereIsNoFile) {
    BrokenLedger ledger;
    EXPECT_THROW((void)makeReport(factsOf(m_book), request("2025"), m_organisation, ReportKey(m_book.key),
                                  ledger, Content::builtIn(), m_target, IfExists::Refuse),
                 StorageIoError);
    EXPECT_EQ(filesInFolder(), 0U);
}

TEST_F(Report, previewTellsWhyARowIsHidden) {
    ClientFacts& client = m_book.input.clients.front();
    for (MeasurementFact& fact : m_book.input.measurements) {
        fact.set(ChecklistItem::FailedAttempts, Answer::Yes);
    }
    (void)client;
    const auto prepared = prepareReport(factsOf(m_book), request("2025"), m_organisation,
                                        ReportKey(m_book.key), m_book.ledger, Content::builtIn());
    const auto& report = std::get<PreparedReport>(prepared);
    EXPECT_TRUE(report.isNew);
    EXPECT_TRUE(m_book.ledger.all().empty());
    bool isFound = false;
    for (const ShownCell& shown : report.shown.cells()) {
        if (shown.cell.code == "item.failed-attempts") {
            isFound = true;
            EXPECT_EQ(shown.count.because, HiddenBecause::NearlyAll);
        }
    }
    EXPECT_TRUE(isFound);
}

TEST_F(Report, theDataSheetHasEveryRowOnceAsItIsPrinted) {
    for (const Language language : {Language::Dutch, Language::English}) {
        ReportRequest wanted = request("2025");
        wanted.language = language;
        const XlsxFile file = read(m_book, wanted);
        const auto printed = file.byCode();
        const XlsxSheet& data = file.sheets().back();
        EXPECT_EQ(data.name, language == Language::Dutch ? "Gegevens" : "Data");
        std::set<std::string> codes;
        for (int row = 1; data.at(row, 3) != nullptr; ++row) {
            const std::string code = *data.at(row, 3)->text();
            EXPECT_TRUE(codes.insert(code).second) << code;
            const PublishedRow& same = printed.at(code);
            EXPECT_EQ(*data.at(row, 0)->text(), "2025");
            EXPECT_EQ(*data.at(row, 4)->text(), same.label);
            if (const XlsxCell* count = data.at(row, 5)) {
                EXPECT_EQ(*count->number(), *same.count()) << code;
            } else {
                EXPECT_EQ(*data.at(row, 6)->text(), std::get<std::string>(same.value)) << code;
            }
            if (const XlsxCell* share = data.at(row, 7)) {
                EXPECT_EQ(*share->number(), std::get<double>(same.beside)) << code;
                EXPECT_LT(*share->number(), 1.0) << "a fraction";
                EXPECT_NE(data.at(row, 8), nullptr) << "with its margin";
            }
            EXPECT_GT(data.at(row, 10)->text()->size(), 10U) << "with its definition";
        }
        std::size_t expected = 0;
        for (const auto& [code, row] : printed) {
            expected += code.starts_with("mean-") ? 0U : 1U;
        }
        EXPECT_EQ(codes.size(), expected);
    }
}

TEST_F(Report, aFileForProgramsHasNoFormulaWhateverARegionIsCalled) {
    m_organisation = ReportOrganisation("Stichting Kade", {{"a", "=1+1"}, {"b", "Den \"Bosch\", Vught"}});
    const fs::path csv = m_folder / "figures.csv";
    ASSERT_FALSE(make(m_book, request("2025"), csv));
    const std::string text = bytesOf(csv);
    EXPECT_NE(text.find(",region.a,'=1+1,"), std::string::npos);
    EXPECT_NE(text.find(",region.b,\"Den \"\"Bosch\"\", Vught\","), std::string::npos);
    EXPECT_EQ(m_book.ledger.all().size(), 1U);
}

TEST_F(Report, fileNameIsNeutral) {
    EXPECT_EQ(reportFileName(Period::quarter(2025, 2)), "kentering-statistiek-2025-Q2.xlsx");
}

TEST(OrganisationWords, areChecked) {
    EXPECT_THROW(ReportOrganisation("", {}), InvalidValue);
    EXPECT_THROW(ReportOrganisation("a\nb", {}), InvalidValue);
    EXPECT_THROW(ReportOrganisation("Kade", {{"x", ""}}), InvalidValue);
    EXPECT_THROW(ReportOrganisation("Kade", {{"x", "X"}, {"x", "Y"}}), InvalidValue);
    EXPECT_NO_THROW(ReportOrganisation("Kade & <Zoon>", {{"x", "\u00cele"}}));
}

} // namespace
} // namespace kentering::test

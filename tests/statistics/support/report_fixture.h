#pragma once

#include "reports/statistics/workbook/report.h"
#include "tests/statistics/support/caseload_generator.h"
#include "tests/statistics/support/memory_ledger.h"
#include "tests/statistics/support/xlsx_reader.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>

namespace kentering::test {

/// A casebook's worth of statistics: facts, key and ledger; and a folder of its own for files.
struct Book {
    StatsInput input{};
    std::array<std::uint8_t, ReportKey::kSize> key{};
    MemoryLedger ledger{};

    Book() = default;
    /// A copy of the casebook's folder, made before anything was released: same key, empty ledger.
    Book(StatsInput facts, std::array<std::uint8_t, ReportKey::kSize> bytes)
        : input(std::move(facts)), key(bytes) {}
};

inline Book makeBook(std::uint64_t seed, std::uint32_t clients) {
    CaseloadGenerator generator(seed);
    Book book;
    book.key = generator.key();
    book.input = generator.caseload(clients);
    return book;
}

class ReportFixture : public testing::Test {
protected:
    static ReportRequest request(std::string period) {
        ReportRequest request;
        request.period = std::move(period);
        request.today = Date(2026, 11, 23);
        request.lastEntry = request.today;
        return request;
    }

    /// The facts of `book`, which must outlive it; counts how often they were asked for.
    FactsSource factsOf(const Book& book) {
        return [this, &book](const ReportOrganisation&) {
            ++m_readings;
            return std::make_shared<const StatsInput>(book.input);
        };
    }

    std::optional<Refusal> make(Book& book, const ReportRequest& request,
                                const std::filesystem::path& target) {
        return makeReport(factsOf(book), request, m_organisation, ReportKey(book.key), book.ledger,
                          Content::builtIn(), target, IfExists::Replace);
    }

    /// Makes a report, which must succeed, and reads it back.
    XlsxFile read(Book& book, const ReportRequest& request) {
        const std::filesystem::path target = m_folder / "report.xlsx";
        const std::optional<Refusal> refusal = make(book, request, target);
        if (refusal) {
            throw std::runtime_error("refused: " + std::string(code(*refusal)));
        }
        return XlsxFile(target);
    }

    std::string bytes(Book& book, const ReportRequest& request) {
        (void)read(book, request);
        return bytesOf(m_folder / "report.xlsx");
    }

    std::size_t filesInFolder() const {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(m_folder), {}));
    }

    TemporaryFolder m_temporary;
    std::filesystem::path m_folder = m_temporary.path();
    int m_readings = 0;
    ReportOrganisation m_organisation{
        "Stichting Kade", {{"amsterdam", "Amsterdam"}, {"haarlem", "Haarlem"}, {"utrecht", "Utrecht"}}};
};

} // namespace kentering::test

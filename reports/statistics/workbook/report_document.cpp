#include "reports/statistics/workbook/report_document.h"

#include "reports/statistics/count/subjects.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace kentering {

namespace {

/// Tables that are easier to take in as a picture.
constexpr std::array kCharted{GridTable::Phases,    GridTable::Items,         GridTable::Domains,
                              GridTable::Slips,     GridTable::ReferralKinds, GridTable::Ages,
                              GridTable::Substances};

/// Fewer bars than this make no picture.
constexpr std::size_t kFewestBars = 2;
/// What the two deviations of two editions explain in nearly all cases.
constexpr int kExplainedDifference = 4;

bool isTwoSided(const GridCell& cell) {
    return cell.denominator.has_value();
}

/// One-sided cells say "fewer than"; two-sided ones have one mark that does not say which side was too small.
std::string hiddenMark(const ShownCell& shown, Profile profile) {
    if (isTwoSided(shown.cell) || shown.count.because == HiddenBecause::NotReleased) {
        return ".";
    }
    return "<" + std::to_string(thresholdOf(profile));
}

Printed printedCount(const ShownCell& shown, Profile profile) {
    if (shown.count.value) {
        return *shown.count.value;
    }
    return hiddenMark(shown, profile);
}

std::optional<Printed> printedShare(const ShownCell& shown) {
    if (!shown.share) {
        return std::nullopt;
    }
    switch (shown.share->kind) {
    case Percentage::Kind::Whole:
        return shown.share->value;
    case Percentage::Kind::UnderOne:
        return std::string("<1");
    case Percentage::Kind::OverNinetyNine:
        return std::string(">99");
    }
    return std::nullopt;
}

class Composer {
public:
    Composer(const ShownReport& report, const ReportWords& words) : m_report(report), m_words(words) {}

    [[nodiscard]] std::vector<DocumentSheet> subjectSheets() const {
        std::vector<DocumentSheet> sheets;
        for (const ReportSubject& subject : reportSubjects()) {
            DocumentSheet sheet = emptySheet(subject.id);
            for (const GridTable table : subject.tables) {
                if (DocumentTable found = tableOf(table); !found.rows.empty()) {
                    sheet.tables.push_back(std::move(found));
                }
            }
            if (sheet.tables.empty()) {
                continue;
            }
            if (subject.id == "change") {
                addMeans(sheet);
            }
            sheets.push_back(std::move(sheet));
        }
        return sheets;
    }

    [[nodiscard]] DocumentSheet chartSheet() const {
        DocumentSheet sheet = emptySheet("charts");
        for (const GridTable table : kCharted) {
            addChart(sheet, table);
        }
        addComparison(sheet);
        if (sheet.charts.empty()) {
            sheet.definition.push_back(m_words.text("sheet.charts.none"));
        }
        return sheet;
    }

    [[nodiscard]] DocumentSheet revisionSheet(const ShownReport& earlier) const {
        DocumentSheet sheet = emptySheet("revision");
        DocumentTable table{m_words.text("sheet.revision.name"),
                            m_words.text("column.people"),
                            {},
                            m_words.text("column.earlier")};
        for (const ShownCell& now : m_report.cells()) {
            for (const ShownCell& before : earlier.cells()) {
                if (now.cell.code == before.cell.code && now.count.value && before.count.value &&
                    std::abs(*now.count.value - *before.count.value) > kExplainedDifference) {
                    table.rows.push_back({now.cell.code, m_words.label(now.cell), *now.count.value,
                                          std::nullopt, Printed(*before.count.value)});
                }
            }
        }
        sheet.definition.push_back(m_words.text("sheet.revision.small"));
        if (table.rows.empty()) {
            sheet.definition.push_back(m_words.text("sheet.revision.none"));
        } else {
            sheet.tables.push_back(std::move(table));
        }
        return sheet;
    }

private:
    [[nodiscard]] DocumentSheet emptySheet(std::string_view id) const {
        const std::string key = "sheet." + std::string(id);
        const std::string name = m_words.text(key + ".name");
        return {std::string(id),
                name,
                name + " \u00b7 " + m_words.period(m_report.period()),
                {m_words.text(key + ".definition")},
                {},
                {},
                legend()};
    }

    [[nodiscard]] std::vector<std::string> legend() const {
        const std::string threshold = std::to_string(thresholdOf(m_report.profile()));
        std::vector<std::string> lines{
            m_words.text("legend.title"),
            m_words.text("legend.under", {{"mark", "<" + threshold}, {"threshold", threshold}}),
            m_words.text("legend.dot"), m_words.text("legend.share"), m_words.text("legend.total")};
        if (m_report.profile() == Profile::Public) {
            lines.push_back(m_words.text("legend.rounded"));
        }
        if (m_report.revision() > 0) {
            lines.push_back(m_words.text("legend.revised"));
        }
        return lines;
    }

    [[nodiscard]] DocumentRow row(const ShownCell& shown) const {
        return {shown.cell.code, m_words.label(shown.cell), printedCount(shown, m_report.profile()),
                printedShare(shown), std::nullopt};
    }

    [[nodiscard]] DocumentTable tableOf(GridTable wanted) const {
        DocumentTable table{m_words.heading(wanted), m_words.text("column.people")};
        for (const ShownCell& shown : m_report.cells(wanted)) {
            if (isTwoSided(shown.cell)) {
                table.besideColumn = m_words.text("column.share");
                table.besideIsPercent = true;
            }
            table.rows.push_back(row(shown));
        }
        return table;
    }

    void addMeans(DocumentSheet& sheet) const {
        DocumentTable table{m_words.text("table.means"), m_words.text("column.mean"),
                            m_words.text("column.margin")};
        const ShownMeans& means = m_report.means();
        const std::array<std::pair<std::string_view, std::optional<Mean>>, 3> rows{
            {{"mean-start", means.atStart}, {"mean-later", means.later}, {"mean-change", means.change}}};
        for (const auto& [code, mean] : rows) {
            const std::string label = m_words.text("cell." + std::string(code));
            if (mean) {
                table.rows.push_back(
                    {std::string(code), label, mean->mean, Printed(mean->margin), std::nullopt});
            } else {
                table.rows.push_back(
                    {std::string(code), label, std::string("."), std::nullopt, std::nullopt});
            }
        }
        sheet.tables.push_back(std::move(table));
    }

    /// The published rows of `table`, without shares: what a chart may draw.
    [[nodiscard]] DocumentTable published(GridTable table) const {
        DocumentTable rows = tableOf(table);
        rows.besideColumn.clear();
        std::erase_if(rows.rows,
                      [](const DocumentRow& line) { return !std::holds_alternative<int>(line.value); });
        for (DocumentRow& line : rows.rows) {
            line.beside.reset();
        }
        return rows;
    }

    void addChart(DocumentSheet& sheet, GridTable table) const {
        DocumentTable rows = published(table);
        if (rows.rows.size() >= kFewestBars) {
            sheet.charts.push_back({rows.heading, {rows}});
        }
    }

    /// Start beside later, for the questions of which both counts were published.
    void addComparison(DocumentSheet& sheet) const {
        DocumentTable start = published(GridTable::ItemsAtStart);
        DocumentTable later = published(GridTable::ItemsLater);
        const auto question = [](const DocumentRow& line) { return line.code.substr(line.code.find('.')); };
        const auto lacks = [&question](const DocumentTable& other) {
            return [&other, &question](const DocumentRow& line) {
                return std::ranges::none_of(
                    other.rows, [&](const DocumentRow& match) { return question(match) == question(line); });
            };
        };
        std::erase_if(start.rows, lacks(later));
        std::erase_if(later.rows, lacks(start));
        if (start.rows.size() >= kFewestBars) {
            sheet.charts.push_back({m_words.text("sheet.change.name"), {start, later}});
        }
    }

    const ShownReport& m_report;
    const ReportWords& m_words;
};

DocumentCover composeCover(const ShownReport& report, const ReleaseQuarters& releasedIn,
                           const ReportOrganisation& organisation, const ReportWords& words) {
    DocumentCover cover{
        words.text("cover.sheet"),
        words.text("cover.title"),
        {{words.text("cover.organisation"), organisation.publicName()},
         {words.text("cover.period"), words.period(report.period())},
         {words.text("cover.profile"), words.text("profile." + std::string(code(report.profile())))},
         {words.text("cover.released"), words.period(releasedIn.first)}},
        words.text("cover.reading"),
        {}};
    if (report.revision() > 0) {
        cover.facts.push_back({words.text("cover.revised-in"), words.period(releasedIn.latest)});
        cover.reading.push_back(words.text("cover.revised"));
    }
    for (int line = 1; line <= 7; ++line) {
        cover.reading.push_back(words.text("cover.reading-" + std::to_string(line)));
    }
    return cover;
}

} // namespace

ReportDocument composeDocument(const ShownReport& report, const std::optional<ShownReport>& earlier,
                               const ReleaseQuarters& releasedIn, const ReportOrganisation& organisation,
                               const ReportWords& words) {
    const Composer composer(report, words);
    ReportDocument document{report.period(),
                            report.revision() > 0,
                            composeCover(report, releasedIn, organisation, words),
                            composer.subjectSheets(),
                            words.text("column.code"),
                            words.text("column.label")};
    if (report.period().kind() != PeriodKind::Month) {
        document.sheets.push_back(composer.chartSheet());
    }
    if (earlier) {
        document.sheets.push_back(composer.revisionSheet(*earlier));
    }
    return document;
}

} // namespace kentering

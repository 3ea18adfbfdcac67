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
constexpr std::array kCharted{
    GridTable::Phases,    GridTable::Items,         GridTable::Domains,          GridTable::Talks,
    GridTable::Waiting,   GridTable::Stays,         GridTable::Outcomes,         GridTable::CameBys,
    GridTable::Slips,     GridTable::ReferralKinds, GridTable::ReferralStatuses, GridTable::Ages,
    GridTable::Substances};

/// Fewer bars than this make no picture, nor does a table of which a third is hidden.
constexpr std::size_t kFewestBars = 3;
constexpr std::size_t kFewestBarsAtFirst = 2;
constexpr std::size_t kMostHiddenPart = 3;
constexpr int kReadingLines = 7;
constexpr int kTwenty = 20;
/// What the two deviations of two editions explain in nearly all cases.
constexpr int kExplainedDifference = 4;

bool isTwoSided(const GridCell& cell) {
    return cell.denominator.has_value();
}

/// "Fewer than", or the one mark that does not say which side was too small.
std::string hiddenMark(const ShownCell& shown, Profile profile) {
    if (shown.mark == Mark::Dot || shown.count.because == HiddenBecause::NotReleased) {
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
        return Hundredths{shown.share->value};
    case Percentage::Kind::UnderOne:
        return std::string("<1");
    case Percentage::Kind::OverNinetyNine:
        return std::string(">99");
    }
    return std::nullopt;
}

class Composer {
public:
    Composer(const DocumentSource& source, const ReportWords& words)
        : m_release(source.release),
          m_report(source.report),
          m_words(words),
          m_grid(source.report.period().kind(), source.release.organisation.regionIds(),
                 source.release.form) {}

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
            if (subject.id == "reach") {
                addSentences(sheet);
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

    /// Whom each table counts, table by table.
    [[nodiscard]] DocumentSheet definitionSheet() const {
        DocumentSheet sheet = emptySheet("definitions");
        for (const ReportSubject& subject : reportSubjects()) {
            for (const GridTable table : subject.tables) {
                if (!m_report.cells(table).empty()) {
                    sheet.terms.push_back({m_words.heading(table), m_words.definition(table)});
                }
            }
        }
        return sheet;
    }

    [[nodiscard]] DocumentData data() const {
        DocumentData data{m_words.text("data.sheet"),
                          {},
                          m_report.period().name(),
                          std::to_string(m_report.revision() + 1),
                          {}};
        for (const char* column : {"period", "edition", "table", "code", "label", "count", "mark", "share",
                                   "margin", "denominator", "definition"}) {
            data.columns.push_back(m_words.text("data.column." + std::string(column)));
        }
        for (const ReportSubject& subject : reportSubjects()) {
            for (const GridTable table : subject.tables) {
                for (const ShownCell& shown : m_report.cells(table)) {
                    data.rows.push_back(dataRow(shown));
                }
            }
        }
        if (const auto clients = exactClients()) {
            data.rows.push_back({std::string(ReportWords::key(GridTable::Reach)),
                                 "clients.exact",
                                 m_words.text("cell.clients.exact"),
                                 clients,
                                 {},
                                 {},
                                 {},
                                 {},
                                 m_words.text("define.exact")});
        }
        return data;
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
        const bool isFirst = m_report.rules() == GridRules::First;
        return {std::string(id),
                name,
                name + " \u00b7 " + m_words.period(m_report.period()),
                {m_words.text(isFirst ? "first-rules." + std::string(id) : key + ".definition")},
                {},
                {},
                {},
                legend()};
    }

    [[nodiscard]] std::optional<int> exactClients() const {
        return m_report.profile() == Profile::Internal ? m_release.exactClients : std::nullopt;
    }

    /// What is no protected count: the exact number of people, and how many of all said yes to being counted.
    void addSentences(DocumentSheet& sheet) const {
        if (const auto clients = exactClients()) {
            DocumentTable table{m_words.text("table.exact"), m_words.text("column.people")};
            table.rows.push_back({"clients.exact", m_words.text("cell.clients.exact"), *clients});
            sheet.tables.insert(sheet.tables.begin() + 1, std::move(table));
        }
        if (m_release.consentOfTwenty) {
            const int yes = std::clamp(*m_release.consentOfTwenty, 1, kTwenty - 1);
            sheet.definition.push_back(
                m_words.text("consent", {{"yes", std::to_string(yes)}, {"all", std::to_string(kTwenty)}}));
        }
    }

    [[nodiscard]] DataRow dataRow(const ShownCell& shown) const {
        DataRow row{.table = std::string(ReportWords::key(shown.cell.table)),
                    .code = shown.cell.code,
                    .label = m_words.label(shown.cell),
                    .count = shown.count.value,
                    .margin = shown.margin,
                    .definition = m_report.rules() == GridRules::First
                                      ? std::string()
                                      : m_words.definition(shown.cell.table)};
        if (!shown.count.value) {
            row.mark = hiddenMark(shown, m_report.profile());
        }
        if (shown.share && shown.share->kind == Percentage::Kind::Whole) {
            row.share = Hundredths{shown.share->value};
        }
        if (shown.cell.denominator) { // it stands before all regions, of which a grid may have others
            row.denominator = m_grid.cells()[*shown.cell.denominator].code;
        }
        return row;
    }

    [[nodiscard]] std::vector<std::string> legend() const {
        const std::string threshold = std::to_string(thresholdOf(m_report.profile()));
        const bool isFirst = m_report.rules() == GridRules::First;
        std::vector<std::string> lines{
            m_words.text("legend.title"),
            m_words.text("legend.under", {{"mark", "<" + threshold}, {"threshold", threshold}}),
            m_words.text("legend.dot"), m_words.text(isFirst ? "first-rules.share" : "legend.share")};
        if (m_report.profile() == Profile::Public) {
            lines.push_back(m_words.text("legend.rounded"));
        }
        if (m_report.revision() > 0) {
            lines.push_back(m_words.text("legend.revised"));
        }
        lines.push_back(m_words.text("legend.total"));
        return lines;
    }

    [[nodiscard]] DocumentRow row(const ShownCell& shown) const {
        return {shown.cell.code,
                m_words.label(shown.cell),
                printedCount(shown, m_report.profile()),
                printedShare(shown),
                std::nullopt,
                shown.margin ? std::optional<Printed>(*shown.margin) : std::nullopt};
    }

    [[nodiscard]] DocumentTable tableOf(GridTable wanted) const {
        DocumentTable table{m_words.heading(wanted), m_words.text("column.people")};
        for (const ShownCell& shown : m_report.cells(wanted)) {
            if (shown.share || (isTwoSided(shown.cell) && m_report.rules() == GridRules::First)) {
                table.besideColumn = m_words.text("column.share");
                table.besideIsShare = true;
            }
            if (shown.margin) {
                table.marginColumn = m_words.text("column.points");
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
        rows.marginColumn.clear();
        std::erase_if(rows.rows,
                      [](const DocumentRow& line) { return !std::holds_alternative<int>(line.value); });
        for (DocumentRow& line : rows.rows) {
            line.beside.reset();
            line.margin.reset();
        }
        return rows;
    }

    /// A picture of few of the rows would show another course than the table.
    [[nodiscard]] bool isWorthDrawing(std::size_t bars, std::size_t rows) const {
        if (m_report.rules() == GridRules::First) {
            return bars >= kFewestBarsAtFirst;
        }
        return bars >= kFewestBars && (rows - bars) * kMostHiddenPart < rows;
    }

    void addChart(DocumentSheet& sheet, GridTable table) const {
        DocumentTable rows = published(table);
        if (isWorthDrawing(rows.rows.size(), m_report.cells(table).size())) {
            const std::string title = rows.heading;
            addChart(sheet, title, {std::move(rows)});
        }
    }

    void addChart(DocumentSheet& sheet, const std::string& title, std::vector<DocumentTable> series) const {
        std::string numbers;
        for (const DocumentTable& table : series) {
            if (series.size() > 1) {
                numbers += (numbers.empty() ? "" : " ") + table.heading + ":";
            }
            for (const DocumentRow& line : table.rows) {
                numbers += (numbers.empty() || numbers.ends_with(':') ? "" : ",") + std::string(" ") +
                           line.label + " " + std::to_string(std::get<int>(line.value));
            }
            numbers += ".";
        }
        sheet.charts.push_back(
            {title, m_words.text("chart", {{"title", title}, {"numbers", numbers}}), std::move(series)});
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
        if (isWorthComparing(start.rows.size())) {
            addChart(sheet, m_words.text("chart-of-two"), {std::move(start), std::move(later)});
        }
    }

    /// Differences between two counts of few people are mostly deviation: no picture of them under fifty.
    [[nodiscard]] bool isWorthComparing(std::size_t bars) const {
        const std::vector<ShownCell> matched = m_report.cells(GridTable::Matched);
        const bool areEnough =
            m_report.rules() == GridRules::First ||
            (!matched.empty() && matched.front().count.value.value_or(0) >= kFewestForShares);
        return areEnough && isWorthDrawing(bars, m_report.cells(GridTable::ItemsAtStart).size());
    }

    const Release& m_release;
    const ShownReport& m_report;
    const ReportWords& m_words;
    Grid m_grid;
};

DocumentCover composeCover(const DocumentSource& source, const ReportWords& words) {
    const ShownReport& report = source.report;
    DocumentCover cover{
        words.text("cover.sheet"),
        words.text("cover.title"),
        {{words.text("cover.organisation"), source.release.organisation.publicName()},
         {words.text("cover.period"), words.period(report.period())},
         {words.text("cover.profile"), words.text("profile." + std::string(code(report.profile())))},
         {words.text("cover.released"), words.period(source.firstReleasedIn)}},
        words.text("cover.reading"),
        {}};
    if (report.revision() > 0) {
        cover.facts.push_back({words.text("cover.revised-in"), words.period(source.release.releasedIn)});
        cover.reading.push_back(words.text("cover.revised"));
    }
    for (int line = 1; line <= kReadingLines; ++line) {
        cover.reading.push_back(words.text("cover.reading-" + std::to_string(line)));
    }
    return cover;
}

} // namespace

ReportDocument composeDocument(const DocumentSource& source, const ReportWords& words) {
    const ShownReport& report = source.report;
    const Composer composer(source, words);
    ReportDocument document{report.period(),
                            words.language(),
                            words.text("cover.title") + " " + words.period(report.period()) + " \u00b7 " +
                                source.release.organisation.publicName(),
                            report.revision() > 0,
                            composeCover(source, words),
                            composer.subjectSheets(),
                            words.text("column.code"),
                            words.text("column.label"),
                            composer.data()};
    if (report.period().kind() == PeriodKind::Year || report.rules() == GridRules::First) {
        if (report.period().kind() != PeriodKind::Month) {
            document.sheets.push_back(composer.chartSheet());
        }
    }
    if (source.earlier) {
        document.sheets.push_back(composer.revisionSheet(*source.earlier));
    }
    if (report.rules() != GridRules::First) {
        document.sheets.push_back(composer.definitionSheet());
    }
    return document;
}

} // namespace kentering

#include "reports/statistics/workbook/worksheet.h"

#include "model/base/clean_text.h"
#include "reports/statistics/workbook/workbook_styles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

namespace {

constexpr lxw_col_t kCode = 0;
constexpr lxw_col_t kLabel = 1;
constexpr lxw_col_t kValue = 2;
constexpr lxw_col_t kBeside = 3;
constexpr lxw_col_t kMargin = 4;
constexpr lxw_col_t kMark = 5;
constexpr lxw_col_t kChart = 6;

constexpr double kCodeWidth = 30;
constexpr double kLabelWidth = 50;
constexpr double kLabelWidthByCharts = 42;
constexpr double kNumberWidth = 11;
/// Characters of body text that fit in a line of the label column for certain, for each of its width.
constexpr double kLettersOfWidth = 1.12;
constexpr double kLineHeight = 15; // points
constexpr double kHeadingHeight = 21;
constexpr double kParagraphGap = 4;
constexpr int kRowPixels = 20;

constexpr double kDeviation = 3; // of a count, in 99 of 100 (layer_table.h)
constexpr int kChartWidth = 600; // pixels
constexpr std::size_t kBarHeight =
    34; // pixels: two lines of a label, or some programs leave out its neighbours
constexpr double kDefaultChartWidth = 480;
constexpr double kDefaultChartHeight = 288;

// On paper. A print area, a title row that repeats and a named range are all "defined names" in this file
// format, and privacy.md (5.7, A11) allows none: a name can keep what nobody sees. So nothing is chosen and
// nothing repeats: a sheet has no cell beside what is to be printed, and takes the width of one page. A sheet
// with charts is scaled instead of fitted, because only then do programs honour the breaks between its
// charts.
constexpr double kPaperMargin = 0.6; // inches
constexpr std::uint8_t kA4 = 9;
// Percent. How wide a column is depends on the typeface that a computer has; 15.6 inches were the widest
// seen.
constexpr std::uint16_t kChartScale = 65;
constexpr lxw_row_t kChartRowsOfAPage = 47; // 52 of 15 points fit at that scale; headings are taller

/// What `text` takes in a column so wide, where no word is broken; UTF-8 continuation bytes are no
/// characters.
double heightOf(std::string_view text, double width) {
    const auto room = static_cast<std::ptrdiff_t>(width * kLettersOfWidth);
    int lines = 1;
    std::ptrdiff_t used = 0;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        const auto letters = std::ranges::count_if(
            word, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
        const bool fits = used == 0 || used + 1 + letters <= room;
        lines += fits ? 0 : 1;
        used = fits && used > 0 ? used + 1 + letters : letters;
    }
    return kLineHeight * lines;
}

class SheetWriter {
public:
    SheetWriter(lxw_workbook* workbook, const Styles& styles, const ReportDocument& document,
                const std::string& name, const std::string& fallbackName)
        : m_workbook(workbook),
          m_styles(styles),
          m_document(document),
          // Names come from content, which an organisation may replace; Excel allows 31 characters of some
          // kinds.
          m_name(workbook_validate_sheet_name(workbook, cleanText(name).c_str()) == LXW_NO_ERROR
                     ? cleanText(name)
                     : fallbackName),
          m_sheet(workbook_add_worksheet(workbook, m_name.c_str())) {
        if (m_sheet == nullptr) {
            m_isComplete = false;
            return;
        }
        worksheet_set_column(m_sheet, kCode, kCode, kCodeWidth, nullptr);
        worksheet_set_column(m_sheet, kLabel, kLabel, kLabelWidth, nullptr);
        for (const lxw_col_t column :
             {kValue, kBeside, kMargin, kMark}) { // each may be set again, a range may not
            worksheet_set_column(m_sheet, column, column, kNumberWidth, nullptr);
        }
        worksheet_gridlines(m_sheet, LXW_HIDE_ALL_GRIDLINES);
        worksheet_set_paper(m_sheet, kA4);
        worksheet_set_margins(m_sheet, kPaperMargin, kPaperMargin, kPaperMargin, kPaperMargin);
        worksheet_fit_to_pages(m_sheet, 1, 0);
    }

    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    void writeCover(const DocumentCover& cover) {
        if (m_sheet == nullptr) {
            return;
        }
        worksheet_set_column(m_sheet, kCode, kCode, 26, nullptr);
        string(m_row, kCode, cover.title, m_styles.title);
        worksheet_set_row(m_sheet, m_row, 26, nullptr);
        m_row += 2;
        for (const CoverLine& fact : cover.facts) {
            string(m_row, kCode, fact.name, m_styles.fact);
            string(m_row, kLabel, fact.value, m_styles.text);
            worksheet_set_row(m_sheet, m_row, heightOf(fact.value, m_labelWidth) + kParagraphGap, nullptr);
            ++m_row;
        }
        ++m_row;
        heading(cover.readingTitle);
        for (const std::string& line : cover.reading) {
            paragraph(line);
        }
    }

    void writeSubject(const DocumentSheet& sheet) {
        if (m_sheet == nullptr) {
            return;
        }
        if (!sheet.charts.empty()) {
            setUpCharts();
        }
        string(m_row, kLabel, sheet.title, m_styles.title);
        worksheet_set_row(m_sheet, m_row++, 26, nullptr);
        for (const std::string& line : sheet.definition) {
            paragraph(line);
        }
        if (!sheet.tables.empty() || !sheet.charts.empty()) {
            writeHeader(sheet);
        }
        worksheet_freeze_panes(m_sheet, m_row, 0);
        for (const DocumentTable& table : sheet.tables) {
            writeTable(table);
            ++m_row;
        }
        for (const CoverLine& term : sheet.terms) {
            heading(term.name);
            paragraph(term.value);
        }
        for (const DocumentChart& chart : sheet.charts) {
            writeChart(chart);
        }
        writeLegend(sheet.legend);
        if (!m_breaks.empty()) {
            m_breaks.push_back(0); // ends the list
            note(worksheet_set_h_pagebreaks(m_sheet, m_breaks.data()));
        }
    }

    /// One line a figure, from the first row on, each column with values of one kind: for programs.
    void writeData(const DocumentData& data) {
        if (m_sheet == nullptr) {
            return;
        }
        for (std::size_t column = 0; column < data.columns.size(); ++column) {
            string(m_row, static_cast<lxw_col_t>(column), data.columns[column], m_styles.column);
        }
        setUpData();
        for (const DataRow& row : data.rows) {
            ++m_row;
            lxw_col_t column = 0;
            for (const std::string* text : {&data.period, &data.edition, &row.table, &row.code, &row.label}) {
                string(m_row, column++, *text, m_styles.label);
            }
            cell(column++, row.count);
            string(m_row, column++, row.mark, m_styles.label);
            if (row.share) {
                printed(m_row, column, *row.share, m_styles.percent);
            }
            ++column;
            cell(column++, row.margin);
            string(m_row, column++, row.denominator, m_styles.label);
            string(m_row, column++, row.definition, m_styles.label);
        }
    }

private:
    void setUpData() {
        constexpr std::array<double, 11> kWidths{9, 8, 18, 34, 46, 8, 8, 8, 8, 20, 90};
        for (std::size_t column = 0; column < kWidths.size(); ++column) {
            const auto place = static_cast<lxw_col_t>(column);
            worksheet_set_column(m_sheet, place, place, kWidths[column], nullptr);
        }
        worksheet_set_landscape(m_sheet);
        worksheet_freeze_panes(m_sheet, 1, 0);
    }

    void cell(lxw_col_t column, const std::optional<int>& number) {
        if (number) {
            note(worksheet_write_number(m_sheet, m_row, column, *number, m_styles.number));
        }
    }

    void note(lxw_error error) { m_isComplete = m_isComplete && error == LXW_NO_ERROR; }

    void string(lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
        note(worksheet_write_string(m_sheet, row, column, cleanText(text).c_str(), format));
    }

    void paragraph(const std::string& text) {
        worksheet_set_row(m_sheet, m_row, heightOf(text, m_labelWidth) + kParagraphGap, nullptr);
        string(m_row++, kLabel, text, m_styles.text);
    }

    void heading(const std::string& text) {
        worksheet_set_row(m_sheet, m_row, kHeadingHeight, nullptr);
        string(m_row++, kLabel, text, m_styles.heading);
    }

    /// Charts stand beside the counts that they show, on a page that lies down.
    void setUpCharts() {
        m_breaksPages = true;
        m_labelWidth = kLabelWidthByCharts;
        worksheet_set_landscape(m_sheet);
        worksheet_set_print_scale(m_sheet, kChartScale);
        worksheet_set_column(m_sheet, kLabel, kLabel, kLabelWidthByCharts, nullptr);
        for (const lxw_col_t column : {kBeside, kMargin}) {
            worksheet_set_column(m_sheet, column, column, 2, nullptr);
        }
        worksheet_set_column(m_sheet, kMark, kMark, 4, nullptr);
    }

    /// Before a chart that would be cut at the end of a page, another page begins.
    void keepOnOnePage(lxw_row_t rows) {
        if (m_breaksPages && m_row > m_pageBegin && m_row + rows > m_pageBegin + kChartRowsOfAPage) {
            m_breaks.push_back(m_row);
            m_pageBegin = m_row;
        }
    }

    void printed(lxw_row_t row, lxw_col_t column, const Printed& value, lxw_format* wholeFormat) {
        if (const int* whole = std::get_if<int>(&value)) {
            note(worksheet_write_number(m_sheet, row, column, *whole, wholeFormat));
        } else if (const Tenths* tenths = std::get_if<Tenths>(&value)) {
            note(worksheet_write_number(m_sheet, row, column, tenths->value / 10.0, m_styles.tenths));
        } else if (const Hundredths* share = std::get_if<Hundredths>(&value)) {
            note(worksheet_write_number(m_sheet, row, column, share->value / 100.0, m_styles.percent));
        } else {
            string(row, column, std::get<std::string>(value), m_styles.mark);
        }
    }

    void writeHeader(const DocumentSheet& sheet) {
        string(m_row, kCode, m_document.codeColumn, m_styles.column);
        string(m_row, kLabel, m_document.labelColumn, m_styles.column);
        const DocumentTable& first =
            sheet.tables.empty() ? sheet.charts.front().series.front() : sheet.tables.front();
        m_valueColumn = first.valueColumn;
        string(m_row, kValue, m_valueColumn, m_styles.columnRight);
        const auto withShares = std::ranges::find_if(
            sheet.tables, [](const DocumentTable& table) { return table.besideIsShare; });
        m_besideColumn = withShares == sheet.tables.end() ? std::string() : withShares->besideColumn;
        if (!m_besideColumn.empty()) {
            string(m_row, kBeside, m_besideColumn, m_styles.columnRight);
        }
        const auto withMargins = std::ranges::find_if(
            sheet.tables, [](const DocumentTable& table) { return !table.marginColumn.empty(); });
        if (withMargins != sheet.tables.end()) {
            string(m_row, kMargin, withMargins->marginColumn, m_styles.columnRight);
        }
        if (!first.earlierColumn.empty()) {
            string(m_row, kMark, first.earlierColumn, m_styles.columnRight);
        }
        ++m_row;
    }

    void writeTable(const DocumentTable& table) {
        worksheet_set_row(m_sheet, m_row, kHeadingHeight, nullptr);
        string(m_row, kLabel, table.heading, m_styles.heading);
        if (table.valueColumn != m_valueColumn) {
            string(m_row, kValue, table.valueColumn, m_styles.columnRight);
        }
        if (!table.besideColumn.empty() && table.besideColumn != m_besideColumn) {
            string(m_row, kBeside, table.besideColumn, m_styles.columnRight);
        }
        ++m_row;
        for (const DocumentRow& row : table.rows) {
            writeRow(row, table);
        }
    }

    void writeRow(const DocumentRow& row, const DocumentTable& table) {
        string(m_row, kCode, row.code, m_styles.code);
        string(m_row, kLabel, row.label, m_styles.label);
        printed(m_row, kValue, row.value, m_styles.number);
        if (row.beside) {
            printed(m_row, kBeside, *row.beside, table.besideIsShare ? m_styles.percent : m_styles.number);
        }
        if (row.margin) {
            printed(m_row, kMargin, *row.margin, m_styles.number);
        }
        if (row.earlier) {
            printed(m_row, kMark, *row.earlier, m_styles.number);
        } else if (m_document.isRevised) {
            string(m_row, kMark, "*", m_styles.mark);
        }
        ++m_row;
    }

    void writeChart(const DocumentChart& plan) {
        std::size_t bars = 0;
        std::size_t tableRows = 0;
        for (const DocumentTable& table : plan.series) {
            bars = std::max(bars, table.rows.size());
            tableRows += table.rows.size() + 1;
        }
        const auto height = static_cast<int>(70 + kBarHeight * bars);
        const auto rows =
            std::max(static_cast<lxw_row_t>(tableRows), static_cast<lxw_row_t>(height / kRowPixels + 1));
        keepOnOnePage(rows);
        const lxw_row_t top = m_row;
        lxw_chart* chart = workbook_add_chart(m_workbook, LXW_CHART_BAR);
        if (chart == nullptr) {
            m_isComplete = false;
            return;
        }
        const lxw_row_t firstLabels = m_row + 1; // categories of all series: the labels of the first
        std::vector<lxw_row_t> rowsOfSeries;
        for (const DocumentTable& table : plan.series) {
            rowsOfSeries.push_back(m_row + 1);
            writeTable(table);
        }
        addSeries(chart, plan, rowsOfSeries, firstLabels);
        styleChart(chart, plan);
        std::string description = plan.description; // read by a screen reader; the library copies it
        lxw_chart_options options{};
        options.x_scale = kChartWidth / kDefaultChartWidth;
        options.y_scale = height / kDefaultChartHeight;
        options.y_offset = 4; // its edge is not on the page before
        options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
        options.description = description.data();
        note(worksheet_insert_chart_opt(m_sheet, top, kChart, chart, &options));
        m_row = top + rows + 1;
    }

    void addSeries(lxw_chart* chart, const DocumentChart& plan, const std::vector<lxw_row_t>& rows,
                   lxw_row_t firstLabels) {
        for (std::size_t number = 0; number < plan.series.size(); ++number) {
            const DocumentTable& table = plan.series[number];
            const auto count = static_cast<lxw_row_t>(table.rows.size());
            lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
            if (series == nullptr) {
                m_isComplete = false;
                return;
            }
            chart_series_set_categories(series, m_name.c_str(), firstLabels, kLabel, firstLabels + count - 1,
                                        kLabel);
            chart_series_set_values(series, m_name.c_str(), rows[number], kValue, rows[number] + count - 1,
                                    kValue);
            chart_series_set_name(series, cleanText(table.heading).c_str());
            lxw_chart_fill fill{};
            fill.color = number == 0 ? kAccent : kAccentLight;
            chart_series_set_fill(series, &fill);
            chart_series_set_labels(series);
            // At the foot of the bar: the end is where the deviation is drawn.
            chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_INSIDE_BASE);
            lxw_chart_font numbers{};
            numbers.size = 8;
            numbers.color = number == 0 ? kPaper : kInk;
            chart_series_set_labels_font(series, &numbers);
            drawDeviation(series);
        }
    }

    /// What 99 of 100 counts are off at most, as a line at the end of each bar (along the axis of the values,
    /// which the library calls x in a bar chart).
    static void drawDeviation(lxw_chart_series* series) {
        chart_series_set_error_bars(series->x_error_bars, LXW_CHART_ERROR_BAR_TYPE_FIXED, kDeviation);
        lxw_chart_line line{};
        line.color = kInk;
        line.width = 0.75F;
        chart_series_set_error_bars_line(series->x_error_bars, &line);
    }

    static void styleChart(lxw_chart* chart, const DocumentChart& plan) {
        lxw_chart_font titleFont{};
        titleFont.size = 12;
        titleFont.color = kInk;
        chart_title_set_name(chart, cleanText(plan.title).c_str());
        chart_title_set_name_font(chart, &titleFont);
        // In a bar chart the library's y axis is the upright one, with the labels.
        chart_axis_set_reverse(chart->y_axis);          // first row on top
        chart_axis_set_interval_unit(chart->y_axis, 1); // and no label is left out
        lxw_chart_font labelFont{};
        labelFont.size = 8;
        labelFont.color = kInk;
        chart_axis_set_num_font(chart->y_axis, &labelFont);
        lxw_chart_line none{};
        none.none = LXW_TRUE;
        chart_axis_major_gridlines_set_visible(chart->x_axis, LXW_FALSE);
        chart_axis_set_line(chart->x_axis, &none);
        chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_NONE);
        chart_axis_set_min(chart->x_axis, 0);
        chart_set_series_gap(chart, 45);
        // Programs do not agree on the order of a legend beside upside-down bars; the title names them
        // instead.
        chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    }

    void writeLegend(const std::vector<std::string>& legend) {
        if (legend.empty()) {
            return;
        }
        keepOnOnePage(static_cast<lxw_row_t>(legend.size() + 4)); // some take two lines
        ++m_row;
        heading(legend.front());
        for (auto line = legend.begin() + 1; line != legend.end(); ++line) {
            paragraph(*line);
        }
    }

    lxw_workbook* m_workbook;
    const Styles& m_styles;
    const ReportDocument& m_document;
    std::string m_name;
    lxw_worksheet* m_sheet;
    lxw_row_t m_row = 0;
    lxw_row_t m_pageBegin = 0;
    std::vector<lxw_row_t> m_breaks{};
    bool m_breaksPages = false;
    double m_labelWidth = kLabelWidth;
    std::string m_valueColumn{};
    std::string m_besideColumn{};
    bool m_isComplete = true;
};

} // namespace

bool fillWorkbook(lxw_workbook* workbook, const ReportDocument& document) {
    const Styles styles(workbook);
    SheetWriter cover(workbook, styles, document, document.cover.sheetName, "cover");
    cover.writeCover(document.cover);
    bool isComplete = cover.isComplete();
    for (const DocumentSheet& sheet : document.sheets) {
        SheetWriter writer(workbook, styles, document, sheet.name, sheet.id);
        writer.writeSubject(sheet);
        isComplete = isComplete && writer.isComplete();
    }
    SheetWriter data(workbook, styles, document, document.data.sheetName, "data");
    data.writeData(document.data);
    return isComplete && data.isComplete();
}

} // namespace kentering

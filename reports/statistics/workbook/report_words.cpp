#include "reports/statistics/workbook/report_words.h"

namespace kentering {

namespace {

std::string_view tableKey(GridTable table) {
    switch (table) {
    case GridTable::Reach:
        return "reach";
    case GridTable::Phases:
        return "phases";
    case GridTable::Items:
        return "items";
    case GridTable::Answered:
        return "answered";
    case GridTable::Matched:
        return "matched";
    case GridTable::ItemsAtStart:
        return "items-at-start";
    case GridTable::ItemsLater:
        return "items-later";
    case GridTable::ComplaintBase:
        return "complaint-base";
    case GridTable::Complaints:
        return "complaints";
    case GridTable::Domains:
        return "domains";
    case GridTable::Slips:
        return "slips";
    case GridTable::SlipSubstances:
        return "slip-substances";
    case GridTable::SlipPhases:
        return "slip-phases";
    case GridTable::ReferralKinds:
        return "referral-kinds";
    case GridTable::ReferralStatuses:
        return "referral-statuses";
    case GridTable::Ages:
        return "ages";
    case GridTable::Regions:
        return "regions";
    case GridTable::Substances:
        return "substances";
    case GridTable::OwnGoals:
        return "own-goals";
    case GridTable::Waiting:
        return "waiting";
    }
    return {};
}

} // namespace

std::string ReportWords::text(std::string_view key) const {
    return std::string(m_content.text(std::string("statistics.").append(key), m_language));
}

std::string ReportWords::text(std::string_view key, const Values& values) const {
    std::string words = text(key);
    for (const auto& [name, value] : values) {
        const std::string mark = std::string("{").append(name).append("}");
        for (std::size_t at = words.find(mark); at != std::string::npos;
             at = words.find(mark, at + value.size())) {
            words.replace(at, mark.size(), value);
        }
    }
    return words;
}

std::string ReportWords::label(const GridCell& cell) const {
    const auto labelOf = [this](auto word) { return std::string(m_content.label(word, m_language)); };
    switch (cell.table) {
    case GridTable::Reach:
    case GridTable::Matched:
    case GridTable::ComplaintBase:
    case GridTable::Slips:
    case GridTable::Ages:
    case GridTable::Waiting:
        return text("cell." + cell.code);
    case GridTable::Items:
    case GridTable::Answered:
    case GridTable::ItemsAtStart:
    case GridTable::ItemsLater:
        return labelOf(static_cast<ChecklistItem>(cell.word));
    case GridTable::Complaints:
        return labelOf(static_cast<Complaint>(cell.word));
    case GridTable::Domains:
        return labelOf(static_cast<ComplaintDomain>(cell.word));
    case GridTable::Phases:
    case GridTable::SlipPhases:
        return labelOf(static_cast<Phase>(cell.word));
    case GridTable::SlipSubstances:
    case GridTable::Substances:
        return labelOf(static_cast<Substance>(cell.word));
    case GridTable::ReferralKinds:
        return labelOf(static_cast<ReferralKind>(cell.word));
    case GridTable::ReferralStatuses:
        return labelOf(static_cast<ReferralStatus>(cell.word));
    case GridTable::Regions:
        return cell.word < m_organisation.regions().size() ? m_organisation.regions()[cell.word].name
                                                           : text("cell.region.other");
    case GridTable::OwnGoals:
        return labelOf(static_cast<OwnGoal>(cell.word));
    }
    return {};
}

std::string ReportWords::heading(GridTable table) const {
    return text(std::string("table.").append(tableKey(table)));
}

std::string ReportWords::period(const Period& period) const {
    const std::string year = std::to_string(period.year());
    const std::string number = std::to_string(period.number());
    switch (period.kind()) {
    case PeriodKind::Year:
        return text("period.year", {{"year", year}});
    case PeriodKind::Quarter:
        return text("period.quarter", {{"number", number}, {"year", year}});
    case PeriodKind::Month:
        return text("month." + number) + " " + year;
    }
    return year;
}

} // namespace kentering

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
    case GridTable::ChecklistBase:
        return "checklist-base";
    case GridTable::SlipBase:
        return "slip-base";
    case GridTable::ReferralBase:
        return "referral-base";
    case GridTable::Talks:
        return "talks";
    case GridTable::NoShows:
        return "no-shows";
    case GridTable::Groups:
        return "groups";
    case GridTable::FirstTalks:
        return "first-talks";
    case GridTable::StillWaiting:
        return "still-waiting";
    case GridTable::Injecting:
        return "injecting";
    case GridTable::Routes:
        return "routes";
    case GridTable::Stays:
        return "stays";
    case GridTable::CameBys:
        return "came-by";
    case GridTable::Outcomes:
        return "outcomes";
    }
    return {};
}

/// An organisation may bring words of its own, and in some of them there may be what no file of this kind can
/// hold: control characters, and U+FFFE and U+FFFF. They become a space.
std::string printable(std::string_view words) {
    std::string clean(words);
    for (char& letter : clean) {
        const auto byte = static_cast<unsigned char>(letter);
        letter = byte < 0x20 || byte == 0x7F ? ' ' : letter;
    }
    for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
        for (std::size_t at = clean.find(none); at != std::string::npos; at = clean.find(none, at)) {
            clean.replace(at, none.size(), " ");
        }
    }
    return clean;
}

} // namespace

std::string ReportWords::text(std::string_view key) const {
    return printable(m_content.text(std::string("statistics.").append(key), m_language));
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
    const auto labelOf = [this](auto word) { return printable(m_content.label(word, m_language)); };
    if (cell.isCoarse) {
        return text("cell." + cell.code);
    }
    switch (cell.table) {
    case GridTable::Reach:
    case GridTable::Matched:
    case GridTable::ComplaintBase:
    case GridTable::Slips:
    case GridTable::Ages:
    case GridTable::Waiting:
    case GridTable::ChecklistBase:
    case GridTable::SlipBase:
    case GridTable::ReferralBase:
    case GridTable::Talks:
    case GridTable::NoShows:
    case GridTable::Groups:
    case GridTable::FirstTalks:
    case GridTable::StillWaiting:
    case GridTable::Injecting:
    case GridTable::Stays:
    case GridTable::CameBys:
    case GridTable::Outcomes:
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
        return region(cell.code);
    case GridTable::Routes:
        return labelOf(static_cast<Route>(cell.word));
    case GridTable::OwnGoals:
        return labelOf(static_cast<OwnGoal>(cell.word));
    }
    return {};
}

std::string ReportWords::region(std::string_view code) const {
    for (const ReportRegion& region : m_organisation.regions()) {
        if (code == "region." + region.id) {
            return region.name;
        }
    }
    return text("cell.region.other");
}

std::string ReportWords::definition(GridTable table) const {
    return text(std::string("define.").append(tableKey(table)));
}

std::string_view ReportWords::key(GridTable table) {
    return tableKey(table);
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

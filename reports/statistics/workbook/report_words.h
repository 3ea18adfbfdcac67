#pragma once

#include "model/content/content.h"
#include "reports/statistics/count/organisation.h"
#include "reports/statistics/count/period.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kentering {

/// The words of statistics in one language: content's texts under `statistics.` and the labels of ids.
class ReportWords {
public:
    ReportWords(const Content& content, Language language, const ReportOrganisation& organisation)
        : m_content(content), m_language(language), m_organisation(organisation) {}

    /// Content's text `statistics.<key>`.
    [[nodiscard]] std::string text(std::string_view key) const;
    /// The same with each `{name}` replaced by its value.
    using Values = std::vector<std::pair<std::string_view, std::string>>;
    [[nodiscard]] std::string text(std::string_view key, const Values& values) const;

    /// What a row counts.
    [[nodiscard]] std::string label(const GridCell& cell) const;
    /// The heading of a table.
    [[nodiscard]] std::string heading(GridTable table) const;
    /// Whom a table counts, and of whom its shares are.
    [[nodiscard]] std::string definition(GridTable table) const;
    /// The stable name of a table, for programs.
    [[nodiscard]] static std::string_view key(GridTable table);
    [[nodiscard]] Language language() const { return m_language; }
    /// "2025", "Quarter 2 of 2025", "March 2025".
    [[nodiscard]] std::string period(const Period& period) const;

private:
    [[nodiscard]] std::string region(std::string_view code) const;

    const Content& m_content;
    Language m_language;
    const ReportOrganisation& m_organisation;
};

} // namespace kentering

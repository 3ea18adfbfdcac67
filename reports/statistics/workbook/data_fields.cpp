#include "reports/statistics/workbook/data_fields.h"

namespace kentering {

namespace {

DataField numberField(const std::optional<int>& number) {
    return {number ? std::to_string(*number) : std::string(), true};
}

/// 0.05, 0.5
DataField shareField(const std::optional<Hundredths>& share) {
    if (!share) {
        return {{}, true, true};
    }
    std::string digits = std::to_string(share->value);
    digits.insert(0, digits.size() < 2 ? 2 - digits.size() : 0, '0');
    return {(digits.size() == 2 ? "0." : "1.") + digits.substr(digits.size() - 2), true, true};
}

} // namespace

std::vector<std::vector<DataField>> dataFields(const DocumentData& data) {
    std::vector<std::vector<DataField>> lines;
    std::vector<DataField>& headings = lines.emplace_back();
    for (const std::string& column : data.columns) {
        headings.push_back({column});
    }
    for (const DataRow& row : data.rows) {
        lines.push_back({{data.period},
                         {data.edition},
                         {row.table},
                         {row.code},
                         {row.label},
                         numberField(row.count),
                         {row.mark},
                         shareField(row.share),
                         numberField(row.margin),
                         {row.denominator},
                         {row.definition}});
    }
    return lines;
}

} // namespace kentering

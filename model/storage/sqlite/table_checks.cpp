#include "model/storage/sqlite/table_checks.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace kentering::storage::sqlite {

namespace {

constexpr std::string_view kCheck = "CHECK";

bool isOfAWord(char symbol) {
    return symbol == '_' || std::isalnum(static_cast<unsigned char>(symbol)) != 0;
}

/// Where what begins at `at` ends, which may hold any symbol: a comment, a text, a name in quotes; `at`
/// itself when nothing of the kind begins there.
std::size_t behindWords(std::string_view sql, std::size_t at) {
    if (sql.substr(at).starts_with("--")) {
        return std::min(sql.find('\n', at), sql.size());
    }
    if (sql[at] == '\'' || sql[at] == '"') { // one that is doubled ends a text and begins the next
        const std::size_t end = sql.find(sql[at], at + 1);
        return end == std::string_view::npos ? sql.size() : end + 1;
    }
    return at;
}

bool isCheckAt(std::string_view sql, std::size_t at) {
    const std::size_t end = at + kCheck.size();
    return sql.substr(at).starts_with(kCheck) && (at == 0 || !isOfAWord(sql[at - 1])) &&
           (end == sql.size() || !isOfAWord(sql[end]));
}

/// From the bracket at or after `at` to the one that closes it.
std::string_view inBrackets(std::string_view sql, std::size_t at) {
    const std::size_t first = sql.find('(', at);
    std::size_t open = 0;
    for (at = first; at < sql.size();) {
        if (const std::size_t behind = behindWords(sql, at); behind != at) {
            at = behind;
            continue;
        }
        open += sql[at] == '(' ? 1U : 0U;
        open -= sql[at] == ')' ? 1U : 0U;
        ++at;
        if (open == 0) {
            return sql.substr(first, at - first);
        }
    }
    throw std::logic_error("a CHECK does not end");
}

} // namespace

std::vector<std::string> checksIn(std::string_view createTable) {
    std::vector<std::string> checks;
    for (std::size_t at = 0; at < createTable.size();) {
        if (const std::size_t behind = behindWords(createTable, at); behind != at) {
            at = behind;
        } else if (isCheckAt(createTable, at)) {
            checks.emplace_back(inBrackets(createTable, at));
            at = createTable.find('(', at) + checks.back().size();
        } else {
            ++at;
        }
    }
    return checks;
}

std::string checksOf(Connection& database, std::string_view table) {
    Query query = database.query("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = :table");
    query.bind(":table", table);
    if (!query.step()) {
        throw std::logic_error("there is no such table");
    }
    std::string condition = "TRUE";
    for (const std::string& check : checksIn(query.view(0))) {
        condition.append(" AND ").append(check).append(" IS NOT FALSE"); // NULL satisfies a CHECK
    }
    return condition;
}

void withChecksAside(Connection& database, const std::function<void()>& write) {
    database.execute("PRAGMA ignore_check_constraints = ON");
    try {
        write();
    } catch (...) {
        database.execute("PRAGMA ignore_check_constraints = OFF");
        throw;
    }
    database.execute("PRAGMA ignore_check_constraints = OFF");
}

} // namespace kentering::storage::sqlite

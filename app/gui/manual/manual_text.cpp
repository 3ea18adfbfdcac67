#include "app/gui/manual/manual_text.h"

#include "model/base/search_text.h"

#include <algorithm>

namespace kentering {

namespace {

using Kind = ManualLine::Kind;

/// Without the marks of bold, italic and code.
std::string plain(std::string_view words) {
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] == '`' || (words[at] == '*' && at + 1 < words.size() && words[at + 1] == '*')) {
            at += words[at] == '*' ? 1U : 0U;
            continue;
        }
        text += words[at];
    }
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> cellsOf(std::string_view row) {
    std::vector<std::string> cells;
    std::size_t from = 1; // behind the first bar
    for (std::size_t bar = row.find('|', from); bar != std::string_view::npos; bar = row.find('|', from)) {
        cells.push_back(plain(row.substr(from, bar - from)));
        from = bar + 1;
    }
    return cells;
}

bool isBelowHead(std::string_view row) {
    return row.find_first_not_of("|-: ") == std::string_view::npos;
}

} // namespace

std::vector<ManualLine> manualLines(std::string_view markdown) {
    std::vector<ManualLine> lines;
    std::size_t from = 0;
    while (from < markdown.size()) {
        const std::size_t end = std::min(markdown.find('\n', from), markdown.size());
        const std::string_view line = markdown.substr(from, end - from);
        from = end + 1;
        if (line.starts_with("# ")) {
            lines.push_back({Kind::Title, {plain(line.substr(2))}});
        } else if (line.starts_with("#")) {
            lines.push_back({Kind::Heading, {plain(line.substr(line.find_first_not_of('#')))}});
        } else if (line.starts_with("- ")) {
            lines.push_back({Kind::Item, {plain(line.substr(2))}});
        } else if (line.starts_with("|")) {
            if (!isBelowHead(line)) {
                lines.push_back({Kind::Row, cellsOf(line)});
            }
        } else if (!line.empty() && !line.starts_with("<!--")) {
            lines.push_back({Kind::Words, {plain(line)}});
        }
    }
    return lines;
}

std::vector<ManualSection> manualSections(const std::vector<ManualPage>& pages,
                                          const std::vector<std::string>& words) {
    std::vector<ManualSection> found;
    for (const ManualPage& page : pages) {
        const std::vector<ManualLine> lines = manualLines(page.text);
        std::string title;
        for (std::size_t at = 0; at < lines.size();) {
            const std::size_t begin = at;
            std::string text;
            do {
                for (const std::string& cell : lines[at].cells) {
                    text += cell + " ";
                }
                ++at;
            } while (at < lines.size() && lines[at].kind != Kind::Title && lines[at].kind != Kind::Heading);
            const std::string& heading = lines[begin].cells.front();
            title = lines[begin].kind == Kind::Title ? heading : title;
            if (containsAll(foldForSearch(title + " " + text), words)) {
                found.push_back({page.name, begin,
                                 lines[begin].kind == Kind::Title ? heading : title + " \u00b7 " + heading});
            }
        }
    }
    return found;
}

} // namespace kentering

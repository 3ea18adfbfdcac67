#include "tests/layers/source_tree.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>

namespace kentering::layers {

namespace fs = std::filesystem;

namespace {

bool isSource(const fs::path& path) {
    static const std::set<std::string> extensions{".c",   ".cc",  ".cpp", ".cxx", ".h",
                                                  ".hpp", ".hxx", ".in",  ".inc", ".ipp"};
    return extensions.contains(path.extension().string());
}

Source readSource(const fs::path& root, const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream) {
        throw std::runtime_error("cannot read " + path.string());
    }
    static const std::regex kInclude(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
    Source source{path.lexically_relative(root).generic_string(), std::move(text).str(), {}};
    std::istringstream lines(source.text);
    std::smatch match;
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const bool mayInclude = line.find("include") != std::string::npos; // the pattern is slow
        if (mayInclude && std::regex_search(line, match, kInclude)) {
            source.includes.push_back({match[1].str(), number});
        }
    }
    return source;
}

} // namespace

bool isUnder(std::string_view path, std::string_view folder) {
    return path == folder ||
           (path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/');
}

Sources readSources(const fs::path& root) {
    Sources sources;
    for (const std::string_view folder : {"app", "model", "reports", "tests"}) {
        if (!fs::exists(root / folder)) {
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (entry.is_regular_file() && isSource(entry.path())) {
                Source source = readSource(root, entry.path());
                sources.emplace(source.path, std::move(source));
            }
        }
    }
    if (sources.empty()) {
        throw std::runtime_error("no sources under " + root.string());
    }
    return sources;
}

std::string withoutComments(const std::string& text) {
    std::string code;
    code.reserve(text.size());
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t comment = std::min(text.find("//", from), text.size());
        code.append(text, from, comment - from);
        from = std::min(text.find('\n', comment), text.size());
    }
    return code;
}

} // namespace kentering::layers

#include "reports/handout/pdf_language.h"

#include <cstdio>
#include <stdexcept>

namespace kentering {

namespace {

[[noreturn]] void fail() {
    throw std::runtime_error("the PDF does not end as expected");
}

/// The number that follows the last `key` in `pdf`.
std::size_t numberAfterLast(std::string_view pdf, std::string_view key) {
    const std::size_t at = pdf.rfind(key);
    if (at == std::string_view::npos) {
        fail();
    }
    std::size_t from = at + key.size();
    while (from < pdf.size() && (pdf[from] == ' ' || pdf[from] == '\n')) {
        ++from;
    }
    std::size_t number = 0;
    std::size_t digits = 0;
    for (; from < pdf.size() && pdf[from] >= '0' && pdf[from] <= '9'; ++from, ++digits) {
        number = number * 10 + static_cast<std::size_t>(pdf[from] - '0');
    }
    if (digits == 0) {
        fail();
    }
    return number;
}

/// What stands between `<<` and `>>` of object `number`.
std::string_view dictionary(std::string_view pdf, std::size_t number) {
    const std::string head = "\n" + std::to_string(number) + " 0 obj\n<<";
    const std::size_t from = pdf.rfind(head);
    const std::size_t to = pdf.find("\nendobj", from);
    if (from == std::string_view::npos || to == std::string_view::npos) {
        fail();
    }
    const std::string_view body = pdf.substr(from + head.size(), to - from - head.size());
    const std::size_t end = body.rfind(">>");
    if (end == std::string_view::npos) {
        fail();
    }
    return body.substr(0, end);
}

} // namespace

std::string withLanguage(std::string pdf, std::string_view language) {
    const std::size_t root = numberAfterLast(pdf, "/Root");
    const std::size_t info = numberAfterLast(pdf, "/Info");
    const std::size_t size = numberAfterLast(pdf, "/Size");
    const std::size_t table = numberAfterLast(pdf, "startxref");
    const std::string catalog = std::string(dictionary(pdf, root)) + "   /Lang (" + std::string(language) +
                                ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n";

    const std::size_t catalogAt = pdf.size();
    pdf += std::to_string(root) + " 0 obj\n<<" + catalog + ">>\nendobj\n";
    const std::size_t tableAt = pdf.size();
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", catalogAt);
    pdf += "xref\n" + std::to_string(root) + " 1\n" + entry;
    pdf += "trailer\n<< /Size " + std::to_string(size) + "\n   /Root " + std::to_string(root) +
           " 0 R\n   /Info " + std::to_string(info) + " 0 R\n   /Prev " + std::to_string(table) +
           "\n>>\nstartxref\n" + std::to_string(tableAt) + "\n%%EOF\n";
    return pdf;
}

} // namespace kentering

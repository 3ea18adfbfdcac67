#include "reports/handout/output/pdf_structure.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <numeric>
#include <string>

namespace kentering {

namespace {

/// The elements below `element`; not its content.
std::vector<QPDFObjectHandle> childrenOf(QPDFObjectHandle element) {
    std::vector<QPDFObjectHandle> children;
    QPDFObjectHandle kids = element.getKey("/K");
    const auto add = [&children](QPDFObjectHandle kid) {
        if (kid.isDictionary() && kid.hasKey("/S")) {
            children.push_back(kid);
        }
    };
    if (kids.isArray()) {
        std::ranges::for_each(kids.getArrayAsVector(), add);
    } else {
        add(kids);
    }
    return children;
}

std::string nameOf(QPDFObjectHandle element) {
    return element.getKey("/S").getName();
}

void putInOrder(QPDFObjectHandle document, const std::vector<int>& readingOrder) {
    std::vector<QPDFObjectHandle> parts = childrenOf(document);
    if (readingOrder.empty() || readingOrder.size() != parts.size()) {
        return;
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t part) { return readingOrder[part]; });
    QPDFObjectHandle kids = QPDFObjectHandle::newArray();
    for (const std::size_t part : order) {
        kids.appendItem(parts[part]);
    }
    document.replaceKey("/K", kids);
}

void setScope(QPDFObjectHandle table) {
    bool isFirstRow = true;
    for (QPDFObjectHandle row : childrenOf(table)) {
        const std::vector<QPDFObjectHandle> cells = childrenOf(row);
        const bool areAllHeaders =
            std::ranges::all_of(cells, [](const QPDFObjectHandle& cell) { return nameOf(cell) == "/TH"; });
        for (QPDFObjectHandle cell : cells) {
            if (nameOf(cell) == "/TH") {
                const bool isOfColumn = isFirstRow && (areAllHeaders || cells.size() > 2);
                cell.replaceKey("/A", QPDFObjectHandle::parse(std::string("<< /O /Table /Scope /") +
                                                              (isOfColumn ? "Column" : "Row") + " >>"));
            }
        }
        isFirstRow = false;
    }
}

/// A list whose items have labels says of which kind these are. A number stands in a span of its own within
/// its label (section_layout.cpp).
void setNumbering(QPDFObjectHandle list) {
    const std::vector<QPDFObjectHandle> items = childrenOf(list);
    std::string kind = "None";
    for (const QPDFObjectHandle& item : items) {
        for (const QPDFObjectHandle& part : childrenOf(item)) {
            if (nameOf(part) == "/Lbl") {
                kind = childrenOf(part).empty() ? "Disc" : "Decimal";
            }
        }
    }
    list.replaceKey("/A", QPDFObjectHandle::parse("<< /O /List /ListNumbering /" + kind + " >>"));
}

void completeBelow(QPDFObjectHandle element) {
    const std::string name = nameOf(element);
    if (name == "/Table") {
        setScope(element);
    } else if (name == "/L") {
        setNumbering(element);
    }
    std::ranges::for_each(childrenOf(element), completeBelow);
}

/// Who hears that there is a link hears where it leads.
void nameLinks(QPDFObjectHandle page) {
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray()) {
        return;
    }
    page.replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
    for (QPDFObjectHandle link : annotations.getArrayAsVector()) {
        QPDFObjectHandle target =
            link.getKey("/A").isDictionary() ? link.getKey("/A").getKey("/URI") : QPDFObjectHandle::newNull();
        if (target.isString()) {
            link.replaceKey("/Contents", QPDFObjectHandle::newUnicodeString(target.getStringValue()));
        }
    }
}

} // namespace

void completeStructure(QPDF& document, const std::vector<int>& readingOrder) {
    QPDFObjectHandle root = document.getRoot().getKey("/StructTreeRoot");
    for (QPDFObjectHandle element : childrenOf(root)) {
        putInOrder(element, readingOrder);
        completeBelow(element);
    }
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
        nameLinks(page.getObjectHandle());
    }
}

} // namespace kentering

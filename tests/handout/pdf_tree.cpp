#include "tests/handout/pdf_tree.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace kentering {

namespace {

std::string word(QPDFObjectHandle name) {
    return name.isName() ? name.getName().substr(1) : std::string();
}

/// Looks at the content of one page: what is drawn stands within a mark.
class ContentReader : public QPDFObjectHandle::ParserCallbacks {
public:
    ContentReader(PdfTree& tree, int page) : m_tree(tree), m_page(page) {}

    void handleObject(QPDFObjectHandle object) override {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        const std::string name = object.getOperatorValue();
        if (name == "BDC" || name == "BMC") {
            begin(name);
        } else if (name == "EMC") {
            if (m_marks.empty()) {
                throw std::runtime_error("a mark ends that did not begin");
            }
            m_marks.pop_back();
        } else if (isPaint(name) && m_marks.empty()) {
            ++m_tree.strayPaint;
        }
        if (name == "BT" || name == "ET") {
            m_marksInText = name == "BT" ? m_marks.size() : m_marksInText;
            if (m_marks.size() != m_marksInText) {
                throw std::runtime_error("a mark reaches over the end of a text");
            }
        }
        m_operands.clear();
    }
    void handleEOF() override {
        if (!m_marks.empty()) {
            throw std::runtime_error("a mark does not end");
        }
    }

private:
    static bool isPaint(const std::string& name) {
        static const std::set<std::string> kPaint{"f", "F",  "f*", "B",  "B*", "b",  "b*", "S",
                                                  "s", "Tj", "TJ", "\"", "'",  "Do", "sh", "BI"};
        return kPaint.contains(name);
    }
    void begin(const std::string& name) {
        const std::string tag = word(m_operands.at(0));
        if (tag == "Artifact" && !m_marks.empty()) {
            throw std::runtime_error("an artifact within a mark");
        }
        if (name == "BDC" && m_operands.at(1).isDictionary() && m_operands.at(1).hasKey("/MCID")) {
            if (!m_marks.empty()) {
                throw std::runtime_error("content within content");
            }
            const int number = static_cast<int>(m_operands.at(1).getKey("/MCID").getIntValue());
            if (!m_tree.marked.emplace(m_page, number).second) {
                throw std::runtime_error("content numbered twice");
            }
        }
        m_marks.push_back(tag);
    }

    PdfTree& m_tree;
    int m_page;
    std::vector<QPDFObjectHandle> m_operands{};
    std::vector<std::string> m_marks{};
    std::size_t m_marksInText = 0;
};

using PageNumbers = std::map<QPDFObjGen, int>;

PdfElement elementOf(QPDFObjectHandle object, QPDFObjectHandle parent, const PageNumbers& pages) {
    PdfElement element{.name = word(object.getKey("/S"))};
    element.hasSoundParent = object.getKey("/P").getObjGen() == parent.getObjGen();
    QPDFObjectHandle attributes = object.getKey("/A");
    if (attributes.isDictionary()) {
        element.scope = word(attributes.getKey("/Scope"));
        element.numbering = word(attributes.getKey("/ListNumbering"));
    }
    QPDFObjectHandle kids = object.getKey("/K");
    const std::vector<QPDFObjectHandle> list =
        kids.isArray() ? kids.getArrayAsVector() : std::vector<QPDFObjectHandle>{kids};
    for (QPDFObjectHandle kid : list) {
        if (kid.isInteger()) {
            element.content.emplace_back(pages.at(object.getKey("/Pg").getObjGen()),
                                         static_cast<int>(kid.getIntValue()));
        } else if (kid.isDictionary() && word(kid.getKey("/Type")) == "MCR") {
            element.content.emplace_back(pages.at(kid.getKey("/Pg").getObjGen()),
                                         static_cast<int>(kid.getKey("/MCID").getIntValue()));
        } else if (kid.isDictionary() && word(kid.getKey("/Type")) == "OBJR") {
            ++element.annotations;
        } else if (kid.isDictionary()) {
            element.children.push_back(elementOf(kid, object, pages));
        }
    }
    return element;
}

void readLinks(QPDFObjectHandle page, PdfTree& tree) {
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray()) {
        return;
    }
    tree.pagesOutOfOrder += word(page.getKey("/Tabs")) == "S" ? 0 : 1;
    for (QPDFObjectHandle link : annotations.getArrayAsVector()) {
        ++tree.links;
        if (!link.getKey("/Contents").isString() || !link.getKey("/StructParent").isInteger()) {
            ++tree.linksWithoutWords;
        }
    }
}

} // namespace

PdfTree pdfTree(const std::string& pdf) {
    QPDF document;
    document.processMemoryFile("sheet", pdf.data(), pdf.size());
    PdfTree tree{};
    QPDFObjectHandle root = document.getRoot();
    tree.language = root.getKey("/Lang").getUTF8Value();
    tree.isMarked = root.getKey("/MarkInfo").getKey("/Marked").getBoolValue();
    tree.showsTitle = root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue();
    const std::shared_ptr<Buffer> metadata = root.getKey("/Metadata").getStreamData();
    tree.metadata.assign(reinterpret_cast<const char*>(metadata->getBuffer()), metadata->getSize());
    PageNumbers numbers;
    int number = 0;
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
        ContentReader reader(tree, number);
        page.parseContents(&reader);
        readLinks(page.getObjectHandle(), tree);
        numbers.emplace(page.getObjectHandle().getObjGen(), number++);
    }
    QPDFObjectHandle top = root.getKey("/StructTreeRoot");
    QPDFObjectHandle kids = top.getKey("/K");
    tree.document = elementOf(kids.isArray() ? kids.getArrayItem(0) : kids, top, numbers);
    return tree;
}

std::vector<const PdfElement*> allOf(const PdfElement& root) {
    std::vector<const PdfElement*> all{&root};
    for (const PdfElement& child : root.children) {
        std::ranges::copy(allOf(child), std::back_inserter(all));
    }
    return all;
}

} // namespace kentering

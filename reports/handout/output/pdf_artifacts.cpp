#include "reports/handout/output/pdf_artifacts.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFTokenizer.hh>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

namespace kentering {

namespace {

bool isAmong(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// Copies a page's content and puts a mark around what stands outside of every other mark. The marks neither
/// begin nor end within a text object or a path, and never reach over the end of a saved graphics state.
/// It reads operators and operands only as far as it must: where an operator's operands begin, so that a mark
/// can be put before them. Cairo writes no images into a page's own content.
class ArtifactMarker {
public:
    explicit ArtifactMarker(std::string_view content) : m_content(content) {
        m_marked.reserve(content.size() + content.size() / 8);
    }

    std::string marked() {
        while (m_at < m_content.size()) {
            readToken();
        }
        close();
        m_marked += m_content.substr(m_written);
        return std::move(m_marked);
    }

private:
    static bool isSpace(char letter) {
        return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t' || letter == '\f' ||
               letter == '\0';
    }
    static bool isDelimiter(char letter) {
        return std::string_view("()<>[]{}/%").find(letter) != std::string_view::npos;
    }

    void readToken() {
        const char first = m_content[m_at];
        if (isSpace(first)) {
            ++m_at;
        } else if (first == '(') {
            skipText();
        } else if (first == '/') {
            ++m_at;
            skipWord();
        } else if (isDelimiter(first)) {
            ++m_at; // of lists, dictionaries and texts in hexadecimal digits, whose digits follow as a word
            m_depth += first == '<' || first == '[' ? 1 : first == '>' || first == ']' ? -1 : 0;
        } else {
            const std::size_t from = m_at;
            skipWord();
            const std::string_view word = m_content.substr(from, m_at - from);
            const bool isNumber = std::string_view("+-.0123456789").find(first) != std::string_view::npos;
            if (!isNumber && m_depth == 0) {
                handleOperator(word);
                m_operands = m_at; // those of the next one begin after this one
            }
        }
    }
    void skipWord() {
        while (m_at < m_content.size() && !isSpace(m_content[m_at]) && !isDelimiter(m_content[m_at])) {
            ++m_at;
        }
    }
    /// A text in brackets, in which brackets may be nested.
    void skipText() {
        int open = 0;
        do {
            const char letter = m_content[m_at];
            m_at += letter == '\\' ? 2 : 1;
            open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
        } while (open > 0 && m_at < m_content.size());
        m_at = std::min(m_at, m_content.size());
    }

    void handleOperator(std::string_view name) {
        if (isAmong(name, {"BDC", "BMC"})) {
            if (m_marks == 0 && !m_isInText) {
                close();
            }
            ++m_marks;
        } else if (name == "EMC") {
            --m_marks;
        } else if (name == "q") {
            ++m_saved;
        } else if (name == "Q") {
            if (m_isOpen && m_saved == m_savedAtOpening) {
                close();
            }
            --m_saved;
        } else if (m_marks == 0 && !m_isInText && isAmong(name, {"m", "re", "BT", "Do", "sh"})) {
            open();
        }
        if (isAmong(name, {"BT", "ET"})) {
            m_isInText = name == "BT";
        }
    }
    void open() {
        if (!m_isOpen) {
            writeBeforeOperands("\n/Artifact BMC");
            m_isOpen = true;
            m_savedAtOpening = m_saved;
        }
    }
    void close() {
        if (m_isOpen) {
            writeBeforeOperands("\nEMC");
            m_isOpen = false;
        }
    }
    void writeBeforeOperands(std::string_view mark) {
        m_marked += m_content.substr(m_written, m_operands - m_written);
        m_marked += mark;
        m_written = m_operands;
    }

    std::string_view m_content;
    std::string m_marked{};
    std::size_t m_at = 0;
    std::size_t m_written = 0;  ///< so far the content is copied
    std::size_t m_operands = 0; ///< where the operands of the operator that comes begin
    int m_depth = 0;            ///< within lists and dictionaries
    int m_marks = 0;
    int m_saved = 0;
    int m_savedAtOpening = 0;
    bool m_isInText = false;
    bool m_isOpen = false;
};

} // namespace

void markArtifacts(QPDF& document) {
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
        QPDFObjectHandle content = page.getObjectHandle().getKey("/Contents");
        const std::shared_ptr<Buffer> bytes = content.getStreamData();
        const std::string_view text(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
        content.replaceStreamData(ArtifactMarker(text).marked(), QPDFObjectHandle::newNull(),
                                  QPDFObjectHandle::newNull());
    }
}

} // namespace kentering

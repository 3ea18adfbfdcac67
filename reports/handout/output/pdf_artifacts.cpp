#include "reports/handout/output/pdf_artifacts.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

namespace kentering {

namespace {

using Token = QPDFTokenizer::Token;

bool isAmong(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// Copies a page's content and puts a mark around what stands outside of every other mark. The marks neither
/// begin nor end within a text object or a path, and never reach over the end of a saved graphics state.
class ArtifactMarker : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(const Token& token) override {
        m_waiting.push_back(token);
        if (token.getType() == QPDFTokenizer::tt_word || token.getType() == QPDFTokenizer::tt_inline_image) {
            handleOperator(token.getValue());
            flush();
        }
    }
    void handleEOF() override {
        close();
        flush();
    }

private:
    void handleOperator(const std::string& name) {
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
        } else if (m_marks == 0 && isAmong(name, {"m", "re", "BT", "Do", "sh", "BI"})) {
            open();
        }
        if (isAmong(name, {"BT", "ET"})) {
            m_isInText = name == "BT";
        }
    }
    void open() {
        if (!m_isOpen && !m_isInText) {
            write("/Artifact BMC\n");
            m_isOpen = true;
            m_savedAtOpening = m_saved;
        }
    }
    void close() {
        if (m_isOpen) {
            write("\nEMC\n");
            m_isOpen = false;
        }
    }
    void flush() {
        for (const Token& token : m_waiting) {
            writeToken(token);
        }
        m_waiting.clear();
    }

    std::vector<Token> m_waiting{}; ///< operands come before their operator, which decides
    int m_marks = 0;
    int m_saved = 0;
    int m_savedAtOpening = 0;
    bool m_isInText = false;
    bool m_isOpen = false;
};

} // namespace

void markArtifacts(QPDF& document) {
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
        page.addContentTokenFilter(std::make_shared<ArtifactMarker>());
    }
}

} // namespace kentering

#include "model/content/read/rich_text.h"

#include <algorithm>
#include <cmark.h>
#include <memory>

namespace kentering {

namespace {

using Document = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Walk = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

Document parse(std::string_view commonMark) {
    return {cmark_parse_document(commonMark.data(), commonMark.size(), CMARK_OPT_DEFAULT), &cmark_node_free};
}

/// The part of a document that is being read, in the order in which cmark walks through it.
class Reader {
public:
    void enter(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_ITEM:
            ++m_items;
            break;
        case CMARK_NODE_PARAGRAPH:
        case CMARK_NODE_HEADING:
            m_paragraphs.push_back({.runs = {}, .listItem = m_items > 0});
            break;
        case CMARK_NODE_STRONG:
            ++m_bold;
            break;
        case CMARK_NODE_EMPH:
            ++m_italic;
            break;
        case CMARK_NODE_SOFTBREAK:
        case CMARK_NODE_LINEBREAK:
            append(" ");
            break;
        case CMARK_NODE_CODE_BLOCK:
        case CMARK_NODE_HTML_BLOCK:
            m_paragraphs.push_back({.runs = {}, .listItem = m_items > 0});
            append(literal(node));
            break;
        default: // cmark's own enum: every other node is either a leaf with text or a container of such
            append(literal(node));
            break;
        }
    }

    void leave(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_ITEM:
            --m_items;
            break;
        case CMARK_NODE_STRONG:
            --m_bold;
            break;
        case CMARK_NODE_EMPH:
            --m_italic;
            break;
        default:
            break;
        }
    }

    [[nodiscard]] std::vector<Paragraph> take() { return std::move(m_paragraphs); }

private:
    static std::string_view literal(cmark_node* node) {
        const char* text = cmark_node_get_literal(node);
        return text == nullptr ? std::string_view{} : std::string_view{text};
    }

    void append(std::string_view text) {
        if (text.empty()) {
            return;
        }
        if (m_paragraphs.empty()) {
            m_paragraphs.push_back({});
        }
        std::vector<TextRun>& runs = m_paragraphs.back().runs;
        const bool bold = m_bold > 0;
        const bool italic = m_italic > 0;
        if (!runs.empty() && runs.back().bold == bold && runs.back().italic == italic) {
            runs.back().text += text;
        } else {
            runs.push_back({.text = std::string(text), .bold = bold, .italic = italic});
        }
    }

    std::vector<Paragraph> m_paragraphs;
    int m_bold = 0;
    int m_italic = 0;
    int m_items = 0;
};

bool isNestedList(cmark_node* node) {
    for (cmark_node* above = cmark_node_parent(node); above != nullptr; above = cmark_node_parent(above)) {
        if (cmark_node_get_type(above) == CMARK_NODE_LIST) {
            return true;
        }
    }
    return false;
}

std::string_view strangerName(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_LIST:
        if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) {
            return "a numbered list";
        }
        return isNestedList(node) ? "a list within a list" : "";
    case CMARK_NODE_BLOCK_QUOTE:
        return "a quotation";
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_CODE:
        return "code";
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
        return "HTML";
    case CMARK_NODE_HEADING:
        return "a heading";
    case CMARK_NODE_THEMATIC_BREAK:
        return "a rule";
    case CMARK_NODE_LINK:
        return "a link";
    case CMARK_NODE_IMAGE:
        return "a picture";
    default: // cmark's own enum: the rest is the subset
        return "";
    }
}

template <typename OnEvent>
void walk(std::string_view commonMark, OnEvent&& onEvent) {
    const Document document = parse(commonMark);
    const Walk iterator{cmark_iter_new(document.get()), &cmark_iter_free};
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        onEvent(event, cmark_iter_get_node(iterator.get()));
    }
}

} // namespace

std::vector<Paragraph> richText(std::string_view commonMark) {
    Reader reader;
    walk(commonMark, [&reader](cmark_event_type event, cmark_node* node) {
        if (event == CMARK_EVENT_ENTER) {
            reader.enter(node);
        } else {
            reader.leave(node);
        }
    });
    return reader.take();
}

std::string plainText(std::string_view commonMark) {
    std::string text;
    bool afterItem = false;
    for (const Paragraph& paragraph : richText(commonMark)) {
        if (!text.empty()) {
            text += afterItem && paragraph.listItem ? "\n" : "\n\n";
        }
        if (paragraph.listItem) {
            text += "- ";
        }
        for (const TextRun& run : paragraph.runs) {
            text += run.text;
        }
        afterItem = paragraph.listItem;
    }
    return text;
}

std::vector<std::string> outsideSubset(std::string_view commonMark) {
    std::vector<std::string> strangers;
    walk(commonMark, [&strangers](cmark_event_type event, cmark_node* node) {
        const std::string_view name = event == CMARK_EVENT_ENTER ? strangerName(node) : std::string_view{};
        if (!name.empty() && std::ranges::find(strangers, name) == strangers.end()) {
            strangers.emplace_back(name);
        }
    });
    return strangers;
}

} // namespace kentering

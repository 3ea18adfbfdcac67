#include "tests/handout/page_text.h"

#include "reports/handout/layout/page_items.h"

#include <pango/pango.h>

namespace kentering {

std::vector<PlacedLine> linesOn(const Pages& pages, int page) {
    std::vector<PlacedLine> result;
    std::vector<std::string> tags;
    for (const PageItem& item : pages.page(page).items) {
        if (const auto* tag = std::get_if<TagItem>(&item)) {
            if (tag->opens) {
                tags.push_back(tag->name);
            } else {
                tags.pop_back();
            }
        }
        const auto* lines = std::get_if<LinesItem>(&item);
        if (lines == nullptr) {
            continue;
        }
        const char* text = pango_layout_get_text(lines->paragraph.get());
        const PangoFontDescription* font = pango_layout_get_font_description(lines->paragraph.get());
        for (const LinesItem::Line& line : lines->lines) {
            PangoLayoutLine* placed = pango_layout_get_line_readonly(lines->paragraph.get(), line.index);
            PangoRectangle logical;
            pango_layout_line_get_extents(placed, nullptr, &logical);
            result.push_back(
                {std::string(text + placed->start_index, static_cast<std::size_t>(placed->length)), line.x,
                 line.baseline, static_cast<double>(logical.width) / PANGO_SCALE,
                 static_cast<double>(pango_font_description_get_size(font)) / PANGO_SCALE,
                 tags.empty() ? std::string() : tags.back()});
        }
    }
    return result;
}

std::string squeezed(const std::string& text) {
    std::string result;
    for (const char character : text) {
        const bool isSpace = character == ' ' || character == '\n' || character == '\t' || character == '\f';
        if (!isSpace) {
            result += character;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    return result;
}

std::string textOf(const Pages& pages) {
    std::string text;
    for (int page = 0; page < pages.count(); ++page) {
        for (const PlacedLine& line : linesOn(pages, page)) {
            text += line.text + " ";
        }
    }
    return squeezed(text);
}

} // namespace kentering

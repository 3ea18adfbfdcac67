#include "reports/handout/layout/typesetter.h"

#include "model/base/clean_text.h"
#include "model/base/errors.h"

#include <hb.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace kentering {

namespace {

constexpr const char* kFamily = "Noto Sans";

/// So many texts are remembered: all of every format, and no more however many sheets there are.
constexpr std::size_t kRemembered = 3000;

double points(int pangoUnits) {
    return static_cast<double>(pangoUnits) / PANGO_SCALE;
}

int pangoUnits(double value) {
    return static_cast<int>(std::lround(value * PANGO_SCALE));
}

bool isInstalled(PangoFontMap* map) {
    PangoFontFamily** families = nullptr;
    int count = 0;
    pango_font_map_list_families(map, &families, &count);
    bool found = false;
    for (int index = 0; index < count && !found; ++index) {
        found = std::string_view(pango_font_family_get_name(families[index])) == kFamily;
    }
    g_free(families);
    return found;
}

void addAttribute(PangoAttrList* list, PangoAttribute* attribute, unsigned from, unsigned to) {
    attribute->start_index = from;
    attribute->end_index = to;
    pango_attr_list_insert(list, attribute);
}

/// Pango takes the glyph of the space at which it broke a line away. Cairo then writes an empty marked span
/// for it into a PDF, at which some readers stop; a space of no width keeps the words apart and readable.
void restoreBreakingSpaces(PangoLayout* layout) {
    for (GSList* line = pango_layout_get_lines(layout); line != nullptr; line = line->next) {
        for (GSList* run = static_cast<PangoLayoutLine*>(line->data)->runs; run != nullptr; run = run->next) {
            const auto* item = static_cast<PangoGlyphItem*>(run->data);
            hb_codepoint_t space = 0;
            if (hb_font_get_nominal_glyph(pango_font_get_hb_font(item->item->analysis.font), ' ', &space) ==
                0) {
                continue;
            }
            for (int index = 0; index < item->glyphs->num_glyphs; ++index) {
                if (item->glyphs->glyphs[index].glyph == PANGO_GLYPH_EMPTY) {
                    item->glyphs->glyphs[index].glyph = space;
                }
            }
        }
    }
}

/// Width of the last line, in points, where its line before runs on into it; nothing otherwise.
std::optional<double> runOnWidth(PangoLayout* layout) {
    const int count = pango_layout_get_line_count(layout);
    if (count < 2) {
        return std::nullopt;
    }
    const PangoLayoutLine* last = pango_layout_get_line_readonly(layout, count - 1);
    if (last->is_paragraph_start != 0) {
        return std::nullopt;
    }
    PangoRectangle logical;
    pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, count - 1), nullptr, &logical);
    return points(logical.width);
}

/// A short word alone on the last line looks lost: slightly narrower lines give it company, if that does not
/// take one more line.
void keepLastWordCompany(PangoLayout* layout, double width) {
    constexpr double kLost = 0.14; // of the width
    const std::optional<double> last = runOnWidth(layout);
    if (!last || *last > kLost * width) {
        return;
    }
    const int count = pango_layout_get_line_count(layout);
    for (const double narrower : {0.94, 0.88}) {
        pango_layout_set_width(layout, pangoUnits(width * narrower));
        if (pango_layout_get_line_count(layout) != count) {
            break;
        }
        if (const std::optional<double> now = runOnWidth(layout); now && *now > kLost * width) {
            return;
        }
    }
    pango_layout_set_width(layout, pangoUnits(width));
}

/// Text as Pango wants it, with the bytes in which it is bold or italic.
struct Marked {
    struct Span {
        unsigned from;
        unsigned to;
        bool bold;
        bool italic;
    };
    std::string text;
    std::vector<Span> spans;
};

Marked marked(const std::vector<TextRun>& runs) {
    Marked result;
    for (const TextRun& run : runs) {
        const auto from = static_cast<unsigned>(result.text.size());
        result.text += cleanText(run.text);
        if (run.bold || run.italic) {
            result.spans.push_back({from, static_cast<unsigned>(result.text.size()), run.bold, run.italic});
        }
    }
    return result;
}

/// Bytes of `text` in which a line may break between any two letters: words that look like an address. A
/// hyphen there would be typed along.
std::vector<std::pair<unsigned, unsigned>> addressesIn(std::string_view text) {
    std::vector<std::pair<unsigned, unsigned>> found;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n\t", begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        const std::size_t mark = word.find_first_of("@/.");
        if (mark != std::string_view::npos && mark + 1 < word.size()) {
            found.emplace_back(static_cast<unsigned>(begin), static_cast<unsigned>(end));
        }
        begin = end + 1;
    }
    return found;
}

void setAttributes(PangoLayout* layout, const Marked& text) {
    const std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)> attributes(pango_attr_list_new(),
                                                                                      &pango_attr_list_unref);
    const auto all = static_cast<unsigned>(text.text.size());
    // A ligature is one glyph for several letters; programs that read a PDF aloud stop at it.
    addAttribute(attributes.get(), pango_attr_font_features_new("liga=0,clig=0"), 0, all);
    for (const Marked::Span& span : text.spans) {
        if (span.bold) {
            addAttribute(attributes.get(), pango_attr_weight_new(PANGO_WEIGHT_BOLD), span.from, span.to);
        }
        if (span.italic) {
            addAttribute(attributes.get(), pango_attr_style_new(PANGO_STYLE_ITALIC), span.from, span.to);
        }
    }
    for (const auto& [from, to] : addressesIn(text.text)) {
        addAttribute(attributes.get(), pango_attr_insert_hyphens_new(FALSE), from, to);
    }
    pango_layout_set_attributes(layout, attributes.get());
}

bool isUnknown(PangoGlyph glyph) {
    return (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
}

/// Letters that no typeface on this machine has: Pango would draw boxes with numbers. @returns the bytes at
/// which they begin, in order.
std::vector<unsigned> unknownLetters(PangoLayout* layout) {
    std::vector<unsigned> found;
    if (pango_layout_get_unknown_glyphs_count(layout) == 0) {
        return found;
    }
    for (GSList* line = pango_layout_get_lines_readonly(layout); line != nullptr; line = line->next) {
        for (GSList* run = static_cast<PangoLayoutLine*>(line->data)->runs; run != nullptr; run = run->next) {
            const auto* item = static_cast<PangoGlyphItem*>(run->data);
            for (int index = 0; index < item->glyphs->num_glyphs; ++index) {
                if (isUnknown(item->glyphs->glyphs[index].glyph)) {
                    found.push_back(
                        static_cast<unsigned>(item->item->offset + item->glyphs->log_clusters[index]));
                }
            }
        }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// A picture, or what only joins or colours pictures.
bool isPicture(char32_t code) {
    return code >= 0x1F000 || (code >= 0x2190 && code <= 0x2BFF) || code == 0x200D ||
           (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0000 && code <= 0xE01FF);
}

/// `text` with a question mark for every letter that cannot be drawn, and without such pictures.
Marked withoutUnknown(Marked text, const std::vector<unsigned>& unknown) {
    std::string result;
    std::vector<unsigned> moved(text.text.size() + 1); // where each byte has come
    std::size_t next = 0;
    for (std::size_t at = 0; at < text.text.size();) {
        const DecodedCharacter character = characterAt(text.text, at);
        for (std::size_t byte = 0; byte < character.bytes; ++byte) {
            moved[at + byte] = static_cast<unsigned>(result.size());
        }
        if (next < unknown.size() && unknown[next] == at) {
            ++next;
            result += isPicture(character.code) ? "" : "?";
        } else {
            result += text.text.substr(at, character.bytes);
        }
        at += character.bytes;
    }
    moved[text.text.size()] = static_cast<unsigned>(result.size());
    for (Marked::Span& span : text.spans) {
        span.from = moved[span.from];
        span.to = moved[span.to];
    }
    text.text = std::move(result);
    return text;
}

/// What the lines of a text depend on; leading and ink are not among it.
std::string keyOf(const Marked& text, const TextStyle& style, double width, Alignment alignment) {
    std::string key = text.text;
    key += '\0';
    for (const Marked::Span& span : text.spans) {
        key += std::to_string(span.from) + (span.bold ? 'b' : 'i') + std::to_string(span.to) + ' ';
    }
    key += std::to_string(pangoUnits(style.size)) + (style.bold ? 'b' : 'r') +
           std::to_string(pangoUnits(width)) + (alignment == Alignment::Centre ? 'c' : 's');
    return key;
}

void setWords(PangoLayout* layout, const Marked& text) {
    pango_layout_set_text(layout, text.text.data(), static_cast<int>(text.text.size()));
    setAttributes(layout, text);
}

BrokenText breakLines(PangoContext* context, PangoFontDescription* font, const Marked& text,
                      const TextStyle& style, double width, Alignment alignment) {
    const std::shared_ptr<PangoLayout> layout(pango_layout_new(context),
                                              [](PangoLayout* it) { g_object_unref(it); });
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font);
    setWords(layout.get(), text);
    pango_layout_set_width(layout.get(), pangoUnits(width));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(),
                               alignment == Alignment::Centre ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
    if (const std::vector<unsigned> unknown = unknownLetters(layout.get()); !unknown.empty()) {
        setWords(layout.get(), withoutUnknown(text, unknown));
    }
    if (alignment == Alignment::Start) {
        keepLastWordCompany(layout.get(), width);
    }
    restoreBreakingSpaces(layout.get());

    BrokenText broken{layout, {}, 0};
    const std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> iter(
        pango_layout_get_iter(layout.get()), &pango_layout_iter_free);
    do {
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(iter.get(), nullptr, &logical);
        broken.starts.push_back(points(logical.x));
        broken.width = std::max(broken.width, points(logical.width));
    } while (pango_layout_iter_next_line(iter.get()) != 0);
    return broken;
}

} // namespace

Typesetter::Typesetter(Language language)
    : m_font(pango_font_description_new(),
             [](PangoFontDescription* it) { pango_font_description_free(it); }) {
    pango_font_description_set_family_static(m_font.get(), kFamily);
    PangoFontMap* map = pango_cairo_font_map_get_default();
    if (!isInstalled(map)) {
        throw MissingFontError("the typeface Noto Sans is not installed (Debian package fonts-noto-core)");
    }
    m_context.reset(pango_font_map_create_context(map), [](PangoContext* it) { g_object_unref(it); });
    // One unit is one point, and no rounding to a screen's pixels: the same lines on every surface.
    pango_cairo_context_set_resolution(m_context.get(), 72);
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(m_context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_language(m_context.get(),
                               pango_language_from_string(std::string(code(language)).c_str()));
}

TextLines Typesetter::set(const std::vector<TextRun>& runs, const TextStyle& style, double width,
                          Alignment alignment) const {
    const Marked text = marked(runs);
    std::string key = keyOf(text, style, width, alignment);
    auto known = m_broken.find(key);
    if (known == m_broken.end()) {
        if (m_broken.size() >= kRemembered) {
            m_broken.clear();
        }
        known = m_broken
                    .emplace(std::move(key),
                             breakLines(m_context.get(), m_font.get(), text, style, width, alignment))
                    .first;
    }
    const BrokenText& broken = known->second;
    TextLines paragraph{broken.layout, {}, style.leading, broken.width, style.ink};
    // Where the baseline lies within a line: the letters' own height (ascender 1.069, descender 0.293 of the
    // size in this typeface) centred in the leading.
    const double baselineInLine = (style.leading - (1.069 + 0.293) * style.size) / 2 + 1.069 * style.size;
    for (const double start : broken.starts) {
        const auto index = static_cast<double>(paragraph.lines.size());
        paragraph.lines.push_back({start, index * style.leading + baselineInLine});
    }
    return paragraph;
}

std::vector<TextRun> richRuns(std::string_view commonMark) {
    std::vector<TextRun> runs;
    for (Paragraph& paragraph : richText(commonMark)) {
        if (!runs.empty()) {
            runs.push_back({" \n"});
        }
        if (paragraph.listItem) {
            runs.push_back({"\u2022 "});
        }
        std::move(paragraph.runs.begin(), paragraph.runs.end(), std::back_inserter(runs));
    }
    return runs;
}

std::vector<TextRun> plainRuns(std::string_view text, bool bold) {
    return {TextRun{std::string(text), bold}};
}

} // namespace kentering

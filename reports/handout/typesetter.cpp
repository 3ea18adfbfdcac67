#include "reports/handout/typesetter.h"

#include "model/errors.h"

#include <hb.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

namespace kentering {

namespace {

constexpr const char* kFamily = "Noto Sans";

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

/// Pango draws invalid UTF-8 as boxes and writes it to the terminal, where a client's words must not come.
std::string validUtf8(const std::string& text) {
    const std::unique_ptr<char, decltype(&g_free)> valid(
        g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), &g_free);
    return valid.get();
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

TextLines breakLines(PangoContext* context, const std::vector<TextRun>& runs, const TextStyle& style,
                     double width, Alignment alignment) {
    const std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)> attributes(pango_attr_list_new(),
                                                                                      &pango_attr_list_unref);
    std::string text;
    for (const TextRun& run : runs) {
        const auto from = static_cast<unsigned>(text.size());
        text += validUtf8(run.text);
        const auto to = static_cast<unsigned>(text.size());
        if (run.bold) {
            addAttribute(attributes.get(), pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, to);
        }
        if (run.italic) {
            addAttribute(attributes.get(), pango_attr_style_new(PANGO_STYLE_ITALIC), from, to);
        }
    }

    const std::shared_ptr<PangoLayout> layout(pango_layout_new(context),
                                              [](PangoLayout* it) { g_object_unref(it); });
    const std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> font(
        pango_font_description_new(), &pango_font_description_free);
    pango_font_description_set_family_static(font.get(), kFamily);
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    pango_layout_set_width(layout.get(), pangoUnits(width));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(),
                               alignment == Alignment::Centre ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);

    pango_layout_set_attributes(layout.get(), attributes.get());

    restoreBreakingSpaces(layout.get());

    TextLines paragraph{layout, {}, style.leading, 0, style.ink};
    const std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> iter(
        pango_layout_get_iter(layout.get()), &pango_layout_iter_free);
    // Where the baseline lies within a line: the letters' own height (ascender 1.069, descender 0.293 of the
    // size in this typeface) centred in the leading.
    const double baselineInLine = (style.leading - (1.069 + 0.293) * style.size) / 2 + 1.069 * style.size;
    do {
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(iter.get(), nullptr, &logical);
        const auto index = static_cast<double>(paragraph.lines.size());
        paragraph.lines.push_back({points(logical.x), index * style.leading + baselineInLine});
        paragraph.width = std::max(paragraph.width, points(logical.width));
    } while (pango_layout_iter_next_line(iter.get()) != 0);
    return paragraph;
}

} // namespace

Typesetter::Typesetter(Language language) {
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
    return breakLines(m_context.get(), runs, style, width, alignment);
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

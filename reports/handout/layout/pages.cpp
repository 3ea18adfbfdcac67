#include "reports/handout/layout/pages.h"

#include "reports/handout/layout/page_items.h"

#include <pango/pangocairo.h>

#include <cmath>
#include <numbers>
#include <utility>

namespace kentering {

namespace {

template <typename... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

void setInk(cairo_t* cairo, const Ink& ink) {
    cairo_set_source_rgb(cairo, ink.red, ink.green, ink.blue);
}

void roundedPath(cairo_t* cairo, const BoxItem& box) {
    constexpr double kQuarter = std::numbers::pi / 2;
    const double right = box.x + box.width - box.radius;
    const double bottom = box.y + box.height - box.radius;
    const double left = box.x + box.radius;
    const double top = box.y + box.radius;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, right, top, box.radius, -kQuarter, 0);
    cairo_arc(cairo, right, bottom, box.radius, 0, kQuarter);
    cairo_arc(cairo, left, bottom, box.radius, kQuarter, 2 * kQuarter);
    cairo_arc(cairo, left, top, box.radius, 2 * kQuarter, 3 * kQuarter);
    cairo_close_path(cairo);
}

void draw(cairo_t* cairo, const LinesItem& item) {
    setInk(cairo, item.ink);
    for (const LinesItem::Line& line : item.lines) {
        cairo_move_to(cairo, line.x, line.baseline);
        pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(item.paragraph.get(), line.index));
    }
}

void draw(cairo_t* cairo, const BoxItem& item) {
    if (item.radius > 0) {
        roundedPath(cairo, item);
    } else {
        cairo_rectangle(cairo, item.x, item.y, item.width, item.height);
    }
    if (item.fill) {
        setInk(cairo, *item.fill);
        cairo_fill_preserve(cairo);
    }
    if (item.stroke) {
        setInk(cairo, *item.stroke);
        cairo_set_line_width(cairo, item.strokeWidth);
        cairo_stroke_preserve(cairo);
    }
    cairo_new_path(cairo);
}

void draw(cairo_t* cairo, const RuleItem& item) {
    setInk(cairo, item.ink);
    cairo_set_line_width(cairo, item.width);
    if (item.dotted) {
        // Dashes of no length with round ends are dots.
        const double dashes[] = {0, item.width * 3.2};
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
        cairo_set_dash(cairo, dashes, 2, 0);
    }
    cairo_move_to(cairo, item.x1, item.y1);
    cairo_line_to(cairo, item.x2, item.y2);
    cairo_stroke(cairo);
    cairo_set_dash(cairo, nullptr, 0, 0);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT);
}

void warningPath(cairo_t* cairo) {
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_width(cairo, 0.11);
    cairo_move_to(cairo, 0.5, 0.10);
    cairo_line_to(cairo, 0.95, 0.90);
    cairo_line_to(cairo, 0.05, 0.90);
    cairo_close_path(cairo);
    cairo_stroke(cairo);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_move_to(cairo, 0.5, 0.38);
    cairo_line_to(cairo, 0.5, 0.60);
    cairo_stroke(cairo);
    cairo_arc(cairo, 0.5, 0.75, 0.065, 0, 2 * std::numbers::pi);
    cairo_fill(cairo);
}

void telephonePath(cairo_t* cairo) {
    cairo_set_line_width(cairo, 0.2);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_move_to(cairo, 0.22, 0.20);
    cairo_curve_to(cairo, 0.16, 0.62, 0.38, 0.84, 0.80, 0.78);
    cairo_stroke(cairo);
    cairo_set_line_width(cairo, 0.26);
    cairo_move_to(cairo, 0.20, 0.20);
    cairo_line_to(cairo, 0.30, 0.29);
    cairo_move_to(cairo, 0.71, 0.70);
    cairo_line_to(cairo, 0.80, 0.80);
    cairo_stroke(cairo);
}

void starPath(cairo_t* cairo) {
    for (int point = 0; point < 10; ++point) {
        const double radius = point % 2 == 0 ? 0.5 : 0.22;
        const double angle = -std::numbers::pi / 2 + point * std::numbers::pi / 5;
        cairo_line_to(cairo, 0.5 + radius * std::cos(angle), 0.53 + radius * std::sin(angle));
    }
    cairo_close_path(cairo);
    cairo_fill(cairo);
}

void draw(cairo_t* cairo, const SymbolItem& item) {
    cairo_save(cairo);
    cairo_translate(cairo, item.x, item.y);
    cairo_scale(cairo, item.size, item.size);
    setInk(cairo, item.ink);
    switch (item.symbol) {
    case Symbol::Warning:
        warningPath(cairo);
        break;
    case Symbol::Telephone:
        telephonePath(cairo);
        break;
    case Symbol::Star:
        starPath(cairo);
        break;
    }
    cairo_restore(cairo);
}

void draw(cairo_t* cairo, const QrItem& item) {
    const double module = item.size / item.side;
    std::size_t index = 0;
    for (int row = 0; row < item.side; ++row) {
        for (int column = 0; column < item.side; ++column, ++index) {
            if (item.dark[index]) {
                cairo_rectangle(cairo, item.x + column * module, item.y + row * module, module, module);
            }
        }
    }
    setInk(cairo, palette::kText);
    cairo_fill(cairo); // one path, so that no hairlines show between the modules
}

void draw(cairo_t* cairo, const TagItem& item) {
    if (item.opens) {
        cairo_tag_begin(cairo, item.name.c_str(), item.attributes.c_str());
    } else {
        cairo_tag_end(cairo, item.name.c_str());
    }
}

} // namespace

PageItems moved(const PageItems& page, double dx, double dy) {
    PageItems result = page;
    for (PageItem& item : result.items) {
        std::visit(Overloaded{[&](LinesItem& it) {
                                  for (LinesItem::Line& line : it.lines) {
                                      line.x += dx;
                                      line.baseline += dy;
                                  }
                              },
                              [&](RuleItem& it) {
                                  it.x1 += dx;
                                  it.x2 += dx;
                                  it.y1 += dy;
                                  it.y2 += dy;
                              },
                              [](TagItem&) {},
                              [&](auto& it) {
                                  it.x += dx;
                                  it.y += dy;
                              }},
                   item);
    }
    return result;
}

Pages::Pages(PageSize size, std::vector<std::shared_ptr<const PageItems>> pages, Language language,
             std::string title, Date contentDate, std::vector<int> readingOrder)
    : m_size(size),
      m_pages(std::move(pages)),
      m_language(language),
      m_title(std::move(title)),
      m_contentDate(contentDate),
      m_readingOrder(std::move(readingOrder)) {}

void drawPage(cairo_t* cairo, const Pages& pages, int page) {
    cairo_save(cairo);
    for (const PageItem& item : pages.page(page).items) {
        std::visit([&](const auto& it) { draw(cairo, it); }, item);
    }
    cairo_restore(cairo);
}

} // namespace kentering

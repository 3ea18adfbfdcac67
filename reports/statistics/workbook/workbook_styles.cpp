#include "reports/statistics/workbook/workbook_styles.h"

namespace kentering {

namespace {

lxw_format* make(lxw_workbook* workbook) {
    lxw_format* format = workbook_add_format(workbook);
    format_set_font_color(format, kInk);
    return format;
}

} // namespace

Styles::Styles(lxw_workbook* workbook)
    : title(make(workbook)),
      heading(make(workbook)),
      fact(make(workbook)),
      column(make(workbook)),
      columnRight(make(workbook)),
      text(make(workbook)),
      code(make(workbook)),
      label(make(workbook)),
      number(make(workbook)),
      percent(make(workbook)),
      tenths(make(workbook)),
      mark(make(workbook)) {
    format_set_bold(title);
    format_set_font_size(title, 16);
    format_set_font_color(title, kAccent);
    format_set_bold(heading);
    format_set_font_color(heading, kAccent);
    format_set_align(heading, LXW_ALIGN_VERTICAL_BOTTOM);
    format_set_font_color(fact, kQuiet);
    format_set_align(fact, LXW_ALIGN_VERTICAL_TOP);
    for (lxw_format* header : {column, columnRight}) {
        format_set_font_color(header, kQuiet);
        format_set_bottom(header, LXW_BORDER_THIN);
        format_set_bottom_color(header, kRule);
    }
    format_set_align(columnRight, LXW_ALIGN_RIGHT);
    format_set_text_wrap(text);
    format_set_align(text, LXW_ALIGN_VERTICAL_TOP);
    format_set_font_size(code, 8);
    format_set_font_color(code, kQuiet);
    format_set_align(code, LXW_ALIGN_VERTICAL_CENTER);
    format_set_num_format(number, "0");
    format_set_num_format(percent, "0%");
    format_set_num_format(tenths, "0.0");
    for (lxw_format* value : {number, percent, tenths, mark}) {
        format_set_align(value, LXW_ALIGN_RIGHT);
    }
}

} // namespace kentering

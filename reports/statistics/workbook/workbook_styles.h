#pragma once

#include <xlsxwriter.h>

namespace kentering {

inline constexpr lxw_color_t kPaper = 0xFFFFFF;
inline constexpr lxw_color_t kInk = 0x1F2A30;
inline constexpr lxw_color_t kQuiet = 0x6B7780;
inline constexpr lxw_color_t kAccent = 0x1F6F78;
/// The second series: 3.2 : 1 on white, and lighter than the first by 1.8 : 1.
inline constexpr lxw_color_t kAccentLight = 0x5A9BA3;
inline constexpr lxw_color_t kRule = 0xC9D1D6;

/// The few styles of a workbook: one font, one accent.
struct Styles {
    explicit Styles(lxw_workbook* workbook);

    lxw_format* title;
    lxw_format* heading;
    lxw_format* fact;
    lxw_format* column;
    lxw_format* columnRight;
    lxw_format* text;
    lxw_format* code;
    lxw_format* label;
    lxw_format* number;
    lxw_format* percent;
    lxw_format* tenths;
    lxw_format* mark;
};

} // namespace kentering

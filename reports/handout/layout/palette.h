#pragma once

namespace kentering {

/// A colour, each part from 0 to 1.
struct Ink {
    double red;
    double green;
    double blue;
    friend bool operator==(const Ink&, const Ink&) = default;
};

/// The colours of a sheet. Nothing is said by colour alone: every difference is also one of shape, weight or
/// words, because sheets are copied in black and white. Contrast on white, where text is set in it: accent
/// 7.2, danger 8.1, text 15.4, quiet 5.6 to 1.
namespace palette {
inline constexpr Ink kPaper{1.0, 1.0, 1.0};
inline constexpr Ink kAccent{0.110, 0.373, 0.478};
inline constexpr Ink kAccentLight{0.831, 0.902, 0.929};
inline constexpr Ink kDanger{0.627, 0.125, 0.208};
inline constexpr Ink kText{0.133, 0.149, 0.169};
inline constexpr Ink kQuiet{0.361, 0.400, 0.439};
inline constexpr Ink kSurface{0.941, 0.957, 0.969};
inline constexpr Ink kLine{0.780, 0.812, 0.839};
} // namespace palette

} // namespace kentering

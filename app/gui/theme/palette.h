#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kentering {

/// One colour of the screen.
struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    /// As style sheets write it: `#rrggbb`.
    [[nodiscard]] std::string hex() const;
    friend constexpr bool operator==(const Rgb&, const Rgb&) = default;
};

/// A colour by the name under which style.css uses it.
struct NamedColour {
    std::string_view name;
    Rgb value;
};

/// Text of one colour that stands on another one; both by name.
struct TextOnGround {
    std::string_view text;
    std::string_view ground;
};

/// Every colour of the window, in one place. Colours carry no verdict: amber and red stand for a safety
/// rule that asks for attention, never for how somebody is doing.
class Palette {
public:
    [[nodiscard]] static const Palette& light();
    [[nodiscard]] static const Palette& dark();

    [[nodiscard]] std::span<const NamedColour> colours() const { return m_colours; }
    /// @throws std::out_of_range when there is no such colour.
    [[nodiscard]] Rgb at(std::string_view name) const;

    /// Every pair in which the program writes one colour on another. A test holds each of them to 4.5 : 1.
    [[nodiscard]] static std::span<const TextOnGround> pairsInUse();

private:
    explicit Palette(std::span<const NamedColour> colours) : m_colours(colours) {}

    std::span<const NamedColour> m_colours;
};

/// Contrast of two colours after WCAG 2.1, from 1 (equal) to 21 (black on white).
[[nodiscard]] double contrast(Rgb one, Rgb other);

} // namespace kentering

#include "app/gui/theme/palette.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace kentering {

namespace {

constexpr std::array kLight{NamedColour{"page", {247, 248, 250}},
                            NamedColour{"card", {255, 255, 255}},
                            NamedColour{"line", {222, 226, 230}},
                            NamedColour{"edge", {188, 196, 204}},
                            NamedColour{"ink", {32, 41, 51}},
                            NamedColour{"quiet", {92, 102, 112}},
                            NamedColour{"accent", {27, 94, 122}},
                            NamedColour{"accent_hover", {21, 78, 102}},
                            NamedColour{"on_accent", {255, 255, 255}},
                            NamedColour{"selected", {225, 239, 245}},
                            NamedColour{"hover", {239, 243, 246}},
                            NamedColour{"nav", {24, 54, 70}},
                            NamedColour{"nav_selected", {42, 82, 102}},
                            NamedColour{"on_nav", {240, 246, 249}},
                            NamedColour{"nav_quiet", {178, 203, 214}},
                            NamedColour{"amber_ground", {253, 243, 222}},
                            NamedColour{"amber", {134, 86, 4}},
                            NamedColour{"red_ground", {252, 231, 232}},
                            NamedColour{"red", {152, 28, 42}},
                            NamedColour{"green_ground", {226, 243, 233}},
                            NamedColour{"green", {30, 102, 66}},
                            NamedColour{"grey_ground", {233, 235, 239}},
                            NamedColour{"crash", {206, 116, 100}},
                            NamedColour{"pink_cloud", {217, 140, 170}},
                            NamedColour{"wall", {136, 144, 166}},
                            NamedColour{"adjustment", {84, 158, 152}},
                            NamedColour{"recovery", {82, 158, 104}},
                            NamedColour{"on_phase", {24, 30, 36}},
                            NamedColour{"day_sober", {90, 160, 130}},
                            NamedColour{"day_use", {214, 150, 60}},
                            NamedColour{"day_unknown", {205, 212, 220}},
                            NamedColour{"paper_sober", {158, 204, 180}},
                            NamedColour{"paper_use", {58, 42, 16}},
                            NamedColour{"paper_unknown", {232, 235, 238}}};

constexpr std::array kDark{
    NamedColour{"page", {22, 27, 32}},         NamedColour{"card", {31, 37, 43}},
    NamedColour{"line", {54, 63, 71}},         NamedColour{"edge", {92, 104, 114}},
    NamedColour{"ink", {230, 235, 239}},       NamedColour{"quiet", {164, 175, 185}},
    NamedColour{"accent", {126, 196, 222}},    NamedColour{"accent_hover", {156, 212, 232}},
    NamedColour{"on_accent", {14, 34, 44}},    NamedColour{"selected", {36, 60, 73}},
    NamedColour{"hover", {42, 50, 57}},        NamedColour{"nav", {15, 32, 42}},
    NamedColour{"nav_selected", {36, 66, 82}}, NamedColour{"on_nav", {233, 241, 245}},
    NamedColour{"nav_quiet", {166, 193, 205}}, NamedColour{"amber_ground", {61, 48, 20}},
    NamedColour{"amber", {245, 205, 126}},     NamedColour{"red_ground", {71, 31, 36}},
    NamedColour{"red", {250, 178, 183}},       NamedColour{"green_ground", {25, 56, 41}},
    NamedColour{"green", {158, 219, 184}},     NamedColour{"grey_ground", {52, 60, 68}},
    NamedColour{"crash", {206, 120, 104}},     NamedColour{"pink_cloud", {217, 146, 175}},
    NamedColour{"wall", {140, 148, 170}},      NamedColour{"adjustment", {98, 172, 166}},
    NamedColour{"recovery", {92, 168, 114}},   NamedColour{"on_phase", {16, 20, 24}},
    NamedColour{"day_sober", {98, 168, 138}},  NamedColour{"day_use", {222, 160, 72}},
    NamedColour{"day_unknown", {76, 86, 96}},  NamedColour{"paper_sober", {158, 204, 180}},
    NamedColour{"paper_use", {58, 42, 16}},    NamedColour{"paper_unknown", {232, 235, 238}}};

constexpr std::array kPairs{TextOnGround{"ink", "page"},         TextOnGround{"ink", "card"},
                            TextOnGround{"ink", "selected"},     TextOnGround{"ink", "hover"},
                            TextOnGround{"ink", "grey_ground"},  TextOnGround{"ink", "red_ground"},
                            TextOnGround{"ink", "amber_ground"}, TextOnGround{"quiet", "page"},
                            TextOnGround{"quiet", "card"},       TextOnGround{"quiet", "selected"},
                            TextOnGround{"quiet", "hover"},      TextOnGround{"accent", "page"},
                            TextOnGround{"accent", "card"},      TextOnGround{"accent", "selected"},
                            TextOnGround{"on_accent", "accent"}, TextOnGround{"on_accent", "accent_hover"},
                            TextOnGround{"on_nav", "nav"},       TextOnGround{"on_nav", "nav_selected"},
                            TextOnGround{"nav_quiet", "nav"},    TextOnGround{"nav_quiet", "nav_selected"},
                            TextOnGround{"amber", "card"},       TextOnGround{"amber", "amber_ground"},
                            TextOnGround{"red", "card"},         TextOnGround{"red", "red_ground"},
                            TextOnGround{"green", "card"},       TextOnGround{"green", "green_ground"},
                            TextOnGround{"on_phase", "crash"},   TextOnGround{"on_phase", "pink_cloud"},
                            TextOnGround{"on_phase", "wall"},    TextOnGround{"on_phase", "adjustment"},
                            TextOnGround{"on_phase", "recovery"}};

double luminance(Rgb colour) {
    const auto linear = [](std::uint8_t channel) {
        const double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

} // namespace

std::string Rgb::hex() const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t channel : {red, green, blue}) {
        text += kDigits[channel >> 4U];
        text += kDigits[channel & 0xFU];
    }
    return text;
}

const Palette& Palette::light() {
    static const Palette palette{kLight};
    return palette;
}

const Palette& Palette::dark() {
    static const Palette palette{kDark};
    return palette;
}

Rgb Palette::at(std::string_view name) const {
    const auto found = std::ranges::find(m_colours, name, &NamedColour::name);
    if (found == m_colours.end()) {
        throw std::out_of_range("no colour of that name in the palette");
    }
    return found->value;
}

std::span<const TextOnGround> Palette::pairsInUse() {
    return kPairs;
}

double contrast(Rgb one, Rgb other) {
    const double lighter = std::max(luminance(one), luminance(other));
    const double darker = std::min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace kentering

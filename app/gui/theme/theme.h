#pragma once

#include "app/gui/theme/palette.h"

#include <wx/colour.h>

#include <memory>
#include <string_view>

namespace kentering {

/// The look of the whole program: lays style.css with the colours of a palette over every native control,
/// for as long as it lives. One of it belongs to the application.
class Theme {
public:
    /// @throws EnvironmentError without a screen or when the toolkit refuses the style sheet.
    explicit Theme(const Palette& palette);
    ~Theme();
    Theme(const Theme&) = delete;
    Theme& operator=(const Theme&) = delete;

    /// The palette for what the desktop asks: dark or light.
    [[nodiscard]] static const Palette& systemPalette();

    [[nodiscard]] const Palette& palette() const { return m_palette; }
    /// A colour of the palette for own drawing. @throws std::out_of_range when there is no such colour.
    [[nodiscard]] wxColour colour(std::string_view name) const;

private:
    struct Provider;

    const Palette& m_palette;
    std::unique_ptr<Provider> m_provider;
};

} // namespace kentering

#include "app/gui/theme/font_preload.h"

#include <fontconfig/fontconfig.h>

namespace kentering {

// Fontconfig keeps one configuration for the whole process and lets threads wait for whoever reads it first.
// When it cannot be read, the toolkit tries again and says so.
FontPreload::FontPreload() : m_reading([] { FcInit(); }) {}

} // namespace kentering

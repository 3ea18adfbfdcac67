#pragma once

#include "model/content/content.h"

#include <functional>

namespace kentering {

struct ContentData;

/// A small content of its own for tests of rules and pages: every kind of advice, box and entry, few words.
/// Its words are not the product's. Tips: two a phase, of which one of the crash is stop-alone advice and one
/// is said by a safety box; one of the adjustment sends to dating.
[[nodiscard]] Content sampleContent();
/// The same, changed before it is closed.
[[nodiscard]] Content sampleContent(const std::function<void(ContentData&)>& change);

} // namespace kentering

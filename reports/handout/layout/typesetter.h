#pragma once

#include "model/content/read/rich_text.h"
#include "model/domain/language.h"
#include "reports/handout/layout/page_items.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

using PangoContext = struct _PangoContext;
using PangoFontDescription = struct _PangoFontDescription;

namespace kentering {

/// Size, leading and weight of a piece of text, in points.
struct TextStyle {
    double size;
    double leading;
    bool bold = false;
    Ink ink = palette::kText;
};

enum class Alignment : unsigned char { Start, Centre };

/// Text broken into lines at a width.
struct TextLines {
    struct Line {
        double x;        ///< from the paragraph's left
        double baseline; ///< from the paragraph's top
    };
    std::shared_ptr<PangoLayout> layout;
    std::vector<Line> lines;
    double leading; ///< height of one line
    double width;   ///< of the longest line
    Ink ink;

    [[nodiscard]] double height() const { return leading * static_cast<double>(lines.size()); }
};

/// The runs of a text in content's CommonMark subset; paragraphs and list items on lines of their own.
[[nodiscard]] std::vector<TextRun> richRuns(std::string_view commonMark);
/// `text` as it is, every character for itself: titles, and words that are the client's own.
[[nodiscard]] std::vector<TextRun> plainRuns(std::string_view text, bool bold = false);

/// Text broken into lines, whatever their height and ink.
struct BrokenText {
    std::shared_ptr<PangoLayout> layout;
    std::vector<double> starts; ///< where each line starts, from the paragraph's left
    double width;               ///< of the longest line
};

/// Breaks text into lines with the house's typeface. Every line has the same height whatever script is in
/// it, so that a page's rhythm holds. What it has broken lately it knows: a sheet that is set again with less
/// white, or another with the same advice, breaks hardly a line anew.
class Typesetter {
public:
    /// @throws MissingFontError when the typeface is not installed.
    explicit Typesetter(Language language);

    /// `runs` broken at `width` points. Line ends in the runs are kept.
    [[nodiscard]] TextLines set(const std::vector<TextRun>& runs, const TextStyle& style, double width,
                                Alignment alignment = Alignment::Start) const;

private:
    std::shared_ptr<PangoContext> m_context;
    std::shared_ptr<PangoFontDescription> m_font;
    mutable std::unordered_map<std::string, BrokenText> m_broken;
};

} // namespace kentering

#pragma once

#include "model/base/dates.h"
#include "model/content/words/tip.h"
#include "model/domain/language.h"
#include "reports/handout/compose/sheet_format.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace kentering {

class Composer;

/// What a block is to the reader.
enum class BlockKind : unsigned char {
    Safety,      ///< a safety box; never missing, never dropped
    Help,        ///< a number to call, day and night
    Route,       ///< a step towards a clinic
    WriteIn,     ///< a line to be filled in by hand
    Total,       ///< the clock: days without use that stand, or use days a week
    Tip,         ///< one piece of advice
    Tool,        ///< a craving tool or thought-stopper
    Own,         ///< the client's own words
    Form,        ///< a grid to fill in
    Resource,    ///< a group or service
    Celebration, ///< a year
    Fact,        ///< something to know: what a phase may bring, a thought that belongs to letting go
};

template <>
struct Vocabulary<BlockKind> {
    static constexpr std::array<std::string_view, 12> kCodes{"safety", "help",     "route",       "write-in",
                                                             "total",  "tip",      "tool",        "own",
                                                             "form",   "resource", "celebration", "fact"};
};

/// One idea on the sheet, in the sheet's language.
struct Block {
    std::string id; ///< stable; see the content's ids
    BlockKind kind;
    std::string title{};                ///< plain text
    std::string text{};                 ///< CommonMark subset (rich_text.h), or plain when `isOwnWords`
    bool isOwnWords = false;            ///< the client's or counsellor's words: every character for itself
    bool isLarge = false;               ///< set bigger than its neighbours
    std::vector<std::string> details{}; ///< further lines: when a group meets (plain text)
    std::string start{};             ///< of a resource: how to begin there, when it was checked (plain text)
    std::string reach{};             ///< how to reach a resource: numbers, mailbox, address (plain text)
    std::vector<std::string> rows{}; ///< of a form
    std::vector<std::string> columns{}; ///< of a form; empty for a list
    int emptyRows = 0;                  ///< of a form, without a label
    bool isNarrow = false;              ///< a form that may stand beside another
    std::string brief{};                ///< of a safety box: all of it in one line (plain text)
    std::string address{};              ///< public web page of a checked resource, `https://…`
    /// For whom this may do harm: told to the counsellor on the screen, not printed.
    std::vector<Contraindication> contraindicatedFor{};
    friend bool operator==(const Block&, const Block&) = default;
};

/// How the blocks of a section are set.
enum class SectionShape : unsigned char {
    Checklist, ///< tips with a box to tick, in columns where there is room
    Panel,     ///< label and value
    Route,     ///< numbered steps
    Form,      ///< a grid
    Directory, ///< people and places
    Banner,    ///< one thing that stands out
};

/// Blocks that belong together under a heading.
struct Section {
    SectionShape shape;
    std::string heading;
    std::vector<Block> blocks;
    std::string note{}; ///< one sentence under the heading, about all blocks (plain text)
    friend bool operator==(const Section&, const Section&) = default;
};

/// Why something is not on the sheet.
enum class HeldBackBecause : unsigned char {
    DependenceUnknown, ///< stop-alone advice while dependence on downers is not known (S-B)
    DependenceYes,     ///< stop-alone, urge or praise to somebody who depends on downers (S-B)
    TooEarly,          ///< does not suit the phase
    NoPhase,           ///< the phase has not been chosen
    Dropped,           ///< by the counsellor, with a reason
    SaidBySafetyBox,   ///< a safety box on this sheet says it already
    SaidByOtherAdvice, ///< other advice on this sheet says the same
    NeverChecked,      ///< nobody has checked this entry of the directory
    CheckedTooLongAgo,
    NoRoom,          ///< does not fit the wallet card
    Contraindicated, ///< the dossier says that it may do harm to this client
    OwnGoal,         ///< does not go with what the client wants
    NotReached,      ///< an example with more weeks than the client has
    NotNeutral,      ///< names something that a neutral sheet does not
};

template <>
struct Vocabulary<HeldBackBecause> {
    static constexpr std::array<std::string_view, 14> kCodes{"dependence-unknown",
                                                             "dependence-yes",
                                                             "too-early",
                                                             "no-phase",
                                                             "dropped",
                                                             "said-by-safety-box",
                                                             "said-by-other-advice",
                                                             "never-checked",
                                                             "checked-too-long-ago",
                                                             "no-room",
                                                             "contraindicated",
                                                             "own-goal",
                                                             "not-reached",
                                                             "not-neutral"};
};

/// Something that is not on the sheet, and why.
struct HeldBack {
    std::string id;
    HeldBackBecause because;
    std::string reason{}; ///< the counsellor's own words, when they dropped it
    std::string title{};  ///< what it is, for the screen
    friend bool operator==(const HeldBack&, const HeldBack&) = default;
};

/// The top of every sheet: S-A, S-B and S-C, always all three (their number is part of the type), further
/// boxes of the phase, whom to call. Only `compose` can make one.
class SafetyPanel {
public:
    [[nodiscard]] const std::string& heading() const { return m_heading; }
    /// S-A, S-B and S-C, the most urgent first.
    [[nodiscard]] const std::array<Block, 3>& boxes() const { return m_boxes; }
    /// S-E on every sheet, what else fits the client, and lines to fill in.
    [[nodiscard]] const std::vector<Block>& more() const { return m_more; }
    /// 112 and 113: on every sheet.
    [[nodiscard]] const std::vector<Block>& help() const { return m_help; }
    friend bool operator==(const SafetyPanel&, const SafetyPanel&) = default;

private:
    friend class Composer;
    SafetyPanel(std::string heading, std::array<Block, 3> boxes, std::vector<Block> more,
                std::vector<Block> help)
        : m_heading(std::move(heading)),
          m_boxes(std::move(boxes)),
          m_more(std::move(more)),
          m_help(std::move(help)) {}

    std::string m_heading;
    std::array<Block, 3> m_boxes;
    std::vector<Block> m_more;
    std::vector<Block> m_help;
};

/// A whole sheet in words: what is on it, in order, and what is not on it and why. Made only by `compose`,
/// cannot be changed, and cannot exist without its safety panel.
class Composition {
public:
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] SheetFormat format() const { return m_format; }
    /// Neutral: a sheet found on a train says nothing about whose it is.
    [[nodiscard]] const std::string& title() const { return m_title; }
    [[nodiscard]] const std::string& subtitle() const { return m_subtitle; }
    /// The same for file properties and print queues: neutral, whatever is on the sheet.
    [[nodiscard]] const std::string& documentTitle() const { return m_documentTitle; }
    /// "{page} van {pages}", to be filled.
    [[nodiscard]] const std::string& pageOf() const { return m_pageOf; }
    /// Heading above lines to write on, where folding leaves a side empty.
    [[nodiscard]] const std::string& notes() const { return m_notes; }
    /// Source, version and date of the content.
    [[nodiscard]] const std::string& foot() const { return m_foot; }
    /// Day on which the words were last changed; the date of the files made from this sheet.
    [[nodiscard]] Date contentDate() const { return m_contentDate; }
    [[nodiscard]] const SafetyPanel& safety() const { return m_safety; }
    [[nodiscard]] const std::vector<Section>& sections() const { return m_sections; }
    [[nodiscard]] const std::vector<HeldBack>& heldBack() const { return m_heldBack; }

    /// Every block in reading order, the safety boxes first.
    [[nodiscard]] std::vector<Block> blocks() const;
    friend bool operator==(const Composition&, const Composition&) = default;

private:
    friend class Composer;
    Composition(SafetyPanel safety, Language language, SheetFormat format, Date contentDate)
        : m_language(language), m_format(format), m_contentDate(contentDate), m_safety(std::move(safety)) {}

    Language m_language;
    SheetFormat m_format;
    Date m_contentDate;
    std::string m_title;
    std::string m_subtitle;
    std::string m_documentTitle;
    std::string m_pageOf;
    std::string m_notes;
    std::string m_foot;
    SafetyPanel m_safety;
    std::vector<Section> m_sections;
    std::vector<HeldBack> m_heldBack;
};

} // namespace kentering

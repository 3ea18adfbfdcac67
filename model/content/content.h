#pragma once

#include "model/base/dates.h"
#include "model/content/read/content_fault.h"
#include "model/content/words/labels.h"
#include "model/content/words/phase_content.h"
#include "model/content/words/prompt.h"
#include "model/content/words/questions.h"
#include "model/content/words/resource.h"
#include "model/content/words/safety_box.h"
#include "model/content/words/tip.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace kentering {

struct ContentData;
struct LoadedContent;

/// All the words that the product says about its field, in every language: immutable, cheap to copy, safe to
/// read from several threads. What it holds is complete: a translation, label, box or tool is never missing.
class Content {
public:
    /// The content of a folder (see content/README.md for its files).
    /// @throws ContentError naming every fault of every file when one of them is a defect.
    [[nodiscard]] static Content load(const std::filesystem::path& folder);
    /// The content that was built into the program.
    [[nodiscard]] static const Content& builtIn();
    /// The content of `folder`. A file with a defect falls back alone: the built-in one serves in its place.
    /// With all faults, so that the program can say so. Never throws for a folder, whatever is in it.
    [[nodiscard]] static LoadedContent loadOrBuiltIn(const std::filesystem::path& folder);

    explicit Content(std::shared_ptr<const ContentData> data) : m_data(std::move(data)) {}

    /// Number of this edition of the words; higher is newer.
    [[nodiscard]] int version() const;
    /// The day on which these words were last compared with their source as a whole: the oldest date of all
    /// files.
    [[nodiscard]] Date lastChecked() const;
    /// Whether a safety box, or what stands beside a crisis line, is worded otherwise than in the words built
    /// into the program: said at start, by `content check` and in the foot of every sheet.
    [[nodiscard]] bool hasOwnSafetyWords() const;
    /// The source's name and publisher, for the manual.
    [[nodiscard]] const Bilingual& sourceName() const;

    /// A few words for `value`: "De crash", "wil niet antwoorden".
    template <Labelled Enum>
    [[nodiscard]] std::string_view label(Enum value, Language language) const {
        return labelAt(kVocabularyIndex<Enum>, static_cast<std::size_t>(value), language);
    }
    [[nodiscard]] std::string_view label(const TaskSubject& subject, Language language) const;

    /// A fixed sentence of reports and presenters: `text("handout.first", language)`.
    /// @throws std::out_of_range for a key that does not exist (a mistake of the programmer).
    [[nodiscard]] std::string_view text(std::string_view key, Language language) const;

    /// `count` with its unit, in the right number: "1 week", "5 weken". Units: "days", "weeks", "months".
    /// @throws std::out_of_range for another unit.
    [[nodiscard]] std::string counted(std::string_view unit, int count, Language language) const;

    [[nodiscard]] const ItemWords& words(ChecklistItem item) const;
    [[nodiscard]] const ItemWords& words(Complaint complaint) const;
    /// The question as it is asked for a safety answer ("Slik je antidepressiva?").
    [[nodiscard]] std::string_view question(SafetyQuestion question, Language language) const;

    /// Five questions to open a talk with; outside the sum of the 17.
    [[nodiscard]] std::span<const TalkQuestion> openingQuestions() const;
    /// Three questions about the moment for sex again.
    [[nodiscard]] std::span<const TalkQuestion> timingQuestions() const;
    [[nodiscard]] const GriefWords& grief(GriefStage stage) const;

    [[nodiscard]] const PhaseContent& phase(Phase phase) const;
    [[nodiscard]] std::span<const Tip> tips(TipGroup group) const;
    /// The advice of a craving tool or thought-stopper.
    [[nodiscard]] const Tip& tool(CopingTool tool) const;
    /// Any piece of advice, of a phase or a group; null when the id is unknown.
    [[nodiscard]] const Tip* findTip(std::string_view id) const;

    [[nodiscard]] const SafetyBox& safetyBox(SafetyRule rule) const;
    [[nodiscard]] std::span<const SafetyBox> safetyBoxes() const;
    /// @throws std::out_of_range for an id that does not exist.
    [[nodiscard]] const Worksheet& worksheet(std::string_view id) const;
    [[nodiscard]] std::span<const Prompt> prompts() const;

    [[nodiscard]] std::span<const Resource> resources() const;
    /// Null when the directory has no such entry (any more).
    [[nodiscard]] const Resource* findResource(const ResourceId& id) const;
    /// The same words with another directory: what a team changed in its entries is what it prints.
    [[nodiscard]] Content withResources(std::vector<Resource> resources) const;

private:
    [[nodiscard]] std::string_view labelAt(std::size_t vocabulary, std::size_t value,
                                           Language language) const;

    std::shared_ptr<const ContentData> m_data;
};

/// What was loaded, and what was wrong with the folder.
struct LoadedContent {
    Content content;
    std::vector<ContentFault> faults{};
    bool isBuiltIn = false;              ///< nothing of a folder is used
    std::vector<std::string> fellBack{}; ///< files of the folder for which the built-in ones serve
};

/// Whether one of `faults` is a defect: something of the folder is not used.
[[nodiscard]] bool hasDefect(const std::vector<ContentFault>& faults);

/// Every fault of the content in `folder`, style included, causes first, then in order of file and line;
/// empty when it is sound.
[[nodiscard]] std::vector<ContentFault> validate(const std::filesystem::path& folder);

} // namespace kentering

// The top of every sheet.

#include "model/content/rich_text.h"
#include "reports/handout/composer.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace kentering {

namespace {

/// Whether a sentence ends at the last letter of `text`.
bool endsSentence(const std::string& text) {
    return text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
}

/// One sentence of a rule, in marks.
struct Sentence {
    std::string marked{};
    bool isStressed = false;

    void add(const std::string& words, bool bold) {
        if (words.find_first_not_of(' ') == std::string::npos) {
            marked += words;
            return;
        }
        const std::size_t from = words.find_first_not_of(' ');
        const std::size_t to = words.find_last_not_of(' ') + 1;
        const std::string mark = bold ? "**" : "";
        marked += words.substr(0, from) + mark + words.substr(from, to - from) + mark + words.substr(to);
        isStressed = isStressed || bold;
    }
};

/// The sentences in which a text stresses something, with the questions that they answer: the rule itself,
/// without its reasons. All of it when it stresses nothing.
std::string stressed(const std::string& commonMark) {
    std::vector<Sentence> sentences(1);
    for (const Paragraph& paragraph : richText(commonMark)) {
        for (const TextRun& run : paragraph.runs) {
            std::string words;
            for (const char letter : run.text) {
                words += letter;
                if (endsSentence(words)) {
                    sentences.back().add(std::exchange(words, {}), run.bold);
                    sentences.emplace_back();
                }
            }
            sentences.back().add(words, run.bold);
        }
    }
    std::string rule;
    bool hasStress = false;
    for (std::size_t index = 0; index < sentences.size(); ++index) {
        const Sentence& sentence = sentences[index];
        hasStress = hasStress || sentence.isStressed;
        // A question belongs to the answer that follows it.
        const bool asks =
            sentence.marked.ends_with('?') && index + 1 < sentences.size() && sentences[index + 1].isStressed;
        if (sentence.isStressed || asks) {
            rule += (rule.empty() || sentence.marked.starts_with(' ') ? "" : " ") + sentence.marked;
        }
    }
    return hasStress ? rule.substr(rule.find_first_not_of(' ')) : commonMark;
}

} // namespace

Block Composer::safetyBlock(SafetyRule rule, bool isCertain) const {
    const SafetyBox& box = m_content.safetyBox(rule);
    // The lead asks, also when the counsellor knows the answer: a sheet that is found on a train says nothing
    // about its reader. The rule itself may take for granted that it concerns him.
    const Bilingual& body = isCertain && box.certain ? box.certain->body : box.general.body;
    Block block{box.id, BlockKind::Safety, in(box.general.lead), in(body)};
    block.isLarge = isCertain;
    if (isCard() && !m_content.hasOwnSafetyWords()) {
        block.text = stressed(block.text); // an organisation's own words are never shortened
    }
    return block;
}

SafetyPanel Composer::safetyPanel() const {
    Block antidepressants = safetyBlock(SafetyRule::Antidepressants, false);
    Block dependence = safetyBlock(SafetyRule::DownerDependence, m_dependence == SafetyAnswer::Yes);
    Block history = safetyBlock(SafetyRule::HistoryPsychosisDepressionSuicidality, false);

    std::array<Block, 3> boxes{antidepressants, dependence, history};
    if (m_history == SafetyAnswer::Yes) {
        boxes = {history, antidepressants, dependence};
    }
    if (m_dependence != SafetyAnswer::No) {
        std::stable_partition(boxes.begin(), boxes.end(),
                              [&](const Block& box) { return box.id == dependence.id; });
    }

    std::vector<Block> more;
    if (hasPhase(Phase::Crash)) {
        for (const SafetyRule rule :
             {SafetyRule::PsychoticSymptoms, SafetyRule::Danger, SafetyRule::NoBigDecisions}) {
            more.push_back(safetyBlock(rule, false));
        }
    }
    const auto addWriteIn = [&](SafetyRule rule, std::string id) {
        const SafetyBox& box = m_content.safetyBox(rule);
        if (box.writeIn) {
            more.push_back({std::move(id), BlockKind::WriteIn, in(*box.writeIn)});
        }
    };
    if (m_history == SafetyAnswer::Yes) {
        addWriteIn(SafetyRule::HistoryPsychosisDepressionSuicidality, "write-in.daily-contact");
    }
    if (m_dependence == SafetyAnswer::Yes) {
        addWriteIn(SafetyRule::DownerDependence, "write-in.call-before-cutting-down");
    }

    std::vector<Block> help;
    for (const Resource& resource : m_content.resources()) {
        if (resource.crisisLine) {
            Block line{"resource." + resource.id.text(), BlockKind::Help, in(resource.audience)};
            line.details = resource.phones;
            help.push_back(std::move(line));
        }
    }
    return {text("handout.first"), std::move(boxes), std::move(more), std::move(help)};
}

} // namespace kentering

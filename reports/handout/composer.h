#pragma once

#include "reports/handout/compose.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// Builds one composition. The only class that can make safety panels and compositions.
class Composer {
public:
    Composer(const HandoutRequest& request, const Content& content)
        : m_request(request),
          m_content(content),
          m_language(request.language),
          m_dependence(request.safety[SafetyQuestion::DownerDependence]),
          m_history(request.safety[SafetyQuestion::HistoryPsychosisDepressionSuicidality]) {
        for (const std::optional<Phase>& phase : {request.phase, request.also}) {
            if (phase && !hasPhase(*phase)) {
                m_phases.push_back(*phase);
            }
        }
    }

    Composition compose();

private:
    /// Why this advice is not on the sheet; nothing when it is.
    [[nodiscard]] std::optional<HeldBack> heldBack(const Tip& tip) const;
    [[nodiscard]] bool isSaidByOther(const Tip& tip) const;
    [[nodiscard]] bool isPlaced(std::string_view adviceId) const;
    [[nodiscard]] const AdviceChange* change(const Tip& tip, AdviceChange::Kind kind) const;
    [[nodiscard]] bool hasPhase(Phase phase) const { return std::ranges::count(m_phases, phase) > 0; }
    [[nodiscard]] bool isCard() const { return m_request.format == SheetFormat::WalletCard; }
    [[nodiscard]] std::string in(const Bilingual& words) const { return words.in(m_language); }
    [[nodiscard]] std::string text(std::string_view key) const {
        return std::string(m_content.text(key, m_language));
    }

    [[nodiscard]] Block safetyBlock(SafetyRule rule, bool isCertain) const;
    [[nodiscard]] SafetyPanel safetyPanel() const;
    [[nodiscard]] Block tipBlock(const Tip& tip) const;
    [[nodiscard]] Block resourceBlock(const Resource& resource) const;
    [[nodiscard]] std::vector<std::string> sentencesAbout(const Resource& resource, Date checked) const;
    [[nodiscard]] std::vector<const Resource*> wantedResources();

    [[nodiscard]] std::vector<const Tip*> starredTips() const;
    void addThingsNow(Tonight& panel);
    void addTonight();
    void addTitles(Composition& sheet) const;
    void addSection(SectionShape shape, std::string heading, std::vector<Block> blocks);
    void addTip(std::vector<Block>& blocks, const Tip& tip);
    void addTips(std::string heading, std::span<const Tip> tips, std::span<const Tip> more = {});
    void addRoute();
    void addTotal(const SoberTotal& total);
    void addSlip();
    void addPhases();
    void addTools();
    void addCardTips();
    void addOwnPlan();
    void addWorksheets();
    void addSupport();
    void addDirectory();
    void addEntries(std::string heading, const std::vector<const Resource*>& entries);

    const HandoutRequest& m_request;
    const Content& m_content;
    Language m_language;
    SafetyAnswer m_dependence;
    SafetyAnswer m_history;
    std::vector<Phase> m_phases; ///< none, the main one, or the main one and a second
    Tonight m_tonight{};
    std::vector<Section> m_sections;
    std::vector<HeldBack> m_heldBack;
    std::set<std::string, std::less<>> m_boxes; ///< ids of the safety boxes on the sheet
    std::vector<const Tip*> m_placed;           ///< advice that stands on the sheet so far
};

} // namespace kentering

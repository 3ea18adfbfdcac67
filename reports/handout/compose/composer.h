#pragma once

#include "reports/handout/compose/compose.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// Builds one composition. The only class that can make safety panels and compositions.
class Composer {
    /// The form that own triggers in the plan make needless, and that makes an empty line for them needless.
    static constexpr std::string_view kTriggerList = "worksheet.trigger-list";
    /// The advice that says how long to try a group.
    static constexpr std::string_view kPatience = "groups.three-months";

public:
    Composer(const HandoutRequest& request, const Content& content)
        : m_request(request),
          m_content(content),
          m_language(request.language),
          m_dependence(request.safety[SafetyQuestion::DownerDependence]),
          m_history(request.safety[SafetyQuestion::HistoryPsychosisDepressionSuicidality]) {
        for (const std::optional<Phase>& phase : {request.phase, request.also}) {
            if (phase && !request.topic && !hasPhase(*phase)) {
                m_phases.push_back(*phase);
            }
        }
    }

    Composition compose();

private:
    /// Why this advice is not on the sheet; nothing when it is.
    [[nodiscard]] std::optional<HeldBack> heldBack(const Tip& tip) const;
    [[nodiscard]] std::optional<HeldBack> heldBackForSafety(const Tip& tip) const;
    [[nodiscard]] std::optional<HeldBack> heldBackForGoal(const Tip& tip) const;
    [[nodiscard]] HeldBack because(const Tip& tip, HeldBackBecause reason, std::string words = {}) const {
        return {tip.id, reason, std::move(words), in(tip.title)};
    }
    [[nodiscard]] bool isSaidByOther(const Tip& tip) const;
    [[nodiscard]] bool isContraindicated(const Tip& tip) const;
    /// How other advice that says the same was dropped; null when it was not.
    [[nodiscard]] const AdviceChange* droppedEqual(const Tip& tip) const;
    [[nodiscard]] bool isPlaced(std::string_view adviceId) const;
    [[nodiscard]] const AdviceChange* change(const Tip& tip, AdviceChange::Kind kind) const;
    [[nodiscard]] bool hasPhase(Phase phase) const { return std::ranges::count(m_phases, phase) > 0; }
    [[nodiscard]] OwnGoal goal() const { return m_request.ownGoal.value_or(OwnGoal::Stop); }
    [[nodiscard]] bool wantsToStop() const { return goal() == OwnGoal::Stop; }
    [[nodiscard]] bool isDependent() const { return m_dependence == SafetyAnswer::Yes; }
    [[nodiscard]] bool isTopic(SheetTopic topic) const { return m_request.topic == topic; }
    /// Under which key the words of the sheet's own goal stand.
    [[nodiscard]] std::string goalKey(std::string_view name) const {
        return "handout.goal." + std::string(code(goal())) + "." + std::string(name);
    }
    [[nodiscard]] std::string topicKey(std::string_view name) const {
        return "handout.topic." + std::string(code(*m_request.topic)) + "." + std::string(name);
    }
    [[nodiscard]] bool isCard() const { return m_request.format == SheetFormat::WalletCard; }
    [[nodiscard]] std::string in(const Bilingual& words) const { return words.in(m_language); }
    [[nodiscard]] std::string text(std::string_view key) const {
        return std::string(m_content.text(key, m_language));
    }

    [[nodiscard]] Block safetyBlock(SafetyRule rule, bool isCertain) const;
    [[nodiscard]] SafetyPanel safetyPanel() const;
    [[nodiscard]] std::vector<SafetyRule> furtherRules() const;
    [[nodiscard]] std::vector<Block> linesToFillIn() const;
    [[nodiscard]] Block tipBlock(const Tip& tip) const;
    /// The title, which says that it is about uppers where that must be said.
    [[nodiscard]] std::string titleOf(const Tip& tip) const;
    [[nodiscard]] Block resourceBlock(const Resource& resource) const;
    [[nodiscard]] std::vector<std::string> sentencesAbout(const Resource& resource, Date checked) const;
    [[nodiscard]] std::vector<const Resource*> wantedResources();
    /// Whether an entry suits who the client is and what they want; says why when only the goal speaks
    /// against it.
    [[nodiscard]] bool isWanted(const Resource& resource);
    [[nodiscard]] bool isReferredTo(const Resource& resource) const;
    [[nodiscard]] bool isNear(const Resource& resource) const;

    [[nodiscard]] std::vector<const Tip*> starredTips() const;
    /// Advice of a sheet for another goal.
    [[nodiscard]] bool isOfOtherGoal(const Tip& tip) const;
    /// Told once, with the first reason.
    void hold(HeldBack held);
    void addFirst(Tonight& panel, const Tip& tip);
    void addThingsNow(Tonight& panel);
    void addTonight();
    void addTitles(Composition& sheet) const;
    void addSection(SectionShape shape, std::string heading, std::vector<Block> blocks,
                    std::string note = {});
    /// The sections that `add` adds; what they take of the sheet's room is taken.
    std::vector<Section> built(const std::function<void()>& add);
    void addTip(std::vector<Block>& blocks, const Tip& tip);
    /// The same of advice that waits where the sheet has no room for it.
    void addTipWithinRoom(std::vector<Block>& blocks, const Tip& tip);
    void addTips(std::string heading, std::span<const Tip> tips, std::span<const Tip> more = {});
    void addRoute();
    void addClock();
    void addTotal(const SoberTotal& total);
    void addRate(const UseRate& rate);
    void addYear();
    void addNotice();
    void addSlip();
    void addPhases();
    void addStop();
    void addGoal();
    void addTopic();
    void addQuestions(std::string id, std::string heading, std::span<const TalkQuestion> questions);
    void addGrief();
    void addTools();
    void holdFromCard(const Tip& tip);
    void addOwnPlan();
    [[nodiscard]] std::string ownTools();
    void addCard();
    void addSheet();
    /// Whether this form of the main phase stands on the sheet.
    [[nodiscard]] bool hasForm(const Worksheet& sheet) const;
    [[nodiscard]] bool hasTriggerList() const;
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
    int m_room = std::numeric_limits<int>::max(); ///< what is left of the sheet, see sheet_room.h
    bool m_saysPatience = false;                  ///< the directory asks for some months with a group
    std::vector<HeldBack> m_heldBack;
    std::set<std::string, std::less<>> m_boxes; ///< ids of the safety boxes on the sheet
    std::vector<const Tip*> m_placed;           ///< advice that stands on the sheet so far
};

} // namespace kentering

// Tips, phases, safety boxes and worksheets.

#include "model/content/read/file_readers.h"

#include <algorithm>

namespace kentering {

namespace {

std::string prefixOf(TipGroup group) {
    const bool numbered = group == TipGroup::Stop || group == TipGroup::Slip;
    return (numbered ? "tip." : "") + std::string(code(group)) + ".";
}

/// The tool that the end of `id` names, when it belongs to `group`.
std::optional<CopingTool> toolOf(const std::string& id, TipGroup group) {
    const std::string prefix = prefixOf(group);
    if (!id.starts_with(prefix)) {
        return std::nullopt;
    }
    const std::optional<CopingTool> tool = fromCode<CopingTool>(id.substr(prefix.size()));
    if (tool.has_value() && isThoughtStopper(*tool) != (group == TipGroup::ThoughtStopper)) {
        return std::nullopt;
    }
    return tool;
}

/// Reports tools of `group` without a tip: a client's plan may name any of them.
void requireTools(ReadingFile& file, TipGroup group, const std::vector<Tip>& tips) {
    for (const CopingTool tool : all<CopingTool>()) {
        const bool belongs = isThoughtStopper(tool) == (group == TipGroup::ThoughtStopper);
        if (belongs && std::ranges::find(tips, std::optional(tool), &Tip::tool) == tips.end()) {
            const std::string id = "'" + prefixOf(group) + std::string(code(tool)) + "'";
            file.faults.defect(0, said("het advies " + id + " ontbreekt; een plan kan het noemen",
                                       "the advice " + id + " is missing; a plan may name it"));
        }
    }
}

/// The sheets that advice of the group `OwnGoal` stands on, and where the facts of the house come from.
void readGoalsAndSources(TableReader& entry, Tip& tip, std::optional<TipGroup> group) {
    tip.sources = entry.strings("sources");
    if (tip.source == SourceChapter::House && tip.sources.empty()) {
        entry.defect("sources",
                     said("'sources' ontbreekt: wat niet uit de brochure komt, noemt een openbare pagina",
                          "'sources' is missing: what is not from the brochure names a public page"));
    }
    if (group != TipGroup::OwnGoal) {
        return;
    }
    tip.goals = entry.words<OwnGoal>("goals");
    if (tip.goals.empty()) {
        entry.defect("goals", said("'goals' ontbreekt", "'goals' is missing"));
    }
}

/// The advice in the array `tip`. Every entry answers itself whether it is stop-alone advice and whether it
/// speaks of urge or withdrawal: a flag that somebody forgot would send whoever depends on downers into
/// withdrawal alone.
/// @param group the group of advice; nothing for the tips of a phase
std::vector<Tip> readTips(ReadingFile& file, std::string_view prefix, TextKind bodyKind,
                          std::optional<TipGroup> group = std::nullopt) {
    const bool areTools = group == TipGroup::Craving || group == TipGroup::ThoughtStopper;
    std::vector<Tip> tips;
    for (TableReader& entry : file.root.tables("tip")) {
        Tip tip;
        tip.id = file.defineId(entry, prefix);
        tip.source = file.sourceOf(entry);
        tip.title = entry.bilingual("title", TextKind::Title);
        tip.body = entry.bilingual("body", bodyKind);
        tip.stopAlone = entry.boolean("stop_alone");
        tip.isUrge = entry.boolean("urge");
        tip.isPraise = entry.optionalBoolean("praise");
        tip.needsDays = entry.optionalInteger("needs_days", 0, 3650);
        tip.isNeutral = entry.optionalBoolean("neutral");
        readGoalsAndSources(entry, tip, group);
        tip.contraindicatedFor = entry.words<Contraindication>("contraindicated_for");
        tip.topics = entry.words<AdviceTopic>("topics");
        if (const std::string box = entry.optionalString("said_by_box"); !box.empty()) {
            file.refer(box, entry.lineOf("said_by_box"));
            tip.saidByBox = box;
        }
        tip.sameAs = entry.strings("same_as");
        for (const std::string& other : tip.sameAs) {
            file.refer(other, entry.lineOf("same_as"));
        }
        if (areTools) {
            tip.tool = toolOf(tip.id, *group);
            if (!tip.tool.has_value()) {
                entry.defect("id", said("'" + tip.id + "': geen hulpmiddel heet zo",
                                        "unknown id '" + tip.id + "': no tool has this name"));
            }
        }
        entry.refuseOthers();
        tips.push_back(std::move(tip));
    }
    return tips;
}

TextKind bodyKindOf(TipGroup group) {
    switch (group) {
    case TipGroup::Stop:
    case TipGroup::Slip:
    case TipGroup::Craving:
    case TipGroup::ThoughtStopper:
        return TextKind::Tip;
    case TipGroup::Triggers:
    case TipGroup::Sex:
    case TipGroup::Timing:
    case TipGroup::Family:
    case TipGroup::Groups:
    case TipGroup::ProfessionalHelp:
    case TipGroup::OwnGoal:
        return TextKind::Rich;
    }
    return TextKind::Rich;
}

BoxWording readWording(TableReader& table) {
    BoxWording wording{.lead = table.bilingual("lead", TextKind::Plain),
                       .body = table.bilingual("body", TextKind::Rich)};
    table.refuseOthers();
    return wording;
}

SafetyBox readBox(ReadingFile& file, TableReader& entry) {
    SafetyBox box;
    box.source = file.sourceOf(entry);
    if (std::optional<TableReader> general = entry.table("general")) {
        box.general = readWording(*general);
    }
    if (entry.has("certain")) {
        if (std::optional<TableReader> certain = entry.table("certain")) {
            // The lead stays the question, whatever is known: paper may be found.
            box.certain =
                BoxWording{.lead = box.general.lead, .body = certain->bilingual("body", TextKind::Rich)};
            certain->refuseOthers();
        }
    }
    box.steps = entry.bilinguals("steps", TextKind::Plain);
    box.writeIn = entry.optionalBilingual("write_in", TextKind::Plain);
    box.brief = entry.optionalBilingual("short", TextKind::Plain);
    box.sources = entry.strings("sources");
    if (box.source == SourceChapter::House && box.sources.empty()) {
        entry.defect("sources",
                     said("'sources' ontbreekt: wat niet uit de brochure komt, noemt een openbare pagina",
                          "'sources' is missing: what is not from the brochure names a public page"));
    }
    entry.refuseOthers();
    return box;
}

} // namespace

void readPhase(ReadingFile& file, Phase phase) {
    PhaseContent content;
    content.phase = phase;
    content.source = file.source;
    content.title = file.root.bilingual("title", TextKind::Plain);
    content.subtitle = file.root.bilingual("subtitle", TextKind::Plain);
    content.tipsTitle = file.root.bilingual("tips_title", TextKind::Plain);
    content.window = file.root.bilingual("window", TextKind::Plain);
    content.intro = file.root.bilingual("intro", TextKind::Rich);
    content.signs = file.root.bilinguals("signs", TextKind::Plain);
    if (content.signs.empty()) {
        file.root.defect("signs", said("'signs' ontbreekt", "'signs' is missing"));
    }
    content.namesCraving = file.root.boolean("names_craving");
    content.tooEarlyFor = file.root.words<AdviceTopic>("too_early_for");
    content.worksheets = file.root.strings("worksheets");
    for (const std::string& worksheet : content.worksheets) {
        file.refer(worksheet, file.root.lineOf("worksheets"));
    }
    content.tips = readTips(file, "tip." + std::string(code(phase)) + ".", TextKind::Tip);
    file.data.phases[indexOf(phase)] = std::move(content);
}

void readTipGroup(ReadingFile& file, TipGroup group) {
    const bool areTools = group == TipGroup::Craving || group == TipGroup::ThoughtStopper;
    std::vector<Tip> tips = readTips(file, prefixOf(group), bodyKindOf(group), group);
    if (areTools) {
        requireTools(file, group, tips);
    }
    file.data.tips[indexOf(group)] = std::move(tips);
    if (group == TipGroup::Timing) {
        for (TableReader& entry : file.root.tables("question")) {
            TalkQuestion question;
            question.id = file.defineId(entry, "timing.");
            question.source = file.sourceOf(entry);
            question.text = entry.bilingual("text", TextKind::Plain);
            entry.refuseOthers();
            file.data.timingQuestions.push_back(std::move(question));
        }
    }
}

void readSafety(ReadingFile& file) {
    std::optional<TableReader> questions = file.root.table("question");
    for (const SafetyQuestion question : all<SafetyQuestion>()) {
        file.data.safetyQuestions.push_back(
            questions.has_value() ? questions->bilingual(code(question), TextKind::Plain) : Bilingual{});
    }
    if (questions.has_value()) {
        questions->refuseOthers();
    }
    std::optional<TableReader> boxes = file.root.table("box");
    for (const SafetyRule rule : all<SafetyRule>()) {
        const std::string id = "safety." + std::string(code(rule));
        std::optional<TableReader> entry = boxes.has_value() ? boxes->table(code(rule)) : std::nullopt;
        if (entry.has_value()) {
            file.define(id, entry->line());
        }
        SafetyBox box = entry.has_value() ? readBox(file, *entry) : SafetyBox{};
        box.id = id;
        box.rule = rule;
        file.data.safetyBoxes.push_back(std::move(box));
    }
    if (boxes.has_value()) {
        boxes->refuseOthers();
    }
}

void readWorksheets(ReadingFile& file) {
    for (TableReader& entry : file.root.tables("worksheet")) {
        Worksheet sheet;
        sheet.id = file.defineId(entry, "worksheet.");
        sheet.source = file.sourceOf(entry);
        sheet.title = entry.bilingual("title", TextKind::Plain);
        sheet.body = entry.optionalBilingual("body", TextKind::Rich);
        sheet.rows = entry.bilinguals("rows", TextKind::Plain);
        sheet.columns = entry.bilinguals("columns", TextKind::Plain);
        sheet.emptyRows = entry.optionalInteger("empty_rows", 0, 20);
        sheet.isNarrow = entry.optionalBoolean("narrow");
        sheet.isPraise = entry.optionalBoolean("praise");
        sheet.isNeutral = entry.optionalBoolean("neutral");
        entry.refuseOthers();
        file.data.worksheets.push_back(std::move(sheet));
    }
}

} // namespace kentering

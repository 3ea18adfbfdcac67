#include "model/content/content.h"

#include "model/base/placeholders.h"
#include "model/content/read/content_builder.h"
#include "model/content/read/content_differences.h"

#include <algorithm>
#include <stdexcept>

namespace kentering {

namespace {

/// Whether what a client reads in the safety panel differs.
bool differInSafety(const ContentData& own, const Content& shipped) {
    for (const SafetyBox& box : own.safetyBoxes) {
        const SafetyBox& other = shipped.safetyBox(box.rule);
        if (box.general != other.general || box.certain != other.certain || box.steps != other.steps ||
            box.writeIn != other.writeIn) {
            return true;
        }
    }
    return std::ranges::any_of(own.resources, [&](const Resource& line) {
        const Resource* other = line.crisisLine ? shipped.findResource(line.id) : nullptr;
        return line.crisisLine &&
               (other == nullptr || line.audience != other->audience || line.phones != other->phones);
    });
}

/// A sheet's foot names the edition: with other words it must be another number.
void checkVersion(const std::vector<ContentFile>& files, const BuiltContent& built,
                  std::vector<ContentFault>& faults) {
    if (!hasDefect(faults) && built.data.version == Content::builtIn().version() &&
        !differencesFromBuiltIn(files).empty()) {
        faults.push_back(
            {.file = "content.toml",
             .reason =
                 said("de woorden zijn anders dan de ingebouwde, en ‘version’ is nog dezelfde; zet er een "
                      "hoger getal, want het staat onder elk blad",
                      "the words differ from the built-in ones, and 'version' is still the same; give it "
                      "a higher number, for it stands at the foot of every sheet"),
             .weight = ContentFault::Weight::Style});
    }
}

/// Reads a folder whole.
BuiltContent buildFromFolder(const std::filesystem::path& folder) {
    std::vector<ContentFault> folderFaults;
    const std::vector<ContentFile> files = readContentFolder(folder, folderFaults);
    BuiltContent built = buildOwnContent(files, std::move(folderFaults));
    built.data.hasOwnSafetyWords = differInSafety(built.data, Content::builtIn());
    checkVersion(files, built, built.faults);
    return built;
}

Content contentOf(BuiltContent built) {
    return Content(std::make_shared<const ContentData>(std::move(built.data)));
}

template <typename Range>
const Tip* findIn(const Range& tips, std::string_view id) {
    const auto found = std::ranges::find(tips, id, &Tip::id);
    return found == tips.end() ? nullptr : &*found;
}

} // namespace

Content Content::load(const std::filesystem::path& folder) {
    BuiltContent built = buildFromFolder(folder);
    if (hasDefect(built.faults)) {
        throw ContentError(std::move(built.faults));
    }
    return contentOf(std::move(built));
}

const Content& Content::builtIn() {
    static const Content kContent = [] {
        BuiltContent built = buildContent(builtInFiles());
        if (!built.isUsable()) {
            throw ContentError(std::move(built.faults)); // the tests keep this from ever being released
        }
        return contentOf(std::move(built));
    }();
    return kContent;
}

LoadedContent Content::loadOrBuiltIn(const std::filesystem::path& folder) {
    BuiltContent built = buildFromFolder(folder);
    std::vector<ContentFault> faults = std::move(built.faults);
    std::vector<std::string> fellBack(built.fellBack.begin(), built.fellBack.end());
    const bool isBuiltIn = fellBack.size() == builtInFiles().size();
    return {.content = isBuiltIn ? builtIn() : contentOf(std::move(built)),
            .faults = std::move(faults),
            .isBuiltIn = isBuiltIn,
            .fellBack = std::move(fellBack)};
}

int Content::version() const {
    return m_data->version;
}

Date Content::lastChecked() const {
    return m_data->lastChecked;
}

bool Content::hasOwnSafetyWords() const {
    return m_data->hasOwnSafetyWords;
}

const Bilingual& Content::sourceName() const {
    return m_data->sourceName;
}

std::string_view Content::labelAt(std::size_t vocabulary, std::size_t value, Language language) const {
    return m_data->labels.at(vocabulary).at(value).in(language);
}

std::string_view Content::label(const TaskSubject& subject, Language language) const {
    return std::visit([&](auto value) { return label(value, language); }, subject);
}

std::string_view Content::text(std::string_view key, Language language) const {
    const auto found = m_data->texts.find(key);
    if (found == m_data->texts.end()) {
        throw std::out_of_range("content has no text '" + std::string(key) + "'");
    }
    return found->second.in(language);
}

std::string Content::counted(std::string_view unit, int count, Language language) const {
    const std::string key = "count." + std::string(unit) + (count == 1 ? ".one" : ".other");
    return filled(text(key, language), {{"n", std::to_string(count)}});
}

const ItemWords& Content::words(ChecklistItem item) const {
    return m_data->checklist.at(indexOf(item));
}

const ItemWords& Content::words(Complaint complaint) const {
    return m_data->complaints.at(indexOf(complaint));
}

std::string_view Content::question(SafetyQuestion question, Language language) const {
    return m_data->safetyQuestions.at(indexOf(question)).in(language);
}

std::span<const TalkQuestion> Content::openingQuestions() const {
    return m_data->openingQuestions;
}

std::span<const TalkQuestion> Content::timingQuestions() const {
    return m_data->timingQuestions;
}

const GriefWords& Content::grief(GriefStage stage) const {
    return m_data->grief.at(indexOf(stage));
}

const PhaseContent& Content::phase(Phase phase) const {
    return m_data->phases.at(indexOf(phase));
}

std::span<const Tip> Content::tips(TipGroup group) const {
    return m_data->tips[indexOf(group)];
}

const Tip& Content::tool(CopingTool tool) const {
    const TipGroup group = isThoughtStopper(tool) ? TipGroup::ThoughtStopper : TipGroup::Craving;
    for (const Tip& tip : tips(group)) {
        if (tip.tool == tool) {
            return tip;
        }
    }
    throw std::logic_error("loaded content has every tool");
}

const Tip* Content::findTip(std::string_view id) const {
    for (const PhaseContent& phase : m_data->phases) {
        if (const Tip* tip = findIn(phase.tips, id)) {
            return tip;
        }
    }
    for (const std::vector<Tip>& group : m_data->tips) {
        if (const Tip* tip = findIn(group, id)) {
            return tip;
        }
    }
    return nullptr;
}

const SafetyBox& Content::safetyBox(SafetyRule rule) const {
    return m_data->safetyBoxes.at(indexOf(rule));
}

std::span<const SafetyBox> Content::safetyBoxes() const {
    return m_data->safetyBoxes;
}

const Worksheet& Content::worksheet(std::string_view id) const {
    const auto found = std::ranges::find(m_data->worksheets, id, &Worksheet::id);
    if (found == m_data->worksheets.end()) {
        throw std::out_of_range("content has no worksheet '" + std::string(id) + "'");
    }
    return *found;
}

std::span<const Prompt> Content::prompts() const {
    return m_data->prompts;
}

std::span<const Resource> Content::resources() const {
    return m_data->resources;
}

const Resource* Content::findResource(const ResourceId& id) const {
    const auto found = std::ranges::find(m_data->resources, id, &Resource::id);
    return found == m_data->resources.end() ? nullptr : &*found;
}

Content Content::withResources(std::vector<Resource> resources) const {
    auto data = std::make_shared<ContentData>(*m_data);
    data->resources = std::move(resources);
    return Content(std::move(data));
}

bool hasDefect(const std::vector<ContentFault>& faults) {
    return std::ranges::any_of(
        faults, [](const ContentFault& fault) { return fault.weight == ContentFault::Weight::Defect; });
}

std::vector<ContentFault> validate(const std::filesystem::path& folder) {
    return buildFromFolder(folder).faults;
}

} // namespace kentering

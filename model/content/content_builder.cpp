#include "model/content/content_builder.h"

#include "model/content/file_readers.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace kentering {

namespace {

using FileReader = std::function<void(ReadingFile&)>;

/// The files of fixed sentences. Keys that begin with a file's name stand in that file, others in the last.
constexpr std::array<std::string_view, 4> kTextFiles{"handout.toml", "letters.toml", "statistics.toml",
                                                     "text.toml"};

/// Which function reads a file.
std::vector<std::pair<std::string, FileReader>> fileReaders() {
    std::vector<std::pair<std::string, FileReader>> readers{
        {"content.toml", readEdition},     {"labels.toml", readLabels},
        {"checklist.toml", readChecklist}, {"complaints.toml", readComplaints},
        {"opening.toml", readOpening},     {"safety.toml", readSafety},
        {"grief.toml", readGrief},         {"worksheets.toml", readWorksheets},
        {"prompts.toml", readPrompts},     {"resources.toml", readResources}};
    for (const std::string_view name : kTextFiles) {
        readers.emplace_back(name, readTexts);
    }
    for (const Phase phase : all<Phase>()) {
        readers.emplace_back("phases/" + std::string(code(phase)) + ".toml",
                             [phase](ReadingFile& file) { readPhase(file, phase); });
    }
    for (const TipGroup group : all<TipGroup>()) {
        readers.emplace_back("advice/" + std::string(code(group)) + ".toml",
                             [group](ReadingFile& file) { readTipGroup(file, group); });
    }
    return readers;
}

/// Reports lines that no person wrote. The parser would accept them, and everything after it would suffer.
bool checkLines(std::string_view text, FileFaults& faults) {
    bool sound = true;
    std::uint32_t line = 1;
    for (std::size_t begin = 0; begin < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end - begin > kLongestLine) {
            faults.defect(line, "a line of " + std::to_string(end - begin) + " bytes; at most " +
                                    std::to_string(kLongestLine));
            sound = false;
        }
        begin = end + 1;
    }
    return sound;
}

std::optional<toml::table> parse(const ContentFile& file, FileFaults& faults) {
    if (!checkLines(file.text, faults)) {
        return std::nullopt;
    }
    try {
        return toml::parse(file.text, file.name);
    } catch (const toml::parse_error& error) {
        faults.defect(error.source().begin.line, std::string(error.description()));
        return std::nullopt;
    }
}

void readFile(const ContentFile& input, const FileReader& reader, ContentData& data, IdRegistry& ids,
              std::vector<ContentFault>& faults) {
    FileFaults fileFaults(input.name, faults);
    const std::optional<toml::table> table = parse(input, fileFaults);
    if (!table.has_value()) {
        return;
    }
    TableReader root(*table, fileFaults);
    const int version = root.integer("version", 1, 1'000'000);
    if (input.name == "content.toml") {
        data.version = version; // the edition; the other files count their own changes
    }
    if (root.has("last_checked")) {
        const std::optional<Date> day = root.optionalDate("last_checked");
        if (day.has_value() && (data.lastChecked.is_special() || *day < data.lastChecked)) {
            data.lastChecked = *day;
        }
    } else {
        fileFaults.defect(0, "'last_checked' is missing");
    }
    const SourceChapter source = root.word<SourceChapter>("source");
    ReadingFile file{
        .name = input.name, .root = root, .faults = fileFaults, .source = source, .data = data, .ids = ids};
    reader(file);
    file.root.refuseOthers();
}

/// Labels of the items are read with their questions.
void copyItemLabels(ContentData& data) {
    for (const ItemWords& words : data.checklist) {
        data.labels[kVocabularyIndex<ChecklistItem>].push_back(words.label);
    }
    for (const ItemWords& words : data.complaints) {
        data.labels[kVocabularyIndex<Complaint>].push_back(words.label);
    }
}

/// The file in which the sentence `key` belongs.
std::string fileOfText(std::string_view key) {
    const std::string own = std::string(key.substr(0, key.find('.'))) + ".toml";
    return std::ranges::find(kTextFiles, own) == kTextFiles.end() ? std::string(kTextFiles.back()) : own;
}

void checkTexts(const ContentData& data, const std::vector<std::string>& needed,
                std::vector<ContentFault>& faults) {
    if (needed.empty()) {
        return;
    }
    for (const std::string& key : needed) {
        if (!data.texts.contains(key)) {
            faults.push_back({.file = fileOfText(key), .reason = "the text '" + key + "' is missing"});
        }
    }
    for (const auto& [key, text] : data.texts) {
        if (std::ranges::find(needed, key) == needed.end()) {
            faults.push_back({.file = fileOfText(key), .reason = "unknown text '" + key + "'"});
        }
    }
}

} // namespace

bool BuiltContent::isUsable() const {
    return std::ranges::none_of(
        faults, [](const ContentFault& fault) { return fault.weight == ContentFault::Weight::Defect; });
}

void IdRegistry::define(const std::string& id, const std::string& file, std::uint32_t line,
                        FileFaults& faults) {
    const auto [place, isNew] = m_defined.try_emplace(id, Place{.file = file, .line = line});
    if (!isNew) {
        faults.defect(line, "duplicate id '" + id + "', first at " + place->second.file + ":" +
                                std::to_string(place->second.line));
    }
}

void IdRegistry::refer(const std::string& id, const std::string& file, std::uint32_t line) {
    m_references.emplace_back(id, Place{.file = file, .line = line});
}

void IdRegistry::checkReferences(std::vector<ContentFault>& faults) const {
    for (const auto& [id, place] : m_references) {
        if (!m_defined.contains(id)) {
            faults.push_back({.file = place.file,
                              .line = place.line,
                              .reason = "broken reference: there is no '" + id + "'"});
        }
    }
}

std::string ReadingFile::defineId(TableReader& entry, std::string_view prefix) {
    std::string id = entry.string("id");
    if (id.empty()) {
        return id;
    }
    if (!id.starts_with(prefix) || id.size() == prefix.size()) {
        entry.defect("id", "the id '" + id + "' does not begin with '" + std::string(prefix) + "'");
    }
    define(id, entry.lineOf("id"));
    return id;
}

SourceChapter ReadingFile::sourceOf(TableReader& entry) {
    return entry.has("source") ? entry.word<SourceChapter>("source") : source;
}

BuiltContent buildContent(const std::vector<ContentFile>& files,
                          const std::vector<std::string>& neededTexts) {
    BuiltContent built;
    built.data.phases.resize(kCount<Phase>);
    for (const Phase phase : all<Phase>()) {
        built.data.phases[indexOf(phase)].phase = phase;
    }
    IdRegistry ids;
    for (const auto& [name, reader] : fileReaders()) {
        const auto file = std::ranges::find(files, name, &ContentFile::name);
        if (file != files.end()) {
            readFile(*file, reader, built.data, ids, built.faults);
        }
    }
    ids.checkReferences(built.faults);
    copyItemLabels(built.data);
    checkTexts(built.data, neededTexts, built.faults);
    std::ranges::stable_sort(built.faults, {},
                             [](const ContentFault& fault) { return std::tie(fault.file, fault.line); });
    return built;
}

std::vector<std::string> builtInTextKeys() {
    static const std::vector<std::string> kKeys = [] {
        std::vector<ContentFile> files; // only those with texts: the program waits for this when it starts
        std::ranges::copy_if(builtInFiles(), std::back_inserter(files), [](const ContentFile& file) {
            return std::ranges::find(kTextFiles, file.name) != kTextFiles.end();
        });
        std::vector<std::string> keys;
        for (const auto& [key, text] : buildContent(files).data.texts) {
            keys.push_back(key);
        }
        return keys;
    }();
    return kKeys;
}

} // namespace kentering

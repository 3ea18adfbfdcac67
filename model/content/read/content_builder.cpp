#include "model/content/read/content_builder.h"

#include "model/base/clean_text.h"
#include "model/content/read/content_floor.h"
#include "model/content/read/file_readers.h"
#include "model/content/read/parse_faults.h"

#include <algorithm>
#include <functional>
#include <iterator>
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
            const std::string bytes = std::to_string(end - begin);
            const std::string most = std::to_string(kLongestLine);
            faults.defect(line, said("een regel van " + bytes + " bytes; hoogstens " + most + " is mogelijk",
                                     "a line of " + bytes + " bytes; at most " + most));
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
    if (const std::optional<std::uint32_t> line = lineOfBrokenUtf8(file.text)) {
        faults.defect(*line, wordsForOtherEncoding());
        return std::nullopt;
    }
    try {
        return toml::parse(file.text, file.name);
    } catch (const toml::parse_error& error) {
        const std::uint32_t line = error.source().begin.line;
        faults.defect(line, wordsForParseError(file.text, line, error.description()));
        return std::nullopt;
    }
}

/// What own words are measured by; nothing of it for the built-in ones.
struct Expectations {
    std::vector<std::string> texts{};    ///< keys of fixed sentences, no more and no less
    std::set<std::string> own{};         ///< files under which the floor lies
    std::set<std::string> idsOfUnread{}; ///< ids that stand in files that could not be read
};

void readFile(const ContentFile& input, const FileReader& reader, bool isOwn, ContentData& data,
              IdRegistry& ids, std::vector<ContentFault>& faults) {
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
        fileFaults.defect(0, said("'last_checked' ontbreekt", "'last_checked' is missing"));
    }
    const SourceChapter source = root.word<SourceChapter>("source");
    ReadingFile file{
        .name = input.name, .root = root, .faults = fileFaults, .source = source, .data = data, .ids = ids};
    reader(file);
    file.root.refuseOthers();
    if (isOwn) {
        checkFloor(input.name, *table, fileFaults);
    }
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
            faults.push_back(
                {.file = fileOfText(key),
                 .reason = said("de zin '" + key + "' ontbreekt", "the text '" + key + "' is missing")});
        }
    }
    for (const auto& [key, text] : data.texts) {
        if (std::ranges::find(needed, key) == needed.end()) {
            faults.push_back({.file = fileOfText(key),
                              .reason = said("onbekende zin '" + key + "'", "unknown text '" + key + "'")});
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
        const std::string first = std::to_string(place->second.line);
        faults.defect(
            line,
            said("de id '" + id + "' staat er twee keer: ook in " + place->second.file + ", regel " + first,
                 "duplicate id '" + id + "', first in " + place->second.file + ", line " + first));
    }
}

void IdRegistry::refer(const std::string& id, const std::string& file, std::uint32_t line) {
    m_references.emplace_back(id, Place{.file = file, .line = line});
}

void IdRegistry::checkReferences(const std::set<std::string>& unread,
                                 std::vector<ContentFault>& faults) const {
    for (const auto& [id, place] : m_references) {
        if (!m_defined.contains(id) && !unread.contains(id)) {
            faults.push_back({.file = place.file,
                              .line = place.line,
                              .reason = said("hier staat '" + id + "', en die bestaat niet",
                                             "broken reference: there is no '" + id + "'")});
        }
    }
}

std::string ReadingFile::defineId(TableReader& entry, std::string_view prefix) {
    std::string id = entry.string("id");
    if (id.empty()) {
        return id;
    }
    if (!id.starts_with(prefix) || id.size() == prefix.size()) {
        const std::string beginning = "'" + std::string(prefix) + "'";
        entry.defect("id", said("de id '" + id + "' begint niet met " + beginning,
                                "the id '" + id + "' does not begin with " + beginning));
    }
    define(id, entry.lineOf("id"));
    return id;
}

SourceChapter ReadingFile::sourceOf(TableReader& entry) {
    return entry.has("source") ? entry.word<SourceChapter>("source") : source;
}

namespace {

BuiltContent build(const std::vector<ContentFile>& files, const Expectations& expected) {
    BuiltContent built;
    built.data.phases.resize(kCount<Phase>);
    for (const Phase phase : all<Phase>()) {
        built.data.phases[indexOf(phase)].phase = phase;
    }
    IdRegistry ids;
    for (const auto& [name, reader] : fileReaders()) {
        const auto file = std::ranges::find(files, name, &ContentFile::name);
        if (file != files.end()) {
            readFile(*file, reader, expected.own.contains(name), built.data, ids, built.faults);
        }
    }
    ids.checkReferences(expected.idsOfUnread, built.brokenReferences);
    std::ranges::copy(built.brokenReferences, std::back_inserter(built.faults));
    copyItemLabels(built.data);
    checkTexts(built.data, expected.texts, built.faults);
    std::ranges::stable_sort(built.faults, {},
                             [](const ContentFault& fault) { return std::tie(fault.file, fault.line); });
    return built;
}

bool isDefect(const ContentFault& fault) {
    return fault.weight == ContentFault::Weight::Defect;
}

/// Ids in a file that cannot be parsed, as far as its lines show them.
void gatherIds(std::string_view text, std::set<std::string>& ids) {
    constexpr std::string_view kKey = "id";
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const std::size_t from = line.find('"');
        const std::size_t to = line.find('"', from + 1);
        if (line.starts_with(kKey) && from != std::string_view::npos && to != std::string_view::npos) {
            ids.emplace(line.substr(from + 1, to - from - 1));
        }
        begin = end + 1;
    }
}

/// The files that cannot be used as they are. A reference that leads nowhere may be mended by another file's
/// falling back, so those that only have such come after the others.
std::set<std::string> filesToBlame(const BuiltContent& built) {
    std::set<std::string> causes;
    std::set<std::string> all;
    for (const ContentFault& fault : built.faults) {
        if (isDefect(fault)) {
            all.insert(fault.file);
            if (std::ranges::find(built.brokenReferences, fault) == built.brokenReferences.end()) {
                causes.insert(fault.file);
            }
        }
    }
    return causes.empty() ? all : causes;
}

/// Puts the built-in file `name` into `files`. @returns whether there is one.
bool putBuiltIn(const std::string& name, std::vector<ContentFile>& files) {
    const auto shipped = std::ranges::find(builtInFiles(), name, &ContentFile::name);
    if (shipped == builtInFiles().end()) {
        return false; // a file of a name that nobody reads
    }
    const auto own = std::ranges::find(files, name, &ContentFile::name);
    if (own == files.end()) {
        files.push_back(*shipped);
    } else {
        *own = *shipped;
    }
    return true;
}

} // namespace

BuiltContent buildContent(const std::vector<ContentFile>& files,
                          const std::vector<std::string>& neededTexts) {
    return build(files, {.texts = neededTexts});
}

BuiltContent buildOwnContent(std::vector<ContentFile> files, std::vector<ContentFault> faults) {
    Expectations expected{.texts = builtInTextKeys()};
    std::set<std::string> fellBack;
    const auto fallBack = [&](const std::string& name) {
        if (putBuiltIn(name, files)) {
            fellBack.insert(name);
            expected.own.erase(name);
        }
    };
    const auto fallBackWhole = [&fallBack] {
        std::ranges::for_each(builtInFiles(), fallBack, &ContentFile::name);
    };
    for (const ContentFile& file : files) {
        expected.own.insert(file.name);
        FileFaults fileFaults(file.name, faults);
        if (!parse(file, fileFaults)) {
            gatherIds(file.text, expected.idsOfUnread);
        }
    }
    std::ranges::stable_sort(faults, {}, [](const ContentFault& it) { return std::tie(it.file, it.line); });
    if (files.empty()) { // no folder: nothing is the organisation's own
        fallBackWhole();
    }
    for (const ContentFault& fault : faults) {
        fallBack(fault.file);
    }
    BuiltContent built = build(files, expected);
    faults.insert(faults.end(), built.faults.begin(), built.faults.end());
    if (!expected.idsOfUnread.empty()) {
        // What refers to an id that now nothing defines need not be said, and cannot be used either.
        expected.idsOfUnread.clear();
        built = build(files, expected);
    }
    while (!built.isUsable() && fellBack.size() < builtInFiles().size()) {
        const std::size_t before = fellBack.size();
        for (const std::string& name : filesToBlame(built)) {
            fallBack(name);
        }
        if (fellBack.size() == before) { // own files that do not go together with the built-in ones
            fallBackWhole();
        }
        built = build(files, expected);
    }
    built.faults = std::move(faults);
    built.fellBack = std::move(fellBack);
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

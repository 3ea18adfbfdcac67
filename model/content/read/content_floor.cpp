#include "model/content/read/content_floor.h"

#include "model/content/read/content_files.h"

#include <algorithm>
#include <map>
#include <vector>

namespace kentering {

namespace {

/// An entry of the built-in words: a tip or a place of the directory.
struct Shipped {
    std::string file;
    toml::table words;
};
using ShippedEntries = std::map<std::string, Shipped, std::less<>>;

/// The arrays of tables whose entries bear marks.
constexpr std::string_view kMarkedArrays[] = {"tip", "resource"};
/// Lists that are no marks: advice that says the same, numbers and addresses have rules of their own.
constexpr std::string_view kNoMarks[] = {"same_as", "phones", "meetings"};

std::string idOf(const toml::table& entry) {
    return entry["id"].value_or(std::string());
}

template <typename Visit>
void eachEntry(const toml::table& file, const Visit& visit) {
    for (const std::string_view array : kMarkedArrays) {
        if (const toml::array* entries = file[array].as_array()) {
            for (const toml::node& node : *entries) {
                if (const toml::table* entry = node.as_table()) {
                    visit(*entry);
                }
            }
        }
    }
}

/// The parsed built-in files; every call of the loader of own words needs them.
const std::map<std::string, toml::table, std::less<>>& shippedFiles() {
    static const auto kFiles = [] {
        std::map<std::string, toml::table, std::less<>> files;
        for (const ContentFile& file : builtInFiles()) {
            files.emplace(file.name, toml::parse(file.text, file.name));
        }
        return files;
    }();
    return kFiles;
}

const ShippedEntries& shippedEntries() {
    static const ShippedEntries kEntries = [] {
        ShippedEntries entries;
        for (const auto& [name, table] : shippedFiles()) {
            eachEntry(table, [&entries, &file = name](const toml::table& entry) {
                entries.emplace(idOf(entry), Shipped{file, entry});
            });
        }
        return entries;
    }();
    return kEntries;
}

std::uint32_t lineOrEntry(const toml::table& entry, std::string_view key) {
    const toml::node* node = entry.get(key);
    return node == nullptr ? entry.source().begin.line : node->source().begin.line;
}

bool hasWord(const toml::table& entry, std::string_view key, std::string_view word) {
    const toml::array* list = entry[key].as_array();
    return list != nullptr && std::ranges::any_of(*list, [&](const toml::node& node) {
               return node.value_or(std::string_view{}) == word;
           });
}

/// Every mark of `shipped` that `entry` lacks: the key, and the word of a list.
std::vector<std::pair<std::string, std::string>> lostMarks(const toml::table& shipped,
                                                           const toml::table& entry) {
    std::vector<std::pair<std::string, std::string>> lost;
    for (const auto& [key, node] : shipped) {
        const std::string name(key.str());
        if (node.value_exact<bool>() == true && entry[name].value_exact<bool>() != true) {
            lost.emplace_back(name, "true");
        }
        const toml::array* words = node.as_array();
        if (words == nullptr || std::ranges::find(kNoMarks, name) != std::end(kNoMarks)) {
            continue;
        }
        for (const toml::node& word : *words) {
            const auto text = word.value_exact<std::string>();
            if (text.has_value() && !hasWord(entry, name, *text)) {
                lost.emplace_back(name, *text);
            }
        }
    }
    return lost;
}

void checkMarks(const toml::table& own, FileFaults& faults) {
    eachEntry(own, [&](const toml::table& entry) {
        const auto shipped = shippedEntries().find(idOf(entry));
        if (shipped == shippedEntries().end()) {
            return;
        }
        for (const auto& [key, word] : lostMarks(shipped->second.words, entry)) {
            const std::string mark = key + " = " + word;
            faults.defect(lineOrEntry(entry, key),
                          said("‘" + shipped->first + "’ is het merk " + mark +
                                   " kwijt; eigen woorden mogen strenger zijn, nooit minder streng",
                               "‘" + shipped->first + "’ has lost its mark " + mark +
                                   "; own words may be stricter, never weaker"));
        }
    });
}

bool saysTheSame(const toml::table& one, const toml::table& other) {
    for (const std::string_view part : {"title", "body"}) {
        for (const Language language : all<Language>()) {
            const auto words = one[part][code(language)].value<std::string>();
            if (words.has_value() && words == other[part][code(language)].value<std::string>()) {
                return true;
            }
        }
    }
    return false;
}

/// Shipped advice under another id would come without the marks of the shipped one.
void checkCopies(const toml::table& own, FileFaults& faults) {
    eachEntry(own, [&](const toml::table& entry) {
        if (shippedEntries().contains(idOf(entry))) {
            return;
        }
        for (const auto& [id, shipped] : shippedEntries()) {
            if (!saysTheSame(shipped.words, entry)) {
                continue;
            }
            for (const auto& [key, word] : lostMarks(shipped.words, entry)) {
                const std::string mark = key + " = " + word;
                faults.defect(lineOrEntry(entry, key),
                              said("deze woorden zijn die van ‘" + id + "’ en horen ook het merk " + mark +
                                       " te hebben",
                                   "these words are those of ‘" + id + "’ and must have its mark " + mark));
            }
        }
    });
}

void checkCrisisLines(const toml::table& own, FileFaults& faults) {
    for (const auto& [id, shipped] : shippedEntries()) {
        if (shipped.words["crisis_line"].value_or(false) == false) {
            continue;
        }
        const toml::table* entry = nullptr;
        eachEntry(own, [&entry, &wanted = id](const toml::table& candidate) {
            entry = idOf(candidate) == wanted ? &candidate : entry;
        });
        if (entry == nullptr) {
            faults.defect(0, said("de crisislijn ‘" + id + "’ ontbreekt; die staat op elk blad",
                                  "the crisis line ‘" + id + "’ is missing; it is on every sheet"));
            continue;
        }
        for (const toml::node& number : *shipped.words["phones"].as_array()) {
            const std::string digits = number.value_or(std::string());
            if (!hasWord(*entry, "phones", digits)) {
                faults.defect(lineOrEntry(*entry, "phones"),
                              said("het nummer " + digits + " ontbreekt bij ‘" + id + "’",
                                   "the number " + digits + " is missing at ‘" + id + "’"));
            }
        }
    }
}

std::string lowered(std::string_view text) {
    std::string low(text);
    std::ranges::transform(low, low.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return low;
}

/// Words that a text must have in each language; matched in lower case, as parts of words.
struct Needed {
    std::string_view box;
    std::vector<std::string_view> places; ///< texts that stand on a sheet together; the first is named
    std::array<std::vector<std::string_view>, kCount<Language>> words;
};

const std::vector<Needed>& neededInBoxes() {
    static const std::vector<std::string_view> kDutch{"ghb",     "gbl",   "alcohol", "benzo",
                                                      "opiaten", "nooit", "kliniek"};
    static const std::vector<std::string_view> kEnglish{"ghb",    "gbl",   "alcohol", "benzo",
                                                        "opiate", "never", "clinic"};
    static const std::vector<Needed> kNeeded{
        {"antidepressants", {"general.body"}, {{{"nooit"}, {"never"}}}},
        {"downer-dependence", {"general.body", "general.lead"}, {{kDutch, kEnglish}}},
        // To whoever it surely concerns the general lead is printed too: the certain one would tell of them.
        {"downer-dependence", {"certain.body", "general.lead"}, {{kDutch, kEnglish}}},
        {"history-psychosis-depression-suicidality",
         {"general.body", "general.lead"},
         {{{"hulpverlener"}, {"professional"}}}},
        {"psychotic-symptoms", {"general.body", "general.lead"}, {{{"112"}, {"112"}}}},
        {"psychotic-symptoms", {"certain.body", "general.lead"}, {{{"112"}, {"112"}}}},
        {"danger", {"general.body", "general.lead"}, {{{"112", "113"}, {"112", "113"}}}},
        {"withdrawal", {"general.body", "general.lead"}, {{{"112"}, {"112"}}}},
        {"passed-out", {"general.body", "general.lead"}, {{{"112"}, {"112"}}}},
        // The short message and the card have nothing else of the box.
        {"antidepressants", {"short"}, {{{"nooit"}, {"never"}}}},
        {"downer-dependence", {"short"}, {{kDutch, kEnglish}}},
        {"history-psychosis-depression-suicidality", {"short"}, {{{"hulpverlener"}, {"professional"}}}},
        {"danger", {"short"}, {{{"112", "113"}, {"112", "113"}}}}};
    return kNeeded;
}

std::vector<std::string_view> partsOf(std::string_view path) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t dot = std::min(path.find('.', begin), path.size());
        parts.push_back(path.substr(begin, dot - begin));
        begin = dot + 1;
    }
    return parts;
}

const toml::node* nodeAt(const toml::table& table, std::string_view path) {
    const toml::node* node = &table;
    for (const std::string_view part : partsOf(path)) {
        const toml::table* inner = node->as_table();
        node = inner == nullptr ? nullptr : inner->get(part);
        if (node == nullptr) {
            return nullptr;
        }
    }
    return node;
}

void checkBoxWords(const toml::table& own, const Needed& needed, FileFaults& faults) {
    for (const Language language : all<Language>()) {
        std::string text;
        std::uint32_t line = 0;
        for (const std::string_view place : needed.places) {
            const toml::node* node = nodeAt(own, "box." + std::string(needed.box) + "." + std::string(place) +
                                                     "." + std::string(code(language)));
            if (node != nullptr) {
                text += lowered(node->value_or(std::string_view{})) + "\n";
                line = line == 0 ? node->source().begin.line : line;
            }
        }
        for (const std::string_view word : needed.words[indexOf(language)]) {
            if (text.find(word) == std::string::npos) {
                const std::string what = "‘" + std::string(word) + "…’";
                const std::string where =
                    "‘" + std::string(needed.box) + "’ (" + std::string(code(language)) + ")";
                faults.defect(line, said("het veiligheidskader " + where + " moet " + what + " noemen",
                                         "the safety box " + where + " must say " + what));
            }
        }
    }
}

/// Code points of UTF-8 text.
std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char character) { return (static_cast<unsigned char>(character) & 0xC0) != 0x80; }));
}

/// A short message has 700 characters, and no box may be left out of it.
void checkShortWords(const toml::table& own, FileFaults& faults) {
    constexpr std::size_t kMost = 160;
    const toml::table* boxes = own["box"].as_table();
    if (boxes == nullptr) {
        return;
    }
    for (const auto& [rule, box] : *boxes) {
        const std::string path = "box." + std::string(rule.str()) + ".short";
        for (const Language language : all<Language>()) {
            const toml::node* node = nodeAt(own, path + "." + std::string(code(language)));
            if (node != nullptr && letters(node->value_or(std::string_view{})) > kMost) {
                const std::string most = std::to_string(kMost);
                faults.defect(node->source().begin.line,
                              said("‘" + path + "’ heeft meer dan " + most +
                                       " tekens; anders past het kader niet in een kort bericht",
                                   "‘" + path + "’ has more than " + most +
                                       " characters; the box would not fit a short message"));
            }
        }
    }
}

/// What the built-in box has further: steps to a clinic, a line to fill in, one line for a short message.
void checkBoxParts(const toml::table& own, FileFaults& faults) {
    const toml::table& shipped = shippedFiles().find("safety.toml")->second;
    for (const auto& [rule, box] : *shipped["box"].as_table()) {
        const std::string path = "box." + std::string(rule.str());
        for (const std::string_view part : {"certain", "steps", "write_in", "short"}) {
            const toml::node* wanted = box.as_table()->get(part);
            const toml::node* had = nodeAt(own, path + "." + std::string(part));
            const bool isFewer = wanted != nullptr && wanted->is_array() && had != nullptr &&
                                 had->is_array() && had->as_array()->size() < wanted->as_array()->size();
            if (wanted != nullptr && (had == nullptr || isFewer)) {
                const toml::node* place = had != nullptr ? had : nodeAt(own, path);
                faults.defect(
                    place == nullptr ? 0 : place->source().begin.line,
                    said("‘" + path + "." + std::string(part) + "’ is korter dan het ingebouwde kader",
                         "‘" + path + "." + std::string(part) + "’ is less than the built-in box has"));
            }
        }
    }
}

void checkBoxes(const toml::table& own, FileFaults& faults) {
    for (const Needed& needed : neededInBoxes()) {
        checkBoxWords(own, needed, faults);
    }
    checkBoxParts(own, faults);
    checkShortWords(own, faults);
}

bool isLetter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
           static_cast<unsigned char>(letter) >= 0x80;
}

/// The name of a drug in `text`, whole words only; empty when there is none.
std::string drugIn(std::string_view text) {
    constexpr std::string_view kNames[] = {
        "tina",  "crystal",    "meth",    "crystalmeth",     "methamfetamine", "ghb",      "gbl",     "mdma",
        "xtc",   "mephedrone", "miauw",   "3-mmc",           "4-mmc",          "ketamine", "cocaine", "coke",
        "drugs", "chems",      "chemsex", "methamphetamine", "ecstasy",        "slammen",  "slamming"};
    const std::string low = lowered(text);
    for (const std::string_view name : kNames) {
        for (std::size_t at = low.find(name); at != std::string::npos; at = low.find(name, at + 1)) {
            const std::size_t end = at + name.size();
            if ((at == 0 || !isLetter(low[at - 1])) && (end == low.size() || !isLetter(low[end]))) {
                return std::string(name);
            }
        }
    }
    return {};
}

/// Titles stand on the outside of a folded sheet, in a print queue, in the preview of a message.
void checkTitles(std::string_view name, const toml::table& own, FileFaults& faults) {
    std::vector<std::string> titles;
    if (name.starts_with("phases/")) {
        titles = {"title", "subtitle"};
    } else if (name == "handout.toml") {
        for (const std::string_view key :
             {"document-title", "file-name", "none.title", "none.subtitle", "slip.title", "slip.subtitle"}) {
            titles.push_back("text.handout." + std::string(key));
        }
    }
    for (const std::string& title : titles) {
        for (const Language language : all<Language>()) {
            const toml::node* node = nodeAt(own, title + "." + std::string(code(language)));
            const std::string drug = node == nullptr ? "" : drugIn(node->value_or(std::string_view{}));
            if (!drug.empty()) {
                faults.defect(node->source().begin.line,
                              said("een titel noemt ‘" + drug +
                                       "’; een blad dat iemand vindt, zegt niets over wie het heeft",
                                   "a title names ‘" + drug +
                                       "’; a sheet that is found says nothing about whose it is"));
            }
        }
    }
}

} // namespace

void checkFloor(std::string_view name, const toml::table& own, FileFaults& faults) {
    checkMarks(own, faults);
    checkCopies(own, faults);
    checkTitles(name, own, faults);
    if (name == "resources.toml") {
        checkCrisisLines(own, faults);
    }
    if (name == "safety.toml") {
        checkBoxes(own, faults);
    }
}

} // namespace kentering

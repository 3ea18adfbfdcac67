// Labels, fixed sentences, and the questions of a talk.

#include "model/content/read/file_readers.h"

namespace kentering {

namespace {

template <typename... Enums>
std::array<std::vector<std::string_view>, sizeof...(Enums)> codesOf(TypeList<Enums...>) {
    return {
        std::vector<std::string_view>(Vocabulary<Enums>::kCodes.begin(), Vocabulary<Enums>::kCodes.end())...};
}

/// The words of one item; `keys` are those of its table.
ItemWords readItem(ReadingFile& file, TableReader& entry) {
    ItemWords words;
    words.source = file.sourceOf(entry);
    words.label = entry.bilingual("label", TextKind::Plain);
    words.question = entry.bilingual("question", TextKind::Plain);
    if (std::optional<TableReader> search = entry.table("search")) {
        for (const Language language : all<Language>()) {
            words.searchWords[indexOf(language)] = search->strings(code(language));
            if (words.searchWords[indexOf(language)].empty()) {
                const std::string key = "'" + std::string(code(language)) + "'";
                search->defect(code(language),
                               said("geen zoekwoorden bij " + key, "no search words in " + key));
            }
        }
        search->refuseOthers();
    }
    entry.refuseOthers();
    return words;
}

template <typename Enum>
std::vector<ItemWords> readItems(ReadingFile& file) {
    std::vector<ItemWords> items(kCount<Enum>);
    for (const Enum item : all<Enum>()) {
        if (std::optional<TableReader> entry = file.root.table(code(item))) {
            items[indexOf(item)] = readItem(file, *entry);
        }
    }
    return items;
}

/// A text with a language is a leaf; any other table is a part of the key.
void readTextsUnder(ReadingFile& file, TableReader& table, const std::string& prefix) {
    for (auto& [key, entry] : table.entries()) {
        const std::string name = prefix.empty() ? key : prefix + "." + key;
        if (entry.has(code(Language::Dutch)) || entry.has(code(Language::English))) {
            file.define("text:" + name, entry.line());
            file.data.texts[name] = entry.asBilingual(TextKind::Marked);
        } else {
            readTextsUnder(file, entry, name);
        }
    }
}

std::vector<TalkQuestion> readQuestions(ReadingFile& file, std::string_view prefix) {
    std::vector<TalkQuestion> questions;
    for (TableReader& entry : file.root.tables("question")) {
        TalkQuestion question;
        question.id = file.defineId(entry, prefix);
        question.source = file.sourceOf(entry);
        question.text = entry.bilingual("text", TextKind::Plain);
        entry.refuseOthers();
        questions.push_back(std::move(question));
    }
    return questions;
}

} // namespace

void readEdition(ReadingFile& file) {
    file.data.sourceName = file.root.bilingual("source_name", TextKind::Plain);
}

void readLabels(ReadingFile& file) {
    const auto codes = codesOf(LabelledVocabularies{});
    for (std::size_t vocabulary = 0; vocabulary < codes.size(); ++vocabulary) {
        if (vocabulary == kVocabularyIndex<ChecklistItem> || vocabulary == kVocabularyIndex<Complaint>) {
            continue; // they have files of their own
        }
        std::vector<Bilingual>& labels = file.data.labels[vocabulary];
        labels.assign(codes[vocabulary].size(), Bilingual{});
        std::optional<TableReader> table = file.root.table(kVocabularyNames[vocabulary]);
        if (!table.has_value()) {
            continue;
        }
        for (std::size_t value = 0; value < labels.size(); ++value) {
            labels[value] = table->bilingual(codes[vocabulary][value], TextKind::Plain);
        }
        table->refuseOthers();
    }
}

void readTexts(ReadingFile& file) {
    if (std::optional<TableReader> table = file.root.table("text")) {
        readTextsUnder(file, *table, "");
    }
}

void readChecklist(ReadingFile& file) {
    file.data.checklist = readItems<ChecklistItem>(file);
}

void readComplaints(ReadingFile& file) {
    file.data.complaints = readItems<Complaint>(file);
}

void readOpening(ReadingFile& file) {
    file.data.openingQuestions = readQuestions(file, "opening.");
}

void readGrief(ReadingFile& file) {
    for (const GriefStage stage : all<GriefStage>()) {
        GriefWords words{.stage = stage};
        if (std::optional<TableReader> entry = file.root.table(code(stage))) {
            words.source = file.sourceOf(*entry);
            words.thought = entry->bilingual("thought", TextKind::Plain);
            entry->refuseOthers();
        }
        file.data.grief.push_back(std::move(words));
    }
}

} // namespace kentering

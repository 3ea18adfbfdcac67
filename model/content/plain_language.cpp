#include "model/content/plain_language.h"

#include "model/content/placeholders.h"
#include "model/content/rich_text.h"

namespace kentering {

namespace {

constexpr std::string_view kSpaces = " \t\n";
constexpr std::string_view kSentenceEnds = ".!?";
/// Closing quotation marks and brackets may follow the full stop.
constexpr std::string_view kClosers[] = {"\"", ")", "\u201d", "\u2019", "*"};

std::string_view withoutClosers(std::string_view word) {
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::string_view closer : kClosers) {
            if (word.ends_with(closer)) {
                word.remove_suffix(closer.size());
                changed = true;
            }
        }
    }
    return word;
}

bool endsSentence(std::string_view word) {
    const std::string_view bare = withoutClosers(word);
    return !bare.empty() && kSentenceEnds.find(bare.back()) != std::string_view::npos;
}

/// Whether somebody reads `token` as a word: a dash between spaces is not.
bool isWord(std::string_view token) {
    return token != "-" && token != "\u2013" && token != "\u2014" && token != "\u00b7";
}

int wordsIn(std::string_view text) {
    int words = 0;
    for (const int length : sentenceLengths(text)) {
        words += length;
    }
    return words;
}

void checkMarkUp(std::string_view text, std::uint32_t line, FileFaults& faults) {
    for (const std::string& stranger : outsideSubset(text)) {
        faults.defect(line,
                      "the text has " + stranger + "; only paragraphs, lists, bold and italic are allowed");
    }
}

} // namespace

std::vector<int> sentenceLengths(std::string_view text) {
    std::vector<int> lengths;
    int words = 0;
    const auto finish = [&lengths, &words] {
        if (words > 0) {
            lengths.push_back(words);
        }
        words = 0;
    };
    std::size_t position = 0;
    while (position < text.size()) {
        const std::size_t begin = text.find_first_not_of(kSpaces, position);
        if (text.substr(position, begin - position).find('\n') != std::string_view::npos) {
            finish(); // a new line is a new paragraph or list item
        }
        if (begin == std::string_view::npos) {
            break;
        }
        position = std::min(text.find_first_of(kSpaces, begin), text.size());
        const std::string_view token = text.substr(begin, position - begin);
        if (isWord(token)) {
            ++words;
        }
        if (endsSentence(token)) {
            finish();
        }
    }
    finish();
    return lengths;
}

void checkText(std::string_view text, TextKind kind, std::uint32_t line, FileFaults& faults) {
    const bool marked = kind == TextKind::Tip || kind == TextKind::Rich;
    if (marked) {
        checkMarkUp(text, line, faults);
    }
    const std::string plain = marked ? plainText(text) : std::string(text);
    const std::vector<int> lengths = sentenceLengths(plain);
    for (const int length : lengths) {
        if (length > kMostWordsInSentence) {
            faults.style(line, "a sentence of " + std::to_string(length) + " words; at most " +
                                   std::to_string(kMostWordsInSentence) + " are easy to read");
        }
    }
    if (kind == TextKind::Title && wordsIn(plain) > kMostWordsInTitle) {
        faults.style(line, "a title of " + std::to_string(wordsIn(plain)) + " words; at most " +
                               std::to_string(kMostWordsInTitle));
    }
    if (kind == TextKind::Tip && lengths.size() > kMostSentencesInTip) {
        faults.style(line, "a tip of " + std::to_string(lengths.size()) + " sentences; at most " +
                               std::to_string(kMostSentencesInTip));
    }
    if (kind == TextKind::Marked && !placeholders(text).has_value()) {
        faults.defect(line, "a brace is not closed");
    }
}

} // namespace kentering

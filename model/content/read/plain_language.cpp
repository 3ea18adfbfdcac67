#include "model/content/read/plain_language.h"

#include "model/base/clean_text.h"
#include "model/base/placeholders.h"
#include "model/content/read/rich_text.h"

#include <utility>

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

/// "a title of 6 words; at most 4 are easy to read".
Bilingual tooMany(const Bilingual& what, int count, const Bilingual& unit, int most) {
    const auto in = [&](Language language, const std::string& between, const std::string& after) {
        return what.in(language) + std::to_string(count) + " " + unit.in(language) + between +
               std::to_string(most) + after;
    };
    return said(in(Language::Dutch, "; hoogstens ", " is goed te lezen"),
                in(Language::English, "; at most ", " are easy to read"));
}

/// Neither paper nor a workbook can carry a character that nobody sees; whoever pasted it does not know.
void checkHidden(std::string_view text, std::uint32_t line, FileFaults& faults) {
    if (const std::optional<HiddenCharacter> hidden = firstHiddenCharacter(text)) {
        const std::string code = codeOf(hidden->code);
        faults.defect(line,
                      said("in de tekst staat een onzichtbaar teken (" + code + "); typ de tekst opnieuw",
                           "the text has a character that nobody sees (" + code + "); type the text again"));
    }
}

/// What `outsideSubset` names, in Dutch.
std::string inDutch(std::string_view stranger) {
    constexpr std::pair<std::string_view, std::string_view> kWords[] = {
        {"a numbered list", "een genummerde lijst"},
        {"a quotation", "een citaat"},
        {"code", "code"},
        {"HTML", "HTML"},
        {"a heading", "een kop"},
        {"a rule", "een lijn"},
        {"a link", "een link"},
        {"a picture", "een plaatje"}};
    for (const auto& [english, dutch] : kWords) {
        if (stranger == english) {
            return std::string(dutch);
        }
    }
    return std::string(stranger);
}

void checkMarkUp(std::string_view text, std::uint32_t line, FileFaults& faults) {
    for (const std::string& stranger : outsideSubset(text)) {
        faults.defect(
            line, said("in de tekst staat " + inDutch(stranger) +
                           "; alleen alinea’s, lijsten, vet en schuin kunnen",
                       "the text has " + stranger + "; only paragraphs, lists, bold and italic are allowed"));
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
    checkHidden(text, line, faults);
    const bool marked = kind == TextKind::Tip || kind == TextKind::Rich;
    if (marked) {
        checkMarkUp(text, line, faults);
    }
    const std::string plain = marked ? plainText(text) : std::string(text);
    const std::vector<int> lengths = sentenceLengths(plain);
    for (const int length : lengths) {
        if (length > kMostWordsInSentence) {
            faults.style(line, tooMany(said("een zin van ", "a sentence of "), length,
                                       said("woorden", "words"), static_cast<int>(kMostWordsInSentence)));
        }
    }
    if (kind == TextKind::Title && wordsIn(plain) > kMostWordsInTitle) {
        faults.style(line, tooMany(said("een titel van ", "a title of "), wordsIn(plain),
                                   said("woorden", "words"), static_cast<int>(kMostWordsInTitle)));
    }
    if (kind == TextKind::Tip && lengths.size() > kMostSentencesInTip) {
        faults.style(line, tooMany(said("een advies van ", "a piece of advice of "),
                                   static_cast<int>(lengths.size()), said("zinnen", "sentences"),
                                   static_cast<int>(kMostSentencesInTip)));
    }
    if (kind == TextKind::Marked && !placeholders(text).has_value()) {
        faults.defect(line, said("een accolade { wordt niet gesloten met }", "a brace { is not closed by }"));
    }
}

} // namespace kentering

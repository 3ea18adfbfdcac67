#include "model/content/read/parse_faults.h"

#include "model/base/clean_text.h"
#include "model/content/read/content_fault.h"

#include <algorithm>
#include <optional>
#include <string>

namespace kentering {

namespace {

std::string_view lineOf(std::string_view file, std::uint32_t line) {
    std::size_t begin = 0;
    for (std::uint32_t at = 1; at < line && begin < file.size(); ++at) {
        begin = std::min(file.find('\n', begin), file.size() - 1) + 1;
    }
    std::string_view text = file.substr(begin, file.find('\n', begin) - begin);
    while (!text.empty() && (text.back() == '\r' || text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

bool isCurly(char32_t code) {
    return (code >= 0x2018 && code <= 0x201F) || code == 0xAB || code == 0xBB;
}

bool isOddSpace(char32_t code) {
    return code == 0xA0 || (code >= 0x2000 && code <= 0x200B) || code == 0x202F || code == 0xFEFF;
}

/// What a walk along a line of TOML finds.
struct ParseWalk {
    std::string curly{};      ///< the first curly quotation mark outside texts
    std::string lastCurly{};  ///< the last one within the text that was open at the end
    bool isOpen = false;      ///< a text has no end
    bool hasOddSpace = false; ///< outside texts
    bool runsOn = false;      ///< letters follow right after a text's end
};

ParseWalk walkAlong(std::string_view line) {
    ParseWalk walk;
    char quote = 0;
    for (std::size_t at = 0; at < line.size();) {
        const DecodedCharacter character = characterAt(line, at);
        const char byte = line[at];
        if (quote != 0) {
            if (byte == '\\' && quote == '"') {
                ++at;
            } else if (byte == quote) {
                quote = 0;
                walk.lastCurly.clear();
                const std::size_t next = line.find_first_not_of(" \t", at + 1);
                walk.runsOn =
                    walk.runsOn || (next != std::string_view::npos &&
                                    std::string_view(",]}.=#").find(line[next]) == std::string_view::npos);
            } else if (isCurly(character.code)) {
                walk.lastCurly = line.substr(at, character.bytes);
            }
        } else if (byte == '"' || byte == '\'') {
            quote = byte;
        } else if (byte == '#') {
            break;
        } else if (isCurly(character.code) && walk.curly.empty()) {
            walk.curly = line.substr(at, character.bytes);
        } else if (isOddSpace(character.code)) {
            walk.hasOddSpace = true;
        }
        at += character.bytes;
    }
    walk.isOpen = quote != 0;
    return walk;
}

std::string_view valueOn(std::string_view line) {
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) {
        return {};
    }
    const std::size_t begin = line.find_first_not_of(" \t", equals + 1);
    return begin == std::string_view::npos ? std::string_view{} : line.substr(begin);
}

/// Whether `text` has the shape of `pattern`, in which 9 stands for a digit.
bool isLike(std::string_view text, std::string_view pattern) {
    return std::ranges::equal(text, pattern, [](char letter, char wanted) {
        return wanted == '9' ? letter >= '0' && letter <= '9' : letter == wanted;
    });
}

std::optional<Bilingual> wordsForValue(std::string_view value) {
    if (isLike(value, "99:99") || isLike(value, "9:99") || isLike(value, "99.99") ||
        isLike(value, "9:99:99")) {
        return said("een tijd heeft uren, minuten en seconden, zoals 19:30:00",
                    "a time has hours, minutes and seconds, such as 19:30:00");
    }
    for (const std::string_view day : {"99-99-9999", "9-9-9999", "99-9-9999", "9-99-9999", "9999-9-9",
                                       "9999-9-99", "9999-99-9", "99/99/9999"}) {
        if (isLike(value, day)) {
            return said("een dag begint met het jaar, zoals 2026-11-23",
                        "a day begins with the year, such as 2026-11-23");
        }
    }
    if (isLike(value, "9999-99-99")) {
        return said("deze dag bestaat niet", "this day does not exist");
    }
    if (value == "ja" || value == "nee" || value == "yes" || value == "no" || value == "True" ||
        value == "False" || value == "waar" || value == "onwaar") {
        return said("schrijf true voor ja en false voor nee", "write true for yes and false for no");
    }
    return std::nullopt;
}

std::optional<Bilingual> explained(std::string_view line) {
    const ParseWalk walk = walkAlong(line);
    const std::string& curly = walk.curly.empty() && walk.isOpen ? walk.lastCurly : walk.curly;
    if (!curly.empty()) {
        return said("hier staat een krul-aanhalingsteken " + curly + "; gebruik het rechte \"",
                    "there is a curly quotation mark " + curly + " here; use \"");
    }
    if (walk.hasOddSpace) {
        return said("hier staat een spatie die geen gewone spatie is; typ hem opnieuw",
                    "there is a space here that is not an ordinary one; type it again");
    }
    if (walk.isOpen) {
        return said("een tekst begint hier en heeft geen \" aan het eind",
                    "a text begins here and has no \" at its end");
    }
    if (walk.runsOn) {
        return said("de tekst houdt op bij de tweede \"; gebruik in een tekst ‘ en ’",
                    "the text ends at its second \"; within a text use ‘ and ’");
    }
    return wordsForValue(valueOn(line));
}

} // namespace

Bilingual wordsForParseError(std::string_view file, std::uint32_t line, std::string_view description) {
    const std::string_view text = lineOf(file, line);
    if (std::optional<Bilingual> words = explained(text)) {
        return *words;
    }
    if (description.find("redefine") != std::string_view::npos) {
        const std::string key(text.substr(0, text.find_first_of(" =")));
        return said("‘" + key + "’ staat hier voor de tweede keer", "‘" + key + "’ is here a second time");
    }
    const std::string more = " (" + std::string(description) + ")";
    return said("deze regel is niet te lezen; vergelijk die met de regels eromheen" + more,
                "this line cannot be read; compare it with the lines around it" + more);
}

Bilingual wordsForOtherEncoding() {
    return said("dit bestand is niet als UTF-8 opgeslagen; kies in je tekstprogramma ‘Opslaan als’ met "
                "codering UTF-8",
                "this file is not saved as UTF-8; in your editor, choose Save as with the encoding UTF-8");
}

} // namespace kentering

#include "app/presenters/talk/talk_undo_text.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace kentering {

namespace {

constexpr char kBetween = '\t';
constexpr std::string_view kNothing = "-";

/// Without the two characters that part fields and lines.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '\\':
            result += "\\\\";
            break;
        case '\n':
            result += "\\n";
            break;
        case kBetween:
            result += "\\t";
            break;
        default:
            result += c;
        }
    }
    return result;
}

std::string unescaped(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            result += text[at];
            continue;
        }
        const char c = text[++at];
        result += c == 'n' ? '\n' : c == 't' ? kBetween : c;
    }
    return result;
}

std::vector<std::string_view> parts(std::string_view text, char between) {
    std::vector<std::string_view> result;
    for (;;) {
        const std::size_t end = text.find(between);
        result.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return result;
        }
        text.remove_prefix(end + 1);
    }
}

template <typename Number>
std::optional<Number> numberIn(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::string_view answerText(const TalkItem& item, std::optional<std::size_t> answer) {
    return answer ? answersTo(item)[*answer] : kNothing;
}

std::string useText(const std::optional<SubstanceUse>& use) {
    if (!use) {
        return std::string(kNothing);
    }
    std::string text(code(use->substance));
    text += "," + (use->route ? std::string(code(*use->route)) : std::string());
    text += "," + (use->daysPer28 ? std::to_string(*use->daysPer28) : std::string());
    return text + "," + std::string(code(use->dependence));
}

std::optional<SubstanceUse> useIn(std::string_view text) {
    const auto fields = parts(text, ',');
    if (fields.size() != 4) {
        return std::nullopt;
    }
    const auto substance = fromCode<Substance>(fields[0]);
    const auto dependence = fromCode<SafetyAnswer>(fields[3]);
    if (!substance || !dependence) {
        return std::nullopt;
    }
    return SubstanceUse{.substance = *substance,
                        .route = fromCode<Route>(fields[1]),
                        .daysPer28 = numberIn<int>(fields[2]),
                        .dependence = *dependence};
}

/// Writes steps; knows the note so far, of which only changes are written.
class Writer {
public:
    std::string text;

    void operator()(const AnswerStep& step) {
        line({"a", code(step.item), answerText(step.item, step.before), answerText(step.item, step.after)});
    }
    void operator()(const MistakeStep& step) {
        text += 'm';
        for (const AnswerStep& each : step.answers) {
            for (const std::string_view field :
                 {code(each.item), answerText(each.item, each.before), answerText(each.item, each.after)}) {
                text += kBetween;
                text += field;
            }
        }
        text += '\n';
    }
    void operator()(const RaisedWork& work) {
        line({"raised", code(work.item), answerText(work.item, work.before)});
    }
    void operator()(const NoteStep& step) {
        if (step.before != m_note) {
            line({"whole", escaped(step.before)});
        }
        const auto [beforeEnd, afterEnd] = std::ranges::mismatch(step.before, step.after);
        const auto start = static_cast<std::size_t>(beforeEnd - step.before.begin());
        const std::size_t most = std::min(step.before.size(), step.after.size()) - start;
        std::size_t same = 0;
        while (same < most &&
               step.before[step.before.size() - 1 - same] == step.after[step.after.size() - 1 - same]) {
            ++same;
        }
        line({"n", isoDateTime(step.at), std::to_string(start),
              std::to_string(step.before.size() - start - same),
              escaped(std::string_view(step.after).substr(start, step.after.size() - start - same))});
        m_note = step.after;
    }
    void operator()(const SubstanceStep& step) {
        line({"s", std::to_string(step.id.value()), useText(step.before), useText(step.after)});
    }
    void line(std::initializer_list<std::string_view> fields) {
        bool first = true;
        for (const std::string_view field : fields) {
            text += first ? "" : std::string(1, kBetween);
            text += field;
            first = false;
        }
        text += '\n';
    }

private:
    std::string m_note;
};

/// Reads what `Writer` wrote.
class Reader {
public:
    std::vector<TalkStep> steps;
    std::vector<RaisedWork> raised;

    /// False for a line that is none.
    bool read(std::string_view line) {
        const auto fields = parts(line, kBetween);
        if (fields[0] == "a" && fields.size() == 4) {
            return answer(fields);
        }
        if (fields[0] == "m") {
            return mistake(fields);
        }
        if (fields[0] == "raised" && fields.size() == 3) {
            return work(fields);
        }
        if (fields[0] == "whole" && fields.size() == 2) {
            m_note = unescaped(fields[1]);
            return true;
        }
        if (fields[0] == "n" && fields.size() == 5) {
            return note(fields);
        }
        return fields[0] == "s" && fields.size() == 4 && substance(fields);
    }

private:
    using Fields = std::vector<std::string_view>;

    static std::optional<TalkItem> itemOf(std::string_view word) {
        for (const TalkItem& item : allItems()) {
            if (code(item) == word) {
                return item;
            }
        }
        return std::nullopt;
    }
    static std::optional<std::size_t> position(const TalkItem& item, std::string_view word) {
        const auto answers = answersTo(item);
        const auto found = std::ranges::find(answers, word);
        return found == answers.end() ? std::nullopt
                                      : std::optional(static_cast<std::size_t>(found - answers.begin()));
    }
    static std::optional<AnswerStep> answerIn(std::string_view item, std::string_view before,
                                              std::string_view after) {
        const auto known = itemOf(item);
        return known ? std::optional(AnswerStep{*known, position(*known, before), position(*known, after)})
                     : std::nullopt;
    }

    bool answer(const Fields& fields) {
        const auto step = answerIn(fields[1], fields[2], fields[3]);
        if (step) {
            steps.emplace_back(*step);
        }
        return step.has_value();
    }
    bool mistake(const Fields& fields) {
        MistakeStep step;
        for (std::size_t at = 1; at + 2 < fields.size(); at += 3) {
            const auto each = answerIn(fields[at], fields[at + 1], fields[at + 2]);
            if (!each) {
                return false;
            }
            step.answers.push_back(*each);
        }
        if (step.answers.empty()) {
            return false;
        }
        steps.emplace_back(std::move(step));
        return true;
    }
    bool work(const Fields& fields) {
        const auto item = itemOf(fields[1]);
        if (item) {
            raised.push_back({*item, position(*item, fields[2])});
        }
        return item.has_value();
    }
    bool note(const Fields& fields) {
        const auto at = parseDateTime(fields[1]);
        const auto start = numberIn<std::size_t>(fields[2]);
        const auto cut = numberIn<std::size_t>(fields[3]);
        if (!at || !start || !cut || *start > m_note.size() || *cut > m_note.size() - *start) {
            return false;
        }
        std::string after = m_note;
        after.replace(*start, *cut, unescaped(fields[4]));
        steps.emplace_back(NoteStep{m_note, after, *at});
        m_note = std::move(after);
        return true;
    }
    bool substance(const Fields& fields) {
        const auto id = numberIn<std::int64_t>(fields[1]);
        const auto before = useIn(fields[2]);
        const auto after = useIn(fields[3]);
        if (!id || (!before && !after)) {
            return false;
        }
        steps.emplace_back(SubstanceStep{SubstanceUseId(*id), before, after});
        return true;
    }

    std::string m_note;
};

} // namespace

std::string toText(const TalkUndo& changes) {
    Writer writer;
    if (changes.steps().empty() && changes.raisedWork().empty()) {
        return {};
    }
    writer.line({"done", std::to_string(changes.done())});
    for (const TalkStep& step : changes.steps()) {
        std::visit(writer, step);
    }
    for (const RaisedWork& work : changes.raisedWork()) {
        writer(work);
    }
    return std::move(writer.text);
}

TalkUndo talkChangesFrom(std::string_view text) {
    const auto lines = parts(text, '\n');
    const auto head = parts(lines.front(), kBetween);
    const auto done = head.size() == 2 && head[0] == "done" ? numberIn<std::size_t>(head[1]) : std::nullopt;
    if (!done) {
        return {};
    }
    Reader reader;
    for (std::size_t at = 1; at < lines.size() && reader.read(lines[at]); ++at) {
    }
    return {std::move(reader.steps), *done, std::move(reader.raised)};
}

} // namespace kentering

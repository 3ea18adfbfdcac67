#pragma once

#include "tests/gui/property/questionnaire.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kentering::property {

/// What a talk with one client holds after the keys that were pressed in it, by the words of the design: four
/// answers in one key each, arrows within a topic, a note, and one row of what can be undone.
class TalkModel {
public:
    /// @param known what was answered today before this talk
    explicit TalkModel(Answers known = {});

    [[nodiscard]] const Answers& answers() const { return m_answers; }
    [[nodiscard]] std::optional<Said> answerTo(const std::string& code) const;
    [[nodiscard]] const std::wstring& note() const { return m_note; }
    /// Code of the question that keys answer now.
    [[nodiscard]] const std::string& active() const { return m_spots.at(m_topic).code; }
    [[nodiscard]] const std::string& topic() const { return m_topic; }
    /// Whether the last question of the topic was answered: its keys answer nothing then.
    [[nodiscard]] bool isPast() const { return m_spots.at(m_topic).isPast; }

    void activate(const std::string& code);
    /// Goes on with a topic where somebody was in it.
    void goToTopic(const std::string& topic) { m_topic = topic; }
    /// One question up (-1) or down (1); the ends of a topic are ends.
    void move(int step);
    /// To the next question of the whole talk that has no answer, going round once.
    void goToNextUnasked();

    /// Letters (and spaces between them) that are typed without a pause while nobody types in a field. As
    /// long as each of them answers they are answers; the first that does not makes all of them a word, whose
    /// answers are taken back.
    /// @returns whether it was a word
    bool type(const std::string& letters);
    /// Whether the letter means an answer to the active question, past the last one too.
    [[nodiscard]] bool answersWith(char letter) const;
    /// Takes the active question's answer back.
    void clear();
    /// The button of an answer was pressed: it gives this answer, or takes it back when it was given.
    void press(const std::string& code, Said said);

    /// What stands in the note now, after a key.
    void write(std::wstring note);
    /// What is typed next can be undone by itself.
    void pause() { m_typing = false; }
    /// The talk is opened again after a lock: they are where they were, and at the first question elsewhere.
    void comeBack();
    /// The talk is opened anew: at its first question.
    void open();

    enum class Undone : unsigned char { Nothing, Answer, Note };
    Undone undo();
    Undone redo();
    /// The question whose answer would be undone, or done again, next; empty: no answer would be.
    [[nodiscard]] std::string undoesAnswerTo() const { return m_done.empty() ? "" : answerIn(m_done.back()); }
    [[nodiscard]] std::string redoesAnswerTo() const {
        return m_undone.empty() ? "" : answerIn(m_undone.back());
    }

    /// The talk has ended: its note is put away, and the next talk has nothing to undo.
    void end();

private:
    struct Answered {
        std::string code;
        std::optional<Said> before;
        std::optional<Said> after;
    };
    struct Written {
        std::wstring before;
        std::wstring after;
    };
    /// What a word had answered, taken back in one.
    using TakenBack = std::vector<Answered>;
    using Change = std::variant<Answered, Written, TakenBack>;
    struct Spot {
        std::string code;
        bool isPast = false;
    };

    void answer(const std::string& code, std::optional<Said> said);
    /// Answers the active question and goes on to the next of its topic; past its last nothing.
    /// @returns what changed
    std::optional<Answered> say(Said said);
    void takeBack(const TakenBack& given);
    void set(const std::string& code, std::optional<Said> said);
    void done(Change change);
    Undone bring(const Change& change, bool back);
    [[nodiscard]] static std::string answerIn(const Change& change);

    Answers m_answers;
    std::wstring m_note;
    std::map<std::string, Spot> m_spots; ///< where keys answer in each topic
    std::string m_topic;
    std::vector<Change> m_done;
    std::vector<Change> m_undone; ///< the next to do again is the last
    bool m_typing = false;        ///< what is typed belongs to the last change
};

} // namespace kentering::property

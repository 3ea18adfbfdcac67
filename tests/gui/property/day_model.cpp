#include "tests/gui/property/day_model.h"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

namespace kentering::property {

namespace {

const std::set<std::string> kTalkEverywhere = {"F7",     "F8",     "F9",     "Ctrl+F",
                                               "Ctrl+Q", "Ctrl+Z", "Ctrl+Y", "Ctrl+Enter"};

bool isInTalk(Place place) {
    return place == Place::Topic || place == Place::Substances || place == Place::End;
}

bool isText(Focus focus) {
    return focus == Focus::Note || focus == Focus::Jump || focus == Focus::Passphrase ||
           focus == Focus::Field;
}

/// The answer that a one-letter key gives: "J".
std::optional<Said> answerOfKey(const std::string& name) {
    return name.size() == 1 ? meaningOf(static_cast<char>(name[0] - 'A' + 'a')) : std::nullopt;
}

bool isLetter(const std::string& name) {
    return name.size() == 1 && name[0] >= 'A' && name[0] <= 'Z';
}

/// The letter that a key of one letter types.
std::string small(const std::string& name) {
    return {static_cast<char>(name[0] - 'A' + 'a')};
}

/// "answer.<question>.<answer>" of a button that was seen to have the focus.
std::optional<std::pair<std::string, Said>> answerButton(const std::string& name) {
    static const std::map<std::string, Said> s_words = {
        {"yes", Said::Yes}, {"now", Said::Yes},           {"earlier", Said::Earlier},
        {"no", Said::No},   {"declined", Said::Declined}, {"unknown", Said::Declined}};
    constexpr std::string_view kStart = "answer.";
    const auto dot = name.rfind('.');
    if (!name.starts_with(kStart) || dot <= kStart.size()) {
        return std::nullopt;
    }
    const auto word = s_words.find(name.substr(dot + 1));
    if (word == s_words.end()) {
        throw std::logic_error("an answer of another kind: " + name);
    }
    return std::pair(name.substr(kStart.size(), dot - kStart.size()), word->second);
}

std::wstring widened(const std::string& ascii) {
    return {ascii.begin(), ascii.end()};
}

} // namespace

DayModel::DayModel(const std::map<std::string, Answers>& known) {
    for (const auto& [alias, answers] : known) {
        m_people.emplace(alias, Person{.talk = TalkModel(answers)});
    }
}

bool DayModel::isPossible(const Step& step, const Seen& now) const {
    switch (step.kind) {
    case Step::Kind::Key:
        return isKeyPossible(step.text, now);
    case Step::Kind::Write:
        // Spaces press the button that has the focus: they are keys of their own there.
        return m_place == Place::Topic || (m_place == Place::End && now.focusName == "goal") ||
               m_place == Place::ClientView || ((m_place == Place::Substances) && now.focus != Focus::Field);
    case Step::Kind::Click:
        if (step.text == "leave-talk" || step.text == "note" || step.text.starts_with("topic.")) {
            return isInTalk(m_place);
        }
        return step.text.starts_with("nav.") && (m_place == Place::Elsewhere || m_place == Place::ClientPage);
    case Step::Kind::Lock:
    case Step::Kind::Restart:
        return true;
    case Step::Kind::Talk:
        return m_place != Place::ClientView;
    case Step::Kind::Form:
        return m_place == Place::ClientPage;
    case Step::Kind::GiveBack:
        return m_place == Place::ClientView;
    }
    return false;
}

bool DayModel::isKeyPossible(const std::string& name, const Seen& now) const {
    const bool presses = name == "Space" || name == "Enter";
    switch (m_place) {
    case Place::Topic:
        if (now.focus == Focus::Field) {
            return name != "Enter" && name != "Esc" && name != "Up" && name != "Down";
        }
        if (now.focus == Focus::Choice) { // arrows change what is chosen there
            return isLetter(name) || name == "Tab" || name == "Shift+Tab" || kTalkEverywhere.contains(name);
        }
        return !(presses && now.focus == Focus::Other);
    case Place::ClientView:
        return !(presses && now.focus != Focus::Answer);
    case Place::Substances:
        return kTalkEverywhere.contains(name) || name == "Tab" ||
               (isLetter(name) && now.focus != Focus::Field);
    case Place::End:
        return kTalkEverywhere.contains(name) || name == "Tab" || (isLetter(name) && now.focusName == "goal");
    case Place::ClientPage:
    case Place::Elsewhere:
        return answerOfKey(name).has_value() && !isText(now.focus);
    case Place::Locked:
        return false;
    }
    return false;
}

void DayModel::apply(const Step& step, const Seen& before) {
    m_focusBefore = before.focusName;
    m_expectedPlace = m_place;
    m_expectedFocus.reset();
    m_expectedCaret.reset();
    m_expectedJump.reset();
    m_mayBeShownFirst = false;
    m_isGoalSettled = true;
    m_isActiveSettled = true;
    switch (step.kind) {
    case Step::Kind::Key:
        applyKey(step.text, before);
        break;
    case Step::Kind::Write:
        writeLetters(step.text, before);
        break;
    case Step::Kind::Click:
        applyClick(step.text);
        break;
    case Step::Kind::Lock:
        comeBack(before);
        break;
    case Step::Kind::Restart:
        leaveTalk(Place::Elsewhere);
        break;
    case Step::Kind::Talk:
        leaveTalk(Place::Topic);
        m_client = step.text;
        person().talk.open();
        m_expectedFocus = Focus::Answer;
        break;
    case Step::Kind::Form:
        applyForm(step);
        break;
    case Step::Kind::GiveBack:
        m_expectedPlace = m_turnedFrom;
        break;
    }
}

void DayModel::comeBack(const Seen& before) {
    if (!isInTalk(m_place) && m_place != Place::ClientView) {
        return;
    }
    person().talk.comeBack();
    if (m_place == Place::ClientView) { // whoever unlocks is the counsellor
        m_expectedPlace = m_turnedFrom;
        return;
    }
    if (before.focus == Focus::Answer || before.focus == Focus::Note || before.focus == Focus::Field ||
        before.focus == Focus::Passphrase || before.focus == Focus::Jump) {
        m_expectedFocus = before.focus;
    }
    m_expectedJump = before.jump;
    if (before.focus == Focus::Note) {
        m_expectedCaret = before.caret;
    }
}

void DayModel::applyKey(const std::string& name, const Seen& before) {
    if (name == "Tab" || name == "Shift+Tab") {
        m_isActiveSettled = false; // the question that it comes to is the one that keys answer
        return;
    }
    if (m_place == Place::ClientView) {
        applyInClientView(name, before);
    } else if (isInTalk(m_place) && !applyTalkKey(name, before)) {
        if (m_place == Place::Topic) {
            applyInTopic(name, before);
        } else if (isLetter(name)) {
            writeLetters(small(name), before);
        }
    }
}

bool DayModel::applyTalkKey(const std::string& name, const Seen& before) {
    if (!kTalkEverywhere.contains(name)) {
        return false;
    }
    TalkModel& talk = person().talk;
    if (name == "F8") {
        talk.goToNextUnasked();
        m_expectedPlace = Place::Topic;
        m_expectedFocus = Focus::Answer;
    } else if (name == "F9") {
        m_turnedFrom = m_place;
        m_expectedPlace = Place::ClientView;
        if (talk.topic() == "safety") { // the counsellor's own questions
            talk.goToTopic("questions");
            m_turnedFrom = Place::Topic; // and the talk goes on there
        }
    } else if (name == "Ctrl+F") {
        m_expectedFocus = Focus::Jump;
    } else if (name == "Ctrl+Q") {
        std::wstring note = talk.note();
        note += note.empty() || note.ends_with(L'\n') ? L"" : L"\n";
        note += L"\u201E\u201D";
        m_expectedCaret = note.size() - 1;
        talk.write(note);
        person().begun = true;
        m_expectedFocus = Focus::Note;
    } else if (name == "Ctrl+Z" || name == "Ctrl+Y") {
        applyUndo(name == "Ctrl+Z", before);
    } else if (name == "Ctrl+Enter") {
        if (m_place == Place::End) {
            finishTalk();
        } else {
            m_expectedPlace = Place::End;
        }
    }
    return true; // F7 shows and changes nothing
}

void DayModel::applyUndo(bool back, const Seen& before) {
    // The note belongs to the talk; any other field has an undo of its own.
    if (before.focus == Focus::Field) {
        m_isGoalSettled = before.focusName != "goal";
        return;
    }
    TalkModel& talk = person().talk;
    const std::string code = back ? talk.undoesAnswerTo() : talk.redoesAnswerTo();
    if (!code.empty()) {
        m_before = talk; // nobody means to change what they do not see: it may be shown first
        m_before->activate(code);
        m_mayBeShownFirst = true;
        m_mustBeShownFirst = !before.answers.contains(code);
    }
    switch (back ? talk.undo() : talk.redo()) {
    case TalkModel::Undone::Nothing:
        break;
    case TalkModel::Undone::Answer:
        m_expectedPlace = Place::Topic;
        break;
    case TalkModel::Undone::Note:
        m_expectedCaret = talk.note().size();
        break;
    }
}

void DayModel::applyInTopic(const std::string& name, const Seen& before) {
    TalkModel& talk = person().talk;
    if (before.focus == Focus::Field) {
        return; // what is typed there is compared where the field is known
    }
    if (before.focus == Focus::Note) {
        applyInNote(name, before);
        return;
    }
    if (before.focus == Focus::Jump) {
        if (name == "Enter") { // goes to what was found, which may be no question
            m_expectedPlace.reset();
            m_isActiveSettled = before.jump.empty();
        } else if (name == "Backspace") {
            m_expectedJump = before.jump.substr(0, before.jump.empty() ? 0 : before.jump.size() - 1);
        } else if (name != "Esc") { // which leads back to where one was
            m_expectedFocus = Focus::Jump;
        }
        if (isLetter(name)) {
            m_expectedJump = before.jump + widened(small(name));
        }
        return;
    }
    if (isLetter(name)) {
        writeLetters(small(name), before);
    } else if (name == "Backspace") {
        talk.clear();
        m_expectedFocus = Focus::Answer;
    } else if (name == "Up" || name == "Down") {
        talk.move(name == "Up" ? -1 : 1);
        m_expectedFocus = Focus::Answer;
    } else if (name == "Space" || name == "Enter") {
        pressSeen(before);
    } else if (name == "Esc") {
        m_expectedPlace.reset();
    } else if (before.focus == Focus::Answer) {
        m_expectedFocus = Focus::Answer; // Left and Right go among the answers of one question
    } else {
        m_isActiveSettled = false;
    }
}

void DayModel::pressSeen(const Seen& before) {
    if (const auto button = answerButton(before.focusName)) {
        person().talk.press(button->first, button->second);
        person().begun = true;
        m_expectedFocus = Focus::Answer;
    }
}

void DayModel::applyInNote(const std::string& name, const Seen& before) {
    m_expectedFocus = Focus::Note;
    std::wstring note = person().talk.note();
    if (isLetter(name)) {
        writeNote(widened(small(name)), before);
    } else if (name == "Space") {
        writeNote(L" ", before);
    } else if (name == "Enter") {
        writeNote(L"\n", before);
    } else if (name == "Backspace" && before.caret > 0) {
        note.erase(before.caret - 1, 1);
        m_expectedCaret = before.caret - 1;
        person().talk.write(note);
    } else if (name == "Esc") {
        m_expectedFocus.reset();
        m_expectedPlace.reset();
    }
}

void DayModel::writeNote(const std::wstring& letters, const Seen& before) {
    std::wstring note = person().talk.note();
    for (std::size_t letter = 0; letter < letters.size(); ++letter) {
        note.insert(std::min(before.caret + letter, note.size()), 1, letters[letter]);
        person().talk.write(note);
    }
    person().begun = true;
    m_expectedCaret = before.caret + letters.size();
    m_expectedFocus = Focus::Note;
}

void DayModel::writeLetters(const std::string& letters, const Seen& before) {
    const std::wstring jumps = before.jump + widened(letters);
    switch (before.focus) {
    case Focus::Note:
        writeNote(widened(letters), before);
        return;
    case Focus::Jump:
        m_expectedJump = jumps;
        m_expectedFocus = before.focus;
        return;
    case Focus::Passphrase:
    case Focus::Field:
        person().goal += before.focusName == "goal" ? widened(letters) : std::wstring();
        m_expectedFocus = before.focus;
        return;
    case Focus::Nothing:
    case Focus::Answer:
    case Focus::Choice:
    case Focus::Other:
        break;
    }
    const bool asks =
        (m_place == Place::Topic || m_place == Place::ClientView) && before.focus != Focus::Choice;
    person().begun = person().begun || asks;
    // A word answers nothing, and stands in the field that jumps; so does each letter where nothing is asked.
    // An answer ends what was looked for before; another letter goes on with it.
    const bool answersFirst = asks && person().talk.answersWith(letters.front());
    const bool isWord = !asks || person().talk.type(letters);
    m_expectedFocus = Focus::Answer;
    if (isWord && m_place != Place::ClientView) {
        m_expectedFocus = Focus::Jump;
        m_expectedJump = answersFirst ? widened(letters) : jumps;
    }
}

void DayModel::applyInClientView(const std::string& name, const Seen& before) {
    if (name == "F9") {
        m_expectedFocus = Focus::Passphrase;
    }
    if (before.focus == Focus::Passphrase) {
        return;
    }
    TalkModel& talk = person().talk;
    if (isLetter(name)) {
        writeLetters(small(name), before);
    } else if (name == "Backspace") {
        talk.clear();
    } else if (name == "Up") {
        talk.move(-1);
    } else if (name == "Down" || name == "Enter") {
        talk.move(1); // Enter goes on; it takes no answer back
    } else if (name == "Space") {
        pressSeen(before);
    }
}

void DayModel::applyClick(const std::string& control) {
    if (control == "leave-talk") {
        m_expectedPlace = Place::ClientPage;
        return;
    }
    if (control == "note") {
        m_expectedFocus = Focus::Note;
    } else if (control == "topic.substances") {
        m_expectedPlace = Place::Substances;
    } else if (control == "topic.end") {
        m_expectedPlace = Place::End;
    } else if (control.starts_with("topic.")) {
        person().talk.goToTopic(control.substr(std::string("topic.").size()));
        m_expectedPlace = Place::Topic;
        m_expectedFocus = Focus::Answer;
    } else {
        m_expectedPlace = Place::Elsewhere;
        m_client.clear();
    }
}

void DayModel::applyForm(const Step& step) {
    std::string& draft = person().drafts[step.text];
    draft += step.more; // what was kept stands there, the caret behind it
    m_expectedPlace = Place::ClientPage;
}

void DayModel::finishTalk() {
    Person& who = person();
    if (who.begun || !who.talk.note().empty() || !who.goal.empty()) {
        who.ended.push_back(who.talk.note());
    }
    if (!who.goal.empty()) {
        who.goals.push_back(std::exchange(who.goal, {}));
    }
    who.begun = false;
    who.talk.end();
    m_expectedPlace = Place::ClientPage;
}

void DayModel::leaveTalk(Place to) {
    if (!m_client.empty()) {
        m_client.clear();
    }
    m_expectedPlace = to;
}

std::vector<std::string> DayModel::compare(const Seen& after) {
    std::vector<std::string> wrong;
    if (after.focus == Focus::Nothing) {
        wrong.emplace_back("no control has the focus");
    }
    if (m_expectedPlace && *m_expectedPlace != after.place) {
        wrong.push_back("another screen: " + std::to_string(static_cast<int>(after.place)) + " instead of " +
                        std::to_string(static_cast<int>(*m_expectedPlace)));
    }
    m_place = after.place;
    if (m_expectedFocus && *m_expectedFocus != after.focus) {
        wrong.push_back("the focus is at " + after.focusName + ", and was at " + m_focusBefore);
    }
    if ((isInTalk(m_place) || m_place == Place::ClientView) && !m_client.empty()) {
        if (!m_isGoalSettled && after.goal) {
            person().goal = *after.goal;
        }
        if (!m_isActiveSettled && !after.active.empty()) {
            person().talk.activate(after.active);
        }
        if (m_mayBeShownFirst && (m_mustBeShownFirst || looksLike(*m_before, after))) {
            person().talk = *m_before;
        }
        compareTalk(after, wrong);
    }
    if (m_expectedJump && *m_expectedJump != after.jump) {
        wrong.push_back("\"" + std::string(after.jump.begin(), after.jump.end()) +
                        "\" stands in the field that jumps, after " + std::to_string(m_expectedJump->size()) +
                        " letters with the focus at " + m_focusBefore);
    }
    return wrong;
}

bool DayModel::looksLike(const TalkModel& talk, const Seen& after) {
    return std::ranges::all_of(
        after.answers, [&talk](const auto& shown) { return talk.answerTo(shown.first) == shown.second; });
}

void DayModel::compareTalk(const Seen& after, std::vector<std::string>& wrong) const {
    const Person& who = m_people.at(m_client);
    if (m_place == Place::Topic || m_place == Place::ClientView) {
        if (after.active != who.talk.active()) {
            wrong.push_back("keys answer " + after.active + " instead of " + who.talk.active());
        }
        const auto button = answerButton(after.focusName);
        if (button && button->first != after.active) {
            wrong.push_back(after.active + " is marked, and " + button->first + " has the focus");
        }
    }
    for (const auto& [code, said] : after.answers) {
        if (said != who.talk.answerTo(code)) {
            wrong.push_back("another answer to " + code);
        }
    }
    if (after.note && *after.note != who.talk.note()) {
        wrong.emplace_back("another note");
    }
    if (after.note && m_expectedCaret && *m_expectedCaret != after.caret) {
        wrong.push_back("the caret of the note is at " + std::to_string(after.caret));
    }
    if (after.goal && *after.goal != who.goal) {
        wrong.push_back("\"" + std::string(after.goal->begin(), after.goal->end()) + "\" stands in the goal");
    }
}

} // namespace kentering::property

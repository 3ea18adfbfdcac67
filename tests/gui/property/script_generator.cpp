#include "tests/gui/property/script_generator.h"

#include <vector>

namespace kentering::property {

namespace {

/// What may come next, and how often of all.
struct Choice {
    int weight;
    Step step;
};
using Choices = std::vector<Choice>;

void addAll(Choices& choices, const Choices& more) {
    choices.insert(choices.end(), more.begin(), more.end());
}

const Choices kAnswers = {{8, key("J")}, {3, key("Y")}, {8, key("N")},
                          {5, key("W")}, {3, key("D")}, {4, key("E")}};
/// Several questions answered in a row.
const Choices kRuns = {{2, write("jjn")}, {2, write("nnjw")}, {1, write("jyndw")}};
/// What people look for, and what has nothing to do with a talk.
const Choices kWords = {{2, write("schulden")},  {2, write("slaap")},     {1, write("alleen")},
                        {1, write("dan")},       {2, write("verzonnen")}, {1, write("xyzzy")},
                        {1, write("weggooien")}, {1, write("jas")}};
const Choices kNoteWords = {
    {6, write("dan weet ik niet ")}, {4, write("nee ")}, {4, write("een week slecht ")}, {2, write("j")}};
const Choices kMoves = {{4, key("Up")}, {5, key("Down")}, {4, key("F8")}};
const Choices kTakesBack = {{8, key("Ctrl+Z")}, {5, key("Ctrl+Y")}};
const Choices kFocus = {
    {2, key("Tab")}, {2, key("Shift+Tab")}, {3, key("Ctrl+F")}, {2, key("Ctrl+Q")}, {4, click("note")}};
const Choices kTopics = {{3, click("topic.questions")},  {1, click("topic.physical")},
                         {2, click("topic.mental")},     {1, click("topic.sexual")},
                         {2, click("topic.social")},     {3, click("topic.safety")},
                         {1, click("topic.substances")}, {1, click("topic.end")}};
const Choices kLeaves = {
    {5, lock()}, {1, restart()}, {1, talk("Elif")}, {1, talk("Tom")}, {1, click("leave-talk")}};

Choices inTopic(const Seen& now) {
    Choices choices = kLeaves;
    addAll(choices, kTakesBack);
    addAll(choices, kFocus);
    addAll(choices, kTopics);
    addAll(choices, {{2, key("F7")}, {2, key("F9")}, {1, key("Ctrl+Enter")}});
    switch (now.focus) {
    case Focus::Note:
        addAll(choices, kNoteWords);
        addAll(choices,
               {{6, key("Backspace")}, {2, key("Enter")}, {2, key("N")}, {2, key("Space")}, {2, key("F8")}});
        break;
    case Focus::Jump:
        addAll(choices, kWords);
        addAll(choices, {{8, key("Enter")},
                         {4, key("Esc")},
                         {3, key("Down")},
                         {2, key("Up")},
                         {2, key("Backspace")},
                         {2, key("J")},
                         {2, key("Space")}});
        break;
    case Focus::Field:
        addAll(choices, {{6, key("Tab")}, {4, key("N")}, {3, write("een week ")}, {2, key("F8")}});
        break;
    case Focus::Nothing:
    case Focus::Answer:
    case Focus::Passphrase:
    case Focus::Choice:
    case Focus::Other:
        addAll(choices, kAnswers);
        addAll(choices, kRuns);
        addAll(choices, kWords);
        addAll(choices, kMoves);
        addAll(choices, {{4, key("Backspace")},
                         {3, key("Space")},
                         {1, key("Enter")},
                         {2, key("S")},
                         {1, key("Left")},
                         {1, key("Right")}});
        break;
    }
    return choices;
}

Choices inClientView() {
    Choices choices = kAnswers;
    addAll(choices, kRuns);
    addAll(choices, kWords);
    addAll(choices, {{3, key("Up")},
                     {3, key("Down")},
                     {3, key("Enter")},
                     {3, key("Space")},
                     {3, key("Backspace")},
                     {2, key("Tab")},
                     {2, key("Shift+Tab")},
                     {1, key("F7")},
                     {1, key("F8")},
                     {1, key("F9")},
                     {1, key("Ctrl+Z")},
                     {1, key("Ctrl+F")},
                     {1, key("Ctrl+Q")},
                     {1, key("Ctrl+Enter")},
                     {1, key("Esc")},
                     {4, lock()},
                     {1, restart()},
                     {12, giveBack()}});
    return choices;
}

Choices elsewhereInTheTalk() {
    Choices choices = kLeaves;
    addAll(choices, kTakesBack);
    addAll(choices, kTopics);
    addAll(choices, {{2, key("J")},
                     {2, key("N")},
                     {2, key("F8")},
                     {1, key("F9")},
                     {1, key("Tab")},
                     {2, click("note")},
                     {2, key("Ctrl+Q")},
                     {3, key("Ctrl+Enter")},
                     {3, write("een wandeling ")},
                     {1, write("nnjw")}});
    return choices;
}

Choices outsideATalk() {
    return {{3, talk("Elif")},
            {3, talk("Tom")},
            {2, lock()},
            {1, restart()},
            {1, click("nav.my-day")},
            {1, click("nav.settings")},
            {1, key("J")},
            {1, key("N")},
            {2, form("contact", "hij belt ", "Esc")},
            {2, form("contact", "een week ", "F12")},
            {2, form("slip", "een feest ", "Esc")},
            {2, form("slip", "alleen thuis ", "F12")}};
}

Choices choicesAt(Place place, const Seen& now) {
    switch (place) {
    case Place::Topic:
        return inTopic(now);
    case Place::ClientView:
        return inClientView();
    case Place::Substances:
    case Place::End:
        return elsewhereInTheTalk();
    case Place::ClientPage:
    case Place::Elsewhere:
    case Place::Locked:
        break;
    }
    return outsideATalk();
}

} // namespace

std::optional<Step> ScriptGenerator::next(const DayModel& day, const Seen& now) {
    if (m_left-- <= 0) {
        return std::nullopt;
    }
    Choices possible = choicesAt(day.place(), now);
    std::erase_if(possible, [&](const Choice& choice) { return !day.isPossible(choice.step, now); });
    std::size_t all = 0;
    for (const Choice& choice : possible) {
        all += static_cast<std::size_t>(choice.weight);
    }
    std::size_t at = below(all);
    for (const Choice& choice : possible) {
        if (at < static_cast<std::size_t>(choice.weight)) {
            return choice.step;
        }
        at -= static_cast<std::size_t>(choice.weight);
    }
    return std::nullopt;
}

} // namespace kentering::property

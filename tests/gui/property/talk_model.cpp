#include "tests/gui/property/talk_model.h"

#include <algorithm>
#include <utility>

namespace kentering::property {

TalkModel::TalkModel(Answers known) : m_answers(std::move(known)) {
    open();
}

void TalkModel::open() {
    pause();
    m_spots.clear();
    for (const Question& each : questionnaire()) {
        m_spots.try_emplace(each.topic, Spot{.code = each.code}); // the first of each topic
    }
    m_topic = questionnaire().front().topic;
}

void TalkModel::comeBack() {
    const std::string topic = m_topic;
    const Spot here = m_spots.at(topic);
    open();
    m_topic = topic;
    m_spots[topic] = here;
}

void TalkModel::activate(const std::string& code) {
    m_topic = question(code).topic;
    m_spots[m_topic] = {.code = code};
}

std::optional<Said> TalkModel::answerTo(const std::string& code) const {
    const auto found = m_answers.find(code);
    return found == m_answers.end() ? std::nullopt : std::optional(found->second);
}

void TalkModel::move(int step) {
    const std::vector<std::string> codes = questionsOf(m_topic);
    const auto at = static_cast<int>(std::ranges::find(codes, active()) - codes.begin());
    const int to = std::clamp(at + step, 0, static_cast<int>(codes.size()) - 1);
    if (to != at) {
        activate(codes[static_cast<std::size_t>(to)]);
    }
}

void TalkModel::goToNextUnasked() {
    const std::vector<Question>& all = questionnaire();
    const auto at = static_cast<std::size_t>(std::ranges::find(all, active(), &Question::code) - all.begin());
    for (std::size_t step = 1; step <= all.size(); ++step) {
        const Question& next = all[(at + step) % all.size()];
        if (!answerTo(next.code)) {
            activate(next.code);
            return;
        }
    }
}

bool TalkModel::answersWith(char letter) const {
    const std::optional<Said> said = meaningOf(letter);
    return said && meantBy(*said, question(active())).means;
}

bool TalkModel::type(const std::string& letters) {
    const std::string topic = m_topic;
    const Spot origin = m_spots.at(topic);
    TakenBack given;
    for (const char letter : letters) {
        if (answersWith(letter)) {
            if (const auto changed = say(*meaningOf(letter))) {
                given.push_back(*changed);
            }
            continue;
        }
        takeBack(given);
        m_topic = topic;
        m_spots[topic] = origin;
        return true;
    }
    return false;
}

std::optional<TalkModel::Answered> TalkModel::say(Said said) {
    if (isPast()) {
        return std::nullopt;
    }
    const std::string code = active();
    const Answered changed{code, answerTo(code), meantBy(said, question(code)).answer};
    answer(code, changed.after);
    move(1);
    m_spots[m_topic].isPast = active() == code;
    return changed.before != changed.after ? std::optional(changed) : std::nullopt;
}

void TalkModel::takeBack(const TakenBack& given) {
    if (given.empty()) {
        return;
    }
    TakenBack back;
    for (const Answered& each : given) {
        set(each.code, each.before);
        back.push_back({each.code, each.after, each.before});
    }
    done(std::move(back));
    m_typing = false;
}

void TalkModel::clear() {
    answer(active(), std::nullopt);
    activate(active());
}

void TalkModel::press(const std::string& code, Said said) {
    const std::optional<Said> meant = meantBy(said, question(code)).answer;
    activate(code);
    answer(code, meant == answerTo(code) ? std::nullopt : meant);
}

void TalkModel::answer(const std::string& code, std::optional<Said> said) {
    const std::optional<Said> before = answerTo(code);
    if (before != said) {
        set(code, said);
        done(Answered{code, before, said});
        m_typing = false;
    }
}

void TalkModel::set(const std::string& code, std::optional<Said> said) {
    if (said) {
        m_answers[code] = *said;
    } else {
        m_answers.erase(code);
    }
}

void TalkModel::write(std::wstring note) {
    if (note == m_note) {
        return;
    }
    auto* last =
        m_typing && m_undone.empty() && !m_done.empty() ? std::get_if<Written>(&m_done.back()) : nullptr;
    if (last != nullptr) {
        last->after = note;
    } else {
        done(Written{m_note, note});
    }
    m_note = std::move(note);
    m_typing = !m_note.ends_with(L'\n');
}

void TalkModel::done(Change change) {
    m_undone.clear();
    m_done.push_back(std::move(change));
}

TalkModel::Undone TalkModel::bring(const Change& change, bool back) {
    m_typing = false;
    if (const auto* answered = std::get_if<Answered>(&change)) {
        set(answered->code, back ? answered->before : answered->after);
        activate(answered->code);
        return Undone::Answer;
    }
    if (const auto* several = std::get_if<TakenBack>(&change)) {
        for (const Answered& each : *several) {
            set(each.code, back ? each.before : each.after);
        }
        activate(several->front().code);
        return Undone::Answer;
    }
    const auto& written = std::get<Written>(change);
    m_note = back ? written.before : written.after;
    return Undone::Note;
}

std::string TalkModel::answerIn(const Change& change) {
    if (const auto* answered = std::get_if<Answered>(&change)) {
        return answered->code;
    }
    const auto* several = std::get_if<TakenBack>(&change);
    return several != nullptr ? several->front().code : std::string();
}

TalkModel::Undone TalkModel::undo() {
    if (m_done.empty()) {
        return Undone::Nothing;
    }
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
    return bring(m_undone.back(), true);
}

TalkModel::Undone TalkModel::redo() {
    if (m_undone.empty()) {
        return Undone::Nothing;
    }
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    return bring(m_done.back(), false);
}

void TalkModel::end() {
    m_note.clear();
    m_done.clear();
    m_undone.clear();
    m_typing = false;
}

} // namespace kentering::property

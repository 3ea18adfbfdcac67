#include "app/presenters/talk/talk_items.h"

#include <algorithm>

namespace kentering {

std::string_view code(const TalkItem& item) {
    return std::visit([](auto value) { return code(value); }, item);
}

TalkTopic topicOf(const TalkItem& item) {
    if (const auto* complaint = std::get_if<Complaint>(&item)) {
        switch (domainOf(*complaint)) {
        case ComplaintDomain::Physical:
            return TalkTopic::Physical;
        case ComplaintDomain::Mental:
            return TalkTopic::Mental;
        case ComplaintDomain::Sexual:
            return TalkTopic::Sexual;
        case ComplaintDomain::Social:
            return TalkTopic::Social;
        }
    }
    return std::holds_alternative<SafetyQuestion>(item) ? TalkTopic::Safety : TalkTopic::Questions;
}

std::vector<TalkItem> allItems() {
    std::vector<TalkItem> items;
    for (const ChecklistItem question : all<ChecklistItem>()) {
        items.emplace_back(question);
    }
    for (const Complaint complaint : all<Complaint>()) {
        items.emplace_back(complaint);
    }
    for (const SafetyQuestion question : all<SafetyQuestion>()) {
        items.emplace_back(question);
    }
    return items;
}

std::vector<TalkItem> itemsOf(TalkTopic topic) {
    std::vector<TalkItem> items = allItems();
    std::erase_if(items, [topic](const TalkItem& item) { return topicOf(item) != topic; });
    return items;
}

int numberInTopic(const TalkItem& item) {
    const std::vector<TalkItem> items = itemsOf(topicOf(item));
    return static_cast<int>(std::ranges::find(items, item) - items.begin()) + 1;
}

std::string shortCode(const TalkItem& item) {
    const int number = numberInTopic(item);
    switch (topicOf(item)) {
    case TalkTopic::Questions:
        return (number < 10 ? "V0" : "V") + std::to_string(number);
    case TalkTopic::Physical:
        return "L" + std::to_string(number);
    case TalkTopic::Mental:
        return "G" + std::to_string(number);
    case TalkTopic::Sexual:
        return "S" + std::to_string(number);
    case TalkTopic::Social:
        return "M" + std::to_string(number);
    case TalkTopic::Safety:
        break;
    }
    return std::string("S-") + static_cast<char>('A' + number - 1);
}

std::span<const std::string_view> answersTo(const TalkItem& item) {
    switch (item.index()) {
    case 0:
        return Vocabulary<Answer>::kCodes;
    case 1:
        return Vocabulary<ComplaintAnswer>::kCodes;
    default:
        return Vocabulary<SafetyAnswer>::kCodes;
    }
}

std::optional<TaskSubject> subjectOf(const TalkItem& item) {
    if (const auto* complaint = std::get_if<Complaint>(&item)) {
        return *complaint;
    }
    const auto* question = std::get_if<SafetyQuestion>(&item);
    return question != nullptr ? std::optional<TaskSubject>(*question) : std::nullopt;
}

std::optional<TalkItem> itemOf(const TaskSubject& subject) {
    if (const auto* complaint = std::get_if<Complaint>(&subject)) {
        return *complaint;
    }
    const auto* question = std::get_if<SafetyQuestion>(&subject);
    return question != nullptr ? std::optional<TalkItem>(*question) : std::nullopt;
}

std::optional<TalkAnswer> answerAt(const TalkItem& item, std::optional<std::size_t> position) {
    if (!position) {
        return std::nullopt;
    }
    if (std::holds_alternative<ChecklistItem>(item)) {
        return static_cast<Answer>(*position);
    }
    if (std::holds_alternative<Complaint>(item)) {
        return static_cast<ComplaintAnswer>(*position);
    }
    return static_cast<SafetyAnswer>(*position);
}

std::optional<std::size_t> answerOf(TalkKey key, const TalkItem& item) {
    const bool complaint = std::holds_alternative<Complaint>(item);
    const bool safety = std::holds_alternative<SafetyQuestion>(item);
    switch (key) {
    case TalkKey::Yes:
        return complaint ? indexOf(ComplaintAnswer::Now)
               : safety  ? indexOf(SafetyAnswer::Yes)
                         : indexOf(Answer::Yes);
    case TalkKey::Earlier:
        return complaint ? std::optional(indexOf(ComplaintAnswer::Earlier)) : std::nullopt;
    case TalkKey::No:
        return complaint ? indexOf(ComplaintAnswer::No)
               : safety  ? indexOf(SafetyAnswer::No)
                         : indexOf(Answer::No);
    case TalkKey::Declined:
        return complaint ? indexOf(ComplaintAnswer::Declined)
               : safety  ? indexOf(SafetyAnswer::Unknown)
                         : indexOf(Answer::Declined);
    }
    return std::nullopt;
}

} // namespace kentering

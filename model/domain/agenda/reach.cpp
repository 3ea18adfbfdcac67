#include "model/domain/agenda/reach.h"

#include "model/base/text_rules.h"

#include <algorithm>

namespace kentering {

namespace {

constexpr std::ptrdiff_t kFewestDigits = 3; // 112

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool isNumber(const std::string& value) {
    static constexpr std::string_view kBetween = " +-()./";
    return std::ranges::count_if(value, isDigit) >= kFewestDigits &&
           std::ranges::all_of(value, [](char letter) {
               return isDigit(letter) || kBetween.find(letter) != std::string_view::npos;
           });
}

bool isMail(const std::string& value) {
    const auto at = value.find('@');
    return at != std::string::npos && at > 0 && at + 1 < value.size() &&
           value.find('@', at + 1) == std::string::npos &&
           value.find_first_of(" \t\n\r") == std::string::npos;
}

} // namespace

std::vector<ReachFault> faultsOf(const Reach& reach) {
    const auto value = lineOrNothing(reach.value);
    if (!value) {
        return {ReachFault::NoWords};
    }
    switch (reach.kind) {
    case ReachKind::Phone:
        return isNumber(*value) ? std::vector<ReachFault>{} : std::vector{ReachFault::NoNumber};
    case ReachKind::Mail:
        return isMail(*value) ? std::vector<ReachFault>{} : std::vector{ReachFault::NoMail};
    case ReachKind::Address:
        return {};
    }
    return {};
}

std::optional<ReachKind> reachedBy(ContactChannel channel) {
    switch (channel) {
    case ContactChannel::Phone:
    case ContactChannel::Whatsapp:
    case ContactChannel::Sms:
    case ContactChannel::Signal:
        return ReachKind::Phone;
    case ContactChannel::Email:
        return ReachKind::Mail;
    case ContactChannel::Post:
        return ReachKind::Address;
    case ContactChannel::None:
        return std::nullopt;
    }
    return std::nullopt;
}

const Reach* wayOf(ContactChannel channel, const std::vector<Stored<ReachId, Reach>>& ways) {
    const Reach* found = nullptr;
    for (const auto& way : ways) {
        if (!way.value.of && way.value.kind == reachedBy(channel)) {
            found = &way.value;
        }
    }
    return found;
}

} // namespace kentering

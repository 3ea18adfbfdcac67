#include "model/domain/ids.h"

#include "model/base/errors.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace kentering {

namespace {

constexpr std::string_view kClientPrefix = "K-";
constexpr std::size_t kMinDigits = 4;
constexpr std::size_t kMaxDigits = 18; // every such number fits std::int64_t

// Not std::isdigit and std::islower: those follow the locale, codes never do.
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLowerLetter(char c) {
    return c >= 'a' && c <= 'z';
}

std::string_view digitsOf(std::string_view code) {
    return code.substr(kClientPrefix.size());
}

bool isClientCode(std::string_view text) {
    if (!text.starts_with(kClientPrefix)) {
        return false;
    }
    const std::string_view digits = digitsOf(text);
    return digits.size() >= kMinDigits && digits.size() <= kMaxDigits && std::ranges::all_of(digits, isDigit);
}

bool isResourceId(std::string_view text) {
    return !text.empty() && text.front() != '-' && text.back() != '-' &&
           std::ranges::all_of(text, [](char c) { return isDigit(c) || isLowerLetter(c) || c == '-'; });
}

} // namespace

ClientCode::ClientCode(std::string text) : m_text(std::move(text)) {
    if (!isClientCode(m_text)) {
        throw InvalidValue("a client code is K- and at least four digits");
    }
}

ClientCode ClientCode::fromNumber(std::int64_t number) {
    if (number < 1) {
        throw InvalidValue("client codes are numbered from 1");
    }
    std::string digits = std::to_string(number);
    if (digits.size() < kMinDigits) {
        digits.insert(0, kMinDigits - digits.size(), '0');
    }
    return ClientCode(std::string(kClientPrefix) + digits);
}

std::int64_t ClientCode::number() const {
    const std::string_view digits = digitsOf(m_text);
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

ResourceId::ResourceId(std::string text) : m_text(std::move(text)) {
    if (!isResourceId(m_text)) {
        throw InvalidValue("a resource id is lower-case letters, digits and hyphens between them");
    }
}

} // namespace kentering

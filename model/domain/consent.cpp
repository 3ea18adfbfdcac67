#include "model/domain/consent.h"

#include "model/base/errors.h"

namespace kentering {

namespace {

constexpr std::string_view kReferralPrefix = "referral:";

std::string_view word(ConsentScope::Kind kind) {
    switch (kind) {
    case ConsentScope::Kind::Record:
        return "record";
    case ConsentScope::Kind::Statistics:
        return "statistics";
    case ConsentScope::Kind::Contact:
        return "contact";
    case ConsentScope::Kind::Relatives:
        return "relatives";
    case ConsentScope::Kind::Referral:
        return kReferralPrefix;
    }
    throw InvalidValue("a kind of consent that does not exist");
}

} // namespace

ConsentScope::ConsentScope(Kind kind) : m_kind(kind) {
    if (kind == Kind::Referral) {
        throw InvalidValue("consent to a referral names to whom");
    }
}

std::optional<ConsentScope> ConsentScope::fromCode(std::string_view text) {
    for (const Kind kind : {Kind::Record, Kind::Statistics, Kind::Contact, Kind::Relatives}) {
        if (word(kind) == text) {
            return ConsentScope(kind);
        }
    }
    if (!text.starts_with(kReferralPrefix)) {
        return std::nullopt;
    }
    try {
        return ConsentScope(ResourceId(std::string(text.substr(kReferralPrefix.size()))));
    } catch (const InvalidValue&) {
        return std::nullopt;
    }
}

std::string ConsentScope::code() const {
    std::string text(word(m_kind));
    if (m_resource) {
        text += m_resource->text();
    }
    return text;
}

const Consent* latestWord(std::span<const Consent> consents, const ConsentScope& scope, Date day) {
    const Consent* latest = nullptr;
    for (const Consent& consent : consents) {
        if (consent.to == scope && consent.on <= day && (latest == nullptr || latest->on <= consent.on)) {
            latest = &consent;
        }
    }
    return latest;
}

bool consentsTo(std::span<const Consent> consents, const ConsentScope& scope, Date day) {
    const Consent* latest = latestWord(consents, scope, day);
    return latest != nullptr && latest->given && (!latest->until || day <= *latest->until);
}

} // namespace kentering

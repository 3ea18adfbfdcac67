#pragma once

#include "model/base/dates.h"
#include "model/domain/consent_kind.h"
#include "model/domain/ids.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kentering {

/// To what somebody consents: `record`, `statistics`, `contact`, `relatives`, or a referral to one party
/// (`referral:<resource>`). Consent is layered: one never follows from another.
class ConsentScope {
public:
    using Kind = ConsentKind;

    /// @throws InvalidValue for `Referral`, which needs a resource.
    explicit ConsentScope(Kind kind);
    explicit ConsentScope(ResourceId resource) : m_kind(Kind::Referral), m_resource(std::move(resource)) {}

    [[nodiscard]] static std::optional<ConsentScope> fromCode(std::string_view text);
    [[nodiscard]] std::string code() const;
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Set for a referral only.
    [[nodiscard]] const std::optional<ResourceId>& resource() const { return m_resource; }
    friend bool operator==(const ConsentScope&, const ConsentScope&) = default;

private:
    Kind m_kind;
    std::optional<ResourceId> m_resource;
};

/// Consent given, refused or withdrawn on a day; the latest word on a scope holds.
struct Consent {
    ConsentScope to;
    bool given = false;
    Date on;
    std::optional<int> textVersion{}; ///< version of the information text that was explained
    std::optional<Date> until{};      ///< last day on which it holds; without end when absent
    friend bool operator==(const Consent&, const Consent&) = default;
};

/// The latest word on `scope` up to `day`, given or not, run out or not; nothing when there was none. Of two
/// words on one day the later in `consents`.
[[nodiscard]] const Consent* latestWord(std::span<const Consent> consents, const ConsentScope& scope,
                                        Date day);

/// Whether somebody consents to `scope` on `day`: the latest word on that scope up to then is a yes that has
/// not run out. Of two words on one day the later in `consents` holds.
[[nodiscard]] bool consentsTo(std::span<const Consent> consents, const ConsentScope& scope, Date day);

} // namespace kentering

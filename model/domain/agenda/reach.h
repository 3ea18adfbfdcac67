#pragma once

#include "model/domain/agenda/contact_vocabulary.h"
#include "model/domain/ids.h"
#include "model/domain/vocabulary.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// By what somebody can be reached.
enum class ReachKind : unsigned char { Phone, Mail, Address };

template <>
struct Vocabulary<ReachKind> {
    static constexpr std::array<std::string_view, 3> kCodes{"phone", "mail", "address"};
};

/// How a client, or somebody near them, can be reached. It stands on no list, sheet or letter: it is shown
/// when somebody asks, and that they asked is logged.
struct Reach {
    ReachKind kind;
    std::string value;               ///< one line: a number, a mail address, a street and a town
    std::optional<std::string> of{}; ///< who it is to the client: "sister"; nothing for the client themselves
    friend bool operator==(const Reach&, const Reach&) = default;
};

/// How documents call the client themselves in `Reach::of`.
inline constexpr std::string_view kReachSelf = "self";

/// What cannot be so about a way to reach somebody. The form and the importer ask the same.
enum class ReachFault : unsigned char {
    NoWords,
    NoNumber, ///< a telephone number has three digits at least, and no letters
    NoMail,   ///< a mail address has an @ with something on either side, and no white space
};

[[nodiscard]] std::vector<ReachFault> faultsOf(const Reach& reach);

/// Which kind of way a channel needs; nothing for no contact at all.
[[nodiscard]] std::optional<ReachKind> reachedBy(ContactChannel channel);

/// The way by which the client themselves is reached when `channel` was agreed: the one that was written down
/// last. Nothing when none is known.
[[nodiscard]] const Reach* wayOf(ContactChannel channel, const std::vector<Stored<ReachId, Reach>>& ways);

} // namespace kentering

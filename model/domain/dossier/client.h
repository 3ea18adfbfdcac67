#pragma once

#include "model/base/dates.h"
#include "model/domain/agenda/contact_vocabulary.h"
#include "model/domain/coming_and_going.h"
#include "model/domain/ids.h"
#include "model/domain/language.h"
#include "model/domain/own_goal.h"
#include "model/domain/talk/safety.h"
#include "model/domain/talk/substance.h"

#include <optional>
#include <string>

namespace kentering {

/// How a client may be reached without anybody else learning why.
struct ContactRules {
    std::optional<ContactChannel> channel{};
    std::optional<bool> voicemail{};     ///< whether a voice message may be left
    std::optional<std::string> sender{}; ///< the name under which a message may be sent
    friend bool operator==(const ContactRules&, const ContactRules&) = default;
};

/// Who a client is to us: a code first, an alias perhaps, a name only when they want that.
struct Client {
    ClientCode code;
    std::optional<std::string> alias{};
    std::optional<std::string> name{};
    std::optional<int> birthYear{}; ///< 1900 to the year in which it is written down
    std::optional<std::string> municipality{};
    std::optional<Language> language{};
    std::optional<OwnGoal> ownGoal{};
    std::optional<CameBy> cameBy{};
    std::optional<Date> opened{};
    std::optional<Date> closed{};
    std::optional<ClosingOutcome> outcome{};   ///< of the closing; nothing while open
    std::optional<std::string> closingWords{}; ///< how it ended, in own words; nothing while open
    std::optional<Date> reopened{};            ///< the first day of the present episode, of whoever came back
    ContactRules contactRules{};
    SafetyAnswers safety{};

    friend bool operator==(const Client&, const Client&) = default;
};

/// How a client is called on every screen and list: the alias, or the code when there is none (or only an
/// empty one). Never the name: a screen can be seen by others.
[[nodiscard]] const std::string& shownName(const std::string& alias, const ClientCode& code);
[[nodiscard]] const std::string& shownName(const Client& client);

/// Use of one substance, as the client tells it.
struct SubstanceUse {
    Substance substance;
    std::optional<Route> route{};
    std::optional<int> daysPer28{}; ///< days with use in four weeks, 0 to 28
    SafetyAnswer dependence = SafetyAnswer::Unknown;
    friend bool operator==(const SubstanceUse&, const SubstanceUse&) = default;
};

} // namespace kentering

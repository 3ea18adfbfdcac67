#include "app/demo/demo_intake.h"

#include "app/demo/demo_chance.h"
#include "app/demo/demo_course.h"
#include "app/demo/demo_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kentering {

namespace {

constexpr std::array kUppers{Substance::ThreeMmc,    Substance::ThreeMmc,    Substance::ThreeMmc,
                             Substance::CrystalMeth, Substance::CrystalMeth, Substance::Cocaine,
                             Substance::Amphetamine, Substance::Mdma};
constexpr std::array kOthers{Substance::Ketamine, Substance::Cannabis, Substance::Alcohol, Substance::Alcohol,
                             Substance::Benzodiazepines};

OwnGoal drawGoal(DemoChance& chance) {
    const int drawn = chance.below(100);
    if (drawn < 50) {
        return OwnGoal::Stop;
    }
    if (drawn < 75) {
        return OwnGoal::UseLess;
    }
    return drawn < 86 ? OwnGoal::UseSafer : OwnGoal::Undecided;
}

Route routeOf(DemoChance& chance, Substance substance) {
    switch (substance) {
    case Substance::CrystalMeth:
        return chance.percent(40) ? Route::Inject : Route::Smoke;
    case Substance::ThreeMmc:
        return chance.percent(20) ? Route::Inject : Route::Snort;
    case Substance::Crack:
    case Substance::Cannabis:
        return Route::Smoke;
    case Substance::Cocaine:
    case Substance::Amphetamine:
    case Substance::Ketamine:
        return Route::Snort;
    case Substance::Mdma:
    case Substance::Ghb:
    case Substance::Gbl:
    case Substance::Alcohol:
    case Substance::Benzodiazepines:
        return Route::Swallow;
    case Substance::Opiates:
    case Substance::Other:
        return Route::Other;
    }
    return Route::Other;
}

SafetyAnswer drawDependence(DemoChance& chance, Substance substance, int burden) {
    if (!isDowner(substance)) {
        return SafetyAnswer::No;
    }
    if (chance.percent(burden / 6)) {
        return SafetyAnswer::Yes;
    }
    return chance.percent(20) ? SafetyAnswer::Unknown : SafetyAnswer::No;
}

std::vector<SubstanceUse> drawSubstances(DemoChance& chance, int burden) {
    std::vector<Substance> substances{chance.pick(kUppers)};
    const auto add = [&](Substance substance) {
        if (std::ranges::find(substances, substance) == substances.end()) {
            substances.push_back(substance);
        }
    };
    if (chance.percent(55)) {
        add(chance.percent(80) ? Substance::Ghb : Substance::Gbl);
    }
    if (chance.percent(burden)) {
        add(chance.pick(kUppers));
    }
    if (chance.percent(45)) {
        add(chance.pick(kOthers));
    }
    std::vector<SubstanceUse> uses;
    for (const Substance substance : substances) {
        SubstanceUse use{.substance = substance, .route = routeOf(chance, substance)};
        use.daysPer28 = std::min(28, chance.between(1, 3 + burden / 6));
        use.dependence = drawDependence(chance, substance, burden);
        uses.push_back(use);
    }
    return uses;
}

SafetyAnswer dependenceOn(const std::vector<SubstanceUse>& uses) {
    SafetyAnswer answer = SafetyAnswer::No;
    for (const SubstanceUse& use : uses) {
        if (use.dependence == SafetyAnswer::Yes) {
            return SafetyAnswer::Yes;
        }
        if (use.dependence == SafetyAnswer::Unknown) {
            answer = SafetyAnswer::Unknown;
        }
    }
    return answer;
}

SafetyAnswer drawSafety(DemoChance& chance, int percentYes, int percentUnknown) {
    const int drawn = chance.below(100);
    if (drawn < percentYes) {
        return SafetyAnswer::Yes;
    }
    return drawn < percentYes + percentUnknown ? SafetyAnswer::Unknown : SafetyAnswer::No;
}

ContactRules drawContactRules(DemoChance& chance, const std::string& counsellor) {
    constexpr std::array kChannels{ContactChannel::Whatsapp, ContactChannel::Whatsapp, ContactChannel::Phone,
                                   ContactChannel::Signal,   ContactChannel::Sms,      ContactChannel::Email};
    return {.channel = chance.pick(kChannels), .voicemail = chance.percent(25), .sender = counsellor};
}

std::vector<Consent> drawConsents(DemoChance& chance, const DemoCase& given) {
    using Kind = ConsentScope::Kind;
    const bool statistics = chance.percent(80);
    std::vector<Consent> consents;
    const auto say = [&](Kind kind, bool agreed) {
        consents.push_back({.to = ConsentScope(kind), .given = agreed, .on = given.opened, .textVersion = 1});
    };
    say(Kind::Record, true);
    say(Kind::Statistics, given.statistics.value_or(statistics));
    say(Kind::Contact, chance.percent(92));
    say(Kind::Relatives, chance.percent(15));
    return consents;
}

} // namespace

Measurement demoMeasurement(DemoChance& chance, const DemoCase& given, int burden, Date on,
                            MeasurementMoment moment) {
    Measurement measurement{.on = on, .moment = moment};
    // Half of the lists are finished, in the other half the talk went elsewhere.
    const int asked = given.keptUp || chance.percent(50) ? 100 : chance.between(60, 95);
    for (const ChecklistItem item : all<ChecklistItem>()) {
        if (!chance.percent(asked)) {
            continue;
        }
        const bool declines = chance.percent(3);
        const bool yes = chance.percent(20 + burden * 7 / 10);
        measurement.checklist[indexOf(item)] = declines ? Answer::Declined : yes ? Answer::Yes : Answer::No;
    }
    for (const Complaint complaint : all<Complaint>()) {
        if (!chance.percent(asked)) {
            continue;
        }
        // Sexual violence, psychosis and suicide are rarer than bad sleep.
        const bool rare = isSuicideItem(complaint) || complaint == Complaint::SexualAbuseOrRape ||
                          complaint == Complaint::Psychosis || complaint == Complaint::ContactWithJustice;
        const int now = rare ? burden / 7 : 8 + burden * 6 / 10;
        const int drawn = chance.below(100);
        ComplaintAnswer answer = ComplaintAnswer::No;
        if (drawn < now) {
            answer = ComplaintAnswer::Now;
        } else if (drawn < now + (rare ? 5 : 14)) {
            answer = ComplaintAnswer::Earlier;
        } else if (drawn >= 98) {
            answer = ComplaintAnswer::Declined;
        }
        measurement.complaints[indexOf(complaint)] = answer;
    }
    return measurement;
}

Dossier demoIntake(DemoChance& chance, const DemoCase& given, int burden) {
    Client client{.code = given.code};
    if (chance.percent(80)) {
        client.alias = std::string(chance.pick(demo_words::kAliases));
    }
    const bool isOlder = chance.percent(35);
    client.birthYear = given.opened.year() - (isOlder ? chance.between(40, 65) : chance.between(20, 45));
    const std::string_view drawn = chance.pick(demo_words::kMunicipalities);
    client.municipality = given.municipality.value_or(std::string(drawn));
    client.language = chance.percent(88) ? Language::Dutch : Language::English;
    client.ownGoal = drawGoal(chance);
    client.opened = given.opened;
    client.closed = given.closed;
    client.contactRules = drawContactRules(chance, given.counsellor);

    Dossier dossier{.client = std::move(client)};
    dossier.consents = drawConsents(chance, given);
    dossier.substances = drawSubstances(chance, burden);
    dossier.measurements.push_back(
        demoMeasurement(chance, given, burden, given.opened, MeasurementMoment::Start));

    SafetyAnswers& safety = dossier.client.safety;
    safety[SafetyQuestion::Antidepressants] = drawSafety(chance, 10 + burden / 5, 8);
    safety[SafetyQuestion::DownerDependence] = dependenceOn(dossier.substances);
    safety[SafetyQuestion::HistoryPsychosisDepressionSuicidality] = drawSafety(chance, 10 + burden / 3, 12);
    return dossier;
}

} // namespace kentering

#include "app/presenters/clients/referrals_presenter.h"

#include "app/presenters/letters/letter.h"
#include "model/acts/reading/field_history.h"
#include "model/acts/reading/letters.h"
#include "model/acts/reading/lists.h"
#include "model/acts/referral.h"
#include "model/domain/talk/safety_strip.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace kentering {

namespace {

/// Whether somebody hears of the client by their will, and until when.
struct ConsentNow {
    bool holds = false;
    std::optional<Date> until{};
};

ConsentNow consentNow(const std::vector<Consent>& consents, const ConsentScope& scope, Date today) {
    if (!consentsTo(consents, scope, today)) {
        return {};
    }
    return {.holds = true, .until = latestWord(consents, scope, today)->until};
}

GpLetter gpLetterOf(const ReferralsPresenter::Line& line) {
    return line.gpLetterNeeded ? GpLetter::Needed : GpLetter::AsTheKindAsks;
}

} // namespace

ReferralsPresenter::ReferralsPresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_dossier(context.dossier(client, ReadingPurpose::Screen)) {
    reload();
}

void ReferralsPresenter::reload() {
    const Date today = m_context.today();
    const int answerDays = worklistRules(m_context.book()).referralAnswerDays;
    m_directory = directory(m_context);
    const Dossier dossier = m_dossier.read();
    m_consents = dossier.consents;
    m_asked = proposedHelp(safetyThatHolds(dossier.client.safety, dossier.substances, dossier.slips));
    m_proposed = notThoughtOf(m_asked, dossier.referrals);
    const ConsentNow gp = consentNow(m_consents, gpConsent(), today);
    m_lines.clear();
    for (const auto& [id, referral] : m_dossier.entries<Referral>()) {
        Line line{.id = id, .referral = referral, .gpConsent = gp.holds, .gpConsentUntil = gp.until};
        line.gpLetterNeeded = needsGpLetter(referral.kind);
        line.insuranceCheckNeeded = needsInsuranceCheck(referral.kind);
        if (referral.to) {
            const ConsentNow consent = consentNow(m_consents, ConsentScope(*referral.to), today);
            line.party = referral.to->text();
            line.consent = consent.holds;
            line.consentUntil = consent.until;
            const auto entry =
                std::ranges::find(m_directory, *referral.to,
                                  [](const DirectoryEntry& candidate) { return candidate.resource.id; });
            if (entry != m_directory.end()) {
                const Resource& resource = entry->resource;
                line.party = resource.name.in(m_context.language);
                line.gpLetterNeeded = line.gpLetterNeeded || resource.gpLetterNeeded;
                line.insuranceCheckNeeded = line.insuranceCheckNeeded || resource.insuranceCheckNeeded;
                line.worthTryingUntil = worthTryingUntil(referral, resource.minimumMonths);
                if (resource.expectation) {
                    line.expectation = resource.expectation->in(m_context.language);
                }
            }
        }
        line.withoutAnswer = isWithoutAnswer(referral, answerDays, today);
        line.daysInStatus = static_cast<int>(daysBetween(statusSince(referral), today));
        for (const ReferralStatus next : nextSteps(referral.status)) {
            line.steps.push_back({next, obstacles(referral, next, m_consents, today, gpLetterOf(line))});
        }
        line.hasStepBefore = hasStepBefore(m_dossier, id);
        m_lines.push_back(std::move(line));
    }
    std::ranges::stable_sort(m_lines, [](const Line& one, const Line& other) {
        const bool oneOpen = isOpen(one.referral.status);
        const bool otherOpen = isOpen(other.referral.status);
        return oneOpen != otherOpen ? oneOpen : one.referral.on > other.referral.on;
    });
}

const ReferralsPresenter::Line& ReferralsPresenter::line(ReferralId id) const {
    const auto at = std::ranges::find(m_lines, id, &Line::id);
    if (at == m_lines.end()) {
        throw std::out_of_range("this client has no such referral");
    }
    return *at;
}

std::vector<DirectoryEntry> ReferralsPresenter::parties() const {
    std::vector<DirectoryEntry> offered;
    std::ranges::copy_if(m_directory, std::back_inserter(offered),
                         [](const DirectoryEntry& entry) { return !entry.withdrawn; });
    // Nobody is referred to 112 every day; they stand on every sheet already.
    std::stable_partition(offered.begin(), offered.end(),
                          [](const DirectoryEntry& entry) { return !entry.resource.crisisLine; });
    return offered;
}

std::vector<ReferralsPresenter::Choice> ReferralsPresenter::choices() const {
    std::vector<Choice> choices;
    for (DirectoryEntry& party : parties()) {
        const ReferralKind kind = party.resource.kind;
        choices.push_back({.party = std::move(party), .kind = kind});
    }
    for (const ReferralKind kind : all<ReferralKind>()) {
        choices.push_back({.party = {}, .kind = kind});
    }
    // The place among what safety asks for; everything else comes after it as it stands.
    std::ranges::stable_sort(choices, {}, [this](const Choice& choice) {
        const bool isCrisisLine = choice.party && choice.party->resource.crisisLine;
        return isCrisisLine ? m_asked.end() : std::ranges::find(m_asked, choice.kind);
    });
    return choices;
}

ReferralId ReferralsPresenter::consider(const ResourceId& party) {
    const auto entry = std::ranges::find_if(
        m_directory, [&](const DirectoryEntry& candidate) { return candidate.resource.id == party; });
    if (entry == m_directory.end()) {
        throw InvalidValue("the directory has no such entry");
    }
    const ReferralId id = considerReferral(m_dossier, entry->resource.kind, party);
    reload();
    return id;
}

ReferralId ReferralsPresenter::consider(ReferralKind kind) {
    const ReferralId id = considerReferral(m_dossier, kind, std::nullopt);
    reload();
    return id;
}

std::vector<ReferralObstacle> ReferralsPresenter::take(ReferralId id, ReferralStatus next) {
    auto found = takeStep(m_dossier, id, next, gpLetterOf(line(id)));
    if (found.empty()) {
        reload();
    }
    return found;
}

std::vector<ReferralObstacle> ReferralsPresenter::takeBack(ReferralId id) {
    auto found = takeStepBack(m_dossier, id);
    if (found.empty()) {
        reload();
    }
    return found;
}

void ReferralsPresenter::setGpLetter(ReferralId id, std::optional<bool> there) {
    kentering::setGpLetter(m_dossier, id, there);
    reload();
}

void ReferralsPresenter::setInsuranceChecked(ReferralId id, std::optional<bool> checked) {
    kentering::setInsuranceChecked(m_dossier, id, checked);
    reload();
}

void ReferralsPresenter::setOutcome(ReferralId id, const std::string& outcome) {
    setReferralOutcome(m_dossier, id, outcome);
    reload();
}

bool ReferralsPresenter::giveConsent(ReferralId id, std::optional<Date> until, LetterKind letter) {
    const bool isGiven = giveLetterConsent(m_dossier, id, letter, until, m_context.content.version());
    if (isGiven) {
        reload();
    }
    return isGiven;
}

void ReferralsPresenter::withdrawConsent(ReferralId id, LetterKind letter) {
    withdrawLetterConsent(m_dossier, id, letter);
    reload();
}

std::vector<ReferralObstacle> ReferralsPresenter::letterObstacles(ReferralId id, LetterKind letter) const {
    return kentering::letterObstacles(line(id).referral, letter, m_consents, m_context.today());
}

std::vector<LetterField> ReferralsPresenter::agreedFields(ReferralId id, LetterKind letter) const {
    return agreedLetterFields(m_dossier, id, letter);
}

std::vector<ReferralObstacle> ReferralsPresenter::setAgreedFields(ReferralId id, LetterKind letter,
                                                                  const std::vector<LetterField>& fields) {
    return agreeLetterFields(m_dossier, id, letter, fields);
}

std::vector<ReferralObstacle> ReferralsPresenter::letterGiven(ReferralId id, LetterKind letter) {
    return recordLetterGiven(m_dossier, id, letter);
}

LetterText ReferralsPresenter::letter(ReferralId id, LetterKind letter) const {
    const OpenDossier dossier = m_context.dossier(client(), ReadingPurpose::Letter);
    const LetterSender sender = letterSender(m_context.book());
    const Line& known = line(id);
    const LetterOccasion occasion{.kind = letter,
                                  .referral = known.referral,
                                  .party = known.party,
                                  .sender = sender.name,
                                  .organisation = sender.organisation,
                                  .today = m_context.today()};
    return composeLetter(m_context.content, m_context.language, occasion, dossier.read(),
                         agreedFields(id, letter));
}

} // namespace kentering

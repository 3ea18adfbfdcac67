#include "app/presenters/clients/referrals_presenter.h"

#include "app/presenters/letters/letter.h"
#include "app/presenters/my_day/work_today.h"
#include "app/presenters/shared/text_field.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/letter_agreement_store.h"
#include "model/storage/organisation/settings_store.h"

#include <algorithm>
#include <stdexcept>

namespace kentering {

namespace {

std::vector<Consent> valuesOf(const std::vector<Stored<ConsentId, Consent>>& stored) {
    std::vector<Consent> values;
    values.reserve(stored.size());
    for (const auto& consent : stored) {
        values.push_back(consent.value);
    }
    return values;
}

GpLetter gpLetterOf(const ReferralsPresenter::Line& line) {
    return line.gpLetterNeeded ? GpLetter::Needed : GpLetter::AsTheKindAsks;
}

} // namespace

ReferralsPresenter::ReferralsPresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_client(client) {
    reload();
}

void ReferralsPresenter::reload() {
    const Casebook& casebook = *m_context.casebook;
    const Date today = m_context.today();
    const int answerDays = worklistRules(m_context).referralAnswerDays;
    m_directory = directory(m_context);
    m_consents = ConsentStore(casebook).of(m_client);
    const auto consents = valuesOf(m_consents);
    m_lines.clear();
    for (const auto& [id, referral] : ReferralStore(casebook).of(m_client)) {
        Line line{.id = id, .referral = referral};
        line.gpLetterNeeded = needsGpLetter(referral.kind);
        line.insuranceCheckNeeded = needsInsuranceCheck(referral.kind);
        if (referral.to) {
            const ConsentScope scope(*referral.to);
            line.party = referral.to->text();
            line.consent = consentsTo(consents, scope, today);
            line.consentUntil = line.consent ? latestWord(consents, scope, today)->until : std::nullopt;
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
            line.steps.push_back({next, obstacles(referral, next, consents, today, gpLetterOf(line))});
        }
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

ReferralId ReferralsPresenter::consider(const ResourceId& party) {
    const auto entry = std::ranges::find_if(
        m_directory, [&](const DirectoryEntry& candidate) { return candidate.resource.id == party; });
    if (entry == m_directory.end()) {
        throw InvalidValue("the directory has no such entry");
    }
    const Date today = m_context.today();
    const ReferralId id = ReferralStore(*m_context.casebook)
                              .add(m_client, {.to = party,
                                              .kind = entry->resource.kind,
                                              .on = today,
                                              .status = ReferralStatus::Considered,
                                              .since = today});
    reload();
    return id;
}

ReferralId ReferralsPresenter::consider(ReferralKind kind) {
    const Date today = m_context.today();
    const ReferralId id =
        ReferralStore(*m_context.casebook)
            .add(m_client, {.kind = kind, .on = today, .status = ReferralStatus::Considered, .since = today});
    reload();
    return id;
}

template <typename Change>
void ReferralsPresenter::change(ReferralId id, Change change) {
    ReferralStore store(*m_context.casebook);
    Referral referral = store.get(m_client, id);
    change(referral);
    store.replace(m_client, id, referral);
    reload();
}

std::vector<ReferralObstacle> ReferralsPresenter::take(ReferralId id, ReferralStatus next) {
    const auto consents = valuesOf(m_consents);
    const Date today = m_context.today();
    const GpLetter gpLetter = gpLetterOf(line(id));
    auto found =
        obstacles(ReferralStore(*m_context.casebook).get(m_client, id), next, consents, today, gpLetter);
    if (found.empty()) {
        change(id,
               [&](Referral& referral) { referral = afterStep(referral, next, consents, today, gpLetter); });
    }
    return found;
}

void ReferralsPresenter::setGpLetter(ReferralId id, std::optional<bool> there) {
    change(id, [there](Referral& referral) { referral.gpLetter = there; });
}

void ReferralsPresenter::setInsuranceChecked(ReferralId id, std::optional<bool> checked) {
    change(id, [checked](Referral& referral) { referral.insuranceChecked = checked; });
}

void ReferralsPresenter::setOutcome(ReferralId id, const std::string& outcome) {
    change(id, [&](Referral& referral) { referral.outcome = optionalText(outcome); });
}

bool ReferralsPresenter::giveConsent(ReferralId id, std::optional<Date> until) {
    const Referral referral = line(id).referral;
    if (!referral.to || (until && *until < m_context.today())) {
        return false;
    }
    ConsentStore(*m_context.casebook)
        .add(m_client, {.to = ConsentScope(*referral.to),
                        .given = true,
                        .on = m_context.today(),
                        .textVersion = m_context.content.version(),
                        .until = until});
    reload();
    return true;
}

void ReferralsPresenter::withdrawConsent(ReferralId id) {
    const Referral referral = line(id).referral;
    if (referral.to) {
        ConsentStore(*m_context.casebook)
            .add(m_client, {.to = ConsentScope(*referral.to), .given = false, .on = m_context.today()});
        reload();
    }
}

std::vector<ReferralObstacle> ReferralsPresenter::letterObstacles(ReferralId id, LetterKind letter) const {
    const Line& known = line(id);
    switch (letter) {
    case LetterKind::ToGp:
        return {};
    case LetterKind::ToParty:
        if (!known.referral.to) {
            return {ReferralObstacle::NoParty};
        }
        return known.consent ? std::vector<ReferralObstacle>() : std::vector{ReferralObstacle::NoConsent};
    }
    throw InvalidValue("a letter that does not exist");
}

std::vector<LetterField> ReferralsPresenter::agreedFields(ReferralId id, LetterKind letter) const {
    return LetterAgreementStore(*m_context.casebook).of(m_client, id, letter);
}

void ReferralsPresenter::setAgreedFields(ReferralId id, LetterKind letter,
                                         const std::vector<LetterField>& fields) {
    LetterAgreementStore(*m_context.casebook).set(m_client, id, letter, fields);
}

LetterText ReferralsPresenter::letter(ReferralId id, LetterKind letter) const {
    const Casebook& casebook = *m_context.casebook;
    const Line& known = line(id);
    const LetterOccasion occasion{.kind = letter,
                                  .referral = known.referral,
                                  .party = known.party,
                                  .sender = casebook.author().name,
                                  .organisation = SettingsStore(casebook).organisation().name,
                                  .today = m_context.today()};
    return composeLetter(m_context.content, m_context.language, occasion,
                         DossierStore(casebook).get(m_client), agreedFields(id, letter));
}

} // namespace kentering

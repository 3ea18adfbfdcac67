#include "model/storage/dossier/letter_agreement_store.h"

#include "model/base/wrong_client_error.h"
#include "model/storage/casebook/unit_of_work.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace kentering::storage {

namespace {

void requireReferral(Session& session, ClientId client, ReferralId referral) {
    session.requireClient(client);
    auto query = session.database.query("SELECT 1 FROM referral WHERE id = :id AND client_id = :client");
    query.bind(":id", referral).bind(":client", client);
    if (!query.step()) {
        throw WrongClientError("the referral is not this client's");
    }
}

std::string historyWords(LetterKind letter, const std::vector<LetterField>& fields) {
    nlohmann::json words{{"letter", code(letter)}, {"mayTell", nlohmann::json::array()}};
    for (const LetterField field : fields) {
        words["mayTell"].push_back(code(field));
    }
    return words.dump();
}

} // namespace

std::vector<LetterField> LetterAgreementReader::of(ClientId client, ReferralId referral,
                                                   LetterKind letter) const {
    requireReferral(m_session, client, referral);
    std::vector<LetterField> fields;
    auto query = m_session.database.query(
        "SELECT field FROM letter_agreement WHERE referral_id = :referral AND letter = :letter");
    query.bind(":referral", referral).bind(":letter", letter);
    while (query.step()) {
        fields.push_back(query.word<LetterField>(0));
    }
    std::ranges::sort(fields);
    return fields;
}

void LetterAgreementStore::set(ClientId client, ReferralId referral, LetterKind letter,
                               const std::vector<LetterField>& fields) {
    const auto before = of(client, referral, letter);
    m_act.database()
        .query("DELETE FROM letter_agreement WHERE referral_id = :referral AND letter = :letter")
        .bind(":referral", referral)
        .bind(":letter", letter)
        .run();
    for (const LetterField field : fields) {
        m_act.database()
            .query("INSERT INTO letter_agreement (referral_id, letter, field) VALUES (:referral, :letter, "
                   ":field) ON CONFLICT DO NOTHING")
            .bind(":referral", referral)
            .bind(":letter", letter)
            .bind(":field", field)
            .run();
    }
    std::vector<LetterField> after = fields;
    std::ranges::sort(after);
    after.erase(std::unique(after.begin(), after.end()), after.end());
    m_act.record(client, "letter_agreement", referral.value(), historyWords(letter, before),
                 historyWords(letter, after));
}

void LetterAgreementStore::recordGiven(ClientId client, ReferralId referral, LetterKind letter) {
    m_act.record(client, "letter", referral.value(), std::nullopt,
                 historyWords(letter, of(client, referral, letter)));
}

} // namespace kentering::storage

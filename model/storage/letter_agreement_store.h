#pragma once

#include "model/domain/ids.h"
#include "model/domain/letter_field.h"
#include "model/storage/casebook.h"

#include <vector>

namespace kentering {

/// To which fields of a letter a client agreed, per referral. Nothing agreed is the beginning.
/// Throws WrongClientError when the referral is not his.
class LetterAgreementStore {
public:
    explicit LetterAgreementStore(const Casebook& casebook) : m_session(casebook.session()) {}

    /// In the order of the vocabulary.
    [[nodiscard]] std::vector<LetterField> of(ClientId client, ReferralId referral, LetterKind letter) const;
    void set(ClientId client, ReferralId referral, LetterKind letter, const std::vector<LetterField>& fields);

private:
    Session& m_session;
};

} // namespace kentering
